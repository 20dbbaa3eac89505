// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/signinchoice.h"

namespace knippe {

class Call;

/// What the options of `login` say of how to sign in; --test-person by its number, or by its name
/// on the list. E-CALL-USAGE, or what TestPersons says.
[[nodiscard]] Result<SignInChoice> signInChoice(Call &call);

} // namespace knippe
