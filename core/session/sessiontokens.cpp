// SPDX-License-Identifier: MIT
// The tokens of a session: asked for, taken in, handed out.
#include "core/base/redact.h"
#include "core/session/session.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QPointer>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace knippe {

// For display only: nothing is decided by what a token says of itself (RFC 9068 section 6).
static void describe(const SecretBytes &accessToken, ApiToken *token)
{
    const Result<DecodedJws> jws = decodeCompact(accessToken.view(), codes::TokenAnswer);
    if (!jws)
        return;
    const QJsonValue aud = jws->payload.value("aud"_L1);
    for (const QJsonValue &each : aud.isString() ? QJsonArray{aud} : aud.toArray())
        token->audience.append(plainText(each.toString(), 100));
    const auto number = [&jws](const QString &which) {
        const QString claim = u"helseid://claims/client/claims/orgnr_"_s + which;
        return plainText(jws->payload.value(claim).toString(), 20);
    };
    token->claimed = {number(u"parent"_s), number(u"child"_s)};
}

void Session::fetch(const QStringList &resources, QObject *context, DoneHandler handler)
{
    request(resources, {}, context, std::move(handler));
}

void Session::renew(const QStringList &resources, int minValidity, QObject *context,
                    DoneHandler handler)
{
    request(resources, minValidity, context, std::move(handler));
}

void Session::request(const QStringList &resources, std::optional<int> minValidity,
                      QObject *context, DoneHandler handler)
{
    if (resources.isEmpty() || !isSignedIn()) {
        const Result<> nothing = isSignedIn() ? Result<>() : failure(absence());
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler), nothing] { handler(nothing); },
            Qt::QueuedConnection);
        return;
    }
    struct Round
    {
        qsizetype open;
        Result<> result;
        DoneHandler handler;
    };
    auto round = std::make_shared<Round>(Round{resources.size(), {}, std::move(handler)});
    const QPointer<QObject> listener(context);
    const auto done = [this, round, listener](const Result<> &result) {
        if (!result && round->result)
            round->result = result; // the first reason
        if (--round->open > 0)
            return;
        if (listener)
            QMetaObject::invokeMethod(
                listener, [round] { round->handler(round->result); }, Qt::QueuedConnection);
    };
    for (const QString &resource : resources)
        requestOne(resource, minValidity, done);
}

void Session::requestOne(const QString &resource, std::optional<int> minValidity, DoneHandler done)
{
    if (!m_profile.profile.api(resource))
        return done(failure(codes::ConfigApi, resource));
    // an authority that rotates may spend the refresh token on a resource that it never granted
    if (!find(resource)->authorised) {
        const Error error{codes::TokenNotAuthorised, resource, {}, 0};
        reject(resource, error);
        return done(failure(error));
    }
    const bool isUnderWay = m_requests.contains(resource);
    Request &request = m_requests[resource];
    request.handlers.push_back(std::move(done));
    if (!minValidity || (isUnderWay && !request.minValidity)) // a new one outweighs any lifetime
        request.minValidity.reset();
    else
        request.minValidity = std::max(*minValidity, request.minValidity.value_or(0));
    request.obtainedAt = find(resource)->obtainedAt;
    if (isUnderWay)
        return;
    m_shared.changeRow(resource,
                       [](ApiToken &token) { token.progress = ApiToken::State::Waiting; });
    enqueue(resource);
}

void Session::enqueue(const QString &resource)
{
    RefreshJob job;
    job.resource = resource;
    job.target = m_profile.profile.target(resource);
    job.type = m_profile.profile.api(resource)->tokenType;
    job.details = [this, resource] { return detailsFor(resource); };
    job.isNeeded = [this, resource] { return isNeeded(resource); };
    job.handler = [this, resource](const Result<RefreshAnswer> &answer) {
        onAnswer(resource, answer);
    };
    m_broker.fetch(std::move(job));
}

void Session::onAnswer(const QString &resource, const Result<RefreshAnswer> &answer)
{
    if (!answer && answer.error().code == codes::UserCancelled) {
        m_shared.changeRow(resource, [](ApiToken &token) { token.progress.reset(); });
        return finishRequest(resource, failure(answer.error()));
    }
    if (!answer) {
        reject(resource, answer.error());
        reconsider(answer.error());
        if (answer.error().endsSession() && !answer.error().oauth.error.isEmpty())
            endSession();
        return finishRequest(resource, failure(answer.error()));
    }
    if (answer->response) // others have their turn when the token is where they look for it
        return accept(resource, *answer->response, answer->details, this,
                      [this, resource, turn = answer->turn](const Result<> &accepted) {
                          if (accepted && find(resource)->isOutdated())
                              return enqueue(resource); // another choice was made meanwhile
                          finishRequest(resource, accepted);
                      });
    m_shared.changeRow(resource, [](ApiToken &token) { token.progress.reset(); });
    finishRequest(resource, {});
}

