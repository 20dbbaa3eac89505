// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLocale>

namespace knippe {

/// From here on every text, date and number is in `language` ("nb", "nn", "en"), or in the system's
/// when that is empty, or else in English. Returns the language in use.
QString installTranslation(const QString &language = {});

/// `language` as it is written where `system` is: the system's own when that speaks it.
[[nodiscard]] QLocale localeFor(const QString &language, const QLocale &system);

} // namespace knippe
