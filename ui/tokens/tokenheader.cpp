// SPDX-License-Identifier: MIT
#include "ui/tokens/tokenheader.h"

#include "ui/common/tint.h"

#include <QtGui/QPainter>

namespace knippe {

static constexpr int PaddingX = 10; // as TokenDelegate has it
static constexpr int PaddingY = 6;

TokenHeader::TokenHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);          // the third click goes back to
    setSortIndicator(-1, Qt::AscendingOrder); // the profile's order
}

QSize TokenHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 2 * PaddingY};
}

void TokenHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const QColor background = palette().color(QPalette::Window);
    const QColor line = lineColour(palette());
    painter->fillRect(rect, background);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    if (column > 0) // where the column can be made wider
        painter->fillRect(
            QRect(rect.left(), rect.top() + PaddingY, 1, rect.height() - 2 * PaddingY), line);
    painter->setFont(font());
    painter->setPen(weakInk(palette(), background));
    QRect text = rect.adjusted(PaddingX, 0, -PaddingX / 2, 0);
    if (column == sortIndicatorSection())
        text.setRight(text.right() - paintArrow(*painter, text));
    const QString title = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    painter->drawText(text, Qt::AlignLeading | Qt::AlignVCenter,
                      fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

/// At the end of `rect`; the width it takes of it.
int TokenHeader::paintArrow(QPainter &painter, const QRect &rect) const
{
    const int half = fontMetrics().height() / 4;
    const int tip = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
    const QPointF centre(rect.right() - half, rect.center().y());
    const QPolygonF arrow({centre + QPointF(-half, -tip * half / 2.0),
                           centre + QPointF(half, -tip * half / 2.0),
                           centre + QPointF(0, tip * half / 2.0)});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.drawPolygon(arrow);
    painter.restore();
    return 2 * half + PaddingX / 2;
}

} // namespace knippe
