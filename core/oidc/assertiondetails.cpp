// SPDX-License-Identifier: MIT
#include "core/oidc/assertiondetails.h"

#include "core/base/base64url.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

bool isOrganisationNumber(const QString &text)
{
    static const QRegularExpression nineDigits(u"\\A[0-9]{9}\\z"_s);
    if (!nineDigits.match(text).hasMatch())
        return false;
    static constexpr int weights[] = {3, 2, 7, 6, 5, 4, 3, 2, 1}; // the last is the check digit's
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += weights[i] * text.at(i).digitValue();
    return sum > 0 && sum % 11 == 0;
}

bool isUuid(const QString &text)
{
    static const QRegularExpression form(
        u"\\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\z"_s);
    return form.match(text).hasMatch() && text != "00000000-0000-0000-0000-000000000000"_L1;
}

bool TokenContext::isEmpty() const
{
    return organisation.isEmpty() && journalId.isEmpty() && attest.isEmpty();
}

// A client of one tenant names the child alone: HelseID knows its parent. A client of many names
// both in one text, whose last colon stays where there is no child.
static QJsonObject organisationDetail(const Organisation &organisation, Tenancy tenancy)
{
    const QJsonObject identifier =
        tenancy == Tenancy::Single
            ? QJsonObject{{"system"_L1, "urn:oid:2.16.578.1.12.4.1.4.101"_L1},
                          {"type"_L1, "ENH"_L1},
                          {"value"_L1, organisation.child}}
            : QJsonObject{
                {"system"_L1, "urn:oid:1.0.6523"_L1}, // ISO 6523
                {"type"_L1, "ENH"_L1},
                {"value"_L1, u"NO:ORGNR:%1:%2"_s.arg(organisation.parent, organisation.child)}};
    return {{"type"_L1, "helseid_authorization"_L1},
            {"practitioner_role"_L1,
             QJsonObject{{"organization"_L1, QJsonObject{{"identifier"_L1, identifier}}}}}};
}

QJsonArray TokenContext::details(Tenancy tenancy) const
{
    QJsonArray details;
    if (!organisation.isEmpty())
        details.append(organisationDetail(organisation, tenancy));
    if (!journalId.isEmpty())
        details.append(QJsonObject{{"type"_L1, "nhn:sfm:journal-id"_L1},
                                   {"value"_L1, QJsonObject{{"journal_id"_L1, journalId}}}});
    if (!attest.isEmpty()) {
        QJsonObject typed = attest;
        typed.insert("type"_L1, "nhn:tillitsrammeverk:parameters"_L1);
        details.append(typed);
    }
    return details;
}

QJsonValue detailsClaim(const QJsonArray &details)
{
    if (details.isEmpty())
        return QJsonValue::Undefined;
    return details.size() == 1 ? details.first() : QJsonValue(details);
}

Organisation organisationIn(const QJsonArray &details)
{
    for (const QJsonValue &detail : details) {
        const QString value =
            detail["practitioner_role"_L1]["organization"_L1]["identifier"_L1]["value"_L1]
                .toString();
        if (value.startsWith("NO:ORGNR:"_L1))
            return {value.section(u':', 2, 2), value.section(u':', 3, 3)};
        if (!value.isEmpty())
            return {{}, value};
    }
    return {};
}

QString detailsName(const QJsonArray &details)
{
    if (details.isEmpty())
        return {};
    const QByteArray json = QJsonDocument(details).toJson(QJsonDocument::Compact);
    const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    return QString::fromLatin1(base64UrlEncode(hash.first(12)));
}

} // namespace knippe
