// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/inspect/tokenmembers.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qint64 MaxInput = 128 * 1024; // bytes: a token is at most 64 KiB
using Verdict = Verification::Verdict;

Result<SecretBytes> readToken(const QString &file)
{
    if (file.startsWith("eyJ"_L1)) // others can see it in the list of processes
        return failure(codes::CallUsage,
                       Cli::tr("a token is no argument; give its file, or the token on stdin"));
    const Result<SecretBytes> text = readInput(file.isEmpty() ? u"-"_s : file, MaxInput);
    return text ? tokenIn(text->view()) : Result<SecretBytes>(failure(text.error()));
}

/// A profile of the token's authority, that of its client if there is one; empty when there is
/// none.
QString profileFor(const InspectedToken &token, Profiles &profiles)
{
    QString found;
    const QString client =
        token.claims.value("client_id"_L1).toString(token.claims.value("azp"_L1).toString());
    for (const QString &name : profiles.names()) {
        const Result<StoredProfile> stored = profiles.load(name);
        if (!stored || stored->profile.issuer() != issuerOf(token))
            continue;
        if (found.isEmpty() || stored->profile.clientId == client)
            found = name;
    }
    return found;
}

// ---- for people

QString outcomeText(AcceptanceCheck::Outcome outcome)
{
    switch (outcome) {
    case AcceptanceCheck::Outcome::Passes:
        return Cli::tr("yes");
    case AcceptanceCheck::Outcome::Fails:
        return Cli::tr("NO");
    case AcceptanceCheck::Outcome::Unknown:
        break;
    }
    return u"?"_s;
}

QStringList membersText(const QString &title, const QList<TokenMember> &members)
{
    if (members.isEmpty())
        return {};
    QStringList lines{{}, title};
    for (const TokenMember &member : members) {
        lines.append(member.meaning.isEmpty() ? u"  "_s + member.name
                                              : u"  "_s + member.name + u" – "_s + member.meaning);
        for (const QString &line : member.lines)
            lines.append(u"      "_s + line);
    }
    return lines;
}

QString inspectionText(const Inspection &inspection, const QDateTime &now)
{
    const InspectedToken &token = inspection.token;
    QStringList lines{Cli::tr("This is %1.").arg(kindText(token.kind)),
                      verificationText(inspection.verification)};
    if (!token.problem.isEmpty())
        lines.append(token.problem);
    lines += membersText(Cli::tr("Header"), membersOf(TokenPart::Header, token.header, now));
    lines += membersText(Cli::tr("Claims"), membersOf(TokenPart::Claims, token.claims, now));
    QList<QStringList> rows;
    for (const AcceptanceCheck &check : inspection.checks)
        rows.append(
            {u"  "_s + outcomeText(check.outcome), subjectText(check.subject), check.reason});
    lines += {QString(), Cli::tr("Would the API take it?"), table(rows)};
    return lines.join(u'\n');
}

QStringList differencesText(const QString &title, const QList<ComparedMember> &members)
{
    QStringList lines{{}, title};
    for (const ComparedMember &member : members) {
        const bool isSame = member.outcome == ComparedMember::Outcome::Same;
        lines.append((isSame ? u"  = "_s : u"  ≠ "_s) + member.first.name);
        for (const QString &line : member.first.lines)
            lines.append((isSame ? u"      "_s : u"    - "_s) + line);
        for (const QString &line : isSame ? QStringList() : member.second.lines)
            lines.append(u"    + "_s + line);
    }
    return lines;
}

QString comparisonText(const InspectedToken &first, const InspectedToken &second,
                       const QDateTime &now)
{
    return (QStringList{Cli::tr("The other is %1.").arg(kindText(second.kind))}
            + differencesText(Cli::tr("Header"),
                              compareMembers(TokenPart::Header, first.header, second.header, now))
            + differencesText(Cli::tr("Claims"),
                              compareMembers(TokenPart::Claims, first.claims, second.claims, now)))
        .join(u'\n');
}

// ---- for scripts

QLatin1StringView kindName(InspectedToken::Kind kind)
{
    static constexpr QLatin1StringView names[] = {"signed"_L1, "encrypted"_L1, "opaque"_L1,
                                                  "damaged"_L1};
    return names[int(kind)];
}

