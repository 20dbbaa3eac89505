// SPDX-License-Identifier: MIT
#include "ui/profiles/profileactions.h"

#include "core/base/redact.h"
#include "core/session/profiles.h"
#include "ui/common/filedialog.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

ProfileActions::ProfileActions(Profiles &profiles, QString configDirectory, bool inMemory,
                               QWidget *window)
    : QObject(window)
    , m_profiles(profiles)
    , m_configDirectory(std::move(configDirectory))
    , m_inMemory(inMemory)
    , m_window(window)
    , m_add(new QAction(this))
    , m_remove(new QAction(this))
{
    retranslate();
    m_add->setShortcut(QKeySequence::Open);
    connect(m_add, &QAction::triggered, this, &ProfileActions::chooseFile);
}

void ProfileActions::retranslate()
{
    m_add->setText(tr("&Add profile from file …"));
    m_add->setStatusTip(tr("Choose a file with a client's id, key and APIs"));
    m_remove->setText(tr("&Remove this profile …"));
}

void ProfileActions::chooseFile()
{
    QFileDialog *dialog = createFileDialog(m_window, tr("Add profile from file"), QDir::homePath(),
                                           tr("Profiles (*.json);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileActions::import);
    dialog->open();
}

void ProfileActions::import(const QString &path)
{
    const Result<ProfileImport> import = importFile(path);
    if (!import) {
        emit failed(import.error());
        return;
    }
    const StoredProfile stored = import->stored;
    QStringList message{importedMessage(stored)};
    if (import->form != ImportForm::Profile) { // much was ignored or assumed
        for (const ImportNote &note : import->notes)
            message.append(noteText(note));
    }
    m_profiles.add(*import, this, [this, stored, message](const Result<> &added) {
        if (added)
            emit imported(stored.profile.name, message.join(u' '));
        else
            emit failed(added.error());
    });
}

void ProfileActions::askToRemove(const QString &name)
{
    auto *question = new QMessageBox(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Remove profile"));
    question->setText(tr("Remove the profile “%1”?").arg(name));
    if (m_inMemory) {
        question->setInformativeText(
            tr("Its key, its session and its tokens are forgotten; you need the original file, "
               "with its key, to add it again."));
    } else {
        question->setInformativeText(
            tr("Its key, its session and its tokens are removed from the keychain. This cannot "
               "be undone; you need the original file, with its key, to add it again."));
    }
    QPushButton *remove = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    QPushButton *keep = question->addButton(tr("&Keep"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    question->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, name] { emit removalConfirmed(name); });
    question->open();
}

void ProfileActions::remove(const QString &name)
{
    m_profiles.remove(name, this, [this, name](const Result<> &gone) {
        if (gone)
            emit removed(name);
        else
            emit failed(gone.error());
    });
}

QString ProfileActions::importedMessage(const StoredProfile &stored) const
{
    QString message =
        m_inMemory ? tr("The profile “%1” has been added until Knippe is closed. Its key is in "
                        "memory only, so keep the file for the next time.")
                         .arg(stored.profile.name)
                   : tr("The profile “%1” has been added. Its key is in the keychain, the rest in "
                        "%2. The file you chose still holds the key: delete it if you do not need "
                        "it any more.")
                         .arg(stored.profile.name, QDir::toNativeSeparators(m_configDirectory));
    QStringList doubtful;
    for (const QString &scope : stored.profile.doubtfulScopes())
        doubtful.append(plainText(scope, 60));
    if (!doubtful.isEmpty()) {
        message += u' '
                   + tr("These scopes look mistyped and are sent as they are: %1.")
                         .arg(doubtful.join(u", "_s));
    }
    return message;
}

} // namespace knippe
