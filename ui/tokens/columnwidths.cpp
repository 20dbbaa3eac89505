// SPDX-License-Identifier: MIT
#include "ui/tokens/columnwidths.h"

#include "ui/common/durationtext.h"
#include "ui/tokens/retrybutton.h"
#include "ui/tokens/tokenmodel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int MinWidth = 60;
static constexpr int MaxWidth = 2000;
static constexpr int CellPadding = 12;
static constexpr qint64 LongLifetime = 24 * 60 * 60 - 1;

// Shares of the width that Type and Expires leave, which are as wide as their texts.
static constexpr double MostForApi = 0.26;
static constexpr double MostForAudience = 0.18;
static constexpr double ScopesOfRest = 0.5; // State has the other half

static constexpr std::array Measured{TokenModel::Api, TokenModel::Audience, TokenModel::Type};

ColumnWidths::ColumnWidths(QTableView &view)
    : QObject(&view)
    , m_view(view)
{
    QHeaderView *header = view.horizontalHeader();
    header->setMinimumSectionSize(MinWidth);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(TokenModel::State, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionResized, this, &ColumnWidths::onResized);
}

// By the longest text of a column: to measure a thousand would take too long.
void ColumnWidths::measure(int firstRow, int lastRow)
{
    for (size_t i = 0; i < Measured.size(); ++i) {
        QModelIndex longest;
        qsizetype length = -1;
        for (int row = firstRow; row <= lastRow; ++row) {
            const QModelIndex index = m_view.model()->index(row, Measured[i]);
            const qsizetype size = qMax(index.data().toString().size(),
                                        index.data(TokenModel::NameRole).toString().size());
            if (size > length) {
                length = size;
                longest = index;
            }
        }
        if (longest.isValid())
            m_contents[i] = qMax(m_contents[i], m_view.sizeHintForIndex(longest).width());
    }
}

void ColumnWidths::measureAnew()
{
    m_contents = {};
    measure(0, m_view.model()->rowCount() - 1);
}

void ColumnWidths::share()
{
    if (m_isSetByHand)
        return;
    m_isSharing = true;
    const auto text = [this](const QString &longest) {
        return m_view.fontMetrics().horizontalAdvance(longest) + 2 * CellPadding;
    };
    const auto needed = [this](int column, int content) {
        return qMax(content, m_view.horizontalHeader()->sectionSizeHint(column) + CellPadding);
    };
    const auto [api, audience, type] = m_contents;
    const int types = needed(TokenModel::Type, qMax(type, text(u"Bearer"_s)));
    const int expiries = needed(TokenModel::Expires,
                                qMax(text(durationText(LongLifetime)), RetryButton::width(m_view)));
    const int shared = m_view.viewport()->width() - types - expiries;
    const int apis = qMin(needed(TokenModel::Api, api), int(shared * MostForApi));
    const int audiences =
        qMin(needed(TokenModel::Audience, audience), int(shared * MostForAudience));
    m_view.setColumnWidth(TokenModel::Type, types);
    m_view.setColumnWidth(TokenModel::Expires, expiries);
    m_view.setColumnWidth(TokenModel::Api, apis);
    m_view.setColumnWidth(TokenModel::Audience, audiences);
    m_view.setColumnWidth(TokenModel::Scopes, int((shared - apis - audiences) * ScopesOfRest));
    m_isSharing = false;
}

void ColumnWidths::shareAgain()
{
    m_isSetByHand = false;
    share();
}

QList<int> ColumnWidths::setByHand() const
{
    QList<int> widths;
    for (int column = 0; m_isSetByHand && column < TokenModel::ColumnCount; ++column)
        widths.append(m_view.columnWidth(column));
    return widths;
}

void ColumnWidths::restore(const QList<int> &widths)
{
    if (widths.size() != TokenModel::ColumnCount)
        return;
    m_isSetByHand = true;
    for (int column = 0; column < TokenModel::ColumnCount; ++column)
        m_view.setColumnWidth(column, qBound(MinWidth, widths.at(column), MaxWidth));
}

void ColumnWidths::onResized(int column)
{
    if (!m_isSharing && column != TokenModel::State) // State follows the others
        m_isSetByHand = true;
    emit changed();
}

} // namespace knippe
