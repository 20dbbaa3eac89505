// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpclient.h"
#include "core/oidc/authorizationrequest.h"
#include "core/oidc/clientassertion.h"
#include "core/oidc/clientrules.h"
#include "core/oidc/dpopnonces.h"
#include "core/oidc/tokenrequest.h"
#include "core/oidc/tokenresponse.h"
#include "core/session/assertionsigner.h"

#include <memory>
#include <variant>

namespace knippe {

/// Speaks to /par and /token as one client: a new assertion and a new proof for every attempt, and
/// the answer to a nonce challenge, once (RFC 9449 section 8). Everything else is the caller's.
class TokenClient : public QObject
{
    Q_OBJECT

public:
    using PushHandler = std::function<void(Result<PushedAuthorization>)>;
    using TokenHandler = std::function<void(Result<TokenResponse>)>;
    using Grant = std::variant<CodeGrant, RefreshGrant>;

    TokenClient(ClientRules rules, std::shared_ptr<AssertionSigner> signer,
                AuthorityMetadata metadata, HttpClient &http, DpopNonces &nonces,
                const Clock &clock, QObject *parent = nullptr);

    struct PushOptions
    {
        bool signsRequest = false; ///< as a request object (RFC 9101)
        bool bindsCode = false;    ///< with a proof, to the DPoP key (RFC 9449 section 10.1)
    };
    void push(AuthorizationRequest request, PushOptions options, QObject *context,
              PushHandler handler);
    /// `grant` is shared, because a code must be sent again after a nonce challenge.
    void request(std::shared_ptr<const Grant> grant, TokenType type, QObject *context,
                 TokenHandler handler);
    void revoke(SecretBytes refreshToken, QObject *context, std::function<void(Result<>)> handler);
    /// See makeExtension().
    void extend(SecretBytes refreshToken, QObject *context, TokenHandler handler);
    /// A refresh grant with these details is likely to be next.
    void expectRefresh(const QJsonArray &details);

signals:
    /// A token request is on its way; until its answer comes there is time.
    void left();

private:
    enum class OnChallenge { Answer, Fail };
    void attemptPush(AuthorizationRequest request, PushOptions options, OnChallenge onChallenge,
                     QObject *context, PushHandler handler);
    void attempt(std::shared_ptr<const Grant> grant, TokenType type, OnChallenge onChallenge,
                 QObject *context, TokenHandler handler);
    [[nodiscard]] AssertionClaims claims(const QJsonArray &details) const;
    using ClientHandler = std::function<void(const ClientAuthentication &)>;
    /// `provenAt`: the endpoint to make a proof for; none when empty.
    void authenticate(const QUrl &provenAt, const QJsonArray &details, QObject *context,
                      ClientHandler handler);

    ClientRules m_rules;
    std::shared_ptr<AssertionSigner> m_signer;
    AuthorityMetadata m_metadata;
    HttpClient &m_http;
    DpopNonces &m_nonces;
    const Clock &m_clock;
};

} // namespace knippe
