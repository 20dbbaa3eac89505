// SPDX-License-Identifier: MIT
#include "tests/support/passivechecks.h"

#include "core/base/base64url.h"
#include "tests/support/passivejwts.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using A = knippe::ScriptedAuthority;

namespace knippe {

namespace {

bool isFor(const RecordedRequest &request, QLatin1StringView endpoint)
{
    return request.url.path().endsWith(endpoint);
}

bool isForTheAuthority(const RecordedRequest &request)
{
    return isFor(request, A::Metadata) || isFor(request, A::Keys) || isFor(request, A::Par)
           || isFor(request, A::Authorize) || isFor(request, A::Token) || isFor(request, A::Revoke);
}

/// RFC 9325 4.1 and 4.2; plain HTTP is for this machine alone.
bool isProtected(const RecordedRequest &request)
{
    if (request.url.scheme() == "http"_L1)
        return request.url.host() == "127.0.0.1"_L1;
    static const QStringList suites{
        u"TLS_AES_128_GCM_SHA256"_s,       u"TLS_AES_256_GCM_SHA384"_s,
        u"TLS_CHACHA20_POLY1305_SHA256"_s, u"ECDHE-ECDSA-AES128-GCM-SHA256"_s,
        u"ECDHE-RSA-AES128-GCM-SHA256"_s,  u"ECDHE-ECDSA-AES256-GCM-SHA384"_s,
        u"ECDHE-RSA-AES256-GCM-SHA384"_s};
    return (request.tlsProtocol == QSsl::TlsV1_2 || request.tlsProtocol == QSsl::TlsV1_3)
           && suites.contains(request.tlsCipher);
}

/// Shannon's, of the characters as they are. Of 43 random ones, one text in a million measures less
/// than 180; a counter or a repeated word is far below 150.
double measuredBits(const QByteArray &text)
{
    QHash<char, int> counts;
    for (const char c : text)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts))
        bits -= count * std::log2(double(count) / double(text.size()));
    return bits;
}

class RequestChecks
{
public:
    RequestChecks(const QString &issuer, const Jwk &clientKey)
        : m_issuer(issuer)
        , m_clientKey(clientKey)
        , m_assertions(m_findings, issuer, clientKey)
        , m_proofs(m_findings, clientKey)
    {
    }

    [[nodiscard]] const QStringList &findings() const { return m_findings.all(); }

    void look(const RecordedRequest &request)
    {
        m_request = &request;
        m_findings.begin(request);
        expect(request.header("Cookie").isEmpty(), "RFC 6265");
        expect(isFor(request, A::Authorize) || isProtected(request), "PA-35");
        lookForAccessToken();
        m_thumbprint = m_proofs.look(request);
        if (isFor(request, A::Authorize))
            return lookAtAuthorize();
        if (request.method != "POST" || !isForTheAuthority(request))
            return;
        lookAtForm();
        m_assertions.look(request);
        if (isFor(request, A::Par))
            lookAtPushedRequest();
        else if (isFor(request, A::Token))
            lookAtTokenRequest();
    }

private:
    void expect(bool holds, const char *rule) { m_findings.expect(holds, rule); }

    void lookForAccessToken()
    {
        const QByteArray authorization = m_request->header("Authorization");
        expect(m_request->count("access_token") == 0
                   && !m_request->url.query().contains("access_token="_L1)
                   && (authorization.isEmpty() || !isForTheAuthority(*m_request)),
               "PA-34");
        if (authorization.toLower().startsWith("dpop "))
            expect(!m_request->header("DPoP").isEmpty(), "PA-12");
    }

    void lookAtForm()
    {
        expect(m_request->header("Content-Type") == "application/x-www-form-urlencoded",
               "RFC 6749 B");
        expect(!m_request->url.hasQuery(), "RFC 6749 2.3.1");
        QByteArrayList names = m_request->names();
        names.removeAll("resource");
        expect(QSet<QByteArray>(names.begin(), names.end()).size() == names.size(), "RFC 6749 3.2");
    }

    void once(const QByteArray &value, qsizetype size, const char *rule)
    {
        expect(value.size() >= size && !m_seen.contains(value), rule);
        m_seen.insert(value);
    }

    void lookAtPushedRequest()
    {
        expect(m_request->count("request_uri") == 0, "PA-29");
        if (m_request->count("request") > 0)
            lookAtRequestObject();
        const QJsonObject answer = QJsonDocument::fromJson(m_request->answer).object();
        if (answer.value("error"_L1) == QJsonValue("use_dpop_nonce"_L1))
            return; // the same comes again with the nonce
        lookAtAuthorizationRequest();
        m_pushed.insert(answer.value("request_uri"_L1).toString().toUtf8(),
                        {unpacked(*m_request), m_thumbprint,
                         m_request->receivedAt + answer.value("expires_in"_L1).toInteger()});
    }

