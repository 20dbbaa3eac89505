// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

class QUrl;

namespace knippe {

struct SigninRequest;

/// An address of this machine written in numbers: 127.0.0.0/8 or ::1. "localhost" is a name that
/// can be made to point elsewhere and is not one (RFC 8252 section 8.3).
[[nodiscard]] bool isLoopbackLiteral(const QString &host);
/// Numbers that lead into this machine or the local network, and the name "localhost".
[[nodiscard]] bool isLocalAddress(const QString &host);

/// Scheme, host (in ASCII) and port: as much of a URL as may be shown or logged.
[[nodiscard]] QString originOf(const QUrl &url);

/// RFC 6454: scheme, host and port are the same. An origin that is not known is another one.
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

/// Which addresses a sign-in may reach. Navigations are held to the host list; every request, of
/// any kind, to the schemes, and pages from the network may not reach into the local network.
struct AddressPolicy
{
    QStringList allowedHosts; ///< "*", "idporten.no" or "*.bankid.no"; a local address only by name
    bool localAuthority = false; ///< the authority runs on this machine: plain http is possible
    bool loopbackOnly = false;   ///< there is no sandbox: nothing but this machine may be reached
    QString handOver; ///< the listener a form_post answer goes to, as a URL; otherwise empty

    [[nodiscard]] static AddressPolicy of(const SigninRequest &request, bool withoutSandbox);

    [[nodiscard]] bool allowsNavigation(const QUrl &url, bool mainFrame) const;
    [[nodiscard]] bool allowsRequest(const QUrl &url) const;
    /// That it is the listener's own address, to which nothing goes but the answer.
    [[nodiscard]] bool isHandOver(const QUrl &url) const;

    bool operator==(const AddressPolicy &) const = default;

private:
    [[nodiscard]] bool allowsHost(const QString &host) const;
};

} // namespace knippe
