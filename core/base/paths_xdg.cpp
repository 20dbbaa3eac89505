// SPDX-License-Identifier: MIT
// Where things are by the XDG Base Directory Specification. CMake chooses it for Unix but macOS.
#include "core/base/paths.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace knippe {

Paths Paths::ofThisUser()
{
    const QStringList configs =
        QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    // QStandardPaths::StateLocation came with Qt 6.7
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    Paths paths{configs.first() + "/knippe"_L1,
                (QDir::isAbsolutePath(state) ? state : QDir::homePath() + "/.local/state"_L1)
                    + "/knippe"_L1};
    for (const QString &place : configs.sliced(1)) // the user's own is first
        paths.managed.append(place + "/knippe/profiles"_L1);
    return paths;
}

} // namespace knippe
