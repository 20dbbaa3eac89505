// SPDX-License-Identifier: MIT
#include "ui/trace/requestdelegate.h"

#include "ui/common/tint.h"
#include "ui/trace/requestmodel.h"

#include <QtGui/QPainter>

namespace knippe {

static constexpr int PaddingX = 6;
static constexpr int BarHeight = 5;
static constexpr int PaddingY = 4;

void RequestDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isTinted = index.column() == RequestModel::Answer;
    if (isTinted && !option->state.testFlag(QStyle::State_Selected)) {
        const Tint tint = Tint(index.data(RequestModel::TintRole).toInt());
        option->palette.setColor(
            QPalette::Text, tintInk(tint, option->palette, option->palette.color(QPalette::Base)));
    }
    if (index.column() == RequestModel::Time)
        option->displayAlignment = Qt::AlignLeading | Qt::AlignTop;
}

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != RequestModel::Time)
        return;
    const QRectF room = QRectF(option.rect).adjusted(PaddingX, 0, -PaddingX, -PaddingY);
    const double start = index.data(RequestModel::StartRole).toDouble();
    const double share = index.data(RequestModel::ShareRole).toDouble();
    QRectF bar(room.left() + start * room.width(), room.bottom() - BarHeight,
               qMax<qreal>(share * room.width(), 2), BarHeight);
    bar.moveRight(qMin(bar.right(), room.right()));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    const Tint tint = Tint(index.data(RequestModel::TintRole).toInt());
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(isSelected ? option.palette.color(QPalette::HighlightedText)
                      : tint == Tint::Neutral
                          ? mix(ground, option.palette.color(QPalette::Text), 0.35)
                          : tintInk(tint, option.palette, ground));
    painter->drawRect(bar);
    painter->restore();
}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + BarHeight + 2 * PaddingY);
    return size;
}

} // namespace knippe
