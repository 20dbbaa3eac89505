// SPDX-License-Identifier: MIT
// Where requests go: to the addresses in the authority's metadata, and to no other, whatever an
// answer suggests.
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonArray>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

using Suggest = std::function<void(ScriptedAuthority &, const QString &url)>;
Q_DECLARE_METATYPE(Suggest)

class tst_Addresses : public QObject
{
    Q_OBJECT

private slots:
    void endpointsAreThoseOfTheMetadata();
    void suggestionsAreNotFollowed_data();
    void suggestionsAreNotFollowed();
};

// OpenID Connect Discovery 4, FAPI 2.0 5.3.3.1: no path of our own
void tst_Addresses::endpointsAreThoseOfTheMetadata()
{
    SessionBench bench;
    ScriptedAuthority &authority = bench.authority;
    const QString base = authority.issuer() + u"/else/where"_s;
    authority.changeMetadata = [&](QJsonObject &json) {
        for (const QString &name : json.keys()) {
            if (name.endsWith("_endpoint"_L1) || name == "jwks_uri"_L1)
                json.insert(name, base + QUrl(json.value(name).toString()).path());
        }
    };
    QByteArrayList moved;
    static const QList<QLatin1StringView> paths{"/else/where/jwks"_L1, "/else/where/connect/par"_L1,
                                                "/else/where/connect/token"_L1,
                                                "/else/where/connect/revoke"_L1};
    for (const QLatin1StringView path : paths) {
        authority.always(path, [&](RecordedRequest request) {
            moved.append(request.url.path().toLatin1());
            request.url.setPath(request.url.path().mid(int(qstrlen("/else/where"))));
            return authority.correctAnswer(request);
        });
    }
    QCOMPARE(codeOf(bench.signIn()), QString());
    QCOMPARE(codeOf(bench.signOut()), QString());
    for (const QLatin1StringView path : paths)
        QVERIFY2(moved.contains(path.data()), path.data());
    for (const QLatin1StringView path : {A::Keys, A::Par, A::Authorize, A::Token, A::Revoke})
        QCOMPARE(authority.requests(path).size(), 0);
    QCOMPARE(authority.requests("/else/where/connect/authorize"_L1).size(), 1);
}

static Suggest inEveryAnswer(const QByteArray &header, const QByteArray &before)
{
    return [=](ScriptedAuthority &authority, const QString &url) {
        for (const QLatin1StringView path : {A::Metadata, A::Keys, A::Par, A::Token, A::Revoke}) {
            authority.always(path, [=, &authority](const RecordedRequest &request) {
                ScriptedAnswer answer = authority.correctAnswer(request);
                answer.headers.append(HttpHeader{header, before + url.toLatin1()});
                return answer;
            });
        }
    };
}

void tst_Addresses::suggestionsAreNotFollowed_data()
{
    QTest::addColumn<Suggest>("suggest");
    QTest::newRow("Location in a success") << inEveryAnswer("Location", "");
    QTest::newRow("Content-Location") << inEveryAnswer("Content-Location", "");
    QTest::newRow("Refresh") << inEveryAnswer("Refresh", "0; url=");
    QTest::newRow("Link") << inEveryAnswer("Link", "");
    QTest::newRow("RFC 9728: resource_metadata")
        << inEveryAnswer("WWW-Authenticate", "DPoP resource_metadata=");
    QTest::newRow("RFC 9700 4.9: an API's address in the token response")
        << Suggest([](ScriptedAuthority &authority, const QString &url) {
               authority.changeToken = [url](QJsonObject &json) {
                   for (const auto name : {"resource"_L1, "aud"_L1, "api"_L1, "endpoint"_L1,
                                           "instance_url"_L1, "userinfo_endpoint"_L1})
                       json.insert(name, url);
               };
           });
    QTest::newRow("OIDC 5.6.2: distributed claims")
        << Suggest([](ScriptedAuthority &authority, const QString &url) {
               authority.changeIdToken = [url](QJsonObject &, QJsonObject &claims) {
                   claims.insert("_claim_names"_L1, QJsonObject{{"address"_L1, "src"_L1}});
                   claims.insert("_claim_sources"_L1,
                                 QJsonObject{{"src"_L1, QJsonObject{{"endpoint"_L1, url},
                                                                    {"access_token"_L1, "x"_L1}}}});
                   for (const auto name : {"picture"_L1, "profile"_L1, "website"_L1})
                       claims.insert(name, url);
               };
           });
    QTest::newRow("RFC 8725 3.10: jku and x5u in the ID token")
        << Suggest([](ScriptedAuthority &authority, const QString &url) {
               authority.changeIdToken = [url](QJsonObject &header, QJsonObject &) {
                   header.insert("jku"_L1, url);
                   header.insert("x5u"_L1, url);
               };
           });
    QTest::newRow("FAPI 2.0 5.4.2: x5u in a key")
        << Suggest([](ScriptedAuthority &authority, const QString &url) {
               authority.always(A::Keys, [&authority, url](const RecordedRequest &) {
                   QJsonObject key = authority.publishedKeys.constFirst().toJson();
                   key.insert("x5u"_L1, url);
                   return ScriptedAnswer::json({{"keys"_L1, QJsonArray{key}}, {"next"_L1, url}});
               });
           });
    QTest::newRow("addresses in the metadata that are not ours to visit")
        << Suggest([](ScriptedAuthority &authority, const QString &url) {
               authority.changeMetadata = [url](QJsonObject &json) {
                   for (const auto name :
                        {"registration_endpoint"_L1, "introspection_endpoint"_L1,
                         "device_authorization_endpoint"_L1, "check_session_iframe"_L1,
                         "op_policy_uri"_L1, "service_documentation"_L1, "signed_metadata"_L1})
                       json.insert(name, url);
               };
           });
}

void tst_Addresses::suggestionsAreNotFollowed()
{
    QFETCH(Suggest, suggest);
    SessionBench bench;
    const ScriptedAuthority bystander(bench.clock);
    suggest(bench.authority, bystander.issuer() + u"/here"_s);
    QCOMPARE(codeOf(bench.signIn()), QString());
    QCOMPARE(codeOf(bench.fetch({SessionBench::Api1})), QString());
    QCOMPARE(codeOf(bench.signOut()), QString());
    QCOMPARE(bystander.connections(), 0);
    HttpClient http; // whoever did follow it would have got there
    HttpRequest request;
    request.url = QUrl(bystander.issuer() + u"/here"_s);
    QVERIFY(await<HttpResponse>(
        [&](const auto &done) { http.send(std::move(request), &bench.context, done); }));
    QCOMPARE(bystander.connections(), 1);
}

QTEST_GUILESS_MAIN(tst_Addresses)
#include "tst_addresses.moc"
