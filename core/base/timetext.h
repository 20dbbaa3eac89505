// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>

namespace knippe {

/// A moment for people: local time, in the words and the order of the language in use, and with the
/// twelve or twenty-four hours of QLocale(). "21. nov. 2026 kl. 20.41.07", "21 Nov 2026, 20:41:07".
[[nodiscard]] QString timeText(const QDateTime &time);

/// The same without seconds, for a narrower place.
[[nodiscard]] QString shortTimeText(const QDateTime &time);

/// The time of day alone, with seconds.
[[nodiscard]] QString timeOfDayText(const QDateTime &time);

} // namespace knippe
