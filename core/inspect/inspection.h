// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/acceptance.h"

namespace knippe {

/// All that is to be said of a token.
struct Inspection
{
    InspectedToken token;
    Verification verification;
    QList<AcceptanceCheck> checks;
};

/// Of one whose authority is that of no profile, so that nobody can be asked for keys.
[[nodiscard]] Inspection inspectAlone(QByteArrayView token, const QDateTime &now);

} // namespace knippe
