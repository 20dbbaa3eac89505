// SPDX-License-Identifier: MIT
// The system's proxies: what they are blamed for, and who they are told is there.
#include "core/http/httpclient.h"
#include "core/http/proxyaccess.h"
#include "core/session/refreshfate.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static QByteArray says(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Test\r\nContent-Length: 0\r\n\r\n";
}

static ProxyLogin login(const char *password)
{
    return {u"kari"_s, SecretBytes(QByteArrayView(password))};
}

class tst_Proxy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void refusals_data();
    void refusals();
    void outOfReach_data();
    void outOfReach();
    void login_data();
    void login();
    void asksWhoIsThere_data();
    void asksWhoIsThere();
    void aRefusedPasswordIsNotUsedAgain();
    void askingTakesItsTime();
    void nothingButTunnels();
    void ofSeveralOnlyTheOneThatAsked();

private:
    [[nodiscard]] Result<HttpResponse> post();

    SystemClock m_clock;
    std::unique_ptr<ScriptedAuthority> m_server;
    std::unique_ptr<TestProxy> m_proxy;
    std::unique_ptr<HttpClient> m_client;
};

void tst_Proxy::initTestCase()
{
    if (TestCertificates::get().elsewhere.isNull())
        QSKIP("no openssl program: no certificate could be made");
    qputenv("https_proxy", "http://127.0.0.1:9");
    if (tunnelFor(QUrl(u"https://authority.example/"_s)).hostName() != "127.0.0.1"_L1)
        QSKIP("this system does not take its proxies from the environment");
}

void tst_Proxy::init()
{
    m_server =
        std::make_unique<ScriptedAuthority>(m_clock, ScriptedAuthority::Transport::Elsewhere);
    m_proxy = std::make_unique<TestProxy>(m_server->port());
    m_client =
        std::make_unique<HttpClient>(QSslCertificate::fromData(TestCertificates::get().caPem));
    qputenv("https_proxy", m_proxy->url());
}

void tst_Proxy::cleanup()
{
    qunsetenv("https_proxy");
    m_client.reset();
}

Result<HttpResponse> tst_Proxy::post()
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(u"https://authority.example"_s + ScriptedAuthority::Revoke);
    request.headers = {{"Content-Type", FormMediaType}, {"Authorization", "DPoP bearer-secret"}};
    request.body = SecretBytes("token=body-secret&client_assertion=x"_ba);
    auto kept = std::make_shared<HttpRequest>(std::move(request));
    QObject context;
    return await<HttpResponse>(
        [&](const auto &done) { m_client->send(std::move(*kept), &context, done); });
}

void tst_Proxy::refusals_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 400, 403, 405, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void tst_Proxy::refusals()
{
    QFETCH(int, status);
    m_proxy->refusal = says(status);
    const auto answer = post();
    QCOMPARE(codeOf(answer), u"E-NET-PROXY-REFUSED"_s);
    QCOMPARE(answer.error().detail, u"127.0.0.1:%1"_s.arg(m_proxy->port()));
    QCOMPARE(fateAfter(answer.error()), RefreshFate::Unsent);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_Proxy::outOfReach_data()
{
    QTest::addColumn<QByteArray>("proxy");
    QTest::newRow("nobody listens") << QByteArray();
    QTest::newRow("no such name") << "http://user:secret@proxy.invalid:3128"_ba;
}

void tst_Proxy::outOfReach()
{
    QFETCH(QByteArray, proxy);
    if (!proxy.isEmpty())
        qputenv("https_proxy", proxy);
    m_proxy->close();
    const auto answer = post();
    QCOMPARE(codeOf(answer), u"E-NET-PROXY-UNREACHABLE"_s);
    QVERIFY2(!answer.error().detail.contains("secret"_L1), qPrintable(answer.error().detail));
    QCOMPARE(fateAfter(answer.error()), RefreshFate::Unsent);
}

void tst_Proxy::login_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << QByteArray() << u"E-NET-PROXY-AUTH"_s;
    QTest::newRow("wrong") << "wrong"_ba << u"E-NET-PROXY-AUTH"_s;
    QTest::newRow("right") << "rÄtt"_ba << QString();
}

