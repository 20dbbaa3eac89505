// SPDX-License-Identifier: MIT
#include "core/http/tunnels.h"

#include "core/base/background.h"
#include "core/http/proxyaccess.h"

#include <QtCore/QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

static constexpr auto Lifetime = 30s;

/// Never destroyed: the program's end does not wait for somebody's script.
static QThreadPool &askingThread()
{
    static auto *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(1);
        return made;
    }();
    return *pool;
}

static QString originOf(const QUrl &url)
{
    return url.scheme() + "://"_L1 + url.authority(QUrl::FullyEncoded);
}

void Tunnels::find(const QUrl &url, QObject *context, Handler handler)
{
    if (isThisMachine(url))
        return handler(QNetworkProxy(QNetworkProxy::NoProxy));
    const QString origin = originOf(url);
    const auto found = m_found.constFind(origin);
    if (found != m_found.constEnd() && !found->until.hasExpired())
        return handler(found->tunnel);
    m_waiting[origin].append({context, std::move(handler)});
    if (m_waiting[origin].size() > 1) // asked already
        return;
    inBackground([url] { return tunnelFor(url); }, &m_asking,
                 [this, origin](const QNetworkProxy &tunnel) { onFound(origin, tunnel); },
                 askingThread());
}

void Tunnels::onFound(const QString &origin, const QNetworkProxy &tunnel)
{
    m_found.insert(origin, {tunnel, QDeadlineTimer(Lifetime)});
    for (const Waiting &each : m_waiting.take(origin)) {
        if (each.context)
            each.handler(tunnel);
    }
}

QNetworkProxy Tunnels::found(const QUrl &url) const
{
    const auto found = m_found.constFind(originOf(url));
    return found != m_found.constEnd() ? found->tunnel : tunnelFor(url);
}

TunnelFactory::TunnelFactory(const Tunnels &tunnels, const ProxyAccess *access)
    : m_tunnels(tunnels)
    , m_access(access)
{
}

QList<QNetworkProxy> TunnelFactory::queryProxy(const QNetworkProxyQuery &query)
{
    const QNetworkProxy tunnel = m_tunnels.found(query.url());
    return {m_access ? m_access->withLogin(tunnel) : tunnel};
}

} // namespace knippe
