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
    setSectionsClickable(false);
    setHighlightSections(false);
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
    const QRect text = rect.adjusted(PaddingX, 0, -PaddingX / 2, 0);
    const QString title = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    painter->drawText(text, Qt::AlignLeading | Qt::AlignVCenter,
                      fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

} // namespace knippe
