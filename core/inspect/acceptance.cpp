// SPDX-License-Identifier: MIT
#include "core/inspect/acceptance.h"

#include "core/base/redact.h"
#include "core/inspect/tokenmembers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Inspect
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

using Outcome = AcceptanceCheck::Outcome;
using Subject = AcceptanceCheck::Subject;

constexpr qint64 SkewSeconds = 60; // as for ID tokens

struct Finding
{
    Outcome outcome;
    QString reason;
};

Finding passes(const QString &reason)
{
    return {Outcome::Passes, reason};
}

Finding fails(const QString &reason)
{
    return {Outcome::Fails, reason};
}

Finding unknown(const QString &reason)
{
    return {Outcome::Unknown, reason};
}

/// A list, or one string with the items between `separator`.
QStringList listOf(const QJsonValue &value, QChar separator)
{
    if (value.isString())
        return separator.isNull() ? QStringList{value.toString()}
                                  : value.toString().split(separator, Qt::SkipEmptyParts);
    QStringList items;
    for (const QJsonValue &each : value.toArray())
        items.append(each.toString());
    return items;
}

QString shown(const QStringList &items)
{
    return plainText(items.join(u", "_s));
}

Finding signature(const Verification &verification)
{
    if (verification.isVerified())
        return passes(verificationText(verification));
    if (verification.verdict == Verification::Verdict::Forged
        || verification.verdict == Verification::Verdict::Algorithm)
        return fails(verificationText(verification));
    return unknown(verificationText(verification));
}

Finding issuer(const QJsonObject &claims, const ApiExpectation &expected)
{
    const QString iss = claims.value("iss"_L1).toString();
    if (iss.isEmpty())
        return fails(Inspect::tr("the token does not name its authority"));
    if (expected.issuer.isEmpty())
        return unknown(Inspect::tr("no profile here has the authority “%1”").arg(plainText(iss)));
    if (iss != expected.issuer)
        return fails(Inspect::tr("%1, not %2").arg(plainText(iss), plainText(expected.issuer)));
    return passes(plainText(iss));
}

Finding audience(const QJsonObject &claims, const ApiExpectation &expected)
{
    const QStringList aud = listOf(claims.value("aud"_L1), {});
    if (aud.isEmpty())
        return fails(Inspect::tr("the token does not say whom it is for"));
    if (!expected.api)
        return unknown(Inspect::tr("for %1, an API that no profile here has").arg(shown(aud)));
    if (!aud.contains(expected.api->resource))
        return fails(
            Inspect::tr("for %1, not %2").arg(shown(aud), plainText(expected.api->resource)));
    if (aud.size() > 1)
        return unknown(
            Inspect::tr("for %1: some APIs refuse what others may use, too").arg(shown(aud)));
    return passes(shown(aud));
}

Finding scopes(const QJsonObject &claims, const ApiExpectation &expected)
{
    const QStringList granted = listOf(claims.value("scope"_L1), u' ');
    if (!expected.api || expected.api->scopes.isEmpty())
        return unknown(granted.isEmpty() ? Inspect::tr("none") : shown(granted));
    QStringList missing = expected.api->scopes;
    missing.removeIf([&granted](const QString &scope) { return granted.contains(scope); });
    if (!missing.isEmpty())
        return fails(Inspect::tr("missing: %1").arg(shown(missing)));
    return passes(shown(granted));
}

std::optional<QDateTime> timeOf(const QJsonObject &claims, QLatin1StringView name)
{
    const QJsonValue value = claims.value(name);
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > 253402300799)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(qint64(value.toDouble()), Qt::UTC);
}

/// RFC 9068 section 4, RFC 7519 sections 4.1.4 to 4.1.6.
Finding lifetime(const QJsonObject &claims, const QDateTime &now)
{
    const auto exp = timeOf(claims, "exp"_L1);
    const auto nbf = timeOf(claims, "nbf"_L1);
    const auto iat = timeOf(claims, "iat"_L1);
    if (!exp)
        return fails(Inspect::tr("the token does not say when it expires"));
    if (*exp <= now)
        return fails(Inspect::tr("expired: %1").arg(momentText(*exp, now)));
    if (nbf && *nbf > now.addSecs(SkewSeconds))
        return fails(Inspect::tr("not valid before %1").arg(momentText(*nbf, now)));
    if (iat && *iat > now.addSecs(SkewSeconds))
        return fails(Inspect::tr("issued in the future: %1").arg(momentText(*iat, now)));
    return passes(Inspect::tr("until %1").arg(momentText(*exp, now)));
}

