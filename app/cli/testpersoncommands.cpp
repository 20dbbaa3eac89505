// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/profile/testpersons.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

static TestPersons testPersons(Call &call)
{
    return TestPersons(call.composition().paths().config);
}

void testPersonList(Call &call)
{
    const Result<QList<TestPerson>> persons = testPersons(call).all();
    if (!persons)
        return call.fail(persons.error());
    QJsonArray entries;
    QList<QStringList> rows{{Cli::tr("Name"), Cli::tr("Synthetic number")}};
    for (const TestPerson &person : *persons) {
        entries.append(QJsonObject{{"name"_L1, person.name}, {"number"_L1, person.number}});
        rows.append({person.name, person.number});
    }
    if (call.has("json"_L1))
        answer(QJsonObject{{"persons"_L1, entries}});
    else if (entries.isEmpty())
        note(Cli::tr("There is no test person yet. Add one with “knippe-cli test-person add NUMBER "
                     "NAME”."));
    else
        answer(table(rows));
    call.succeed();
}

void testPersonAdd(Call &call)
{
    const TestPerson person{call.argument(1), call.argument(0)};
    if (const Result<> added = testPersons(call).add(person); !added)
        return call.fail(added.error());
    note(Cli::tr("Added: %1").arg(person.name));
    call.succeed();
}

void testPersonRemove(Call &call)
{
    if (const Result<> removed = testPersons(call).remove(call.argument(0)); !removed)
        return call.fail(removed.error());
    note(Cli::tr("Removed: %1").arg(call.argument(0)));
    call.succeed();
}

} // namespace knippe
