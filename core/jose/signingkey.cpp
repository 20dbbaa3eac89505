// SPDX-License-Identifier: MIT
#include "core/jose/signingkey.h"

#include "core/base/base64url.h"
#include "core/base/redact.h"
#include "core/jose/evpkey_p.h"
#include "core/jose/opensslptr_p.h"
#include "core/jose/signaturecontexts_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Member
{
    QLatin1StringView jwk;
    const char *openssl;
};
// RFC 7518 section 6.3.2. The last five speed signing up and come together or not at all.
constexpr std::array<Member, 6> RsaMembers{{
    {"d"_L1, OSSL_PKEY_PARAM_RSA_D},
    {"p"_L1, OSSL_PKEY_PARAM_RSA_FACTOR1},
    {"q"_L1, OSSL_PKEY_PARAM_RSA_FACTOR2},
    {"dp"_L1, OSSL_PKEY_PARAM_RSA_EXPONENT1},
    {"dq"_L1, OSSL_PKEY_PARAM_RSA_EXPONENT2},
    {"qi"_L1, OSSL_PKEY_PARAM_RSA_COEFFICIENT1},
}};

tl::unexpected<Error> refusal(const QString &problem)
{
    return failure(codes::ConfigKey, "privateJwk."_L1 + problem);
}

// Leading zeros are let pass here: .NET writes private numbers at their full width.
Result<SecretBytes> readSecret(const QJsonObject &json, QLatin1StringView name)
{
    QByteArray text = json.value(name).toString().toLatin1();
    auto bytes = base64UrlDecode(text);
    wipe(text);
    if (!bytes || bytes->isEmpty())
        return refusal(u"%1: not base64url"_s.arg(name));
    return SecretBytes::take(std::move(*bytes));
}

QByteArray publicBytes(const Jwk &jwk, QLatin1StringView name)
{
    return base64UrlDecode(jwk.requiredMembers().value(name).toString().toLatin1()).value();
}

Result<EvpKeyPtr> importRsa(const QJsonObject &json, const Jwk &publicKey)
{
    if (json.contains("oth"_L1))
        return refusal(u"oth: a key of more than two primes is not supported"_s);
    const QByteArray n = publicBytes(publicKey, "n"_L1);
    const QByteArray e = publicBytes(publicKey, "e"_L1);
    std::vector<KeyNumber> numbers{{OSSL_PKEY_PARAM_RSA_N, n}, {OSSL_PKEY_PARAM_RSA_E, e}};
    const bool hasFactors = std::any_of(RsaMembers.begin() + 1, RsaMembers.end(),
                                        [&](const Member &m) { return json.contains(m.jwk); });
    std::vector<SecretBytes> held;
    for (const Member &member : RsaMembers) {
        if (!json.contains(member.jwk) && hasFactors)
            return refusal(u"%1 is missing: p, q, dp, dq and qi go together"_s.arg(member.jwk));
        if (!json.contains(member.jwk))
            continue;
        auto secret = readSecret(json, member.jwk);
        if (!secret)
            return failure(secret.error());
        held.push_back(std::move(*secret));
        numbers.push_back({member.openssl, held.back().view()});
    }
    return importRsaKey(numbers);
}

Result<EvpKeyPtr> importEc(const QJsonObject &json, const Jwk &publicKey)
{
    const QByteArray x = publicBytes(publicKey, "x"_L1);
    const QByteArray y = publicBytes(publicKey, "y"_L1);
    const auto d = readSecret(json, "d"_L1);
    if (!d)
        return failure(d.error());
    if (d->size() != x.size()) // RFC 7518 section 6.2.2.1
        return refusal(u"d: not %1 bytes long, as %2 needs"_s.arg(x.size()).arg(publicKey.crv()));
    const QByteArray curve = publicKey.crv().toLatin1();
    return importEcKey(QLatin1StringView(curve), x, y, d->view());
}

Result<SignatureAlgorithm> chooseAlgorithm(const Jwk &publicKey)
{
    if (!publicKey.use().isEmpty() && publicKey.use() != "sig"_L1)
        return refusal(
            u"use: %1; a key for signatures (sig) is needed"_s.arg(plainText(publicKey.use(), 20)));
    if (publicKey.alg().isEmpty()) {
        for (const auto algorithm : {SignatureAlgorithm::PS256, SignatureAlgorithm::ES256,
                                     SignatureAlgorithm::ES384, SignatureAlgorithm::ES512}) {
            if (publicKey.suits(algorithm))
                return algorithm;
        }
    }
    const auto named = algorithmFromName(publicKey.alg());
    if (!named)
        return refusal(
            u"alg: %1 is not a supported signature"_s.arg(plainText(publicKey.alg(), 20)));
    if (!publicKey.suits(*named))
        return refusal(u"alg: %1 does not suit a key of kty %2 %3"_s
                           .arg(publicKey.alg(), publicKey.kty(), publicKey.crv())
                           .trimmed());
    return *named;
}

QJsonObject publicMembers(const EVP_PKEY *key)
{
    QJsonObject json;
    const auto insert = [&](QLatin1StringView name, const char *parameter, int width) {
        const SecretBytes number = exportNumber(key, parameter, width);
        json.insert(name, QLatin1StringView(base64UrlEncode(number.view())));
    };
    const QByteArray kind = kindOf(key);
    if (kind == "RSA") {
        json.insert("kty"_L1, "RSA"_L1);
        insert("n"_L1, OSSL_PKEY_PARAM_RSA_N, 0);
        insert("e"_L1, OSSL_PKEY_PARAM_RSA_E, 0);
    } else {
        const int width = coordinateSize(key);
        json.insert("kty"_L1, "EC"_L1);
        json.insert("crv"_L1, QLatin1StringView(kind));
        insert("x"_L1, OSSL_PKEY_PARAM_EC_PUB_X, width);
        insert("y"_L1, OSSL_PKEY_PARAM_EC_PUB_Y, width);
    }
    return json;
}

} // namespace

