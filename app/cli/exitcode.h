// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

namespace knippe {

/// What the program's exit code says. Scripts rely on the numbers.
enum class Exit {
    Done = 0,
    OurFault = 1,
    WrongWords = 2,
    NotSignedIn = 3,
    NobodyAnswered = 4,   ///< cancelled, timed out, or no browser to ask in
    AuthorityRefused = 5, ///< an OAuth error
    AnswerRefused = 6,    ///< by a check of ours
    NoConnection = 7,
    NoKeychain = 8,
    WrongProfile = 9,
    TokenMissing = 10, ///< signed in, but an API that was asked for has no token
    ApiRefused = 11,   ///< the API answered, but not with success
};

/// What was being done. While signing in there is no session yet that an error could end.
enum class Occasion { SigningIn, Otherwise };

[[nodiscard]] Exit exitCode(const Error &error, Occasion occasion);

} // namespace knippe
