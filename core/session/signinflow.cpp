// SPDX-License-Identifier: MIT
#include "core/session/signinflow.h"

#include "core/base/random.h"
#include "core/oidc/person.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

SignInFlow::SignInFlow(ClientProfile profile, QStringList resources,
                       std::shared_ptr<AssertionSigner> signer,
                       std::unique_ptr<UserAgent> userAgent, Environment environment,
                       QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_asked(choiceIn(m_profile.parameters))
    , m_resources(std::move(resources))
    , m_signer(std::move(signer))
    , m_userAgent(std::move(userAgent))
    , m_environment(environment)
    , m_state(randomText(128)) // RFC 6749 10.10
    , m_nonce(randomText(128))
    , m_pkce(Pkce::fromRandom(randomText(256))) // RFC 7636 7.1
{
    const auto toTheFront = [this](const std::function<bool(const QString &)> &isFirst) {
        std::stable_partition(m_resources.begin(), m_resources.end(), isFirst);
    };
    if (m_profile.codeBinding == ClientProfile::CodeBinding::Dpop)
        toTheFront([this](const QString &each) { return sendsProof(each); });
    if (!m_profile.rules().namesResources) // a code brings all scopes
        toTheFront([this](const QString &each) { return m_profile.api(each)->scopes.isEmpty(); });
}

SignInFlow::~SignInFlow() = default;

void SignInFlow::start(std::chrono::seconds limit, Handler handler)
{
    m_handler = std::move(handler);
    m_begun = m_environment.clock.now();
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(failure(codes::UserTimeout)); });
    m_limit.start(limit);
    // before anything else, so that a view can start up while the authority is asked
    const Result<QString> redirectUri =
        m_userAgent->prepare(m_profile.redirectUri, m_profile.responseMode);
    if (!redirectUri) {
        QMetaObject::invokeMethod(
            m_pending.get(), [this, error = redirectUri.error()] { finish(failure(error)); },
            Qt::QueuedConnection);
        return;
    }
    m_redirectUri = *redirectUri;
    discover();
}

void SignInFlow::discover()
{
    emit stepChanged(Step::Discovering);
    m_environment.authority.metadata(
        m_pending.get(),
        [this](const Result<AuthorityMetadata> &metadata) { onDiscovered(metadata); });
}

void SignInFlow::onDiscovered(const Result<AuthorityMetadata> &metadata)
{
    if (!metadata)
        return finish(failure(metadata.error()));
    m_metadata = *metadata;
    m_client =
        std::make_unique<TokenClient>(m_profile.rules(), m_signer, m_metadata, m_environment.http,
                                      m_environment.nonces, m_environment.clock);
    if (m_profile.pushedAuthorization == ClientProfile::PushedAuthorization::Off)
        return showPage(plainAuthorizationUrl(m_metadata, authorizationRequest()));
    // RFC 9126 5; never a fallback to the plain form, which a forged document could ask for
    if (m_metadata.pushedAuthorizationEndpoint.isEmpty())
        return finish(failure(codes::DiscCapability, u"pushed_authorization_request_endpoint"_s));
    pushRequest();
}

void SignInFlow::pushRequest()
{
    emit stepChanged(Step::Pushing);
    const TokenClient::PushOptions options{
        m_profile.requestObject == ClientProfile::RequestObject::Signed, bindsCode()};
    m_client->push(authorizationRequest(), options, m_pending.get(),
                   [this](const Result<PushedAuthorization> &pushed) { onPushed(pushed); });
}

void SignInFlow::onPushed(const Result<PushedAuthorization> &pushed)
{
    if (!pushed)
        return finish(failure(pushed.error()));
    showPage(pushedAuthorizationUrl(m_metadata, m_profile.clientId, pushed->requestUri));
}

void SignInFlow::showPage(const QUrl &url)
{
    emit stepChanged(Step::WaitingForPerson);
    emit pageShown(url);
    m_environment.authority.prepareKeys(); // while a person reads
    m_userAgent->present(
        {url, m_redirectUri, m_state, m_profile.authority, m_profile.authorityName()},
        m_pending.get(),
        [this](const Result<AuthorizationResponse> &response) { onAnswered(response); });
}

void SignInFlow::onAnswered(const Result<AuthorizationResponse> &response)
{
    m_userAgent.reset();
    emit pageLeft(response);
    if (!response)
        return finish(failure(response.error()));
    Result<SecretBytes> code = parseAuthorizationResponse(
        *response, {m_state, m_metadata.issuer, m_metadata.sendsIssuer, m_profile.responseMode});
    if (!code)
        return finish(failure(code.error()));
    m_code = std::move(*code);
    redeemCode();
}

void SignInFlow::redeemCode()
{
    emit stepChanged(Step::RedeemingCode);
    const QString row = m_resources.first(); // RFC 8707 2.2: one per token
    auto grant = std::make_shared<const TokenClient::Grant>(CodeGrant{
        m_code.clone(), m_pkce.verifier.clone(), m_redirectUri, m_profile.target(row).resource});
    m_client->request(grant, m_profile.api(row)->tokenType, m_pending.get(),
                      [this](Result<TokenResponse> response) { onRedeemed(std::move(response)); });
}

