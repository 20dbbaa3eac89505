// SPDX-License-Identifier: MIT
#include "tests/conformance/obedientclient.h"

#include "core/base/base64url.h"
#include "core/jose/jws.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::StringLiterals;
using A = knippe::ScriptedAuthority;

namespace knippe {

static QString fresh()
{
    return QString::fromLatin1(randomText(128));
}

static QByteArray sha256(const QByteArray &bytes)
{
    return base64UrlEncode(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

QList<RecordedRequest> ObedientClient::signIn()
{
    const QByteArray verifier = makeVerifier();
    const QByteArray requestUri = "urn:" + fresh().toLatin1();
    const QByteArray redirectUri = "http://127.0.0.1:49152/callback";
    RecordedRequest par = request(Par, A::Par,
                                  {{"response_type", "code"},
                                   {"redirect_uri", redirectUri},
                                   {"scope", "openid api/read"},
                                   {"state", fresh().toLatin1()},
                                   {"nonce", fresh().toLatin1()},
                                   {"code_challenge", sha256(verifier)},
                                   {"code_challenge_method", "S256"},
                                   {"resource", "api"}});
    par.answer = R"({"expires_in":60,"request_uri":")" + requestUri + "\"}";
    RecordedRequest authorize = request(Authorize, A::Authorize);
    authorize.form = {{"client_id", "client"}, {"request_uri", requestUri}};
    const QByteArray refreshToken = fresh().toLatin1();
    RecordedRequest code = request(Code, A::Token,
                                   {{"grant_type", "authorization_code"},
                                    {"code", fresh().toLatin1()},
                                    {"code_verifier", verifier},
                                    {"redirect_uri", redirectUri},
                                    {"resource", "api"}});
    code.answer = R"({"refresh_token":")" + refreshToken + "\"}";
    const RecordedRequest refresh = request(
        Refresh, A::Token,
        {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}, {"resource", "api"}});
    QList<RecordedRequest> all{par, authorize, code, refresh, request(Api, u"/api"_s)};
    if (bendRequests)
        bendRequests(all);
    return all;
}

RecordedRequest ObedientClient::request(Step step, const QString &path,
                                        QList<FormField> fields) const
{
    RecordedRequest request;
    request.url = QUrl(origin + path);
    request.receivedAt = Now;
    request.tlsProtocol = QSsl::TlsV1_3;
    request.tlsCipher = u"TLS_AES_256_GCM_SHA384"_s;
    request.method = step == Authorize || step == Api ? "GET" : "POST";
    request.nonceGiven = step == Par || step == Code ? "" : "nonce";
    if (request.method == "POST") {
        request.headers.append(HttpHeader{"Content-Type", "application/x-www-form-urlencoded"});
        fields +=
            {{"client_id", "client"},
             {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
             {"client_assertion", assertion(step)}};
        request.form = fields;
    }
    if (step == Api)
        request.headers.append(HttpHeader{"Authorization", "DPoP token"});
    if (step == Code || step == Refresh || step == Api)
        request.headers.append(HttpHeader{"DPoP", proof(step, request)});
    return request;
}

QByteArray ObedientClient::assertion(Step step) const
{
    QJsonObject header{{"typ"_L1, "client-authentication+jwt"_L1}};
    QJsonObject claims{{"iss"_L1, "client"_L1}, {"sub"_L1, "client"_L1}, {"aud"_L1, origin},
                       {"jti"_L1, fresh()},     {"iat"_L1, Now},         {"nbf"_L1, Now},
                       {"exp"_L1, Now + 60}};
    if (bendAssertion)
        bendAssertion(step, header, claims);
    return signCompact(header, claims, assertionSigner(step));
}

QByteArray ObedientClient::proof(Step step, const RecordedRequest &request) const
{
    const SigningKey &signer = proofSigner(step);
    QJsonObject header{{"typ"_L1, "dpop+jwt"_L1}, {"jwk"_L1, signer.publicKey().requiredMembers()}};
    QJsonObject claims{{"jti"_L1, fresh()},
                       {"htm"_L1, QLatin1StringView(request.method)},
                       {"htu"_L1, request.url.toString()},
                       {"iat"_L1, Now}};
    if (!request.nonceGiven.isEmpty())
        claims.insert("nonce"_L1, QLatin1StringView(request.nonceGiven));
    if (step == Api)
        claims.insert("ath"_L1, QLatin1StringView(sha256("token")));
    if (bendProof)
        bendProof(step, header, claims);
    return signCompact(header, claims, signer);
}

} // namespace knippe
