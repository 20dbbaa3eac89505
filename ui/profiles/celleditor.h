// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace knippe {

/// Edits the cells of a table and has its model take each letter at once, so that what is typed can
/// be judged while it is. Escape brings back what was there.
class CellEditor : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    /// Without what would change how other text is read.
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;
};

} // namespace knippe
