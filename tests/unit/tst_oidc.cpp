// SPDX-License-Identifier: MIT
// Requests as they are made, answers as they are judged: the pairs of core/oidc.
#include "core/base/redact.h"
#include "core/jose/jws.h"
#include "core/oidc/authorizationrequest.h"
#include "core/oidc/authorizationresponse.h"
#include "core/oidc/clientassertion.h"
#include "core/oidc/dpopnonces.h"
#include "core/oidc/dpopproof.h"
#include "core/oidc/oautherror.h"
#include "core/oidc/pkce.h"
#include "core/oidc/tokenrequest.h"
#include "core/oidc/tokenresponse.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now = QDateTime::fromString(u"2026-11-21T20:00:00Z"_s, Qt::ISODate);

const SigningKey &key()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::ES256);
    return made;
}

HttpResponse jsonAnswer(int status, const QByteArray &body, const QList<HttpHeader> &headers = {})
{
    return {status, QList<HttpHeader>{{"Content-Type", "application/json"}} + headers, body};
}

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

QJsonObject payloadOf(const QByteArray &token)
{
    return decodeCompact(token, codes::InternalFault)->payload;
}

} // namespace

class tst_Oidc : public QObject
{
    Q_OBJECT

private slots:
    void formVectors_data();
    void formVectors();
    void formDecodes_data();
    void formDecodes();
    void secretFormIsTheSame();
    void pkceAppendixB();
    void assertion();
    void proofOfTheRfcExample();
    void proofClaims();
    void targetUri_data();
    void targetUri();
    void authorizeUrls();
    void parAnswer_data();
    void parAnswer();
    void authorizationResponse_data();
    void authorizationResponse();
    void authorizationModes_data();
    void authorizationModes();
    void authorizationErrors();
    void tokenRequestsAreForms();
    void tokenAnswer();
    void expiresIn_data();
    void expiresIn();
    void scopes_data();
    void scopes();
    void tokenAnswerRefused_data();
    void tokenAnswerRefused();
    void accessToken_data();
    void accessToken();
    void refreshToken_data();
    void refreshToken();
    void nonces_data();
    void nonces();
    void noncesOfServersApart();
    void challenge_data();
    void challenge();
};

void tst_Oidc::formVectors_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("RFC 6749 appendix B")
        << QByteArray(" %&+\xC2\xA3\xE2\x82\xAC") << "%20%25%26%2B%C2%A3%E2%82%AC"_ba;
    QTest::newRow("unreserved") << "AZaz09-._~"_ba
                                << "AZaz09-._~"_ba;
    QTest::newRow("a scope with a backslash") << "owner-1:api\\read"_ba
                                              << "owner-1%3Aapi%5Cread"_ba;
    QTest::newRow("a resource is no URL") << "HTTPS://Host/%7e/../x"_ba
                                          << "HTTPS%3A%2F%2FHost%2F%257e%2F..%2Fx"_ba;
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("line break") << "\r\n"_ba
                                << "%0D%0A"_ba;
}

void tst_Oidc::formVectors()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, encoded);
    const QList<FormField> fields{{"a b", value}, {"a b", "2"}};
    QCOMPARE(encodeForm(fields), "a%20b=" + encoded + "&a%20b=2");
    QCOMPARE(decodeForm(encodeForm(fields)), std::optional(fields));
}

void tst_Oidc::formDecodes_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QList<FormField>>("fields");
    const auto row = [](const char *name, const QByteArray &encoded,
                        const std::optional<QList<FormField>> &fields) {
        QTest::newRow(name) << encoded << fields.has_value() << fields.value_or(QList<FormField>());
    };
    row("empty", "", QList<FormField>());
    row("plus is a space", "a+b=c+d", QList<FormField>{{"a b", "c d"}});
    row("lower-case hex", "a=%c3%a6", QList<FormField>{{"a", "æ"}});
    row("no value", "a&b=", QList<FormField>{{"a", ""}, {"b", ""}});
    row("no name", "=x", QList<FormField>{{"", "x"}});
    row("nothing between", "a=1&&b=2&", QList<FormField>{{"a", "1"}, {"b", "2"}});
    row("equals in the value", "a=b=c", QList<FormField>{{"a", "b=c"}});
    row("names repeat", "a=1&a=2", QList<FormField>{{"a", "1"}, {"a", "2"}});
    row("broken escape", "a=%2", std::nullopt);
    row("broken escape at the end", "a=%", std::nullopt);
    row("no hex", "a=%zz", std::nullopt);
    row("broken name", "%=a", std::nullopt);
    row("bad UTF-8", "a=%C3", std::nullopt);
}