QLatin1StringView verdictName(Verdict verdict)
{
    static constexpr QLatin1StringView names[] = {
        "verified"_L1,    "forged"_L1,    "unknown-issuer"_L1, "no-keys"_L1,
        "unknown-key"_L1, "algorithm"_L1, "unreadable"_L1,     "opaque"_L1};
    return names[int(verdict)];
}

QLatin1StringView subjectName(AcceptanceCheck::Subject subject)
{
    static constexpr QLatin1StringView names[] = {
        "signature"_L1,    "issuer"_L1, "audience"_L1, "scopes"_L1,
        "lifetime"_L1,     "type"_L1,   "binding"_L1,  "securityLevel"_L1,
        "organisation"_L1, "person"_L1, "nonce"_L1,    "accessToken"_L1};
    return names[int(subject)];
}

QLatin1StringView outcomeName(AcceptanceCheck::Outcome outcome)
{
    static constexpr QLatin1StringView names[] = {"passes"_L1, "fails"_L1, "unknown"_L1};
    return names[int(outcome)];
}

QJsonObject inspectionToJson(const Inspection &inspection)
{
    QJsonArray checks;
    for (const AcceptanceCheck &check : inspection.checks) {
        checks.append(QJsonObject{{"subject"_L1, subjectName(check.subject)},
                                  {"outcome"_L1, outcomeName(check.outcome)},
                                  {"reason"_L1, check.reason}});
    }
    return {{"kind"_L1, kindName(inspection.token.kind)},
            {"header"_L1, inspection.token.header},
            {"claims"_L1, inspection.token.claims},
            {"verified"_L1, inspection.verification.isVerified()},
            {"verification"_L1, verdictName(inspection.verification.verdict)},
            {"reason"_L1, verificationText(inspection.verification)},
            {"checks"_L1, checks}};
}

QJsonArray comparisonToJson(TokenPart part, const QJsonObject &first, const QJsonObject &second)
{
    static constexpr QLatin1StringView names[] = {"same"_L1, "changed"_L1, "onlyInFirst"_L1,
                                                  "onlyInSecond"_L1};
    QJsonArray members;
    for (const ComparedMember &each : compareMembers(part, first, second, {})) {
        members.append(QJsonObject{{"name"_L1, each.first.name},
                                   {"outcome"_L1, names[int(each.outcome)]},
                                   {"first"_L1, first.value(each.first.name)},
                                   {"second"_L1, second.value(each.first.name)}});
    }
    return members;
}

QJsonObject toJson(const Inspection &inspection, const std::optional<InspectedToken> &other)
{
    QJsonObject json = inspectionToJson(inspection);
    if (!other)
        return json;
    const InspectedToken &first = inspection.token;
    json.insert(
        "comparison"_L1,
        QJsonObject{
            {"header"_L1, comparisonToJson(TokenPart::Header, first.header, other->header)},
            {"claims"_L1, comparisonToJson(TokenPart::Claims, first.claims, other->claims)}});
    return json;
}

void show(Call &call, const Inspection &inspection, const QDateTime &now,
          const std::optional<InspectedToken> &other)
{
    if (call.has("json"_L1))
        answer(toJson(inspection, other));
    else
        answer(other ? comparisonText(inspection.token, *other, now)
                     : inspectionText(inspection, now));
    if (inspection.verification.verdict == Verdict::Forged)
        return call.fail({codes::TokenForged, issuerOf(inspection.token), {}, 0});
    if (!inspection.verification.isVerified())
        warn(verificationText(inspection.verification));
    call.succeed();
}

} // namespace

void inspect(Call &call)
{
    Result<SecretBytes> token = readToken(call.argument(0));
    if (!token)
        return call.fail(token.error());
    std::optional<InspectedToken> other;
    if (call.has("compare"_L1)) {
        const Result<SecretBytes> second = readToken(call.value("compare"_L1));
        if (!second)
            return call.fail(second.error());
        other = inspectToken(second->view());
    }
    const QString profile = profileFor(inspectToken(token->view()), call.composition().profiles());
    if (profile.isEmpty()) {
        const QDateTime now = SystemClock().now();
        return show(call, inspectAlone(token->view(), now), now, other);
    }
    Session *session = call.openSession(profile);
    if (!session)
        return;
    session->inspect(std::move(*token), {}, call.context(),
                     [&call, session, other](const Inspection &inspection) {
                         show(call, inspection, session->now(), other);
                     });
}

} // namespace knippe
