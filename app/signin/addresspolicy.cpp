// SPDX-License-Identifier: MIT
#include "app/signin/addresspolicy.h"

#include "app/signin/redirectmatcher.h"
#include "app/signin/signinrequest.h"

#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static QString withoutRootDot(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

bool isLoopbackLiteral(const QString &host)
{
    const QHostAddress address(host);
    if (address.protocol() == QHostAddress::IPv6Protocol)
        return address == QHostAddress(QHostAddress::LocalHostIPv6);
    return !address.isNull() && address.isInSubnet(QHostAddress(u"127.0.0.0"_s), 8);
}

static bool isLocalNumber(const QHostAddress &address)
{
    static const auto networks = {
        QHostAddress::parseSubnet(u"0.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"100.64.0.0/10"_s),
        QHostAddress::parseSubnet(u"127.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"169.254.0.0/16"_s),
        QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
        QHostAddress::parseSubnet(u"192.168.0.0/16"_s),
        QHostAddress::parseSubnet(u"::/127"_s),
        QHostAddress::parseSubnet(u"fc00::/7"_s),
        QHostAddress::parseSubnet(u"fe80::/10"_s),
    };
    return std::any_of(networks.begin(), networks.end(),
                       [&](const auto &network) { return address.isInSubnet(network); });
}

bool isLocalAddress(const QString &host)
{
    const QString name = withoutRootDot(host);
    if (name == "localhost"_L1 || name.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address(name);
    if (address.isNull())
        return false;
    bool isMapped = false; // ::ffff:10.0.0.1 is 10.0.0.1
    const quint32 ipv4 = address.toIPv4Address(&isMapped);
    return isLocalNumber(isMapped ? QHostAddress(ipv4) : address);
}

QString originOf(const QUrl &url)
{
    QString origin = url.scheme() + ':'_L1;
    if (!url.host().isEmpty())
        origin += "//"_L1 + url.host(QUrl::FullyEncoded);
    if (url.port() != -1)
        origin += u':' + QString::number(url.port());
    return origin;
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == "https"_L1 || url.scheme() == "wss"_L1 ? 443 : 80);
    };
    return !a.host().isEmpty() && a.scheme() == b.scheme() && a.host() == b.host()
           && port(a) == port(b);
}

AddressPolicy AddressPolicy::of(const SigninRequest &request, bool withoutSandbox)
{
    AddressPolicy policy;
    policy.allowedHosts = request.allowedHosts;
    policy.allowedHosts << request.authorizeUrl.host() << request.issuer.host();
    policy.localAuthority = request.hasLocalAuthority();
    policy.loopbackOnly = withoutSandbox;
    if (request.responseMode == ResponseMode::FormPost)
        policy.handOver = request.redirectUri.toString(QUrl::FullyEncoded);
    return policy;
}

bool AddressPolicy::allowsNavigation(const QUrl &url, bool mainFrame) const
{
    if (url.scheme() == "about"_L1)
        return url.path() == "blank"_L1 || (url.path() == "srcdoc"_L1 && !mainFrame);
    if (url.scheme() == "data"_L1 || url.scheme() == "blob"_L1)
        return !mainFrame;
    if (isHandOver(url))
        return mainFrame;
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && allowsHost(url.host())
           && allowsRequest(url);
}

bool AddressPolicy::allowsRequest(const QUrl &url) const
{
    const QString scheme = url.scheme();
    const QString host = url.host();
    if (scheme == "data"_L1 || scheme == "blob"_L1)
        return true;
    if (isHandOver(url))
        return false;
    if (loopbackOnly && !isLoopbackLiteral(host))
        return false;
    if (scheme == "http"_L1 || scheme == "ws"_L1)
        return localAuthority && isLoopbackLiteral(host);
    if (scheme != "https"_L1 && scheme != "wss"_L1)
        return false;
    return localAuthority || !isLocalAddress(host) || allowedHosts.contains(host);
}

bool AddressPolicy::isHandOver(const QUrl &url) const
{
    return !handOver.isEmpty() && matchesRedirect(url, QUrl(handOver));
}

bool AddressPolicy::allowsHost(const QString &host) const
{
    return std::any_of(allowedHosts.begin(), allowedHosts.end(), [&](const QString &entry) {
        if (entry.startsWith("*."_L1))
            return host.endsWith(QStringView(entry).sliced(1), Qt::CaseInsensitive);
        return entry == "*"_L1 || entry.compare(host, Qt::CaseInsensitive) == 0;
    });
}

} // namespace knippe
