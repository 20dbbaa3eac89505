// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QFont>

namespace knippe {

/// `text` broken into at most `maxLines` lines of `width`; what does not fit ends in "…".
[[nodiscard]] QStringList wrappedText(const QString &text, const QFont &font, int width,
                                      int maxLines);

} // namespace knippe
