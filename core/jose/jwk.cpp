// SPDX-License-Identifier: MIT
#include "core/jose/jwk.h"

#include "core/base/base64url.h"
#include "core/base/redact.h"
#include "core/jose/evpkey_p.h"
#include "core/jose/signaturecontexts_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <openssl/core_names.h>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qsizetype MinModulusBits = 2048;  // RFC 7518 section 3.3
constexpr qsizetype MaxModulusBits = 16384; // OpenSSL's own limit; beyond it a check is a burden
constexpr qsizetype MaxExponentBytes = 8;   // likewise
constexpr qsizetype MaxKeys = 100;

struct Curve
{
    QLatin1StringView name;
    qsizetype size; ///< of a coordinate (RFC 7518 section 6.2.1.2)
};
constexpr std::array<Curve, 3> Curves{{{"P-256"_L1, 32}, {"P-384"_L1, 48}, {"P-521"_L1, 66}}};

// An optional text member: the RFC gives each of them the type string.
Result<QString> readText(const QJsonObject &json, QLatin1StringView name, QLatin1StringView code)
{
    const QJsonValue value = json.value(name);
    if (!value.isString() && !value.isUndefined())
        return failure(code, u"%1: not a string"_s.arg(name));
    return value.toString();
}

Result<QByteArray> readBytes(const QJsonObject &json, QLatin1StringView name,
                             QLatin1StringView code)
{
    if (!json.contains(name))
        return failure(code, u"%1 is missing"_s.arg(name));
    const auto bytes = base64UrlDecode(json.value(name).toString().toLatin1());
    if (!bytes || bytes->isEmpty())
        return failure(code, u"%1: not base64url"_s.arg(name));
    return *bytes;
}

Result<QStringList> readOperations(const QJsonObject &json, QLatin1StringView code)
{
    const QJsonValue value = json.value("key_ops"_L1);
    if (!value.isArray() && !value.isUndefined())
        return failure(code, u"key_ops: not an array"_s);
    const QJsonArray listed = value.toArray();
    QStringList operations;
    for (const auto &operation : listed) {
        if (!operation.isString())
            return failure(code, u"key_ops: not an array of strings"_s);
        operations += operation.toString();
    }
    if (value.isArray() && operations.isEmpty())
        return failure(code, u"key_ops: empty, so the key is good for nothing"_s);
    return operations;
}

bool isOdd(const QByteArray &number)
{
    return (number.back() & 1) != 0;
}

qsizetype bitLength(const QByteArray &number)
{
    return 8 * number.size() - std::countl_zero(static_cast<unsigned char>(number.front()));
}

} // namespace

Result<Jwk> Jwk::fromJson(const QJsonObject &json, QLatin1StringView code)
{
    Jwk jwk;
    for (auto [member, name] : {std::pair{&jwk.m_kid, "kid"_L1}, std::pair{&jwk.m_use, "use"_L1},
                                std::pair{&jwk.m_alg, "alg"_L1}}) {
        const auto text = readText(json, name, code);
        if (!text)
            return failure(text.error());
        *member = *text;
    }
    const auto operations = readOperations(json, code);
    if (!operations)
        return failure(operations.error());
    jwk.m_keyOps = *operations;

    const auto kty = readText(json, "kty"_L1, code);
    if (!kty)
        return failure(kty.error());
    Result<> read;
    if (*kty == "RSA"_L1)
        read = jwk.readRsa(json, code);
    else if (*kty == "EC"_L1)
        read = jwk.readEc(json, code);
    else if (*kty == "oct"_L1)
        return failure(code, u"kty: oct is a symmetric key; an RSA or EC key is needed"_s);
    else if (kty->isEmpty())
        return failure(code, u"kty is missing"_s);
    else
        return failure(code, u"kty: %1 is not supported; an RSA or EC key is needed"_s.arg(
                                 plainText(*kty, 20)));
    if (!read)
        return failure(read.error());
    jwk.m_signatures = std::make_shared<SignatureContexts>(jwk.m_key.get());
    return jwk;
}

