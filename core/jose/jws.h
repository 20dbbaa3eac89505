// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/jose/algorithm.h"

#include <QtCore/QJsonObject>

/// JSON Web Signatures whose payload is a JSON object, in compact serialisation (RFC 7515 section
/// 7.1): signed by us as client assertions and DPoP proofs, received as ID tokens. What a header
/// may decide ends with `kid`: the algorithms are the caller's, the keys are the caller's (RFC 8725
/// sections 3.1, 3.8 and 3.10), and jku, x5u, jwk and x5c are never looked at.
namespace knippe {

class SigningKey;
struct JwkSet;

/// `alg` of the header comes from the key.
[[nodiscard]] QByteArray signCompact(QJsonObject header, const QJsonObject &payload,
                                     const SigningKey &key);

/// Taken apart, not yet believed: call verify() before using the payload.
struct DecodedJws
{
    QJsonObject header;
    QJsonObject payload;
    QByteArray signingInput;
    QByteArray signature;

    bool operator==(const DecodedJws &) const = default;
};

/// Refuses whatever does not have exactly three parts of strict base64url and strict JSON, an
/// extension in `crit`, `b64` (RFC 7797), and more than 64 KiB.
[[nodiscard]] Result<DecodedJws> decodeCompact(QByteArrayView token, QLatin1StringView code);

/// The algorithm is allowed, and there is a key that suits it and bears the token's `kid`. When
/// not, fetching the set anew may help; when there is one and verify() fails, nothing will.
[[nodiscard]] bool hasCandidate(const DecodedJws &jws, const JwkSet &keys,
                                const QList<SignatureAlgorithm> &allowed);

/// A key of the set made the signature. Without `kid` every suitable key is tried, eight at most.
[[nodiscard]] Result<> verify(const DecodedJws &jws, const JwkSet &keys,
                              const QList<SignatureAlgorithm> &allowed, QLatin1StringView code);

} // namespace knippe
