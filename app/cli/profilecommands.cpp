// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/profilereport.h"
#include "core/base/errortext.h"
#include "core/base/redact.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static QJsonObject listEntry(const QString &name, const Result<StoredProfile> &stored,
                             bool isManaged)
{
    QJsonObject json{{"name"_L1, name}, {"managed"_L1, isManaged}};
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

static QStringList listRow(const QString &name, const Result<StoredProfile> &stored, bool isManaged)
{
    const QString managed = !isManaged                      ? QString()
                            : stored && stored->isKeyless() ? Cli::tr("managed, without a key")
                                                            : Cli::tr("managed");
    if (!stored)
        return {name, errorLine(stored.error()), {}, {}, managed};
    const ClientProfile &profile = stored->profile;
    return {name,
            profile.authority,
            plainText(profile.clientId),
            QString::number(profile.apis.size()),
            managed,
            profile.trustedCa};
}

/// A column that says nothing of any profile is left out.
static void dropEmptyColumn(QList<QStringList> &rows, qsizetype column)
{
    const auto says = [column](const QStringList &row) { return !row.value(column).isEmpty(); };
    if (std::none_of(rows.begin() + 1, rows.end(), says)) {
        for (QStringList &row : rows) {
            if (column < row.size())
                row.removeAt(column);
        }
    }
}

void profileList(Call &call)
{
    QJsonArray entries;
    QList<QStringList> rows{{Cli::tr("Profile"), Cli::tr("Authority"), Cli::tr("Client"),
                             Cli::tr("APIs"), Cli::tr("Managed"), Cli::tr("Extra trust anchor")}};
    Profiles &profiles = call.composition().profiles();
    for (const QString &name : profiles.names()) {
        const Result<StoredProfile> stored = profiles.load(name);
        entries.append(listEntry(name, stored, profiles.isManaged(name)));
        rows.append(listRow(name, stored, profiles.isManaged(name)));
    }
    dropEmptyColumn(rows, 5);
    dropEmptyColumn(rows, 4);
    for (const QString &name : profiles.hidden())
        note(Cli::tr("note: your own profile “%1” is not shown, because a managed one has its "
                     "name")
                 .arg(name));
    if (call.has("json"_L1))
        answer(QJsonObject{{"profiles"_L1, entries}});
    else if (entries.isEmpty())
        note(Cli::tr("There is no profile yet. Import one with “knippe-cli profile add FILE”."));
    else
        answer(table(rows));
    call.succeed();
}

void profileShow(Call &call)
{
    const Result<StoredProfile> stored = call.composition().profiles().load(call.argument(0));
    if (!stored)
        return call.fail(stored.error());
    if (call.has("json"_L1)) {
        QJsonObject json = stored->profile.toJson();
        if (!stored->profile.isPublic())
            json.insert("keyThumbprint"_L1, stored->keyThumbprint);
        if (stored->isManaged)
            json.insert("managed"_L1, call.composition().profiles().fileOf(call.argument(0)));
        answer(json);
    } else {
        answer(table(profileRows(*stored)));
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
    if (call.composition().profiles().isManaged(call.argument(0)))
        return call.fail({codes::ConfigManaged, call.argument(0), {}, 0});
    // one that cannot be read can be removed all the same, but not be signed out of
    if (!call.composition().profiles().load(call.argument(0)))
        return remove();
    if (Session *session = call.openSession())
        session->signOut(call.context(), [remove](const Result<> &) { remove(); });
}

} // namespace knippe
