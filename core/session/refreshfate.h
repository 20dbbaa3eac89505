// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

namespace knippe {

/// What an answer that brought no token says about the refresh token that was sent.
enum class RefreshFate {
    Unsent,  ///< it never left
    Unspent, ///< refused before the grant was looked at
    Unknown, ///< it may have been spent, and its successor lost on the way
    Spent,   ///< RFC 6749 section 5.2: invalid_grant
};
[[nodiscard]] RefreshFate fateAfter(const Error &error);

/// The client or its pace is refused, not one API: a request for another would fare no better.
[[nodiscard]] bool concernsAllApis(const Error &error);

} // namespace knippe
