// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/privatebus.h"

/// A session bus with a GNOME keyring of its own, unlocked by a throwaway password: the real thing,
/// out of reach of the person who runs the tests. Gone with this object.
class PrivateKeyring
{
public:
    PrivateKeyring();
    ~PrivateKeyring();

    /// The programs it takes, gnome-keyring-daemon and dbus-daemon, are there: else QSKIP.
    [[nodiscard]] static bool isInstalled();
    /// Empty when the bus and the keyring are up; else what is wrong, for QVERIFY2.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// To be put into the environment of programs that are to use it.
    void apply(QProcessEnvironment &environment) const { m_bus.apply(environment); }

    [[nodiscard]] bool lock();
    /// Stops the daemon and starts it again, unlocked, with what it has stored.
    [[nodiscard]] bool restart();

    /// The names of Knippe's items, sorted; also while locked.
    [[nodiscard]] QStringList items() const;
    /// The secret of every item of Knippe's. Needs it unlocked.
    [[nodiscard]] QList<QByteArray> secrets() const;
    /// Where the daemon has its files, encrypted.
    [[nodiscard]] QString directory() const { return m_directory.path(); }

private:
    bool startDaemon();

    PrivateBus m_bus;
    QTemporaryDir m_directory;
    QString m_connection;
    QProcess m_daemon;
    QString m_problem;
};
