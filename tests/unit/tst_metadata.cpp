// SPDX-License-Identifier: MIT
// RFC 8414 and OpenID Connect Discovery 1.0: what is taken from an authority's word, and what is
// not.
#include "core/base/redact.h"
#include "core/oidc/authoritymetadata.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

static const QString Issuer = u"https://a.example"_s;

static QJsonObject goodMetadata()
{
    return {{"issuer"_L1, Issuer},
            {"authorization_endpoint"_L1, Issuer + "/authorize"_L1},
            {"token_endpoint"_L1, Issuer + "/token"_L1},
            {"pushed_authorization_request_endpoint"_L1, Issuer + "/par"_L1},
            {"jwks_uri"_L1, Issuer + "/jwks"_L1},
            {"response_types_supported"_L1, QJsonArray{"code"_L1}},
            {"code_challenge_methods_supported"_L1, QJsonArray{"S256"_L1}},
            {"token_endpoint_auth_methods_supported"_L1, QJsonArray{"private_key_jwt"_L1}}};
}

static HttpResponse answer(const QJsonObject &json, int status = 200,
                           const QByteArray &type = "application/json; charset=utf-8")
{
    return {status, {{"content-TYPE", type}}, QJsonDocument(json).toJson()};
}

class tst_Metadata : public QObject
{
    Q_OBJECT

private slots:
    void request();
    void accepts();
    void changed_data();
    void changed();
    void answerRefused_data();
    void answerRefused();
    void loopbackAuthorityMayUseHttp();
    void endpointsForMutualTls();
    void algorithms_data();
    void algorithms();
    void keys_data();
    void keys();
};

void tst_Metadata::request()
{
    const HttpRequest request = makeMetadataRequest(Issuer);
    QCOMPARE(request.url, QUrl(u"https://a.example/.well-known/openid-configuration"_s));
    QCOMPARE(makeMetadataRequest(Issuer + "/tenant"_L1).url,
             QUrl(u"https://a.example/tenant/.well-known/openid-configuration"_s));
    QCOMPARE(request.method, "GET");
}

void tst_Metadata::accepts()
{
    const auto metadata = parseMetadata(answer(goodMetadata()), Issuer);
    QVERIFY(metadata);
    QCOMPARE(metadata->issuer, Issuer);
    QCOMPARE(metadata->authorizationEndpoint, QUrl(u"https://a.example/authorize"_s));
    QCOMPARE(metadata->tokenEndpoint, QUrl(u"https://a.example/token"_s));
    QCOMPARE(metadata->pushedAuthorizationEndpoint, QUrl(u"https://a.example/par"_s));
    QCOMPARE(metadata->jwksUri, QUrl(u"https://a.example/jwks"_s));
    QVERIFY(metadata->revocationEndpoint.isEmpty());
    QVERIFY(!metadata->sendsIssuer);
}

