// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/acceptance.h"
#include "core/inspect/identity.h"

#include <variant>

namespace knippe {

/// All that is to be said of a token, without the token.
struct Inspection
{
    InspectedToken token;
    Verification verification;
    std::variant<ApiExpectation, IdentityExpectation> expected; ///< that it is judged by
    QList<AcceptanceCheck> checks;

    /// Makes the checks anew: some of them change with the time.
    void judge(const QDateTime &now);
};

/// Of one whose authority is that of no profile, so that nobody can be asked for keys.
[[nodiscard]] Inspection inspectAlone(QByteArrayView token, const QDateTime &now);

} // namespace knippe
