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

static QStringList managedPlaces()
{
#ifdef Q_OS_DARWIN
    const auto location = QStandardPaths::GenericDataLocation; // its settings know no such place
#else
    const auto location = QStandardPaths::GenericConfigLocation;
#endif
    QStringList places;
    for (const QString &place : QStandardPaths::standardLocations(location).sliced(1)) // own first
        places.append(place + "/knippe/profiles"_L1);
    return places;
}

Paths Paths::ofThisUser()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/knippe"_L1,
            stateHome() + "/knippe"_L1, managedPlaces()};
}

} // namespace knippe