void tst_Oidc::formDecodes()
{
    QFETCH(QByteArray, encoded);
    QFETCH(bool, accepted);
    QFETCH(QList<FormField>, fields);
    const auto decoded = decodeForm(encoded);
    QCOMPARE(decoded.has_value(), accepted);
    QCOMPARE(decoded.value_or(QList<FormField>()), fields);
}

void tst_Oidc::secretFormIsTheSame()
{
    SecretForm form;
    form.add("code", "a+b&c");
    form.add("resource", QByteArray(9000, ':')); // beyond what is reserved
    QCOMPARE(form.take().reveal(),
             encodeForm({{"code", "a+b&c"}, {"resource", QByteArray(9000, ':')}}));
}

void tst_Oidc::pkceAppendixB()
{
    const Pkce pkce = Pkce::fromRandom("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    QCOMPARE(pkce.verifier.reveal(), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    QCOMPARE(pkce.challenge, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

void tst_Oidc::assertion() // RFC 7523 3, FAPI 2.0 SP 5.3.3.1
{
    const QByteArray token =
        makeClientAssertion(u"client"_s, u"https://a.example"_s, Now, "id", key());
    const auto jws = decodeCompact(token, codes::InternalFault);
    QVERIFY(verify(*jws, {{key().publicKey()}}, {SignatureAlgorithm::ES256}, codes::InternalFault));
    const qint64 now = Now.toSecsSinceEpoch();
    QCOMPARE(jws->header,
             (QJsonObject{{"alg"_L1, "ES256"_L1}, {"typ"_L1, "client-authentication+jwt"_L1}}));
    QCOMPARE(jws->payload, (QJsonObject{{"iss"_L1, "client"_L1},
                                        {"sub"_L1, "client"_L1},
                                        {"aud"_L1, "https://a.example"_L1},
                                        {"iat"_L1, now},
                                        {"nbf"_L1, now},
                                        {"exp"_L1, now + 30},
                                        {"jti"_L1, "id"_L1}}));
    QJsonObject jwk = QJsonDocument::fromJson(key().toJwk().reveal()).object();
    jwk.insert("kid"_L1, "k1"_L1);
    const SigningKey named = SigningKey::fromJwk(jwk).value();
    const QByteArray withKid = makeClientAssertion(u"client"_s, u"x"_s, Now, "id", named);
    QCOMPARE(decodeCompact(withKid, codes::InternalFault)->header.value("kid"_L1),
             QJsonValue(u"k1"_s));
}

void tst_Oidc::proofOfTheRfcExample() // RFC 9449 7.1, figures 12 and 13
{
    const QByteArray proof =
        makeDpopProof({"GET",
                       QUrl(u"https://resource.example.org/protectedresource"_s),
                       QDateTime::fromSecsSinceEpoch(1562262618),
                       "e1j3V_bKic8-LAEB",
                       {},
                       "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"},
                      key());
    QCOMPARE(payloadOf(proof),
             (QJsonObject{{"jti"_L1, "e1j3V_bKic8-LAEB"_L1},
                          {"htm"_L1, "GET"_L1},
                          {"htu"_L1, "https://resource.example.org/protectedresource"_L1},
                          {"iat"_L1, 1562262618},
                          {"ath"_L1, "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"_L1}}));
}

void tst_Oidc::proofClaims() // RFC 9449 4.2 and 8
{
    const QByteArray proof = makeDpopProof(
        {"POST", QUrl(u"https://server.example.com/token"_s), Now, "-BwC3ESc6acc2lTc", "n", {}},
        key());
    const auto jws = decodeCompact(proof, codes::InternalFault);
    QCOMPARE(jws->header, (QJsonObject{{"alg"_L1, "ES256"_L1},
                                       {"typ"_L1, "dpop+jwt"_L1},
                                       {"jwk"_L1, key().publicKey().requiredMembers()}}));
    QVERIFY(!key().publicKey().requiredMembers().contains("d"_L1));
    QCOMPARE(jws->payload, (QJsonObject{{"jti"_L1, "-BwC3ESc6acc2lTc"_L1},
                                        {"htm"_L1, "POST"_L1},
                                        {"htu"_L1, "https://server.example.com/token"_L1},
                                        {"iat"_L1, Now.toSecsSinceEpoch()},
                                        {"nonce"_L1, "n"_L1}}));
    QVERIFY(verify(*jws, {{key().publicKey()}}, {SignatureAlgorithm::ES256}, codes::InternalFault));
}

void tst_Oidc::targetUri_data() // RFC 9449 4.3, RFC 3986 6.2.2 and 6.2.3
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("htu");
    const auto row = [](const char *url, const char *htu) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(htu);
    };
    row("https://a.example/token", "https://a.example/token");
    row("https://a.example/token?a=b#c", "https://a.example/token");
    row("https://a.example/token?", "https://a.example/token");
    row("HTTPS://A.Example/Token", "https://a.example/Token");
    row("https://a.example:443/token", "https://a.example/token");
    row("http://127.0.0.1:80/token", "http://127.0.0.1/token");
    row("https://a.example:8443/token", "https://a.example:8443/token");
    row("http://127.0.0.1:443/token", "http://127.0.0.1:443/token");
    row("https://user:word@a.example/token", "https://a.example/token");
    row("https://a.example", "https://a.example/");
    row("https://a.example/", "https://a.example/");
    row("https://a.example/x/../token/./y", "https://a.example/token/y");
    row("https://a.example/token/", "https://a.example/token/");
    row("https://a.example/a//b", "https://a.example/a//b");
    row("https://a.example/%7euser", "https://a.example/~user");
    row("https://a.example/%c3%a6", "https://a.example/%C3%A6");
    row("https://a.example/æ", "https://a.example/%C3%A6");
    row("https://a.example/a%2Fb", "https://a.example/a%2Fb");
    row("http://[::1]:9080/token", "http://[::1]:9080/token");
    row("https://a.example/x/%2E%2e/token", "https://a.example/token");
    row("https://blåbær.example/token", "https://xn--blbr-roah.example/token");
}

