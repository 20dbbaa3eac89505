// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

namespace knippe {

/// Writes `content` and a line break to `path`, whole or not at all, readable by its owner alone
/// from its first byte on. What is there is replaced: ask first. E-CONFIG-FILE with path and
/// reason.
[[nodiscard]] Result<> writeTokenFile(const QString &path, const SecretBytes &content);

} // namespace knippe
