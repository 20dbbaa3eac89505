// SPDX-License-Identifier: MIT
#include "ui/tokens/chiplayout.h"

#include "ui/common/tint.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace knippe {

static constexpr int PaddingX = 6;
static constexpr int PaddingY = 2;
static constexpr int GapX = 6;
static constexpr int GapY = 5;

static Tint tintOf(ScopeChip::Standing standing)
{
    switch (standing) {
    case ScopeChip::Standing::Missing:
        return Tint::Danger;
    case ScopeChip::Standing::Extra:
        return Tint::Warning;
    case ScopeChip::Standing::Asked:
    case ScopeChip::Standing::Granted:
        break;
    }
    return Tint::Neutral;
}

ChipLayout::ChipLayout(const QList<ScopeChip> &chips, const QFont &font, int width)
    : m_font(font)
{
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2 * PaddingY;
    QPoint at;
    for (const ScopeChip &chip : chips) {
        const QString text =
            metrics.elidedText(chip.label(), Qt::ElideMiddle, qMax(0, width - 2 * PaddingX));
        const QSize size(metrics.horizontalAdvance(text) + 2 * PaddingX, height);
        if (at.x() > 0 && at.x() + size.width() > width)
            at = {0, at.y() + height + GapY};
        m_placed.append({QRect(at, size), text, chip.fact.standing});
        at.rx() += size.width() + GapX;
    }
}

int ChipLayout::height() const
{
    return m_placed.isEmpty() ? 0 : m_placed.last().rect.bottom() + 1;
}

void ChipLayout::paint(QPainter &painter, const QPoint &origin, const QPalette &palette,
                       const QColor &background) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Placed &chip : m_placed) {
        const PatchColours colours = patchColours(tintOf(chip.standing), palette, background);
        const QRect rect = chip.rect.translated(origin);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(rect, 3, 3);
        QFont font = m_font;
        font.setStrikeOut(chip.standing == ScopeChip::Standing::Missing);
        painter.setFont(font);
        painter.setPen(chip.standing == ScopeChip::Standing::Asked ? weakInk(palette, colours.fill)
                                                                   : colours.ink);
        painter.drawText(rect, Qt::AlignCenter, chip.text);
    }
    painter.restore();
}

} // namespace knippe
