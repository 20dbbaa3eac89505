// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/session/connectiontext.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

static QJsonObject toJson(const ConnectionTest &test)
{
    QJsonArray steps;
    for (const ConnectionTest::Finding &finding : test.findings()) {
        QJsonObject facts;
        for (const ConnectionTest::Fact &fact : finding.facts)
            facts.insert(fact.name, fact.value);
        steps.append(QJsonObject{
            {"step"_L1, stepName(finding.step)},
            {"state"_L1, stateName(finding.state)},
            {"ms"_L1, qint64(finding.took.count())},
            {"facts"_L1, facts},
            {"error"_L1, finding.error ? QJsonValue(finding.error->code) : QJsonValue()}});
    }
    return {{"profile"_L1, test.profile().name},
            {"authority"_L1, test.profile().authority},
            {"ok"_L1, !test.error()},
            {"steps"_L1, steps}};
}

/// One step in as many lines as it takes, as soon as it is over.
static void tell(const ConnectionTest &test, ConnectionTest::Step step)
{
    const ConnectionTest::Finding &finding = test.findings().at(qsizetype(step));
    answer(u"%1: %2 (%3 ms)"_s.arg(stepText(step), stateText(finding.state))
               .arg(finding.took.count()));
    for (const QString &line : findingLines(test, finding))
        answer(u"    "_s + line);
}

void connection(Call &call)
{
    const Result<StoredProfile> stored = call.composition().profiles().load(call.argument(0));
    if (!stored)
        return call.fail(stored.error());
    auto *test = new ConnectionTest(
        *stored,
        {.clock = call.composition().clock(),
         .proxyAccess = &call.composition().proxyAccess(),
         .certificates = call.composition().profiles().certificates().source(*stored)},
        call.context());
    const bool inJson = call.has("json"_L1);
    QObject::connect(test, &ConnectionTest::changed, call.context(),
                     [test, inJson](ConnectionTest::Step step) {
                         const auto state = test->findings().at(qsizetype(step)).state;
                         if (!inJson && state != ConnectionTest::State::Running)
                             tell(*test, step);
                     });
    QObject::connect(test, &ConnectionTest::finished, call.context(), [&call, test, inJson] {
        if (inJson)
            answer(toJson(*test));
        if (const std::optional<Error> error = test->error())
            return call.fail(*error);
        call.succeed();
    });
    test->start();
}

} // namespace knippe
