// SPDX-License-Identifier: MIT
// The modules of the OpenID Foundation's client plans that need something a profile asks for:
// UserInfo, a request object, logout. A module that wants a refusal stands beside its nominal twin.
#include "core/jose/jws.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>
#include <QtNetwork/QTcpSocket>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Prepare = std::function<void(SessionBench &)>;
Q_DECLARE_METATYPE(Prepare)

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;

/// The ID token has no name, so that the one shown is the one of the UserInfo answer.
void wantUserInfo(SessionBench &bench)
{
    bench.profile.profile.userInfo = true;
    bench.restart();
    bench.authority.changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("name"_L1);
    };
}

/// Whatever comes is asked for a nonce under this scheme; the second request is with Bearer.
Prepare refusing(const QByteArray &scheme)
{
    return [=](SessionBench &bench) {
        wantUserInfo(bench);
        bench.authority.always(A::UserInfo, [=](const RecordedRequest &) {
            ScriptedAnswer answer = ScriptedAnswer::json({}, 401);
            answer.headers.append(
                HttpHeader{"WWW-Authenticate", scheme + R"( error="use_dpop_nonce")"});
            answer.headers.append(HttpHeader{"DPoP-Nonce", "n"});
            return answer;
        });
    };
}

Prepare changed(QLatin1StringView claim, const QJsonValue &value, bool isSigned)
{
    return [=](SessionBench &bench) {
        wantUserInfo(bench);
        bench.authority.signsUserInfo = isSigned;
        bench.authority.changeUserInfo = [=](QJsonObject &claims) { claims.insert(claim, value); };
    };
}

QString storedName(const SessionBench &bench)
{
    const QByteArray item = bench.vault.item(sessionItem(u"bench"_s));
    return QJsonDocument::fromJson(item).object().value("name"_L1).toString();
}

} // namespace

class tst_ConformanceOptions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }
    void userInfo_data();
    void userInfo();
    void bearerHeader_data();
    void bearerHeader();
    void requestObject_data();
    void requestObject();
    void logout_data();
    void logout();

private:
    SessionBench &bench() { return *m_bench; }

    std::unique_ptr<SessionBench> m_bench;
};

void tst_ConformanceOptions::userInfo_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<int>("requests"); // at the UserInfo endpoint
    const auto row = [](const char *name, const Prepare &prepare, const char *warning,
                        int requests) {
        QTest::newRow(name) << prepare << QString::fromLatin1(warning) << requests;
    };
    const auto scheme = [](const char *name) -> Prepare {
        return [name](SessionBench &bench) {
            wantUserInfo(bench);
            bench.authority.resourceScheme = name;
        };
    };
    row("fapi2-security-profile-final-client-test-rs-dpop-auth-scheme-case-insensitivity",
        scheme("dPoP"), "", 2);
    row("rs-dpop-auth-scheme nominal", scheme("DPoP"), "", 2);
    row("rs-dpop-auth-scheme of another scheme", refusing("XDPoP"), "E-USERINFO-ANSWER", 2);
    row("rs-dpop-auth-scheme no nonce asked for", scheme(""), "", 1);
    row("oidcc-client-test-scope-userinfo-claims", wantUserInfo, "", 2);
    row("oidcc-client-test-userinfo-invalid-sub", changed("sub"_L1, u"person-11"_s, false),
        "E-USERINFO-SUBJECT", 2);
    row("userinfo-invalid-sub nominal", changed("sub"_L1, u"person-1"_s, false), "", 2);
    row("userinfo-invalid-sub missing", changed("sub"_L1, QJsonValue(QJsonValue::Undefined), false),
        "E-USERINFO-SUBJECT", 2);
    row("oidcc-client-test-userinfo-signed", changed("new"_L1, 1, true), "", 2);
    row("userinfo-signed, other sub", changed("sub"_L1, u"person-11"_s, true), "E-USERINFO-SUBJECT",
        2);
    row("userinfo-signed, other iss", changed("iss"_L1, u"https://b.example"_s, true),
        "E-USERINFO-ANSWER", 2);
    row("userinfo-signed, other aud", changed("aud"_L1, u"other"_s, true), "E-USERINFO-ANSWER", 2);
    row(
        "userinfo-signed by another key",
        [](SessionBench &bench) {
            wantUserInfo(bench);
            bench.authority.always(A::UserInfo, [&bench](const RecordedRequest &) {
                ScriptedAnswer answer;
                answer.headers = {{"Content-Type", "application/jwt"}};
                answer.body = signCompact({},
                                          {{"sub"_L1, "person-1"_L1},
                                           {"iss"_L1, bench.authority.issuer()},
                                           {"aud"_L1, "client"_L1}},
                                          SigningKey::generate(SignatureAlgorithm::ES256));
                return answer;
            });
        },
        "E-USERINFO-SIGNATURE", 1);
    row("distributed-claims and aggregated-claims are not fetched",
        changed("_claim_sources"_L1,
                QJsonObject{{"a"_L1, QJsonObject{{"endpoint"_L1, "http://127.0.0.1:1/"_L1}}}},
                false),
        "", 2);
}

