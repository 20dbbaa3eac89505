// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/tokenexport.h"

#include <QtWidgets/QDialog>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace knippe {

/// Asks in which form tokens are to be saved, and says beforehand what such a file is: a secret.
/// Where it goes is asked next, by the system's own dialog.
class SaveDialog : public QDialog
{
    Q_OBJECT

public:
    /// `selected` are saved in forms for any number, `current` in those for one.
    SaveDialog(QStringList selected, QString current, ExportForm before, QWidget *parent);

signals:
    void chosen(knippe::ExportForm form);

private:
    [[nodiscard]] QBoxLayout *createWarning();
    [[nodiscard]] ExportForm form() const;
    void showResources();
    void choose();

    QStringList m_selected;
    QString m_current;
    QComboBox *m_form;
    QLabel *m_resources;
};

} // namespace knippe
