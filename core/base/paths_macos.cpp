// SPDX-License-Identifier: MIT
// Where things are on macOS. CMake chooses it there.
#include "core/base/paths.h"

#include <QtCore/QStandardPaths>

using namespace Qt::StringLiterals;

namespace knippe {

Paths Paths::ofThisUser()
{
    // the user's own, then /Library/Application Support, which is administrators' to write in
    const QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    Paths paths{QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                    + "/knippe"_L1,
                data.first() + "/knippe"_L1};
    for (const QString &place : data.sliced(1))
        paths.managed.append(place + "/knippe/profiles"_L1);
    return paths;
}

} // namespace knippe