void tst_ConformanceOptions::userInfo()
{
    QFETCH(Prepare, prepare);
    QFETCH(QString, warning);
    QFETCH(int, requests);
    prepare(bench());
    QCOMPARE(codeOf(bench().signIn()), QString()); // whatever comes of it
    const Session &session = *bench().session;
    QCOMPARE(session.warning() ? session.warning()->code : QString(), warning);
    const QList<RecordedRequest> asked = bench().authority.requests(A::UserInfo);
    QCOMPARE(asked.size(), requests);
    for (const RecordedRequest &request : asked)
        QCOMPARE(request.method, "GET");
    const QString name = warning.isEmpty() ? u"Kari Userinfo"_s : QString();
    QCOMPARE(session.person().name, name);
    QCOMPARE(storedName(bench()), name);
    for (const auto &api : {Api1, Api2})
        QCOMPARE(bench().row(api).state(bench().clock.now()), ApiToken::State::Valid);
    // nothing of it but the name is kept
    QVERIFY(!bench().vault.item(sessionItem(u"bench"_s)).contains("hpr"));
    QVERIFY(!bench().stateFile().contains("hpr") && !bench().stateFile().contains("Kari"));
}

void tst_ConformanceOptions::bearerHeader_data()
{
    QTest::addColumn<TokenType>("type");
    QTest::addColumn<QByteArray>("scheme");
    QTest::newRow("oidcc-client-test-userinfo-bearer-header") << TokenType::Bearer << "Bearer "_ba;
    QTest::newRow("userinfo-bearer-header with DPoP") << TokenType::Dpop << "DPoP "_ba;
}

void tst_ConformanceOptions::bearerHeader()
{
    QFETCH(TokenType, type);
    QFETCH(QByteArray, scheme);
    bench().profile.profile.apis[0].tokenType = type;
    wantUserInfo(bench());
    bench().authority.resourceScheme.clear();
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().session->person().name, u"Kari Userinfo"_s);
    const QList<RecordedRequest> asked = bench().authority.requests(A::UserInfo);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).header("Authorization"), scheme + bench().token(Api1)->reveal());
    QCOMPARE(asked.at(0).header("DPoP").isEmpty(), type == TokenType::Bearer);
    QCOMPARE(asked.at(0).body, "");
    QVERIFY(!asked.at(0).url.hasQuery());
}

void tst_ConformanceOptions::requestObject_data()
{
    QTest::addColumn<bool>("isSigned");
    QTest::newRow("fapi1-advanced-final-client-test-unencrypted-request-object-with-par") << true;
    QTest::newRow("request-object-with-par nominal, none") << false;
}

void tst_ConformanceOptions::requestObject()
{
    QFETCH(bool, isSigned);
    if (isSigned)
        bench().profile.profile.requestObject = ClientProfile::RequestObject::Signed;
    bench().profile.profile.parameters = {{"max_age", "300"}, {"ui_locales", "nb"}};
    bench().restart();
    bench().authority.changeIdToken = [this](QJsonObject &, QJsonObject &claims) {
        claims.insert("auth_time"_L1, bench().clock.now().toSecsSinceEpoch());
    };
    QCOMPARE(codeOf(bench().signIn()), QString());
    const RecordedRequest par = bench().authority.requests(A::Par).at(0);
    QCOMPARE(par.count("request"), isSigned ? 1 : 0);
    QCOMPARE(par.count("scope"), isSigned ? 0 : 1);
    const RecordedRequest meant = unpacked(par);
    QCOMPARE(meant.field("scope"),
             "openid profile offline_access owner-1:api\\write owner-2:api\\read");
    QCOMPARE(meant.field("max_age"), "300");
    QCOMPARE(meant.count("resource"), 2);
    QCOMPARE(bench().row(Api2).state(bench().clock.now()), ApiToken::State::Valid);
}

void tst_ConformanceOptions::logout_data()
{
    QTest::addColumn<QByteArray>("query"); // %1: the state that was sent
    QTest::newRow("oidcc-client-test-rp-init-logout") << "?state=%1"_ba;
    QTest::newRow("oidcc-client-test-rp-init-logout-no-state") << ""_ba;
    QTest::newRow("oidcc-client-test-rp-init-logout-other-state") << "?state=%11"_ba;
    QTest::newRow("rp-init-logout with a code") << "?state=%1&code=c&iss=x"_ba;
}

void tst_ConformanceOptions::logout()
{
    QFETCH(QByteArray, query);
    bench().profile.profile.postLogoutRedirectUri = u"http://127.0.0.1/out"_s;
    bench().restart();
    QCOMPARE(codeOf(bench().signIn({Browser::System, {}})), QString());
    QCOMPARE(codeOf(bench().signOut()), QString()); // waits for nobody
    QCOMPARE(bench().traces(), QStringList());
    QCOMPARE(bench().opened.size(), 1);
    const QUrl opened = bench().opened.constFirst();
    QCOMPARE(opened.path(), QString(A::EndSession));
    RecordedRequest asked;
    asked.form = decodeForm(opened.query(QUrl::FullyEncoded).toLatin1()).value();
    QCOMPARE(asked.names(), (QByteArrayList{"client_id", "post_logout_redirect_uri", "state"}));
    const QUrl back(QString::fromLatin1(asked.field("post_logout_redirect_uri")));
    QCOMPARE(back.path(), u"/out"_s);
    const qsizetype requests = bench().authority.requests().size();

    QTcpSocket browser;
    browser.connectToHost(QHostAddress::LocalHost, quint16(back.port()));
    browser.write("GET /out" + query.replace("%1", asked.field("state"))
                  + " HTTP/1.1\r\nHost: " + back.authority().toLatin1() + "\r\n\r\n");
    QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(browser.readAll().startsWith("HTTP/1.1 ")); // an answer, whatever it was
    QCOMPARE(bench().traces(), QStringList());
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
    QCOMPARE(bench().authority.requests().size(), requests);
    QCOMPARE(codeOf(bench().signIn({Browser::System, {}})), QString()); // and nothing is in the way
}

QTEST_GUILESS_MAIN(tst_ConformanceOptions)
#include "tst_conformanceoptions.moc"
