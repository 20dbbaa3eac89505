// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpmessage.h"
#include "core/oidc/authoritymetadata.h"
#include "core/oidc/clientassertion.h"

namespace knippe {

/// RFC 6749 section 4.1.3 with RFC 7636 section 4.5 and one `resource` (RFC 8707 section 2.2).
struct CodeGrant
{
    SecretBytes code;
    SecretBytes codeVerifier;
    QString redirectUri; ///< the very one of the authorization request
    QString resource;
};

/// RFC 6749 section 6 with one `resource` (RFC 8707 section 2.2).
struct RefreshGrant
{
    SecretBytes refreshToken;
    QString resource;
    QJsonArray details = {}; ///< in the client assertion; a code grant has none
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

} // namespace knippe
