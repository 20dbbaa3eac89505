// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QFontDatabase>

namespace knippe {

/// The system's font with letters of one width, as large as `font`: it does not grow with the
/// window's text by itself.
[[nodiscard]] inline QFont fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    return fixed;
}

} // namespace knippe
