// SPDX-License-Identifier: MIT
#include "app/signin/addresspolicy.h"
#include "app/signin/engineage.h"
#include "app/signin/signinanswer.h"
#include "app/signin/signinrequest.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class TestSigninRules : public QObject
{
    Q_OBJECT

private slots:
    void requestIsRead();
    void requestIsRefused_data();
    void requestIsRefused();
    void addresses_data();
    void addresses();
    void requests_data();
    void requests();
    void navigations_data();
    void navigations();
    void formPostGoesToTheListenerOnly();
    void formPostNeedsAListener_data();
    void formPostNeedsAListener();
    void origins_data();
    void origins();
    void engineAges_data();
    void engineAges();
    void answerIsOneLine();
    void pagesAreNeitherReadNorChanged();
};

static QJsonObject request()
{
    return {{u"authorizeUrl"_s, u"https://sts.example.no/authorize?request_uri=urn:x"_s},
            {u"redirectUri"_s, u"http://127.0.0.1/callback"_s},
            {u"responseMode"_s, u"query"_s},
            {u"issuerName"_s, u"HelseID (test)"_s},
            {u"issuer"_s, u"https://sts.example.no"_s},
            {u"allowedHosts"_s, QJsonArray{u"*"_s}},
            {u"language"_s, u"nb"_s},
            {u"environment"_s, u"test"_s}};
}

static QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static SigninRequest requestWith(const QString &member, const QJsonValue &value)
{
    QJsonObject object = request();
    object.insert(member, value);
    QString problem;
    return parseSigninRequest(lineOf(object), problem).value_or(SigninRequest{});
}

void TestSigninRules::requestIsRead()
{
    QJsonObject object = request();
    object.insert("parentWindow"_L1, 77);
    object.insert("environment"_L1, u"production"_s);
    QString problem;
    const auto parsed = parseSigninRequest(lineOf(object), problem);
    QVERIFY2(parsed, qPrintable(problem));
    const SigninRequest expected{QUrl(u"https://sts.example.no/authorize?request_uri=urn:x"_s),
                                 QUrl(u"http://127.0.0.1/callback"_s),
                                 ResponseMode::Query,
                                 u"HelseID (test)"_s,
                                 QUrl(u"https://sts.example.no"_s),
                                 {u"*"_s},
                                 u"nb"_s,
                                 Environment::Production,
                                 77};
    QVERIFY(*parsed == expected);
    // by name too: many native clients are registered so
    const QString named = u"http://localhost:8089/callback"_s;
    QCOMPARE(requestWith(u"redirectUri"_s, named).redirectUri, QUrl(named));
}

void TestSigninRules::requestIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
        QTest::newRow(name) << member << value;
    };
    row("no authority", u"authorizeUrl"_s, QJsonValue::Undefined);
    row("plain http", u"authorizeUrl"_s, u"http://sts.example.no/authorize"_s);
    row("localhost", u"authorizeUrl"_s, u"http://localhost/authorize"_s);
    row("file", u"authorizeUrl"_s, u"file:///etc/passwd"_s);
    row("script", u"authorizeUrl"_s, u"javascript:alert(1)"_s);
    row("user name", u"authorizeUrl"_s, u"https://a:b@sts.example.no/"_s);
    row("issuer", u"issuer"_s, u"sts.example.no"_s);
    row("localhost elsewhere", u"redirectUri"_s, u"http://localhost.example.no/cb"_s);
    row("private scheme", u"redirectUri"_s, u"no.example.app:/cb"_s);
    row("redirect without TLS", u"redirectUri"_s, u"http://app.example.no/cb"_s);
    row("redirect with fragment", u"redirectUri"_s, u"https://app.example.no/cb#x"_s);
    row("response mode", u"responseMode"_s, u"fragment"_s);
    row("name", u"issuerName"_s, u""_s);
    row("name turned round", u"issuerName"_s, u"Helse\u202edI"_s);
    row("no hosts", u"allowedHosts"_s, QJsonArray());
    row("hosts no list", u"allowedHosts"_s, u"*"_s);
    row("host no text", u"allowedHosts"_s, QJsonArray{1});
    row("language", u"language"_s, u"../../etc"_s);
    row("environment", u"environment"_s, u"prod"_s);
}

