// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// Why Chromium cannot put its renderers into a sandbox here, in English for the terminal; empty if
/// it can. Has to be asked while the process has one thread, and before Chromium starts: Chromium
/// itself aborts, or runs without.
[[nodiscard]] QString sandboxObstacle();

} // namespace knippe
