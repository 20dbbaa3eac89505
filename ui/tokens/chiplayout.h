// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tokens/scopechip.h"

#include <QtCore/QRect>
#include <QtGui/QFont>

class QPainter;
class QPalette;

namespace knippe {

/// Chips set in lines like words, from the top left of a width. One that is wider than the width is
/// cut in its middle.
class ChipLayout
{
public:
    ChipLayout(const QList<ScopeChip> &chips, const QFont &font, int width);

    [[nodiscard]] int height() const;
    void paint(QPainter &painter, const QPoint &origin, const QPalette &palette,
               const QColor &background) const;

private:
    struct Placed
    {
        QRect rect;
        QString text;
        ScopeChip::Standing standing;
    };

    QFont m_font;
    QList<Placed> m_placed;
};

} // namespace knippe
