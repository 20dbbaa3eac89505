// SPDX-License-Identifier: MIT
#include "app/cli/contextwords.h"

#include "app/cli/output.h"
#include "core/base/detailtext.h"
#include "core/base/redact.h"

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Org = "org"_L1;
constexpr auto ChildOrg = "child-org"_L1;
constexpr auto Preset = "preset"_L1;

/// E-CALL-USAGE, with the reason.
Result<QString> organisationNumber(QLatin1StringView option, const QString &text)
{
    if (isOrganisationNumber(text))
        return text;
    return failure(codes::CallUsage,
                   Cli::tr("--%1: “%2” is no organisation number (%3)")
                       .arg(option, plainText(text, 40), detailText(organisationFault(text))));
}

Result<Organisation> organisation(const Call &call)
{
    Organisation organisation;
    const QString text = call.value(Org);
    const bool namesChild = text.contains(u':');
    if (namesChild && call.has(ChildOrg))
        return failure(codes::CallUsage,
                       Cli::tr("--%1 names a child already; leave --%2 out").arg(Org, ChildOrg));
    if (call.has(Org)) {
        const Result<QString> parent = organisationNumber(Org, text.section(u':', 0, 0));
        if (!parent)
            return failure(parent.error());
        organisation.parent = *parent;
    }
    if (namesChild || call.has(ChildOrg)) {
        const Result<QString> child = namesChild
                                          ? organisationNumber(Org, text.section(u':', 1))
                                          : organisationNumber(ChildOrg, call.value(ChildOrg));
        if (!child)
            return failure(child.error());
        organisation.child = *child;
    }
    return organisation;
}

} // namespace

Result<std::optional<ContextChoice>> contextChoice(const Call &call)
{
    if (!call.has(Org) && !call.has(ChildOrg) && !call.has(Preset))
        return std::nullopt;
    const Result<Organisation> named = organisation(call);
    if (!named)
        return failure(named.error());
    ContextChoice choice{call.value(Preset), *named};
    if (call.has(Preset) && choice.preset.isEmpty()) // else it would pass for the profile's
        return failure(codes::ConfigPreset, choice.preset);
    if (choice.preset == ContextSettings::Default)
        choice.preset.clear();
    return choice;
}

bool chooseContext(Call &call, Session &session, const QString &resource)
{
    const Result<std::optional<ContextChoice>> choice = contextChoice(call);
    if (!choice) {
        call.fail(choice.error());
        return false;
    }
    if (!*choice || session.state() != Session::State::SignedIn) // who is not will be told so
        return true;
    const Result<> chosen = session.chooseContext({resource}, **choice);
    if (!chosen)
        call.fail(chosen.error());
    return chosen.has_value();
}

} // namespace knippe
