// SPDX-License-Identifier: MIT
#include "core/session/tokenclient.h"

#include "core/base/random.h"
#include "core/oidc/clientassertion.h"
#include "core/oidc/dpopproof.h"
#include "core/oidc/oautherror.h"
#include "core/oidc/requestobject.h"

namespace knippe {

static constexpr int IdBits = 128;

TokenClient::TokenClient(ClientRules rules, std::shared_ptr<const ClientKeys> keys,
                         AuthorityMetadata metadata, HttpClient &http, DpopNonces &nonces,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_rules(std::move(rules))
    , m_keys(std::move(keys))
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
    const ClientAuthentication client = authenticate(options.bindsCode ? endpoint : QUrl());
    const auto requestObject = [&] {
        return makeRequestObject(request, m_metadata.issuer, m_clock.now(), randomText(IdBits),
                                 *m_keys->client);
    };
    m_http.send(options.signsRequest ? makePushedAuthorization(m_metadata, requestObject(), client)
                                     : makePushedAuthorization(m_metadata, request, client),
                context,
                [this, request, options, onChallenge, context,
                 handler = std::move(handler)](const Result<HttpResponse> &response) {
                    if (!response)
                        return handler(failure(response.error()));
                    m_nonces.remember(m_metadata.pushedAuthorizationEndpoint, *response);
                    if (options.bindsCode && onChallenge == OnChallenge::Answer
                        && asksForDpopNonce(*response))
                        return attemptPush(request, options, OnChallenge::Fail, context, handler);
                    handler(parsePushedAuthorization(*response));
                });
}

void TokenClient::request(std::shared_ptr<const Grant> grant, TokenType type, QObject *context,
                          TokenHandler handler)
{
    attempt(std::move(grant), type, OnChallenge::Answer, context, std::move(handler));
}

void TokenClient::revoke(const SecretBytes &refreshToken, QObject *context,
                         std::function<void(Result<>)> handler)
{
    m_http.send(makeRevocation(m_metadata, refreshToken, authenticate()), context,
                [handler = std::move(handler)](const Result<HttpResponse> &response) {
                    if (!response)
                        return handler(failure(response.error()));
                    if (response->status != 200)
                        return handler(
                            failure(errorAnswer(Endpoint::Token, *response, codes::TokenAnswer)));
                    handler({});
                });
}

void TokenClient::extend(const SecretBytes &refreshToken, QObject *context, TokenHandler handler)
{
    m_http.send(makeExtension(m_metadata, refreshToken, authenticate()), context,
                [handler = std::move(handler)](Result<HttpResponse> response) {
                    if (!response)
                        return handler(failure(codes::TokenExtension, response.error().code));
                    handler(parseExtension(*response));
                    wipe(response->body);
                });
}

void TokenClient::attempt(std::shared_ptr<const Grant> grant, TokenType type,
                          OnChallenge onChallenge, QObject *context, TokenHandler handler)
{
    const bool withProof = type != TokenType::Bearer;
    const auto *refresh = std::get_if<RefreshGrant>(grant.get());
    const ClientAuthentication client =
        authenticate(withProof ? m_metadata.tokenEndpoint : QUrl(),
                     refresh ? refresh->details : QJsonArray()); // HelseID: never with a code
    HttpRequest request = std::visit(
        [&](const auto &each) { return makeTokenRequest(m_metadata, each, client); }, *grant);
    m_http.send(std::move(request), context,
                [this, grant, type, withProof, onChallenge, context,
                 handler = std::move(handler)](Result<HttpResponse> response) {
                    if (!response)
                        return handler(failure(response.error()));
                    m_nonces.remember(m_metadata.tokenEndpoint, *response);
                    if (withProof && onChallenge == OnChallenge::Answer
                        && asksForDpopNonce(*response))
                        return attempt(grant, type, OnChallenge::Fail, context, handler);
                    handler(parseTokenResponse(*response));
                    wipe(response->body);
                });
}

ClientAuthentication TokenClient::authenticate(const QUrl &provenAt,
                                               const QJsonArray &details) const
{
    ClientAuthentication client;
    if (m_rules.namesItself || !m_rules.authenticates)
        client.clientId = m_rules.clientId;
    if (m_rules.authenticates) {
        const QString &audience = m_rules.audience.isEmpty() ? m_metadata.issuer : m_rules.audience;
        client.assertion = makeClientAssertion(m_rules.clientId, audience, m_clock.now(),
                                               randomText(IdBits), *m_keys->client, details);
    }
    if (!provenAt.isEmpty()) {
        client.dpopProof = makeDpopProof(
            {"POST", provenAt, m_clock.now(), randomText(IdBits), m_nonces.forUrl(provenAt), {}},
            m_keys->dpop);
    }
    return client;
}

} // namespace knippe
