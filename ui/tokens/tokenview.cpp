// SPDX-License-Identifier: MIT
#include "ui/tokens/tokenview.h"

#include "core/session/apitoken.h"
#include "ui/common/durationtext.h"
#include "ui/tokens/showntokens.h"
#include "ui/tokens/tokendelegate.h"
#include "ui/tokens/tokenheader.h"
#include "ui/tokens/tokenmodel.h"

#include <QtGui/QKeyEvent>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int MinColumnWidth = 60;
static constexpr int CellPadding = 12;
static constexpr qint64 LongLifetime = 24 * 60 * 60 - 1;

// Shares of the width that Type and Expires leave, which are as wide as their texts.
static constexpr double MostForApi = 0.24;
static constexpr double MostForAudience = 0.20;
static constexpr double ScopesOfRest = 0.5; // State has the other half

TokenView::TokenView(ShownTokens *rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
{
    setAccessibleName(tr("Tokens"));
    setAccessibleDescription(tr("One row for each API, with its token's state"));
    setModel(rows);
    setItemDelegate(new TokenDelegate(this));
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

    m_fit.setSingleShot(true);
    connect(&m_fit, &QTimer::timeout, this, &TokenView::fit);
    connect(columns, &QHeaderView::sectionResized, this, [this](int column) {
        if (m_isFitting || column == TokenModel::State) // State follows the others
            return;
        m_isSetByHand = true;
        m_fit.start();
    });
    connect(rows, &QAbstractItemModel::modelReset, this, &TokenView::onModelReset);
    connect(rows, &QAbstractItemModel::dataChanged, this, &TokenView::onDataChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TokenView::onCurrentRowChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TokenView::selectedRowsChanged);
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

// Without an event Qt goes by the keys that happen to be held down.
QItemSelectionModel::SelectionFlags TokenView::selectionCommand(const QModelIndex &index,
                                                                const QEvent *event) const
{
    return event ? QTableView::selectionCommand(index, event)
                 : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

void TokenView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) // a cell's text is not what one would expect to paste
        event->ignore();
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_fit.start();
}

void TokenView::onDataChanged(const QModelIndex &first, const QModelIndex &)
{
    if (first.column() <= TokenModel::State) // else only the countdown moved
        m_fit.start();
}

void TokenView::onModelReset()
{
    fit();
    selectWanted();
    emit currentRowChanged();
}

void TokenView::selectWanted()
{
    if (m_rows->rowCount() > 0)
        selectRow(qMax(0, m_rows->rowOf(m_wanted)));
}

void TokenView::onCurrentRowChanged(const QModelIndex &current, const QModelIndex &previous)
{
    for (const QModelIndex &each : {previous, current}) { // the current row shows more
        if (each.isValid())
            resizeRowToContents(each.row());
    }
    if (const ApiToken *token = currentToken())
        m_wanted = token->request.resource;
    emit currentRowChanged();
}

void TokenView::fitColumns()
{
    if (m_isSetByHand)
        return;
    m_isFitting = true;
    const auto content = [this](int column) {
        return qMax(sizeHintForColumn(column),
                    horizontalHeader()->sectionSizeHint(column) + CellPadding);
    };
    const auto fit = [&](int column, const QString &longest) {
        const int usual = fontMetrics().horizontalAdvance(longest) + 2 * CellPadding;
        setColumnWidth(column, qMax(usual, content(column)));
        return columnWidth(column);
    };
    const int shared = viewport()->width() - fit(TokenModel::Type, u"Bearer"_s)
                       - fit(TokenModel::Expires, durationText(LongLifetime));
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
    resizeRowsToContents();
}

} // namespace knippe
