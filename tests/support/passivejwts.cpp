// SPDX-License-Identifier: MIT
#include "tests/support/passivejwts.h"

#include "core/base/base64url.h"
#include "tests/support/passiverules.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Code = codes::InternalFault;
constexpr qint64 Skew = 10;
constexpr qint64 FiveMinutes = 300;
constexpr qint64 FiftyYears = 50LL * 365 * 24 * 3600;

/// Seconds since 1970, not milliseconds.
bool isTime(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger() > 0 && value.toInteger() < 100'000'000'000;
}

bool hasCome(const QJsonValue &value, qint64 now)
{
    return isTime(value) && value.toInteger() <= now + Skew;
}

bool isLongEnough(const QJsonObject &jwk)
{
    if (jwk.value("kty"_L1) == QJsonValue("RSA"_L1)) {
        const auto n = base64UrlDecode(jwk.value("n"_L1).toString().toLatin1());
        return n && n->size() * 8 >= 2048;
    }
    const QString crv = jwk.value("crv"_L1).toString();
    return crv == "P-256"_L1 || crv == "P-384"_L1 || crv == "P-521"_L1;
}

bool isPublic(const QJsonObject &jwk)
{
    const QStringList secret{u"d"_s, u"p"_s, u"q"_s, u"dp"_s, u"dq"_s, u"qi"_s, u"oth"_s, u"k"_s};
    const QStringList members = jwk.keys();
    return jwk.value("kty"_L1).isString()
           && std::none_of(members.begin(), members.end(),
                           [&](const QString &name) { return secret.contains(name); });
}

} // namespace

void Findings::expect(bool holds, const char *rule)
{
    const auto *known =
        std::find_if(std::begin(PassiveRules), std::end(PassiveRules),
                     [&](const PassiveRule &each) { return qstrcmp(each.id, rule) == 0; });
    if (known == std::end(PassiveRules))
        qFatal("%s is no rule", rule);
    if (!holds)
        m_all.append(
            u"%1 %2 – %3 %4"_s.arg(QLatin1StringView(known->id), QLatin1StringView(known->text),
                                   QLatin1StringView(m_request->method), m_request->url.path()));
}

AssertionChecks::AssertionChecks(Findings &findings, QString issuer, const Jwk &clientKey)
    : m_findings(findings)
    , m_issuer(std::move(issuer))
    , m_clientKey(clientKey)
{
}

void AssertionChecks::look(const RecordedRequest &request)
{
    m_findings.expect(request.field("client_assertion_type")
                          == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                      "PA-16");
    const auto jws = decodeCompact(request.field("client_assertion"), Code);
    if (!jws)
        return m_findings.expect(false, "PA-18");
    const QString alg = jws->header.value("alg"_L1).toString();
    m_findings.expect(alg == m_clientKey.alg(), "PA-17");
    const auto algorithm = algorithmFromName(alg);
    m_findings.expect(algorithm
                          && m_clientKey.withAlgorithm(*algorithm)
                                 .verifies(*algorithm, jws->signingInput, jws->signature),
                      "PA-18");
    m_findings.expect(jws->header.value("typ"_L1) == QJsonValue("client-authentication+jwt"_L1),
                      "HelseID typ");
    lookAtClaims(jws->payload, request);
}

void AssertionChecks::lookAtClaims(const QJsonObject &claims, const RecordedRequest &request)
{
    const QJsonValue clientId(QString::fromUtf8(request.field("client_id")));
    m_findings.expect(!clientId.toString().isEmpty() && claims.value("iss"_L1) == clientId
                          && claims.value("sub"_L1) == clientId,
                      "PA-19");
    m_findings.expect(claims.value("aud"_L1) == QJsonValue(m_issuer), "PA-20");
    const QJsonValue exp = claims.value("exp"_L1);
    m_findings.expect(isTime(exp) && exp.toInteger() > request.receivedAt
                          && exp.toInteger() <= request.receivedAt + 60,
                      "PA-21");
    m_findings.expect(
        hasCome(claims.value("iat"_L1), request.receivedAt)
            && (!claims.contains("nbf"_L1) || hasCome(claims.value("nbf"_L1), request.receivedAt)),
        "PA-22");
    const QString jti = claims.value("jti"_L1).toString();
    m_findings.expect(jti.size() >= 22, "PA-23"); // 128 bits
    m_findings.expect(jti.isEmpty() || !m_ids.contains(jti), "PA-24");
    m_ids.insert(jti);
}

