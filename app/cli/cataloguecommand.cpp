// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/profile/cataloguestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static QString loginText(CatalogueApi::Login login)
{
    switch (login) {
    case CatalogueApi::Login::User:
        return Cli::tr("a person");
    case CatalogueApi::Login::Machine:
        return Cli::tr("machines only");
    case CatalogueApi::Login::Either:
        return Cli::tr("a person or a machine");
    case CatalogueApi::Login::Maskinporten:
        break;
    }
    return Cli::tr("not HelseID: Maskinporten");
}

/// One API in several lines: its name, and below it what is known.
static QString entryOf(const CatalogueApi &api, bool isOwn, const QString &language)
{
    QList<QStringList> rows;
    const auto add = [&rows](const QString &what, const QString &value) {
        if (!value.isEmpty())
            rows.append({u"  "_s + what, value});
    };
    add(Cli::tr("Resource"), api.resource);
    add(Cli::tr("Formerly"), api.formerly.join(u", "_s));
    for (const QString &scope : api.scopes)
        add(scope == api.scopes.first() ? Cli::tr("Scopes") : QString(), scope);
    add(Cli::tr("Token"), tokenTypeName(api.tokenType));
    add(Cli::tr("For"), loginText(api.login));
    add(Cli::tr("Level"), api.level);
    add(Cli::tr("Needs"), api.needs.join(u", "_s));
    add(Cli::tr("Test"), api.testUrl);
    add(Cli::tr("Replaced by"), api.replacedBy);
    add(Cli::tr("Unconfirmed"), api.unconfirmed.join(u", "_s));
    add(Cli::tr("Source"),
        QStringList{api.source, api.sourceDate.toString(Qt::ISODate)}.join(u' ').trimmed());
    add(Cli::tr("Note"), wordsIn(api.note, language));
    add(Cli::tr("Row"), isOwn ? Cli::tr("your own") : QString());
    return wordsIn(api.name, language) + u'\n' + table(rows);
}

void catalogue(Call &call)
{
    const QString word = call.argument(0);
    const auto isWanted = [&word](const CatalogueApi &api) {
        const QStringList texts = QStringList{api.id, api.resource, api.owner} + api.formerly
                                  + api.scopes + QStringList(api.name.values());
        return std::ranges::any_of(texts, [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    };
    const CatalogueStore::InUse inUse = CatalogueStore(call.composition().paths().config).load();
    if (inUse.damage)
        report(*inUse.damage);
    if (call.has("json"_L1)) {
        answer(inUse.catalogue.toJson(isWanted));
        return call.succeed();
    }
    QStringList entries;
    for (const CatalogueApi &api : inUse.catalogue.apis()) {
        if (isWanted(api))
            entries.append(entryOf(api, inUse.own.contains(api.id), call.language()));
    }
    if (entries.isEmpty())
        note(Cli::tr("No API in the catalogue has “%1” in it.").arg(word));
    else
        answer(entries.join(u"\n\n"_s));
    call.succeed();
}

static CatalogueStore storeOf(Call &call)
{
    return CatalogueStore(call.composition().paths().config);
}

void catalogueImport(Call &call)
{
    const Result<SecretBytes> json = readInput(call.argument(0), MaxCatalogue);
    const Result<> imported = json ? storeOf(call).import(json->view()) : failure(json.error());
    if (!imported)
        return call.fail(imported.error());
    call.succeed();
}

void catalogueAdd(Call &call)
{
    const Result<SecretBytes> json = readInput(call.argument(0), MaxCatalogue);
    const Result<QStringList> added =
        json ? storeOf(call).add(json->view()) : failure(json.error());
    if (!added)
        return call.fail(added.error());
    answer(added->join(u'\n'));
    call.succeed();
}

void catalogueRemove(Call &call)
{
    const Result<> removed = storeOf(call).remove(call.argument(0));
    if (!removed)
        return call.fail(removed.error());
    call.succeed();
}

} // namespace knippe
