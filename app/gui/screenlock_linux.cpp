// SPDX-License-Identifier: MIT
// Desktops say it on the session bus; logind, which asks them to lock and is told when they have,
// on the system bus. Nothing is sent but the question for this person's logind session.
#include "app/gui/screenlock.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Logind = "org.freedesktop.login1"_L1;
constexpr auto LogindSession = "org.freedesktop.login1.Session"_L1;

class ScreenLock : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(std::function<void()> onLocked)
        : m_onLocked(std::move(onLocked))
    {
    }

    /// False where there is neither bus.
    [[nodiscard]] bool listen()
    {
        QDBusConnection session = QDBusConnection::sessionBus();
        QDBusConnection system = QDBusConnection::systemBus();
        listenToDesktops(session);
        if (system.isConnected())
            askForLogindSession(system);
        return session.isConnected() || system.isConnected();
    }

private slots:
    void onActiveChanged(bool isActive)
    {
        if (isActive)
            m_onLocked();
    }
    void onLock() { m_onLocked(); }
    void onPropertiesChanged(const QString &interface, const QVariantMap &changed)
    {
        if (interface == LogindSession && changed.value(u"LockedHint"_s).toBool())
            m_onLocked();
    }

private:
    // Whoever says it: any program of this person's may, as it may end this one.
    void listenToDesktops(QDBusConnection &bus)
    {
        for (const auto &interface :
             {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
              u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s})
            bus.connect({}, {}, interface, u"ActiveChanged"_s, this, SLOT(onActiveChanged(bool)));
    }

    // "auto": the session of this process, or else the one on this person's display.
    void askForLogindSession(QDBusConnection &bus)
    {
        QDBusMessage question =
            QDBusMessage::createMethodCall(Logind, u"/org/freedesktop/login1"_s,
                                           u"org.freedesktop.login1.Manager"_s, u"GetSession"_s);
        question << u"auto"_s;
        question.setAutoStartService(false);
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusObjectPath> path = *watcher;
            if (!path.isError())
                listenToLogind(path.value().path());
        });
    }

    // From logind alone, and of this session alone: others share the system bus.
    void listenToLogind(const QString &path)
    {
        QDBusConnection bus = QDBusConnection::systemBus();
        bus.connect(Logind, path, LogindSession, u"Lock"_s, this, SLOT(onLock()));
        bus.connect(Logind, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
                    this, SLOT(onPropertiesChanged(QString, QVariantMap)));
    }

    std::function<void()> m_onLocked;
};

} // namespace

std::unique_ptr<QObject> watchScreenLock(std::function<void()> onLocked)
{
    auto lock = std::make_unique<ScreenLock>(std::move(onLocked));
    return lock->listen() ? std::unique_ptr<QObject>(std::move(lock)) : nullptr;
}

} // namespace knippe

#include "screenlock_linux.moc"
