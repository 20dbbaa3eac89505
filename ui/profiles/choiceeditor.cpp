// SPDX-License-Identifier: MIT
#include "ui/profiles/choiceeditor.h"

#include <QtWidgets/QComboBox>

namespace knippe {

ChoiceEditor::ChoiceEditor(QObject *parent, QStringList choices)
    : QStyledItemDelegate(parent)
    , m_choices(std::move(choices))
{
}

QWidget *ChoiceEditor::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    auto *choice = new QComboBox(parent);
    choice->addItems(m_choices);
    choice->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(choice, &QComboBox::activated, this,
            [this, choice] { emit const_cast<ChoiceEditor *>(this)->commitData(choice); });
    return choice;
}

void ChoiceEditor::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void ChoiceEditor::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentIndex());
}

QString ChoiceEditor::displayText(const QVariant &value, const QLocale &) const
{
    return m_choices.value(value.toInt());
}

} // namespace knippe
