// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <optional>

namespace knippe {

enum class Typing { Hidden, Shown };

/// One line typed at the terminal that this program belongs to, which does not show it unless told
/// to. Nothing when there is no terminal, or when Ctrl+C is typed.
[[nodiscard]] std::optional<SecretBytes> askSecret(const QString &prompt,
                                                   Typing typing = Typing::Hidden);

} // namespace knippe
