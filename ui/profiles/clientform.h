// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"
#include "core/session/importpreview.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace knippe {

class ApiTable;
class CheckedField;
class EnvironmentBadge;
class WrappedLabel;

/// What an import would store and where, with the fields of the profile that a person may change.
class ClientForm : public QWidget
{
    Q_OBJECT

public:
    ClientForm(const CatalogueStore &catalogue, bool inMemory, QWidget *parent = nullptr);

    /// Fills the fields; what `profile` lacks is to be typed.
    void setProfile(const ClientProfile &profile);
    /// What follows from the fields as they are.
    void showPreview(const ImportPreview &preview);

    /// With what has been typed.
    [[nodiscard]] ClientProfile profile() const;
    /// Nothing is missing and nothing wrong.
    [[nodiscard]] bool isComplete() const;
    /// What is imported, for which environment, and what there is to say about it.
    [[nodiscard]] QString summary() const;
    /// Puts the keyboard where something is missing or wrong; false when nothing is.
    bool focusProblem();

signals:
    void changed();

private:
    void createRows();
    QLabel *addField(const QString &label, CheckedField *field);
    void showKind();
    QLabel *addFact(const QString &label);

    bool m_inMemory;
    ClientProfile m_profile; ///< with what has no field here
    QGridLayout *m_rows;
    QLabel *m_form;
    EnvironmentBadge *m_badge;
    CheckedField *m_name;
    CheckedField *m_authority;
    QCheckBox *m_isHelsenorge; ///< asked together with the authority
    CheckedField *m_authorityKeys;
    QLabel *m_authorityKeysLabel;
    CheckedField *m_clientId;
    CheckedField *m_redirectUri;
    CheckedField *m_scopes;
    QLabel *m_key;
    QLabel *m_keyId;
    QLabel *m_thumbprint;
    QLabel *m_keyPlace;
    QLabel *m_profilePlace;
    ApiTable *m_apis;
    WrappedLabel *m_notes;
};

} // namespace knippe
