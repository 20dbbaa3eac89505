// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace knippe {

/// A variable that would open the program to others: a debugging port, other Chromium switches, a
/// file for TLS secrets, logging that repeats URLs, code or trust anchors from elsewhere, another
/// keychain. The proxy variables stay: a hospital's network may need them, and a proxy sees host
/// names only. Case does not matter, as on Windows.
[[nodiscard]] bool isUnwantedVariable(const QString &name);

/// Removes them from this process's environment, and so from its children's, and returns their
/// names. To be called first in main, while there is one thread and no library has looked.
QStringList scrubEnvironment();

} // namespace knippe