void tst_Metadata::changed_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value"); // undefined: taken away
    QTest::addColumn<QString>("code");     // empty: accepted
    const QJsonValue none(QJsonValue::Undefined);
    const auto row = [](const char *name, QLatin1StringView member, const QJsonValue &value,
                        const char *code) {
        QTest::newRow(name) << QString(member) << value << QString::fromLatin1(code);
    };
    row("RFC 8414 3.3: other issuer", "issuer"_L1, u"https://b.example"_s, "E-DISC-ISSUER");
    row("issuer with a slash", "issuer"_L1, u"https://a.example/"_s, "E-DISC-ISSUER");
    row("issuer in other case", "issuer"_L1, u"https://A.example"_s, "E-DISC-ISSUER");
    row("issuer with its default port", "issuer"_L1, u"https://a.example:443"_s, "E-DISC-ISSUER");
    row("issuer as a list", "issuer"_L1, QJsonArray{Issuer}, "E-DISC-ISSUER");
    row("no issuer", "issuer"_L1, none, "E-DISC-ISSUER");
    row("issuer not fit to be shown", "issuer"_L1, u"https://a.example/\u202e\u2028x"_s,
        "E-DISC-ISSUER");
    row("issuer without end", "issuer"_L1, u"https://a.example/"_s + QString(1000, u'x'),
        "E-DISC-ISSUER");
    for (const QLatin1StringView name :
         {"authorization_endpoint"_L1, "token_endpoint"_L1, "jwks_uri"_L1}) {
        QTest::addRow("no %s", name.data()) << QString(name) << none << u"E-DISC-ENDPOINT"_s;
        QTest::addRow("%s without TLS", name.data())
            << QString(name) << QJsonValue(u"http://a.example/x"_s) << u"E-DISC-ENDPOINT"_s;
        QTest::addRow("%s on loopback, the authority is not", name.data())
            << QString(name) << QJsonValue(u"http://127.0.0.1/x"_s) << u"E-DISC-ENDPOINT"_s;
        QTest::addRow("%s relative", name.data())
            << QString(name) << QJsonValue(u"/x"_s) << u"E-DISC-ENDPOINT"_s;
        QTest::addRow("%s a number", name.data())
            << QString(name) << QJsonValue(1) << u"E-DISC-ENDPOINT"_s;
    }
    row("no PAR endpoint", "pushed_authorization_request_endpoint"_L1, none, "");
    row("PAR endpoint without TLS", "pushed_authorization_request_endpoint"_L1,
        u"http://a.example/x"_s, "E-DISC-ENDPOINT");
    row("PAR endpoint empty", "pushed_authorization_request_endpoint"_L1, u""_s, "E-DISC-ENDPOINT");
    row("revocation endpoint without TLS", "revocation_endpoint"_L1, u"http://a.example/x"_s,
        "E-DISC-ENDPOINT");
    for (const char *list : {"response_types_supported", "code_challenge_methods_supported",
                             "token_endpoint_auth_methods_supported"})
        QTest::addRow("RFC 8414 2: no %s", list)
            << QString::fromLatin1(list) << none << u"E-DISC-CAPABILITY"_s;
    row("no code flow", "response_types_supported"_L1, QJsonArray{"id_token"_L1, "code token"_L1},
        "E-DISC-CAPABILITY");
    row("code flow among others", "response_types_supported"_L1,
        QJsonArray{"id_token"_L1, "code"_L1}, "");
    row("RFC 7636 4.2: plain only", "code_challenge_methods_supported"_L1, QJsonArray{"plain"_L1},
        "E-DISC-CAPABILITY");
    row("S256", "code_challenge_methods_supported"_L1, QJsonArray{"plain"_L1, "S256"_L1}, "");
    row("no private_key_jwt", "token_endpoint_auth_methods_supported"_L1,
        QJsonArray{"client_secret_basic"_L1}, "E-DISC-CAPABILITY");
    row("a list that is none", "response_types_supported"_L1, u"code"_s, "E-DISC-CAPABILITY");
    row("unknown member", "new_feature"_L1, 1, "");
}

void tst_Metadata::changed()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QJsonObject json = goodMetadata();
    json.insert(member, value);
    const auto metadata = parseMetadata(answer(json), Issuer);
    QCOMPARE(metadata ? QString() : metadata.error().code, code);
    if (!metadata)
        QCOMPARE(plainText(metadata.error().detail), metadata.error().detail);
    if (code == "E-DISC-ENDPOINT"_L1)
        QCOMPARE(metadata.error().detail, member);
    if (code == "E-DISC-CAPABILITY"_L1)
        QVERIFY(metadata.error().detail.startsWith(member));
}

void tst_Metadata::answerRefused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("code");
    QTest::newRow("201") << answer(goodMetadata(), 201) << u"E-DISC-STATUS"_s;
    QTest::newRow("404") << answer(goodMetadata(), 404) << u"E-DISC-STATUS"_s;
    QTest::newRow("HTML") << answer(goodMetadata(), 200, "text/html") << u"E-DISC-JSON"_s;
    QTest::newRow("JSON by name only")
        << answer(goodMetadata(), 200, "text/application/json") << u"E-DISC-JSON"_s;
    QTest::newRow("no JSON") << HttpResponse{200, {{"Content-Type", "application/json"}}, "<p>"}
                             << u"E-DISC-JSON"_s;
    QTest::newRow("issuer twice") << HttpResponse{200,
                                                  {{"Content-Type", "application/json"}},
                                                  R"({"issuer":"https://a.example","issuer":"x"})"}
                                  << u"E-DISC-JSON"_s;
}

void tst_Metadata::answerRefused()
{
    QFETCH(HttpResponse, response);
    QFETCH(QString, code);
    const auto metadata = parseMetadata(response, Issuer);
    QVERIFY(!metadata);
    QCOMPARE(metadata.error().code, code);
}

void tst_Metadata::loopbackAuthorityMayUseHttp()
{
    const QString issuer = u"http://127.0.0.1:9080"_s;
    QJsonObject json = goodMetadata(); // its endpoints are https
    json.insert("issuer"_L1, issuer);
    json.insert("token_endpoint"_L1, issuer + "/token"_L1);
    QVERIFY(parseMetadata(answer(json), issuer));
    json.insert("token_endpoint"_L1, u"http://localhost:9080/token"_s);
    QCOMPARE(parseMetadata(answer(json), issuer).error().code, u"E-DISC-ENDPOINT"_s);
}

