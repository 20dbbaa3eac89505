// SPDX-License-Identifier: MIT
#include "core/inspect/acceptance.h"

#include "core/base/redact.h"
#include "core/inspect/finding.h"

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

using Subject = AcceptanceCheck::Subject;

Finding audience(const QJsonObject &claims, const ApiExpectation &expected)
{
    const QStringList aud = listOf(claims.value("aud"_L1), {});
    const bool isNamed = !expected.api || !expected.api->resource.isEmpty();
    if (aud.isEmpty())
        return (isNamed ? fails : unknown)(Inspect::tr("the token does not say whom it is for"));
    if (!isNamed)
        return unknown(shown(aud));
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

/// RFC 8705 section 3.1. Of a token that is not bound nothing is said, unless we have a
/// certificate.
std::optional<Finding> certificateBinding(const QJsonObject &claims, const ApiExpectation &expected)
{
    const QString x5t = claims.value("cnf"_L1).toObject().value("x5t#S256"_L1).toString();
    if (x5t.isEmpty() && expected.certificateThumbprint.isEmpty())
        return std::nullopt;
    if (x5t.isEmpty())
        return unknown(Inspect::tr("bound to no certificate"));
    if (expected.certificateThumbprint.isEmpty())
        return unknown(Inspect::tr("bound to a certificate that is not at hand here"));
    if (x5t != expected.certificateThumbprint)
        return fails(Inspect::tr("bound to another certificate than this installation's"));
    return passes(Inspect::tr("bound to this installation's certificate"));
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
    add(Subject::Signature, signatureFinding(verification));
    if (token.kind != InspectedToken::Kind::Signed)
        return checks; // nothing else of it can be read
    add(Subject::Issuer, issuerFinding(token.claims, expected.issuer));
    add(Subject::Audience, audience(token.claims, expected));
    add(Subject::Scopes, scopes(token.claims, expected));
    add(Subject::Lifetime, lifetimeFinding(token.claims, now));
    add(Subject::Type, type(token));
    add(Subject::Binding, binding(token.claims, expected));
    if (const std::optional<Finding> bound = certificateBinding(token.claims, expected))
        add(Subject::CertificateBinding, *bound);
    add(Subject::SecurityLevel, securityLevelFinding(token.claims));
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
    case Subject::CertificateBinding:
        return Inspect::tr("Certificate");
    case Subject::SecurityLevel:
        return Inspect::tr("Security level");
    case Subject::Organisation:
        return Inspect::tr("Organisation");
    case Subject::Person:
        return Inspect::tr("Person");
    case Subject::Nonce:
        return Inspect::tr("Nonce");
    case Subject::AccessToken:
        break;
    }
    return Inspect::tr("Access token");
}

} // namespace knippe