void tst_Proxy::login()
{
    QFETCH(QByteArray, given);
    QFETCH(QString, code);
    m_proxy->login = "kari:" + QString(u"rÄtt"_s).toLatin1(); // Qt's choice (RFC 7617 section 2)
    ProxyAccess access;
    m_client->setProxyAccess(&access);
    if (!given.isEmpty())
        access.allowAny(::login(given.constData()));
    const auto answer = post();
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(access.unmet().has_value(), !code.isEmpty());
    if (!code.isEmpty()) {
        QCOMPARE(access.unmet()->proxy, u"127.0.0.1:%1"_s.arg(m_proxy->port()));
        QCOMPARE(access.unmet()->realm, u"Ward 7"_s);
        QCOMPARE(fateAfter(answer.error()), RefreshFate::Unsent);
    }
    QCOMPARE(m_proxy->seen.count("Proxy-Authorization: "), given.isEmpty() ? 0 : 1);
    QCOMPARE(m_server->requests().size(), code.isEmpty() ? 1 : 0);
}

void tst_Proxy::asksWhoIsThere_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QString>("code");
    QTest::newRow("right") << QStringList{u"right"_s} << QString();
    QTest::newRow("wrong, then right") << QStringList{u"wrong"_s, u"right"_s} << QString();
    QTest::newRow("wrong, then no more") << QStringList{u"wrong"_s} << u"E-NET-PROXY-AUTH"_s;
    QTest::newRow("nothing") << QStringList() << u"E-NET-PROXY-AUTH"_s;
}

void tst_Proxy::asksWhoIsThere()
{
    QFETCH(QStringList, given);
    QFETCH(QString, code);
    m_proxy->login = "kari:right";
    QStringList realms;
    ProxyAccess access([&](const ProxyDemand &demand) -> std::optional<ProxyLogin> {
        realms.append(demand.realm);
        if (given.isEmpty())
            return std::nullopt;
        return ::login(given.takeFirst().toLatin1().constData());
    });
    m_client->setProxyAccess(&access);
    const qsizetype questions =
        qMax<qsizetype>(given.size(), 1) + (given.contains(u"right"_s) ? 0 : given.size());
    QCOMPARE(codeOf(post()), code);
    QCOMPARE(realms, QStringList(questions, u"Ward 7"_s));
    if (code.isEmpty()) { // nobody is asked again
        QCOMPARE(codeOf(post()), QString());
        QCOMPARE(realms.size(), questions);
    }
}

void tst_Proxy::aRefusedPasswordIsNotUsedAgain()
{
    m_proxy->login = "kari:right";
    ProxyAccess access;
    m_client->setProxyAccess(&access);
    access.allow(u"127.0.0.1:%1"_s.arg(m_proxy->port()), ::login("wrong"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(post()), u"E-NET-PROXY-AUTH"_s);
    QCOMPARE(m_proxy->seen.count("Proxy-Authorization: "), 1);
    access.allow(access.unmet()->proxy, ::login("right"));
    QCOMPARE(codeOf(post()), QString());
    QVERIFY(!access.unmet());
    QCOMPARE(m_proxy->seen.count("Proxy-Authorization: "), 2);
}

// A person who types is waited for, whatever the request's own deadline.
void tst_Proxy::askingTakesItsTime()
{
    m_proxy->login = "kari:right";
    ProxyAccess access([&](const ProxyDemand &) -> std::optional<ProxyLogin> {
        QThread::msleep(700);
        return ::login("right");
    });
    m_client->setProxyAccess(&access);
    HttpRequest request;
    request.url = QUrl(u"https://authority.example"_s + ScriptedAuthority::Metadata);
    request.deadline = 500ms;
    QObject context;
    const auto answer = await<HttpResponse>(
        [&](const auto &done) { m_client->send(std::move(request), &context, done); });
    QCOMPARE(codeOf(answer), QString());
}

void tst_Proxy::nothingButTunnels()
{
    m_proxy->login = "kari:right";
    ProxyAccess access;
    m_client->setProxyAccess(&access);
    access.allowAny(::login("right"));
    QCOMPARE(codeOf(post()), QString());
    QCOMPARE(m_server->requests().constLast().header("Authorization"), "DPoP bearer-secret");
    QCOMPARE(m_server->requests().constLast().header("Proxy-Authorization"), QByteArray());
    QCOMPARE(m_proxy->seen.count("HTTP/1.1"),
             m_proxy->seen.count("CONNECT authority.example:443 HTTP/1.1"));
    QVERIFY(!m_proxy->seen.contains("secret"));
    QCOMPARE(m_proxy->tunnels, 1);
}

void tst_Proxy::ofSeveralOnlyTheOneThatAsked()
{
    m_proxy->login = "kari:right";
    ProxyAccess access;
    m_client->setProxyAccess(&access);
    access.allow(u"other.example:3128"_s, ::login("right"));
    QCOMPARE(codeOf(post()), u"E-NET-PROXY-AUTH"_s);
    QVERIFY(!m_proxy->seen.contains("Proxy-Authorization"));
}

QTEST_GUILESS_MAIN(tst_Proxy)
#include "tst_proxy.moc"