void tst_Oidc::targetUri()
{
    QFETCH(QString, url);
    QFETCH(QString, htu);
    QCOMPARE(dpopTargetUri(QUrl(url)), htu);
}

void tst_Oidc::authorizeUrls()
{
    AuthorityMetadata metadata;
    metadata.authorizationEndpoint =
        QUrl(u"https://a.example/authorize?tenant=1"_s); // RFC 6749 3.1
    QCOMPARE(pushedAuthorizationUrl(metadata, u"client æ"_s, u"urn:x&state=evil#"_s).toEncoded(),
             "https://a.example/"
             "authorize?tenant=1&client_id=client%20%C3%A6&request_uri=urn%3Ax%26state%3Devil%23");
    AuthorizationRequest request;
    request.clientId = u"client"_s;
    request.redirectUri = u"http://127.0.0.1:1/cb"_s;
    request.scopes = {u"openid"_s, u"owner-1:api\\write"_s};
    request.resources = {u"owner-1:api"_s, u"owner-2:api"_s};
    request.state = "s";
    request.nonce = "n";
    request.codeChallenge = "c";
    request.extra = {{"acr_values", "Level4"}};
    QCOMPARE(
        plainAuthorizationUrl(metadata, request).toEncoded(),
        "https://a.example/authorize?tenant=1&client_id=client&response_type=code"
        "&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fcb&scope=openid%20owner-1%3Aapi%5Cwrite&state="
        "s&nonce=n"
        "&code_challenge=c&code_challenge_method=S256&resource=owner-1%3Aapi&resource=owner-2%3Aapi"
        "&acr_values=Level4");
}

void tst_Oidc::parAnswer_data() // RFC 9126 2.2 and 2.3
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("code");
    const QByteArray good = R"({"request_uri":"urn:x","expires_in":60})";
    QTest::newRow("201") << jsonAnswer(201, good) << QString();
    QTest::newRow("200") << jsonAnswer(200, good) << u"E-PAR-ANSWER"_s;
    QTest::newRow("no request_uri") << jsonAnswer(201, R"({"expires_in":60})") << u"E-PAR-ANSWER"_s;
    QTest::newRow("request_uri a list")
        << jsonAnswer(201, R"({"request_uri":["x"],"expires_in":60})") << u"E-PAR-ANSWER"_s;
    for (const char *value : {"0", "-1", "\"60\"", "1.5", "null", "99999999999"})
        QTest::addRow("expires_in %s", value)
            << jsonAnswer(201, R"({"request_uri":"urn:x","expires_in":)" + QByteArray(value) + '}')
            << u"E-PAR-ANSWER"_s;
    QTest::newRow("no expires_in")
        << jsonAnswer(201, R"({"request_uri":"urn:x"})") << u"E-PAR-ANSWER"_s;
    QTest::newRow("no JSON") << jsonAnswer(201, "<p>") << u"E-PAR-ANSWER"_s;
    QTest::newRow("no Content-Type") << HttpResponse{201, {}, good} << u"E-PAR-ANSWER"_s;
    QTest::newRow("HTML") << HttpResponse{201, {{"Content-Type", "text/html"}}, good}
                          << u"E-PAR-ANSWER"_s;
    QTest::newRow("error") << jsonAnswer(400, R"({"error":"invalid_request"})")
                           << u"E-PAR-REQUEST"_s;
    QTest::newRow("429") << HttpResponse{429, {}, {}} << u"E-PAR-ANSWER"_s;
    QTest::newRow("413 with an error in HTML")
        << HttpResponse{413, {}, R"({"error":"invalid_request"})"} << u"E-PAR-ANSWER"_s;
}

