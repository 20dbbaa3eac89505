// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/inspectedtoken.h"
#include "core/jose/jwk.h"

namespace knippe {

/// Whether a token's signature is the authority's.
struct Verification
{
    enum class Verdict {
        Verified,
        Forged, ///< there is a key for it, and it is not that key's signature
        // not verified, because
        UnknownIssuer, ///< no profile has this authority
        NoKeys,        ///< the authority's keys could not be fetched; `detail` is the error's line
        UnknownKey,    ///< the authority has no key of this name for this algorithm
        Algorithm,     ///< none, symmetric, or not known here
        Unreadable,    ///< encrypted, damaged, or with an extension that is not understood
        Opaque,        ///< nothing to sign: the authority alone knows what it stands for
    };

    Verdict verdict = Verdict::Unreadable;
    QString detail; ///< plain text: the issuer, the key's name, the algorithm, what is wrong

    [[nodiscard]] bool isVerified() const { return verdict == Verdict::Verified; }
    bool operator==(const Verification &) const = default;
};

/// Who has to be asked for keys: `iss`; empty when the token does not say.
[[nodiscard]] QString issuerOf(const InspectedToken &token);

/// Against the keys of the token's issuer. What the header says of keys (jwk, jku, x5u, x5c) is
/// never used (RFC 8725 sections 3.8 and 3.10).
[[nodiscard]] Verification verifyToken(QByteArrayView token, const JwkSet &issuersKeys);
/// Nobody can be asked for keys.
[[nodiscard]] Verification unverifiable(const InspectedToken &token);
/// The keys could not be had.
[[nodiscard]] Verification withoutKeys(const InspectedToken &token, const Error &error);

/// One sentence; for everything but Verified it begins with "NOT VERIFIED" or says worse.
[[nodiscard]] QString verificationText(const Verification &verification);

} // namespace knippe
