// SPDX-License-Identifier: MIT
#include "ui/common/comfortablesize.h"

#include <QtGui/QScreen>
#include <QtWidgets/QWidget>

namespace knippe {

static constexpr double UsualLetters = 18; // pixels from line to line
static constexpr QSize Frame(20, 60);      // about what a window manager adds

QSize comfortableSize(const QWidget &window, QSize usual)
{
    const double scale = qMax(1.0, window.fontMetrics().lineSpacing() / UsualLetters);
    return (QSizeF(usual) * scale).toSize().boundedTo(window.screen()->availableSize() - Frame);
}

} // namespace knippe
