// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/importing.h"
#include "app/cli/output.h"
#include "core/base/redact.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

const QStringList Algorithms{u"PS256"_s, u"PS384"_s, u"PS512"_s, u"RS256"_s, u"RS384"_s,
                             u"RS512"_s, u"ES256"_s, u"ES384"_s, u"ES512"_s};

QString jwkText(const Profiles::PublicKey &key)
{
    return QString::fromUtf8(QJsonDocument(key.jwk).toJson(QJsonDocument::Compact));
}

/// `since` is known of the key in use only.
void showKey(const Call &call, const Profiles::PublicKey &key, const QDateTime &since)
{
    if (call.has("json"_L1))
        return answer(QJsonObject{{"publicJwk"_L1, key.jwk},
                                  {"thumbprint"_L1, key.facts.thumbprint},
                                  {"algorithm"_L1, key.facts.algorithm},
                                  {"since"_L1, timeForScripts(since)}});
    QList<QStringList> rows{
        {Cli::tr("Key"), key.facts.size()},
        {Cli::tr("Algorithm"), key.facts.algorithm},
        {Cli::tr("Key id"), key.facts.kid.isEmpty() ? Cli::tr("none") : plainText(key.facts.kid)},
        {Cli::tr("Key thumbprint"), key.facts.thumbprint}};
    if (since.isValid())
        rows.append(
            {Cli::tr("In use since"), timeForPeople(since, QDateTime::currentDateTimeUtc())});
    rows.append({Cli::tr("Public JWK"), jwkText(key)});
    answer(table(rows));
}

Profiles::Which which(const Call &call)
{
    if (call.has("new"_L1))
        return Profiles::Which::New;
    return call.has("old"_L1) ? Profiles::Which::Old : Profiles::Which::InUse;
}

} // namespace

void keyShow(Call &call)
{
    Profiles &profiles = call.composition().profiles();
    const Result<StoredProfile> stored = profiles.load(call.argument(0));
    if (!stored)
        return call.fail(stored.error());
    const QDateTime since = which(call) == Profiles::Which::InUse ? stored->keySince : QDateTime();
    profiles.readKey(call.argument(0), which(call), call.context(),
                     [&call, since](const Result<Profiles::PublicKey> &key) {
                         if (!key)
                             return call.fail(key.error());
                         showKey(call, *key, since);
                         call.succeed();
                     });
}

void keyNew(Call &call)
{
    std::optional<SignatureAlgorithm> algorithm;
    if (call.has("alg"_L1)) {
        const Result<qsizetype> choice = call.choice("alg"_L1, Algorithms);
        if (!choice)
            return call.fail(choice.error());
        algorithm = algorithmFromName(Algorithms.at(*choice));
    }
    call.composition().profiles().makeKey(
        call.argument(0), algorithm, call.context(),
        [&call](const Result<Profiles::PublicKey> &key) {
            if (!key)
                return call.fail(key.error());
            note(Cli::tr("note: register this key at the authority, then run “knippe-cli key use "
                         "%1”; until then the key in use stays in use")
                     .arg(call.argument(0)));
            answer(jwkText(*key));
            call.succeed();
        });
}

void keyImport(Call &call)
{
    Profiles &profiles = call.composition().profiles();
    const Result<StoredProfile> stored = profiles.load(call.argument(0));
    if (!stored)
        return call.fail(stored.error());
    const ClientProfile &profile = stored->profile;
    const Result<ProfileImport> imported =
        importAsking(call, call.argument(1), {{}, profile.clientId, profile.authority, {}, {}});
    if (!imported)
        return call.fail(imported.error());
    if (!imported->key) // a profile of a public client
        return call.fail({codes::ConfigPublicClient, imported->stored.profile.name, {}, 0});
    profiles.bringKey(
        call.argument(0), *imported->key, call.context(),
        [&call, isFirst = stored->isKeyless()](const Result<Profiles::PublicKey> &key) {
            if (!key)
                return call.fail(key.error());
            if (!isFirst)
                note(Cli::tr("note: “knippe-cli key use %1” signs with this key from then on")
                         .arg(call.argument(0)));
            answer(key->facts.thumbprint);
            call.succeed();
        });
}

void keyUse(Call &call)
{
    const auto from = call.has("old"_L1) ? Profiles::Which::Old : Profiles::Which::New;
    call.composition().profiles().useKey(
        call.argument(0), from, call.context(), [&call](const Result<Profiles::PublicKey> &key) {
            if (!key)
                return call.fail(key.error());
            note(Cli::tr("note: “knippe-cli key use --old %1” goes back to the key before")
                     .arg(call.argument(0)));
            answer(key->facts.thumbprint);
            call.succeed();
        });
}

} // namespace knippe
