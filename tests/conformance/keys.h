// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/signingkey.h"

namespace knippe {

/// The same key with other members around it: alg, kid, use.
[[nodiscard]] SigningKey keyWith(const SigningKey &key, const QJsonObject &members);

/// Made once for each program: that takes a while.
[[nodiscard]] const SigningKey &rsaKey();
[[nodiscard]] const SigningKey &otherRsaKey();

} // namespace knippe
