// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"

#include <QtWidgets/QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace knippe {

class MessageBar;
class WrappedLabel;

/// Where APIs are chosen by their names, with the scopes that are wanted of each, and where the
/// catalogue's user has rows of one's own.
class CataloguePicker : public QDialog
{
    Q_OBJECT

public:
    /// `present`: the resources that the profile has already.
    CataloguePicker(CatalogueStore store, QStringList present, QWidget *parent);

    /// One for each resource, in the catalogue's order.
    [[nodiscard]] QList<ApiRequest> chosen() const;

private:
    void createMenu();
    void layOut();
    void reload(const QString &current);
    void writeRow(const CatalogueApi &row);
    void removeOwnRow();
    void importNewer();
    void addRow(const CatalogueApi &api, bool isPresent);
    void filter(const QString &text);
    void showEntry();
    void countChosen();
    [[nodiscard]] const CatalogueApi *apiOf(const QTreeWidgetItem *item) const;

    CatalogueStore m_store;
    CatalogueStore::InUse m_inUse;
    QStringList m_present;
    MessageBar *m_messages;
    QLineEdit *m_filter;
    QTreeWidget *m_rows;
    WrappedLabel *m_entry;
    QLabel *m_count;
    QPushButton *m_catalogue; ///< has a menu
    QAction *m_change;
    QAction *m_remove;
    QPushButton *m_add;
};

} // namespace knippe
