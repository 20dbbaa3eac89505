// SPDX-License-Identifier: MIT
#include "ui/profiles/keybringing.h"

#include "core/base/background.h"
#include "ui/common/filedialog.h"
#include "ui/profiles/importsource.h"
#include "ui/profiles/passphrasepage.h"

#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int PassphraseWidth = 56; // average letters

KeyBringing::KeyBringing(Profiles &profiles, QString profile, QWidget *window)
    : QObject(window)
    , m_profiles(profiles)
    , m_profile(std::move(profile))
    , m_window(window)
{
}

void KeyBringing::askForFile()
{
    QFileDialog *dialog = createFileDialog(
        m_window, tr("Key from a file"), QDir::homePath(),
        tr("Keys (%1);;All files (*)").arg(u"*.json *.jwk *.jwks *.pem *.key *.p12 *.pfx *.xml"_s));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeyBringing::bring);
    dialog->open();
}

void KeyBringing::bring(const QString &path)
{
    m_path = path;
    read(nullptr);
}

void KeyBringing::read(const std::shared_ptr<SecretBytes> &passphrase)
{
    const auto work = [source = ImportSource{m_path, nullptr}, passphrase] {
        ImportOptions options;
        options.access.passphrase = passphrase.get();
        options.leavesGaps = true; // whose key it is, the profile knows
        return source.read(options);
    };
    inBackground(work, this, [this](const Result<ProfileImport> &import) { onRead(import); });
}

void KeyBringing::onRead(const Result<ProfileImport> &import)
{
    if (!import
        && (import.error().code == codes::ConfigPassphraseNeeded
            || import.error().code == codes::ConfigPassphraseWrong))
        return askPassphrase(import.error());
    if (!import) {
        emit failed(import.error());
        return;
    }
    if (!import->key) { // a profile of a public client
        emit failed({codes::ConfigPublicClient, import->stored.profile.name, {}, 0});
        return;
    }
    m_profiles.bringKey(m_profile, *import->key, this,
                        [this](const Result<Profiles::PublicKey> &key) {
                            if (key)
                                emit brought(*key);
                            else
                                emit failed(key.error());
                        });
}

void KeyBringing::askPassphrase(const Error &error)
{
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Key from a file"));
    auto *page = new PassphrasePage(dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->addButton(tr("&Open the key"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this,
            [this, page] { read(std::make_shared<SecretBytes>(page->take())); });
    auto *column = new QVBoxLayout(dialog);
    column->addStrut(PassphraseWidth * dialog->fontMetrics().averageCharWidth());
    column->addWidget(page, 1);
    column->addWidget(buttons);
    dialog->open();
    page->ask(error);
}

} // namespace knippe
