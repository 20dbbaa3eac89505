// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace knippe {

/// What Knippe is made with and not by us, from resources/thirdparty.json.in, which the packages'
/// list of components (SBOM) is made from, too.
struct ThirdParty
{
    QString name;
    QString version; ///< as of this run where the library tells, else as built; empty if unknown
    QString licence; ///< SPDX identifier
    QString copyright;
    QString homepage;

    /// All of this build's, without what belongs to the system.
    [[nodiscard]] static QList<ThirdParty> all();
};

} // namespace knippe
