// SPDX-License-Identifier: MIT
#include "ui/profiles/tokentypeeditor.h"

#include "core/profile/clientprofile.h"

#include <QtWidgets/QComboBox>

namespace knippe {

static QString textOf(TokenType type)
{
    switch (type) {
    case TokenType::Dpop:
        return TokenTypeEditor::tr("DPoP");
    case TokenType::Bearer:
        return TokenTypeEditor::tr("Bearer");
    case TokenType::Either:
        break;
    }
    return TokenTypeEditor::tr("either");
}

QWidget *TokenTypeEditor::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *choice = new QComboBox(parent);
    for (const TokenType type : {TokenType::Dpop, TokenType::Bearer, TokenType::Either})
        choice->addItem(textOf(type), int(type));
    choice->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(choice, &QComboBox::activated, this,
            [this, choice] { emit const_cast<TokenTypeEditor *>(this)->commitData(choice); });
    return choice;
}

void TokenTypeEditor::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = static_cast<QComboBox *>(editor);
    choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
}

void TokenTypeEditor::setModelData(QWidget *editor, QAbstractItemModel *model,
                                   const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData());
}

QString TokenTypeEditor::displayText(const QVariant &value, const QLocale &) const
{
    return textOf(TokenType(value.toInt()));
}

} // namespace knippe
