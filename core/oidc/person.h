// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace knippe {

/// Who is signed in, as the ID token says it: plain text of bounded length (see plainText()), empty
/// where it does not say.
struct Person
{
    QString subject;          ///< `sub`, as it is
    QString name;             ///< `name`
    QString hprNumber;        ///< in the register of health personnel
    QString securityLevel;    ///< of the sign-in, HelseID's claim
    QString organisation;     ///< the number of the unit, else of the legal entity it belongs to
    QString represented = {}; ///< whom they act for, a name or part of a number; mostly empty

    bool operator==(const Person &) const = default;
};

/// From claims that have been checked (see checkIdToken()). Where the authority lets people act for
/// others, `mayRepresent`, the token may be about two: see the .cpp for the names.
[[nodiscard]] Person personOf(const QJsonObject &claims, bool mayRepresent = false);

} // namespace knippe
