// SPDX-License-Identifier: MIT
#include "app/process/hardening.h"

#include <sys/prctl.h>
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
    // Gives /proc/PID to root and refuses ptrace; a child that is executed starts out open again.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool isSuperuser()
{
    return geteuid() == 0;
}

} // namespace knippe
