// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/jose/algorithm.h"
#include "core/jose/evpkeyptr.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace knippe {

class SignatureContexts;

/// A public RSA or EC key (RFC 7517; RFC 7518 section 6), checked when it was read: long enough, on
/// its curve, written in the one way the RFC allows. It never holds a private member. A value:
/// copies share the immutable OpenSSL key.
class Jwk
{
public:
    /// Private members of `json` are ignored. The error's detail begins with the member's name.
    static Result<Jwk> fromJson(const QJsonObject &json, QLatin1StringView code);

    [[nodiscard]] QString kty() const;
    [[nodiscard]] QString crv() const; ///< empty for RSA
    [[nodiscard]] int bits() const;    ///< of the modulus, or of the curve
    // as the JSON had them, empty when it did not
    [[nodiscard]] QString kid() const { return m_kid; }
    [[nodiscard]] QString use() const { return m_use; }
    [[nodiscard]] QString alg() const { return m_alg; }
    [[nodiscard]] QStringList keyOps() const { return m_keyOps; }

    /// The key together with its kid, use and alg.
    [[nodiscard]] QJsonObject toJson() const;
    /// The key and nothing else: what the thumbprint covers, and `jwk` in a DPoP header.
    [[nodiscard]] QJsonObject requiredMembers() const { return m_members; }
    /// RFC 7638 with SHA-256, in base64url.
    [[nodiscard]] QByteArray thumbprint() const;

    /// kty, crv, alg, use and key_ops all agree to checking a signature of `algorithm`.
    [[nodiscard]] bool suits(SignatureAlgorithm algorithm) const;
    [[nodiscard]] bool verifies(SignatureAlgorithm algorithm, QByteArrayView input,
                                QByteArrayView signature) const;
    /// The same key, bound to one algorithm (RFC 8725 section 3.1).
    [[nodiscard]] Jwk withAlgorithm(SignatureAlgorithm algorithm) const;

private:
    Jwk() = default;
    Result<> readRsa(const QJsonObject &json, QLatin1StringView code);
    Result<> readEc(const QJsonObject &json, QLatin1StringView code);

    QJsonObject m_members;
    QString m_kid;
    QString m_use;
    QString m_alg;
    QStringList m_keyOps;
    std::shared_ptr<EVP_PKEY> m_key;
    std::shared_ptr<SignatureContexts> m_signatures;
};

/// A JWK Set (RFC 7517 section 5).
struct JwkSet
{
    QList<Jwk> keys;

    /// Keys that are not understood are left out, as the RFC asks; a set that is none is refused.
    static Result<JwkSet> fromJson(const QJsonObject &json, QLatin1StringView code);
};

} // namespace knippe
