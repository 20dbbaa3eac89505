// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

namespace knippe {

/// Proof Key for Code Exchange, RFC 7636, with S256 only.
struct Pkce
{
    SecretBytes verifier; ///< 43 to 128 characters
    QByteArray challenge;

    /// `random` is 256 bits in base64url, as section 4.1 recommends.
    [[nodiscard]] static Pkce fromRandom(QByteArrayView random);
};

} // namespace knippe
