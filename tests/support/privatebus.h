// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

/// A session bus of its own, with nothing on it but what a test puts there.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    /// dbus-daemon is there: else QSKIP.
    [[nodiscard]] static bool isInstalled();
    /// Empty when the bus is up; else what is wrong, for QVERIFY2.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString address() const { return m_address; }
    /// To be put into the environment of programs that are to use it.
    void apply(QProcessEnvironment &environment) const;
    /// Instead of apply(): an environment in which there is no bus to be found.
    static void applyAbsent(QProcessEnvironment &environment);
    /// Stops the bus' process, so that not even a connection is answered, until resume().
    void pause();
    void resume();
    /// From now on the bus starts `command` when `name` is called, and waits for it to take the
    /// name. An empty command: not any more.
    [[nodiscard]] bool activate(const QString &name, const QString &command);

private:
    QTemporaryDir m_directory;
    QString m_address;
    QProcess m_bus;
    QString m_problem;
};

/// Asks a process to end, and makes it.
void stop(QProcess &process);
