// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace knippe {

/// Nine digits, of which the last makes modulus 11 come out (weights 3 2 7 6 5 4 3 2), as
/// Brønnøysundregistrene gives organisation numbers out.
[[nodiscard]] bool isOrganisationNumber(const QString &text);
/// RFC 9562 section 4, and not the nil UUID.
[[nodiscard]] bool isUuid(const QString &text);

/// How many organisations a client speaks for: its own, or those that its supplier may represent.
enum class Tenancy { Multi, Single };

struct Organisation
{
    QString parent; ///< the legal entity
    QString child;  ///< below it; or empty

    [[nodiscard]] bool isEmpty() const { return parent.isEmpty() && child.isEmpty(); }
    bool operator==(const Organisation &) const = default;
};

/// On whose behalf, and for what, a token is asked for: rich authorization details in the sense of
/// RFC 9396, in HelseID's types. The numbers have been checked before they get here.
struct TokenContext
{
    Organisation organisation;
    QString journalId;  ///< of a journal in Sentral forskrivningsmodul; a UUID
    QJsonObject attest; ///< trust framework parameters, without their type

    [[nodiscard]] bool isEmpty() const;
    /// One object for each kind of detail that there is.
    [[nodiscard]] QJsonArray details(Tenancy tenancy) const;

    bool operator==(const TokenContext &) const = default;
};

/// As a claim: nothing (undefined) for none, one object by itself, an array for more.
[[nodiscard]] QJsonValue detailsClaim(const QJsonArray &details);
/// The organisation that they name, in the shape of either tenancy; empty for none.
[[nodiscard]] Organisation organisationIn(const QJsonArray &details);
/// A short name by which the same details can be known again; empty for none.
[[nodiscard]] QString detailsName(const QJsonArray &details);

} // namespace knippe
