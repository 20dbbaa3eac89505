// SPDX-License-Identifier: MIT
#include "core/inspect/inspection.h"

namespace knippe {

Inspection inspectAlone(QByteArrayView token, const QDateTime &now)
{
    Inspection inspection{inspectToken(token), {}, {}};
    inspection.verification = unverifiable(inspection.token);
    inspection.checks =
        checkAcceptance(inspection.token, inspection.verification, ApiExpectation{}, now);
    return inspection;
}

} // namespace knippe
