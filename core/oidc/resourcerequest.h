// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/http/httpmessage.h"

namespace knippe {

/// A request to an API, as somebody wants it; the access token is added by makeResourceRequest().
struct ResourceRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<HttpHeader> headers;
    SecretBytes body;
    qint64 maxAnswer = 64 * 1024;  ///< bytes
    bool showsRedirects = false;   ///< see HttpRequest
    bool insteadOfDpop = false;    ///< see HttpRequest
    bool showsCertificate = false; ///< likewise
    std::chrono::milliseconds deadline = std::chrono::seconds(30);
};

/// What a proof is made for when somebody else sends the request.
struct ProofTarget
{
    QByteArray method = "GET";
    QUrl url;
    QByteArray nonce; ///< RFC 9449 section 9; empty when the API has given none
};

/// What cannot be sent with a token (E-API-REQUEST, with the place): a method that is no token, or
/// TRACE and CONNECT; a URL with a user or an `access_token` in it; a header that is malformed or
/// that Knippe makes itself.
[[nodiscard]] Result<> checkResourceRequest(const ResourceRequest &request);

/// The request with its token in the Authorization header and nowhere else (RFC 6750 sections 2.1,
/// 2.2 and 2.3): after `DPoP` with the proof beside it (RFC 9449 section 7.1), after `Bearer` when
/// `dpopProof` is empty. E-API-TOKEN when the token has other characters than RFC 6750 allows.
[[nodiscard]] Result<HttpRequest> makeResourceRequest(const ResourceRequest &request,
                                                      const SecretBytes &accessToken,
                                                      const QByteArray &dpopProof);

/// True when the API asks for a proof with a nonce (RFC 9449 section 9): 401, a challenge of the
/// scheme DPoP with `use_dpop_nonce`, and a nonce.
[[nodiscard]] bool resourceAsksForDpopNonce(const HttpResponse &response);

/// What an API says of the token that it refused (RFC 6750 section 3), as plain text.
struct ResourceRefusal
{
    QString error; ///< the word of RFC 6750 section 3.1 or RFC 9449 section 7.1
    QString description;
    QString scope; ///< that would be enough
};

/// Of the first challenge that says more than which scheme is wanted; empty when none does.
[[nodiscard]] ResourceRefusal resourceRefusal(const HttpResponse &response);
/// Why the API refused the token, in the word of RFC 6750 section 3.1 or RFC 9449 section 7.1, as
/// plain text; empty when it does not say.
[[nodiscard]] QString resourceError(const HttpResponse &response);

} // namespace knippe
