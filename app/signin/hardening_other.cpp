// SPDX-License-Identifier: MIT
#include "app/signin/hardening.h"

namespace knippe {

void hardenProcess()
{
    // Windows writes no core dumps by itself and looks for libraries beside the program first.
}

bool isSuperuser()
{
    return false;
}

} // namespace knippe
