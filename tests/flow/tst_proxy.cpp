// SPDX-License-Identifier: MIT
// The system's proxies: what they are blamed for, and who they are told is there.
#include "app/process/leaving.h"
#include "core/http/httpclient.h"
#include "core/http/proxyaccess.h"
#include "core/session/refreshfate.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

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
    void aScriptChoosesTheProxy();
    void aScriptStopsNobody();
    void whatWasAskedForMayGo_data();
    void whatWasAskedForMayGo();
    void answersHoldForABurst();
    void thisMachineIsNotAskedAbout();

private:
    [[nodiscard]] Result<HttpResponse> post();
    [[nodiscard]] static HttpRequest get(const QString &path);

    SystemClock m_clock;
    std::unique_ptr<ScriptedAuthority> m_server;
    std::unique_ptr<TestProxy> m_proxy;
    std::unique_ptr<HttpClient> m_client;
};

void tst_Proxy::initTestCase()
{
    if (TestCertificates::get().elsewhere.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
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

HttpRequest tst_Proxy::get(const QString &path)
{
    HttpRequest request;
    request.url = QUrl(u"https://authority.example"_s + path);
    return request;
}

/// A server that has the proxy script and keeps it to itself. Whoever asks for the system's
/// proxies waits until it is let go.
class SilentScriptServer : public QTcpServer
{
public:
    SilentScriptServer()
    {
        listen(QHostAddress::LocalHost);
        qputenv("https_proxy", "pac+http://127.0.0.1:" + QByteArray::number(serverPort()) + "/pac");
    }
    ~SilentScriptServer() override { letGo(); }
    /// Without a word: there is no script then, and no proxy.
    void letGo()
    {
        close();
        while (QTcpSocket *socket = nextPendingConnection())
            socket->abort();
    }
};

#define NEEDS_SCRIPTS(server)                                                                      \
    if (!QTest::qWaitFor([&] { return (server).hasPendingConnections(); }, 20000))                 \
    QSKIP("this system does not fetch proxy scripts")

void tst_Proxy::aScriptChoosesTheProxy()
{
    const QByteArray script = "function FindProxyForURL(url, host) {"
                              " return url == 'https://authority.example/' ? 'PROXY 127.0.0.1:"
                              + QByteArray::number(m_proxy->port()) + "' : 'PROXY 127.0.0.1:9'; }";
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [=] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/x-ns-proxy-autoconfig\r\n"
                          "Content-Length: "
                          + QByteArray::number(script.size()) + "\r\n\r\n" + script);
            socket->disconnectFromHost();
        });
    });
    qputenv("https_proxy",
            "pac+http://127.0.0.1:" + QByteArray::number(server.serverPort()) + "/pac");
    const auto answer = post();
    if (codeOf(answer) == codes::NetUnreachable)
        QSKIP("this system runs no proxy scripts");
    QCOMPARE(codeOf(answer), QString());
    QCOMPARE(m_proxy->tunnels, 1);
}

/// Nor is anything sent before it is known which way, nor in another order.
void tst_Proxy::aScriptStopsNobody()
{
    SilentScriptServer script;
    QObject context;
    QStringList answered;
    for (const QString &path : {u"/a"_s, u"/b"_s, u"/c"_s}) {
        m_client->send(get(path), &context, [&, path](const Result<HttpResponse> &response) {
            answered.append(path + u' ' + codeOf(response));
        });
    }
    NEEDS_SCRIPTS(script); // by a server of this thread, so this thread goes on
    QCOMPARE(answered, QStringList());
    script.letGo();
    QTRY_COMPARE(answered.size(), 3);
    answered.sort();
    QCOMPARE(answered, (QStringList{u"/a E-NET-UNREACHABLE"_s, u"/b E-NET-UNREACHABLE"_s,
                                    u"/c E-NET-UNREACHABLE"_s}));
    QVERIFY(m_proxy->seen.isEmpty());
}

void tst_Proxy::whatWasAskedForMayGo_data()
{
    QTest::addColumn<bool>("isClient");
    QTest::newRow("context") << false;
    QTest::newRow("client") << true;
}

void tst_Proxy::whatWasAskedForMayGo()
{
    QFETCH(const bool, isClient);
    SilentScriptServer script;
    auto context = std::make_unique<QObject>();
    m_client->send(get(u"/a"_s), context.get(),
                   [](const Result<HttpResponse> &) { QFAIL("nobody waits"); });
    NEEDS_SCRIPTS(script);
    if (isClient)
        m_client.reset();
    else
        context.reset();
    script.letGo();
    qputenv("https_proxy", m_proxy->url());
    m_client =
        std::make_unique<HttpClient>(QSslCertificate::fromData(TestCertificates::get().caPem));
    QCOMPARE(codeOf(post()), QString()); // asked after the other, and so answered after it
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_Proxy::answersHoldForABurst()
{
    QCOMPARE(codeOf(post()), QString());
    qputenv("https_proxy", "http://127.0.0.1:9");
    QCOMPARE(codeOf(post()), QString());
    QCOMPARE(m_proxy->tunnels, 1);
    HttpClient another;
    QObject context;
    const auto answer =
        await<HttpResponse>([&](const auto &done) { another.send(get(u"/a"_s), &context, done); });
    QCOMPARE(codeOf(answer), u"E-NET-PROXY-UNREACHABLE"_s);
}

void tst_Proxy::thisMachineIsNotAskedAbout()
{
    SilentScriptServer script;
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    HttpRequest request;
    request.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(nobody.serverPort()));
    nobody.close();
    QObject context;
    const auto answer = await<HttpResponse>(
        [&](const auto &done) { m_client->send(std::move(request), &context, done); });
    QCOMPARE(codeOf(answer), u"E-NET-UNREACHABLE"_s);
    QVERIFY(!script.hasPendingConnections());
}

int main(int argc, char *argv[])
{
    int status = 0;
    {
        const QCoreApplication application(argc, argv);
        tst_Proxy test;
        status = QTest::qExec(&test, argc, argv);
    }
    leave(status);
}

#include "tst_proxy.moc"
