// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/call.h"

namespace knippe {

/// What --org, --child-org and --preset say; nothing when none of them is given. E-CALL-USAGE for
/// what is no organisation number.
[[nodiscard]] Result<std::optional<ContextChoice>> contextChoice(const Call &call);
/// Makes that choice for one API of a session, if there is one; fails the call when it is refused.
[[nodiscard]] bool chooseContext(Call &call, Session &session, const QString &resource);

} // namespace knippe
