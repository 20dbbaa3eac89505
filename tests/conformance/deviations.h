// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/sessionbench.h"

/// What the OpenID Foundation's suite does to a client, done to ours.
namespace knippe::suite {

using Change = std::function<void(SessionBench &)>;

// Set-ups that a client has to complete.
void plain(SessionBench &bench); ///< PAR, DPoP with a nonce, ES256
void withoutNonce(SessionBench &bench);
void namedKey(SessionBench &bench);     ///< with a kid
void decoyKeys(SessionBench &bench);    ///< of the same kid, but another kty, alg or use
void rs256(SessionBench &bench);        ///< the one algorithm of this authority
void twoRsaKeys(SessionBench &bench);   ///< RS256, neither with a kid; the second one signs
void rsaKeyBeside(SessionBench &bench); ///< published, but RS256 is not offered
void randomPaths(SessionBench &bench);  ///< of every endpoint that the metadata name

/// New keys, with a new kid.
void rotateKeys(SessionBench &bench);

// Deviations: of the ID token,
[[nodiscard]] Change append(QLatin1StringView claim, const QString &text);
[[nodiscard]] Change remove(QLatin1StringView claim);
/// So many seconds from now.
[[nodiscard]] Change setTime(QLatin1StringView claim, qint64 seconds);
[[nodiscard]] Change audience(const QStringList &others); ///< a list: the client, then these
[[nodiscard]] Change flipSignature();
[[nodiscard]] Change signWithNone();
[[nodiscard]] Change signWithHs256();
[[nodiscard]] Change signWithRs256(); ///< where ES256 is expected
// of the metadata,
[[nodiscard]] Change appendToIssuer(const QString &text);
// of the authorization response,
[[nodiscard]] Change appendToResponse(const QByteArray &field, const QByteArray &text);
[[nodiscard]] Change removeFromResponse(const QByteArray &field);
// of the token response
[[nodiscard]] Change tokenResponse(const QJsonObject &members, const QStringList &removed = {});

} // namespace knippe::suite
