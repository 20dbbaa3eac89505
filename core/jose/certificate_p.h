// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/opensslptr_p.h"

#include <QtCore/QByteArray>

#include <openssl/x509.h>

/// What reading certificates and making one have in common.
namespace knippe {

using X509Ptr = std::unique_ptr<X509, FreeWith<X509_free>>;

/// Empty when OpenSSL has no memory left.
[[nodiscard]] QByteArray derOf(const X509 *certificate);
/// Null when it is not one certificate and nothing else.
[[nodiscard]] X509Ptr certificateOf(QByteArrayView der);
/// With a key of its own, by which it is signed: see ClientCertificate::create(). Null when OpenSSL
/// refuses.
[[nodiscard]] X509Ptr selfSigned(EVP_PKEY *key, QByteArrayView commonName, QByteArrayView unit,
                                 QByteArrayView serial, qint64 from, qint64 until);

} // namespace knippe
