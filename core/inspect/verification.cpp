// SPDX-License-Identifier: MIT
#include "core/inspect/verification.h"

#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "core/jose/jws.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Inspect
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

using Verdict = Verification::Verdict;

Verification unreadable(const InspectedToken &token)
{
    const bool isOpaque = token.kind == InspectedToken::Kind::Opaque;
    return {isOpaque ? Verdict::Opaque : Verdict::Unreadable, kindText(token.kind)};
}

QString headerText(const DecodedJws &jws, QLatin1StringView name)
{
    return plainText(jws.header.value(name).toString(), 80);
}

QString reasonText(const Verification &verification)
{
    const QString &detail = verification.detail;
    switch (verification.verdict) {
    case Verdict::UnknownIssuer:
        return detail.isEmpty() ? Inspect::tr("the token does not name its authority")
                                : Inspect::tr("no profile here has the authority “%1”").arg(detail);
    case Verdict::NoKeys:
        return Inspect::tr("the authority's keys could not be fetched: %1").arg(detail);
    case Verdict::UnknownKey:
        return Inspect::tr("the authority has no key “%1” for it").arg(detail);
    case Verdict::Algorithm:
        return Inspect::tr("“%1” is no signature that anything could be believed by").arg(detail);
    case Verdict::Verified:
    case Verdict::Forged:
    case Verdict::Unreadable:
    case Verdict::Opaque:
        break;
    }
    return detail;
}

} // namespace

QString issuerOf(const InspectedToken &token)
{
    return token.claims.value("iss"_L1).toString();
}

Verification verifyToken(QByteArrayView token, const JwkSet &issuersKeys)
{
    const Result<DecodedJws> jws = decodeCompact(token, codes::CallToken);
    if (!jws)
        return {Verdict::Unreadable, plainText(jws.error().detail)};
    const auto algorithm = algorithmFromName(jws->header.value("alg"_L1).toString());
    if (!algorithm)
        return {Verdict::Algorithm, headerText(*jws, "alg"_L1)};
    if (!hasCandidate(*jws, issuersKeys, {*algorithm}))
        return {Verdict::UnknownKey, headerText(*jws, "kid"_L1)};
    if (!verify(*jws, issuersKeys, {*algorithm}, codes::CallToken))
        return {Verdict::Forged, {}};
    return {Verdict::Verified, plainText(jws->payload.value("iss"_L1).toString())};
}

Verification unverifiable(const InspectedToken &token)
{
    if (token.kind != InspectedToken::Kind::Signed)
        return unreadable(token);
    return {Verdict::UnknownIssuer, plainText(issuerOf(token))};
}

Verification withoutKeys(const InspectedToken &token, const Error &error)
{
    if (token.kind != InspectedToken::Kind::Signed)
        return unreadable(token);
    return {Verdict::NoKeys, plainText(errorLine(error))};
}

QString verificationText(const Verification &verification)
{
    switch (verification.verdict) {
    case Verdict::Verified:
        return Inspect::tr("Signature verified with the keys of %1.").arg(verification.detail);
    case Verdict::Forged:
        return Inspect::tr("FORGED OR DAMAGED: the signature is not by the authority's key. Do not "
                           "use the token.");
    case Verdict::Opaque:
        return Inspect::tr("NOT VERIFIED: %1. It has no signature.").arg(reasonText(verification));
    default:
        return Inspect::tr("NOT VERIFIED: %1. Anybody may have written what it says.")
            .arg(reasonText(verification));
    }
}

} // namespace knippe
