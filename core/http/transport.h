// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

class QNetworkProxy;

namespace knippe {

class ClientCertificate;

/// TLS as every connection of ours is made: 1.2 or newer, a certificate that the operating system's
/// authorities vouch for, or one of `extraTrustAnchors`, and no session tickets.
[[nodiscard]] QSslConfiguration strictTls(const QList<QSslCertificate> &extraTrustAnchors);

/// From here on TLS shows it to whoever asks for one. Qt keeps a copy of the key that nobody wipes.
void showCertificate(const ClientCertificate &certificate, QSslConfiguration *tls);
/// True when `reason`, in OpenSSL's words, is that the other side did not take our certificate, or
/// misses one. TLS 1.3 says so when the request may be on its way, and never answers it then.
[[nodiscard]] bool refusesCertificate(const QString &reason);

/// E-TLS-UNTRUSTED when nobody known vouches for the certificate, E-TLS-CERTIFICATE when ours was
/// refused, else E-TLS-HANDSHAKE. `where` names the address, `otherwise` is what is said where
/// there are no `errors`.
[[nodiscard]] Error tlsError(const QString &where, const QList<QSslError> &errors,
                             const QString &otherwise);

/// What Qt makes of a status of 400 and above; every other error means a broken exchange.
[[nodiscard]] bool isStatusError(QNetworkReply::NetworkError error);

/// Why a request had no answer. `proxy` is the one it went through, if any.
[[nodiscard]] Error networkError(const QNetworkReply &reply, const QNetworkProxy &proxy,
                                 const QList<QSslError> &tlsErrors);

} // namespace knippe
