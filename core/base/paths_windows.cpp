// SPDX-License-Identifier: MIT
// Where things are on Windows. CMake chooses it there.
#include "core/base/paths.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

#include <windows.h>

#include <knownfolders.h>
#include <objbase.h>
#include <shlobj.h>

using namespace Qt::StringLiterals;

namespace knippe {

/// Administrators alone may write there, while anybody may make a folder in %ProgramData%. The
/// system is asked, since the environment is the caller's.
static QStringList managedPlaces()
{
    PWSTR programs = nullptr;
    QStringList places;
    if (SHGetKnownFolderPath(FOLDERID_ProgramFiles, KF_FLAG_DEFAULT, nullptr, &programs) == S_OK)
        places.append(QDir::fromNativeSeparators(QString::fromWCharArray(programs))
                      + "/knippe/profiles"_L1);
    CoTaskMemFree(programs);
    return places;
}

Paths Paths::ofThisUser()
{
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/knippe"_L1;
    return {own, own, managedPlaces()};
}

} // namespace knippe
