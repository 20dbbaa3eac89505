// SPDX-License-Identifier: MIT
#include "core/inspect/finding.h"

#include "core/base/redact.h"
#include "core/inspect/tokenmembers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Inspect
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

constexpr qint64 SkewSeconds = 60; // as for ID tokens

std::optional<QDateTime> timeOf(const QJsonObject &claims, QLatin1StringView name)
{
    const QJsonValue value = claims.value(name);
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > 253402300799)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(qint64(value.toDouble()), Qt::UTC);
}

} // namespace

Finding passes(const QString &reason)
{
    return {AcceptanceCheck::Outcome::Passes, reason};
}

Finding fails(const QString &reason)
{
    return {AcceptanceCheck::Outcome::Fails, reason};
}

Finding unknown(const QString &reason)
{
    return {AcceptanceCheck::Outcome::Unknown, reason};
}

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

Finding signatureFinding(const Verification &verification)
{
    if (verification.isVerified())
        return passes(verificationText(verification));
    if (verification.verdict == Verification::Verdict::Forged
        || verification.verdict == Verification::Verdict::Algorithm)
        return fails(verificationText(verification));
    return unknown(verificationText(verification));
}

Finding issuerFinding(const QJsonObject &claims, const QString &expected)
{
    const QString iss = claims.value("iss"_L1).toString();
    if (iss.isEmpty())
        return fails(Inspect::tr("the token does not name its authority"));
    if (expected.isEmpty())
        return unknown(Inspect::tr("no profile here has the authority “%1”").arg(plainText(iss)));
    if (iss != expected)
        return fails(Inspect::tr("%1, not %2").arg(plainText(iss), plainText(expected)));
    return passes(plainText(iss));
}

Finding lifetimeFinding(const QJsonObject &claims, const QDateTime &now)
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

Finding securityLevelFinding(const QJsonObject &claims)
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

} // namespace knippe
