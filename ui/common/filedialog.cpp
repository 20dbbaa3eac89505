// SPDX-License-Identifier: MIT
#include "ui/common/filedialog.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

namespace knippe {

QFileDialog *createFileDialog(QWidget *parent, const QString &title, const QString &directory,
                              const QString &filter)
{
    auto *dialog = new QFileDialog(parent, title, directory, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Where the system has no dialog of its own: Qt's may open its list of completions just as it
    // closes, and while a list is open Qt overlooks that the window behind gets the keyboard back.
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
        field->setCompleter(nullptr);
    return dialog;
}

} // namespace knippe
