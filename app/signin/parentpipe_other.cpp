// SPDX-License-Identifier: MIT
#include "app/signin/parentpipe.h"

#include <fcntl.h>
#include <io.h>

namespace knippe {

int claimStandardOutput()
{
    const int own = _dup(1);
    _setmode(own, _O_BINARY);
    _dup2(2, 1);
    return own;
}

void writeToParent(int descriptor, QByteArrayView bytes)
{
    _write(descriptor, bytes.data(), static_cast<unsigned>(bytes.size()));
}

QByteArray readFromParent()
{
    char buffer[4096];
    const int count = _read(0, buffer, sizeof buffer);
    return count > 0 ? QByteArray(buffer, count) : QByteArray();
}

} // namespace knippe
