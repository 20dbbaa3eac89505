// SPDX-License-Identifier: MIT
#include "tests/support/passivechecks.h"

#include "core/base/base64url.h"
#include "core/jose/jws.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr auto Code = codes::InternalFault;

class PassiveChecks
{
public:
    PassiveChecks(QString issuer, const Jwk &clientKey, qint64 now)
        : m_issuer(std::move(issuer))
        , m_clientKey(clientKey)
        , m_now(now)
    {
    }

    QStringList findings;

    void look(const RecordedRequest &request)
    {
        m_request = &request;
        const QString path = request.url.path();
        expect(request.header("Cookie").isEmpty(), "no cookie is ever sent");
        expect(request.header("Authorization").isEmpty(), "PA-34 no token outside of API calls");
        if (request.method == "POST") {
            lookAtForm();
            lookAtAssertion();
        }
        if (path == ScriptedAuthority::Par)
            lookAtPushedRequest();
        else if (path == ScriptedAuthority::Authorize)
            lookAtAuthorize();
        else if (path == ScriptedAuthority::Token)
            lookAtTokenRequest();
        if (!request.header("DPoP").isEmpty())
            lookAtProof();
    }

private:
    void expect(bool holds, const char *rule)
    {
        if (!holds)
            findings.append(QString::fromLatin1(rule) + u" – "_s
                            + QString::fromLatin1(m_request->method) + u' '
                            + m_request->url.path());
    }

    void lookAtForm()
    {
        expect(m_request->header("Content-Type") == "application/x-www-form-urlencoded",
               "RFC 6749 app. B form encoding");
        expect(!m_request->url.hasQuery(), "RFC 6749 2.3.1 nothing in the URL");
        QByteArrayList names = m_request->names();
        names.removeAll("resource");
        expect(QSet<QByteArray>(names.begin(), names.end()).size() == names.size(),
               "RFC 6749 3.2 no parameter twice");
    }

    void lookAtAssertion()
    {
        expect(m_request->field("client_assertion_type")
                   == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
               "PA-16 client_assertion_type");
        const auto jws = decodeCompact(m_request->field("client_assertion"), Code);
        expect(jws && verify(*jws, {{m_clientKey}}, {SignatureAlgorithm::ES256}, Code),
               "PA-17/18 assertion signature");
        if (!jws)
            return;
        const QJsonObject &claims = jws->payload;
        const QString clientId = QString::fromUtf8(m_request->field("client_id"));
        expect(!clientId.isEmpty() && claims.value("iss"_L1) == QJsonValue(clientId)
                   && claims.value("sub"_L1) == QJsonValue(clientId),
               "PA-19 assertion iss = sub = client_id");
        expect(claims.value("aud"_L1) == QJsonValue(m_issuer),
               "PA-20 assertion aud = issuer, a string");
        const qint64 exp = claims.value("exp"_L1).toInteger();
        const qint64 iat = claims.value("iat"_L1).toInteger();
        expect(exp > iat && exp - iat <= 60, "PA-21 assertion exp at most 60 s ahead");
        expect(iat <= m_now && iat > m_now - 7200 && claims.value("nbf"_L1).toInteger() <= m_now,
               "PA-22 assertion iat and nbf");
        once(claims.value("jti"_L1).toString(), "PA-23/24 assertion jti, never twice");
        expect(jws->header.value("typ"_L1) == QJsonValue("client-authentication+jwt"_L1),
               "protocol.md 1.4 assertion typ");
    }

    void once(const QString &identifier, const char *rule)
    {
        expect(identifier.size() >= 22 && !m_seen.contains(identifier), rule);
        m_seen.insert(identifier);
    }

    void lookAtPushedRequest()
    {
        expect(m_request->count("request_uri") == 0, "PA-29 no request_uri in the PAR body");
        expect(m_request->header("DPoP").isEmpty(), "protocol.md 1.5 no proof at PAR");
        lookAtAuthorizationRequest();
    }

    void lookAtAuthorizationRequest()
    {
        m_authorization = *m_request;
        expect(m_request->field("response_type") == "code", "PA-31 response_type");
        expect(m_request->field("code_challenge_method") == "S256"
                   && m_request->field("code_challenge").size() == 43,
               "PA-25 code_challenge");
        expect(m_request->field("scope").split(' ').contains("openid"), "PA-32 scope has openid");
        once(QString::fromLatin1(m_request->field("state")), "RFC 6749 10.12 state, never twice");
        once(QString::fromLatin1(m_request->field("nonce")), "OIDC 3.1.2.1 nonce, never twice");
        once(QString::fromLatin1(m_request->field("code_challenge")),
             "PA-28 verifier, never twice");
    }

