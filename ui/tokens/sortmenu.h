// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QMenu>

class QHeaderView;

namespace knippe {

/// What a click on a column's title does, for those who do not click.
class SortMenu : public QMenu
{
    Q_OBJECT

public:
    explicit SortMenu(QHeaderView &header, QWidget *parent = nullptr);

private:
    void fill();
    void addOrder(const QString &text, int column);

    QHeaderView &m_header;
};

} // namespace knippe
