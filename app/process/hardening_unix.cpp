// SPDX-License-Identifier: MIT
// macOS and the other Unixes. Has not been run yet.
#include "app/process/hardening.h"

#include <sys/types.h>

#ifdef __APPLE__
#include <sys/ptrace.h>
#endif
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace knippe {

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    umask(077);
}

void shutOutDebuggers()
{
#ifdef __APPLE__
    ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
#endif
}

bool isSuperuser()
{
    return geteuid() == 0;
}

} // namespace knippe
