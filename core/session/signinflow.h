// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/pkce.h"
#include "core/profile/clientprofile.h"
#include "core/session/authority.h"
#include "core/session/resourceclient.h"
#include "core/session/tokenclient.h"
#include "core/session/useragent.h"

#include <QtCore/QTimer>

namespace knippe {

/// What a completed sign-in has brought. Every check has held; nothing is stored yet.
struct SignInResult
{
    TokenResponse token; ///< with the refresh token
    QString resource;    ///< the API the first access token is for
    IdToken idToken;
    QByteArray nonce;
    QString userName;             ///< of the ID token, else of the UserInfo answer; may be empty
    std::optional<Error> warning; ///< not quite as asked for (see doubtOf()), or no UserInfo
    QList<std::pair<QString, Error>> refused; ///< APIs that were tried first and refused
};

/// One sign-in, from discovery to the checked ID token, and UserInfo where a profile wants it.
/// Steps stand below in the order they happen. Single use; destroying it cancels.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Discovering,
        Pushing,
        WaitingForPerson,
        RedeemingCode,
        CheckingIdToken,
        AskingUserInfo
    };
    Q_ENUM(Step)
    using Handler = std::function<void(Result<SignInResult>)>;

    struct Environment
    {
        Authority &authority;
        HttpClient &http;
        ResourceClient &resources;
        DpopNonces &nonces;
        const Clock &clock;
    };

    /// `resources`: the APIs to ask for, in the order in which the code is offered for them; where
    /// the code is bound to the key, those whose token requests have a proof come first, and where
    /// it cannot be offered for one of them, those that want all scopes.
    SignInFlow(ClientProfile profile, QStringList resources,
               std::shared_ptr<AssertionSigner> signer, std::unique_ptr<UserAgent> userAgent,
               Environment environment, QObject *parent = nullptr);
    ~SignInFlow() override;

    /// Answers exactly once, with E-USER-TIMEOUT after `limit`.
    void start(std::chrono::seconds limit, Handler handler);
    /// After a failure: the refresh token that came with what was refused, to be revoked; or empty.
    [[nodiscard]] SecretBytes takeRefreshToken() { return std::move(m_result.token.refreshToken); }

signals:
    void stepChanged(knippe::SignInFlow::Step step);
    /// The authority's page, and what came back from it.
    void pageShown(const QUrl &url);
    void pageLeft(const knippe::Result<knippe::AuthorizationResponse> &response);

private:
    void discover();
    void onDiscovered(const Result<AuthorityMetadata> &metadata);
    void pushRequest();
    void onPushed(const Result<PushedAuthorization> &pushed);
    void showPage(const QUrl &url);
    void onAnswered(const Result<AuthorizationResponse> &response);
    void redeemCode();
    void onRedeemed(Result<TokenResponse> response);
    void checkIdentity();
    void onIdentified(Result<IdToken> idToken);
    enum class Scheme { OfToken, Bearer };
    void askUserInfo(Scheme scheme = Scheme::OfToken);
    void onUserInfo(const Result<UserInfo> &userInfo);
    void finish(Result<SignInResult> result);
    [[nodiscard]] AuthorizationRequest authorizationRequest() const;
    [[nodiscard]] bool sendsProof(const QString &resource) const;
    [[nodiscard]] bool bindsCode() const;

    ClientProfile m_profile;
    SignInChoice m_asked;
    QStringList m_resources;
    std::shared_ptr<AssertionSigner> m_signer;
    std::unique_ptr<UserAgent> m_userAgent;
    Environment m_environment;
    Handler m_handler;
    QTimer m_limit;
    /// Context of whatever is awaited; it ends with the flow's verdict, though the flow lives on a
    /// little.
    std::unique_ptr<QObject> m_pending = std::make_unique<QObject>();

    AuthorityMetadata m_metadata;
    std::unique_ptr<TokenClient> m_client;
    QString m_redirectUri;
    QByteArray m_state;
    QByteArray m_nonce;
    Pkce m_pkce;
    QDateTime m_begun;
    SecretBytes m_code;
    SignInResult m_result;
};

} // namespace knippe
