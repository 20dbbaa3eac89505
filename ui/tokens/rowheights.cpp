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
    const int end = m_view.viewport()->height();
    for (int row = m_view.rowAt(0); row >= 0 && row < m_rows.rowCount(); ++row) {
        if (m_view.rowViewportPosition(row) >= end)
            break;
        fit(row);
    }
    emit fitted();
}

void RowHeights::fitMore()
{
    int measured = 0;
    for (; m_next < m_rows.rowCount() && measured < RowsAtATime; ++m_next) {
        if (height(m_next) == Stale) {
            fit(m_next);
            ++measured;
        }
    }
    if (m_next >= m_rows.rowCount())
        m_more.stop();
    if (measured > 0)
        emit fitted();
}

void RowHeights::fit(int row)
{
    int &known = height(row);
    if (known == Stale)
        known = static_cast<QAbstractItemView &>(m_view).sizeHintForRow(row); // public only there
    m_view.setRowHeight(row, known);
}

int &RowHeights::height(int row)
{
    if (const auto all = size_t(m_rows.allRows()); m_heights.size() < all)
        m_heights.resize(all, Stale);
    return m_heights[size_t(m_rows.mapToSource(m_rows.index(row, 0)).row())];
}

} // namespace knippe
