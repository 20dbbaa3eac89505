// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/http/httpclient.h"
#include "core/jose/signingkey.h"
#include "core/oidc/authorizationrequest.h"
#include "core/oidc/clientrules.h"
#include "core/oidc/dpopnonces.h"
#include "core/oidc/tokenrequest.h"
#include "core/oidc/tokenresponse.h"

#include <memory>
#include <variant>

namespace knippe {

/// The two keys a client signs with.
struct ClientKeys
{
    std::optional<SigningKey> client; ///< client assertions; none of a public client
    SigningKey dpop;                  ///< DPoP proofs; tokens are bound to it
};

/// Speaks to /par and /token as one client: a new assertion and a new proof for every attempt, and
/// the answer to a nonce challenge, once (RFC 9449 section 8). Everything else is the caller's.
class TokenClient : public QObject
{
    Q_OBJECT

public:
    using PushHandler = std::function<void(Result<PushedAuthorization>)>;
    using TokenHandler = std::function<void(Result<TokenResponse>)>;
    using Grant = std::variant<CodeGrant, RefreshGrant>;

    TokenClient(ClientRules rules, std::shared_ptr<const ClientKeys> keys,
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
    void revoke(const SecretBytes &refreshToken, QObject *context,
                std::function<void(Result<>)> handler);
    /// See makeExtension().
    void extend(const SecretBytes &refreshToken, QObject *context, TokenHandler handler);

private:
    enum class OnChallenge { Answer, Fail };
    void attemptPush(AuthorizationRequest request, PushOptions options, OnChallenge onChallenge,
                     QObject *context, PushHandler handler);
    void attempt(std::shared_ptr<const Grant> grant, TokenType type, OnChallenge onChallenge,
                 QObject *context, TokenHandler handler);
    /// `provenAt`: the endpoint to make a proof for; none when empty.
    [[nodiscard]] ClientAuthentication authenticate(const QUrl &provenAt = {},
                                                    const QJsonArray &details = {}) const;

    ClientRules m_rules;
    std::shared_ptr<const ClientKeys> m_keys;
    AuthorityMetadata m_metadata;
    HttpClient &m_http;
    DpopNonces &m_nonces;
    const Clock &m_clock;
};

} // namespace knippe
