// SPDX-License-Identifier: MIT
#include "core/oidc/idtoken.h"

#include "core/base/base64url.h"
#include "core/base/redact.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr qint64 SkewSeconds = 60;
constexpr double Never = std::numeric_limits<double>::infinity();
constexpr qint64 MaxAgeSeconds = 10 * 60; // an ID token is used the moment it is issued

Result<> wrong(QLatin1StringView claim)
{
    return failure(codes::IdTokenClaim, claim);
}

/// OpenID Connect Core 3.1.3.7, rules 3 to 5.
Result<> checkAudience(const QJsonObject &claims, const QString &clientId)
{
    const QJsonValue aud = claims.value("aud"_L1);
    const QJsonArray audiences = aud.isString() ? QJsonArray{aud} : aud.toArray();
    const bool onlyUs =
        !audiences.isEmpty()
        && std::all_of(audiences.begin(), audiences.end(),
                       [&](const QJsonValue &each) { return each.toString() == clientId; });
    if (!onlyUs) // rule 3: we trust no other audience, so rule 4 never applies
        return wrong("aud"_L1);
    if (claims.contains("azp"_L1) && claims.value("azp"_L1).toString() != clientId) // rule 5
        return wrong("azp"_L1);
    return {};
}

/// Rules 9 and 10.
Result<> checkTimes(const QJsonObject &claims, qint64 now)
{
    // RFC 7519 2: a NumericDate may have a fraction; what is no number counts as out of time
    const double exp = claims.value("exp"_L1).toDouble(0);
    const double iat = claims.value("iat"_L1).toDouble(0);
    if (exp <= double(now - SkewSeconds))
        return wrong("exp"_L1);
    if (iat > double(now + SkewSeconds) || iat < double(now - MaxAgeSeconds))
        return wrong("iat"_L1);
    if (claims.contains("nbf"_L1)
        && claims.value("nbf"_L1).toDouble(Never) > double(now + SkewSeconds))
        return wrong("nbf"_L1);
    return {};
}

/// Section 3.1.3.8, for an algorithm that the signature check has let through.
Result<> checkAccessTokenHash(const DecodedJws &jws, QByteArrayView accessToken)
{
    const QJsonValue atHash = jws.payload.value("at_hash"_L1);
    if (atHash.isUndefined()) // optional in the code flow
        return {};
    const auto algorithm = algorithmFromName(jws.header.value("alg"_L1).toString());
    if (!algorithm)
        return wrong("at_hash"_L1);
    QCryptographicHash hash(hashOf(*algorithm));
    hash.addData(accessToken);
    const QByteArray digest = hash.result();
    if (atHash.toString() != QLatin1StringView(base64UrlEncode(digest.first(digest.size() / 2))))
        return wrong("at_hash"_L1);
    return {};
}

/// Rule 11, and section 12.2 for a refresh.
Result<> checkNonce(const QJsonObject &claims, const IdTokenExpectation &expected)
{
    const bool isRefresh = !expected.subject.isEmpty();
    if (expected.nonce.isEmpty() || (isRefresh && !claims.contains("nonce"_L1)))
        return {};
    if (claims.value("nonce"_L1).toString() != QLatin1StringView(expected.nonce))
        return wrong("nonce"_L1);
    return {};
}

/// Rule 13 with section 2 (asked for with max_age, the claim must be there); section 12.2: a
/// refresh is no new authentication.
Result<> checkAuthTime(const QJsonObject &claims, const IdTokenExpectation &expected)
{
    const QJsonValue time = claims.value("auth_time"_L1);
    if (expected.maxAge) {
        const qint64 age = expected.now.toSecsSinceEpoch() - time.toInteger();
        if (!time.isDouble() || age < -SkewSeconds || age > *expected.maxAge + SkewSeconds)
            return wrong("auth_time"_L1);
    }
    // section 3.1.2.1: prompt=login has the person asked anew, whatever went before
    if (expected.askedAt && time.isDouble() && time.toInteger() < *expected.askedAt - SkewSeconds)
        return wrong("auth_time"_L1);
    if (expected.authTime && !time.isUndefined() && time != QJsonValue(*expected.authTime))
        return wrong("auth_time"_L1);
    return {};
}

std::optional<qint64> authTimeOf(const QJsonObject &claims)
{
    const QJsonValue time = claims.value("auth_time"_L1);
    return time.isDouble() ? std::optional(time.toInteger()) : std::nullopt;
}

bool isSubject(const QString &subject)
{
    // section 2: at most 255 ASCII characters; none that would move a terminal's cursor
    return !subject.isEmpty() && subject.size() <= 255
           && std::all_of(subject.begin(), subject.end(),
                          [](QChar c) { return c >= u' ' && c < u'\x7f'; });
}

} // namespace

// Not enforced: rule 1 (decryption: no encryption is ever registered, five parts are a format
// error); rule 12 (acr: what acr_values asks for is a wish, not a condition, section 5.5.1.1, and
// HelseID's values choose an identity provider too; see checkAgainst()); of section 12.2 that azp
// stays away when it was away at first (when there, it names us: rule 5).
Result<IdToken> checkIdToken(QByteArrayView token, const JwkSet &keys,
                             const IdTokenExpectation &expected)
{
    const Result<DecodedJws> jws = decodeCompact(token, codes::IdTokenFormat);
    if (!jws)
        return failure(jws.error());
    const QString type = jws->header.value("typ"_L1).toString();
    if (!type.isEmpty() && type.compare("JWT"_L1, Qt::CaseInsensitive) != 0) // RFC 8725 3.11
        return failure(codes::IdTokenFormat, u"typ"_s);
    // rules 6 to 8: over direct TLS the signature could be skipped; it is not
    if (const Result<> signature = verify(*jws, keys, expected.algorithms, codes::IdTokenSignature);
        !signature)
        return failure(signature.error());

    const QJsonObject &claims = jws->payload;
    if (claims.value("iss"_L1).toString() != expected.issuer) // rule 2
        return failure(codes::IdTokenClaim, u"iss"_s);
    if (const Result<> check = checkAudience(claims, expected.clientId); !check)
        return failure(check.error());
    if (const Result<> check = checkTimes(claims, expected.now.toSecsSinceEpoch()); !check)
        return failure(check.error());
    if (const Result<> check = checkNonce(claims, expected); !check)
        return failure(check.error());
    if (const Result<> check = checkAuthTime(claims, expected); !check)
        return failure(check.error());
    const QString subject = claims.value("sub"_L1).toString();
    if (!isSubject(subject) || (!expected.subject.isEmpty() && subject != expected.subject))
        return failure(codes::IdTokenClaim, u"sub"_s); // section 12.2 for a refresh
    if (const Result<> check = checkAccessTokenHash(*jws, expected.accessToken); !check)
        return failure(check.error());
    return IdToken{subject, plainText(claims.value("name"_L1).toString(), 100), authTimeOf(claims),
                   claims};
}

} // namespace knippe