void TestSigninRules::requestIsRefused()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QJsonObject object = request();
    object.insert(member, value);
    QString problem;
    QVERIFY(!parseSigninRequest(lineOf(object), problem));
    QCOMPARE(problem, member);
}

void TestSigninRules::addresses_data()
{
    QTest::addColumn<bool>("loopback");
    QTest::addColumn<bool>("local");
    QTest::newRow("127.0.0.1") << true << true;
    QTest::newRow("127.255.0.9") << true << true;
    QTest::newRow("::1") << true << true;
    QTest::newRow("localhost") << false << true;
    QTest::newRow("x.localhost") << false << true;
    QTest::newRow("127.0.0.1.") << false << true;
    QTest::newRow("::ffff:127.0.0.1") << false << true;
    QTest::newRow("::ffff:10.1.2.3") << false << true;
    QTest::newRow("0.0.0.0") << false << true;
    QTest::newRow("::") << false << true;
    QTest::newRow("10.1.2.3") << false << true;
    QTest::newRow("172.31.0.1") << false << true;
    QTest::newRow("172.32.0.1") << false << false;
    QTest::newRow("192.168.1.1") << false << true;
    QTest::newRow("169.254.169.254") << false << true;
    QTest::newRow("100.64.0.1") << false << true;
    QTest::newRow("fe80::1") << false << true;
    QTest::newRow("fd00::1") << false << true;
    QTest::newRow("2001:db8::1") << false << false;
    QTest::newRow("8.8.8.8") << false << false;
    QTest::newRow("example.no") << false << false;
    QTest::newRow("127.0.0.1.example.no") << false << false;
    QTest::newRow("") << false << false;
}

void TestSigninRules::addresses()
{
    const QString host = QString::fromLatin1(QTest::currentDataTag());
    QTEST(isLoopbackLiteral(host), "loopback");
    QTEST(isLocalAddress(host), "local");
}

void TestSigninRules::requests_data()
{
    QTest::addColumn<bool>("fromNetwork"); // the authority is on the network
    QTest::addColumn<bool>("fromMachine"); // … on this machine
    QTest::addColumn<bool>("unsafe");      // … on this machine, and there is no sandbox
    QTest::newRow("https://cdn.example/x.js") << true << true << false;
    QTest::newRow("wss://push.example/") << true << true << false;
    QTest::newRow("data:image/png;base64,AA") << true << true << true;
    QTest::newRow("blob:https://sts.example.no/1") << true << true << true;
    QTest::newRow("http://cdn.example/x.js") << false << false << false;
    QTest::newRow("ws://push.example/") << false << false << false;
    QTest::newRow("http://127.0.0.1:8080/x") << false << true << true;
    QTest::newRow("ws://127.0.0.1:8080/x") << false << true << true;
    QTest::newRow("http://localhost:8080/x") << false << false << false;
    QTest::newRow("https://localhost/x") << false << true << false;
    QTest::newRow("https://127.0.0.1:31505/x") << false << true << true;
    QTest::newRow("https://10.0.0.1/x") << false << true << false;
    QTest::newRow("https://[::1]/x") << false << true << true;
    QTest::newRow("https://[::ffff:10.0.0.1]/x") << false << true << false;
    QTest::newRow("https://169.254.169.254/latest") << false << true << false;
    QTest::newRow("file:///etc/passwd") << false << false << false;
    QTest::newRow("ftp://example.no/") << false << false << false;
    QTest::newRow("qrc:/x") << false << false << false;
    QTest::newRow("chrome://gpu") << false << false << false;
    QTest::newRow("http://127.0.0.1/callback?code=a") << false << true << true;
}

