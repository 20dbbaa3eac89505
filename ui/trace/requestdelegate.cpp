// SPDX-License-Identifier: MIT
#include "ui/trace/requestdelegate.h"

#include "ui/common/tint.h"
#include "ui/trace/requestmodel.h"
#include "ui/trace/requesttext.h"

#include <QtGui/QPainter>

namespace knippe {

static constexpr int PaddingX = 6;
static constexpr double BarHeight = 0.5; // of the text's

void RequestDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isTinted = index.column() == RequestModel::Answer;
    if (isTinted && !option->state.testFlag(QStyle::State_Selected)) {
        const Tint tint = Tint(index.data(RequestModel::TintRole).toInt());
        option->palette.setColor(
            QPalette::Text, tintInk(tint, option->palette, option->palette.color(QPalette::Base)));
    }
}

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != RequestModel::Time)
        return;
    const double start = index.data(RequestModel::StartRole).toDouble();
    const double share = index.data(RequestModel::ShareRole).toDouble();
    const int words = option.fontMetrics.horizontalAdvance(RequestText::longestTook());
    const double height = option.fontMetrics.height() * BarHeight;
    const QRectF room = QRectF(option.rect).adjusted(words + 3 * PaddingX, 0, -PaddingX, 0);
    QRectF bar(room.left() + start * room.width(), room.center().y() - height / 2,
               qMax<qreal>(share * room.width(), 2), height);
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

} // namespace knippe
