// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"
#include "core/jose/jwk.h"

namespace knippe {

/// A private key bound to one algorithm: the client's own (private_key_jwt) or a DPoP key.
/// Move-only; whoever signs in with it owns it. Its private part leaves through toJwk() and
/// toPem() alone.
class SigningKey
{
public:
    /// A private JWK as the authority's portal hands it out. Without "alg": PS256 for RSA, and what
    /// belongs to the curve for EC. Refused with E-CONFIG-KEY and a detail of the form
    /// "privateJwk.<member>: <problem>".
    static Result<SigningKey> fromJwk(const QJsonObject &privateJwk);
    /// A private key that OpenSSL has read from a file. There is no "alg" in those: PS256 for RSA,
    /// and what belongs to the curve for EC. E-CONFIG-KEY; the detail says what is the matter.
    static Result<SigningKey> fromKey(EvpKeyPtr key);
    /// Ends the program when OpenSSL has no randomness to make it from. `rsaBits` counts for RSA.
    static SigningKey generate(SignatureAlgorithm algorithm, int rsaBits = 4096);

    [[nodiscard]] const Jwk &publicKey() const { return m_publicKey; }
    [[nodiscard]] SignatureAlgorithm algorithm() const { return m_algorithm; }
    /// The signature of RFC 7515 section 5.1, as bytes. A key that exists has signed before, so
    /// this succeeds; it ends the program when there is neither memory nor randomness left.
    [[nodiscard]] QByteArray sign(QByteArrayView input) const;
    /// The private JWK as compact JSON, for the keychain.
    [[nodiscard]] SecretBytes toJwk() const;
    /// The same as PKCS#8 in PEM (RFC 5958, RFC 7468), for TLS.
    [[nodiscard]] SecretBytes toPem() const;

private:
    SigningKey(EvpKeyPtr key, Jwk publicKey, SignatureAlgorithm algorithm);
    [[nodiscard]] bool belongsTogether() const;

    EvpKeyPtr m_key;
    std::shared_ptr<SignatureContexts> m_signatures; // its class is not known here
    Jwk m_publicKey;
    SignatureAlgorithm m_algorithm;
};

} // namespace knippe
