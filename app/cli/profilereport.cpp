// SPDX-License-Identifier: MIT
#include "app/cli/profilereport.h"

#include "app/cli/output.h"
#include "core/base/redact.h"

#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

void warnOfScopes(const ClientProfile &profile)
{
    QStringList doubtful = profile.doubtfulScopes();
    if (doubtful.removeAll(u"offline"_s) > 0)
        note(Cli::tr("note: the scope “offline” is usually meant to be “offline_access”"));
    if (!doubtful.isEmpty())
        note(Cli::tr(
                 "note: RFC 6749 does not allow scopes like these; they are sent as they stand: %1")
                 .arg(plainText(doubtful.join(u' '), 2000)));
}

QString environmentText(ClientProfile::Environment environment)
{
    switch (environment) {
    case ClientProfile::Environment::Sandbox:
        return Cli::tr("on this machine");
    case ClientProfile::Environment::Test:
        return Cli::tr("test");
    case ClientProfile::Environment::Production:
        break;
    }
    return Cli::tr("production");
}

QString presetText(const ContextPreset &preset)
{
    const TokenContext &context = preset.context;
    QStringList parts{context.organisation.parent, context.organisation.child};
    if (!context.journalId.isEmpty())
        parts.append(Cli::tr("journal %1").arg(context.journalId));
    if (!context.attest.isEmpty())
        parts.append(Cli::tr("attest"));
    parts.removeAll(QString());
    return u"%1: %2"_s.arg(preset.name, parts.join(u", "_s));
}

QList<QStringList> contextRows(const ContextSettings &settings)
{
    QList<QStringList> rows{{Cli::tr("Tenancy"), settings.tenancy == Tenancy::Single
                                                     ? Cli::tr("single")
                                                     : Cli::tr("multi")}};
    if (settings.place == ContextSettings::Place::RequestObject)
        rows.append({Cli::tr("Organisation"), Cli::tr("settled at the sign-in")});
    for (const ContextPreset &preset : settings.presets)
        rows.append({Cli::tr("Preset"), presetText(preset)});
    if (!settings.usual.isEmpty())
        rows.append({Cli::tr("Usual preset"), settings.usual});
    return rows;
}

/// The addresses in use, those of the template too; a document may have others.
QList<QStringList> helsenorgeRows(const ClientProfile &profile)
{
    const AuthoritySettings &settings = profile.authoritySettings;
    QList<QStringList> rows{{Cli::tr("Kind"), u"Helsenorge"_s},
                            {Cli::tr("Issuer"), plainText(profile.issuer())}};
    if (!settings.assertionAudience.isEmpty())
        rows.append({Cli::tr("Assertions for"), plainText(settings.assertionAudience)});
    if (settings.discovery)
        rows.append({Cli::tr("Metadata"), Cli::tr("from the authority")});
    const AuthorityMetadata told = profile.authoritySource().told;
    for (const EndpointMember &member : endpointMembers()) {
        if (const QUrl &url = told.*member.metadata; !url.isEmpty())
            rows.append({Cli::tr("Address of %1").arg(member.name), plainText(url.toString())});
    }
    if (!settings.keys.isEmpty())
        rows.append({Cli::tr("Authority's keys"), Cli::tr("in the profile")});
    if (profile.clientAuthentication == ClientProfile::ClientAuthentication::None)
        rows.append({Cli::tr("Authentication"), Cli::tr("none: a public client")});
    if (settings.extend)
        rows.append({Cli::tr("Session"), Cli::tr("prolonged with each renewal")});
    return rows;
}

} // namespace

