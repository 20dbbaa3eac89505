// SPDX-License-Identifier: MIT
#include "core/vault/itemlimit.h"

namespace knippe {

std::optional<qsizetype> keychainItemLimit()
{
    return std::nullopt;
}

} // namespace knippe
