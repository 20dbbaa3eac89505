// SPDX-License-Identifier: MIT
// What people are shown of a token. An input that begins with '{' is a header and, on the next
// line, claims; any other input is what somebody pasted.
#include "core/base/base64url.h"
#include "core/base/redact.h"
#include "core/inspect/acceptance.h"
#include "core/inspect/tokenmembers.h"
#include "tests/fuzz/harness.h"

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

namespace {

const QDateTime Now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

QByteArray pasted(const QByteArray &input)
{
    if (!input.startsWith('{'))
        return input;
    const qsizetype end = input.indexOf('\n');
    const QByteArray claims = end < 0 ? QByteArray() : input.sliced(end + 1);
    return base64UrlEncode(input.first(end < 0 ? input.size() : end)) + '.'
           + base64UrlEncode(claims) + ".AAAA";
}

void requireShowable(const QString &text)
{
    require(text.size() <= 1000, "what is shown is short");
    require(plainText(text, 2000) == text.simplified(), "what is shown is plain");
}

void requireMembers(TokenPart part, const QJsonObject &object)
{
    const QList<TokenMember> members = membersOf(part, object, Now);
    require(members.size() <= 200, "at most 200 members");
    for (const TokenMember &member : members) {
        require(member.lines.size() <= 51, "at most 50 lines");
        requireShowable(member.name);
        for (const QString &line : member.lines)
            requireShowable(line);
    }
    for (const ComparedMember &each : compareMembers(part, object, object, Now))
        require(each.outcome == ComparedMember::Outcome::Same, "a token is like itself");
}

} // namespace

void judge(const QByteArray &input)
{
    const Result<SecretBytes> token = tokenIn(pasted(input));
    if (!token)
        return requirePresentable(token.error());
    const InspectedToken found = inspectToken(token->view());
    requireShowable(found.problem);
    requireMembers(TokenPart::Header, found.header);
    requireMembers(TokenPart::Claims, found.claims);
    const Verification verification = verifyToken(token->view(), {});
    require(!verification.isVerified(), "nothing is verified without keys");
    const ApiExpectation expected{u"https://a.example"_s,
                                  ApiRequest{u"nhn:pps"_s, {u"nhn:pps/a"_s}, TokenType::Dpop}, "x"};
    for (const AcceptanceCheck &check : checkAcceptance(found, verification, expected, Now))
        requireShowable(check.reason);
}

} // namespace knippe::fuzz
