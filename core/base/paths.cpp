// SPDX-License-Identifier: MIT
#include "core/base/paths.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace knippe {

static QString stateHome()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // QStandardPaths::StateLocation came with Qt 6.7
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(home) ? home : QDir::homePath() + "/.local/state"_L1;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
#endif
}

Paths Paths::ofThisUser()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/knippe"_L1,
            stateHome() + "/knippe"_L1};
}

} // namespace knippe
