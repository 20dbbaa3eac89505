// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkProxyFactory>

#include <functional>

namespace knippe {

class ProxyAccess;

/// tunnelFor() beside the event loop, which a proxy's script may otherwise stop for minutes; one
/// question after another in the whole process, since not every system can take two at once. What
/// it has said holds for half a minute, so that a burst of requests asks once.
class Tunnels
{
public:
    using Handler = std::function<void(const QNetworkProxy &)>;

    /// Calls `handler` at once where the answer is known, otherwise from the event loop in the
    /// order of asking, or never once `context` is gone.
    void find(const QUrl &url, QObject *context, Handler handler);
    /// What was found last; asks the system there and then if it never was.
    [[nodiscard]] QNetworkProxy found(const QUrl &url) const;

private:
    struct Found
    {
        QNetworkProxy tunnel;
        QDeadlineTimer until;
    };
    struct Waiting
    {
        QPointer<QObject> context;
        Handler handler;
    };
    void onFound(const QString &origin, const QNetworkProxy &tunnel);

    QHash<QString, Found> m_found; ///< by origin
    QHash<QString, QList<Waiting>> m_waiting;
    QObject m_asking;
};

/// What Qt asks at the moment of sending; it is known by then.
class TunnelFactory final : public QNetworkProxyFactory
{
public:
    /// Both outlive it; with no `access`, nobody says who is there.
    TunnelFactory(const Tunnels &tunnels, const ProxyAccess *access);
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    const Tunnels &m_tunnels;
    const ProxyAccess *m_access;
};

} // namespace knippe
