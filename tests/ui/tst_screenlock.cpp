// SPDX-License-Identifier: MIT
// The window's ear for the screen lock, on buses of its own.
#include "app/gui/screenlock.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QtDBus>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;

static constexpr auto Ours = "/org/freedesktop/login1/session/_31"_L1;
static constexpr auto Theirs = "/org/freedesktop/login1/session/_32"_L1;
static constexpr auto LogindSession = "org.freedesktop.login1.Session"_L1;

/// As much of logind as is asked.
class Logind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public slots:
    QDBusObjectPath GetSession(const QString &id)
    {
        asked.append(id);
        return QDBusObjectPath(Ours);
    }

public:
    QStringList asked;
};

class tst_ScreenLock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_locked = 0; }
    void cleanupTestCase();
    void asksForThisSession();
    void hearsDesktops_data();
    void hearsDesktops();
    void hearsLogind();
    void hearsLogindAlone();
    void hearsNothingOnceGone();
    void nothingWithoutABus();

private:
    bool startBus(QProcess &bus, const char *variable);
    /// As another program says it; `arguments` are dbus-send's.
    void send(const QStringList &arguments);
    /// Waits until what was sent before has been heard.
    void settle();
    void fromLogind(QLatin1StringView path, const QString &interface, const QString &name,
                    const QVariantList &arguments = {});

    QProcess m_sessionBus;
    QProcess m_systemBus;
    Logind m_logind;
    std::unique_ptr<QObject> m_lock;
    int m_locked = 0;
};

bool tst_ScreenLock::startBus(QProcess &bus, const char *variable)
{
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    if (!bus.waitForStarted() || !bus.waitForReadyRead())
        return false;
    qputenv(variable, bus.readLine().trimmed());
    return true;
}

void tst_ScreenLock::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty()
        || QStandardPaths::findExecutable(u"dbus-send"_s).isEmpty())
        QSKIP("no dbus-daemon or dbus-send here");
    // nothing of this process has used a bus yet
    QVERIFY(startBus(m_sessionBus, "DBUS_SESSION_BUS_ADDRESS"));
    QVERIFY(startBus(m_systemBus, "DBUS_SYSTEM_BUS_ADDRESS"));
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"logind"_s);
    QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/login1"_s, &m_logind,
                               QDBusConnection::ExportAllSlots));
    m_lock = watchScreenLock([this] { ++m_locked; });
    QVERIFY(m_lock);
}

void tst_ScreenLock::cleanupTestCase()
{
    m_lock.reset();
    QDBusConnection::disconnectFromBus(u"logind"_s);
    for (QProcess *bus : {&m_sessionBus, &m_systemBus}) {
        bus->terminate();
        bus->waitForFinished();
    }
}

void tst_ScreenLock::send(const QStringList &arguments)
{
    QCOMPARE(QProcess::execute(u"dbus-send"_s, arguments), 0);
}

// Each bus keeps the order: what is answered now came after what was sent before.
void tst_ScreenLock::settle()
{
    for (const QDBusConnection &bus :
         {QDBusConnection::sessionBus(), QDBusConnection::systemBus()}) {
        QDBusPendingCallWatcher watcher(bus.asyncCall(QDBusMessage::createMethodCall(
            u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s)));
        QTRY_VERIFY(watcher.isFinished());
    }
    QCoreApplication::processEvents();
}

void tst_ScreenLock::fromLogind(QLatin1StringView path, const QString &interface,
                                const QString &name, const QVariantList &arguments)
{
    QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
    signal.setArguments(arguments);
    QDBusConnection logind(u"logind"_s);
    QVERIFY(logind.send(signal));
    // the bus has it once it has answered what came after it
    QDBusPendingCallWatcher watcher(logind.asyncCall(QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s)));
    QTRY_VERIFY(watcher.isFinished());
}

void tst_ScreenLock::asksForThisSession()
{
    QTRY_COMPARE(m_logind.asked, QStringList{u"auto"_s});
    // the answer is on its way: what is sent from here on is heard as soon as it has come
    QTRY_VERIFY((fromLogind(Ours, LogindSession, u"Lock"_s), settle(), m_locked > 0));
}