void tst_Oidc::parAnswer()
{
    QFETCH(HttpResponse, response);
    QFETCH(QString, code);
    const auto pushed = parsePushedAuthorization(response);
    QCOMPARE(codeOf(pushed), code);
    if (pushed) {
        QCOMPARE(pushed->requestUri, u"urn:x"_s);
        QCOMPARE(pushed->expiresIn, 60);
    } else if (response.status != 201) {
        QCOMPARE(pushed.error().httpStatus, response.status);
    }
}

void tst_Oidc::authorizationResponse_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("issuerRequired");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &query, bool issuerRequired,
                        const char *code) {
        QTest::newRow(name) << query << issuerRequired << QString::fromLatin1(code);
    };
    const QByteArray iss = "&iss=https%3A%2F%2Fa.example";
    row("RFC 6749 4.1.2", "code=c&state=s", false, "");
    row("with iss", "code=c&state=s" + iss, true, "");
    row("iss though not announced", "code=c&state=s" + iss, false, "");
    row("6749-02: unknown parameters", "code=c&state=s&session_state=x", false, "");
    row("6749-01: code twice", "code=c&code=d&state=s", false, "E-AUTHZ-ANSWER");
    row("6749-01: state twice", "code=c&state=s&state=s", false, "E-AUTHZ-ANSWER");
    row("6749-01: the same name escaped", "code=c&c%6Fde=d&state=s", false, "E-AUTHZ-ANSWER");
    row("9207-04: iss twice", "code=c&state=s" + iss + iss, true, "E-AUTHZ-ANSWER");
    row("unknown twice", "code=c&state=s&x=1&x=2", false, "E-AUTHZ-ANSWER");
    row("twice, and not fit to be shown", "%1b%5b2J=1&%1b%5b2J=2", false, "E-AUTHZ-ANSWER");
    row("10.12: no state", "code=c", false, "E-AUTHZ-STATE");
    row("10.12: empty state", "code=c&state=", false, "E-AUTHZ-STATE");
    row("10.12: other state", "code=c&state=S", false, "E-AUTHZ-STATE");
    row("10.12: longer state", "code=c&state=s2", false, "E-AUTHZ-STATE");
    row("nothing", "", false, "E-AUTHZ-STATE");
    row("9207-02: announced, missing", "code=c&state=s", true, "E-AUTHZ-ISSUER");
    row("9207-01: other iss", "code=c&state=s&iss=https%3A%2F%2Fb.example", false,
        "E-AUTHZ-ISSUER");
    row("9207-01: iss with a slash", "code=c&state=s" + iss + "%2F", true, "E-AUTHZ-ISSUER");
    row("9207-01: empty iss", "code=c&state=s&iss=", true, "E-AUTHZ-ISSUER");
    row("9207-01: empty iss, not announced", "code=c&state=s&iss=", false, "E-AUTHZ-ISSUER");
    row("4.1.2.1", "error=access_denied&state=s" + iss, true, "E-AUTHZ-DENIED");
    row("error, and a code beside", "error=access_denied&code=c&state=s", false, "E-AUTHZ-DENIED");
    row("error of another sign-in", "error=access_denied&state=x", false, "E-AUTHZ-STATE");
    row("9207-03: error of another authority",
        "error=access_denied&state=s&iss=https%3A%2F%2Fb.example", true, "E-AUTHZ-ISSUER");
    row("9207-03: error without iss", "error=access_denied&state=s", true, "E-AUTHZ-ISSUER");
    row("A.11: no code", "state=s", false, "E-AUTHZ-ANSWER");
    row("A.11: empty code", "code=&state=s", false, "E-AUTHZ-ANSWER");
    row("A.11: line break in the code", "code=c%0D%0A&state=s", false, "E-AUTHZ-ANSWER");
    row("A.11: not ASCII", "code=%C3%A6&state=s", false, "E-AUTHZ-ANSWER");
    row("bad UTF-8", "code=%C3&state=s", false, "E-AUTHZ-ANSWER");
    row("in the fragment", "#code=c&state=s", false, "E-AUTHZ-STATE");
}

