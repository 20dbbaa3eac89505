// SPDX-License-Identifier: MIT
#include "ui/profiles/profileactions.h"

#include "core/base/redact.h"
#include "core/session/profiles.h"
#include "ui/common/filedialog.h"
#include "ui/profiles/droptarget.h"
#include "ui/profiles/importflow.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
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
    , m_import(new ImportFlow(profiles, CatalogueStore(m_configDirectory), inMemory, window))
    , m_add(new QAction(this))
    , m_paste(new QAction(this))
    , m_edit(new QAction(this))
    , m_key(new QAction(this))
    , m_certificate(new QAction(this))
    , m_duplicate(new QAction(this))
    , m_export(new QAction(this))
    , m_remove(new QAction(this))
{
    retranslate();
    m_add->setShortcut(QKeySequence::Open);
    m_paste->setShortcut(QKeySequence::Paste); // a field that has the keyboard takes it first
    auto *drops = new DropTarget(window);
    connect(m_add, &QAction::triggered, this, &ProfileActions::chooseFile);
    connect(m_paste, &QAction::triggered, this, &ProfileActions::importFromClipboard);
    connect(drops, &DropTarget::dropped, m_import, &ImportFlow::start);
    connect(m_import, &ImportFlow::failed, this, &ProfileActions::failed);
    connect(m_import, &ImportFlow::added, this,
            [this](const StoredProfile &stored, const ImportSource &source) {
                emit imported(stored.profile.name, stored.id, importedMessage(stored, source));
            });
}

void ProfileActions::retranslate()
{
    m_add->setText(tr("&Add profile from file …"));
    m_add->setStatusTip(tr("Choose a file with a client's id, key and APIs"));
    m_paste->setText(tr("&Paste client configuration"));
    m_paste->setStatusTip(tr("Add a profile from what is on the clipboard"));
    m_edit->setText(tr("&Edit this profile …"));
    m_edit->setStatusTip(tr("Client, APIs, and how the sign-in goes"));
    m_duplicate->setText(tr("&Duplicate this profile …"));
    m_export->setText(tr("&Save without its key …"));
    m_export->setStatusTip(tr("A file that somebody else can import, with a key of their own"));
    m_key->setText(tr("&Key of this profile …"));
    m_key->setStatusTip(tr("See the client's key, copy its public half, or make a new one"));
    m_certificate->setText(tr("&Certificate of this profile …"));
    m_certificate->setStatusTip(
        tr("See the certificate of this computer, copy it, or make or import one"));
    m_remove->setText(tr("&Remove this profile …"));
}

void ProfileActions::chooseFile()
{
    QFileDialog *dialog =
        createFileDialog(m_window, tr("Add profile from file"), QDir::homePath(),
                         tr("Clients and keys (%1);;All files (*)")
                             .arg(u"*.json *.jwk *.jwks *.pem *.key *.p12 *.pfx *.xml"_s));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileActions::import);
    dialog->open();
}

void ProfileActions::import(const QString &path)
{
    m_import->start({path, nullptr});
}

void ProfileActions::importFromClipboard()
{
    if (const auto source = ImportSource::in(QGuiApplication::clipboard()->mimeData()))
        m_import->start(*source);
    else
        emit failed({codes::ConfigFormat, tr("the clipboard is empty"), {}, 0});
}

void ProfileActions::undo(const QString &name, const QString &id, const QString &shownBefore)
{
    m_profiles.undoAdd(name, id, this, [this, name, shownBefore](const Result<> &undone) {
        if (undone)
            emit removed(name, shownBefore);
        else
            emit failed(undone.error());
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
            emit removed(name, {});
        else
            emit failed(gone.error());
    });
}

QString ProfileActions::importedMessage(const StoredProfile &stored,
                                        const ImportSource &source) const
{
    const QString folder = QDir::toNativeSeparators(m_configDirectory);
    QString message;
    if (stored.profile.isPublic())
        message = tr("The profile “%1” has been added. Its client has no key: make or import a "
                     "certificate for this computer (“Certificate of this profile …”).")
                      .arg(stored.profile.name);
    else if (m_inMemory)
        message = tr("The profile “%1” has been added until Knippe is closed. Its key is in "
                     "memory only, so keep the file for the next time.")
                      .arg(stored.profile.name);
    else if (source.path.isEmpty())
        message = tr("The profile “%1” has been added. Its key is in the keychain, the rest in "
                     "%2. The place you copied it from, and perhaps the clipboard, still hold the "
                     "key.")
                      .arg(stored.profile.name, folder);
    else
        message = tr("The profile “%1” has been added. Its key is in the keychain, the rest in "
                     "%2. The file you chose still holds the key: delete it if you do not need "
                     "it any more.")
                      .arg(stored.profile.name, folder);
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
