// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/proxyaccess.h"
#include "core/inspect/inspection.h"
#include "core/oidc/person.h"
#include "core/profile/profilestore.h"
#include "core/session/authorityclock.h"
#include "core/session/loopbacklistener.h"
#include "core/session/sharedstate.h"
#include "core/session/signinflow.h"
#include "core/session/tokenbroker.h"
#include "core/trace/requestlog.h"

namespace knippe {

/// How the authority's page reaches a person.
enum class Browser { Embedded, System, Print };

/// One profile at work: who is signed in, one token for each API, and everything that changes them.
/// The window and the command line see core through this. Operations answer exactly once, from the
/// event loop, unless `context` is gone; changes in between are signalled.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, SigningIn, SignedIn };
    Q_ENUM(State)
    enum class Afterwards { Stay, Leave };
    using DoneHandler = std::function<void(const Result<> &)>;
    using TokenHandler = std::function<void(Result<SecretBytes>)>;
    using ProofHandler = std::function<void(const Result<QByteArray> &)>;
    using InspectHandler = std::function<void(const Inspection &)>;
    using IdentityHandler = std::function<void(const Result<Inspection> &)>;
    using UserAgentFactory = std::function<std::unique_ptr<UserAgent>(Browser)>;

    struct Environment
    {
        SecretStore &vault;
        const Clock &clock;
        QString stateDirectory;
        std::function<bool(const QUrl &)> openUrl = {}; ///< in the system's browser
        bool outlivesSignOut = false; ///< the process is there still to take a redirect after it
        std::chrono::milliseconds secondAttempt = std::chrono::seconds(8); ///< see TokenBroker
        std::chrono::milliseconds keychainRetry = std::chrono::seconds(5);
        bool logsRequests = false;          ///< see requests()
        ProxyAccess *proxyAccess = nullptr; ///< see HttpClient; outlives the session
        QString installation = {}; ///< that `vault` keeps the items of; see InstallationStore
    };
    struct SignInOptions
    {
        Browser browser = Browser::Embedded;
        QStringList resources; ///< of the profile; empty: all
        std::chrono::seconds limit = std::chrono::seconds(300);
        SignInChoice choice = {};   ///< in place of what the profile's parameters say
        ContextChoice context = {}; ///< for every API
    };

    Session(StoredProfile profile, Environment environment, QObject *parent = nullptr);
    ~Session() override;

    /// Reads from the keychain who is signed in; succeeds with nobody.
    void restore(QObject *context, DoneHandler handler);
    /// Takes over what other programs of this user do with the same profile, as they do it.
    void followOthers() { m_shared.follow(); }
    /// Signs in and fetches a token for every API asked for. Succeeds when signed in; an API that
    /// got no token has its reason in its row. A failed or cancelled sign-in changes nothing.
    void signIn(const SignInOptions &options, UserAgentFactory userAgents, QObject *context,
                DoneHandler handler);
    /// Ends a sign-in that waits; its handler gets E-USER-CANCELLED.
    void cancelSignIn();
    /// From now on tokens of these APIs are asked for under another context. Those held are
    /// outdated then, and no other is handed out until renewed. Refused as a whole: E-CONFIG-API,
    /// E-CONFIG-PRESET, E-CONFIG-CONTEXT, or E-TOKEN-CONTEXT when it takes a new sign-in.
    [[nodiscard]] Result<> chooseContext(const QStringList &resources, const ContextChoice &choice);
    /// Asks the authority for new tokens, even if valid ones are held – unless another process has
    /// brought newer ones by the time it is this one's turn.
    void fetch(const QStringList &resources, QObject *context, DoneHandler handler);
    /// APIs that still wait for their turn are not asked for: their rows stay as they are, and
    /// whoever asked gets E-USER-CANCELLED. What has been sent is heard to its end.
    void cancelFetching() { m_broker.withdraw({codes::UserCancelled, {}, {}, 0}); }
    /// fetch() for those of them that are not good for `minValidity` seconds more.
    void renew(const QStringList &resources, int minValidity, QObject *context,
               DoneHandler handler);
    /// The token of one API: the one held if it is good for `minValidity` seconds more, else a new
    /// one.
    void token(const QString &resource, int minValidity, QObject *context, TokenHandler handler);
    /// The token of one API as it is held, whatever its state; never asks the authority.
    void heldToken(const QString &resource, QObject *context, TokenHandler handler);
    /// One request to an API with its token, renewed if need be, and a proof (see ResourceClient).
    /// Nothing is fetched or sent when the request does not fit a token (E-API-REQUEST,
    /// E-TLS-REQUIRED).
    void call(const QString &resource, ResourceRequest request, QObject *context,
              ResourceClient::Handler handler);
    /// What is wrong with a request, as call() would say it; succeeds for nothing.
    [[nodiscard]] static Result<> checkCall(const ResourceRequest &request);
    /// A proof for one such request by somebody else, with the token that token() gives.
    /// E-API-BEARER when no proof belongs to that.
    void prove(const QString &resource, const ProofTarget &target, QObject *context,
               ProofHandler handler);
    /// Looks into any token, and checks its signature when it is this authority's. Would `resource`
    /// take it? When that is empty, the API of the profile that the token says it is for.
    void inspect(SecretBytes token, const QString &resource, QObject *context,
                 InspectHandler handler);
    /// Looks into the ID token of whoever is signed in: the newest that has come, by a sign-in or a
    /// renewal. E-IDT-UNKEPT when the keychain has none of theirs.
    void inspectIdToken(QObject *context, IdentityHandler handler);
    /// Forgets everything here first, then tells the authority (RFC 7009), and opens its page for
    /// signing out where the sign-in was made in the system's browser (RP-Initiated Logout); does
    /// not wait for that; works offline. Where the process goes after it, nobody is there to take
    /// a redirect.
    void signOut(QObject *context, DoneHandler handler, Afterwards afterwards = Afterwards::Stay);
    /// From now on; Profiles::setKeepFresh() writes it down.
    void setKeepFresh(const QString &resource, bool keepFresh);

