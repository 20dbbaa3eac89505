// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

namespace knippe {

/// A flat list of scopes, as authorities' portals have it, told apart.
struct SortedScopes
{
    QStringList own;        ///< of no API: openid, helseid://scopes/…
    QList<ApiRequest> apis; ///< in the order in which they are first met
    QStringList unclear;    ///< in `own`, although they look like an API's
};

/// HelseID names scopes after their API: nhn:kjernejournal/api is one of nhn:kjernejournal. The API
/// is what stands before the first slash, or the first backslash of older documents.
[[nodiscard]] SortedScopes sortScopes(const QStringList &scopes);

} // namespace knippe