void SignInFlow::onRedeemed(Result<TokenResponse> response)
{
    if (!response) {
        // The API was refused, not the code: another API may still have it. Should the authority
        // have used the code up all the same, the next attempt ends in invalid_grant and loses
        // nothing.
        const QString oauth = response.error().oauth.error;
        if ((oauth == "invalid_target"_L1 || oauth == "invalid_scope"_L1)
            && m_resources.size() > 1) {
            m_result.refused.append({m_resources.takeFirst(), response.error()});
            return redeemCode();
        }
        return finish(failure(m_result.refused.isEmpty() ? response.error()
                                                         : m_result.refused.first().second));
    }
    m_code.wipe();
    m_pkce.verifier.wipe();
    m_result.token = std::move(*response);
    m_result.resource = m_resources.first();
    checkIdentity();
}

void SignInFlow::checkIdentity()
{
    emit stepChanged(Step::CheckingIdToken);
    const TokenResponse &token = m_result.token;
    if (const Result<> check = checkAccessToken(token, m_profile.api(m_result.resource)->tokenType);
        !check)
        return finish(failure(check.error()));
    if (token.idToken.isEmpty()) // OpenID Connect Core 3.1.3.3
        return finish(failure(codes::IdTokenMissing));
    IdTokenExpectation expected;
    expected.clientId = m_profile.clientId;
    expected.nonce = m_nonce;
    expected.maxAge = m_asked.maxAge;
    if (m_asked.prompt.contains("login"_L1))
        expected.askedAt = m_begun.toSecsSinceEpoch();
    m_environment.authority.checkIdToken(
        token.idToken.clone(), expected, token.accessToken.clone(), m_pending.get(),
        [this](Result<IdToken> idToken) { onIdentified(std::move(idToken)); });
}

void SignInFlow::onIdentified(Result<IdToken> idToken)
{
    if (!idToken)
        return finish(failure(idToken.error()));
    if (const Result<> check = checkAgainst(m_asked, idToken->claims); !check)
        return finish(failure(check.error()));
    m_result.warning = doubtOf(m_asked, idToken->claims);
    m_result.idToken = std::move(*idToken);
    m_result.nonce = m_nonce;
    m_result.userName = personOf(m_result.idToken.claims, m_profile.rules().representsOthers).name;
    if (m_profile.userInfo)
        return askUserInfo();
    finish(std::move(m_result));
}

// The sign-in holds, whatever comes of this. An authority may bind access tokens to keys without
// taking them with a proof itself, and answer 401 to the scheme; it gets its own token once more as
// a bearer token then. No API ever does: RFC 9449 7.2 has it refuse that.
void SignInFlow::askUserInfo(Scheme scheme)
{
    m_limit.stop();
    emit stepChanged(Step::AskingUserInfo);
    Result<ResourceRequest> request = makeUserInfoRequest(m_metadata);
    if (!request)
        return onUserInfo(failure(request.error()));
    request->insteadOfDpop = scheme == Scheme::Bearer;
    const bool proves = scheme == Scheme::OfToken
                        && m_result.token.tokenType.compare("DPoP"_L1, Qt::CaseInsensitive) == 0;
    m_environment.resources.send(
        std::move(*request),
        {m_result.token.accessToken.clone(), proves ? m_signer->keys() : nullptr}, m_pending.get(),
        [this, proves](Result<HttpResponse> response) {
            if (!response)
                return onUserInfo(failure(response.error()));
            if (response->status == 401 && proves)
                return askUserInfo(Scheme::Bearer);
            UserInfoExpectation expected;
            expected.subject = m_result.idToken.subject;
            expected.clientId = m_profile.clientId;
            m_environment.authority.checkUserInfo(
                std::move(*response), expected, m_pending.get(),
                [this](const Result<UserInfo> &userInfo) { onUserInfo(userInfo); });
        });
}

void SignInFlow::onUserInfo(const Result<UserInfo> &userInfo)
{
    if (!userInfo && !m_result.warning)
        m_result.warning = userInfo.error();
    else if (userInfo && m_result.userName.isEmpty())
        m_result.userName = userInfo->name;
    finish(std::move(m_result));
}

void SignInFlow::finish(Result<SignInResult> result)
{
    m_limit.stop();
    m_pending.reset();
    m_userAgent.reset();
    if (const Handler handler = std::exchange(m_handler, nullptr))
        handler(std::move(result)); // may delete this
}

bool SignInFlow::sendsProof(const QString &resource) const
{
    return m_profile.api(resource)->tokenType != TokenType::Bearer;
}

/// A code that is bound is redeemed with a proof (RFC 9449 10), so one of the APIs has to have one.
bool SignInFlow::bindsCode() const
{
    return m_profile.codeBinding == ClientProfile::CodeBinding::Dpop
           && sendsProof(m_resources.first());
}

AuthorizationRequest SignInFlow::authorizationRequest() const
{
    AuthorizationRequest request;
    request.clientId = m_profile.clientId;
    request.redirectUri = m_redirectUri;
    request.scopes = m_profile.scopes;
    for (const QString &resource : m_resources)
        request.scopes += m_profile.api(resource)->scopes;
    request.scopes.removeDuplicates();
    if (m_profile.rules().namesResources)
        request.resources = m_resources;
    request.state = m_state;
    request.nonce = m_nonce;
    request.codeChallenge = m_pkce.challenge;
    request.extra = m_profile.requestParameters();
    return request;
}

} // namespace knippe
