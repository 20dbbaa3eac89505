// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QTableWidget;

namespace knippe {

class ChoiceEditor;
class WrappedLabel;

/// A profile's APIs with their scopes, to be changed by a person, who is told while typing what
/// cannot be used.
class ApiTable : public QWidget
{
    Q_OBJECT

public:
    explicit ApiTable(QWidget *parent = nullptr);

    /// `presets`: the names of the profile's, one of which an API may have for itself.
    void setApis(const QList<ApiRequest> &apis, const QStringList &presets = {});
    /// Those that there are now, under the names they have now.
    void renamePresets(const QStringList &presets);
    /// Its APIs have the usual one then.
    void removePreset(int number);
    /// The rows of a profile at Helsenorge: names instead of resources, and bearer tokens only.
    void setNarrowing(bool isOn);
    /// Has a button to choose from it.
    void offerCatalogue(const CatalogueStore &catalogue);
    /// As they stand; a row in which nothing has been typed is none.
    [[nodiscard]] QList<ApiRequest> apis() const;
    /// Empty when all of it can be used.
    [[nodiscard]] QString problem() const;

signals:
    void changed();

private:
    void layOut();
    void showPresets();
    void nameChoices();
    void addRow(const ApiRequest &api);
    void addApi();
    void chooseFromCatalogue();
    void removeApi();
    void review();
    void mark(int row, const QString &problem);
    [[nodiscard]] QString presetAt(int row) const;
    [[nodiscard]] ApiRequest apiAt(int row) const;
    [[nodiscard]] QString problemAt(int row) const;

    bool m_narrows = false;
    QTableWidget *m_table;
    ChoiceEditor *m_presetEditor;
    QStringList m_presets;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_choose;
    std::optional<CatalogueStore> m_catalogue;
    WrappedLabel *m_remark;
};

} // namespace knippe
