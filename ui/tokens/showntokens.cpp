// SPDX-License-Identifier: MIT
#include "ui/tokens/showntokens.h"

#include "core/session/session.h"
#include "ui/tokens/tokenmodel.h"
#include "ui/tokens/tokentext.h"

#include <QtCore/QCollator>

#include <algorithm>
#include <limits>
#include <ranges>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr qint64 Last = std::numeric_limits<qint64>::max();

static qint64 expiryRank(const ApiToken &token)
{
    if (!token.held)
        return Last;
    return token.expiresAt.isValid() ? token.expiresAt.toSecsSinceEpoch() : Last - 1;
}

static std::vector<qint64> textRanks(const QStringList &texts)
{
    QCollator collator;
    collator.setNumericMode(true); // api-2 before api-10
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, size_t>> keys;
    for (const QString &text : texts)
        keys.emplace_back(collator.sortKey(text), keys.size());
    std::ranges::sort(keys, [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<qint64> ranks(keys.size());
    for (size_t i = 1; i < keys.size(); ++i) {
        const bool isSame = keys[i].first.compare(keys[i - 1].first) == 0;
        ranks[keys[i].second] = ranks[keys[i - 1].second] + (isSame ? 0 : 1);
    }
    return ranks;
}

ShownTokens::ShownTokens(TokenModel *tokens, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_tokens(tokens)
{
    setDynamicSortFilter(false); // once for a thousand changes, not a thousand times
    m_rearrange.setSingleShot(true);
    connect(&m_rearrange, &QTimer::timeout, this, &ShownTokens::rearrange);
    connect(tokens, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_ranks.clear(); });
    connect(tokens, &QAbstractItemModel::dataChanged, this, &ShownTokens::onDataChanged);
    setSourceModel(tokens);
}

void ShownTokens::setFilterText(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    rearrange();
}

int ShownTokens::allRows() const
{
    return m_tokens->rowCount();
}

const ApiToken *ShownTokens::token(int row) const
{
    return m_tokens->token(mapToSource(index(row, 0)).row());
}

int ShownTokens::rowOf(const QString &resource) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (token(row)->request.resource == resource)
            return row;
    }
    return -1;
}

void ShownTokens::sort(int column, Qt::SortOrder order)
{
    m_ranks.clear();
    QSortFilterProxyModel::sort(column, column < 0 ? Qt::AscendingOrder : order);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QVariant ShownTokens::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QVariant plain = QSortFilterProxyModel::headerData(section, orientation, role);
    if (role != Qt::AccessibleTextRole || orientation != Qt::Horizontal || section != sortColumn())
        return plain;
    const QString title = headerData(section, orientation, Qt::DisplayRole).toString();
    return sortOrder() == Qt::AscendingOrder ? tr("%1, sorted", "%1: a column").arg(title)
                                             : tr("%1, sorted in reverse").arg(title);
}

bool ShownTokens::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_ranks.empty())
        m_ranks = ranks();
    return m_ranks[size_t(left.row())] < m_ranks[size_t(right.row())];
}

bool ShownTokens::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_words.isEmpty())
        return true;
    const ApiToken &token = *m_tokens->token(row);
    QStringList names = token.request.scopes + token.grantedScopes + token.audience;
    names.append(token.request.resource);
    names.append(m_tokens->index(row, TokenModel::Api).data(TokenModel::NameRole).toString());
    const QStringList state =
        stateWord(token, m_tokens->session()->now()).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(m_words, [&](const QString &word) {
        const auto has = [&word](const QString &name) {
            return name.contains(word, Qt::CaseInsensitive);
        };
        const auto startsSo = [&word](const QString &part) { // "valid" is not "invalid_target"
            return part.startsWith(word, Qt::CaseInsensitive);
        };
        return std::ranges::any_of(names, has) || std::ranges::any_of(state, startsSo);
    });
}

void ShownTokens::onDataChanged(const QModelIndex &first, const QModelIndex &)
{
    if (first.column() > TokenModel::State) // only the countdown moved: no reason to go elsewhere
        return;
    m_ranks.clear();
    if (isFiltered() || sortColumn() >= 0)
        m_rearrange.start();
}

void ShownTokens::rearrange()
{
    emit rearranging();
    invalidateFilter();
    if (!isSorted())
        sort(sortColumn(), sortOrder());
    emit rearranged();
}

bool ShownTokens::isSorted() const
{
    if (sortColumn() < 0)
        return true; // rows come and go in their places
    const auto isBefore = [this](int a, int b) {
        const QModelIndex left = mapToSource(index(a, 0));
        const QModelIndex right = mapToSource(index(b, 0));
        return sortOrder() == Qt::AscendingOrder ? lessThan(left, right) : lessThan(right, left);
    };
    return std::ranges::is_sorted(std::views::iota(0, rowCount()), isBefore);
}

// The first click on a column puts first what one would look for in it.
std::vector<qint64> ShownTokens::ranks() const
{
    const QDateTime now = m_tokens->session() ? m_tokens->session()->now() : QDateTime();
    QStringList texts;
    std::vector<qint64> numbers;
    for (int row = 0; row < m_tokens->rowCount(); ++row) {
        const ApiToken &token = *m_tokens->token(row);
        switch (sortColumn()) {
        case TokenModel::Scopes:
            numbers.push_back(-token.missingScopes().size());
            break;
        case TokenModel::State:
            numbers.push_back(urgency(token, now));
            break;
        case TokenModel::Expires:
            numbers.push_back(expiryRank(token));
            break;
        default:
            texts.append(m_tokens->index(row, sortColumn()).data().toString());
        }
    }
    if (texts.isEmpty())
        return numbers;
    numbers = textRanks(texts);
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (texts[qsizetype(i)] == u"–"_s) // of nothing
            numbers[i] = Last;
    }
    return numbers;
}

} // namespace knippe
