// SPDX-License-Identifier: MIT
#include "ui/common/spokencells.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace knippe {

/// The place of a cell among the children of its table, which begin with the headers.
static int childOf(const QTableView &view, const QModelIndex &index)
{
    const bool hasRowHeader = view.verticalHeader() != nullptr;
    const int columns = index.model()->columnCount() + (hasRowHeader ? 1 : 0);
    const int row = index.row() + (view.horizontalHeader() ? 1 : 0);
    return row * columns + index.column() + (hasRowHeader ? 1 : 0);
}

SpokenCells::SpokenCells(QTableView *view)
    : QObject(view)
    , m_view(view)
{
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::dataChanged, this, &SpokenCells::onDataChanged);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_told.clear(); });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { m_told.clear(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { m_told.clear(); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { m_told.clear(); });
}

void SpokenCells::onDataChanged(const QModelIndex &first, const QModelIndex &last)
{
    if (!QAccessible::isActive())
        return;
    for (int row = first.row(); row <= last.row(); ++row) {
        for (int column = first.column(); column <= last.column(); ++column) {
            const QModelIndex index = first.siblingAtColumn(column).siblingAtRow(row);
            const QString name = index.data(Qt::AccessibleTextRole).toString();
            if (std::exchange(m_told[{row, column}], name) == name)
                continue;
            QAccessibleEvent event(m_view, QAccessible::NameChanged);
            event.setChild(childOf(*m_view, index));
            QAccessible::updateAccessibility(&event);
        }
    }
}

} // namespace knippe
