// SPDX-License-Identifier: MIT
#include "core/oidc/person.h"

#include "core/base/redact.h"

#include <span>

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

/// Helsenorge writes that its ID tokens tell who is signed in and who is represented; the page with
/// the claims' names cannot be read by everybody. These are the names that others have for it.
static constexpr QLatin1StringView Names[] = {
    "represented_name"_L1, // as the rest of such a claim's name would be in OpenID Connect
};
static constexpr QLatin1StringView Numbers[] = {
    "represented_pid"_L1,
    "pid"_L1, // Helsenorge's introspection: the represented citizen's national number
};

static QString firstOf(const QJsonObject &claims, std::span<const QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const QString text = plainText(claims.value(name).toString(), MaxName); !text.isEmpty())
            return text;
    }
    return {};
}

/// The date of birth is enough to tell a parent which child it is.
static QString masked(const QString &number)
{
    return number.isEmpty() ? QString() : number.left(6) + u"*****"_s;
}

static void represent(const QJsonObject &claims, Person *person)
{
    const QJsonObject actor = claims.value("act"_L1).toObject(); // RFC 8693 4.1: the token is the
    if (!actor.isEmpty()) {                                      // represented person's
        person->represented = person->name;
        person->name = plainText(actor.value("name"_L1).toString(), MaxName);
    }
    if (person->represented.isEmpty())
        person->represented = firstOf(claims, Names);
    if (person->represented.isEmpty())
        person->represented = masked(firstOf(claims, Numbers));
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
