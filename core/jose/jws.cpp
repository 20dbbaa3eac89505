// SPDX-License-Identifier: MIT
#include "core/jose/jws.h"

#include "core/base/base64url.h"
#include "core/base/redact.h"
#include "core/base/strictjson.h"
#include "core/jose/signingkey.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qsizetype MaxTokenSize = 65536;
constexpr qsizetype MaxCandidates = 8;

QByteArray encodePart(const QJsonObject &json)
{
    return base64UrlEncode(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> decodePart(QByteArrayView part, QLatin1StringView name, QLatin1StringView code)
{
    const auto bytes = base64UrlDecode(part);
    if (!bytes)
        return failure(code, u"%1: not base64url"_s.arg(name));
    auto json = parseJsonObject(*bytes, code);
    if (!json)
        return failure(code, u"%1: %2"_s.arg(name, json.error().detail));
    return json;
}

Result<> checkHeader(const QJsonObject &header, QLatin1StringView code)
{
    if (!header.value("alg"_L1).isString())
        return failure(code, u"header.alg: not a string"_s);
    if (header.contains("kid"_L1) && !header.value("kid"_L1).isString())
        return failure(code, u"header.kid: not a string"_s);
    // RFC 7515 section 4.1.11: we understand no extension, and so not this token
    for (const auto extension : {"crit"_L1, "b64"_L1}) {
        if (header.contains(extension))
            return failure(code, u"header.%1: not understood"_s.arg(extension));
    }
    return {};
}

std::optional<SignatureAlgorithm> allowedAlgorithm(const DecodedJws &jws,
                                                   const QList<SignatureAlgorithm> &allowed)
{
    const auto algorithm = algorithmFromName(jws.header.value("alg"_L1).toString());
    return algorithm && allowed.contains(*algorithm) ? algorithm : std::nullopt;
}

// Keys of the same kid but another kty, alg or use are passed over (FAPI 2.0 section 5.4.3).
QList<Jwk> candidates(const DecodedJws &jws, const JwkSet &keys, SignatureAlgorithm algorithm)
{
    const bool hasKid = jws.header.contains("kid"_L1);
    const QString kid = jws.header.value("kid"_L1).toString();
    QList<Jwk> found;
    for (const Jwk &key : keys.keys) {
        // an empty kid is no name: it must not match the keys that have none
        const bool isNamed = !kid.isEmpty() && key.kid() == kid;
        if ((isNamed || !hasKid) && key.suits(algorithm) && found.size() < MaxCandidates)
            found += key;
    }
    return found;
}

QString describeMissingKey(const DecodedJws &jws, SignatureAlgorithm algorithm)
{
    const QString kid = plainText(jws.header.value("kid"_L1).toString(), 64);
    const QString problem = u"keys: none for %1"_s.arg(algorithmName(algorithm));
    return kid.isEmpty() ? problem : u"%1 with kid %2"_s.arg(problem, kid);
}

} // namespace

QByteArray signCompact(QJsonObject header, const QJsonObject &payload, const SigningKey &key)
{
    header.insert("alg"_L1, algorithmName(key.algorithm()));
    const QByteArray input = encodePart(header) + '.' + encodePart(payload);
    return input + '.' + base64UrlEncode(key.sign(input));
}

Result<DecodedJws> decodeCompact(QByteArrayView token, QLatin1StringView code)
{
    if (token.size() > MaxTokenSize)
        return failure(code, u"longer than %1 bytes"_s.arg(MaxTokenSize));
    const auto parts = std::count(token.begin(), token.end(), '.') + 1;
    if (parts == 5)
        return failure(code, u"encrypted (JWE), which is not supported"_s);
    if (parts != 3)
        return failure(code, u"%1 parts instead of 3"_s.arg(parts));
    const qsizetype first = token.indexOf('.');
    const qsizetype last = token.lastIndexOf('.');

    const auto header = decodePart(token.first(first), "header"_L1, code);
    if (!header)
        return failure(header.error());
    if (const auto checked = checkHeader(*header, code); !checked)
        return failure(checked.error());
    const auto payload = decodePart(token.sliced(first + 1, last - first - 1), "payload"_L1, code);
    if (!payload)
        return failure(payload.error());
    const auto signature = base64UrlDecode(token.sliced(last + 1));
    if (!signature)
        return failure(code, u"signature: not base64url"_s);
    return DecodedJws{*header, *payload, token.first(last).toByteArray(), *signature};
}

bool hasCandidate(const DecodedJws &jws, const JwkSet &keys,
                  const QList<SignatureAlgorithm> &allowed)
{
    const auto algorithm = allowedAlgorithm(jws, allowed);
    return algorithm && !candidates(jws, keys, *algorithm).isEmpty();
}

Result<> verify(const DecodedJws &jws, const JwkSet &keys, const QList<SignatureAlgorithm> &allowed,
                QLatin1StringView code)
{
    const auto algorithm = allowedAlgorithm(jws, allowed);
    if (!algorithm)
        return failure(code, u"header.alg: %1 is not allowed"_s.arg(
                                 plainText(jws.header.value("alg"_L1).toString(), 20)));
    const QList<Jwk> suitable = candidates(jws, keys, *algorithm);
    if (suitable.isEmpty())
        return failure(code, describeMissingKey(jws, *algorithm));
    const bool isGenuine = std::any_of(suitable.begin(), suitable.end(), [&](const Jwk &key) {
        return key.verifies(*algorithm, jws.signingInput, jws.signature);
    });
    if (!isGenuine)
        return failure(code, u"signature: does not match"_s);
    return {};
}

} // namespace knippe
