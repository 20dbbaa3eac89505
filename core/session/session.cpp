// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include "core/base/redact.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

// For display only: nothing is decided by what a token says of itself (RFC 9068 section 6).
static QStringList audienceOf(const SecretBytes &accessToken)
{
    const Result<DecodedJws> jws = decodeCompact(accessToken.view(), codes::TokenAnswer);
    if (!jws)
        return {};
    const QJsonValue aud = jws->payload.value("aud"_L1);
    QStringList audience;
    for (const QJsonValue &each : aud.isString() ? QJsonArray{aud} : aud.toArray())
        audience.append(plainText(each.toString(), 100));
    return audience;
}

Session::Session(StoredProfile profile, Environment environment, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_environment(std::move(environment))
    , m_http(QSslCertificate::fromData(m_profile.trustedCaPem, QSsl::Pem))
    , m_authorityClock(m_environment.clock)
    , m_authority(m_profile.profile.authority, m_http, m_authorityClock)
    , m_resources(m_http, m_authorityClock)
    , m_lock(lockFileOf(m_environment.stateDirectory, m_profile.id))
    , m_journal(rotationJournalOf(m_environment.stateDirectory, m_profile.id))
    , m_broker(m_profile.id, m_profile.profile.clientId,
               {m_authority, m_http, m_nonces, m_environment.vault, m_authorityClock, m_lock,
                m_journal, m_environment.secondAttempt, m_environment.keychainRetry})
    , m_shared(stateFileOf(m_environment.stateDirectory, m_profile.id), m_profile.profile)
{
    m_state = isSignedIn() ? State::SignedIn : State::SignedOut;
    connect(&m_shared, &SharedState::rowChanged, this, &Session::tokenChanged);
    // queued: it may be found out in the middle of anything that saves
    connect(&m_shared, &SharedState::othersChanged, this, &Session::onOthersChanged,
            Qt::QueuedConnection);
    connect(&m_http, &HttpClient::answerDated, &m_authorityClock, &AuthorityClock::hear);
    connect(&m_broker, &TokenBroker::unstoredChanged, this, &Session::unstoredChanged);
    connect(&m_broker, &TokenBroker::requesting, this, [this](const QString &resource) {
        m_shared.changeRow(resource,
                           [](ApiToken &token) { token.progress = ApiToken::State::Fetching; });
    });
}

Session::~Session() = default;

void Session::restore(QObject *context, DoneHandler handler)
{
    if (!isSignedIn()) {
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler)] { handler({}); }, Qt::QueuedConnection);
        return;
    }
    const auto answer = [listener = QPointer(context),
                         handler = std::move(handler)](const Result<> &result) {
        if (listener)
            handler(result);
    };
    readExpected(m_environment.vault, sessionItem(m_profile.id), this,
                 [this, answer](const Result<SecretBytes> &item) {
                     if (!item)
                         return answer(failure(item.error()));
                     const Result<SessionRecord> record = SessionRecord::fromJson(*item);
                     if (!record)
                         return answer(failure(record.error()));
                     m_userName = record->userName;
                     m_subject = record->subject;
                     emit stateChanged();
                     answer({});
                 });
}

void Session::fetch(const QStringList &resources, QObject *context, DoneHandler handler)
{
    if (resources.isEmpty() || !isSignedIn()) {
        const Result<> nothing = isSignedIn() ? Result<>() : failure(codes::TokenSession);
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
    const auto done = [round, listener](const Result<> &result) {
        if (!result && round->result)
            round->result = result; // the first reason
        if (--round->open == 0 && listener)
            QMetaObject::invokeMethod(
                listener, [round] { round->handler(round->result); }, Qt::QueuedConnection);
    };
    for (const QString &resource : resources) {
        const ApiRequest *api = m_profile.profile.api(resource);
        if (!api) {
            done(failure(codes::ConfigApi, resource));
            continue;
        }
        if (!isAuthorised(resource)) {
            const Error error{codes::TokenNotAuthorised, resource, {}, 0};
            reject(resource, error);
            done(failure(error));
            continue;
        }
        m_shared.changeRow(resource,
                           [](ApiToken &token) { token.progress = ApiToken::State::Waiting; });
        m_broker.fetch(resource, api->tokenType, [=, this](const Result<TokenResponse> &response) {
            if (!response) {
                reject(resource, response.error());
                if (response.error().endsSession() && !response.error().oauth.error.isEmpty())
                    endSession();
                return done(failure(response.error()));
            }
            accept(resource, *response, this, done);
        });
    }
}

void Session::token(const QString &resource, int minValidity, QObject *context,
                    TokenHandler handler)
{
    const auto read = [this, resource, context, handler] { heldToken(resource, context, handler); };
    for (const ApiToken &token : tokens()) {
        if (token.request.resource == resource && token.isUsable(now(), minValidity))
            return read();
    }
    fetch({resource}, context, [read, handler](const Result<> &fetched) {
        if (!fetched)
            return handler(failure(fetched.error()));
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
void Session::accept(const QString &resource, const TokenResponse &response, QObject *context,
                     DoneHandler handler)
{
    ApiToken news;
    news.held = true;
    news.grantedScopes = response.scopes.value_or(m_profile.profile.api(resource)->scopes);
    news.audience = audienceOf(response.accessToken);
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
                token = renewed;
            });
            handler({});
        });
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

// An authority that rotates may spend the refresh token on a resource that it never granted.
bool Session::isAuthorised(const QString &resource) const
{
    return std::any_of(tokens().begin(), tokens().end(), [&](const ApiToken &token) {
        return token.request.resource == resource && token.authorised;
    });
}

void Session::reject(const QString &resource, const Error &error)
{
    m_shared.changeRow(resource, [&error](ApiToken &token) {
        token.progress.reset();
        token.error = error;
    });
}

void Session::forget()
{
    m_userName.clear();
    m_subject.clear();
    m_tokenHashes.clear();
    m_shared.clear();
}

void Session::setState(State state)
{
    m_state = state;
    if (state != State::SigningIn)
        m_shared.save();
    emit stateChanged();
}

void Session::onOthersChanged()
{
    if (m_state == State::SigningIn)
        return;
    m_state = isSignedIn() ? State::SignedIn : State::SignedOut;
    if (isSignedIn()) // perhaps somebody else
        return restore(this, [](const Result<> &) {});
    m_broker.abandon({codes::TokenSession, {}, {}, 0});
    m_userName.clear();
    m_subject.clear();
    emit stateChanged();
}

} // namespace knippe