ProofChecks::ProofChecks(Findings &findings, const Jwk &clientKey)
    : m_findings(findings)
    , m_clientThumbprint(clientKey.thumbprint())
{
}

QByteArray ProofChecks::look(const RecordedRequest &request)
{
    const auto proofs =
        std::count_if(request.headers.begin(), request.headers.end(), [](const HttpHeader &header) {
            return header.name.compare("DPoP", Qt::CaseInsensitive) == 0;
        });
    if (proofs == 0)
        return {};
    const auto jws = decodeCompact(request.header("DPoP"), Code);
    m_findings.expect(proofs == 1 && jws, "RFC 9449 4.3");
    if (!jws)
        return {};
    lookAtHeader(jws->header);
    lookAtClaims(jws->payload, request);
    return lookAtKey(*jws);
}

void ProofChecks::lookAtHeader(const QJsonObject &header)
{
    m_findings.expect(header.value("typ"_L1) == QJsonValue("dpop+jwt"_L1), "PA-01");
    m_findings.expect(
        header.value("jwk"_L1).isObject() && isPublic(header.value("jwk"_L1).toObject()), "PA-02");
    const QStringList algorithms{u"PS256"_s, u"ES256"_s, u"EdDSA"_s};
    m_findings.expect(algorithms.contains(header.value("alg"_L1).toString()), "PA-03");
    const QStringList needed{u"alg"_s, u"jwk"_s, u"typ"_s};
    const QStringList names = header.keys();
    m_findings.expect(std::all_of(names.begin(), names.end(),
                                  [&](const QString &name) { return needed.contains(name); }),
                      "RFC 9449 4.2");
}

QByteArray ProofChecks::lookAtKey(const DecodedJws &jws)
{
    const QJsonObject jwk = jws.header.value("jwk"_L1).toObject();
    const bool longEnough = isLongEnough(jwk);
    m_findings.expect(jwk.isEmpty() || longEnough, "PA-37");
    if (!longEnough) // so nothing can be checked with it
        return {};
    const auto key = Jwk::fromJson(jwk, Code);
    const auto algorithm = algorithmFromName(jws.header.value("alg"_L1).toString());
    const bool genuine =
        key && algorithm && key->verifies(*algorithm, jws.signingInput, jws.signature);
    m_findings.expect(genuine, "PA-14");
    if (!genuine)
        return {};
    m_findings.expect(key->thumbprint() != m_clientThumbprint, "PA-37");
    return key->thumbprint();
}

void ProofChecks::lookAtClaims(const QJsonObject &claims, const RecordedRequest &request)
{
    const QString jti = claims.value("jti"_L1).toString();
    m_findings.expect(jti.size() >= 22, "PA-04"); // 128 bits
    m_findings.expect(jti.isEmpty() || !m_ids.contains(jti), "PA-05");
    m_ids.insert(jti);
    m_findings.expect(claims.value("htm"_L1) == QJsonValue(QString::fromLatin1(request.method)),
                      "PA-06");
    const QString url =
        request.url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    m_findings.expect(claims.value("htu"_L1) == QJsonValue(url), "PA-07");
    lookAtTimes(claims, request.receivedAt);

    const QByteArray authorization = request.header("Authorization");
    if (authorization.isEmpty()) {
        m_findings.expect(!claims.contains("ath"_L1), "PA-11");
    } else {
        const QByteArray token = authorization.sliced(authorization.indexOf(' ') + 1);
        const QByteArray hash = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
        m_findings.expect(claims.value("ath"_L1)
                              == QJsonValue(QLatin1StringView(base64UrlEncode(hash))),
                          "PA-12");
    }
    m_findings.expect(claims.value("nonce"_L1).toString() == QLatin1StringView(request.nonceGiven),
                      "PA-13");
}

void ProofChecks::lookAtTimes(const QJsonObject &claims, qint64 now)
{
    const QJsonValue iat = claims.value("iat"_L1);
    const QJsonValue nbf = claims.value("nbf"_L1);
    const QJsonValue exp = claims.value("exp"_L1);
    m_findings.expect(isTime(iat) && qAbs(iat.toInteger() - now) <= FiveMinutes, "PA-08");
    m_findings.expect(nbf.isUndefined() || hasCome(nbf, now), "PA-09");
    m_findings.expect(
        exp.isUndefined()
            || (isTime(exp) && exp.toInteger() > now && exp.toInteger() < now + FiftyYears),
        "PA-10");
}

} // namespace knippe
