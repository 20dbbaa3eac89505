// SPDX-License-Identifier: MIT
#include "app/signin/hardening.h"

#include <sys/resource.h>
#include <unistd.h>

namespace knippe {

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (chdir("/") != 0)
        _exit(1);
}

bool isSuperuser()
{
    return geteuid() == 0;
}

} // namespace knippe
