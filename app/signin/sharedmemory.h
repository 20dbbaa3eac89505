// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// Why Chromium's processes cannot share memory here, in English for the terminal; empty if they
/// can. Chromium itself would end without a word.
[[nodiscard]] QString sharedMemoryObstacle();

} // namespace knippe
