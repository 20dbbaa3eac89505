// SPDX-License-Identifier: MIT
// How a session ends; sessionstart.cpp has how it begins, sessiontokens.cpp what lies between.
#include "core/base/random.h"
#include "core/oidc/endsession.h"
#include "core/oidc/parameters.h"
#include "core/session/session.h"

#include <QtCore/QPointer>

using namespace std::chrono_literals;

namespace knippe {

static constexpr auto WaitAfterLogout = 120s;

// The authority has ended it. Tokens that are still good stay, and so does the key they are bound
// to; the refresh token is of no more use.
void Session::endSession()
{
    if (!isSignedIn())
        return;
    m_shared.changeSession([](SessionState &state) {
        state.signedIn = false;
        state.refreshExpiresAt = {};
    });
    const QString item = sessionItem(m_profile.id);
    m_environment.vault.read(item, this, [this, item](const Result<SecretBytes> &json) {
        Result<SessionRecord> record =
            json ? SessionRecord::fromJson(*json) : failure(json.error());
        if (!record || isSignedIn()) // somebody signed in meanwhile
            return;
        record->refreshToken.wipe();
        m_environment.vault.write(item, record->toJson(), this, [](const Result<> &) {});
    });
    setState(State::SignedOut);
}

void Session::signOut(QObject *context, DoneHandler handler, Afterwards afterwards)
{
    cancelSignIn();
    m_broker.abandon({codes::TokenSession, {}, {}, 0}, // or its answer would bring the session back
                     RefreshTurn::Successor::Revoked);
    const auto answer = [listener = QPointer(context),
                         handler = std::move(handler)](const Result<> &result) {
        if (listener)
            handler(result);
    };
    m_lock.acquire(Courtesy, this, [=, this](Result<ProfileLock::Hold> turn) {
        auto hold = std::make_shared<Result<ProfileLock::Hold>>(std::move(turn));
        wipe([=, this](const Result<std::shared_ptr<StoredSession>> &session) {
            *hold = ProfileLock::Hold();
            if (!session) // still there: say so rather than look signed out
                return answer(failure(session.error()));
            const bool inBrowser = m_shared.value().inSystemBrowser;
            forget();
            setState(State::SignedOut);
            emit wiped();
            const auto revoked = [=, this](const Result<> &result) { // done here all the same
                if (!inBrowser || (!result && result.error().isTransient()))
                    return answer({});
                endBrowserSession(afterwards, [answer] { answer({}); });
            };
            if (!*session)
                return revoked({});
            revoke(std::make_shared<AssertionSigner>((*session)->keys, m_authorityClock),
                   std::move((*session)->record.refreshToken), revoked);
        });
    });
}

// Empties the keychain of the session and answers with what revoking it needs, if there was one.
void Session::wipe(std::function<void(Result<std::shared_ptr<StoredSession>>)> handler)
{
    loadSession(m_environment.vault, KeyOwner::of(m_profile), this,
                [=, this](Result<StoredSession> loaded) {
                    auto session =
                        loaded ? std::make_shared<StoredSession>(std::move(*loaded)) : nullptr;
                    const QStringList items =
                        sessionItems(m_profile.id, m_profile.profile.resources());
                    removeAll(m_environment.vault, items, this, [=, this](const Result<> &removed) {
                        if (!removed)
                            return handler(failure(removed.error()));
                        m_journal.clear();
                        handler(session);
                    });
                });
}

// As far as it can be done: nothing depends on the outcome.
void Session::revoke(const std::shared_ptr<AssertionSigner> &signer, SecretBytes refreshToken,
                     DoneHandler handler)
{
    if (refreshToken.isEmpty())
        return handler({});
    auto token = std::make_shared<const SecretBytes>(std::move(refreshToken));
    m_authority.metadata(this, [=, this](const Result<AuthorityMetadata> &metadata) {
        if (!metadata)
            return handler(failure(metadata.error()));
        if (metadata->revocationEndpoint.isEmpty())
            return handler({});
        auto client = std::make_shared<TokenClient>(m_profile.profile.rules(), signer, *metadata,
                                                    m_http, m_nonces, m_authorityClock);
        client->revoke(token->clone(), this,
                       [client, handler](const Result<> &done) { handler(done); });
    });
}

// RP-Initiated Logout 1.0. Only where the sign-in was made in the system's browser: the embedded
// view is off the record, so its session went with its process. By now everything here is gone, and
// so nothing is made of what comes back, whatever its state says (section 3).
void Session::endBrowserSession(Afterwards afterwards, std::function<void()> next)
{
    m_authority.metadata(this, [=, this](const Result<AuthorityMetadata> &metadata) {
        if (!metadata || metadata->endSessionEndpoint.isEmpty() || !m_environment.openUrl)
            return next();
        EndSessionRequest request;
        request.clientId = m_profile.profile.clientId;
        request.uiLocales = QString::fromUtf8(m_profile.profile.parameter(parameters::UiLocales));
        const QString redirectUri = m_profile.profile.postLogoutRedirectUri;
        const bool stays = m_environment.outlivesSignOut && afterwards == Afterwards::Stay;
        if (stays && !redirectUri.isEmpty()) {
            m_afterLogout = std::make_unique<LoopbackListener>();
            QTimer::singleShot(WaitAfterLogout, m_afterLogout.get(),
                               [this] { m_afterLogout.release()->deleteLater(); });
            request.state = randomText(128);
            m_afterLogout->expectState(request.state);
            request.redirectUri = m_afterLogout->listen(redirectUri).value_or(QString());
        }
        (void)m_environment.openUrl(endSessionUrl(*metadata, request));
        next();
    });
}

} // namespace knippe
