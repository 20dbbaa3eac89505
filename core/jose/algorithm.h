// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCryptographicHash>
#include <QtCore/QLatin1StringView>

#include <optional>

namespace knippe {

/// The signatures of RFC 7518 section 3.1 that use a key pair. "none" and HS* do not exist here, so
/// nothing can be talked into them (RFC 8725 sections 3.1 and 3.2).
enum class SignatureAlgorithm { RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512 };

[[nodiscard]] QLatin1StringView algorithmName(SignatureAlgorithm algorithm);
/// Exactly as registered: names compare with their case, without trimming.
[[nodiscard]] std::optional<SignatureAlgorithm> algorithmFromName(QStringView name);

/// The SHA-2 inside; at_hash and c_hash are made with the same (OIDC Core section 3.1.3.6).
[[nodiscard]] QCryptographicHash::Algorithm hashOf(SignatureAlgorithm algorithm);
/// The one curve that belongs to the algorithm (RFC 7518 section 3.4); empty for RSA.
[[nodiscard]] QLatin1StringView curveOf(SignatureAlgorithm algorithm);

} // namespace knippe
