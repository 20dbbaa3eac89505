// SPDX-License-Identifier: MIT
#include "core/inspect/identity.h"

#include "core/base/redact.h"
#include "core/inspect/finding.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Inspect
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

using Subject = AcceptanceCheck::Subject;

/// Rules 3 to 5: for us, and for nobody else.
Finding client(const QJsonObject &claims, const QString &clientId)
{
    const QStringList aud = listOf(claims.value("aud"_L1), {});
    if (aud == QStringList{clientId})
        return passes(Inspect::tr("%1, this client").arg(shown(aud)));
    return fails(Inspect::tr("for %1, not %2").arg(shown(aud), plainText(clientId)));
}

/// Rules 9 and 10 were kept when it came.
Finding lifetime(const QJsonObject &claims, const QDateTime &now)
{
    const Finding finding = lifetimeFinding(claims, now);
    if (finding.outcome == AcceptanceCheck::Outcome::Passes)
        return finding;
    return unknown(Inspect::tr("%1; it had to be valid only at the sign-in").arg(finding.reason));
}

/// Section 12.2 for one that came with a refresh.
Finding person(const QJsonObject &claims, const QString &subject)
{
    const QString sub = claims.value("sub"_L1).toString();
    return sub == subject ? passes(Inspect::tr("whoever is signed in"))
                          : fails(Inspect::tr("somebody else than is signed in"));
}

/// Rule 11.
Finding nonce(const QJsonObject &claims, const QByteArray &expected)
{
    const QJsonValue nonce = claims.value("nonce"_L1);
    if (nonce.isUndefined())
        return unknown(Inspect::tr("none: it came with a renewal"));
    return nonce.toString() == QLatin1StringView(expected)
               ? passes(Inspect::tr("that of this sign-in"))
               : fails(Inspect::tr("that of another sign-in"));
}

/// Section 3.1.3.8.
Finding accessToken(const QJsonObject &claims)
{
    return claims.contains("at_hash"_L1)
               ? passes(Inspect::tr("was held against the access token that it came with"))
               : unknown(Inspect::tr("the token does not say"));
}

} // namespace

QList<AcceptanceCheck> checkIdentity(const InspectedToken &token, const Verification &verification,
                                     const IdentityExpectation &expected, const QDateTime &now)
{
    QList<AcceptanceCheck> checks;
    const auto add = [&checks](Subject subject, const Finding &finding) {
        checks.append({subject, finding.outcome, finding.reason});
    };
    add(Subject::Signature, signatureFinding(verification));
    if (token.kind != InspectedToken::Kind::Signed)
        return checks; // nothing else of it can be read
    add(Subject::Issuer, issuerFinding(token.claims, expected.issuer));
    add(Subject::Audience, client(token.claims, expected.clientId));
    add(Subject::Lifetime, lifetime(token.claims, now));
    add(Subject::SecurityLevel, securityLevelFinding(token.claims));
    add(Subject::Person, person(token.claims, expected.subject));
    add(Subject::Nonce, nonce(token.claims, expected.nonce));
    add(Subject::AccessToken, accessToken(token.claims));
    return checks;
}

} // namespace knippe
