// SPDX-License-Identifier: MIT
#include "core/session/tokenclient.h"

#include "core/base/random.h"
#include "core/oidc/dpopproof.h"
#include "core/oidc/oautherror.h"
#include "core/oidc/requestobject.h"

namespace knippe {

static constexpr int IdBits = 128;

TokenClient::TokenClient(ClientRules rules, std::shared_ptr<AssertionSigner> signer,
                         AuthorityMetadata metadata, HttpClient &http, DpopNonces &nonces,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_rules(std::move(rules))
    , m_signer(std::move(signer))
    , m_metadata(std::move(metadata))
    , m_http(http)
    , m_nonces(nonces)
    , m_clock(clock)
{
}

void TokenClient::push(AuthorizationRequest request, PushOptions options, QObject *context,
                       PushHandler handler)
{
    attemptPush(std::move(request), options, OnChallenge::Answer, context, std::move(handler));
}

void TokenClient::attemptPush(AuthorizationRequest request, PushOptions options,
                              OnChallenge onChallenge, QObject *context, PushHandler handler)
{
    const QUrl &endpoint = m_metadata.pushedAuthorizationEndpoint;
    const auto onAnswer = [=, this](const Result<HttpResponse> &response) {
        if (!response)
            return handler(failure(response.error()));
        m_nonces.remember(m_metadata.pushedAuthorizationEndpoint, *response);
        if (options.bindsCode && onChallenge == OnChallenge::Answer && asksForDpopNonce(*response))
            return attemptPush(request, options, OnChallenge::Fail, context, handler);
        handler(parsePushedAuthorization(*response));
    };
    const auto requestObject = [=, this] {
        return makeRequestObject(request, m_metadata.issuer, m_clock.now(), randomText(IdBits),
                                 *m_signer->keys()->client);
    };
    authenticate(options.bindsCode ? endpoint : QUrl(), {}, context,
                 [=, this](const ClientAuthentication &client) {
                     m_http.send(options.signsRequest
                                     ? makePushedAuthorization(m_metadata, requestObject(), client)
                                     : makePushedAuthorization(m_metadata, request, client),
                                 context, onAnswer);
                 });
}

void TokenClient::request(std::shared_ptr<const Grant> grant, TokenType type, QObject *context,
                          TokenHandler handler)
{
    attempt(std::move(grant), type, OnChallenge::Answer, context, std::move(handler));
}

void TokenClient::revoke(SecretBytes refreshToken, QObject *context,
                         std::function<void(Result<>)> handler)
{
    const auto onAnswer = [handler = std::move(handler)](const Result<HttpResponse> &response) {
        if (!response)
            return handler(failure(response.error()));
        if (response->status != 200)
            return handler(failure(errorAnswer(Endpoint::Token, *response, codes::TokenAnswer)));
        handler({});
    };
    const auto token = std::make_shared<const SecretBytes>(std::move(refreshToken));
    authenticate({}, {}, context, [=, this](const ClientAuthentication &client) {
        m_http.send(makeRevocation(m_metadata, *token, client), context, onAnswer);
    });
}

void TokenClient::extend(SecretBytes refreshToken, QObject *context, TokenHandler handler)
{
    const auto onAnswer = [handler = std::move(handler)](Result<HttpResponse> response) {
        if (!response)
            return handler(failure(codes::TokenExtension, response.error().code));
        handler(parseExtension(*response));
        wipe(response->body);
    };
    const auto token = std::make_shared<const SecretBytes>(std::move(refreshToken));
    authenticate({}, {}, context, [=, this](const ClientAuthentication &client) {
        m_http.send(makeExtension(m_metadata, *token, client), context, onAnswer);
    });
}

void TokenClient::attempt(std::shared_ptr<const Grant> grant, TokenType type,
                          OnChallenge onChallenge, QObject *context, TokenHandler handler)
{
    const bool withProof = type != TokenType::Bearer;
    const auto *refresh = std::get_if<RefreshGrant>(grant.get());
    const QJsonArray details =
        refresh ? refresh->details : QJsonArray(); // HelseID: never with a code
    const auto onAnswer = [=, this](Result<HttpResponse> response) {
        if (!response)
            return handler(failure(response.error()));
        m_nonces.remember(m_metadata.tokenEndpoint, *response);
        if (withProof && onChallenge == OnChallenge::Answer && asksForDpopNonce(*response))
            return attempt(grant, type, OnChallenge::Fail, context, handler);
        handler(parseTokenResponse(*response));
        wipe(response->body);
    };
    const QUrl provenAt = withProof ? m_metadata.tokenEndpoint : QUrl();
    authenticate(provenAt, details, context, [=, this](const ClientAuthentication &client) {
        const auto ask = [&](const auto &each) {
            return makeTokenRequest(m_metadata, each, client);
        };
        HttpRequest request = std::visit(ask, *grant);
        const bool isChallenged = withProof && m_nonces.forUrl(provenAt).isEmpty();
        const bool isFollowed = std::holds_alternative<CodeGrant>(*grant); // by refresh grants
        request.left = [=, this] {
            if (m_rules.authenticates)
                m_signer->signAhead(claims(details), std::size_t(isChallenged) + isFollowed);
            emit left();
        };
        m_http.send(std::move(request), context, onAnswer);
    });
}

void TokenClient::expectRefresh(const QJsonArray &details)
{
    if (m_rules.authenticates)
        m_signer->signAhead(claims(details));
}

AssertionClaims TokenClient::claims(const QJsonArray &details) const
{
    return {m_rules.clientId, m_rules.audience.isEmpty() ? m_metadata.issuer : m_rules.audience,
            details};
}

void TokenClient::authenticate(const QUrl &provenAt, const QJsonArray &details, QObject *context,
                               ClientHandler handler)
{
    const auto complete = [=, this](const QByteArray &assertion) {
        ClientAuthentication client;
        if (m_rules.namesItself || !m_rules.authenticates)
            client.clientId = m_rules.clientId;
        client.assertion = assertion;
        if (!provenAt.isEmpty()) { // with the newest nonce, so not ahead of its need
            client.dpopProof = makeDpopProof({"POST",
                                              provenAt,
                                              m_clock.now(),
                                              randomText(IdBits),
                                              m_nonces.forUrl(provenAt),
                                              {}},
                                             m_signer->keys()->dpop);
        }
        handler(client);
    };
    if (m_rules.authenticates)
        m_signer->sign(claims(details), context, complete);
    else
        complete({});
}

} // namespace knippe
