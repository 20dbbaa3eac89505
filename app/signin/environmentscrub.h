// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace knippe {

/// A variable that would open the view to others: a debugging port, other Chromium switches, a file
/// for TLS secrets, logging that repeats URLs. The proxy variables stay: a hospital's network may
/// need them, and a proxy sees host names only.
[[nodiscard]] bool isUnwantedVariable(const QString &name);

/// Removes them from this process's environment and returns their names. To be called first in
/// main, while there is one thread.
QStringList scrubEnvironment();

} // namespace knippe
