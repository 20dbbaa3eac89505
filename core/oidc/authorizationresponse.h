// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QtCore/QUrl>

namespace knippe {

/// How the authority is asked to bring its answer (OAuth 2.0 Multiple Response Type Encoding
/// Practices section 2.1; OAuth 2.0 Form Post Response Mode section 2).
enum class ResponseMode { Query, FormPost };

/// What came back from the authority's page, before any of it has been judged.
struct AuthorizationResponse
{
    QByteArray form; ///< still encoded, as FormMediaType
    ResponseMode mode = ResponseMode::Query;

    /// As it stands in the redirect's query (RFC 6749 section 4.1.2).
    [[nodiscard]] static AuthorizationResponse ofRedirect(const QUrl &redirect);
};

/// What this sign-in expects of its authorization response.
struct AuthorizationExpectation
{
    QByteArray state;
    QString issuer;
    bool issuerRequired = false; ///< RFC 9207 section 2.4: the metadata announced `iss`
    ResponseMode mode = ResponseMode::Query;
};

/// Takes the code from the response (RFC 6749 section 4.1.2). In this order: no parameter twice
/// (E-AUTHZ-ANSWER, section 3.1), `state` (E-AUTHZ-STATE, section 10.12), `iss` (E-AUTHZ-ISSUER,
/// RFC 9207), then an OAuth error in its own code, then the way it came (E-AUTHZ-MODE), then the
/// code itself. An answer whose state is not ours says nothing, not even an error.
///
/// An error may come either way: an authority that does not know the mode, or stumbles before it
/// has read it, answers in the default one (OAuth 2.0 Multiple Response Types section 2.1), and
/// what it says is worth hearing. A code may not: a posted one has never stood in an address, a
/// history or a web server's log, and one that has is not what was asked for.
[[nodiscard]] Result<SecretBytes>
parseAuthorizationResponse(const AuthorizationResponse &response,
                           const AuthorizationExpectation &expected);

} // namespace knippe