void Session::finishRequest(const QString &resource, const Result<> &result)
{
    for (const DoneHandler &handler : m_requests.take(resource).handlers)
        handler(result);
}

// Others may have brought it while this session waited for its turn.
bool Session::isNeeded(const QString &resource) const
{
    const Request &request = *m_requests.find(resource);
    const ApiToken &held = *find(resource);
    if (held.isOutdated())
        return true;
    return request.minValidity ? !held.isUsable(now(), *request.minValidity)
                               : held.obtainedAt == request.obtainedAt;
}

void Session::token(const QString &resource, int minValidity, QObject *context,
                    TokenHandler handler)
{
    const auto read = [this, resource, context, handler] { heldToken(resource, context, handler); };
    if (const ApiToken *held = find(resource); held && held->isUsable(now(), minValidity))
        return read();
    renew({resource}, minValidity, context, [read, handler](const Result<> &renewed) {
        if (!renewed)
            return handler(failure(renewed.error()));
        read();
    });
}

void Session::heldToken(const QString &resource, QObject *context, TokenHandler handler)
{
    const QString item = accessTokenItem(m_profile.id, resource);
    readExpected(m_environment.vault, item, context,
                 [item, handler = std::move(handler)](Result<SecretBytes> token) {
                     // checked before it was stored, but others can write to the keychain, too
                     if (token && !isB64Token(*token))
                         return handler(failure(codes::VaultContent, item));
                     handler(std::move(token));
                 });
}

// Shows a token only after it is where the next process will find it.
void Session::accept(const QString &resource, const TokenResponse &response,
                     const QJsonArray &details, QObject *context, DoneHandler handler)
{
    ApiToken news;
    news.held = true;
    const QStringList asked = m_profile.profile.scopesOf(*m_profile.profile.api(resource));
    news.grantedScopes = response.scopes.value_or(asked);
    std::ranges::copy_if(response.rejectedScopes, std::back_inserter(news.rejectedScopes),
                         [&asked](const QString &scope) { return asked.contains(scope); });
    describe(response.accessToken, &news);
    news.issued = issuedUnder(details);
    news.sameAs = otherApiWith(resource, response.accessToken);
    news.tokenType = response.tokenType;
    news.obtainedAt = now();
    if (response.expiresIn)
        news.expiresAt = news.obtainedAt.addSecs(*response.expiresIn);
    if (response.refreshExpiresIn) {
        m_shared.changeSession([&](SessionState &state) {
            state.refreshExpiresAt = news.obtainedAt.addSecs(*response.refreshExpiresIn);
        });
    }
    keepIdToken(response.idToken); // has been checked; a renewal may bring none
    m_environment.vault.write(
        accessTokenItem(m_profile.id, resource), response.accessToken.clone(), context,
        [this, resource, news, handler = std::move(handler)](const Result<> &stored) {
            if (!stored) {
                reject(resource, stored.error());
                return handler(stored);
            }
            m_shared.changeRow(resource, [&news](ApiToken &token) {
                ApiToken renewed = news;
                renewed.request = token.request;
                renewed.authorised = token.authorised;
                renewed.choice = token.choice;
                renewed.wanted = token.wanted;
                token = renewed;
            });
            handler({});
        });
}

void Session::onExtended(const Result<std::optional<int>> &lifetime)
{
    if (!lifetime) {
        m_warning = lifetime.error();
        emit extensionFailed(lifetime.error());
        return;
    }
    m_shared.changeSession([&](SessionState &state) {
        state.refreshExpiresAt = *lifetime ? now().addSecs(**lifetime) : QDateTime();
    });
    if (m_warning && m_warning->code == codes::TokenExtension)
        m_warning.reset();
    emit stateChanged();
}

// The same token again means that the authority took no notice of `resource`, and that one API
// could use at another what it is given (RFC 8707 section 3).
QString Session::otherApiWith(const QString &resource, const SecretBytes &accessToken)
{
    const QByteArray hash =
        QCryptographicHash::hash(accessToken.view(), QCryptographicHash::Sha256).first(16);
    m_tokenHashes.remove(resource);
    const QString other = m_tokenHashes.key(hash);
    m_tokenHashes.insert(resource, hash);
    return other;
}

const ApiToken *Session::find(const QString &resource) const
{
    const auto found = std::ranges::find(
        tokens(), resource, [](const ApiToken &each) { return each.request.resource; });
    return found == tokens().end() ? nullptr : &*found;
}

void Session::reject(const QString &resource, const Error &error)
{
    m_shared.changeRow(resource, [&error](ApiToken &token) {
        token.progress.reset();
        token.error = error;
    });
}

} // namespace knippe
