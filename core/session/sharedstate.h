// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/sessionstate.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace knippe {

/// A session's state as this program knows it, kept in step with its file, which every program of
/// this user writes: a save writes our own news and takes over everybody else's.
class SharedState : public QObject
{
    Q_OBJECT

public:
    SharedState(QString path, const ClientProfile &profile, QString installation,
                QObject *parent = nullptr);
    ~SharedState() override { flush(); }

    /// Somebody is signed in, but on another computer: to us that is nobody. The file stays as it
    /// is until somebody signs in here.
    [[nodiscard]] bool isForeign() const { return m_foreign && !m_value.signedIn; }
    [[nodiscard]] const SessionState &value() const { return m_value; }
    /// Saved soon, together with what else changes meanwhile; but not its progress, which is ours
    /// alone.
    void changeRow(const QString &resource, const std::function<void(ApiToken &)> &change);
    /// What is not in rows; saved soon.
    void changeSession(const std::function<void(SessionState &)> &change);
    /// Nobody is signed in, nothing is held.
    void clear();
    /// Saves what was to be saved soon: before others look at it.
    void flush();
    /// Takes over what others have saved until now.
    void catchUp();
    /// From now on what others save is taken over as they save it.
    void follow();

signals:
    void rowChanged(int row);
    /// Somebody else has begun, replaced or ended the session, or renewed a token.
    void othersChanged();

private:
    struct News
    {
        QList<int> rows;
        bool session = false;
    };
    void saveSoon();
    /// A state that cannot be written costs no token: the keychain has them, and they can be asked
    /// for anew. So it is only warned of.
    void save();
    [[nodiscard]] bool isOurs(const SessionState &state) const;
    [[nodiscard]] News takeOver(const SessionState &others);
    void tell(const News &news);

    QString m_path;
    const ClientProfile &m_profile; ///< the session's
    QString m_installation;
    bool m_foreign = false;
    SessionState m_value;
    QSet<QString> m_changedRows; ///< resources, since the last save
    bool m_changedSession = false;
    QTimer m_saving;
    QFileSystemWatcher m_watcher;
};

} // namespace knippe
