// SPDX-License-Identifier: MIT
#include "tests/support/privatekeyring.h"

#include <QtCore/QStandardPaths>
#include <QtDBus/QtDBus>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

static constexpr auto Service = "org.freedesktop.secrets"_L1;
static constexpr auto ServicePath = "/org/freedesktop/secrets"_L1;
static constexpr auto ServiceInterface = "org.freedesktop.Secret.Service"_L1;
static constexpr auto ItemInterface = "org.freedesktop.Secret.Item"_L1;

// Without service files: a call that comes too early must not start another keyring.
static constexpr char BusConfig[] =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

namespace {

/// A secret as the service hands it out.
struct BusSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const BusSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, BusSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

QDBusInterface serviceOn(const QString &connection)
{
    return {QString(Service), QString(ServicePath), QString(ServiceInterface),
            QDBusConnection(connection)};
}

/// Every item of Knippe's, locked or not.
Paths itemPaths(const QString &connection)
{
    QDBusInterface service = serviceOn(connection);
    const QDBusMessage found =
        service.call(u"SearchItems"_s, QVariant::fromValue(Attributes{{u"server"_s, u"Knippe"_s}}));
    if (found.arguments().size() != 2)
        return {};
    return qdbus_cast<Paths>(found.arguments().at(0)) + qdbus_cast<Paths>(found.arguments().at(1));
}

} // namespace

Q_DECLARE_METATYPE(BusSecret)

PrivateKeyring::PrivateKeyring()
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<BusSecret>();
    if (startBus())
        startDaemon();
}

PrivateKeyring::~PrivateKeyring()
{
    stop(m_daemon);
    QDBusConnection::disconnectFromBus(m_connection);
    stop(m_bus);
}

bool PrivateKeyring::isInstalled()
{
    return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty()
           && !QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty();
}

void PrivateKeyring::apply(QProcessEnvironment &environment) const
{
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
}

void PrivateKeyring::applyAbsent(QProcessEnvironment &environment)
{
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
}

bool PrivateKeyring::lock()
{
    const QDBusReply<QDBusObjectPath> collection =
        serviceOn(m_connection).call(u"ReadAlias"_s, u"default"_s);
    const QDBusMessage locked =
        serviceOn(m_connection).call(u"Lock"_s, QVariant::fromValue(Paths{collection.value()}));
    return locked.arguments().size() == 2
           && !qdbus_cast<Paths>(locked.arguments().first()).isEmpty();
}

bool PrivateKeyring::restart()
{
    stop(m_daemon);
    return startDaemon();
}

QStringList PrivateKeyring::items() const
{
    QStringList names;
    for (const QDBusObjectPath &path : itemPaths(m_connection)) {
        QDBusInterface item(QString(Service), path.path(), u"org.freedesktop.DBus.Properties"_s,
                            QDBusConnection(m_connection));
        const QDBusReply<QDBusVariant> attributes =
            item.call(u"Get"_s, QString(ItemInterface), u"Attributes"_s);
        names.append(qdbus_cast<Attributes>(attributes.value().variant()).value(u"user"_s));
    }
    names.sort();
    return names;
}

QList<QByteArray> PrivateKeyring::secrets() const
{
    const QDBusMessage opened =
        serviceOn(m_connection)
            .call(u"OpenSession"_s, u"plain"_s, QVariant::fromValue(QDBusVariant(QString())));
    if (opened.arguments().size() != 2)
        return {};
    const QVariant session = opened.arguments().at(1);
    QList<QByteArray> found;
    for (const QDBusObjectPath &path : itemPaths(m_connection)) {
        QDBusInterface item(QString(Service), path.path(), QString(ItemInterface),
                            QDBusConnection(m_connection));
        const QDBusReply<BusSecret> secret = item.call(u"GetSecret"_s, session);
        found.append(QByteArray::fromBase64(secret.value().value)); // QtKeychain stores bytes so
    }
    return found;
}

bool PrivateKeyring::startBus()
{
    QFile config(m_directory.filePath(u"bus.conf"_s));
    if (!config.open(QIODevice::WriteOnly) || config.write(BusConfig) < 0) {
        m_problem = config.errorString();
        return false;
    }
    config.close();
    m_bus.start(u"dbus-daemon"_s, {u"--config-file"_s, config.fileName(), u"--nofork"_s,
                                   u"--nopidfile"_s, u"--print-address"_s});
    while (m_bus.state() != QProcess::NotRunning && !m_bus.canReadLine())
        m_bus.waitForReadyRead(5000);
    m_address = QString::fromLatin1(m_bus.readLine().trimmed());
    m_connection = u"keyring-%1"_s.arg(quintptr(this));
    if (m_address.isEmpty()
        || !QDBusConnection::connectToBus(m_address, m_connection).isConnected())
        m_problem = u"dbus-daemon: "_s + QString::fromLocal8Bit(m_bus.readAllStandardError());
    return m_problem.isEmpty();
}

bool PrivateKeyring::startDaemon()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_directory.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_directory.filePath(u"data"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_directory.path());
    environment.remove(u"GNOME_KEYRING_CONTROL"_s);
    apply(environment);
    m_daemon.setProcessEnvironment(environment);
    m_daemon.start(u"gnome-keyring-daemon"_s,
                   {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_daemon.write("for the tests only");
    m_daemon.closeWriteChannel();
    // the name on the bus comes before the collection that is to be unlocked
    const bool up = QTest::qWaitFor(
        [this] {
            const QDBusReply<QDBusObjectPath> collection =
                serviceOn(m_connection).call(QDBus::Block, u"ReadAlias"_s, u"default"_s);
            return collection.isValid() && collection.value().path().size() > 1;
        },
        15000);
    if (!up)
        m_problem = u"gnome-keyring-daemon: "_s + m_daemon.errorString() + u' '
                    + QString::fromLocal8Bit(m_daemon.readAllStandardError());
    return up;
}

void PrivateKeyring::stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}
