// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/acceptance.h"

namespace knippe {

/// What is said under one heading of a checklist.
struct Finding
{
    AcceptanceCheck::Outcome outcome;
    QString reason; ///< plain text, for people
};

[[nodiscard]] Finding passes(const QString &reason);
[[nodiscard]] Finding fails(const QString &reason);
[[nodiscard]] Finding unknown(const QString &reason);

/// A list, or one string with the items between `separator`.
[[nodiscard]] QStringList listOf(const QJsonValue &value, QChar separator);
[[nodiscard]] QString shown(const QStringList &items);

// What is asked of any token.
[[nodiscard]] Finding signatureFinding(const Verification &verification);
/// `expected`: empty when not known.
[[nodiscard]] Finding issuerFinding(const QJsonObject &claims, const QString &expected);
/// RFC 9068 section 4, RFC 7519 sections 4.1.4 to 4.1.6.
[[nodiscard]] Finding lifetimeFinding(const QJsonObject &claims, const QDateTime &now);
[[nodiscard]] Finding securityLevelFinding(const QJsonObject &claims);

} // namespace knippe
