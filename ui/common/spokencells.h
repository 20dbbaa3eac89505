// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QHash>

#include <utility>

class QTableView;

namespace knippe {

/// Tells assistive technology when what a table's cells say to it has changed. Qt says only that
/// data has, and AT-SPI's clients go on with the names that they have read once.
class SpokenCells : public QObject
{
    Q_OBJECT

public:
    explicit SpokenCells(QTableView *view);

private:
    void onDataChanged(const QModelIndex &first, const QModelIndex &last);

    QTableView *m_view;
    QHash<std::pair<int, int>, QString> m_told; ///< by row and column
};

} // namespace knippe
