// SPDX-License-Identifier: MIT
#include "ui/tokens/retrybutton.h"

#include "ui/tokens/cellmetrics.h"
#include "ui/tokens/tokenmodel.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QWidget>

namespace knippe {

static constexpr int Air = 8;

static QStyleOptionButton buttonIn(const QWidget &view)
{
    QStyleOptionButton button;
    button.initFrom(&view);
    button.state = QStyle::State_Enabled | QStyle::State_Raised;
    button.text = QCoreApplication::translate("knippe::TokenDelegate", "Try again");
    const QSize text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text);
    button.rect.setSize(view.style()->sizeFromContents(QStyle::CT_PushButton, &button,
                                                       text + QSize(Air, 0), &view));
    return button;
}

bool RetryButton::isIn(const QModelIndex &index)
{
    return index.column() == TokenModel::Expires && index.data(TokenModel::RetryRole).toBool();
}

QRect RetryButton::rect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect rect = buttonIn(*option.widget).rect;
    const bool hasBar = index.data(TokenModel::ShareRole).toDouble() > 0;
    const int above =
        hasBar ? option.fontMetrics.height() + 2 * cell::BarGap + cell::BarHeight : -cell::BarGap;
    rect.moveTopLeft(option.rect.topLeft() + QPoint(cell::PaddingX, cell::PaddingY + above));
    return rect;
}

void RetryButton::paint(QPainter &painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index)
{
    QStyleOptionButton button = buttonIn(*option.widget);
    button.rect = rect(option, index);
    option.widget->style()->drawControl(QStyle::CE_PushButton, &button, &painter, option.widget);
}

int RetryButton::width(const QWidget &view)
{
    return buttonIn(view).rect.width() + 2 * cell::PaddingX;
}

} // namespace knippe
