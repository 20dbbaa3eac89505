// SPDX-License-Identifier: MIT
#include "app/cli/signinwords.h"

#include "app/cli/call.h"
#include "app/cli/output.h"
#include "core/base/personnumber.h"
#include "core/oidc/parameters.h"
#include "core/profile/testpersons.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

/// "NAME", or "NAME:METHOD" with what is to be preselected there.
Result<> readProvider(const Call &call, SignInChoice *choice)
{
    static const QRegularExpression form(u"\\A([\\w.-]{1,64})(?::([\\w.-]{1,64}))?\\z"_s);
    if (!call.has("idp"_L1))
        return {};
    const QRegularExpressionMatch match = form.match(call.value("idp"_L1));
    if (!match.hasMatch())
        return failure(codes::CallUsage,
                       Cli::tr("--%1 takes one of %2").arg("idp"_L1, u"NAME, NAME:METHOD"_s));
    choice->provider = match.captured(1);
    const auto prefix = choice->provider.startsWith("buypass"_L1) ? "bp:amr:"_L1 : "amr:"_L1;
    if (match.hasCaptured(2))
        choice->method = prefix + match.captured(2);
    return {};
}

/// A text as it is, if it will do for this parameter.
Result<> readText(const Call &call, QLatin1StringView option, const char *parameter, QString *text)
{
    if (!call.has(option))
        return {};
    *text = call.value(option);
    if (const QString wanted = wantedInstead(parameter, *text); !wanted.isEmpty())
        return failure(codes::CallUsage, Cli::tr("--%1 takes one of %2").arg(option, wanted));
    return {};
}

Result<> readNumber(const Call &call, QLatin1StringView option, int least, int most,
                    std::optional<int> *number)
{
    if (!call.has(option))
        return {};
    const Result<int> read = call.number(option, least, least, most);
    if (!read)
        return failure(read.error());
    *number = *read;
    return {};
}

Result<> readTestPerson(Call &call, SignInChoice *choice)
{
    const QString wanted = call.value("test-person"_L1);
    if (wanted.isEmpty())
        return {};
    if (personNumberKind(wanted) == PersonNumber::Ordinary)
        return failure(codes::ConfigPersonReal);
    choice->testPerson = wanted;
    if (personNumberKind(wanted) == PersonNumber::Synthetic)
        return {};
    const Result<TestPerson> found = TestPersons(call.composition().paths().config).find(wanted);
    if (!found)
        return failure(found.error());
    choice->testPerson = found->number;
    return {};
}

} // namespace

Result<SignInChoice> signInChoice(Call &call)
{
    SignInChoice choice;
    QString prompt;
    const Result<> read[]{
        readNumber(call, "level"_L1, 3, 4, &choice.level),
        readProvider(call, &choice),
        readText(call, "prompt"_L1, parameters::Prompt, &prompt),
        readNumber(call, "max-age"_L1, 0, 999999999, &choice.maxAge),
        readText(call, "login-hint"_L1, parameters::LoginHint, &choice.loginHint),
        readText(call, "on-behalf-of"_L1, parameters::OnBehalfOf, &choice.onBehalfOf),
        readTestPerson(call, &choice),
        readNumber(call, "test-level"_L1, 3, 4, &choice.testLevel),
    };
    for (const Result<> &each : read) {
        if (!each)
            return failure(each.error());
    }
    choice.prompt = prompt.split(u' ', Qt::SkipEmptyParts);
    return choice;
}

} // namespace knippe
