// SPDX-License-Identifier: MIT
#include "app/signin/parentpipe.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace knippe {

int claimStandardOutput()
{
    const int own = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    return own;
}

void writeToParent(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written <= 0)
            return;
        bytes = bytes.sliced(written);
    }
}

QByteArray readFromParent()
{
    char buffer[4096];
    ssize_t count = 0;
    do
        count = read(STDIN_FILENO, buffer, sizeof buffer);
    while (count < 0 && errno == EINTR);
    return count > 0 ? QByteArray(buffer, count) : QByteArray();
}

} // namespace knippe
