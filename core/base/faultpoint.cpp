// SPDX-License-Identifier: MIT
#include "core/base/faultpoint.h"

#ifdef KNIPPE_FAULT_POINTS

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <csignal>

namespace knippe {

// The name, and which time there, if it says so.
static const QByteArrayList &wanted()
{
    static const QByteArrayList parts = qgetenv("KNIPPE_DIE_AT").split(':');
    return parts;
}

bool isFaultWanted(const char *name)
{
    return wanted().first() == name;
}

void faultPoint(const char *name)
{
    static int countdown = wanted().size() > 1 ? wanted().at(1).toInt() : 1;
    if (isFaultWanted(name) && --countdown == 0) {
#ifdef Q_OS_UNIX
        std::raise(SIGKILL); // no destructor, no exit handler: as a crash would
#else
        std::abort();
#endif
    }
}

} // namespace knippe

#endif
