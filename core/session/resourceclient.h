// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/resourcerequest.h"
#include "core/session/tokenclient.h"

namespace knippe {

/// An access token, and how it is presented.
struct PresentedToken
{
    SecretBytes accessToken;
    std::shared_ptr<const ClientKeys> keys; ///< bound to their DPoP key; none: a bearer token
};

/// Speaks to protected resources: one request with its token, a new proof for every attempt, and
/// the answer to a nonce challenge, once (RFC 9449 section 9). An answer of any status is a value,
/// as it is to HttpClient; so is a second challenge.
class ResourceClient : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Result<HttpResponse>)>;

    ResourceClient(HttpClient &http, const Clock &clock, QObject *parent = nullptr);

    /// Answers once, unless `context` is gone; this object has to live until then.
    void send(ResourceRequest request, PresentedToken token, QObject *context, Handler handler);

private:
    struct Call;
    enum class OnChallenge { Answer, Fail };
    void attempt(const std::shared_ptr<Call> &call, OnChallenge onChallenge);

    HttpClient &m_http;
    const Clock &m_clock;
    DpopNonces m_nonces; ///< of resources only
};

} // namespace knippe