/// RFC 9068 sections 2.1 and 4; HelseID's tokens said "JWT" for long.
Finding type(const InspectedToken &token)
{
    const QString typ = token.header.value("typ"_L1).toString().toLower();
    if (typ == "dpop+jwt"_L1)
        return fails(Inspect::tr("this is a DPoP proof, not an access token"));
    if (typ == "at+jwt"_L1 || typ == "application/at+jwt"_L1)
        return passes(plainText(typ));
    if (token.claims.contains("nonce"_L1) || token.claims.contains("at_hash"_L1))
        return fails(Inspect::tr("this is an ID token: it is for the client, never for an API"));
    if (typ == "jwt"_L1)
        return passes(Inspect::tr("%1, as before RFC 9068").arg(u"JWT"_s));
    return unknown(typ.isEmpty() ? Inspect::tr("the token does not say what it is")
                                 : plainText(typ, 80));
}

/// RFC 9449 sections 6.1 and 7.1.
Finding binding(const QJsonObject &claims, const ApiExpectation &expected)
{
    const QString jkt = claims.value("cnf"_L1).toObject().value("jkt"_L1).toString();
    const TokenType wanted = expected.api ? expected.api->tokenType : TokenType::Either;
    if (jkt.isEmpty()) {
        if (wanted == TokenType::Dpop)
            return fails(Inspect::tr("a bearer token, and the API's profile asks for DPoP"));
        return wanted == TokenType::Bearer ? passes(Inspect::tr("a bearer token, as asked for"))
                                           : unknown(Inspect::tr("a bearer token"));
    }
    if (wanted == TokenType::Bearer)
        return fails(Inspect::tr("bound to a DPoP key, and the API's profile asks for Bearer"));
    if (expected.dpopThumbprint.isEmpty())
        return unknown(Inspect::tr("bound to a DPoP key that is not at hand here"));
    if (jkt != QLatin1StringView(expected.dpopThumbprint))
        return fails(Inspect::tr("bound to another DPoP key: no proof made here fits it"));
    return passes(Inspect::tr("bound to this sign-in's DPoP key"));
}

Finding securityLevel(const QJsonObject &claims)
{
    const QJsonValue claim = claims.value("helseid://claims/identity/security_level"_L1);
    const QString level =
        claim.isDouble() ? QString::number(claim.toInt()) : plainText(claim.toString(), 20);
    if (level.isEmpty())
        return unknown(Inspect::tr("the token does not say"));
    if (level == "4"_L1)
        return passes(level);
    return fails(Inspect::tr("%1, and health APIs ask for 4").arg(level));
}

Finding organisation(const QJsonObject &claims)
{
    static const QRegularExpression form(u"\\A[0-9]{9}\\z"_s);
    QStringList numbers;
    for (const auto name : {"orgnr_parent"_L1, "orgnr_child"_L1}) {
        const QJsonValue value = claims.value("helseid://claims/client/claims/"_L1 + name);
        if (value.isUndefined())
            continue;
        if (!form.match(value.toString()).hasMatch())
            return fails(
                Inspect::tr("%1 is no organisation number").arg(plainText(value.toString(), 40)));
        numbers.append(value.toString());
    }
    if (numbers.isEmpty())
        return unknown(Inspect::tr("the token names no organisation; some APIs ask for one"));
    return passes(shown(numbers));
}

} // namespace

QList<AcceptanceCheck> checkAcceptance(const InspectedToken &token,
                                       const Verification &verification,
                                       const ApiExpectation &expected, const QDateTime &now)
{
    QList<AcceptanceCheck> checks;
    const auto add = [&checks](Subject subject, const Finding &finding) {
        checks.append({subject, finding.outcome, finding.reason});
    };
    add(Subject::Signature, signature(verification));
    if (token.kind != InspectedToken::Kind::Signed)
        return checks; // nothing else of it can be read
    add(Subject::Issuer, issuer(token.claims, expected));
    add(Subject::Audience, audience(token.claims, expected));
    add(Subject::Scopes, scopes(token.claims, expected));
    add(Subject::Lifetime, lifetime(token.claims, now));
    add(Subject::Type, type(token));
    add(Subject::Binding, binding(token.claims, expected));
    add(Subject::SecurityLevel, securityLevel(token.claims));
    add(Subject::Organisation, organisation(token.claims));
    return checks;
}

QString subjectText(Subject subject)
{
    switch (subject) {
    case Subject::Signature:
        return Inspect::tr("Signature");
    case Subject::Issuer:
        return Inspect::tr("Authority");
    case Subject::Audience:
        return Inspect::tr("Audience");
    case Subject::Scopes:
        return Inspect::tr("Scopes");
    case Subject::Lifetime:
        return Inspect::tr("Lifetime");
    case Subject::Type:
        return Inspect::tr("Type");
    case Subject::Binding:
        return Inspect::tr("DPoP");
    case Subject::SecurityLevel:
        return Inspect::tr("Security level");
    case Subject::Organisation:
        break;
    }
    return Inspect::tr("Organisation");
}

} // namespace knippe
