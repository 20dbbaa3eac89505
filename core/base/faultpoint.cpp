// SPDX-License-Identifier: MIT
#include "core/base/faultpoint.h"

#ifdef KNIPPE_FAULT_POINTS

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <csignal>

namespace knippe {

void faultPoint(const char *name)
{
    static const QByteArrayList wanted = qgetenv("KNIPPE_DIE_AT").split(':');
    static int countdown = wanted.size() > 1 ? wanted.at(1).toInt() : 1;
    if (wanted.first() == name && --countdown == 0) {
#ifdef Q_OS_UNIX
        std::raise(SIGKILL); // no destructor, no exit handler: as a crash would
#else
        std::abort();
#endif
    }
}

} // namespace knippe

#endif
