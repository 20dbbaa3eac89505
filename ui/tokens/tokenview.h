// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

namespace knippe {

struct ApiToken;
class ShownTokens;

/// The panel's table. Columns share the width until a person sets one; rows grow with what they
/// hold. The API that is current stays so wherever its row goes.
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

signals:
    void currentRowChanged();
    void selectedRowsChanged();

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags
    selectionCommand(const QModelIndex &index, const QEvent *event = nullptr) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onDataChanged(const QModelIndex &first, const QModelIndex &last);
    void onModelReset();
    void onCurrentRowChanged(const QModelIndex &current, const QModelIndex &previous);
    void selectWanted();
    void fitColumns();
    void fit();

    ShownTokens *m_rows;
    QString m_wanted; ///< the API that was current last
    QTimer m_fit;     ///< many changes in one go fit columns and rows once
    bool m_isFitting = false;
    bool m_isSetByHand = false;
};

} // namespace knippe
