// SPDX-License-Identifier: MIT
#include "ui/profiles/importflow.h"

#include "core/base/background.h"
#include "ui/profiles/importdialog.h"

#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace knippe {

static bool isAboutPassphrase(const Error &error)
{
    return error.code == codes::ConfigPassphraseNeeded
           || error.code == codes::ConfigPassphraseWrong;
}

/// Whether a person has to look at it before it is stored.
static bool needsPerson(const ImportPreview &preview)
{
    return preview.form != ImportForm::Profile || preview.isNameTaken
           || !preview.sameKeyAs.isEmpty() || !preview.profile.trustedCa.isEmpty()
           || preview.profile.environment() == ClientProfile::Environment::Production;
}

ImportFlow::ImportFlow(Profiles &profiles, CatalogueStore catalogue, bool inMemory, QWidget *window)
    : QObject(window)
    , m_profiles(profiles)
    , m_catalogue(std::move(catalogue))
    , m_inMemory(inMemory)
    , m_window(window)
{
}

ImportFlow::~ImportFlow() = default;

void ImportFlow::start(const ImportSource &source)
{
    if (m_dialog)
        return;
    m_source = source;
    read(nullptr);
}

void ImportFlow::read(const std::shared_ptr<SecretBytes> &passphrase)
{
    m_reading = std::make_unique<QObject>();
    const auto work = [source = m_source, passphrase] {
        ImportOptions options;
        options.access.passphrase = passphrase.get();
        options.leavesGaps = true;
        return source.read(options);
    };
    inBackground(work, m_reading.get(),
                 [this](Result<ProfileImport> import) { onRead(std::move(import)); });
}

void ImportFlow::onRead(Result<ProfileImport> import)
{
    if (!import && isAboutPassphrase(import.error()))
        return dialog().askPassphrase(import.error());
    if (!import) {
        delete m_dialog;
        emit failed(import.error());
        return;
    }
    proposeName(&import->stored.profile);
    if (!m_dialog && !needsPerson(m_profiles.preview(*import)))
        return store(*import);
    dialog().showPreview(std::move(*import));
}

/// The file's, where its content has none.
void ImportFlow::proposeName(ClientProfile *profile) const
{
    if (profile->name.isEmpty())
        profile->name = profileNameFor(QFileInfo(m_source.path).completeBaseName());
}

ImportDialog &ImportFlow::dialog()
{
    if (m_dialog)
        return *m_dialog;
    m_dialog = new ImportDialog(m_profiles, m_catalogue, m_inMemory, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportDialog::passphraseGiven, this, &ImportFlow::read);
    connect(m_dialog, &ImportDialog::rejected, this, [this] {
        m_reading.reset();
        m_dialog.clear(); // goes by itself
    });
    connect(m_dialog, &ImportDialog::confirmed, this, [this] { store(m_dialog->import()); });
    m_dialog->open();
    return *m_dialog;
}

void ImportFlow::store(const ProfileImport &import)
{
    const StoredProfile stored = import.stored;
    m_profiles.add(import, this, [this, stored, source = m_source](const Result<> &result) {
        if (!result)
            return refuse(result.error());
        delete m_dialog; // before another window takes the keyboard
        emit added(stored, source);
    });
}

void ImportFlow::refuse(const Error &error)
{
    const QString code = error.code;
    // the window offers to go on without a keychain
    const bool isUnreachable = code == codes::VaultAbsent || code == codes::VaultTimeout;
    if (m_dialog && !isUnreachable)
        return m_dialog->showError(error);
    delete m_dialog;
    emit failed(error);
}

} // namespace knippe
