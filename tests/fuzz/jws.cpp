// SPDX-License-Identifier: MIT
// Compact JWS and ID tokens. An input that begins with '{' is a header and, on the next line, a
// payload, which are signed here so that what lies behind the signature is reached; any other input
// is a token as it came.
#include "core/base/base64url.h"
#include "core/base/strictjson.h"
#include "core/jose/signingkey.h"
#include "core/oidc/idtoken.h"
#include "tests/fuzz/harness.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

namespace {

constexpr auto Code = codes::IdTokenFormat;
constexpr qint64 Now = 1'800'000'000; // the payloads in the corpus are of that hour

const QList<SignatureAlgorithm> &allowed()
{
    static const QList<SignatureAlgorithm> list{SignatureAlgorithm::RS256,
                                                SignatureAlgorithm::ES256};
    return list;
}

const SigningKey &key()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::ES256);
    return made;
}

Jwk named(QJsonObject json, const QString &kid)
{
    json.insert("kid"_L1, kid);
    return Jwk::fromJson(json, Code).value();
}

// The keys of RFC 7515 appendices A.2 and A.3, so that their tokens in the corpus are genuine, and
// ours under two names.
const JwkSet &keys()
{
    static const JwkSet set{
        {named({{u"kty"_s, u"RSA"_s},
                {u"e"_s, u"AQAB"_s},
                {u"n"_s, u"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qP"
                         "CJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47s"
                         "oMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2"
                         "R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoud"
                         "F8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"_s}},
               u"a2"_s),
         named({{u"kty"_s, u"EC"_s},
                {u"crv"_s, u"P-256"_s},
                {u"x"_s, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_s},
                {u"y"_s, u"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_s}},
               u"a3"_s),
         named(key().publicKey().requiredMembers(), u"ours"_s), key().publicKey()}};
    return set;
}

QByteArray tokenOf(const QByteArray &input)
{
    if (!input.startsWith('{'))
        return input;
    const qsizetype end = input.indexOf('\n');
    const QByteArray header = input.first(end < 0 ? input.size() : end);
    const QByteArray payload = end < 0 ? QByteArray() : input.sliced(end + 1);
    const QByteArray signingInput = base64UrlEncode(header) + '.' + base64UrlEncode(payload);
    return signingInput + '.' + base64UrlEncode(key().sign(signingInput));
}

void requireClaims(const IdToken &token, const IdTokenExpectation &expected)
{
    const QJsonObject &claims = token.claims;
    require(claims.value("iss"_L1) == expected.issuer, "rule 2: iss is the authority's");
    const QJsonValue aud = claims.value("aud"_L1);
    const QJsonArray list = aud.isArray() ? aud.toArray() : QJsonArray{aud};
    for (const QJsonValue &each : list)
        require(each == expected.clientId, "rule 3: aud is this client's alone");
    require(!list.isEmpty(), "rule 3: there is an aud");
    require(claims.value("azp"_L1).toString(expected.clientId) == expected.clientId,
            "rule 5: azp is this client");
    require(claims.value("exp"_L1).toDouble() > Now - 61, "rule 9: not expired");
    const double iat = claims.value("iat"_L1).toDouble();
    require(iat <= Now + 60 && iat >= Now - 600, "rule 10: just issued");
    require(
        !claims.contains("nbf"_L1)
            || (claims.value("nbf"_L1).isDouble() && claims.value("nbf"_L1).toDouble() <= Now + 60),
        "RFC 7519 4.1.5: already in force");
    require(claims.value("nonce"_L1).toString().toUtf8() == expected.nonce, "rule 11: our nonce");
    require(claims.value("sub"_L1) == token.subject && !token.subject.isEmpty()
                && token.subject.size() <= 255,
            "section 2: a subject");
    require(token.name.size() <= 101, "a name is short");
}

void judgeIdToken(const QByteArray &token)
{
    const IdTokenExpectation expected{u"https://a.example"_s,
                                      u"client"_s,
                                      "n",
                                      {},
                                      "access-token",
                                      allowed(),
                                      QDateTime::fromSecsSinceEpoch(Now, Qt::UTC)};
    const auto checked = checkIdToken(token, keys(), expected);
    if (checked)
        requireClaims(*checked, expected);
    else
        requirePresentable(checked.error());
}

} // namespace

void judge(const QByteArray &input)
{
    const QByteArray token = tokenOf(input);
    judgeIdToken(token);
    const auto jws = decodeCompact(token, Code);
    if (!jws)
        return requirePresentable(jws.error());
    require(jws->signingInput + '.' + base64UrlEncode(jws->signature) == token,
            "a token has one spelling");
    const auto verified = verify(*jws, keys(), allowed(), Code);
    if (!verified)
        return requirePresentable(verified.error());
    require(hasCandidate(*jws, keys(), allowed()), "what verified had a key");
    const auto algorithm = algorithmFromName(jws->header.value("alg"_L1).toString());
    require(algorithm && allowed().contains(*algorithm), "an accepted alg is on the list");
    require(*algorithm != SignatureAlgorithm::ES256 || jws->signature.size() == 64,
            "an ES256 signature has 64 bytes");
    require(!jws->header.contains("crit"_L1) && !jws->header.contains("b64"_L1),
            "no extension is understood");
}

} // namespace knippe::fuzz
