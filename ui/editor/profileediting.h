// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QObject>

#include <functional>

class QWidget;

namespace knippe {

class Profiles;
class ProfileEditor;

/// Edits, duplicates and exports profiles, asking where a person has to be asked.
class ProfileEditing : public QObject
{
    Q_OBJECT

public:
    /// Lets go of a profile's session, and calls `then` when nobody uses it any more.
    using Release = std::function<void(const QString &name, const std::function<void()> &then)>;

    ProfileEditing(Profiles &profiles, QString configDirectory, Release release, QWidget *window);

    void edit(const QString &name, bool isSignedIn);
    void duplicate(const QString &name);
    /// To a file that somebody else can import, with a key of their own.
    void exportWithoutKey(const QString &name);

signals:
    /// `name` is to be shown now.
    void changed(const QString &name);
    void informed(const QString &text);
    void failed(const knippe::Error &error);

private:
    void store(const QString &name, ProfileEditor *editor);
    void write(const QString &name, const QString &path);
    void copy(const QString &name, const QString &copy);

    Profiles &m_profiles;
    QString m_configDirectory;
    Release m_release;
    QWidget *m_window;
};

} // namespace knippe