void tst_Oidc::authorizationResponse()
{
    QFETCH(QByteArray, query);
    QFETCH(bool, issuerRequired);
    QFETCH(QString, code);
    const QUrl redirect = QUrl::fromEncoded("http://127.0.0.1:1/cb?" + query);
    const auto result = parseAuthorizationResponse(AuthorizationResponse::ofRedirect(redirect),
                                                   {"s", u"https://a.example"_s, issuerRequired});
    QCOMPARE(codeOf(result), code);
    if (result)
        QCOMPARE(result->reveal(), "c");
    else
        QCOMPARE(plainText(result.error().detail), result.error().detail);
}

void tst_Oidc::authorizationModes_data()
{
    QTest::addColumn<ResponseMode>("asked");
    QTest::addColumn<ResponseMode>("came");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("code");
    const QByteArray good = "code=c&state=s";
    const QByteArray error = "error=access_denied&state=s";
    constexpr auto Query = ResponseMode::Query;
    constexpr auto FormPost = ResponseMode::FormPost;
    QTest::newRow("query") << Query << Query << good << QString();
    QTest::newRow("form") << FormPost << FormPost << good << QString();
    QTest::newRow("form, not asked for")
        << Query << FormPost << good << u"E-AUTHZ-MODE form_post"_s;
    QTest::newRow("query, form asked for") << FormPost << Query << good << u"E-AUTHZ-MODE query"_s;
    QTest::newRow("error in a form") << Query << FormPost << error << u"E-AUTHZ-DENIED "_s;
    QTest::newRow("error in the query") << FormPost << Query << error << u"E-AUTHZ-DENIED "_s;
    QTest::newRow("of another sign-in")
        << FormPost << Query << "code=c&state=x"_ba << u"E-AUTHZ-STATE "_s;
    QTest::newRow("twice the same")
        << FormPost << FormPost << "code=c&state=s&code=c"_ba << u"E-AUTHZ-ANSWER code"_s;
    QTest::newRow("broken escape") << FormPost << FormPost << "code=%c&state=s"_ba
                                   << u"E-AUTHZ-ANSWER application/x-www-form-urlencoded"_s;
    QTest::newRow("no code") << FormPost << FormPost << "state=s"_ba << u"E-AUTHZ-ANSWER code"_s;
}

void tst_Oidc::authorizationModes()
{
    QFETCH(const ResponseMode, asked);
    QFETCH(const ResponseMode, came);
    QFETCH(const QByteArray, form);
    const auto result = parseAuthorizationResponse({form, came}, {"s", {}, false, asked});
    QTEST(result ? QString() : result.error().code + u' ' + result.error().detail, "code");
}

void tst_Oidc::authorizationErrors()
{
    const auto result = parseAuthorizationResponse(
        {"error=invalid_scope&error_description=no%20such+scope&state=s"}, {"s", {}, false});
    QCOMPARE(codeOf(result), u"E-AUTHZ-SCOPE"_s);
    QCOMPARE(result.error().oauth, (OAuthError{u"invalid_scope"_s, u"no such scope"_s}));
}

