// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/profiles.h"

#include <QtWidgets/QDialog>

#include <optional>

class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace knippe {

class CatalogueStore;
class ClientForm;
class MessageBar;
class PassphrasePage;

/// Says what an import would store and where, and asks for what only a person can say: a
/// passphrase, what the file lacks, another name. Stores nothing itself.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const Profiles &profiles, const CatalogueStore &catalogue, bool inMemory,
                 QWidget *window);
    ~ImportDialog() override;

    /// For the passphrase that `error` wants, or wants once more.
    void askPassphrase(const Error &error);
    void showPreview(ProfileImport import);
    /// What kept it from being stored; a person may try again.
    void showError(const Error &error);
    /// What is to be stored, with what a person has changed.
    [[nodiscard]] const ProfileImport &import() const { return *m_import; }

    void reject() override;

signals:
    void passphraseGiven(const std::shared_ptr<knippe::SecretBytes> &passphrase);
    void confirmed();

private:
    void layOut();
    void goOn();
    void review();
    void setBusy(bool isBusy);

    const Profiles &m_profiles;
    std::optional<ProfileImport> m_import;
    MessageBar *m_messages;
    QStackedWidget *m_pages;
    PassphrasePage *m_passphrase;
    ClientForm *m_form;
    QProgressBar *m_progress;
    QPushButton *m_goOn;
    QPushButton *m_cancel;
    bool m_isStoring = false;
};

} // namespace knippe
