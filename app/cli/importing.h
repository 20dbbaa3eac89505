// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientimport.h"

#include <optional>

namespace knippe {

class Call;

/// That of --passphrase-fd, if any; `file` may not be stdin as well then.
[[nodiscard]] Result<std::optional<SecretBytes>> givenPassphrase(const Call &call,
                                                                 const QString &file);
/// Asks at the terminal, three times at most, after a `refusal` that a passphrase may cure.
[[nodiscard]] std::optional<SecretBytes> askedPassphrase(const Error &refusal, int attempt);

/// Reads a client or its key from `file`, or from stdin for "-". A passphrase comes from
/// --passphrase-fd, or else from the terminal if one is needed. E-CONFIG-…, E-CALL-….
[[nodiscard]] Result<ProfileImport> importAsking(const Call &call, const QString &file,
                                                 ImportOptions options);

} // namespace knippe
