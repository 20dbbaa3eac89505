// SPDX-License-Identifier: MIT
#include "core/inspect/inspection.h"

namespace knippe {

void Inspection::judge(const QDateTime &now)
{
    if (const auto *api = std::get_if<ApiExpectation>(&expected))
        checks = checkAcceptance(token, verification, *api, now);
    else if (const auto *identity = std::get_if<IdentityExpectation>(&expected))
        checks = checkIdentity(token, verification, *identity, now);
}

Inspection inspectAlone(QByteArrayView token, const QDateTime &now)
{
    Inspection inspection;
    inspection.token = inspectToken(token);
    inspection.verification = unverifiable(inspection.token);
    inspection.judge(now);
    return inspection;
}

} // namespace knippe
