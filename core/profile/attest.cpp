// SPDX-License-Identifier: MIT
#include "core/profile/attest.h"

#include "core/oidc/assertiondetails.h"
#include "core/profile/fieldreader.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Type = "nhn:tillitsrammeverk:parameters"_L1;
constexpr auto OrganisationNumbers = "urn:oid:2.16.578.1.12.4.1.4.101"_L1;

/// A member that may be missing: an object, whose members `check` reads.
void inside(FieldReader &outer, QLatin1StringView name, auto check)
{
    const std::optional<QJsonObject> object = outer.object(name);
    if (!object)
        return;
    FieldReader inner(*object, outer.pathOf(name));
    check(inner);
    (void)inner.finish();
    outer.adopt(inner);
}

QString checkSystem(FieldReader &field)
{
    // not as RFC 8141 has it: one of the code systems in use has a slash for the second colon
    static const QRegularExpression urn(u"\\Aurn:[!-~]+\\z"_s);
    const QString system = field.requiredText("system"_L1);
    if (!system.isEmpty() && !urn.match(system).hasMatch())
        field.refuse("system"_L1, u"urn:oid:…"_s);
    return system;
}

/// A code of a code system.
void checkCode(FieldReader &field)
{
    (void)field.requiredText("code"_L1);
    (void)checkSystem(field);
}

void checkPurpose(FieldReader &field)
{
    const QString code = field.requiredText("code"_L1);
    static const QStringList purposes{u"TREAT"_s, u"ETREAT"_s, u"COC"_s, u"BTG"_s};
    if (!code.isEmpty() && !purposes.contains(code))
        field.refuse("code"_L1, purposes.join(u" | "_s));
    (void)checkSystem(field);
}

/// A unit by its number.
void checkUnit(FieldReader &field)
{
    const QString id = field.requiredText("id"_L1);
    if (checkSystem(field) == OrganisationNumbers && !id.isEmpty() && !isOrganisationNumber(id))
        field.refuse("id"_L1, u"organisation number"_s);
}

void checkDecision(FieldReader &field)
{
    (void)field.requiredText("id"_L1);
    (void)field.flag("user_selected"_L1, false);
}

/// Somebody or something at these units.
void checkUnits(FieldReader &field, std::initializer_list<QLatin1StringView> names)
{
    if (field.has("identifier"_L1))
        field.refuse("identifier"_L1, u"no person in a template"_s);
    for (const QLatin1StringView name : names)
        inside(field, name, checkUnit);
}

QJsonObject code(QLatin1StringView code, QLatin1StringView system)
{
    return {{"code"_L1, code}, {"system"_L1, system}};
}

QJsonObject unit(QLatin1StringView system)
{
    return {{"id"_L1, ""_L1}, {"system"_L1, system}};
}

} // namespace

QJsonObject attestTemplate()
{
    const QJsonObject pointOfCare = unit(OrganisationNumbers);
    const QJsonObject department = unit("urn:oid:2.16.578.1.12.4.1.4.102"_L1); // RESH
    const QJsonObject practitioner{
        {"authorization"_L1, code("LE"_L1, "urn:oid:2.16.578.1.12.4.1.1.9060"_L1)},
        {"legal_entity"_L1, unit(OrganisationNumbers)},
        {"point_of_care"_L1, pointOfCare},
        {"department"_L1, department}};
    const QJsonObject careRelationship{
        {"healthcare_service"_L1, code("KX17"_L1, "urn:oid:2.16.578.1.12.4.1.1.8666"_L1)},
        {"purpose_of_use"_L1, code("TREAT"_L1, "urn:oid:2.16.840.1.113883.1.11.20448"_L1)}};
    const QJsonObject patient{{"point_of_care"_L1, pointOfCare}, {"department"_L1, department}};
    return {{"practitioner"_L1, practitioner},
            {"care_relationship"_L1, careRelationship},
            {"patients"_L1, QJsonArray{patient}}};
}

void checkAttest(FieldReader &attest)
{
    if (attest.text("type"_L1, Type) != Type)
        attest.refuse("type"_L1, Type);
    inside(attest, "practitioner"_L1, [](FieldReader &practitioner) {
        inside(practitioner, "authorization"_L1, checkCode);
        checkUnits(practitioner, {"legal_entity"_L1, "point_of_care"_L1, "department"_L1});
    });
    inside(attest, "care_relationship"_L1, [](FieldReader &care) {
        inside(care, "healthcare_service"_L1, checkCode);
        inside(care, "purpose_of_use"_L1, checkPurpose);
        inside(care, "purpose_of_use_details"_L1, checkCode);
        inside(care, "decision_ref"_L1, checkDecision);
    });
    if (!attest.has("patients"_L1))
        return;
    QList<FieldReader> patients = attest.objects("patients"_L1);
    for (FieldReader &patient : patients) {
        checkUnits(patient, {"point_of_care"_L1, "department"_L1});
        (void)patient.finish();
        attest.adopt(patient);
    }
}

} // namespace knippe
