// SPDX-License-Identifier: MIT
#include "ui/editor/profileediting.h"

#include "core/base/redact.h"
#include "core/session/profiles.h"
#include "ui/common/filedialog.h"
#include "ui/editor/profileeditor.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>

using namespace Qt::StringLiterals;

namespace knippe {

ProfileEditing::ProfileEditing(Profiles &profiles, QString configDirectory, Release release,
                               QWidget *window)
    : QObject(window)
    , m_profiles(profiles)
    , m_configDirectory(std::move(configDirectory))
    , m_release(std::move(release))
    , m_window(window)
{
}

void ProfileEditing::edit(const QString &name, bool isSignedIn)
{
    Result<StoredProfile> stored = m_profiles.load(name);
    if (!stored) {
        emit failed(stored.error());
        return;
    }
    QStringList others = m_profiles.names();
    others.removeAll(name);
    auto *editor = new ProfileEditor(std::move(*stored), others, isSignedIn,
                                     CatalogueStore(m_configDirectory), m_window);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &ProfileEditor::confirmed, this, [=, this] { store(name, editor); });
    editor->open();
}

void ProfileEditing::store(const QString &name, ProfileEditor *editor)
{
    const QPointer<ProfileEditor> dialog(editor);
    const StoredProfile edited = editor->edited();
    m_release(name, [=, this] {
        m_profiles.change(name, edited, this, [=, this](const Result<> &done) {
            emit changed(done ? edited.profile.name : name);
            if (!done && dialog)
                dialog->showError(done.error());
            else if (!done)
                emit failed(done.error());
            else if (dialog)
                dialog->accept();
        });
    });
}

void ProfileEditing::duplicate(const QString &name)
{
    auto *question = new QInputDialog(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Duplicate profile"));
    question->setLabelText(tr("Name of the copy, which has the same key:"));
    question->setTextValue(name + "-2"_L1);
    connect(question, &QInputDialog::textValueSelected, this,
            [this, name](const QString &chosen) { copy(name, chosen.trimmed()); });
    question->open();
}

void ProfileEditing::copy(const QString &name, const QString &copy)
{
    m_profiles.duplicate(name, copy, this, [this, copy](const Result<> &done) {
        if (!done) {
            emit failed(done.error());
            return;
        }
        emit changed(copy);
        emit informed(
            tr("The profile “%1” has been added. Nobody is signed in with it.").arg(copy));
    });
}

void ProfileEditing::exportWithoutKey(const QString &name)
{
    QFileDialog *dialog = createFileDialog(m_window, tr("Save profile without its key"),
                                           QDir::homePath(), tr("Profiles (*.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(name + ".json"_L1);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, name](const QString &path) { write(name, path); });
    dialog->open();
}

void ProfileEditing::write(const QString &name, const QString &path)
{
    const Result<StoredProfile> stored = m_profiles.load(name);
    if (!stored) {
        emit failed(stored.error());
        return;
    }
    const QByteArray json = QJsonDocument(stored->profile.toJson()).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        emit failed({QString(codes::ConfigFile), path + u": "_s + file.errorString(), {}, 0});
        return;
    }
    emit informed(tr("Saved without its key: %1").arg(plainText(QDir::toNativeSeparators(path))));
}

} // namespace knippe
