// SPDX-License-Identifier: MIT
// Requests to protected resources, and what they say when they refuse: RFC 6750, 9110 and 9449.
#include "core/oidc/authenticationchallenge.h"
#include "core/oidc/resourcerequest.h"
#include "core/oidc/userinfo.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

using Challenges = QList<AuthenticationChallenge>;
Q_DECLARE_METATYPE(knippe::AuthenticationChallenge)

namespace {

HttpResponse refusal(const QByteArrayList &challenges, const QByteArray &nonce = "n")
{
    HttpResponse response{401, {}, {}};
    for (const QByteArray &each : challenges)
        response.headers.append({"www-authenticate", each});
    if (!nonce.isEmpty())
        response.headers.append({"DPoP-Nonce", nonce});
    return response;
}

ResourceRequest request()
{
    ResourceRequest request;
    request.url = QUrl(u"https://api.example/records?id=1#part"_s);
    return request;
}

} // namespace

class tst_ResourceRequest : public QObject
{
    Q_OBJECT

private slots:
    void challenges_data();
    void challenges();
    void notTheGrammar_data();
    void notTheGrammar();
    void severalHeaders();
    void nonceChallenge_data();
    void nonceChallenge();
    void tokenInTheHeaderAlone();
    void tokenOfOtherCharacters_data();
    void tokenOfOtherCharacters();
    void unfit_data();
    void unfit();
    void userInfoStatus();
};

void tst_ResourceRequest::challenges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<Challenges>("expected");
    const auto row = [](const char *name, const QByteArray &header, const Challenges &expected) {
        QTest::newRow(name) << header << expected;
    };
    row("scheme alone", "Negotiate", {{"negotiate", {}, {}}});
    row("token68", "Negotiate YWI=", {{"negotiate", "YWI=", {}}});
    row("RFC 6750 3", R"(Bearer realm="example", error="invalid_token", error_description="old")",
        {{"bearer",
          {},
          {{"realm", "example"}, {"error", "invalid_token"}, {"error_description", "old"}}}});
    row("RFC 9449 9", R"(DPoP error="use_dpop_nonce", algs="ES256 PS256")",
        {{"dpop", {}, {{"error", "use_dpop_nonce"}, {"algs", "ES256 PS256"}}}});
    row("values without quotes", "dPoP error=use_dpop_nonce",
        {{"dpop", {}, {{"error", "use_dpop_nonce"}}}});
    row("names in any case", R"(DPOP Error="X")", {{"dpop", {}, {{"error", "X"}}}});
    row("RFC 9110 11.6.1: two in one header",
        R"(Basic realm="simple", Newauth realm="apps", type=1, title="Login to \"apps\"")",
        {{"basic", {}, {{"realm", "simple"}}},
         {"newauth", {}, {{"realm", "apps"}, {"type", "1"}, {"title", R"(Login to "apps")"}}}});
    row("comma and equals in quotes", R"(A x="b, C y=1", D)",
        {{"a", {}, {{"x", "b, C y=1"}}}, {"d", {}, {}}});
    row("empty elements, tabs, blanks around =", ",, A\tx = \"1\" ,\t, y\t=2 , B",
        {{"a", {}, {{"x", "1"}, {"y", "2"}}}, {"b", {}, {}}});
    row("token68 and another", "A abc, B x=1", {{"a", "abc", {}}, {"b", {}, {{"x", "1"}}}});
    row("empty quoted value", R"(A x="")", {{"a", {}, {{"x", ""}}}});
    row("nothing", "", {});
}

void tst_ResourceRequest::challenges()
{
    QFETCH(QByteArray, header);
    QFETCH(Challenges, expected);
    QCOMPARE(challengesOf(refusal({header})).size(), expected.size());
    QVERIFY(challengesOf(refusal({header})) == expected);
}

void tst_ResourceRequest::notTheGrammar_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const char *header :
         {R"(DPoP error="use_dpop_nonce)", R"(DPoP error="x\)", "DPoP error=", "DPoP, error=, a",
          R"(DPoP error="a" algs="b")", R"(error="use_dpop_nonce")", "DPoP error=a, error=b",
          "DPoP abc, error=a", "\"DPoP\"", "DPoP/1 x=1", "DPoP (x)", "DPoP x=\"1\"y", "=", "A ="})
        QTest::newRow(header) << QByteArray(header);
}

void tst_ResourceRequest::notTheGrammar()
{
    QFETCH(QByteArray, header);
    if (header == "DPoP error=") // RFC 9110 11.2: a token68, and so no reason
        QVERIFY(challengesOf(refusal({header})).constFirst().parameters.isEmpty());
    else
        QVERIFY(challengesOf(refusal({header})).isEmpty());
    QVERIFY(!resourceAsksForDpopNonce(refusal({header})));
}

void tst_ResourceRequest::severalHeaders()
{
    const HttpResponse response =
        refusal({"Basic realm=\"x\"", R"(DPoP error="use_dpop_nonce")", "Bearer"});
    QCOMPARE(challengesOf(response).size(), 3);
    QVERIFY(resourceAsksForDpopNonce(response));
    QCOMPARE(resourceError(response), u"use_dpop_nonce"_s);
}