    void lookAtRequestObject()
    {
        const QByteArrayList beside{"client_id", "request", "client_assertion_type",
                                    "client_assertion"};
        expect(m_request->names() == beside, "RFC 9126 3");
        const auto jws = decodeCompact(m_request->field("request"), codes::InternalFault);
        if (!jws)
            return expect(false, "RFC 9101 4");
        const QJsonObject &claims = jws->payload;
        const QJsonValue clientId(QString::fromUtf8(m_request->field("client_id")));
        const auto algorithm = algorithmFromName(m_clientKey.alg());
        expect(jws->header.value("typ"_L1) == QJsonValue("oauth-authz-req+jwt"_L1)
                   && jws->header.value("alg"_L1).toString() == m_clientKey.alg() && algorithm
                   && m_clientKey.verifies(*algorithm, jws->signingInput, jws->signature)
                   && claims.value("iss"_L1) == clientId && claims.value("client_id"_L1) == clientId
                   && claims.value("aud"_L1) == QJsonValue(m_issuer),
               "RFC 9101 4");
        expect(!claims.contains("sub"_L1) && !claims.contains("request"_L1)
                   && !claims.contains("request_uri"_L1),
               "RFC 9101 10.8");
        const qint64 exp = claims.value("exp"_L1).toInteger();
        expect(claims.value("nbf"_L1).toInteger(exp) <= m_request->receivedAt
                   && exp > m_request->receivedAt && exp <= m_request->receivedAt + 60,
               "RFC 9101 4");
        once(claims.value("jti"_L1).toString().toUtf8(), 22, "RFC 9101 4");
    }

    void lookAtAuthorizationRequest()
    {
        const RecordedRequest request = unpacked(*m_request);
        expect(request.field("response_type") == "code", "PA-31");
        expect(request.field("code_challenge_method") == "S256"
                   && request.field("code_challenge").size() == 43,
               "PA-25");
        expect(request.field("scope").split(' ').contains("openid"), "PA-32");
        once(request.field("state"), 22, "RFC 6749 10.12");
        once(request.field("nonce"), 22, "OIDC 3.1.2.1");
        once(request.field("code_challenge"), 0, "PA-28");
    }

    void lookAtAuthorize()
    {
        const QByteArray uri = m_request->field("request_uri");
        if (m_request->count("request_uri") == 0) { // pushedAuthorization "off"
            lookAtAuthorizationRequest();
            m_authorized = {*m_request, {}, 0};
            return;
        }
        expect(m_request->names() == QByteArrayList{"client_id", "request_uri"}, "PA-30");
        expect(m_pushed.contains(uri) && m_request->receivedAt < m_pushed.value(uri).expiresAt,
               "PA-33");
        if (!m_pushed.contains(uri))
            return;
        m_authorized = m_pushed.value(uri);
        m_pushed[uri].expiresAt = 0; // used
    }

    void lookAtTokenRequest()
    {
        const RecordedRequest &asked = m_authorized.request;
        expect(m_request->count("resource") == 1, "RFC 8707 2.2");
        expect(m_request->count("resource") != 1
                   || asked.form.contains(FormField{"resource", m_request->field("resource")}),
               "RFC 8707 2.1");
        expect(m_request->count("scope") == 0, "HelseID scope");
        if (m_request->field("grant_type") == "authorization_code")
            lookAtCode();
        else if (const QByteArray bound = m_refreshKeys.value(m_request->field("refresh_token"));
                 !bound.isEmpty() && !m_thumbprint.isEmpty())
            expect(m_thumbprint == bound, "PA-36");
        const QJsonObject answer = QJsonDocument::fromJson(m_request->answer).object();
        if (answer.contains("refresh_token"_L1))
            m_refreshKeys.insert(answer.value("refresh_token"_L1).toString().toUtf8(),
                                 m_thumbprint);
    }

    void lookAtCode()
    {
        const RecordedRequest &asked = m_authorized.request;
        expect(m_request->field("redirect_uri") == asked.field("redirect_uri"), "PA-32");
        const QByteArray verifier = m_request->field("code_verifier");
        const QByteArray hash = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
        static const QRegularExpression allowed(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
        expect(allowed.match(QString::fromLatin1(verifier)).hasMatch()
                   && base64UrlEncode(hash) == asked.field("code_challenge"),
               "PA-26");
        expect(verifier.size() >= 43 && measuredBits(verifier) >= 150, "PA-27");
        // RFC 9449 10: by a parameter or by the proof itself
        const QByteArray jkt = asked.field("dpop_jkt");
        const QByteArray bound = jkt.isEmpty() ? m_authorized.thumbprint : jkt;
        expect(bound.isEmpty() || m_thumbprint == bound, "PA-15");
    }

    struct Pushed
    {
        RecordedRequest request;
        QByteArray thumbprint; ///< of its proof
        qint64 expiresAt = 0;
    };

    QString m_issuer;
    Jwk m_clientKey;
    Findings m_findings;
    AssertionChecks m_assertions;
    ProofChecks m_proofs;
    const RecordedRequest *m_request = nullptr;
    QByteArray m_thumbprint;            ///< of the request's proof
    QHash<QByteArray, Pushed> m_pushed; ///< by request_uri
    Pushed m_authorized;                ///< what the person was last asked to agree to
    QHash<QByteArray, QByteArray> m_refreshKeys;
    QSet<QByteArray> m_seen;
};

} // namespace

QStringList passiveFindings(const QList<RecordedRequest> &requests, const QString &issuer,
                            const Jwk &clientKey)
{
    RequestChecks checks(issuer, clientKey);
    for (const RecordedRequest &request : requests)
        checks.look(request);
    return checks.findings();
}

} // namespace knippe
