// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace knippe {

class WrappedLabel;

/// Where APIs are chosen by their names, with the scopes that are wanted of each.
class CataloguePicker : public QDialog
{
    Q_OBJECT

public:
    /// `present`: the resources that the profile has already.
    CataloguePicker(CatalogueStore::InUse catalogue, const QStringList &present, QWidget *parent);

    /// One for each resource, in the catalogue's order.
    [[nodiscard]] QList<ApiRequest> chosen() const;

private:
    void layOut();
    void addRow(const CatalogueApi &api, bool isPresent);
    void filter(const QString &text);
    void showEntry();
    void countChosen();
    [[nodiscard]] const CatalogueApi *apiOf(const QTreeWidgetItem *item) const;

    CatalogueStore::InUse m_inUse;
    QLineEdit *m_filter;
    QTreeWidget *m_rows;
    WrappedLabel *m_entry;
    QLabel *m_count;
    QPushButton *m_add;
};

} // namespace knippe