QList<QStringList> profileRows(const StoredProfile &stored)
{
    const ClientProfile &profile = stored.profile;
    QList<QStringList> rows{
        {Cli::tr("Profile"), profile.name},
        {Cli::tr("Authority"), profile.authority},
        {Cli::tr("Client"), plainText(profile.clientId)},
        profile.isPublic() ? QStringList{Cli::tr("Client authentication"), Cli::tr("none (public)")}
                           : QStringList{Cli::tr("Key thumbprint"), stored.keyThumbprint},
        {Cli::tr("Redirect URI"), profile.redirectUri},
        {Cli::tr("Scopes"), plainText(profile.scopes.join(u' '), 2000)},
    };
    if (profile.authoritySettings.isHelsenorge())
        rows += helsenorgeRows(profile);
    if (profile.responseMode == ClientProfile::ResponseMode::FormPost)
        rows.append({Cli::tr("Response mode"), u"form_post"_s});
    if (profile.mutualTls)
        rows.append({Cli::tr("Mutual TLS"), Cli::tr("with a certificate of this installation")});
    if (!profile.trustedCa.isEmpty())
        rows.append({Cli::tr("Extra trust anchor"), profile.trustedCa});
    if (profile.signInHosts != ClientProfile().signInHosts)
        rows.append({Cli::tr("Sign-in hosts"), plainText(profile.signInHosts.join(u' '), 2000)});
    if (profile.pushedAuthorization == ClientProfile::PushedAuthorization::Off)
        rows.append({Cli::tr("Pushed authorization"), Cli::tr("off")});
    if (profile.requestObject == ClientProfile::RequestObject::Signed)
        rows.append({Cli::tr("Request object"), Cli::tr("signed")});
    if (profile.codeBinding == ClientProfile::CodeBinding::Dpop)
        rows.append({Cli::tr("Code binding"), u"DPoP"_s});
    if (profile.userInfo)
        rows.append({Cli::tr("Userinfo"), Cli::tr("asked for")});
    if (!profile.postLogoutRedirectUri.isEmpty())
        rows.append({Cli::tr("After signing out"), profile.postLogoutRedirectUri});
    for (const FormField &field : profile.parameters)
        rows.append(
            {Cli::tr("Parameter"), plainText(QString::fromUtf8(field.name + '=' + field.value))});
    if (profile.context != ContextSettings())
        rows += contextRows(profile.context);
    for (const ApiRequest &api : profile.apis) {
        rows.append({Cli::tr("API"),
                     u"%1 (%2)"_s.arg(plainText(api.resource), tokenTypeName(api.tokenType))});
        for (const QString &scope : api.scopes)
            rows.append({{}, u"  "_s + plainText(scope)});
        if (!api.preset.isEmpty())
            rows.append({{}, u"  "_s + Cli::tr("preset %1").arg(api.preset)});
        if (api.keepFresh)
            rows.append({{}, u"  "_s + Cli::tr("keep fresh is on")});
    }
    return rows;
}

QList<QStringList> previewRows(const ImportPreview &preview)
{
    StoredProfile stored{preview.profile, {}, preview.key.thumbprint, {}};
    QList<QStringList> rows{
        {Cli::tr("Imported from"), formText(preview.form)},
        {Cli::tr("Environment"), environmentText(preview.profile.environment())},
    };
    rows += profileRows(stored);
    if (preview.profile.isPublic()) {
        rows.append({Cli::tr("Profile goes to"), QDir::toNativeSeparators(preview.profileFile)});
        return rows;
    }
    rows.append({Cli::tr("Key"), preview.key.size()});
    rows.append({Cli::tr("Algorithm"), preview.key.algorithm});
    rows.append({Cli::tr("Key id"),
                 preview.key.kid.isEmpty() ? Cli::tr("none") : plainText(preview.key.kid)});
    rows.append({Cli::tr("Key goes to"), Cli::tr("the keychain")});
    rows.append({Cli::tr("Profile goes to"), QDir::toNativeSeparators(preview.profileFile)});
    return rows;
}

void noteImport(const ImportPreview &preview)
{
    for (const ImportNote &each : preview.notes)
        note(Cli::tr("note: %1").arg(noteText(each)));
    if (!preview.sameKeyAs.isEmpty())
        note(Cli::tr("note: other profiles have this key, too: %1")
                 .arg(preview.sameKeyAs.join(u", "_s)));
    warnOfScopes(preview.profile);
    if (!preview.profile.trustedCa.isEmpty())
        note(Cli::tr("note: this profile trusts the extra anchor in %1")
                 .arg(preview.profile.trustedCa));
}

} // namespace knippe
