// SPDX-License-Identifier: MIT
// How a session begins; sessionend.cpp has how it ends, sessiontokens.cpp what lies between.
#include "core/session/session.h"

#include <QtCore/QPointer>

using namespace std::chrono_literals;

namespace knippe {

// A sign-in under way. Shared with the callbacks that it waits for.
struct Session::SignIn
{
    SignInOptions options;
    ClientProfile profile; ///< with what was chosen for this sign-in
    UserAgentFactory userAgents;
    QPointer<QObject> context;
    DoneHandler handler;
    std::shared_ptr<AssertionSigner> signer;
    std::unique_ptr<SignInFlow> flow;
    bool inSystemBrowser;
    SecretBytes replaced; ///< refresh token of the session before
};

void Session::signIn(const SignInOptions &options, UserAgentFactory userAgents, QObject *context,
                     DoneHandler handler)
{
    cancelSignIn();
    m_warning.reset();
    m_afterLogout.reset(); // its port may be the one that this sign-in needs
    m_signIn = std::make_shared<SignIn>(
        SignIn{options, {}, std::move(userAgents), context, std::move(handler), {}, {}, {}, {}});
    if (m_signIn->options.resources.isEmpty())
        m_signIn->options.resources = m_profile.profile.resources();
    if (m_signIn->options.resources.isEmpty()) // made from a bare key
        return finishSignIn(m_signIn, failure(codes::ConfigMissingField, QStringLiteral("apis")));
    for (const QString &resource : m_signIn->options.resources) {
        if (!m_profile.profile.api(resource))
            return finishSignIn(m_signIn, failure(codes::ConfigApi, resource));
    }
    Result<ClientProfile> profile = m_profile.profile.with(options.choice);
    if (!profile)
        return finishSignIn(m_signIn, failure(profile.error()));
    if (const Result<> fit = checkContext(m_signIn->options); !fit)
        return finishSignIn(m_signIn, fit);
    m_signIn->profile = withContext(std::move(*profile), m_signIn->options);
    setState(State::SigningIn);
    loadClientKey(
        m_environment.vault, KeyOwner::of(m_profile), this,
        [this, signIn = m_signIn](Result<std::optional<SigningKey>> key) {
            if (m_signIn != signIn) // cancelled meanwhile
                return;
            if (!key && m_profile.isKeyless())
                return finishSignIn(signIn, failure(codes::ConfigKeyless, m_profile.profile.name));
            if (!key)
                return finishSignIn(signIn, failure(key.error()));
            signIn->signer = std::make_shared<AssertionSigner>(
                std::make_shared<const ClientKeys>(
                    ClientKeys{std::move(*key), SigningKey::generate(SignatureAlgorithm::ES256)}),
                m_authorityClock);
            m_signerInUse = signIn->signer;
            startFlow(signIn);
        });
}

void Session::startFlow(std::shared_ptr<SignIn> signIn)
{
    std::unique_ptr<UserAgent> userAgent = signIn->userAgents(signIn->options.browser);
    signIn->inSystemBrowser = userAgent->isSystemBrowser();
    signIn->flow = std::make_unique<SignInFlow>(
        signIn->profile, signIn->options.resources, signIn->signer, std::move(userAgent),
        SignInFlow::Environment{m_authority, m_http, m_resources, m_nonces, m_authorityClock});
    connect(signIn->flow.get(), &SignInFlow::stepChanged, this, &Session::signInStepChanged);
    auto page = std::make_shared<int>(0);
    connect(signIn->flow.get(), &SignInFlow::pageShown, &m_requestLog,
            [this, page](const QUrl &url) { *page = m_requestLog.pageShown(url); });
    connect(signIn->flow.get(), &SignInFlow::pageLeft, &m_requestLog,
            [this, page](const Result<AuthorizationResponse> &response) {
                m_requestLog.pageLeft(*page, response);
            });
    connect(signIn->flow.get(), &QObject::destroyed, &m_requestLog,
            [this, page] { m_requestLog.pageLeft(*page, failure(codes::UserCancelled)); });
    signIn->flow->start(signIn->options.limit, [this, signIn](Result<SignInResult> result) {
        onSignedIn(signIn, std::move(result));
    });
}

void Session::onSignedIn(const std::shared_ptr<SignIn> &signIn, Result<SignInResult> result)
{
    if (m_signIn != signIn) // cancelled meanwhile
        return;
    SecretBytes issued = signIn->flow->takeRefreshToken();
    signIn->flow.release()->deleteLater(); // it is still on the call stack
    if (result && result->token.refreshToken.size() > MaxRefreshToken) {
        issued = std::move(result->token.refreshToken);
        result = failure(codes::VaultSize, QString::number(issued.size()));
    }
    if (!result) {
        if (result.error().code == codes::AuthzBrowser // asked for in the embedded view
            && signIn->options.browser == Browser::Embedded) {
            signIn->options.browser = Browser::System;
            return startFlow(signIn);
        }
        return revoke(signIn->signer, revocable(*signIn, std::move(issued)),
                      [=, this, error = result.error()](const Result<> &) {
                          if (m_signIn == signIn)
                              finishSignIn(signIn, failure(error));
                      });
    }
    readReplaced(signIn, std::make_shared<SignInResult>(std::move(*result)));
}

void Session::readReplaced(const std::shared_ptr<SignIn> &signIn,
                           std::shared_ptr<SignInResult> result)
{
    m_environment.vault.read(
        sessionItem(m_profile.id), this, [=, this](const Result<SecretBytes> &json) {
            if (m_signIn != signIn) { // cancelled meanwhile
                return revoke(signIn->signer,
                              revocable(*signIn, std::move(result->token.refreshToken)),
                              [](const Result<> &) {});
            }
            if (json && !signIn->inSystemBrowser) { // for revocable()'s reason
                if (Result<SessionRecord> record = SessionRecord::fromJson(*json))
                    signIn->replaced = std::move(record->refreshToken);
            }
            storeSession(signIn, result);
        });
}

// An authority may end a whole grant with one of its refresh tokens (RFC 7009 section 2.1), and
// sign-ins in one browser may share a grant. Where that can be, neither session's token is touched
// for the other's sake.
SecretBytes Session::revocable(const SignIn &signIn, SecretBytes refreshToken) const
{
    const bool sharesGrant = signIn.inSystemBrowser && isSignedIn();
    return sharesGrant ? SecretBytes() : std::move(refreshToken);
}

void Session::storeSession(const std::shared_ptr<SignIn> &signIn,
                           std::shared_ptr<SignInResult> result)
{
    m_signIn.reset(); // from here on there is nothing left to cancel
    m_broker.abandon({codes::TokenSession, {}, {}, 0}, // what it holds is the session before's
                     signIn->inSystemBrowser ? RefreshTurn::Successor::LeftAlone // its grant, too
                                             : RefreshTurn::Successor::Revoked);
    m_lock.acquire(Courtesy, this, [=, this](Result<ProfileLock::Hold> turn) {
        const SessionRecord record{result->token.refreshToken.clone(),
                                   signIn->signer->keys()->dpop.toJwk(),
                                   m_profile.profile.issuer(),
                                   result->idToken.subject,
                                   result->userName,
                                   result->nonce,
                                   result->idToken.authTime};
        auto hold = std::make_shared<Result<ProfileLock::Hold>>(std::move(turn));
        writeAndReadBack(m_environment.vault, sessionItem(m_profile.id), record.toJson(), this,
                         [=, this](const Result<> &stored) {
                             if (!stored) {
                                 *hold = ProfileLock::Hold();
                                 return revoke(
                                     signIn->signer,
                                     revocable(*signIn, std::move(result->token.refreshToken)),
                                     [=, this](const Result<> &) { finishSignIn(signIn, stored); });
                             }
                             m_journal.clear();
                             onStored(signIn, *result, hold);
                         });
    });
}

// The turn lasts until the one of the further tokens has asked for it: to let the lock go and take
// it again would be two waits for the disk.
void Session::onStored(const std::shared_ptr<SignIn> &signIn, const SignInResult &result,
                       const std::shared_ptr<Result<ProfileLock::Hold>> &turn)
{
    forget();
    m_shared.changeSession([&](SessionState &state) {
        state.signedIn = true;
        if (m_profile.profile.rules().sharesLifetime && result.token.expiresIn)
            state.refreshExpiresAt = now().addSecs(*result.token.expiresIn);
        state.inSystemBrowser =
            signIn->inSystemBrowser && signIn->options.browser != Browser::Print;
    });
    settleContext(signIn->options);
    m_person.subject = result.idToken.subject;
    m_person.name = result.userName;
    m_warning = result.warning;
    QStringList rest = signIn->options.resources;
    for (const QString &resource : rest)
        m_shared.changeRow(resource, [](ApiToken &token) { token.authorised = true; });
    for (const auto &[resource, error] : result.refused) {
        reject(resource, error);
        rest.removeOne(resource);
    }
    rest.removeOne(result.resource);
    // a code brings a token of all scopes, and without details
    const bool isWider = !m_profile.profile.target(result.resource).scopes.isEmpty()
                         && !result.token.refreshToken.isEmpty();
    accept(result.resource, result.token, {}, this,
           [=, this, first = result.resource](const Result<> &) {
               setState(State::SignedIn);
               QStringList others = rest;
               if (isWider || find(first)->isOutdated())
                   others.prepend(first);
               fetch(others, this, [=, this](const Result<> &) {
                   revoke(signIn->signer, std::move(signIn->replaced),
                          [=, this](const Result<> &) { finishSignIn(signIn, {}); });
               });
               *turn = ProfileLock::Hold();
           });
}

// Queued, so that the handler may delete this session, also from within cancelSignIn().
void Session::finishSignIn(const std::shared_ptr<SignIn> &signIn, const Result<> &result)
{
    const std::shared_ptr<SignIn> finished = signIn; // the argument may be m_signIn itself
    if (m_signIn == finished)
        m_signIn.reset();
    if (!m_signIn) // the next one may have begun while the last tokens came in
        setState(isSignedIn() ? State::SignedIn : State::SignedOut);
    if (!result)
        reconsider(result.error());
    if (finished->context) {
        QMetaObject::invokeMethod(
            finished->context, [finished, result] { finished->handler(result); },
            Qt::QueuedConnection);
    }
}

void Session::cancelSignIn()
{
    if (const std::shared_ptr<SignIn> signIn = m_signIn) {
        if (signIn->flow) {
            const auto token =
                std::make_shared<SecretBytes>(revocable(*signIn, signIn->flow->takeRefreshToken()));
            SignInFlow *flow = signIn->flow.release();
            // once what it waited for has been given up, and not on the same connection
            connect(flow, &QObject::destroyed, this, [this, signer = signIn->signer, token] {
                revoke(signer, std::move(*token), [](const Result<> &) {}); // nobody waits
            });
            flow->deleteLater();
        }
        finishSignIn(signIn, failure(codes::UserCancelled));
    }
}

} // namespace knippe