Result<> Jwk::readRsa(const QJsonObject &json, QLatin1StringView code)
{
    const auto n = readBytes(json, "n"_L1, code);
    if (!n)
        return failure(n.error());
    const auto e = readBytes(json, "e"_L1, code);
    if (!e)
        return failure(e.error());
    // RFC 7518 section 6.3.1.1: as few bytes as it takes, or one key had several thumbprints
    if (n->front() == 0 || e->front() == 0)
        return failure(code,
                       u"%1: begins with a zero byte"_s.arg(n->front() == 0 ? "n"_L1 : "e"_L1));
    if (bitLength(*n) < MinModulusBits)
        return failure(
            code, u"n: %1 bits; at least %2 are needed"_s.arg(bitLength(*n)).arg(MinModulusBits));
    if (bitLength(*n) > MaxModulusBits)
        return failure(code, u"n: more than %1 bits"_s.arg(MaxModulusBits));
    if (!isOdd(*n))
        return failure(code, u"n: an even number"_s);
    if (!isOdd(*e) || *e == "\1"_ba || e->size() > MaxExponentBytes)
        return failure(code, u"e: not an exponent of RSA"_s);
    m_key = importRsaKey({{OSSL_PKEY_PARAM_RSA_N, *n}, {OSSL_PKEY_PARAM_RSA_E, *e}});
    if (!m_key)
        return failure(code, u"n: refused by OpenSSL"_s);
    m_members = {{u"kty"_s, u"RSA"_s}, {u"n"_s, json.value("n"_L1)}, {u"e"_s, json.value("e"_L1)}};
    return {};
}

Result<> Jwk::readEc(const QJsonObject &json, QLatin1StringView code)
{
    const auto crv = readText(json, "crv"_L1, code);
    if (!crv)
        return failure(crv.error());
    if (crv->isEmpty())
        return failure(code, u"crv is missing"_s);
    const auto curve = std::find_if(Curves.begin(), Curves.end(),
                                    [&](const Curve &known) { return known.name == *crv; });
    if (curve == Curves.end())
        return failure(code, u"crv: %1 is not supported; P-256, P-384 or P-521 is needed"_s.arg(
                                 plainText(*crv, 20)));
    const auto x = readBytes(json, "x"_L1, code);
    if (!x)
        return failure(x.error());
    const auto y = readBytes(json, "y"_L1, code);
    if (!y)
        return failure(y.error());
    if (x->size() != curve->size || y->size() != curve->size)
        return failure(code, u"%1: not %2 bytes long, as %3 needs"_s
                                 .arg(x->size() != curve->size ? "x"_L1 : "y"_L1)
                                 .arg(curve->size)
                                 .arg(curve->name));
    m_key = importEcKey(curve->name, *x, *y);
    if (!m_key)
        return failure(code, u"x, y: not a point of %1"_s.arg(curve->name));
    m_members = {{u"kty"_s, u"EC"_s},
                 {u"crv"_s, *crv},
                 {u"x"_s, json.value("x"_L1)},
                 {u"y"_s, json.value("y"_L1)}};
    return {};
}

QString Jwk::kty() const
{
    return m_members.value("kty"_L1).toString();
}

QString Jwk::crv() const
{
    return m_members.value("crv"_L1).toString();
}

int Jwk::bits() const
{
    return keyBits(m_key.get());
}

QJsonObject Jwk::toJson() const
{
    QJsonObject json = m_members;
    if (!m_kid.isEmpty())
        json.insert("kid"_L1, m_kid);
    if (!m_use.isEmpty())
        json.insert("use"_L1, m_use);
    if (!m_alg.isEmpty())
        json.insert("alg"_L1, m_alg);
    return json;
}

QByteArray Jwk::thumbprint() const
{
    // QJsonObject keeps its members sorted, and none of these values needs escaping
    const QByteArray canonical = QJsonDocument(m_members).toJson(QJsonDocument::Compact);
    return base64UrlEncode(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256));
}

bool Jwk::suits(SignatureAlgorithm algorithm) const
{
    return crv() == curveOf(algorithm) // both empty for RSA
           && (m_alg.isEmpty() || m_alg == algorithmName(algorithm))
           && (m_use.isEmpty() || m_use == "sig"_L1)
           && (m_keyOps.isEmpty() || m_keyOps.contains("verify"_L1));
}

bool Jwk::verifies(SignatureAlgorithm algorithm, QByteArrayView input,
                   QByteArrayView signature) const
{
    return suits(algorithm) && m_signatures->verify(algorithm, input, signature);
}

Jwk Jwk::withAlgorithm(SignatureAlgorithm algorithm) const
{
    Jwk bound = *this;
    bound.m_alg = algorithmName(algorithm);
    return bound;
}

Result<JwkSet> JwkSet::fromJson(const QJsonObject &json, QLatin1StringView code)
{
    if (!json.value("keys"_L1).isArray())
        return failure(code, u"keys: not an array"_s);
    const QJsonArray keys = json.value("keys"_L1).toArray();
    if (keys.size() > MaxKeys)
        return failure(code, u"keys: more than %1"_s.arg(MaxKeys));
    JwkSet set;
    for (const auto &key : keys) {
        if (!key.isObject())
            return failure(code, u"keys: not an array of objects"_s);
        if (const auto jwk = Jwk::fromJson(key.toObject(), code))
            set.keys += *jwk;
    }
    return set;
}

} // namespace knippe
