// SPDX-License-Identifier: MIT
#include "core/vault/itemlimit.h"

namespace knippe {

// CRED_MAX_CREDENTIAL_BLOB_SIZE is 5 * 512 bytes; some are left for whoever stores text otherwise.
std::optional<qsizetype> keychainItemLimit()
{
    return 2400;
}

} // namespace knippe
