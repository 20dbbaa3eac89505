// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/http/httpmessage.h"
#include "core/jose/jwk.h"

#include <QtCore/QStringList>

namespace knippe {

/// What an authority says of itself: RFC 8414 and OpenID Connect Discovery 1.0. Only what is used.
struct AuthorityMetadata
{
    QString issuer;
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    QUrl pushedAuthorizationEndpoint; ///< empty when not offered (RFC 9126 section 5)
    QUrl jwksUri;
    QUrl revocationEndpoint; ///< empty when not offered, and so the next two
    QUrl userInfoEndpoint;
    QUrl endSessionEndpoint;
    QUrl extensionEndpoint; ///< see makeExtension(); no document has it
    bool sendsIssuer =
        false; ///< authorization_response_iss_parameter_supported, RFC 9207 section 3
    QList<SignatureAlgorithm> idTokenAlgorithms;
    QList<SignatureAlgorithm> userInfoAlgorithms; ///< of a UserInfo answer that is signed
};

/// `issuer` as configured, without a trailing slash.
[[nodiscard]] HttpRequest makeMetadataRequest(const QString &issuer);

/// `document` with what somebody has said of the authority in its place.
[[nodiscard]] AuthorityMetadata withTold(AuthorityMetadata document, const AuthorityMetadata &told);

/// Refuses metadata whose `issuer` is not `issuer` byte for byte (E-DISC-ISSUER, RFC 8414 3.3), an
/// endpoint that is neither https nor beside a loopback authority on loopback (E-DISC-ENDPOINT),
/// and a missing capability (E-DISC-CAPABILITY): code flow, S256 or `clientAuthentication`. With
/// `mutualTls` the endpoints are those of `mtls_endpoint_aliases`, where it names them.
[[nodiscard]] Result<AuthorityMetadata>
parseMetadata(const HttpResponse &response, const QString &issuer,
              QLatin1StringView clientAuthentication = QLatin1StringView("private_key_jwt"),
              bool mutualTls = false);

[[nodiscard]] HttpRequest makeKeysRequest(const AuthorityMetadata &metadata);
/// E-DISC-KEYS when the answer is not a JWK Set (RFC 7517 section 5).
[[nodiscard]] Result<JwkSet> parseKeys(const HttpResponse &response);

} // namespace knippe
