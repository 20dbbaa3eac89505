// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/profile/apicatalogue.h"

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
static QString entryOf(const CatalogueApi &api, const QString &language)
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
    const ApiCatalogue shipped = ApiCatalogue::shipped();
    if (call.has("json"_L1)) {
        answer(shipped.toJson(isWanted));
        return call.succeed();
    }
    QStringList entries;
    for (const CatalogueApi &api : shipped.apis()) {
        if (isWanted(api))
            entries.append(entryOf(api, call.language()));
    }
    if (entries.isEmpty())
        note(Cli::tr("No API in the catalogue has “%1” in it.").arg(word));
    else
        answer(entries.join(u"\n\n"_s));
    call.succeed();
}

} // namespace knippe
