// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace knippe {

/// Lets one choose a text in a cell of a table, whose model has the text's number.
class ChoiceEditor : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChoiceEditor(QObject *parent, QStringList choices = {});

    void setChoices(const QStringList &choices) { m_choices = choices; }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

private:
    QStringList m_choices;
};

} // namespace knippe
