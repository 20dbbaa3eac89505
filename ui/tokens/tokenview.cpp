// SPDX-License-Identifier: MIT
#include "ui/tokens/tokenview.h"

#include "core/session/apitoken.h"
#include "ui/common/durationtext.h"
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

static constexpr int MinColumnWidth = 60;
static constexpr int MaxColumnWidth = 2000;
static constexpr int CellPadding = 12;
static constexpr qint64 LongLifetime = 24 * 60 * 60 - 1;

// Shares of the width that Type and Expires leave, which are as wide as their texts.
static constexpr double MostForApi = 0.24;
static constexpr double MostForAudience = 0.20;
static constexpr double ScopesOfRest = 0.5; // State has the other half

TokenView::TokenView(ShownTokens *rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
    , m_heights(new RowHeights(*rows, *this))
{
    setAccessibleName(tr("Tokens"));
    setAccessibleDescription(tr("One row for each API, with its token's state"));
    setModel(rows);
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
    columns->setMinimumSectionSize(MinColumnWidth);
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(TokenModel::State, QHeaderView::Stretch);
    setSortingEnabled(true);
    m_fit.setSingleShot(true);
    follow();
}

void TokenView::follow()
{
    connect(&m_fit, &QTimer::timeout, this, &TokenView::fit);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        m_fit.start();
        if (!m_isFitting && column != TokenModel::State) // State follows the others
            m_isSetByHand = true;
    });
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
    for (int column = 0; m_isSetByHand && column < TokenModel::ColumnCount; ++column)
        layout.columnWidths.append(columnWidth(column));
    return layout;
}

void TokenView::restoreLayout(const TableLayout &layout)
{
    if (layout.sortColumn >= 0 && layout.sortColumn < TokenModel::ColumnCount)
        sortByColumn(layout.sortColumn,
                     layout.isReversed ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (layout.columnWidths.size() != TokenModel::ColumnCount)
        return;
    m_isSetByHand = true;
    for (int column = 0; column < TokenModel::ColumnCount; ++column)
        setColumnWidth(column,
                       qBound(MinColumnWidth, layout.columnWidths.at(column), MaxColumnWidth));
}

void TokenView::shareWidth()
{
    m_isSetByHand = false;
    fit();
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
    fitColumns();
    m_fit.start(); // the rows, once it has come to rest
}

void TokenView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_contents = {};
    measureColumns(0, m_rows->rowCount() - 1);
    m_heights->setAllStale();
    m_fit.start();
}

void TokenView::onDataChanged(const QModelIndex &first, const QModelIndex &last)
{
    if (first.column() > TokenModel::State) // only the countdown moved
        return;
    if (first.column() < TokenModel::State)
        measureColumns(first.row(), last.row());
    m_heights->setStale(first.row(), last.row());
    m_fit.start();
}

void TokenView::onModelReset()
{
    m_contents = {};
    measureColumns(0, m_rows->rowCount() - 1);
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

// By the longest text of a column: to measure a thousand would take too long.
void TokenView::measureColumns(int firstRow, int lastRow)
{
    for (const int column : {TokenModel::Api, TokenModel::Audience, TokenModel::Type}) {
        QModelIndex longest;
        qsizetype length = -1;
        for (int row = firstRow; row <= lastRow; ++row) {
            const QModelIndex index = m_rows->index(row, column);
            if (const qsizetype size = index.data().toString().size(); size > length) {
                length = size;
                longest = index;
            }
        }
        if (longest.isValid())
            m_contents[column] = qMax(m_contents[column], sizeHintForIndex(longest).width());
    }
}

void TokenView::fitColumns()
{
    if (m_isSetByHand)
        return;
    m_isFitting = true;
    const auto content = [this](int column) {
        return qMax(m_contents[column], horizontalHeader()->sectionSizeHint(column) + CellPadding);
    };
    const auto fit = [&](int column, int usual) {
        setColumnWidth(column, qMax(usual, content(column)));
        return columnWidth(column);
    };
    const auto text = [this](const QString &longest) {
        return fontMetrics().horizontalAdvance(longest) + 2 * CellPadding;
    };
    const int expires = qMax(text(durationText(LongLifetime)), TokenDelegate::retryWidth(*this));
    const int shared = viewport()->width() - fit(TokenModel::Type, text(u"Bearer"_s))
                       - fit(TokenModel::Expires, expires);
    setColumnWidth(TokenModel::Api, qMin(content(TokenModel::Api), int(shared * MostForApi)));
    setColumnWidth(TokenModel::Audience,
                   qMin(content(TokenModel::Audience), int(shared * MostForAudience)));
    const int rest = shared - columnWidth(TokenModel::Api) - columnWidth(TokenModel::Audience);
    setColumnWidth(TokenModel::Scopes, int(rest * ScopesOfRest));
    m_isFitting = false;
}

void TokenView::fit()
{
    fitColumns();
    const std::array now{columnWidth(TokenModel::Scopes), columnWidth(TokenModel::State)};
    if (std::exchange(m_fitted, now) != now)
        m_heights->setAllStale();
    m_heights->fitInSight();
}

} // namespace knippe