void tst_Oidc::tokenRequestsAreForms()
{
    AuthorityMetadata metadata;
    metadata.tokenEndpoint = QUrl(u"https://a.example/token"_s);
    metadata.revocationEndpoint = QUrl(u"https://a.example/revoke"_s);
    const ClientAuthentication client{u"client"_s, "assertion", "proof"};
    const QByteArray end = "&client_id=client&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3A"
                           "client-assertion-type%3Ajwt-bearer&client_assertion=assertion";
    const HttpRequest code =
        makeTokenRequest(metadata,
                         CodeGrant{SecretBytes("c+/"_ba), SecretBytes("v"_ba),
                                   u"http://127.0.0.1:1/cb"_s, u"owner-1:api"_s},
                         client);
    QCOMPARE(code.method, "POST");
    QCOMPARE(code.url, metadata.tokenEndpoint);
    QCOMPARE(code.body.reveal(),
             "grant_type=authorization_code&code=c%2B%2F&code_verifier=v"
             "&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fcb&resource=owner-1%3Aapi"
                 + end);
    QCOMPARE(HttpResponse({0, code.headers, {}}).header("DPoP"), "proof");
    const HttpRequest refresh =
        makeTokenRequest(metadata, RefreshGrant{SecretBytes("r"_ba), u"owner-2:api"_s},
                         {u"client"_s, "assertion", {}});
    QCOMPARE(refresh.body.reveal(),
             "grant_type=refresh_token&refresh_token=r&resource=owner-2%3Aapi" + end);
    for (const HttpHeader &header : refresh.headers)
        QVERIFY(header.name != "DPoP");
    const HttpRequest revocation = makeRevocation(metadata, SecretBytes("r"_ba), client);
    QCOMPARE(revocation.url, metadata.revocationEndpoint);
    QCOMPARE(revocation.body.reveal(), "token=r&token_type_hint=refresh_token" + end);
}

void tst_Oidc::tokenAnswer()
{
    auto answer = parseTokenResponse(
        jsonAnswer(200, R"({"access_token":"a","token_type":"dPoP","expires_in":300,
        "refresh_token":"r","rt_expires_in":28800,"id_token":"i","scope":"x y","rejected_scope":"z","new":1})"));
    QVERIFY(answer);
    QCOMPARE(answer->accessToken.reveal(), "a");
    QCOMPARE(answer->refreshToken.reveal(), "r");
    QCOMPARE(answer->idToken.reveal(), "i");
    QCOMPARE(answer->tokenType, u"dPoP"_s);
    QCOMPARE(answer->expiresIn, std::optional(300));
    QCOMPARE(answer->refreshExpiresIn, std::optional(28800));
    QCOMPARE(answer->scopes, std::optional(QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(answer->rejectedScopes, QStringList{u"z"_s});
    QVERIFY(checkAccessToken(*answer, TokenType::Dpop));
    for (const char *bad : {"a\nb", "a\x1b[2J", "a\x7f", "a\xc2\x9b", "a\xc3\xb8"}) {
        answer->refreshToken = SecretBytes(QByteArray(bad)); // RFC 6749 A.17
        QCOMPARE(codeOf(checkAccessToken(*answer, TokenType::Dpop)), u"E-TOKEN-ANSWER"_s);
    }
}

void tst_Oidc::expiresIn_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::optional<int>>("seconds");
    QTest::newRow("number") << "60"_ba << std::optional(60);
    QTest::newRow("string") << "\"60\""_ba << std::optional(60);
    QTest::newRow("nought") << "0"_ba << std::optional(0);
    for (const char *value :
         {"-1", "1.5", "\"\"", "\"soon\"", "\"-1\"", "null", "true", "[60]", "99999999999"})
        QTest::newRow(value) << QByteArray(value) << std::optional<int>();
}

void tst_Oidc::expiresIn() // RFC 6749 5.1: unknown is not unlimited, and both numbers are read
                           // alike
{
    QFETCH(QByteArray, value);
    QFETCH(std::optional<int>, seconds);
    const auto answer = parseTokenResponse(
        jsonAnswer(200, R"({"expires_in":)" + value + R"(,"rt_expires_in":)" + value + '}'));
    QCOMPARE(answer->expiresIn, seconds);
    QCOMPARE(answer->refreshExpiresIn, seconds);
    QCOMPARE(parseTokenResponse(jsonAnswer(200, "{}"))->expiresIn, std::nullopt);
}

void tst_Oidc::scopes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<QStringList>>("scopes");
    using Scopes = std::optional<QStringList>;
    QTest::newRow("left out: as asked for") << "{}"_ba << Scopes();
    QTest::newRow("string") << R"({"scope":"a b"})"_ba << Scopes(QStringList{u"a"_s, u"b"_s});
    QTest::newRow("list") << R"({"scope":["a","b"]})"_ba << Scopes(QStringList{u"a"_s, u"b"_s});
    QTest::newRow("empty: none granted") << R"({"scope":""})"_ba << Scopes(QStringList());
    QTest::newRow("two spaces") << R"({"scope":" a  b "})"_ba
                                << Scopes(QStringList{u"a"_s, u"b"_s});
    QTest::newRow("a backslash stays")
        << R"({"scope":"owner-1:api\\read"})"_ba << Scopes(QStringList{u"owner-1:api\\read"_s});
    QTest::newRow("fit to be shown")
        << R"({"scope":"a\u001b[2Jb\u202e"})"_ba << Scopes(QStringList{u"a [2Jb"_s});
}

void tst_Oidc::scopes()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<QStringList>, scopes);
    QCOMPARE(parseTokenResponse(jsonAnswer(200, json))->scopes, scopes);
}

