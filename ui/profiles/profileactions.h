// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QObject>

class QAction;
class QWidget;

namespace knippe {

class Profiles;
struct StoredProfile;

/// Adds profiles from files and removes them, asking where a person has to be asked. `window` is
/// what the dialogs belong to.
class ProfileActions : public QObject
{
    Q_OBJECT

public:
    /// `inMemory`: profiles and keys are for this run only.
    ProfileActions(Profiles &profiles, QString configDirectory, bool inMemory, QWidget *window);

    [[nodiscard]] QAction *addFromFile() const { return m_add; }
    /// Enabled while there is something to remove; asks for `removalRequested`.
    [[nodiscard]] QAction *removeCurrent() const { return m_remove; }

    /// In the language in use now.
    void retranslate();
    void import(const QString &path);
    /// Asks first, then says removalConfirmed().
    void askToRemove(const QString &name);
    /// Without asking. Sign out first if the authority is to know.
    void remove(const QString &name);

signals:
    void imported(const QString &name, const QString &message);
    void removalConfirmed(const QString &name);
    void removed(const QString &name);
    void failed(const knippe::Error &error);

private:
    void chooseFile();
    [[nodiscard]] QString importedMessage(const StoredProfile &stored) const;

    Profiles &m_profiles;
    QString m_configDirectory;
    bool m_inMemory;
    QWidget *m_window;
    QAction *m_add;
    QAction *m_remove;
};

} // namespace knippe
