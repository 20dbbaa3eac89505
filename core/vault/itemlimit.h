// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace knippe {

/// Bytes that one item of this system's keychain may have; nothing where it takes whatever comes.
[[nodiscard]] std::optional<qsizetype> keychainItemLimit();

} // namespace knippe
