// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/errortext.h"
#include "core/base/redact.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

static void warnOfScopes(const ClientProfile &profile)
{
    QStringList doubtful = profile.doubtfulScopes();
    if (doubtful.removeAll(u"offline"_s) > 0)
        note(Cli::tr("note: the scope “offline” is usually meant to be “offline_access”"));
    if (!doubtful.isEmpty())
        note(Cli::tr(
                 "note: RFC 6749 does not allow scopes like these; they are sent as they stand: %1")
                 .arg(plainText(doubtful.join(u' '), 2000)));
}

void profileAdd(Call &call)
{
    if (call.has("name"_L1)
        && !isProfileName(call.value("name"_L1))) // an empty one would be ignored
        return call.fail({codes::ConfigFieldValue, u"name: A-Z a-z 0-9 . _ -"_s, {}, 0});
    const QString file = call.argument(0);
    const Result<ProfileImport> import = readProfileFile(file, call.value("name"_L1));
    if (!import)
        return call.fail(import.error());
    const ClientProfile profile = import->stored.profile;
    call.composition().profiles().add(
        *import, call.context(), [&call, file, profile](const Result<> &added) {
            if (!added)
                return call.fail(added.error());
            warnOfScopes(profile);
            if (!profile.trustedCa.isEmpty())
                note(Cli::tr("note: this profile trusts the extra anchor in %1")
                         .arg(profile.trustedCa));
            note(Cli::tr(
                     "note: the private key is in the keychain now; remove the copy in %1 if it is "
                     "needed no more")
                     .arg(plainText(file)));
            answer(profile.name);
            call.succeed();
        });
}

static QJsonObject listEntry(const QString &name, const Result<StoredProfile> &stored)
{
    QJsonObject json{{"name"_L1, name}};
    if (!stored) {
        json.insert("error"_L1, stored.error().code);
        return json;
    }
    json.insert("authority"_L1, stored->profile.authority);
    json.insert("clientId"_L1, stored->profile.clientId);
    json.insert("resources"_L1, QJsonArray::fromStringList(stored->profile.resources()));
    if (!stored->profile.trustedCa.isEmpty())
        json.insert("trustedCa"_L1, stored->profile.trustedCa);
    return json;
}

static QStringList listRow(const QString &name, const Result<StoredProfile> &stored)
{
    if (!stored)
        return {name, errorLine(stored.error())};
    const ClientProfile &profile = stored->profile;
    return {name, profile.authority, plainText(profile.clientId),
            QString::number(profile.apis.size()), profile.trustedCa};
}

void profileList(Call &call)
{
    QJsonArray entries;
    QList<QStringList> rows{{Cli::tr("Profile"), Cli::tr("Authority"), Cli::tr("Client"),
                             Cli::tr("APIs"), Cli::tr("Extra trust anchor")}};
    bool hasAnchor = false;
    for (const QString &name : call.composition().profiles().names()) {
        const Result<StoredProfile> stored = call.composition().profiles().load(name);
        entries.append(listEntry(name, stored));
        rows.append(listRow(name, stored));
        hasAnchor = hasAnchor || (stored && !stored->profile.trustedCa.isEmpty());
    }
    if (!hasAnchor)
        rows.first().removeLast();
    if (call.has("json"_L1))
        answer(QJsonObject{{"profiles"_L1, entries}});
    else if (entries.isEmpty())
        note(Cli::tr("There is no profile yet. Import one with “knippe-cli profile add FILE”."));
    else
        answer(table(rows));
    call.succeed();
}

static QString profileText(const StoredProfile &stored)
{
    const ClientProfile &profile = stored.profile;
    QList<QStringList> rows{
        {Cli::tr("Profile"), profile.name},
        {Cli::tr("Authority"), profile.authority},
        {Cli::tr("Client"), plainText(profile.clientId)},
        {Cli::tr("Key thumbprint"), stored.keyThumbprint},
        {Cli::tr("Redirect URI"), profile.redirectUri},
        {Cli::tr("Scopes"), plainText(profile.scopes.join(u' '), 2000)},
    };
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
    for (const ApiRequest &api : profile.apis) {
        rows.append({Cli::tr("API"),
                     u"%1 (%2)"_s.arg(plainText(api.resource), tokenTypeName(api.tokenType))});
        for (const QString &scope : api.scopes)
            rows.append({{}, u"  "_s + plainText(scope)});
        if (api.keepFresh)
            rows.append({{}, u"  "_s + Cli::tr("keep fresh is on")});
    }
    return table(rows);
}

void profileShow(Call &call)
{
    const Result<StoredProfile> stored = call.composition().profiles().load(call.argument(0));
    if (!stored)
        return call.fail(stored.error());
    if (call.has("json"_L1)) {
        QJsonObject json = stored->profile.toJson();
        json.insert("keyThumbprint"_L1, stored->keyThumbprint);
        answer(json);
    } else {
        answer(profileText(*stored));
    }
    call.succeed();
}

void profileRemove(Call &call)
{
    const auto remove = [&call] {
        call.composition().profiles().remove(call.argument(0), call.context(),
                                             [&call](const Result<> &removed) {
                                                 if (!removed)
                                                     return call.fail(removed.error());
                                                 note(Cli::tr("Removed: %1").arg(call.argument(0)));
                                                 call.succeed();
                                             });
    };
    // one that cannot be read can be removed all the same, but not be signed out of
    if (!call.composition().profiles().load(call.argument(0)))
        return remove();
    if (Session *session = call.openSession())
        session->signOut(call.context(), [remove](const Result<> &) { remove(); });
}

} // namespace knippe