void tst_ScreenLock::hearsDesktops_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("signal");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<int>("heard");
    const QString freedesktop = u"org.freedesktop.ScreenSaver.ActiveChanged"_s;
    QTest::newRow("KDE") << u"/ScreenSaver"_s << freedesktop << u"boolean:true"_s << 1;
    QTest::newRow("freedesktop") << u"/org/freedesktop/ScreenSaver"_s << freedesktop
                                 << u"boolean:true"_s << 1;
    QTest::newRow("GNOME") << u"/org/gnome/ScreenSaver"_s
                           << u"org.gnome.ScreenSaver.ActiveChanged"_s << u"boolean:true"_s << 1;
    QTest::newRow("MATE") << u"/org/mate/ScreenSaver"_s << u"org.mate.ScreenSaver.ActiveChanged"_s
                          << u"boolean:true"_s << 1;
    QTest::newRow("unlocked") << u"/ScreenSaver"_s << freedesktop << u"boolean:false"_s << 0;
    QTest::newRow("not a boolean") << u"/ScreenSaver"_s << freedesktop << u"string:true"_s << 0;
    QTest::newRow("another signal")
        << u"/ScreenSaver"_s << u"org.freedesktop.ScreenSaver.Throttled"_s << u"boolean:true"_s
        << 0;
}

void tst_ScreenLock::hearsDesktops()
{
    QFETCH(QString, path);
    QFETCH(QString, signal);
    QFETCH(QString, argument);
    send({u"--session"_s, u"--type=signal"_s, path, signal, argument});
    settle();
    QTEST(m_locked, "heard");
}

void tst_ScreenLock::hearsLogind()
{
    fromLogind(Ours, LogindSession, u"Lock"_s);
    settle();
    QCOMPARE(m_locked, 1);
    const auto hint = [this](QLatin1StringView path, const QString &interface, bool isLocked) {
        fromLogind(path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
                   {interface, QVariantMap{{u"LockedHint"_s, isLocked}}, QStringList()});
        settle();
    };
    hint(Ours, LogindSession, true);
    QCOMPARE(m_locked, 2);
    hint(Ours, LogindSession, false);
    hint(Ours, u"org.example"_s, true);
    hint(Theirs, LogindSession, true);
    fromLogind(Ours, LogindSession, u"Unlock"_s);
    fromLogind(Theirs, LogindSession, u"Lock"_s); // somebody else's session
    settle();
    QCOMPARE(m_locked, 2);
}

void tst_ScreenLock::hearsLogindAlone() // everybody may send to the system bus
{
    send({u"--system"_s, u"--type=signal"_s, Ours, LogindSession + ".Lock"_L1});
    send({u"--system"_s, u"--type=signal"_s, u"/ScreenSaver"_s,
          u"org.freedesktop.ScreenSaver.ActiveChanged"_s, u"boolean:true"_s});
    settle();
    QCOMPARE(m_locked, 0);
}

void tst_ScreenLock::hearsNothingOnceGone()
{
    std::unique_ptr<QObject> other = watchScreenLock([this] { m_locked += 10; });
    other.reset();
    settle();
    send({u"--session"_s, u"--type=signal"_s, u"/ScreenSaver"_s,
          u"org.freedesktop.ScreenSaver.ActiveChanged"_s, u"boolean:true"_s});
    settle();
    QCOMPARE(m_locked, 1);
}

void tst_ScreenLock::nothingWithoutABus() // last: it takes both away
{
    m_lock.reset();
    for (const auto &name : {u"qt_default_session_bus"_s, u"qt_default_system_bus"_s})
        QDBusConnection::disconnectFromBus(name);
    for (QProcess *bus : {&m_sessionBus, &m_systemBus}) {
        bus->terminate();
        QVERIFY(bus->waitForFinished());
    }
    QVERIFY(!watchScreenLock([] {}));
}

QTEST_GUILESS_MAIN(tst_ScreenLock)
#include "tst_screenlock.moc"