// RFC 8705 section 5; the browser's are not among them
void tst_Metadata::endpointsForMutualTls()
{
    QJsonObject json = goodMetadata();
    json.insert("mtls_endpoint_aliases"_L1,
                QJsonObject{{"token_endpoint"_L1, "https://mtls.a.example/token"_L1},
                            {"userinfo_endpoint"_L1, "https://mtls.a.example/userinfo"_L1},
                            {"authorization_endpoint"_L1, "https://mtls.a.example/authorize"_L1}});
    const auto metadata = parseMetadata(answer(json), Issuer, "private_key_jwt"_L1, true);
    QVERIFY(metadata);
    QCOMPARE(metadata->tokenEndpoint, QUrl(u"https://mtls.a.example/token"_s));
    QCOMPARE(metadata->userInfoEndpoint, QUrl(u"https://mtls.a.example/userinfo"_s));
    QCOMPARE(metadata->authorizationEndpoint, QUrl(u"https://a.example/authorize"_s));
    QCOMPARE(metadata->pushedAuthorizationEndpoint, QUrl(u"https://a.example/par"_s));
    QCOMPARE(parseMetadata(answer(json), Issuer)->tokenEndpoint,
             QUrl(u"https://a.example/token"_s));
    json.insert("mtls_endpoint_aliases"_L1,
                QJsonObject{{"token_endpoint"_L1, "http://mtls.a.example/token"_L1}});
    QCOMPARE(parseMetadata(answer(json), Issuer, "private_key_jwt"_L1, true).error().code,
             u"E-DISC-ENDPOINT"_s);
    QVERIFY(parseMetadata(answer(json), Issuer));
}

void tst_Metadata::algorithms_data()
{
    using enum SignatureAlgorithm;
    QTest::addColumn<QJsonArray>("names");
    QTest::addColumn<QList<SignatureAlgorithm>>("algorithms");
    QTest::newRow("in order") << QJsonArray{"PS256"_L1, "ES256"_L1} << QList{PS256, ES256};
    QTest::newRow("RFC 8725 3.1: none and HS256 drop out")
        << QJsonArray{"none"_L1, "HS256"_L1, "RS256"_L1, "rs256"_L1} << QList{RS256};
    QTest::newRow("nothing usable: what is always supported")
        << QJsonArray{"none"_L1} << QList{RS256};
}

void tst_Metadata::algorithms()
{
    QFETCH(QJsonArray, names);
    QFETCH(QList<SignatureAlgorithm>, algorithms);
    QJsonObject json = goodMetadata();
    json.insert("id_token_signing_alg_values_supported"_L1, names);
    QCOMPARE(parseMetadata(answer(json), Issuer)->idTokenAlgorithms, algorithms);
    for (const auto &[value, sends] : {std::pair{QJsonValue(true), true},
                                       {QJsonValue(u"true"_s), true},
                                       {QJsonValue(u"false"_s), false},
                                       {QJsonValue(false), false}}) {
        json.insert("authorization_response_iss_parameter_supported"_L1, value);
        QCOMPARE(parseMetadata(answer(json), Issuer)->sendsIssuer, sends);
    }
}

void tst_Metadata::keys_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("empty set") << answer({{"keys"_L1, QJsonArray()}}) << true;
    QTest::newRow("no set") << answer({{"keys"_L1, "x"_L1}}) << false;
    QTest::newRow("no keys") << answer({}) << false;
    QTest::newRow("404") << answer({{"keys"_L1, QJsonArray()}}, 404) << false;
    const QByteArray json = R"({"keys":[]})";
    QTest::newRow("no JSON") << HttpResponse{200, {{"Content-Type", "application/json"}}, "["}
                             << false;
    QTest::newRow("jwk-set+json") << HttpResponse{200,
                                                  {{"Content-Type", "application/jwk-set+json"}},
                                                  json}
                                  << true;
    QTest::newRow("no Content-Type") << HttpResponse{200, {}, json} << false;
    QTest::newRow("HTML") << HttpResponse{200, {{"Content-Type", "text/html"}}, json} << false;
}

void tst_Metadata::keys()
{
    QFETCH(HttpResponse, response);
    QFETCH(bool, accepted);
    const auto keys = parseKeys(response);
    QCOMPARE(keys.has_value(), accepted);
    if (!accepted)
        QCOMPARE(keys.error().code, u"E-DISC-KEYS"_s);
}

QTEST_GUILESS_MAIN(tst_Metadata)
#include "tst_metadata.moc"
