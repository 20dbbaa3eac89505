// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QObject>

class QAction;
class QWidget;

namespace knippe {

class ImportFlow;
class Profiles;
struct ImportSource;
struct StoredProfile;

/// Adds profiles – from a file, the clipboard, or what is dropped on the window – and removes them,
/// asking where a person has to be asked. `window` is what the dialogs belong to.
class ProfileActions : public QObject
{
    Q_OBJECT

public:
    /// `inMemory`: profiles and keys are for this run only.
    ProfileActions(Profiles &profiles, QString configDirectory, bool inMemory, QWidget *window);

    [[nodiscard]] QAction *addFromFile() const { return m_add; }
    [[nodiscard]] QAction *paste() const { return m_paste; }
    /// For whoever knows which profile is shown.
    [[nodiscard]] QAction *keyOfCurrent() const { return m_key; }
    [[nodiscard]] QAction *certificateOfCurrent() const { return m_certificate; }
    [[nodiscard]] QAction *editCurrent() const { return m_edit; }
    [[nodiscard]] QAction *duplicateCurrent() const { return m_duplicate; }
    [[nodiscard]] QAction *exportCurrent() const { return m_export; }
    [[nodiscard]] QAction *removeCurrent() const { return m_remove; }

    /// All of them, for a menu.
    [[nodiscard]] QList<QAction *> commands() const
    {
        return QList<QAction *>{m_add, m_paste} + forCurrent();
    }
    /// Those that need a profile.
    [[nodiscard]] QList<QAction *> forCurrent() const
    {
        return {m_edit, m_key, m_certificate, m_duplicate, m_export, m_remove};
    }

    /// In the language in use now.
    void retranslate();
    void import(const QString &path);
    /// Takes an import back and then asks for `shownBefore` to be shown.
    void undo(const QString &name, const QString &id, const QString &shownBefore);
    /// Asks first, then says removalConfirmed().
    void askToRemove(const QString &name);
    /// Without asking. Sign out first if the authority is to know.
    void remove(const QString &name);

signals:
    /// `id` is StoredProfile's, for undo().
    void imported(const QString &name, const QString &id, const QString &message);
    void removalConfirmed(const QString &name);
    /// `next`, or any other one, is to be shown now.
    void removed(const QString &name, const QString &next);
    void failed(const knippe::Error &error);

private:
    void chooseFile();
    void importFromClipboard();
    [[nodiscard]] QString importedMessage(const StoredProfile &stored,
                                          const ImportSource &source) const;

    Profiles &m_profiles;
    QString m_configDirectory;
    bool m_inMemory;
    QWidget *m_window;
    ImportFlow *m_import;
    QAction *m_add;
    QAction *m_paste;
    QAction *m_edit;
    QAction *m_key;
    QAction *m_certificate;
    QAction *m_duplicate;
    QAction *m_export;
    QAction *m_remove;
};

} // namespace knippe
