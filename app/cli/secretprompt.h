// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <optional>

namespace knippe {

/// One line typed at the terminal that this program belongs to, which does not show it. Nothing
/// when there is no terminal, or when Ctrl+C is typed.
[[nodiscard]] std::optional<SecretBytes> askSecret(const QString &prompt);

} // namespace knippe
