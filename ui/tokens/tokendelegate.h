// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace knippe {

/// Paints a row of the panel: scopes as chips, the state with its remark, and what is left of a
/// lifetime as a bar, or a button to try again. A row is as high as its highest cell.
class TokenDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TokenDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

signals:
    void retryWanted(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    struct Cell;
    static void paintBackground(const Cell &cell);
    static void paintLine(const Cell &cell);
    static void paintScopes(const Cell &cell);
    static void paintState(const Cell &cell);
    static void paintExpiry(const Cell &cell);
};

} // namespace knippe
