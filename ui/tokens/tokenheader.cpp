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
    const bool isSorted = column == sortIndicatorSection();
    const int arrow = fontMetrics().height() / 2;
    if (isSorted)
        text.setRight(text.right() - arrow - PaddingX / 2);
    const QString title = fontMetrics().elidedText(
        model()->headerData(column, orientation(), Qt::DisplayRole).toString(), Qt::ElideRight,
        text.width());
    painter->drawText(text, Qt::AlignLeading | Qt::AlignVCenter, title);
    if (isSorted)
        paintArrow(*painter,
                   QRect{text.left() + fontMetrics().horizontalAdvance(title) + PaddingX / 2,
                         text.center().y() - arrow / 2, arrow, arrow});
}

void TokenHeader::paintArrow(QPainter &painter, const QRectF &rect) const
{
    const bool isUp = sortIndicatorOrder() == Qt::AscendingOrder;
    const QPolygonF arrow({isUp ? rect.bottomLeft() : rect.topLeft(),
                           isUp ? rect.bottomRight() : rect.topRight(),
                           {rect.center().x(), isUp ? rect.top() : rect.bottom()}});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.drawPolygon(arrow);
    painter.restore();
}

} // namespace knippe
