// SPDX-License-Identifier: MIT
#include "core/session/namelesslock.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>

using namespace std::chrono_literals;

namespace knippe {

void removeNamelessLock(QLockFile &lock)
{
    qint64 process = 0;
    QString host, program;
    const QFileInfo file(lock.fileName());
    const auto age = file.lastModified().msecsTo(QDateTime::currentDateTime());
    if (file.exists() && std::chrono::abs(std::chrono::milliseconds(age)) > 2s
        && !lock.getLockInfo(&process, &host, &program))
        lock.removeStaleLockFile();
}

} // namespace knippe
