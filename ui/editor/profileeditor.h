// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/cataloguestore.h"
#include "core/profile/profilestore.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QTabWidget;

namespace knippe {

class ApisPage;
class ClientPage;
class HelsenorgePage;
class MessageBar;
class OrganisationPage;
class SignInPage;

/// Everything in a profile, each with its rule and the reason for it. Stores nothing itself.
class ProfileEditor : public QDialog
{
    Q_OBJECT

public:
    /// `otherNames` are taken. While somebody `isSignedIn`, the client stays the same.
    ProfileEditor(StoredProfile stored, const QStringList &otherNames, bool isSignedIn,
                  const CatalogueStore &catalogue, QWidget *window);

    /// With what has been changed.
    [[nodiscard]] StoredProfile edited() const;
    /// What kept it from being stored; a person may try again.
    void showError(const Error &error);

signals:
    void confirmed();

private:
    void layOut();
    void review();
    void confirm();

    StoredProfile m_stored;
    MessageBar *m_messages;
    QTabWidget *m_pages;
    ClientPage *m_client;
    ApisPage *m_apis;
    SignInPage *m_signIn;
    OrganisationPage *m_organisations;
    HelsenorgePage *m_helsenorge = nullptr; ///< of a profile of that kind only
    QPushButton *m_save;
};

} // namespace knippe
