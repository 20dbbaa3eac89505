// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/connectiontest.h"

namespace knippe {

/// A connection test in words, for the window and the command line alike. Everything in them may be
/// shown to anybody: hosts, addresses, certificates' names; no key, token or password.
[[nodiscard]] QString stepText(ConnectionTest::Step step);
[[nodiscard]] QString stateText(ConnectionTest::State state);
/// What was found, what is wrong and what to do about it; one line each.
[[nodiscard]] QStringList findingLines(const ConnectionTest &test,
                                       const ConnectionTest::Finding &finding);
/// All of it, for somebody who helps.
[[nodiscard]] QString connectionReport(const ConnectionTest &test, const QDateTime &now);

/// Stable names, for scripts.
[[nodiscard]] QString stepName(ConnectionTest::Step step);
[[nodiscard]] QString stateName(ConnectionTest::State state);

} // namespace knippe