void TestSigninRules::requests()
{
    const QUrl url(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(AddressPolicy::of(requestWith({}, {}), false).allowsRequest(url), "fromNetwork");
    SigninRequest local = requestWith(u"authorizeUrl"_s, u"http://127.0.0.1:1234/authorize"_s);
    QVERIFY(!local.hasLocalAuthority()); // not by the authorize URL alone
    local.issuer = QUrl(u"http://127.0.0.1:1234"_s);
    QVERIFY(local.hasLocalAuthority());
    QTEST(AddressPolicy::of(local, false).allowsRequest(url), "fromMachine");
    QTEST(AddressPolicy::of(local, true).allowsRequest(url), "unsafe");
}

void TestSigninRules::navigations_data()
{
    QTest::addColumn<bool>("page");
    QTest::addColumn<bool>("frame");
    QTest::newRow("https://sts.example.no/login") << true << true;
    QTest::newRow("https://idporten.no/") << true << true;
    QTest::newRow("https://IDPORTEN.no/") << true << true;
    QTest::newRow("https://evil-idporten.no/") << false << false;
    QTest::newRow("https://csfe.bankid.no/") << true << true;
    QTest::newRow("https://bankid.no/") << false << false;
    QTest::newRow("https://bankid.no.evil.example/") << false << false;
    QTest::newRow("https://10.9.8.7/") << true << true; // listed by its number
    QTest::newRow("http://idporten.no/") << false << false;
    QTest::newRow("about:blank") << true << true;
    QTest::newRow("about:srcdoc") << false << true;
    QTest::newRow("about:version") << false << false;
    QTest::newRow("data:text/html,x") << false << true;
    QTest::newRow("view-source:https://sts.example.no/") << false << false;
    QTest::newRow("qrc:/x") << false << false;
    QTest::newRow("file:///") << false << false;
    QTest::newRow("bankid:///?x") << false << false;
}

void TestSigninRules::navigations()
{
    const AddressPolicy policy = AddressPolicy::of(
        requestWith(u"allowedHosts"_s,
                    QJsonArray{u"idporten.no"_s, u"*.bankid.no"_s, u"10.9.8.7"_s}),
        false);
    const QUrl url(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(policy.allowsNavigation(url, true), "page");
    QTEST(policy.allowsNavigation(url, false), "frame");
}

void TestSigninRules::formPostGoesToTheListenerOnly()
{
    SigninRequest posted = requestWith(u"redirectUri"_s, u"http://127.0.0.1:4567/callback"_s);
    posted.responseMode = ResponseMode::FormPost;
    const AddressPolicy policy = AddressPolicy::of(posted, false);
    QVERIFY(policy.allowsNavigation(posted.redirectUri, true));
    QVERIFY(!policy.allowsNavigation(posted.redirectUri, false));
    QVERIFY(!policy.allowsNavigation(QUrl(u"http://127.0.0.1:4567/other"_s), true));
    QVERIFY(policy.isHandOver(posted.redirectUri)); // for a posted page, which nothing else is
    QVERIFY(!policy.allowsRequest(posted.redirectUri));
    QVERIFY(!policy.isHandOver(QUrl(u"http://localhost:4567/callback"_s)));
    QVERIFY(!policy.isHandOver(QUrl(u"https://127.0.0.1:4567/callback"_s)));
    QVERIFY(!AddressPolicy::of(requestWith({}, {}), false)
                 .isHandOver(QUrl(u"http://127.0.0.1/callback"_s)));
    QVERIFY(!policy.allowsRequest(QUrl(u"http://127.0.0.1:4567/other"_s)));
    QVERIFY(!policy.allowsRequest(QUrl(u"http://127.0.0.1:4568/callback"_s)));

    // on the own machine only, too
    posted.authorizeUrl = QUrl(u"http://127.0.0.1:1234/authorize"_s);
    posted.issuer = QUrl(u"http://127.0.0.1:1234"_s);
    QVERIFY(!AddressPolicy::of(posted, false).allowsRequest(posted.redirectUri));
    QVERIFY(AddressPolicy::of(posted, true).isHandOver(posted.redirectUri));
}

void TestSigninRules::formPostNeedsAListener_data()
{
    QTest::addColumn<bool>("isListener");
    QTest::newRow("http://127.0.0.1:4567/callback") << true;
    QTest::newRow("http://[::1]:4567/callback") << true;
    QTest::newRow("http://localhost:4567/callback") << true;
    QTest::newRow("http://127.0.0.1/callback") << false;
    QTest::newRow("https://127.0.0.1:4567/callback") << false;
    QTest::newRow("https://app.example.no:4567/callback") << false;
    QTest::newRow("no.example.app:/callback") << false;
}

void TestSigninRules::formPostNeedsAListener()
{
    QJsonObject posted = request();
    posted.insert("responseMode"_L1, u"form_post"_s);
    posted.insert("redirectUri"_L1, QString::fromLatin1(QTest::currentDataTag()));
    QString problem;
    QTEST(parseSigninRequest(lineOf(posted), problem).has_value(), "isListener");
    QCOMPARE(problem.isEmpty() ? u"redirectUri"_s : problem, u"redirectUri"_s);
}

void TestSigninRules::origins_data()
{
    QTest::addColumn<bool>("same"); // as https://sts.example.no
    QTest::newRow("https://sts.example.no/a?b#c") << true;
    QTest::newRow("https://sts.example.no:443/") << true;
    QTest::newRow("https://STS.example.no") << true;
    QTest::newRow("https://sts.example.no:444/") << false;
    QTest::newRow("http://sts.example.no/") << false;
    QTest::newRow("http://sts.example.no:443/") << false;
    QTest::newRow("https://sts.example.no.evil.example/") << false;
    QTest::newRow("https://example.no/") << false;
    QTest::newRow("null") << false;
    QTest::newRow("") << false;
}

void TestSigninRules::origins()
{
    const QUrl url(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(isSameOrigin(QUrl(u"https://sts.example.no"_s), url), "same");
    QTEST(isSameOrigin(url, QUrl(u"https://sts.example.no"_s)), "same");
    QVERIFY(!isSameOrigin(QUrl(), QUrl()));
}

void TestSigninRules::engineAges_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QDate>("released"); // as Chromium's own pages say
    QTest::newRow("94") << u"94.0.4606.54"_s << QDate(2021, 9, 21);
    QTest::newRow("102") << u"102.0.5005.177"_s << QDate(2022, 5, 24);
    QTest::newRow("108") << u"108.0.5359.94"_s << QDate(2022, 11, 29);
    QTest::newRow("122") << u"122.0.6261.171"_s << QDate(2024, 2, 20);
    QTest::newRow("131") << u"131.0.6778.69"_s << QDate(2024, 11, 12);
    QTest::newRow("138") << u"138.0.7204.49"_s << QDate(2025, 6, 24);
}

void TestSigninRules::engineAges()
{
    QFETCH(const QString, version);
    QFETCH(const QDate, released);
    QCOMPARE(engineAge(version, released), 0);
    QVERIFY(engineAge(version, released.addDays(300)) <= EngineBestBefore);
    QVERIFY(engineAge(version, released.addDays(450)) > EngineBestBefore);
    QCOMPARE(engineAge(u"0.1"_s, released), -1);
    QCOMPARE(engineAge(u"unknown"_s, released), -1);
    QCOMPARE(engineAge(QString(), released), -1);
}

void TestSigninRules::answerIsOneLine()
{
    const QUrl url(u"http://127.0.0.1/callback?code=a%0Ab&state=c"_s);
    QCOMPARE(
        SigninAnswer::redirect(url).toLine(),
        "{\"result\":\"redirect\",\"url\":\"http://127.0.0.1/callback?code=a%0Ab&state=c\"}\n");
    QCOMPARE(SigninAnswer::posted().toLine(), "{\"result\":\"posted\"}\n");
    QCOMPARE(SigninAnswer::closed().toLine(), "{\"result\":\"closed\"}\n");
    QCOMPARE(SigninAnswer::failed(reasons::PageLoad, u"a\nb"_s).toLine(),
             "{\"detail\":\"a\\nb\",\"reason\":\"page-load\",\"result\":\"failed\"}\n");
}

void TestSigninRules::pagesAreNeitherReadNorChanged()
{
    int files = 0;
    QDirIterator sources(QStringLiteral(SIGNIN_SOURCE_DIR), {u"*.h"_s, u"*.cpp"_s});
    while (sources.hasNext()) {
        QFile source(sources.next());
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray text = source.readAll();
        for (const char *word :
             {"runJavaScript", "toHtml(", "toPlainText(", "setHtml(", "setContent(", "printToPdf",
              "save(", "WebChannel", "QWebEngineScript", "DevToolsPage", "acceptCertificate",
              "PermissionGrantedByUser", "\"core/", "\"ui/tokens", "\"ui/profiles"})
            QVERIFY2(!text.contains(word),
                     qPrintable(source.fileName() + u": "_s + QString::fromLatin1(word)));
        ++files;
    }
    QVERIFY(files > 20);
}

QTEST_APPLESS_MAIN(TestSigninRules)
#include "tst_signinrules.moc"
