// SPDX-License-Identifier: MIT
#pragma once

#include <QtNetwork/QSslConfiguration>

namespace knippe {

/// A certificate authority, a server certificate for 127.0.0.1, and others that no client may
/// accept there. Made at run time by the openssl program and kept nowhere; empty without it, and
/// under Wine.
struct TestCertificates
{
    QByteArray caPem;
    QSslConfiguration server;
    QSslConfiguration elsewhere; ///< for authority.example
    QSslConfiguration expired;
    QSslConfiguration notYetValid;
    QSslConfiguration selfSigned; ///< by itself, not by the CA

    [[nodiscard]] static const TestCertificates &get();
    /// `server`, which lets in only who shows a certificate of `clientsPem`, or one that they vouch
    /// for, and sends an alert to others (RFC 8446 section 6.2).
    [[nodiscard]] static QSslConfiguration demanding(QSslConfiguration server,
                                                     const QByteArray &clientsPem);
};

} // namespace knippe
