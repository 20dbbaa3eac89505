// SPDX-License-Identifier: MIT
#include "tests/support/privatekeyring.h"

#include "tests/support/secretservicebus.h"

#include <QtCore/QStandardPaths>
#include <QtDBus/QtDBus>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace secretservice;

namespace {

QDBusInterface serviceOn(const QString &connection)
{
    return {QString(Name), QString(Path), QString(ServiceInterface), QDBusConnection(connection)};
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

PrivateKeyring::PrivateKeyring()
    : m_connection(u"keyring-%1"_s.arg(quintptr(this)))
{
    registerTypes();
    m_problem = m_bus.problem();
    if (m_problem.isEmpty()
        && !QDBusConnection::connectToBus(m_bus.address(), m_connection).isConnected())
        m_problem = u"no connection to the bus"_s;
    if (m_problem.isEmpty())
        startDaemon();
}

PrivateKeyring::~PrivateKeyring()
{
    stop(m_daemon);
    QDBusConnection::disconnectFromBus(m_connection);
}

bool PrivateKeyring::isInstalled()
{
    return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty()
           && PrivateBus::isInstalled();
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
        QDBusInterface item(QString(Name), path.path(), QString(PropertiesInterface),
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
        QDBusInterface item(QString(Name), path.path(), QString(ItemInterface),
                            QDBusConnection(m_connection));
        const QDBusReply<Secret> secret = item.call(u"GetSecret"_s, session);
        found.append(QByteArray::fromBase64(secret.value().value)); // QtKeychain stores bytes so
    }
    return found;
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
