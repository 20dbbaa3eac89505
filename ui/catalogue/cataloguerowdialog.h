// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace knippe {

class WrappedLabel;

/// One row of the catalogue, to be written by its user: a new one, or one in place of that with the
/// same id. Judged while it is typed, by the rules of reading a catalogue.
class CatalogueRowDialog : public QDialog
{
    Q_OBJECT

public:
    /// `row` without an id is a new one.
    CatalogueRowDialog(CatalogueStore store, CatalogueApi row, QWidget *parent);

signals:
    /// It is stored.
    void stored(const QString &id);

private:
    void createFields();
    void fill();
    void layOut();
    void review();
    void store();
    void say(const QString &problem);
    [[nodiscard]] CatalogueApi edited() const;

    CatalogueStore m_store;
    CatalogueApi m_row; ///< with what has no field here
    ApiCatalogue m_known;
    QLineEdit *m_name;
    QLineEdit *m_owner;
    QLineEdit *m_resource;
    QPlainTextEdit *m_scopes;
    QComboBox *m_login;
    QComboBox *m_type;
    QLineEdit *m_level;
    QListWidget *m_needs;
    QComboBox *m_successor;
    QLineEdit *m_source;
    QLineEdit *m_note;
    WrappedLabel *m_remark;
    QPushButton *m_save;
};

} // namespace knippe
