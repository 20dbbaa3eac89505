// SPDX-License-Identifier: MIT
#include "app/signin/sharedmemory.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace knippe {

QString sharedMemoryObstacle()
{
    // As Chromium's base/memory does: a file there, a page in it, and its name taken away.
    char name[] = "/dev/shm/knippe-signin-XXXXXX";
    const int file = mkostemp(name, O_CLOEXEC);
    int problem = file < 0 ? errno : 0;
    if (file >= 0) {
        unlink(name);
        problem = posix_fallocate(file, 0, 4096);
        close(file);
    }
    if (problem == 0)
        return {};
    return u"/dev/shm: %1. Web pages need it to be writable."_s.arg(
        QString::fromLocal8Bit(std::strerror(problem)));
}

} // namespace knippe
