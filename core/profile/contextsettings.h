// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/oidc/assertiondetails.h"

#include <QtCore/QStringList>

namespace knippe {

class FieldReader;

/// A context under a name of its own.
struct ContextPreset
{
    QString name;
    TokenContext context;

    bool operator==(const ContextPreset &) const = default;
};

/// What a person has chosen in place of what the profile says; by default, nothing.
struct ContextChoice
{
    QString preset;            ///< its name, or None; empty: the profile's
    Organisation organisation; ///< in place of that of the preset, where there is one

    bool operator==(const ContextChoice &) const = default;
};

/// What a profile says of the contexts in which its tokens are asked for.
struct ContextSettings
{
    /// HelseID takes them in either place, never in both.
    enum class Place {
        Assertion,    ///< `assertion_details` of a refresh: for that one token
        RequestObject ///< `authorization_details` of the sign-in: for all of its tokens
    };
    // words for people, and so no preset's name
    static constexpr QLatin1StringView None{"none"};
    static constexpr QLatin1StringView Default{"default"}; ///< what the profile says

    Tenancy tenancy = Tenancy::Multi;
    Place place = Place::Assertion;
    QList<ContextPreset> presets;
    QString usual; ///< the preset of APIs that have none of their own; or empty

    [[nodiscard]] const ContextPreset *preset(const QString &name) const;
    [[nodiscard]] QStringList presetNames() const;
    /// What `choice` comes to where the profile would use the preset `own`, or else `usual`.
    /// E-CONFIG-PRESET, E-CONFIG-CONTEXT.
    [[nodiscard]] Result<TokenContext> resolve(const ContextChoice &choice,
                                               const QString &own) const;
    [[nodiscard]] QJsonObject toJson() const;

    bool operator==(const ContextSettings &) const = default;
};

/// Reads the member `context`; every error names the field's path.
[[nodiscard]] ContextSettings readContextSettings(FieldReader &root);
/// Refuses the member `name` of `field` unless it is empty, None, or names a preset.
void checkPresetName(FieldReader &field, QLatin1StringView name, const QString &preset,
                     const ContextSettings &settings);
/// What is wrong with `text` as an organisation number; empty when nothing is.
[[nodiscard]] QString organisationFault(const QString &text);

} // namespace knippe
