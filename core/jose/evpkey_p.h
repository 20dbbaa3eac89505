// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"
#include "core/jose/algorithm.h"
#include "core/jose/evpkeyptr.h"

#include <vector>

/// Keys as OpenSSL 3 has them (provider interface only); SignatureContexts signs with them. Numbers
/// are big endian. Nothing here knows of JSON.
namespace knippe {

/// A number under OpenSSL's name for it (openssl/core_names.h).
struct KeyNumber
{
    const char *name;
    QByteArrayView bytes;
};

/// Null when OpenSSL refuses. With "d" (OSSL_PKEY_PARAM_RSA_D) among the numbers: a private key.
[[nodiscard]] EvpKeyPtr importRsaKey(const std::vector<KeyNumber> &numbers);
/// Null when x, y is not a point of the curve. With d: a private key; that it belongs to the point
/// is for the caller to try.
[[nodiscard]] EvpKeyPtr importEcKey(QLatin1StringView curve, QByteArrayView x, QByteArrayView y,
                                    QByteArrayView d = {});

/// `bits` counts for RSA only. Null when the generator does not answer.
[[nodiscard]] EvpKeyPtr generateKey(SignatureAlgorithm algorithm, int bits);

/// "RSA"; of an EC key its curve, as in "P-256"; else what OpenSSL calls it.
[[nodiscard]] QByteArray kindOf(const EVP_PKEY *key);
[[nodiscard]] int keyBits(const EVP_PKEY *key);
/// Bytes of a coordinate, of r and of s: 32, 48 or 66.
[[nodiscard]] int coordinateSize(const EVP_PKEY *key);
/// At least `width` bytes long; empty when the key has no such number.
[[nodiscard]] SecretBytes exportNumber(const EVP_PKEY *key, const char *name, int width = 0);

} // namespace knippe
