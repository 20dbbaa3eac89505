// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

namespace knippe {

/// Months after which an engine is called outdated. Holes that are being used turn up far sooner.
inline constexpr int EngineBestBefore = 12;

/// Whole months since the fixes in an engine: `securityPatch` is the Chromium version it is patched
/// up to, as in "108.0.5359.181". Nothing is asked of the network: since 94, of 21 September 2021,
/// Chromium's major versions have come 31 days apart, give or take three weeks. -1 if unknown.
[[nodiscard]] int engineAge(const QString &securityPatch, const QDate &today);

} // namespace knippe
