// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <QtCore/QHash>
#include <QtNetwork/QNetworkProxyFactory>

#include <functional>
#include <memory>
#include <optional>

class QAuthenticator;

namespace knippe {

/// Where no proxy has any business.
[[nodiscard]] bool isThisMachine(const QUrl &url);

/// What the system's settings say of `url`, reduced to what may be used: the first proxy that
/// passes TLS through unread (CONNECT, SOCKS), without the password that may stand there. NoProxy
/// where there is none, and always for this machine itself.
/// Knows the origin of `url` only. May run a script (PAC), which may have to be fetched first: it
/// is tunnels.h that asks beside the event loop.
[[nodiscard]] QNetworkProxy tunnelFor(const QUrl &url);
/// "proxy.example:3128"
[[nodiscard]] QString proxyName(const QNetworkProxy &proxy);

/// A proxy that wants to know who is there (RFC 9110 section 11.7).
struct ProxyDemand
{
    QString proxy; ///< as by proxyName()
    QString realm; ///< the proxy's own words, made plain
};

struct ProxyLogin
{
    QString user;
    SecretBytes password; ///< UTF-8
};

/// Who people are to their proxies: held in memory for as long as the process lives, written
/// nowhere. What a proxy has refused is forgotten at once, since a few wrong passwords lock an
/// account in many a domain.
class ProxyAccess
{
public:
    /// Asks a person, who may say no. Others wait meanwhile, so only the command line has one.
    using Ask = std::function<std::optional<ProxyLogin>(const ProxyDemand &)>;

    explicit ProxyAccess(Ask ask = {});

    void allow(const QString &proxy, ProxyLogin login);
    /// For every proxy that asks and has none of its own.
    void allowAny(ProxyLogin login) { allow({}, std::move(login)); }

    /// The proxy with what it wants to know, as far as that is known. It is said to a proxy that
    /// asks, and not before.
    [[nodiscard]] QNetworkProxy withLogin(QNetworkProxy proxy) const;
    /// `proxy` has refused what it was told, or knows nothing yet. Fills in `question`, or leaves
    /// it as it is, which ends the attempt.
    void answer(const QNetworkProxy &proxy, QAuthenticator &question);
    /// The newest demand that was left open, for a window that asks afterwards.
    [[nodiscard]] const std::optional<ProxyDemand> &unmet() const { return m_unmet; }

private:
    void forget(const QNetworkProxy &proxy);

    Ask m_ask;
    QHash<QString, std::shared_ptr<ProxyLogin>> m_logins; ///< by proxy; "" is any
    std::optional<ProxyDemand> m_unmet;
};

} // namespace knippe
