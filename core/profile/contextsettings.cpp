// SPDX-License-Identifier: MIT
#include "core/profile/contextsettings.h"

#include "core/profile/attest.h"
#include "core/profile/fieldreader.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

bool isPresetName(const QString &name)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,63}\\z"_s);
    return allowed.match(name).hasMatch() && name != ContextSettings::None
           && name != ContextSettings::Default;
}

QString organisationNumber(FieldReader &field, QLatin1StringView name)
{
    const QString number = field.text(name, {});
    if (!field.has(name))
        return {};
    if (const QString fault = organisationFault(number); !fault.isEmpty())
        field.refuse(name, fault);
    return number;
}

/// What an organisation must not be for a client of that tenancy, as the field and the reason.
std::optional<std::pair<QLatin1StringView, QString>> misfit(const Organisation &organisation,
                                                            Tenancy tenancy)
{
    if (tenancy == Tenancy::Single && !organisation.parent.isEmpty())
        return {{"parent"_L1, u"none, as tenancy is single"_s}};
    if (tenancy == Tenancy::Multi && organisation.parent.isEmpty() && !organisation.child.isEmpty())
        return {{"child"_L1, u"none without a parent, as tenancy is multi"_s}};
    return std::nullopt;
}

ContextPreset readPreset(FieldReader &field, const ContextSettings &settings)
{
    ContextPreset preset;
    preset.name = field.requiredText("name"_L1);
    if (!preset.name.isEmpty() && !isPresetName(preset.name))
        field.refuse("name"_L1, u"A-Z a-z 0-9 . _ -"_s);
    if (settings.preset(preset.name))
        field.refuse("name"_L1, u"a name of its own"_s);
    TokenContext &context = preset.context;
    context.organisation.parent = organisationNumber(field, "parent"_L1);
    context.organisation.child = organisationNumber(field, "child"_L1);
    if (const auto fault = misfit(context.organisation, settings.tenancy))
        field.refuse(fault->first, fault->second);
    context.journalId = field.text("journalId"_L1, {});
    if (field.has("journalId"_L1) && !isUuid(context.journalId))
        field.refuse("journalId"_L1, u"UUID"_s);
    if (const std::optional<QJsonObject> attest = field.object("attest"_L1)) {
        FieldReader inner(*attest, field.pathOf(u"attest"_s));
        checkAttest(inner);
        (void)inner.finish();
        field.adopt(inner);
        context.attest = *attest;
        context.attest.remove("type"_L1);
        if (context.attest.isEmpty())
            field.refuse("attest"_L1, u"practitioner, care_relationship, patients"_s);
    }
    if (context.isEmpty())
        field.refuse("name"_L1, u"parent, child, journalId or attest beside it"_s);
    (void)field.finish();
    return preset;
}

/// True for the second of two words; anything else but the first is refused.
bool isSecond(FieldReader &field, QLatin1StringView name, QLatin1StringView first,
              QLatin1StringView second)
{
    const QString value = field.text(name, first);
    if (value != first && value != second)
        field.refuse(name, u"%1 | %2"_s.arg(first, second));
    return value == second;
}

QJsonObject presetToJson(const ContextPreset &preset)
{
    QJsonObject json{{"name"_L1, preset.name}};
    const TokenContext &context = preset.context;
    if (!context.organisation.parent.isEmpty())
        json.insert("parent"_L1, context.organisation.parent);
    if (!context.organisation.child.isEmpty())
        json.insert("child"_L1, context.organisation.child);
    if (!context.journalId.isEmpty())
        json.insert("journalId"_L1, context.journalId);
    if (!context.attest.isEmpty())
        json.insert("attest"_L1, context.attest);
    return json;
}

} // namespace

QStringList ContextSettings::presetNames() const
{
    QStringList names;
    for (const ContextPreset &each : presets)
        names.append(each.name);
    return names;
}

const ContextPreset *ContextSettings::preset(const QString &name) const
{
    for (const ContextPreset &each : presets) {
        if (each.name == name)
            return &each;
    }
    return nullptr;
}

Result<TokenContext> ContextSettings::resolve(const ContextChoice &choice, const QString &own) const
{
    QString name = own.isEmpty() ? usual : own;
    if (!choice.preset.isEmpty())
        name = choice.preset;
    TokenContext context;
    if (!name.isEmpty() && name != None) {
        const ContextPreset *found = preset(name);
        if (!found)
            return failure(codes::ConfigPreset, name);
        context = found->context;
    }
    if (!choice.organisation.parent.isEmpty()) // another parent has other children
        context.organisation = choice.organisation;
    else if (!choice.organisation.child.isEmpty())
        context.organisation.child = choice.organisation.child;
    if (const auto fault = misfit(context.organisation, tenancy))
        return failure(codes::ConfigContext, u"%1 (%2)"_s.arg(fault->first, fault->second));
    return context;
}

QJsonObject ContextSettings::toJson() const
{
    QJsonArray list;
    for (const ContextPreset &each : presets)
        list.append(presetToJson(each));
    QJsonObject json{
        {"tenancy"_L1, tenancy == Tenancy::Single ? "single"_L1 : "multi"_L1},
        {"place"_L1, place == Place::RequestObject ? "requestObject"_L1 : "assertion"_L1},
        {"presets"_L1, list}};
    if (!usual.isEmpty())
        json.insert("default"_L1, usual);
    return json;
}

ContextSettings readContextSettings(FieldReader &root)
{
    ContextSettings settings;
    const std::optional<QJsonObject> object = root.object("context"_L1);
    if (!object)
        return settings;
    FieldReader field(*object, u"context"_s);
    if (isSecond(field, "tenancy"_L1, "multi"_L1, "single"_L1))
        settings.tenancy = Tenancy::Single;
    if (isSecond(field, "place"_L1, "assertion"_L1, "requestObject"_L1))
        settings.place = ContextSettings::Place::RequestObject;
    if (field.has("presets"_L1)) {
        QList<FieldReader> presets = field.objects("presets"_L1, 0);
        for (FieldReader &preset : presets) {
            settings.presets.append(readPreset(preset, settings));
            field.adopt(preset);
        }
    }
    settings.usual = field.text("default"_L1, {});
    checkPresetName(field, "default"_L1, settings.usual, settings);
    (void)field.finish();
    root.adopt(field);
    return settings;
}

void checkPresetName(FieldReader &field, QLatin1StringView name, const QString &preset,
                     const ContextSettings &settings)
{
    if (preset.isEmpty() || preset == ContextSettings::None || settings.preset(preset))
        return;
    field.refuse(name, (settings.presetNames() << ContextSettings::None).join(u" | "_s));
}

QString organisationFault(const QString &text)
{
    static const QRegularExpression nineDigits(u"\\A[0-9]{9}\\z"_s);
    if (!nineDigits.match(text).hasMatch())
        return u"nine digits"_s;
    return isOrganisationNumber(text) ? QString() : u"modulus 11: a digit is wrong"_s;
}

} // namespace knippe
