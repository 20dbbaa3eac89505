// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// A stretch of time for a narrow place, rounded down: "58 s", "41 min", "7 h 42 min", "3 d 4 h".
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace knippe