void tst_Oidc::tokenAnswerRefused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("code");
    QTest::newRow("5.2") << jsonAnswer(400, R"({"error":"invalid_grant"})") << u"E-TOKEN-GRANT"_s;
    QTest::newRow("5.2: 401") << jsonAnswer(401, R"({"error":"invalid_client"})")
                              << u"E-TOKEN-CLIENT"_s;
    QTest::newRow("problem+json") << HttpResponse{400,
                                                  {{"Content-Type", "application/problem+json"}},
                                                  R"({"error":"invalid_scope"})"}
                                  << u"E-TOKEN-SCOPE"_s;
    QTest::newRow("error a number") << jsonAnswer(400, R"({"error":1})") << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("error twice") << jsonAnswer(400, R"({"error":"invalid_grant","error":"x"})")
                                 << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("error in HTML")
        << HttpResponse{400, {{"Content-Type", "text/html"}}, R"({"error":"invalid_grant"})"}
        << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("201") << jsonAnswer(201, R"({"access_token":"a"})") << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("no JSON") << jsonAnswer(200, "access_token=a") << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("M13: refresh_token twice")
        << jsonAnswer(200, R"({"refresh_token":"a","refresh\u005ftoken":"b"})")
        << u"E-TOKEN-ANSWER"_s;
}

void tst_Oidc::tokenAnswerRefused()
{
    QFETCH(HttpResponse, response);
    QFETCH(QString, code);
    QCOMPARE(codeOf(parseTokenResponse(response)), code);
}

void tst_Oidc::accessToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("type");
    QTest::addColumn<TokenType>("wanted");
    QTest::addColumn<QString>("code");
    using enum TokenType;
    const auto row = [](const char *name, const QByteArray &token, const char *type,
                        TokenType wanted, const char *code) {
        QTest::newRow(name) << token << QString::fromLatin1(type) << wanted
                            << QString::fromLatin1(code);
    };
    row("5.1: case of token_type", "a", "dpop", Dpop, "");
    row("9449-05: no downgrade", "a", "Bearer", Dpop, "E-TOKEN-TYPE");
    row("bearer", "a", "bearer", Bearer, "");
    row("bearer asked, DPoP came", "a", "DPoP", Bearer, "E-TOKEN-TYPE");
    row("either: DPoP", "a", "DPoP", Either, "");
    row("either: Bearer", "a", "Bearer", Either, "");
    row("either: MAC", "a", "mac", Either, "E-TOKEN-TYPE");
    row("none", "a", "", Either, "E-TOKEN-TYPE");
    row("6750 2.1: b64token", "aZ09-._~+/==", "DPoP", Dpop, "");
    for (const char *bad : {"a b", "a\n", "a\"", "a=b", "=", "a;", "a\\", "\xC3\xA6", "a%20",
                            "a\r\nb", "a\x1b[2J", "a`b`", "a$(b)", "a'", "a&b", "a|b", "a\tb"})
        row(bad, bad, "DPoP", Dpop, "E-TOKEN-ANSWER");
    row("empty", "", "DPoP", Dpop, "E-TOKEN-ANSWER");
}

void tst_Oidc::accessToken()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, type);
    QFETCH(TokenType, wanted);
    QFETCH(QString, code);
    TokenResponse response;
    response.isJson = true;
    response.accessToken = SecretBytes(token);
    response.tokenType = type;
    const Result<> result = checkAccessToken(response, wanted);
    QCOMPARE(codeOf(result), code);
    response.isJson = false; // RFC 6749 5.1
    QVERIFY(!checkAccessToken(response, wanted));
    if (!result && token.size() > 1)
        QVERIFY(!result.error().detail.contains(QString::fromLatin1(token)));
}

void tst_Oidc::refreshToken_data() // RFC 6749 A.17
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << ""_ba << QString();
    QTest::newRow("every VSCHAR") << " !\"#%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~"_ba << QString();
    QTest::newRow("line break") << "a\nb"_ba << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("delete") << "a\x7f"_ba << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("not ASCII") << "\xC3\xA6"_ba << u"E-TOKEN-ANSWER"_s;
}