void tst_ResourceRequest::nonceChallenge_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<bool>("asks");
    const QByteArray good = R"(DPoP error="use_dpop_nonce")";
    QTest::newRow("challenge") << 401 << good << "n"_ba << true;
    QTest::newRow("9449-11: dPoP") << 401 << R"(dPoP error="use_dpop_nonce")"_ba
                                   << "n"_ba << true;
    QTest::newRow("after another") << 401 << "Bearer, " + good << "n"_ba << true;
    QTest::newRow("status 400") << 400 << good << "n"_ba << false;
    QTest::newRow("status 200") << 200 << good << "n"_ba << false;
    QTest::newRow("no nonce") << 401 << good << ""_ba << false;
    QTest::newRow("nonce not of NQCHAR") << 401 << good << "a b"_ba << false;
    QTest::newRow("other error") << 401 << R"(DPoP error="invalid_token")"_ba
                                 << "n"_ba << false;
    QTest::newRow("error in another case") << 401 << R"(DPoP error="USE_DPOP_NONCE")"_ba
                                           << "n"_ba << false;
    QTest::newRow("of Bearer") << 401 << R"(Bearer error="use_dpop_nonce")"_ba
                               << "n"_ba << false;
    QTest::newRow("in the realm") << 401 << R"(DPoP realm="error=use_dpop_nonce")"_ba
                                  << "n"_ba << false;
    QTest::newRow("no challenge") << 401 << ""_ba
                                  << "n"_ba << false;
}

void tst_ResourceRequest::nonceChallenge()
{
    QFETCH(int, status);
    QFETCH(QByteArray, challenge);
    QFETCH(QByteArray, nonce);
    QFETCH(bool, asks);
    HttpResponse response = refusal({challenge}, nonce);
    response.status = status;
    QCOMPARE(resourceAsksForDpopNonce(response), asks);
}

void tst_ResourceRequest::tokenInTheHeaderAlone() // RFC 6750 2.1, RFC 9449 7.1
{
    ResourceRequest put = request();
    put.method = "PUT";
    put.headers = {{"Content-Type", "application/fhir+json"}};
    put.body = SecretBytes("{}"_ba);
    const SecretBytes token("abc.def_-~+/=="_ba);
    const auto bound = makeResourceRequest(put, token, "proof");
    QVERIFY(bound);
    QCOMPARE(bound->method, "PUT");
    QCOMPARE(bound->url, QUrl(u"https://api.example/records?id=1"_s));
    QCOMPARE(bound->body.reveal(), "{}");
    const HttpResponse headers{0, bound->headers, {}};
    QCOMPARE(headers.header("Authorization"), "DPoP abc.def_-~+/==");
    QCOMPARE(headers.header("DPoP"), "proof");
    QCOMPARE(headers.header("Content-Type"), "application/fhir+json");
    const auto bearer = makeResourceRequest(put, token, {});
    const HttpResponse plain{0, bearer->headers, {}};
    QCOMPARE(plain.header("Authorization"), "Bearer abc.def_-~+/==");
    QCOMPARE(plain.header("DPoP"), "");
    QCOMPARE(put.body.reveal(), "{}"); // kept for another attempt
}

void tst_ResourceRequest::tokenOfOtherCharacters_data()
{
    QTest::addColumn<QByteArray>("token");
    for (const char *token : {"", "a b", "a\r\nX: y", "a\"b", "=a", "a=b", "a,b", "\xc3\xa6"})
        QTest::newRow(token) << QByteArray(token);
}

void tst_ResourceRequest::tokenOfOtherCharacters()
{
    QFETCH(QByteArray, token);
    const auto made = makeResourceRequest(request(), SecretBytes(token), "proof");
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"E-API-TOKEN"_s);
    QCOMPARE(made.error().detail, QString());
}

void tst_ResourceRequest::unfit_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QString url = u"https://api.example/"_s;
    const auto header = [&](const QByteArray &name, const QByteArray &value) {
        QTest::addRow("header %s: %s", name.constData(), value.constData())
            << "GET"_ba << url << name << value;
    };
    for (const char *method : {"", "GET /x", "TRACE", "CONNECT", "A\r\n"})
        QTest::addRow("method %s", method) << QByteArray(method) << url << "A"_ba
                                           << "b"_ba;
    QTest::newRow("user") << "GET"_ba << u"https://u:p@api.example/"_s << "A"_ba
                          << "b"_ba;
    QTest::newRow("token in the query") << "GET"_ba << url + u"?access_token=x"_s << "A"_ba
                                        << "b"_ba;
    header("authorization", "Bearer x");
    header("DPoP", "x");
    header("Cookie", "x");
    header("HOST", "x");
    header("Content-Length", "1");
    header("Transfer-Encoding", "chunked");
    header("Proxy-Authorization", "x");
    header("", "x");
    header("A B", "x");
    header("A:", "x");
    header("A", "x\r\nB: y");
    header("A", QByteArray("\0", 1));
}

void tst_ResourceRequest::unfit()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    ResourceRequest wrong;
    wrong.method = method;
    wrong.url = QUrl(url);
    wrong.headers = {{name, value}};
    const auto made = makeResourceRequest(wrong, SecretBytes("t"_ba), {});
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"E-API-REQUEST"_s);
    QVERIFY(!made.error().detail.contains(u'\n'));
}

void tst_ResourceRequest::userInfoStatus()
{
    HttpResponse response = refusal({R"(Bearer error="invalid_token")"});
    auto userInfo = parseUserInfo(response, {}, {});
    QCOMPARE(userInfo.error().code, u"E-USERINFO-ANSWER"_s);
    QCOMPARE(userInfo.error().detail, u"HTTP 401, invalid_token"_s);
    response = {200, {{"Content-Type", "text/html"}}, R"({"sub":""})"};
    QCOMPARE(parseUserInfo(response, {}, {}).error().detail, u"text/html"_s);
    response.headers = {{"Content-Type", "application/json"}};
    QCOMPARE(parseUserInfo(response, {}, {}).error().code, u"E-USERINFO-SUBJECT"_s); // no sub
    QCOMPARE(makeUserInfoRequest({}).error().code, u"E-USERINFO-ENDPOINT"_s);
}

QTEST_GUILESS_MAIN(tst_ResourceRequest)
#include "tst_resourcerequest.moc"
