// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

class QNetworkProxy;
class QNetworkReply;

namespace knippe {

/// TLS as every connection of ours is made: 1.2 or newer, a certificate that the operating system's
/// authorities vouch for, or one of `extraTrustAnchors`, and no session tickets.
[[nodiscard]] QSslConfiguration strictTls(const QList<QSslCertificate> &extraTrustAnchors);

/// E-TLS-UNTRUSTED when nobody known vouches for the certificate, else E-TLS-HANDSHAKE. `where`
/// names the address, `otherwise` is what is said where there are no `errors`.
[[nodiscard]] Error tlsError(const QString &where, const QList<QSslError> &errors,
                             const QString &otherwise);

/// Why a request had no answer. `proxy` is the one it went through, if any.
[[nodiscard]] Error networkError(const QNetworkReply &reply, const QNetworkProxy &proxy,
                                 const QList<QSslError> &tlsErrors);

} // namespace knippe