void tst_Oidc::refreshToken()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, code);
    TokenResponse response;
    response.isJson = true;
    response.accessToken = SecretBytes("a"_ba);
    response.tokenType = u"DPoP"_s;
    response.refreshToken = SecretBytes(token);
    const Result<> result = checkAccessToken(response, TokenType::Dpop);
    QCOMPARE(codeOf(result), code);
    if (!result)
        QCOMPARE(result.error().detail, u"refresh_token"_s);
}

void tst_Oidc::nonces_data() // RFC 9449 8.1 and 8.2
{
    QTest::addColumn<QList<HttpHeader>>("headers");
    QTest::addColumn<QByteArray>("nonce");
    using Headers = QList<HttpHeader>;
    QTest::newRow("none: the one before stays") << Headers() << "old"_ba;
    QTest::newRow("new") << Headers{{"dpop-NONCE", "new"}} << "new"_ba;
    QTest::newRow("empty") << Headers{{"DPoP-Nonce", ""}} << "old"_ba;
    QTest::newRow("512 characters")
        << Headers{{"DPoP-Nonce", QByteArray(512, 'x')}} << QByteArray(512, 'x');
    QTest::newRow("513 characters") << Headers{{"DPoP-Nonce", QByteArray(513, 'x')}} << "old"_ba;
    QTest::newRow("space") << Headers{{"DPoP-Nonce", "a b"}} << "old"_ba;
    QTest::newRow("two headers, joined by Qt") << Headers{{"DPoP-Nonce", "a, b"}} << "old"_ba;
    QTest::newRow("quotation mark") << Headers{{"DPoP-Nonce", "a\"b"}} << "old"_ba;
    QTest::newRow("backslash") << Headers{{"DPoP-Nonce", "a\\b"}} << "old"_ba;
    QTest::newRow("not ASCII") << Headers{{"DPoP-Nonce", "\xE6"}} << "old"_ba;
    QTest::newRow("!~") << Headers{{"DPoP-Nonce", "!~"}} << "!~"_ba;
}

void tst_Oidc::nonces()
{
    QFETCH(QList<HttpHeader>, headers);
    QFETCH(QByteArray, nonce);
    const QUrl url(u"https://a.example/token"_s);
    DpopNonces nonces;
    QCOMPARE(nonces.forUrl(url), QByteArray());
    nonces.remember(url, {400, {{"DPoP-Nonce", "old"}}, {}});
    nonces.remember(url, {200, headers, {}});
    QCOMPARE(nonces.forUrl(url), nonce);
}

void tst_Oidc::noncesOfServersApart() // 9449-08
{
    DpopNonces nonces;
    nonces.remember(QUrl(u"https://a.example/token"_s), {200, {{"DPoP-Nonce", "a"}}, {}});
    nonces.remember(QUrl(u"https://b.example/token"_s), {200, {{"DPoP-Nonce", "b"}}, {}});
    QCOMPARE(nonces.forUrl(QUrl(u"https://a.example/other?x#y"_s)), "a");
    QCOMPARE(nonces.forUrl(QUrl(u"https://b.example/"_s)), "b");
    for (const char *other :
         {"https://a.example:8443/token", "http://a.example/token", "https://sub.a.example/token"})
        QCOMPARE(nonces.forUrl(QUrl(QString::fromLatin1(other))), QByteArray());
}

void tst_Oidc::challenge_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<bool>("asks");
    const QList<HttpHeader> nonce{{"DPoP-Nonce", "n"}};
    const QByteArray body = R"({"error":"use_dpop_nonce"})";
    QTest::newRow("400") << jsonAnswer(400, body, nonce) << true;
    QTest::newRow("401") << jsonAnswer(401, body, nonce) << true;
    QTest::newRow("no nonce") << jsonAnswer(400, body) << false;
    QTest::newRow("unusable nonce") << jsonAnswer(400, body, {{"DPoP-Nonce", "a b"}}) << false;
    QTest::newRow("other error") << jsonAnswer(400, R"({"error":"invalid_grant"})", nonce) << false;
    QTest::newRow("200") << jsonAnswer(200, body, nonce) << false;
    QTest::newRow("500") << jsonAnswer(500, body, nonce) << false;
    QTest::newRow("no JSON") << jsonAnswer(400, "use_dpop_nonce", nonce) << false;
}

void tst_Oidc::challenge()
{
    QFETCH(HttpResponse, response);
    QFETCH(bool, asks);
    QCOMPARE(asksForDpopNonce(response), asks);
}

QTEST_GUILESS_MAIN(tst_Oidc)
#include "tst_oidc.moc"
