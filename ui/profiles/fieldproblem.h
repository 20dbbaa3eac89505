// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

namespace knippe {

/// A field of a profile, or of one sign-in with it, that a person may type.
enum class ProfileField {
    Name,
    Authority,
    ClientId,
    RedirectUri,
    PostLogoutRedirectUri,
    SignInHosts,
    Scopes,
    Resource,
    ApiScopes,
    RowName, ///< at Helsenorge, which knows no resources
    Endpoint,
    Issuer,
    MaxAge, // of a sign-in; empty: none
    LoginHint,
    OnBehalfOf
};

/// What is wrong with `value` for people; empty when nothing is. The rules are those of reading a
/// profile, so what passes here is not refused afterwards.
[[nodiscard]] QString problemOf(ProfileField field, const QString &value);
/// Separated by white space.
[[nodiscard]] QStringList scopesIn(const QString &text);

} // namespace knippe
