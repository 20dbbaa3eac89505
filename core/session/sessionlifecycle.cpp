// SPDX-License-Identifier: MIT
// How a session begins and how it ends; session.cpp has what lies between.
#include "core/session/session.h"

#include <QtCore/QPointer>

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
        SignInFlow::Environment{m_authority, m_http, m_nonces, m_authorityClock});
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
        auto client = std::make_shared<TokenClient>(m_profile.profile.clientId, session->keys,
                                                    *metadata, m_http, m_nonces, m_authorityClock);
        client->revoke(session->record.refreshToken, this,
                       [client, handler](const Result<> &) { handler({}); });
    });
}

} // namespace knippe
