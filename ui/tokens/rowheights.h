// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QTimer>

#include <vector>

class QTableView;

namespace knippe {

class ShownTokens;

/// Makes the rows of a table as high as what they hold: those in sight at once, the others a few at
/// a time when there is nothing else to do. So a thousand rows keep nobody waiting.
class RowHeights : public QObject
{
    Q_OBJECT

public:
    RowHeights(ShownTokens &rows, QTableView &view);

    /// What they hold, or how much room there is for it, has changed.
    void setStale(int firstRow, int lastRow);
    void setAllStale();
    /// Rows have moved, come or gone.
    void restore();
    void fitInSight();

signals:
    /// Heights are about to change, and have done so.
    void fitting();
    void fitted();

private:
    void fitMore();
    void fit(const std::vector<int> &rows);
    [[nodiscard]] int &height(int row);

    ShownTokens &m_rows;
    QTableView &m_view;
    std::vector<int> m_heights; ///< by the model's row; Stale until measured
    QTimer m_more;
    int m_next = 0; ///< that fitMore() looks at
};

} // namespace knippe
