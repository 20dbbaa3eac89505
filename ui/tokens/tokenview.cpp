// SPDX-License-Identifier: MIT
#include "ui/tokens/tokenview.h"

#include "core/session/apitoken.h"
#include "ui/common/spokencells.h"
#include "ui/tokens/columnwidths.h"
#include "ui/tokens/rowheights.h"
#include "ui/tokens/showntokens.h"
#include "ui/tokens/tokendelegate.h"
#include "ui/tokens/tokenheader.h"
#include "ui/tokens/tokenmodel.h"

#include <QtCore/QSet>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace knippe {

TokenView::TokenView(ShownTokens *rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
    , m_heights(new RowHeights(*rows, *this))
{
    setAccessibleName(tr("Tokens"));
    setAccessibleDescription(tr("One row for each API, with its token's state"));
    setModel(rows);
    new SpokenCells(this);
    auto *delegate = new TokenDelegate(this);
    setItemDelegate(delegate);
    connect(delegate, &TokenDelegate::retryWanted, this, [this](const QModelIndex &index) {
        emit retryWanted(m_rows->token(index.row())->request.resource);
    });
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false); // Tab leaves the table, as everywhere else
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *columns = new TokenHeader(this);
    setHorizontalHeader(columns);
    m_widths = new ColumnWidths(*this);
    setSortingEnabled(true);
    m_fit.setSingleShot(true);
    follow();
}

void TokenView::follow()
{
    connect(&m_fit, &QTimer::timeout, this, &TokenView::fit);
    connect(m_widths, &ColumnWidths::changed, &m_fit, qOverload<>(&QTimer::start));
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { scrollTo(currentIndex()); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_heights, &RowHeights::fitInSight);
    connect(m_heights, &RowHeights::fitting, this, &TokenView::onFitting);
    connect(m_heights, &RowHeights::fitted, this, &TokenView::onFitted);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &TokenView::onModelReset);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &TokenView::onDataChanged);
    connect(m_rows, &QAbstractItemModel::layoutChanged, m_heights, &RowHeights::restore);
    connect(m_rows, &ShownTokens::rearranging, this, &TokenView::onRearranging);
    connect(m_rows, &ShownTokens::rearranged, this, &TokenView::onRearranged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TokenView::onCurrentRowChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TokenView::selectedRowsChanged);
    // a row that is current because another one went may be just the one a person means
    connect(this, &QAbstractItemView::pressed, this, [this](const QModelIndex &index) {
        m_wanted = m_rows->token(index.row())->request.resource;
    });
    // assistive technology selects a row and leaves the current one where it was
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                if (!selected.isEmpty() && !selectionModel()->isRowSelected(currentIndex().row()))
                    selectionModel()->setCurrentIndex(selected.first().topLeft(),
                                                      QItemSelectionModel::NoUpdate);
            });
}

const ApiToken *TokenView::currentToken() const
{
    return m_rows->token(currentIndex().row());
}

QList<const ApiToken *> TokenView::selectedTokens() const
{
    std::vector<bool> isSelected(size_t(m_rows->rowCount()));
    for (const QItemSelectionRange &range : selectionModel()->selection())
        std::fill_n(isSelected.begin() + range.top(), range.height(), true);
    QList<const ApiToken *> tokens;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (isSelected[size_t(row)])
            tokens.append(m_rows->token(row));
    }
    return tokens;
}

QStringList TokenView::selectedResources() const
{
    QStringList resources;
    for (const ApiToken *token : selectedTokens())
        resources.append(token->request.resource);
    return resources;
}

TableLayout TokenView::tableLayout() const
{
    TableLayout layout;
    layout.sortColumn = horizontalHeader()->sortIndicatorSection();
    layout.isReversed = horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    layout.columnWidths = m_widths->setByHand();
    return layout;
}

