// SPDX-License-Identifier: MIT
#include "tests/support/privatebus.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtDBus/QtDBus>

#include <csignal>

using namespace Qt::StringLiterals;

// Without the system's service files: a call that comes too early must not start another keyring.
static constexpr char Config[] =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <servicedir>%1</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

static bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

PrivateBus::PrivateBus()
{
    const QString services = m_directory.filePath(u"services"_s);
    const QString config = m_directory.filePath(u"bus.conf"_s);
    if (!QDir().mkpath(services) || !write(config, QString::fromLatin1(Config).arg(services))) {
        m_problem = u"cannot write "_s + config;
        return;
    }
    m_bus.start(u"dbus-daemon"_s, {u"--config-file"_s, config, u"--nofork"_s, u"--nopidfile"_s,
                                   u"--print-address"_s});
    while (m_bus.state() != QProcess::NotRunning && !m_bus.canReadLine())
        m_bus.waitForReadyRead(5000);
    m_address = QString::fromLatin1(m_bus.readLine().trimmed());
    if (m_address.isEmpty())
        m_problem = u"dbus-daemon: "_s + QString::fromLocal8Bit(m_bus.readAllStandardError());
}

PrivateBus::~PrivateBus()
{
    resume();
    stop(m_bus);
}

bool PrivateBus::isInstalled()
{
    return !QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty();
}

void PrivateBus::apply(QProcessEnvironment &environment) const
{
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
}

void PrivateBus::applyAbsent(QProcessEnvironment &environment)
{
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
}

void PrivateBus::pause()
{
    ::kill(pid_t(m_bus.processId()), SIGSTOP);
}

void PrivateBus::resume()
{
    ::kill(pid_t(m_bus.processId()), SIGCONT);
}

bool PrivateBus::activate(const QString &name, const QString &command)
{
    const QString file = m_directory.filePath(u"services/%1.service"_s.arg(name));
    const bool done =
        command.isEmpty()
            ? QFile::remove(file)
            : write(file, u"[D-BUS Service]\nName=%1\nExec=%2\n"_s.arg(name, command));
    const QString connection = u"activate-%1"_s.arg(quintptr(this));
    const QDBusMessage reloaded = QDBusConnection::connectToBus(m_address, connection)
                                      .call(QDBusMessage::createMethodCall(
                                          u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, u"ReloadConfig"_s));
    QDBusConnection::disconnectFromBus(connection);
    return done && reloaded.type() == QDBusMessage::ReplyMessage;
}

void stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}
