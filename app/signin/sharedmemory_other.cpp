// SPDX-License-Identifier: MIT
#include "app/signin/sharedmemory.h"

namespace knippe {

QString sharedMemoryObstacle()
{
    return {}; // Windows and macOS share memory without a place for it
}

} // namespace knippe
