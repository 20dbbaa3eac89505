// SPDX-License-Identifier: MIT
#include "ui/tokens/sortmenu.h"

#include <QtWidgets/QHeaderView>

namespace knippe {

SortMenu::SortMenu(QHeaderView &header, QWidget *parent)
    : QMenu(tr("&Sort by"), parent)
    , m_header(header)
{
    fill();
    connect(this, &QMenu::aboutToShow, this, &SortMenu::fill);
}

void SortMenu::fill()
{
    clear();
    addOrder(tr("As in the &profile"), -1);
    addSeparator();
    for (int column = 0; column < m_header.count(); ++column)
        addOrder(m_header.model()->headerData(column, Qt::Horizontal).toString(), column);
    addSeparator();
    QAction *reverse = addAction(tr("&Reversed"));
    reverse->setCheckable(true);
    reverse->setChecked(m_header.sortIndicatorOrder() == Qt::DescendingOrder);
    reverse->setEnabled(m_header.sortIndicatorSection() >= 0);
    connect(reverse, &QAction::triggered, this, [this](bool isReversed) {
        m_header.setSortIndicator(m_header.sortIndicatorSection(),
                                  isReversed ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

void SortMenu::addOrder(const QString &text, int column)
{
    QAction *order = addAction(text);
    order->setCheckable(true);
    order->setChecked(m_header.sortIndicatorSection() == column);
    connect(order, &QAction::triggered, this,
            [this, column] { m_header.setSortIndicator(column, Qt::AscendingOrder); });
}

} // namespace knippe
