// SPDX-License-Identifier: MIT
#include "ui/profiles/celleditor.h"

#include "core/base/redact.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>

namespace knippe {

static constexpr const char *Before = "knippe-before";
static constexpr int Longest = 4000; // characters shown of one cell

QWidget *CellEditor::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                  const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setProperty(Before, index.data(Qt::EditRole));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    // whoever listens changes nothing but what the model holds
    connect(editor, &QLineEdit::textEdited, this,
            [this, editor] { emit const_cast<CellEditor *>(this)->commitData(editor); });
    return editor;
}

/// Leaves the cursor where it is when the text comes from the editor itself.
void CellEditor::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = static_cast<QLineEdit *>(editor);
    if (const QString text = index.data(Qt::EditRole).toString(); text != line->text())
        line->setText(text);
}

QString CellEditor::displayText(const QVariant &value, const QLocale &) const
{
    return plainText(value.toString(), Longest);
}

bool CellEditor::eventFilter(QObject *editor, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        line->setText(line->property(Before).toString());
        emit commitData(line);
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace knippe
