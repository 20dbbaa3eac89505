// SPDX-License-Identifier: MIT
#include "tests/support/watchdog.h"

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace knippe {

// proc(5): time on a CPU, time waiting for one, both in nanoseconds, and the number of turns
std::optional<std::chrono::nanoseconds> timeWithoutCpu()
{
    thread_local const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    char line[80] = {};
    long long waited = 0;
    if (file < 0 || ::pread(file, line, sizeof line - 1, 0) <= 0
        || std::sscanf(line, "%*d %lld", &waited) != 1)
        return std::nullopt;
    return std::chrono::nanoseconds(waited);
}

} // namespace knippe
