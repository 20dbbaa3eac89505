// SPDX-License-Identifier: MIT
#include "core/oidc/person.h"

#include "core/base/redact.h"

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int MaxName = 100;
static constexpr int MaxNumber = 20;

/// HelseID writes its numbers as text; others may not.
static QString numberText(const QJsonValue &claim)
{
    if (claim.isDouble())
        return QString::number(claim.toInteger());
    return plainText(claim.toString(), MaxNumber);
}

Person personOf(const QJsonObject &claims)
{
    Person person{claims.value("sub"_L1).toString(),
                  plainText(claims.value("name"_L1).toString(), MaxName),
                  numberText(claims.value("helseid://claims/hpr/hpr_number"_L1)),
                  numberText(claims.value("helseid://claims/identity/security_level"_L1)),
                  numberText(claims.value("helseid://claims/client/claims/orgnr_child"_L1))};
    if (person.organisation.isEmpty())
        person.organisation =
            numberText(claims.value("helseid://claims/client/claims/orgnr_parent"_L1));
    return person;
}

} // namespace knippe
