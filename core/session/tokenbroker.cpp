// SPDX-License-Identifier: MIT
#include "core/session/tokenbroker.h"

#include "core/base/faultpoint.h"
#include "core/base/random.h"
#include "core/session/refreshfate.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

namespace {

constexpr auto LockLimit = 60s;      // another process' burst of requests
constexpr int AttemptsInATurn = 3;   // the request, once more at once, once more after a pause
constexpr int AttemptsInDoubt = 6;   // with one refresh token, over all turns
constexpr qsizetype RoomToGrow = 64; // the successor may be longer than the token in hand

} // namespace

TokenBroker::TokenBroker(QString profileId, QString clientId, Environment environment,
                         QObject *parent)
    : QObject(parent)
    , m_profileId(std::move(profileId))
    , m_clientId(std::move(clientId))
    , m_environment(std::move(environment))
{
    m_keychainRetry.setSingleShot(true);
    m_keychainRetry.setInterval(m_environment.keychainRetry);
    connect(&m_keychainRetry, &QTimer::timeout, this, &TokenBroker::storeRefreshToken);
}

TokenBroker::~TokenBroker() = default;

void TokenBroker::fetch(const QString &resource, TokenType type, Handler handler)
{
    for (const JobPtr &job : m_queue) {
        if (job->resource == resource) {
            job->handlers.push_back(std::move(handler));
            return;
        }
    }
    m_queue.push_back(std::make_shared<Job>(Job{resource, type, {std::move(handler)}}));
    if (!m_turn)
        beginTurn();
    else if (m_ready && m_sideBySide)
        sendNext();
    else if (m_keychainRetry.isActive())
        m_keychainRetry.start(0); // a person asks: perhaps they have just unlocked it
}

void TokenBroker::beginTurn()
{
    faultPoint("K00");
    m_turn = std::make_unique<QObject>();
    m_environment.lock.acquire(LockLimit, m_turn.get(), [this](Result<ProfileLock::Hold> hold) {
        if (!hold)
            return failAll(hold.error());
        m_hold = std::move(*hold);
        faultPoint("K01");
        openVault();
    });
}

void TokenBroker::openVault()
{
    loadSession(m_environment.vault, m_profileId, m_turn.get(),
                [this](Result<StoredSession> session) {
                    if (!session)
                        return failAll(session.error());
                    prepare(std::move(*session));
                });
}

// Everything that can be known to fail does so here, before the refresh token is spent.
void TokenBroker::prepare(StoredSession session)
{
    m_keys = std::move(session.keys);
    m_record = std::move(session.record);
    if (m_record.refreshToken.isEmpty())
        return failAll({codes::TokenNoRefresh, {}, {}, 0});
    m_doubt = m_environment.journal.load();
    if (m_doubt && m_doubt->token != refreshTokenName(m_record.refreshToken))
        settle(); // its successor arrived after all
    m_inherited = m_doubt.has_value();
    if (m_doubt && m_doubt->attempts >= AttemptsInDoubt)
        return failAll({codes::TokenDoubt, m_doubt->resource, {}, 0});

    auto open = std::make_shared<int>(2);
    const auto join = [this, open](const Result<> &result) {
        if (!result && *open > 0) {
            *open = 0;
            return failAll(result.error());
        }
        if (--*open == 0) {
            faultPoint("K02");
            m_ready = true;
            sendNext();
        }
    };
    const qsizetype size = m_record.toJson().size() + RoomToGrow;
    writeAndReadBack(m_environment.vault, probeItem(m_profileId),
                     SecretBytes(randomBytes(int(size)).toHex().first(size)), m_turn.get(), join);
    m_environment.authority.metadata(m_turn.get(), [this, join](
                                                       const Result<AuthorityMetadata> &metadata) {
        if (!metadata)
            return join(failure(metadata.error()));
        m_client = std::make_unique<TokenClient>(m_clientId, m_keys, *metadata, m_environment.http,
                                                 m_environment.nonces, m_environment.clock);
        join({});
    });
}

void TokenBroker::sendNext()
{
    if (m_queue.empty())
        return endTurn();
    for (const JobPtr &job : std::deque(m_queue)) {
        if (job->attempts == 0)
            send(job);
        if (!m_sideBySide)
            return;
    }
}

void TokenBroker::send(const JobPtr &job)
{
    if (!m_sideBySide) { // otherwise every use leaves it as good as it was
        RotationDoubt doubt = m_doubt.value_or(RotationDoubt{});
        doubt.token = refreshTokenName(m_record.refreshToken);
        doubt.resource = job->resource;
        doubt.since = m_doubt ? m_doubt->since : m_environment.clock.now();
        ++doubt.attempts;
        m_environment.journal.note(doubt);
    }
    faultPoint("K03");
    ++job->attempts;
    emit requesting(job->resource);
    auto grant = std::make_shared<const TokenClient::Grant>(
        RefreshGrant{m_record.refreshToken.clone(), job->resource});
    m_client->request(grant, job->type, m_turn.get(), [this, job](Result<TokenResponse> response) {
        faultPoint("K09");
        onAnswer(job, std::move(response));
    });
}

