// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpmessage.h"
#include "core/oidc/authoritymetadata.h"
#include "core/oidc/clientassertion.h"

namespace knippe {

/// RFC 6749 section 4.1.3 with RFC 7636 section 4.5 and one `resource` (RFC 8707 section 2.2),
/// unless that is empty.
struct CodeGrant
{
    SecretBytes code;
    SecretBytes codeVerifier;
    QString redirectUri; ///< the very one of the authorization request
    QString resource;
};

/// RFC 6749 section 6 with one `resource` (RFC 8707 section 2.2), `scope`, or neither.
struct RefreshGrant
{
    SecretBytes refreshToken;
    QString resource;
    QJsonArray details = {}; ///< in the client assertion; a code grant has none
    QStringList scopes = {}; ///< fewer than the sign-in's; empty: all of them
};

[[nodiscard]] HttpRequest makeTokenRequest(const AuthorityMetadata &metadata,
                                           const CodeGrant &grant,
                                           const ClientAuthentication &client);
[[nodiscard]] HttpRequest makeTokenRequest(const AuthorityMetadata &metadata,
                                           const RefreshGrant &grant,
                                           const ClientAuthentication &client);
/// RFC 7009 section 2.1, with 10 s to answer: somebody waits. Any answer of 200 means that the
/// token is of no more use.
[[nodiscard]] HttpRequest makeRevocation(const AuthorityMetadata &metadata,
                                         const SecretBytes &refreshToken,
                                         const ClientAuthentication &client);

/// Helsenorge's documents name an endpoint `/extend` that prolongs a refresh token's life, and say
/// no more that could be read: a POST with the client's authentication and `refresh_token` is an
/// assumption. Nothing may depend on it but how long the session lasts.
[[nodiscard]] HttpRequest makeExtension(const AuthorityMetadata &metadata,
                                        const SecretBytes &refreshToken,
                                        const ClientAuthentication &client);

} // namespace knippe
