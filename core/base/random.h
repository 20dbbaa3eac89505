// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

namespace knippe {

/// `count` bytes from the operating system's generator. Ends the program when there is none:
/// nothing that follows could be trusted.
[[nodiscard]] QByteArray randomBytes(int count);

/// `bits` random bits (a multiple of 8) in base64url: state, nonce, jti, PKCE verifier.
[[nodiscard]] QByteArray randomText(int bits);

} // namespace knippe
