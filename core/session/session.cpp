// SPDX-License-Identifier: MIT
#include "core/session/session.h"

#include "core/base/redact.h"

#include <QtCore/QJsonArray>
#include <QtCore/QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

// A sign-in under way. Shared with the callbacks that it waits for.
struct Session::SignIn
{
    SignInOptions options;
    UserAgentFactory userAgents;
    QPointer<QObject> context;
    DoneHandler handler;
    std::shared_ptr<const ClientKeys> keys;
    std::unique_ptr<SignInFlow> flow;
};

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
    , m_authority(m_profile.profile.authority, m_http, m_environment.clock)
    , m_broker(m_profile.id, m_profile.profile.clientId,
               {m_authority, m_http, m_nonces, m_environment.vault, m_environment.clock,
                lockFileOf(m_environment.stateDirectory, m_profile.id)})
    , m_data(SessionState::load(stateFile(), m_profile.profile))
{
    m_state = m_data.signedIn ? State::SignedIn : State::SignedOut;
    connect(&m_broker, &TokenBroker::requesting, this, [this](const QString &resource) {
        update(resource, [](ApiToken &token) { token.progress = ApiToken::State::Fetching; });
    });
}

Session::~Session() = default;

void Session::restore(QObject *context, DoneHandler handler)
{
    if (!m_data.signedIn) {
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

void Session::signIn(const SignInOptions &options, UserAgentFactory userAgents, QObject *context,
                     DoneHandler handler)
{
    cancelSignIn();
    m_signIn = std::make_shared<SignIn>(
        SignIn{options, std::move(userAgents), context, std::move(handler), {}, {}});
    if (m_signIn->options.resources.isEmpty())
        m_signIn->options.resources = m_profile.profile.resources();
    for (const QString &resource : m_signIn->options.resources) {
        if (!m_profile.profile.api(resource))
            return finishSignIn(m_signIn, failure(codes::ConfigApi, resource));
    }
    setState(State::SigningIn);
    loadClientKey(
        m_environment.vault, m_profile.id, this, [this, signIn = m_signIn](Result<SigningKey> key) {
            if (m_signIn != signIn) // cancelled meanwhile
                return;
            if (!key)
                return finishSignIn(signIn, failure(key.error()));
            signIn->keys = std::make_shared<const ClientKeys>(
                ClientKeys{std::move(*key), SigningKey::generate(SignatureAlgorithm::ES256)});
            startFlow(signIn);
        });
}

void Session::startFlow(std::shared_ptr<SignIn> signIn)
{
    signIn->flow = std::make_unique<SignInFlow>(
        m_profile.profile, signIn->options.resources, signIn->keys,
        signIn->userAgents(signIn->options.browser),
        SignInFlow::Environment{m_authority, m_http, m_nonces, m_environment.clock});
    connect(signIn->flow.get(), &SignInFlow::stepChanged, this, &Session::signInStepChanged);
    signIn->flow->start(signIn->options.limit, [this, signIn](Result<SignInResult> result) {
        onSignedIn(signIn, std::move(result));
    });
}

void Session::onSignedIn(const std::shared_ptr<SignIn> &signIn, Result<SignInResult> result)
{
    if (m_signIn != signIn) // cancelled meanwhile
        return;
    signIn->flow.release()->deleteLater(); // it is still on the call stack
    if (!result) {
        if (result.error().code == codes::AuthzBrowser // asked for in the embedded view
            && signIn->options.browser == Browser::Embedded) {
            signIn->options.browser = Browser::System;
            return startFlow(signIn);
        }
        return finishSignIn(signIn, failure(result.error()));
    }
    storeSession(signIn, std::make_shared<SignInResult>(std::move(*result)));
}

void Session::storeSession(const std::shared_ptr<SignIn> &signIn,
                           std::shared_ptr<SignInResult> result)
{
    m_signIn.reset(); // from here on there is nothing left to cancel
    m_broker.abandon(
        {codes::TokenSession, {}, {}, 0}); // what it holds belongs to the session before
    const SessionRecord record{result->token.refreshToken.clone(), signIn->keys->dpop.toJwk(),
                               m_profile.profile.authority, result->idToken.subject,
                               result->idToken.name};
    m_environment.vault.write(
        sessionItem(m_profile.id), record.toJson(), this, [=, this](const Result<> &stored) {
            if (!stored)
                return finishSignIn(signIn, stored);
            forget();
            m_data.signedIn = true;
            m_userName = result->idToken.name;
            m_subject = result->idToken.subject;
            for (const QString &resource : signIn->options.resources)
                update(resource, [](ApiToken &token) { token.authorised = true; });
            for (const auto &[resource, error] : result->refused)
                reject(resource, error);
            accept(result->resource, result->token, this, [=, this](const Result<> &) {
                QStringList others = signIn->options.resources;
                others.removeOne(result->resource);
                for (const auto &refused : result->refused)
                    others.removeOne(refused.first);
                setState(State::SignedIn);
                fetch(others, this, [=, this](const Result<> &) { finishSignIn(signIn, {}); });
            });
        });
}

// Queued, so that the handler may delete this session, also from within cancelSignIn().
void Session::finishSignIn(const std::shared_ptr<SignIn> &signIn, const Result<> &result)
{
    const std::shared_ptr<SignIn> finished = signIn; // the argument may be m_signIn itself
    if (m_signIn == finished)
        m_signIn.reset();
    if (!m_signIn) // the next one may have begun while the last tokens came in
        setState(m_data.signedIn ? State::SignedIn : State::SignedOut);
    if (finished->context) {
        QMetaObject::invokeMethod(
            finished->context, [finished, result] { finished->handler(result); },
            Qt::QueuedConnection);
    }
}

void Session::cancelSignIn()
{
    if (const std::shared_ptr<SignIn> signIn = m_signIn) {
        if (signIn->flow)
            signIn->flow.release()->deleteLater();
        finishSignIn(signIn, failure(codes::UserCancelled));
    }
}

void Session::fetch(const QStringList &resources, QObject *context, DoneHandler handler)
{
    if (resources.isEmpty() || !m_data.signedIn) {
        const Result<> nothing = m_data.signedIn ? Result<>() : failure(codes::TokenSession);
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
        update(resource, [](ApiToken &token) { token.progress = ApiToken::State::Waiting; });
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
    readExpected(m_environment.vault, accessTokenItem(m_profile.id, resource), context,
                 std::move(handler));
}

// Shows a token only after it is where the next process will find it.
void Session::accept(const QString &resource, const TokenResponse &response, QObject *context,
                     DoneHandler handler)
{
    ApiToken news;
    news.held = true;
    news.grantedScopes = response.scopes.value_or(m_profile.profile.api(resource)->scopes);
    news.audience = audienceOf(response.accessToken);
    news.tokenType = response.tokenType;
    news.obtainedAt = now();
    if (response.expiresIn)
        news.expiresAt = news.obtainedAt.addSecs(*response.expiresIn);
    if (response.refreshExpiresIn)
        m_data.refreshExpiresAt = news.obtainedAt.addSecs(*response.refreshExpiresIn);
    m_environment.vault.write(
        accessTokenItem(m_profile.id, resource), response.accessToken.clone(), context,
        [this, resource, news, handler = std::move(handler)](const Result<> &stored) {
            if (!stored) {
                reject(resource, stored.error());
                return handler(stored);
            }
            update(resource, [&news](ApiToken &token) {
                ApiToken renewed = news;
                renewed.request = token.request;
                renewed.authorised = token.authorised;
                token = renewed;
            });
            handler({});
        });
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
    update(resource, [&error](ApiToken &token) {
        token.progress.reset();
        token.error = error;
    });
}

// The authority has ended it. Tokens that are still good stay, and so does the key they are bound
// to; the refresh token is of no more use.
void Session::endSession()
{
    if (!m_data.signedIn)
        return;
    m_data.signedIn = false;
    m_data.refreshExpiresAt = {};
    const QString item = sessionItem(m_profile.id);
    m_environment.vault.read(item, this, [this, item](const Result<SecretBytes> &json) {
        Result<SessionRecord> record =
            json ? SessionRecord::fromJson(*json) : failure(json.error());
        if (!record || m_data.signedIn) // somebody signed in meanwhile
            return;
        record->refreshToken.wipe();
        m_environment.vault.write(item, record->toJson(), this, [](const Result<> &) {});
    });
    setState(State::SignedOut);
}

void Session::signOut(QObject *context, DoneHandler handler)
{
    cancelSignIn();
    m_broker.abandon(
        {codes::TokenSession, {}, {}, 0}); // or its answer would bring the session back
    const auto answer = [listener = QPointer(context),
                         handler = std::move(handler)](const Result<> &result) {
        if (listener)
            handler(result);
    };
    // What revoking needs is read before it is removed; none of it has to be there.
    loadSession(m_environment.vault, m_profile.id, this, [=, this](Result<StoredSession> loaded) {
        auto session = loaded ? std::make_shared<StoredSession>(std::move(*loaded)) : nullptr;
        const QStringList items = sessionItems(m_profile.id, m_profile.profile.resources());
        removeAll(m_environment.vault, items, this, [=, this](const Result<> &removed) {
            if (!removed) // still there: say so rather than look signed out
                return answer(removed);
            forget();
            setState(State::SignedOut);
            if (!session || session->record.refreshToken.isEmpty())
                return answer({});
            revoke(session, answer);
        });
    });
}

void Session::revoke(const std::shared_ptr<const StoredSession> &session, DoneHandler handler)
{
    m_authority.metadata(this, [=, this](const Result<AuthorityMetadata> &metadata) {
        if (!metadata || metadata->revocationEndpoint.isEmpty())
            return handler({}); // signed out here all the same
        auto client =
            std::make_shared<TokenClient>(m_profile.profile.clientId, session->keys, *metadata,
                                          m_http, m_nonces, m_environment.clock);
        client->revoke(session->record.refreshToken, this,
                       [client, handler](const Result<> &) { handler({}); });
    });
}

void Session::update(const QString &resource, const std::function<void(ApiToken &)> &change)
{
    for (int row = 0; row < m_data.tokens.size(); ++row) {
        if (m_data.tokens.at(row).request.resource == resource) {
            change(m_data.tokens[row]);
            if (!m_data.tokens.at(row).progress)
                save();
            emit tokenChanged(row);
        }
    }
}

void Session::forget()
{
    m_data.signedIn = false;
    m_data.refreshExpiresAt = {};
    m_userName.clear();
    m_subject.clear();
    for (ApiToken &token : m_data.tokens) {
        ApiToken blank;
        blank.request = token.request;
        token = blank;
    }
    save();
    for (int row = 0; row < m_data.tokens.size(); ++row)
        emit tokenChanged(row);
}

void Session::setState(State state)
{
    m_state = state;
    if (state != State::SigningIn)
        save();
    emit stateChanged();
}

// A state that cannot be written costs no token: the keychain has them, and they can be asked for
// anew.
void Session::save() const
{
    if (const Result<> saved = m_data.save(stateFile()); !saved)
        qWarning("%s: %s", qUtf8Printable(saved.error().code),
                 qUtf8Printable(saved.error().detail));
}

QString Session::stateFile() const
{
    return stateFileOf(m_environment.stateDirectory, m_profile.id);
}

} // namespace knippe