void TokenBroker::onAnswer(const JobPtr &job, Result<TokenResponse> response)
{
    if (!response)
        return onFailed(job, response.error());
    auto kept = std::make_shared<TokenResponse>(std::move(*response));
    if (!m_unstored.isEmpty()) { // sent side by side, and then the authority began to rotate
        m_afterStoring.push_back([this, job, kept] { onAnswer(job, std::move(*kept)); });
        return;
    }
    const auto next = [this, job, kept] { judge(job, kept); };
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

void TokenBroker::onFailed(const JobPtr &job, const Error &error)
{
    const RefreshFate fate = fateAfter(error);
    if (fate == RefreshFate::Spent) {
        settle();
        return failAll(error);
    }
    if (fate != RefreshFate::Unknown) { // as it was before this attempt
        m_doubt ? m_environment.journal.note(*m_doubt) : m_environment.journal.clear();
        if (fate == RefreshFate::Unsent || concernsAllApis(error))
            return failAll(error);
        deliver(job, failure(error));
        return sendNext();
    }
    m_doubt = m_sideBySide ? std::nullopt : m_environment.journal.load();
    if (error.oauth.error == "invalid_target"_L1) { // would only be said again
        deliver(job, failure(error));
        return sendNext();
    }
    // Where the token was not spent, or may be used again for a short while, this saves the
    // session; where it was spent, the session is lost with it and without it.
    if (!m_inherited && job->attempts < AttemptsInATurn) {
        const auto pause = job->attempts == 1 ? 0ms : m_environment.secondAttempt;
        QTimer::singleShot(pause, m_turn.get(), [this, job] { send(job); });
        return;
    }
    deliver(job, failure(error));
    failAll({codes::TokenDoubt, job->resource, {}, 0});
}

void TokenBroker::storeRefreshToken()
{
    m_ready = false;
    const QString item = sessionItem(m_profileId);
    readExpected(m_environment.vault, item, m_turn.get(),
                 [this, item](const Result<SecretBytes> &json) {
                     const Result<SessionRecord> held =
                         json ? SessionRecord::fromJson(*json) : failure(json.error());
                     if (!held)
                         return onStored(failure(held.error()));
                     if (held->refreshToken == m_unstored) // written; only the receipt was lost
                         return onStored({});
                     // somebody may have signed out or in without waiting for this turn to end
                     if (held->refreshToken != m_record.refreshToken)
                         return abandon({codes::TokenSession, {}, {}, 0});
                     SessionRecord successor = held->clone();
                     successor.refreshToken = m_unstored.clone();
                     faultPoint("K10");
                     writeAndReadBack(m_environment.vault, item, successor.toJson(), m_turn.get(),
                                      [this](const Result<> &stored) { onStored(stored); });
                 });
}

void TokenBroker::onStored(const Result<> &stored)
{
    if (!stored) {
        // The turn stays ours: another process would send the spent one.
        m_keychainRetry.start(m_environment.keychainRetry);
        answerAll(stored.error());
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
        sendNext();
}

void TokenBroker::judge(const JobPtr &job, const std::shared_ptr<TokenResponse> &response)
{
    if (const Result<> check = checkAccessToken(*response, job->type); !check) {
        deliver(job, failure(check.error()));
        return sendNext();
    }
    if (response->idToken.isEmpty()) { // OpenID Connect Core 12.2: may be left out
        deliver(job, std::move(*response));
        return sendNext();
    }
    IdTokenExpectation expected;
    expected.clientId = m_clientId;
    expected.subject = m_record.subject;
    expected.nonce = m_record.nonce;
    expected.authTime = m_record.authTime;
    m_environment.authority.checkIdToken(response->idToken.clone(), expected,
                                         response->accessToken.clone(), m_turn.get(),
                                         [this, job, response](const Result<IdToken> &idToken) {
                                             if (!idToken) // whose session is this? Stop here
                                                 return failAll(idToken.error());
                                             deliver(job, std::move(*response));
                                             sendNext();
                                         });
}

void TokenBroker::deliver(const JobPtr &job, const Result<TokenResponse> &result)
{
    const auto place = std::find(m_queue.begin(), m_queue.end(), job);
    if (place == m_queue.end()) // answered before, because the keychain refused
        return;
    m_queue.erase(place);
    faultPoint("K12");
    for (const Handler &handler : job->handlers)
        handler(result);
}

void TokenBroker::answerAll(const Error &error)
{
    std::deque<JobPtr> jobs;
    jobs.swap(m_queue);
    for (const JobPtr &job : jobs) {
        for (const Handler &handler : job->handlers)
            handler(failure(error));
    }
}

void TokenBroker::failAll(const Error &error)
{
    endTurn();
    answerAll(error);
}

void TokenBroker::endTurn()
{
    m_keychainRetry.stop();
    m_turn.reset();
    m_client.reset();
    m_keys.reset();
    m_record = {};
    m_doubt.reset();
    m_afterStoring.clear();
    m_ready = m_sideBySide = m_inherited = false;
    m_hold.letGo();
}

// The fate of the refresh token in hand is known.
void TokenBroker::settle()
{
    m_doubt.reset();
    m_inherited = false;
    m_environment.journal.clear();
}

void TokenBroker::abandon(const Error &error)
{
    m_unstored.wipe();
    failAll(error);
    emit unstoredChanged();
}

} // namespace knippe
