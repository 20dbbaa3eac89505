// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tokens/tablelayout.h"

#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

#include <array>

namespace knippe {

struct ApiToken;
class ColumnWidths;
class RowHeights;
class ShownTokens;

/// The panel's table. Columns share the width until a person sets one; rows grow with what they
/// hold. The API that is current, and those that are selected, stay so wherever their rows go.
class TokenView : public QTableView
{
    Q_OBJECT

public:
    explicit TokenView(ShownTokens *rows, QWidget *parent = nullptr);

    /// The API whose details are wanted; nullptr for none.
    [[nodiscard]] const ApiToken *currentToken() const;
    /// The APIs that commands are for, from the top of the table.
    [[nodiscard]] QList<const ApiToken *> selectedTokens() const;
    [[nodiscard]] QStringList selectedResources() const;
    [[nodiscard]] TableLayout tableLayout() const;
    void restoreLayout(const TableLayout &layout);
    /// Columns share the width again.
    void shareWidth();

signals:
    void currentRowChanged();
    void selectedRowsChanged();
    /// Of one API that failed, on its row.
    void retryWanted(const QString &resource);

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void onDataChanged(const QModelIndex &first, const QModelIndex &last);
    void onModelReset();
    void onCurrentRowChanged(const QModelIndex &current, const QModelIndex &previous);
    void onRearranging();
    void onRearranged();
    void onFitting();
    void onFitted();
    void select(const QStringList &resources);
    void fit();

    ShownTokens *m_rows;
    RowHeights *m_heights;
    ColumnWidths *m_widths = nullptr;
    QString m_wanted;       ///< the API that a person has made current
    QStringList m_selected; ///< before rows move
    bool m_isRearranging = false;
    int m_top = -1; ///< the row at the top of what is in sight, and where, while heights change
    int m_topAt = 0;
    bool m_isAtEnd = false;
    QTimer m_fit;                     ///< many changes in one go fit columns and rows once
    std::array<int, 4> m_fitted = {}; ///< widths that heights hang on
};

} // namespace knippe
