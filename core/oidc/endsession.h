// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/authoritymetadata.h"

namespace knippe {

/// What the authority is told when the session in the person's browser is to end (OpenID Connect
/// RP-Initiated Logout 1.0 section 2).
struct EndSessionRequest
{
    QString clientId;
    QString redirectUri; ///< post_logout_redirect_uri; empty: the authority's own page is the last
    QByteArray state;    ///< sent with the redirect URI only
    QString uiLocales;   ///< "nb en"; may be empty
};

/// The address to open in the browser. There is no
/// `id_token_hint` in it, although section 2 recommends one: the address goes over the command line
/// of the program that opens it, which other users of the machine can read, and an ID token names
/// the person. Without it the authority asks whether to sign out, and may not go back to
/// `redirectUri`.
[[nodiscard]] QUrl endSessionUrl(const AuthorityMetadata &metadata,
                                 const EndSessionRequest &request);

} // namespace knippe