    void lookAtAuthorize()
    {
        if (m_request->count("request_uri") == 0) // pushedAuthorization "off"
            return lookAtAuthorizationRequest();
        expect(m_request->names() == QByteArrayList{"client_id", "request_uri"},
               "PA-30 only client_id and request_uri at authorize");
        once(QString::fromLatin1(m_request->field("request_uri")),
             "PA-33 request_uri, never twice");
    }

    void lookAtTokenRequest()
    {
        expect(m_request->count("resource") == 1, "RFC 8707 2.2 one resource for each token");
        expect(m_authorization.form.contains(FormField{"resource", m_request->field("resource")}),
               "8707-03 a resource of the authorization request");
        expect(m_request->count("scope") == 0, "protocol.md 1.7 no scope");
        if (m_request->field("grant_type") != "authorization_code")
            return;
        expect(m_request->field("redirect_uri") == m_authorization.field("redirect_uri"),
               "PA-32 same redirect_uri");
        const QByteArray verifier = m_request->field("code_verifier");
        static const QRegularExpression allowed(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
        expect(allowed.match(QString::fromLatin1(verifier)).hasMatch(), "PA-26 code_verifier");
        expect(base64UrlEncode(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256))
                   == m_authorization.field("code_challenge"),
               "PA-26 verifier matches challenge");
    }

    void lookAtProof()
    {
        const auto jws = decodeCompact(m_request->header("DPoP"), Code);
        expect(jws.has_value(), "RFC 9449 4.3 one proof");
        if (!jws)
            return;
        const QJsonObject jwk = jws->header.value("jwk"_L1).toObject();
        const auto key = Jwk::fromJson(jwk, Code);
        expect(jws->header.keys() == QStringList{u"alg"_s, u"jwk"_s, u"typ"_s}
                   && jws->header.value("typ"_L1) == QJsonValue("dpop+jwt"_L1),
               "PA-01 proof typ");
        expect(key && jwk.keys() == QStringList{u"crv"_s, u"kty"_s, u"x"_s, u"y"_s},
               "PA-02 proof jwk, public only");
        expect(key && verify(*jws, {{*key}}, {SignatureAlgorithm::ES256}, Code),
               "PA-03/14 proof signature");
        const QJsonObject &claims = jws->payload;
        once(claims.value("jti"_L1).toString(), "PA-04/05 proof jti, never twice");
        expect(claims.value("htm"_L1) == QJsonValue(QString::fromLatin1(m_request->method)),
               "PA-06 htm");
        expect(claims.value("htu"_L1)
                   == QJsonValue(m_request->url.toString(QUrl::RemoveQuery | QUrl::FullyEncoded)),
               "PA-07 htu");
        const qint64 iat = claims.value("iat"_L1).toInteger();
        expect(iat <= m_now && iat > m_now - 7200, "PA-08 proof iat");
        expect(!claims.contains("ath"_L1), "PA-11 no ath");
        expect(claims.value("nonce"_L1).toString() == QLatin1StringView(m_request->nonceGiven),
               "PA-13 the newest nonce");
        if (key && m_request->field("grant_type") == "authorization_code")
            m_thumbprint = key->thumbprint();
        expect(key && (m_thumbprint.isEmpty() || key->thumbprint() == m_thumbprint),
               "PA-36 the same DPoP key for the whole session");
    }

    QString m_issuer;
    Jwk m_clientKey;
    qint64 m_now;
    const RecordedRequest *m_request = nullptr;
    RecordedRequest m_authorization;
    QByteArray m_thumbprint;
    QSet<QString> m_seen;
};

} // namespace

QStringList passiveFindings(const QList<RecordedRequest> &requests, const QString &issuer,
                            const Jwk &clientKey, const Clock &clock)
{
    PassiveChecks checks(issuer, clientKey, clock.now().toSecsSinceEpoch());
    for (const RecordedRequest &request : requests)
        checks.look(request);
    return checks.findings;
}

} // namespace knippe