void TokenView::restoreLayout(const TableLayout &layout)
{
    if (layout.sortColumn >= 0 && layout.sortColumn < TokenModel::ColumnCount)
        sortByColumn(layout.sortColumn,
                     layout.isReversed ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_widths->restore(layout.columnWidths);
}

void TokenView::shareWidth()
{
    m_widths->shareAgain();
}

// Without an event Qt goes by the keys that happen to be held down.
QItemSelectionModel::SelectionFlags TokenView::selectionCommand(const QModelIndex &index,
                                                                const QEvent *event) const
{
    return event ? QTableView::selectionCommand(index, event)
                 : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

void TokenView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) // a cell's text is not what one would expect to paste
        event->ignore();
    else if (isReturn && currentIndex().data(TokenModel::RetryRole).toBool())
        emit retryWanted(currentToken()->request.resource);
    else
        QTableView::keyPressEvent(event);
}

void TokenView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_widths->share();
    m_fit.start(); // the rows, once it has come to rest
}

void TokenView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_widths->measureAnew();
    m_heights->setAllStale();
    m_fit.start();
}

void TokenView::onDataChanged(const QModelIndex &first, const QModelIndex &last)
{
    if (first.column() > TokenModel::State) // only the countdown moved
        return;
    if (first.column() < TokenModel::State)
        m_widths->measure(first.row(), last.row());
    m_heights->setStale(first.row(), last.row());
    m_fit.start();
}

void TokenView::onModelReset()
{
    m_widths->measureAnew();
    m_heights->setAllStale();
    fit();
    select({m_wanted});
    emit currentRowChanged();
}

void TokenView::onCurrentRowChanged(const QModelIndex &current, const QModelIndex &previous)
{
    for (const QModelIndex &each : {previous, current}) { // the current row shows more
        if (each.isValid())
            m_heights->setStale(each.row(), each.row());
    }
    m_heights->fitInSight();
    viewport()->update(); // its frame runs through every cell of the row
    if (m_isRearranging)
        return;
    if (const ApiToken *token = currentToken())
        m_wanted = token->request.resource;
    emit currentRowChanged();
}

void TokenView::onRearranging()
{
    m_selected = selectedResources();
    m_isRearranging = true;
}

// When rows go, Qt selects neighbours that nobody has chosen.
void TokenView::onRearranged()
{
    m_heights->restore();
    select(m_selected);
    m_isRearranging = false;
    m_fit.start();
    emit currentRowChanged();
}

void TokenView::onFitting()
{
    const QScrollBar &bar = *verticalScrollBar();
    m_top = rowAt(0);
    m_topAt = rowViewportPosition(m_top);
    m_isAtEnd = bar.value() > 0 && bar.value() == bar.maximum();
}

// Rows out of sight grow without moving those in it.
void TokenView::onFitted()
{
    updateGeometries();
    QScrollBar &bar = *verticalScrollBar();
    if (m_isAtEnd)
        bar.setValue(bar.maximum());
    else if (m_top >= 0)
        bar.setValue(bar.value() + rowViewportPosition(m_top) - m_topAt);
}

// The API wanted is current and selected if it is shown, else the first of those selected.
void TokenView::select(const QStringList &resources)
{
    const QSet<QString> wanted(resources.begin(), resources.end());
    QItemSelection rows;
    int current = -1;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QString &resource = m_rows->token(row)->request.resource;
        const bool isWanted = resource == m_wanted;
        if (!isWanted && !wanted.contains(resource))
            continue;
        rows.append(QItemSelectionRange(m_rows->index(row, 0)));
        if (isWanted || current < 0)
            current = row;
    }
    const QModelIndex index = m_rows->index(qMax(0, current), 0);
    if (rows.isEmpty() && index.isValid())
        rows.append(QItemSelectionRange(index));
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void TokenView::fit()
{
    m_widths->share();
    const std::array now{columnWidth(TokenModel::Api), columnWidth(TokenModel::Audience),
                         columnWidth(TokenModel::Scopes), columnWidth(TokenModel::State)};
    if (std::exchange(m_fitted, now) != now)
        m_heights->setAllStale();
    m_heights->fitInSight();
}

} // namespace knippe