SigningKey::SigningKey(EvpKeyPtr key, Jwk publicKey, SignatureAlgorithm algorithm)
    : m_key(std::move(key))
    , m_signatures(std::make_shared<SignatureContexts>(m_key.get()))
    , m_publicKey(std::move(publicKey))
    , m_algorithm(algorithm)
{
}

Result<SigningKey> SigningKey::fromJwk(const QJsonObject &privateJwk)
{
    QJsonObject json = privateJwk;
    const QJsonValue operations = json.take("key_ops"_L1); // of the private half, not the public
    const auto publicKey = Jwk::fromJson(json, codes::ConfigKey);
    if (!publicKey)
        return refusal(publicKey.error().detail);
    if (!json.contains("d"_L1))
        return refusal(u"d is missing: this is the public half"_s);
    if (!operations.isUndefined() && !operations.toArray().contains("sign"_L1))
        return refusal(u"key_ops: does not allow to sign"_s);
    const auto algorithm = chooseAlgorithm(*publicKey);
    if (!algorithm)
        return failure(algorithm.error());
    auto key =
        publicKey->kty() == "RSA"_L1 ? importRsa(json, *publicKey) : importEc(json, *publicKey);
    if (!key)
        return failure(key.error());
    SigningKey signingKey(std::move(*key), publicKey->withAlgorithm(*algorithm), *algorithm);
    if (!signingKey.belongsTogether())
        return refusal(u"d: does not belong to the public part of the key"_s);
    return signingKey;
}

SigningKey SigningKey::generate(SignatureAlgorithm algorithm, int rsaBits)
{
    EvpKeyPtr key = generateKey(algorithm, rsaBits);
    if (!key)
        qFatal("OpenSSL cannot generate a key");
    const auto publicKey = Jwk::fromJson(publicMembers(key.get()), codes::InternalFault);
    if (!publicKey)
        qFatal("OpenSSL generated a key that does not hold: %s",
               qPrintable(publicKey.error().detail));
    return SigningKey(std::move(key), publicKey->withAlgorithm(algorithm), algorithm);
}

Result<SigningKey> SigningKey::fromKey(EvpKeyPtr key)
{
    const QByteArray kind = kindOf(key.get());
    const bool isSupported = kind == "RSA" || kind == "P-256" || kind == "P-384" || kind == "P-521";
    if (!isSupported)
        return failure(codes::ConfigKey,
                       u"%1 is not supported; RSA, P-256, P-384 or P-521 is needed"_s.arg(
                           plainText(QString::fromLatin1(kind), 40)));
    if (!exportNumber(key.get(), OSSL_PKEY_PARAM_RSA_FACTOR3).isEmpty()) // a JWK would need "oth"
        return failure(codes::ConfigKey, u"a key of more than two primes is not supported"_s);
    const auto publicKey = Jwk::fromJson(publicMembers(key.get()), codes::ConfigKey);
    if (!publicKey)
        return failure(publicKey.error());
    const auto algorithm = chooseAlgorithm(*publicKey);
    if (!algorithm)
        return failure(algorithm.error());
    SigningKey signingKey(std::move(key), publicKey->withAlgorithm(*algorithm), *algorithm);
    if (!signingKey.belongsTogether())
        return failure(codes::ConfigKey, u"its private part does not belong to the public one"_s);
    return signingKey;
}

// The one property that counts: what the private part signs, the public part accepts.
bool SigningKey::belongsTogether() const
{
    const QByteArrayView trial("knippe");
    const auto signature = m_signatures->sign(m_algorithm, trial);
    return signature && m_publicKey.verifies(m_algorithm, trial, *signature);
}

QByteArray SigningKey::sign(QByteArrayView input) const
{
    const auto signature = m_signatures->sign(m_algorithm, input);
    if (!signature)
        qFatal("OpenSSL cannot sign any more");
    return *signature;
}

// Written by hand: QJsonObject would leave copies of the secret numbers behind.
SecretBytes SigningKey::toJwk() const
{
    QByteArray json = QJsonDocument(m_publicKey.toJson()).toJson(QJsonDocument::Compact);
    json.chop(1);                      // the closing brace
    json.reserve(json.size() + 16384); // so that it does not move while secrets are in it
    const bool isRsa = m_publicKey.crv().isEmpty();
    const auto append = [&](const Member &member) {
        const SecretBytes number =
            exportNumber(m_key.get(), member.openssl, isRsa ? 0 : coordinateSize(m_key.get()));
        if (number.isEmpty())
            return;
        QByteArray text = base64UrlEncode(number.view());
        json += R"(,")"_ba + member.jwk.data() + R"(":")"_ba;
        json += text;
        json += '"';
        wipe(text);
    };
    if (isRsa)
        std::for_each(RsaMembers.begin(), RsaMembers.end(), append);
    else
        append({"d"_L1, OSSL_PKEY_PARAM_PRIV_KEY});
    json += '}';
    return SecretBytes::take(std::move(json));
}

SecretBytes SigningKey::toPem() const
{
    const ErrorScope scope;
    const BioPtr bio(BIO_new(BIO_s_secmem())); // wiped when it goes
    if (!bio
        || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr,
                                         nullptr)
               != 1)
        qFatal("OpenSSL cannot write a key any more");
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return SecretBytes(QByteArrayView(text, size));
}

} // namespace knippe
