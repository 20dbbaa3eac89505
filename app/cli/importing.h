// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientimport.h"

namespace knippe {

class Call;

/// Reads a client or its key from `file`, or from stdin for "-". A passphrase comes from
/// --passphrase-fd, or else from the terminal if one is needed. E-CONFIG-…, E-CALL-….
[[nodiscard]] Result<ProfileImport> importAsking(const Call &call, const QString &file,
                                                 ImportOptions options);

} // namespace knippe
