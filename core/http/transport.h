// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

class QNetworkProxy;

namespace knippe {

/// TLS as every connection of ours is made: 1.2 or newer, a certificate that the operating system's
/// authorities vouch for, or one of `extraTrustAnchors`, and no session tickets.
[[nodiscard]] QSslConfiguration strictTls(const QList<QSslCertificate> &extraTrustAnchors);

/// E-TLS-UNTRUSTED when nobody known vouches for the certificate, else E-TLS-HANDSHAKE. `where`
/// names the address, `otherwise` is what is said where there are no `errors`.
[[nodiscard]] Error tlsError(const QString &where, const QList<QSslError> &errors,
                             const QString &otherwise);

/// What Qt makes of a status of 400 and above; every other error means a broken exchange.
[[nodiscard]] bool isStatusError(QNetworkReply::NetworkError error);

/// Why a request had no answer. `proxy` is the one it went through, if any.
[[nodiscard]] Error networkError(const QNetworkReply &reply, const QNetworkProxy &proxy,
                                 const QList<QSslError> &tlsErrors);

} // namespace knippe
