// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/signingkey.h"

#include <QtCore/QDateTime>
#include <QtCore/QUrl>

namespace knippe {

/// What a DPoP proof (RFC 9449 section 4.2) is made for.
struct DpopProofInput
{
    QByteArray method; ///< `htm`, as it stands in the request line
    QUrl url;          ///< its normal form without query and fragment becomes `htu`
    QDateTime now;
    QByteArray jti;   ///< at least 96 random bits, new for every attempt (sections 4.2 and 11.1)
    QByteArray nonce; ///< section 8; empty when the server has given none
    QByteArrayView accessToken; ///< for a call to an API: adds `ath` (section 7); empty at /token
};

[[nodiscard]] QByteArray makeDpopProof(const DpopProofInput &input, const SigningKey &key);

/// `htu`: scheme and host in lower case, no default port, no dot segments, no query, no fragment
/// (RFC 9449 section 4.3, RFC 3986 section 6.2).
[[nodiscard]] QString dpopTargetUri(const QUrl &url);

} // namespace knippe
