// SPDX-License-Identifier: MIT
#include "ui/tokens/rowheights.h"

#include "ui/tokens/showntokens.h"

#include <QtWidgets/QTableView>

namespace knippe {

static constexpr int Stale = -1;
static constexpr int RowsAtATime = 20;

RowHeights::RowHeights(ShownTokens &rows, QTableView &view)
    : QObject(&view)
    , m_rows(rows)
    , m_view(view)
{
    connect(&m_more, &QTimer::timeout, this, &RowHeights::fitMore);
}

void RowHeights::setStale(int firstRow, int lastRow)
{
    for (int row = firstRow; row <= lastRow; ++row)
        height(row) = Stale;
    m_next = 0;
    m_more.start();
}

void RowHeights::setAllStale()
{
    m_heights.assign(size_t(m_rows.allRows()), Stale);
    m_next = 0;
    m_more.start();
}

void RowHeights::restore()
{
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (const int known = height(row); known != Stale)
            m_view.setRowHeight(row, known);
    }
    m_next = 0;
    m_more.start();
}

void RowHeights::fitInSight()
{
    std::vector<int> rows;
    const int end = m_view.viewport()->height();
    for (int row = m_view.rowAt(0); row >= 0 && row < m_rows.rowCount(); ++row) {
        if (m_view.rowViewportPosition(row) >= end)
            break;
        rows.push_back(row);
    }
    fit(rows);
}

void RowHeights::fitMore()
{
    std::vector<int> rows;
    for (; m_next < m_rows.rowCount() && rows.size() < RowsAtATime; ++m_next) {
        if (height(m_next) == Stale)
            rows.push_back(m_next);
    }
    if (m_next >= m_rows.rowCount())
        m_more.stop();
    fit(rows);
}

void RowHeights::fit(const std::vector<int> &rows)
{
    std::vector<int> changed;
    for (const int row : rows) {
        int &known = height(row);
        if (known == Stale) // the cast: it is public only there
            known = static_cast<QAbstractItemView &>(m_view).sizeHintForRow(row);
        if (known != m_view.rowHeight(row))
            changed.push_back(row);
    }
    if (changed.empty())
        return;
    emit fitting();
    for (const int row : changed)
        m_view.setRowHeight(row, height(row));
    emit fitted();
}

int &RowHeights::height(int row)
{
    if (const auto all = size_t(m_rows.allRows()); m_heights.size() < all)
        m_heights.resize(all, Stale);
    return m_heights[size_t(m_rows.mapToSource(m_rows.index(row, 0)).row())];
}

} // namespace knippe
