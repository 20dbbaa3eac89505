// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QtCore/QUrl>

namespace knippe {

/// What came back from the authority's page, before any of it has been judged.
struct AuthorizationResponse
{
    QByteArray form; ///< still encoded, as FormMediaType

    /// As it stands in the redirect's query (RFC 6749 section 4.1.2).
    [[nodiscard]] static AuthorizationResponse ofRedirect(const QUrl &redirect);
};

/// What this sign-in expects of its authorization response.
struct AuthorizationExpectation
{
    QByteArray state;
    QString issuer;
    bool issuerRequired = false; ///< RFC 9207 section 2.4: the metadata announced `iss`
};

/// Takes the code from the response (RFC 6749 section 4.1.2). In this order: no parameter twice
/// (E-AUTHZ-ANSWER, section 3.1), `state` (E-AUTHZ-STATE, section 10.12), `iss` (E-AUTHZ-ISSUER,
/// RFC 9207), then an OAuth error in its own code, then the code itself. An answer whose state is
/// not ours says nothing, not even an error.
[[nodiscard]] Result<SecretBytes>
parseAuthorizationResponse(const AuthorizationResponse &response,
                           const AuthorizationExpectation &expected);

} // namespace knippe
