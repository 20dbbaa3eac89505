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

/// The date of birth is enough to tell a parent which child it is.
static QString masked(const QString &number)
{
    return number.isEmpty() ? QString() : number.left(6) + u"*****"_s;
}

static QString nameIn(const QJsonObject &claims)
{
    const QString name = plainText(claims.value("name"_L1).toString(), MaxName);
    return name.isEmpty() ? masked(numberText(claims.value("pid"_L1))) : name;
}

/// Helsenorge writes that its ID tokens tell who is signed in, who is represented, and how they are
/// related; the page with the claims' names is not for everybody. So these are guesses: `act` is
/// that of RFC 8693 section 4.1, where the token is the represented person's, and `represented` is
/// what else it could be called. `pid` alone means either of the two, and says nothing.
static void represent(const QJsonObject &claims, Person *person)
{
    const QJsonObject actor = claims.value("act"_L1).toObject();
    if (!actor.isEmpty()) {
        person->represented = person->name;
        person->name = nameIn(actor);
        return;
    }
    const QJsonObject other = claims.value("represented"_L1).toObject();
    if (other.value("sub"_L1) == claims.value("sub"_L1)) // nobody else
        return;
    person->represented = nameIn(other);
    const QString relation = plainText(other.value("relation"_L1).toString(), MaxName);
    if (!relation.isEmpty())
        person->represented += u" (%1)"_s.arg(relation);
}

Person personOf(const QJsonObject &claims, bool mayRepresent)
{
    Person person{claims.value("sub"_L1).toString(),
                  plainText(claims.value("name"_L1).toString(), MaxName),
                  numberText(claims.value("helseid://claims/hpr/hpr_number"_L1)),
                  numberText(claims.value("helseid://claims/identity/security_level"_L1)),
                  numberText(claims.value("helseid://claims/client/claims/orgnr_child"_L1))};
    if (person.organisation.isEmpty())
        person.organisation =
            numberText(claims.value("helseid://claims/client/claims/orgnr_parent"_L1));
    if (mayRepresent)
        represent(claims, &person);
    return person;
}

} // namespace knippe
