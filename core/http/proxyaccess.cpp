// SPDX-License-Identifier: MIT
#include "core/http/proxyaccess.h"

#include "core/base/redact.h"
#include "core/base/urls.h"

#include <QtNetwork/QAuthenticator>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int LongestRealm = 100;

bool isThisMachine(const QUrl &url)
{
    return isLoopbackLiteral(url) || url.host() == "localhost"_L1;
}

QNetworkProxy tunnelFor(const QUrl &url)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (isThisMachine(url))
        return none;
    QUrl asked = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    asked.setPath(u"/"_s); // a script could pass the rest on
    for (QNetworkProxy proxy :
         QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(asked))) {
        if (proxy.type() != QNetworkProxy::HttpProxy && proxy.type() != QNetworkProxy::Socks5Proxy)
            continue;
        proxy.setUser({});
        proxy.setPassword({});
        return proxy;
    }
    return none;
}

QString proxyName(const QNetworkProxy &proxy)
{
    return plainText(u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port()));
}

ProxyAccess::ProxyAccess(Ask ask)
    : m_ask(std::move(ask))
{
}

void ProxyAccess::allow(const QString &proxy, ProxyLogin login)
{
    m_logins.insert(proxy, std::make_shared<ProxyLogin>(std::move(login)));
    m_unmet.reset();
}

QNetworkProxy ProxyAccess::withLogin(QNetworkProxy proxy) const
{
    const auto login = m_logins.value(proxyName(proxy), m_logins.value(QString()));
    if (proxy.type() == QNetworkProxy::NoProxy || !login)
        return proxy;
    proxy.setUser(login->user);
    proxy.setPassword(QString::fromUtf8(login->password.view()));
    return proxy;
}

void ProxyAccess::answer(const QNetworkProxy &proxy, QAuthenticator &question)
{
    const ProxyDemand demand{proxyName(proxy), plainText(question.realm(), LongestRealm)};
    if (!proxy.user().isEmpty())
        forget(proxy);
    std::optional<ProxyLogin> login = m_ask ? m_ask(demand) : std::nullopt;
    if (!login) {
        m_unmet = demand;
        return;
    }
    question.setUser(login->user);
    question.setPassword(QString::fromUtf8(login->password.view()));
    allow(demand.proxy, std::move(*login));
}

void ProxyAccess::forget(const QNetworkProxy &proxy)
{
    for (const QString &key : {proxyName(proxy), QString()}) {
        const auto login = m_logins.value(key);
        if (login && login->user == proxy.user()
            && login->password.view() == proxy.password().toUtf8())
            m_logins.remove(key);
    }
}

} // namespace knippe
