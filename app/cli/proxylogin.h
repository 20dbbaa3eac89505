// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/http/proxyaccess.h"

namespace knippe {

/// Asks at the terminal who is there, a few times at the most; nothing where there is no terminal.
[[nodiscard]] std::optional<ProxyLogin> askProxyLogin(const ProxyDemand &demand);

/// "user:password" in one line from a file descriptor that this program was started with.
/// E-CALL-USAGE, E-CALL-FILE.
[[nodiscard]] Result<ProxyLogin> readProxyLogin(const QString &descriptor);

} // namespace knippe
