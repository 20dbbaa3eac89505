// SPDX-License-Identifier: MIT
// What becomes of an answer in a turn; refreshturn.cpp has what leads to it.
#include "core/base/faultpoint.h"
#include "core/jose/jws.h"
#include "core/session/refreshfate.h"
#include "core/session/refreshturn.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

static constexpr int AttemptsInATurn = 3; // the request, again at once, again after a pause

/// What the answer's ID token says of itself. Not believed yet, but enough for the next request to
/// leave while it is checked.
static bool seemsOf(const SessionRecord &session, const TokenResponse &response)
{
    if (response.idToken.isEmpty())
        return true;
    const Result<DecodedJws> idToken = decodeCompact(response.idToken.view(), codes::IdTokenFormat);
    return idToken && idToken->payload["iss"_L1] == session.issuer
           && idToken->payload["sub"_L1] == session.subject;
}

void RefreshTurn::onAnswer(const RefreshJobPtr &job, Result<TokenResponse> response)
{
    if (!response)
        return onFailed(job, response.error());
    auto kept = std::make_shared<TokenResponse>(std::move(*response));
    if (!m_unstored.isEmpty()) { // sent side by side, and then the authority began to rotate
        m_afterStoring.push_back([this, job, kept] { onAnswer(job, std::move(*kept)); });
        return;
    }
    job->isAnswered = true;
    const auto next = [this, job, kept] {
        const int before = m_inFlight;
        if (!m_stopped && seemsOf(m_record, *kept))
            proceed();
        if (m_inFlight > before)
            m_unjudged.push_back([this, job, kept] { judge(job, kept); });
        else
            judge(job, kept);
    };
    m_sideBySide = kept->refreshToken.isEmpty() || kept->refreshToken == m_record.refreshToken;
    if (m_sideBySide) { // RFC 6749 6: the one that was sent stays in force
        settle();
        return next();
    }
    // Before the access token is even looked at: whatever is wrong with it, the old refresh token
    // is spent.
    m_unstored = kept->refreshToken.clone();
    m_afterStoring.push_front(next);
    storeRefreshToken();
}

void RefreshTurn::onFailed(const RefreshJobPtr &job, const Error &error)
{
    const RefreshFate fate = fateAfter(error);
    if (fate == RefreshFate::Spent) {
        settle();
        return stop(error);
    }
    if (m_stopped) // by another that was sent beside it; whoever waits now is another turn's
        return proceed();
    if (fate != RefreshFate::Unknown) { // as it was before this attempt
        m_doubt ? m_environment.journal.note(*m_doubt) : m_environment.journal.strikeOut();
        if (fate == RefreshFate::Unsent || concernsAllApis(error))
            return stop(error);
        m_queue.answer(job, failure(error));
        return proceed();
    }
    m_doubt = m_sideBySide ? std::nullopt : m_environment.journal.load();
    if (error.oauth.error == "invalid_target"_L1) { // would only be said again
        m_queue.answer(job, failure(error));
        return proceed();
    }
    // Where the token was not spent, or may be used again for a short while, this saves the
    // session; where it was spent, the session is lost with it and without it.
    if (!m_inherited && job->attempts < AttemptsInATurn) {
        const auto pause = job->attempts == 1 ? 0ms : m_environment.secondAttempt;
        QTimer::singleShot(pause, m_scope.get(), [this, job] { send(job); });
        return;
    }
    m_queue.answer(job, failure(error));
    if (!m_environment.rules
             .expectsRotation) // nothing is in doubt, but the others would fare alike
        return stop(error);
    stop({codes::TokenDoubt, job->resource, {}, 0});
}

void RefreshTurn::storeRefreshToken()
{
    m_ready = false;
    readExpected(m_environment.vault, sessionItem(m_environment.profileId), m_scope.get(),
                 [this](const Result<SecretBytes> &json) {
                     const Result<SessionRecord> held =
                         json ? SessionRecord::fromJson(*json) : failure(json.error());
                     if (!held)
                         return onStored(failure(held.error()));
                     if (held->refreshToken == m_unstored) // written; only the receipt was lost
                         return onStored({});
                     // another sign-in has another key, a sign-out leaves no token; anything else
                     // is this session, even if the keychain gives back something older
                     const bool isOurs = held->dpopKey == m_record.dpopKey;
                     if (isOurs && !held->refreshToken.isEmpty())
                         return writeSuccessor(*held);
                     onReplaced(*held);
                 });
}

// Somebody signed out or in without waiting for this turn to end. What they hold now may be of the
// same grant (see Session::revocable()), and then it ends with ours.
void RefreshTurn::onReplaced(const SessionRecord &held)
{
    m_queue.answerAll({codes::TokenSession, {}, {}, 0});
    abandon(held.refreshToken.isEmpty() ? Successor::Revoked : Successor::LeftAlone);
}

