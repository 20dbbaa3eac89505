// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/tokenexport.h"

namespace knippe {

// The forms that are named values. What they are given has been checked by exportTokens().

/// E-API-REQUEST for a URL that cannot be quoted (see envValue()).
[[nodiscard]] Result<QByteArray> envFile(const std::vector<ExportedToken> &tokens);
[[nodiscard]] QByteArray postmanEnvironment(const QString &name,
                                            const std::vector<ExportedToken> &tokens);
[[nodiscard]] QByteArray brunoEnvironment(const std::vector<ExportedToken> &tokens);

} // namespace knippe
