// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSortFilterProxyModel>
#include <QtCore/QTimer>

#include <vector>

namespace knippe {

struct ApiToken;
class TokenModel;

/// The rows of a TokenModel as the table shows them: those that match a filter, in the profile's
/// order or by one column. Nothing beyond this knows that a row here is another one there: what is
/// to be done is done to an API, by its name.
class ShownTokens : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ShownTokens(TokenModel *tokens, QObject *parent = nullptr);

    /// Rows that have every one of these words somewhere: in the API's name, its audience, a scope
    /// or the word for its state.
    void setFilterText(const QString &text);
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }
    /// Rows with and without the filter.
    [[nodiscard]] int allRows() const;

    /// Of a row as it is shown; nullptr for none.
    [[nodiscard]] const ApiToken *token(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const QString &resource) const;

    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// Rows are about to move, come or go, and have done so.
    void rearranging();
    void rearranged();

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void onDataChanged(const QModelIndex &first, const QModelIndex &last);
    void rearrange();
    [[nodiscard]] bool isSorted() const;
    [[nodiscard]] std::vector<qint64> ranks() const;

    TokenModel *m_tokens;
    QStringList m_words;
    mutable std::vector<qint64> m_ranks; ///< of the model's rows, in the order wanted; or empty
    QTimer m_rearrange;                  ///< many changes in one go move the rows once
};

} // namespace knippe