void RefreshTurn::writeSuccessor(const SessionRecord &held)
{
    SessionRecord successor = held.clone();
    successor.refreshToken = m_unstored.clone();
    faultPoint("K10");
    writeAndReadBack(m_environment.vault, sessionItem(m_environment.profileId), successor.toJson(),
                     m_scope.get(), [this](const Result<> &stored) { onStored(stored); });
}

void RefreshTurn::onStored(const Result<> &stored)
{
    if (!stored) {
        // The turn stays ours: another process would send the spent one.
        m_keychainRetry.start(m_environment.keychainRetry);
        m_queue.answerAll(stored.error());
        emit unstoredChanged();
        return;
    }
    faultPoint("K11");
    m_record.refreshToken = std::move(m_unstored);
    settle();
    m_ready = true;
    emit unstoredChanged();
    std::deque<std::function<void()>> waiting;
    waiting.swap(m_afterStoring);
    for (const auto &next : waiting)
        next();
    if (waiting.empty())
        proceed();
}

void RefreshTurn::judgeAnswered()
{
    while (m_scope && !m_unjudged.empty()) {
        const auto next = std::move(m_unjudged.front());
        m_unjudged.pop_front();
        next();
    }
}

void RefreshTurn::judge(const RefreshJobPtr &job, const std::shared_ptr<TokenResponse> &response)
{
    if (const Result<> check = checkAccessToken(*response, job->type); !check) {
        m_queue.answer(job, failure(check.error()));
        return proceed();
    }
    if (response->idToken.isEmpty()) { // OpenID Connect Core 12.2: may be left out
        return deliver(job, std::move(*response));
    }
    IdTokenExpectation expected;
    expected.clientId = m_environment.rules.clientId;
    expected.subject = m_record.subject;
    expected.nonce = m_record.nonce;
    expected.authTime = m_record.authTime;
    m_environment.authority.checkIdToken(response->idToken.clone(), expected,
                                         response->accessToken.clone(), m_scope.get(),
                                         [this, job, response](const Result<IdToken> &idToken) {
                                             if (!idToken) // whose session is this? Stop here
                                                 return stop(idToken.error());
                                             deliver(job, std::move(*response));
                                         });
}

void RefreshTurn::deliver(const RefreshJobPtr &job, TokenResponse response)
{
    if (m_environment.rules.extends && m_extension == Extension::Unwanted)
        m_extension = Extension::Wanted;
    m_queue.answer(job, RefreshAnswer{std::move(response), m_hold, job->sent});
    proceed();
}

static std::optional<int> lifetimeIn(const TokenResponse &extension)
{
    return extension.refreshExpiresIn ? extension.refreshExpiresIn : extension.expiresIn;
}

// After everything else: whoever needs a token is about, so the session should last for them.
void RefreshTurn::extend()
{
    m_extension = Extension::Sent;
    ++m_inFlight;
    m_client->extend(m_record.refreshToken.clone(), this, [this](Result<TokenResponse> response) {
        --m_inFlight;
        if (m_abandoned)
            return onLateAnswer(response);
        onExtended(std::move(response));
    });
}

void RefreshTurn::onExtended(Result<TokenResponse> response)
{
    using Lifetime = Result<std::optional<int>>;
    const auto tell = [this, lifetime = response ? Lifetime(lifetimeIn(*response))
                                                 : Lifetime(failure(response.error()))] {
        emit extended(lifetime);
        proceed();
    };
    const bool isSame = !response || response->refreshToken.isEmpty()
                        || response->refreshToken == m_record.refreshToken;
    if (isSame)
        return tell();
    m_unstored = std::move(response->refreshToken);
    m_afterStoring.push_front(tell);
    storeRefreshToken();
}

// The fate of the refresh token in hand is known.
void RefreshTurn::settle()
{
    m_doubt.reset();
    m_inherited = false;
    m_environment.journal.strikeOut();
}

void RefreshTurn::onLateAnswer(const Result<TokenResponse> &response)
{
    if (response && response->refreshToken != m_record.refreshToken)
        revoke(response->refreshToken.clone());
    else
        leave();
}

// As far as it can be done: the session has gone, nobody waits.
void RefreshTurn::revoke(SecretBytes refreshToken)
{
    if (refreshToken.isEmpty() || m_abandoned != Successor::Revoked)
        return leave();
    ++m_inFlight;
    m_client->revoke(std::move(refreshToken), this, [this](const Result<> &) {
        --m_inFlight;
        leave();
    });
}

} // namespace knippe
