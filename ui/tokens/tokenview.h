// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

namespace knippe {

class TokenModel;

/// The panel's table. Columns share the width until a person sets one; rows grow with what they
/// hold.
class TokenView : public QTableView
{
    Q_OBJECT

public:
    explicit TokenView(TokenModel *model, QWidget *parent = nullptr);

    /// The row that commands are for, or -1.
    [[nodiscard]] int currentRow() const;
    void selectFirstRow();

signals:
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onDataChanged(const QModelIndex &first, const QModelIndex &last);
    void onModelReset();
    void onCurrentRowChanged(const QModelIndex &current, const QModelIndex &previous);
    void fitColumns();
    void fit();

    QTimer m_fit; ///< many changes in one go fit columns and rows once
    bool m_isFitting = false;
    bool m_isSetByHand = false;
};

} // namespace knippe