    [[nodiscard]] State state() const { return m_state; }
    /// Why nobody is signed in: E-TOKEN-SESSION, or E-VAULT-FOREIGN when somebody is on another
    /// computer.
    [[nodiscard]] Error absence() const;
    [[nodiscard]] const StoredProfile &profile() const { return m_profile; }
    [[nodiscard]] const QList<ApiToken> &tokens() const { return m_shared.value().tokens; }
    [[nodiscard]] QDateTime refreshExpiresAt() const { return m_shared.value().refreshExpiresAt; }
    [[nodiscard]] const Person &person() const { return m_person; }
    /// What went wrong beside the last sign-in, which holds all the same.
    [[nodiscard]] const std::optional<Error> &warning() const { return m_warning; }
    /// The newest refresh token is in memory only, because the keychain refuses it: leaving now
    /// would lose the session.
    [[nodiscard]] bool holdsUnstored() const { return m_broker.holdsUnstored(); }
    /// Something is under way that should not be cut off by leaving.
    [[nodiscard]] bool isBusy() const
    {
        return m_state == State::SigningIn || m_broker.isBusy() || !m_requests.isEmpty();
    }
    /// A renewal whose answer never came, if any: the session may have ended with it.
    [[nodiscard]] std::optional<RotationDoubt> doubt() const { return m_journal.load(); }
    /// The API's token is a DPoP token.
    [[nodiscard]] bool isBound(const QString &resource) const;
    /// A call with this token shows the client's certificate to the API (RFC 8705 section 3): where
    /// the profile has one, and the token does not say that it is not bound to it.
    [[nodiscard]] bool showsCertificate(const SecretBytes &accessToken) const;
    [[nodiscard]] QDateTime now() const { return m_environment.clock.now(); }
    /// How wrong this computer's clock is, if it is.
    [[nodiscard]] const AuthorityClock &authorityClock() const { return m_authorityClock; }
    /// Where the certificate is that this profile shows, if it shows one.
    [[nodiscard]] HttpClient::CertificateSource certificates() const;
    [[nodiscard]] ProxyAccess *proxyAccess() const { return m_environment.proxyAccess; }
    /// What has been said to the authority and by it.
    [[nodiscard]] RequestLog &requests() { return m_requestLog; }

signals:
    void stateChanged();
    void restored(); ///< somebody is signed in, and the keychain knows who
    void signInStepChanged(knippe::SignInFlow::Step step);
    void tokenChanged(int row);
    void unstoredChanged();                           ///< see holdsUnstored()
    void extensionFailed(const knippe::Error &error); ///< E-TOKEN-EXTENSION; also warning()
    void wiped(); ///< by a sign-out, which goes on to tell the authority

private:
    /// Beginning and ending do not wait for others for long: whoever renews a token meanwhile looks
    /// at the keychain again before writing, and lets go of a session that is not its own any more.
    static constexpr auto Courtesy = std::chrono::seconds(2);
    struct SignIn;
    using PresentHandler = std::function<void(Result<PresentedToken>)>;
    void present(const QString &resource, int minValidity, QObject *context,
                 PresentHandler handler);
    void startFlow(std::shared_ptr<SignIn> signIn);
    void onSignedIn(const std::shared_ptr<SignIn> &signIn, Result<SignInResult> result);
    void readReplaced(const std::shared_ptr<SignIn> &signIn, std::shared_ptr<SignInResult> result);
    void storeSession(const std::shared_ptr<SignIn> &signIn, std::shared_ptr<SignInResult> result);
    void onStored(const std::shared_ptr<SignIn> &signIn, const SignInResult &result,
                  const std::shared_ptr<Result<ProfileLock::Hold>> &turn);
    [[nodiscard]] SecretBytes revocable(const SignIn &signIn, SecretBytes refreshToken) const;
    void finishSignIn(const std::shared_ptr<SignIn> &signIn, const Result<> &result);
    /// A request for an API's token, until the token is stored; whoever asks meanwhile joins.
    struct Request
    {
        std::optional<int> minValidity; ///< seconds; nothing: newer than `obtainedAt`
        QDateTime obtainedAt;           ///< of the token held when it was asked for
        std::vector<DoneHandler> handlers;
    };
    void request(const QStringList &resources, std::optional<int> minValidity, QObject *context,
                 DoneHandler handler);
    void requestOne(const QString &resource, std::optional<int> minValidity, DoneHandler done);
    void enqueue(const QString &resource);
    void onAnswer(const QString &resource, const Result<RefreshAnswer> &answer);
    void finishRequest(const QString &resource, const Result<> &result);
    void onExtended(const Result<std::optional<int>> &lifetime);
    [[nodiscard]] bool isNeeded(const QString &resource) const;
    /// `details`: those sent to get it.
    void accept(const QString &resource, const TokenResponse &response, const QJsonArray &details,
                QObject *context, DoneHandler handler);
    [[nodiscard]] QJsonArray detailsFor(const QString &resource) const;
    [[nodiscard]] ContextMark issuedUnder(const QJsonArray &details) const;
    [[nodiscard]] static ClientProfile withContext(ClientProfile profile,
                                                   const SignInOptions &options);
    [[nodiscard]] Result<> checkContext(const SignInOptions &options) const;
    void settleContext(const SignInOptions &options);
    void describePerson(const SecretBytes &idToken);
    void keepIdToken(const SecretBytes &idToken);
    void readIdToken(const QString &subject, QObject *context, TokenHandler handler);
    void verify(const SecretBytes &token, const InspectedToken &inspected, QObject *context,
                std::function<void(const Verification &)> handler);
    [[nodiscard]] QString otherApiWith(const QString &resource, const SecretBytes &accessToken);
    /// The row of an API; nullptr when the profile has none.
    [[nodiscard]] const ApiToken *find(const QString &resource) const;
    void reject(const QString &resource, const Error &error);
    void reconsider(const Error &error);
    void wipe(std::function<void(Result<std::shared_ptr<StoredSession>>)> handler);
    void revoke(const std::shared_ptr<AssertionSigner> &signer, SecretBytes refreshToken,
                DoneHandler handler);
    void endBrowserSession(Afterwards afterwards, std::function<void()> next);
    void endSession();
    void forget();
    void setState(State state);
    void onOthersChanged();
    [[nodiscard]] bool isSignedIn() const { return m_shared.value().signedIn; }

    StoredProfile m_profile;
    Environment m_environment;
    RequestLog m_requestLog;
    HttpClient m_http;
    AuthorityClock m_authorityClock;
    Authority m_authority;
    ResourceClient m_resources;
    DpopNonces m_nonces;
    ProfileLock m_lock;
    RotationJournal m_journal;
    std::weak_ptr<AssertionSigner> m_signerInUse; ///< the sign-in's, for as long as it has one
    TokenBroker m_broker;
    State m_state = State::SignedOut;
    SharedState m_shared;
    QHash<QString, Request> m_requests;       ///< by resource
    QHash<QString, QByteArray> m_tokenHashes; ///< of each API's token, since the start
    Person m_person;
    std::optional<Error> m_warning;
    std::unique_ptr<LoopbackListener> m_afterLogout; ///< for a while after a sign-out
    std::shared_ptr<SignIn> m_signIn;                ///< while one is under way
};

} // namespace knippe
