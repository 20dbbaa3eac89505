// SPDX-License-Identifier: MIT
// The way back from the system's browser: RFC 8252 sections 7.3 and 8.3.
#include "core/session/loopbacklistener.h"
#include "core/session/systembrowseragent.h"

#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_Loopback : public QObject
{
    Q_OBJECT

private slots:
    void addsAPort_data();
    void addsAPort();
    void refuses_data();
    void refuses();
    void fixedPortTaken();
    void redirectIsTaken_data();
    void redirectIsTaken();
    void nothingElseCounts_data();
    void nothingElseCounts();
    void halfRequestsDoNotDisturb();
    void oneAnswerThenClosed();
    void nobodyWaitsBeforeAStateIsExpected();
    void pageIsStatic();
    void agentBringsTheRedirect();
    void agentMayDieInItsHandler();
    void agentWithoutABrowser();

private:
    static QByteArray exchange(quint16 port, const QByteArray &request);
    static QByteArray get(const QByteArray &target)
    {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }
};

QByteArray tst_Loopback::exchange(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(request);
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
        return "still open";
    return socket.readAll();
}

void tst_Loopback::addsAPort_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("IPv4") << u"http://127.0.0.1/callback"_s
                          << u"http://127\\.0\\.0\\.1:\\d+/callback"_s;
    QTest::newRow("name, as some register it")
        << u"http://localhost/callback"_s << u"http://localhost:\\d+/callback"_s;
    QTest::newRow("query kept") << u"http://127.0.0.1/cb?a=b"_s
                                << u"http://127\\.0\\.0\\.1:\\d+/cb\\?a=b"_s;
}

void tst_Loopback::addsAPort()
{
    QFETCH(QString, registered);
    QFETCH(QString, pattern);
    LoopbackListener listener;
    const Result<QString> uri = listener.listen(registered);
    QVERIFY(uri);
    QVERIFY2(
        QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(*uri).hasMatch(),
        qPrintable(*uri));
}

void tst_Loopback::refuses_data()
{
    QTest::addColumn<QString>("uri");
    for (const char *uri : {"https://127.0.0.1/callback", "http://example.org/callback",
                            "http://192.0.2.1/callback", "no.example.app:/callback", ""})
        QTest::newRow(uri) << QString::fromLatin1(uri);
}

void tst_Loopback::refuses()
{
    QFETCH(QString, uri);
    LoopbackListener listener;
    const Result<QString> result = listener.listen(uri);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"E-AUTHZ-PORT"_s);
}

void tst_Loopback::fixedPortTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString place = u"127.0.0.1:%1"_s.arg(other.serverPort());
    SystemBrowserAgent agent([](const QUrl &) { return true; });
    const Result<QString> result = agent.prepare(u"http://%1/callback"_s.arg(place));
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"E-AUTHZ-PORT"_s);
    QCOMPARE(result.error().detail, place);
}

void tst_Loopback::redirectIsTaken_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("path") << u"http://127.0.0.1/callback"_s << "/callback?code=c&state=s"_ba;
    QTest::newRow("error") << u"http://127.0.0.1/callback"_s << "/callback?error=x&state=s"_ba;
    QTest::newRow("no path") << u"http://127.0.0.1"_s << "/?code=c&state=s"_ba;
}

void tst_Loopback::redirectIsTaken()
{
    QFETCH(QString, registered);
    QFETCH(QByteArray, target);
    LoopbackListener listener;
    QUrl expected(listener.listen(registered).value());
    listener.expectState("s");
    QSignalSpy redirected(&listener, &LoopbackListener::redirected);
    QVERIFY(exchange(quint16(expected.port()), get(target)).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(redirected.size(), 1);
    expected = expected.resolved(QUrl::fromEncoded(target));
    QCOMPARE(redirected.constFirst().constFirst().toUrl(), expected);
}

void tst_Loopback::nothingElseCounts_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray notFound = "HTTP/1.1 404 ";
    const QByteArray notAllowed = "HTTP/1.1 405 ";
    QTest::newRow("no state") << get("/callback?code=c") << notFound;
    QTest::newRow("wrong state") << get("/callback?code=c&state=x") << notFound;
    QTest::newRow("state as prefix") << get("/callback?code=c&state=s1") << notFound;
    QTest::newRow("empty state") << get("/callback?code=c&state=") << notFound;
    QTest::newRow("first state wrong") << get("/callback?state=x&state=s") << notFound;
    QTest::newRow("other path") << get("/callback/x?code=c&state=s") << notFound;
    QTest::newRow("other case") << get("/Callback?code=c&state=s") << notFound;
    QTest::newRow("other host") << get("//example.org/callback?code=c&state=s") << notFound;
    QTest::newRow("favicon") << get("/favicon.ico") << notFound;
    QTest::newRow("absolute form") << get("http://127.0.0.1/callback?code=c&state=s") << notAllowed;
    QTest::newRow("POST") << "POST /callback?code=c&state=s HTTP/1.1\r\n\r\n"_ba << notAllowed;
    QTest::newRow("HEAD") << "HEAD /callback?code=c&state=s HTTP/1.1\r\n\r\n"_ba << notAllowed;
    QTest::newRow("garbage") << QByteArray("\0\xff\r\n\r\n", 6) << notAllowed;
    QTest::newRow("TLS hello, then silence")
        << QByteArray("\x16\x03\x01") + QByteArray(70 * 1024, 'x') << QByteArray();
}

void tst_Loopback::nothingElseCounts()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy redirected(&listener, &LoopbackListener::redirected);
    const QByteArray got = exchange(port, request);
    QVERIFY2(answer.isEmpty() ? got.isEmpty() : got.startsWith(answer), got.left(60));
    QCOMPARE(redirected.size(), 0);
    QVERIFY(exchange(port, get("/callback?code=c&state=s")).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(redirected.size(), 1);
}

void tst_Loopback::halfRequestsDoNotDisturb()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy redirected(&listener, &LoopbackListener::redirected);
    QTcpSocket silent;
    silent.connectToHost(QHostAddress::LocalHost, port);
    QTcpSocket half;
    half.connectToHost(QHostAddress::LocalHost, port);
    half.write("GET /callback?code=evil&sta");
    QTRY_COMPARE(half.bytesToWrite(), 0);
    QVERIFY(exchange(port, get("/callback?code=good&state=s")).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(redirected.size(), 1);
    QVERIFY(redirected.constFirst().constFirst().toUrl().query().contains("code=good"_L1));
}

void tst_Loopback::oneAnswerThenClosed()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy redirected(&listener, &LoopbackListener::redirected);
    QTcpSocket early; // let in before the answer, speaks after it
    early.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(early.state(), QAbstractSocket::ConnectedState);
    QVERIFY(exchange(port, get("/callback?code=c&state=s")).startsWith("HTTP/1.1 200 "));
    early.write(get("/callback?code=again&state=s"));
    QTRY_COMPARE(early.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(early.readAll().left(13), "HTTP/1.1 404 "_ba);
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(redirected.size(), 1);
}

void tst_Loopback::nobodyWaitsBeforeAStateIsExpected()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    QSignalSpy redirected(&listener, &LoopbackListener::redirected);
    QVERIFY(exchange(port, get("/callback?code=c&state=")).startsWith("HTTP/1.1 404 "));
    listener.expectState("s");
    QVERIFY(exchange(port, get("/callback?code=c&state=s")).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(redirected.size(), 1);
}

void tst_Loopback::pageIsStatic()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    const QByteArray foreign = exchange(port, get("/<script>?state=%3Cscript%3E"));
    const QByteArray away = exchange(port, get("/callback?state=x&redirect_uri=//evil.example"));
    const QByteArray page = exchange(
        port, get("/callback?code=secretcode&state=s&x=%3Cscript%3E&url=https://evil.example"));
    for (const QByteArray &each : {foreign, away, page}) {
        QVERIFY(!each.toLower().contains("\r\nlocation:")); // RFC 9700 4.11.1
        QVERIFY(!each.contains("evil.example"));
        QVERIFY(each.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(each.contains("\r\nReferrer-Policy: no-referrer\r\n"));
        QVERIFY(each.contains("\r\nContent-Security-Policy: default-src 'none'"));
        QVERIFY(each.contains("\r\nConnection: close\r\n"));
        QVERIFY(!each.contains("script>"));
        QVERIFY(!each.contains("secretcode"));
    }
}

void tst_Loopback::agentBringsTheRedirect()
{
    QUrl opened;
    SystemBrowserAgent agent([&](const QUrl &url) {
        opened = url;
        return true;
    });
    const QUrl redirectUri(agent.prepare(u"http://127.0.0.1/callback"_s).value());
    QObject context;
    QList<Result<AuthorizationResponse>> answers;
    agent.present({QUrl(u"https://a.example/authorize"_s), redirectUri.toString(), "s", {}, {}},
                  &context, [&](const auto &response) { answers.append(response); });
    QCOMPARE(opened, QUrl(u"https://a.example/authorize"_s));
    (void)exchange(quint16(redirectUri.port()), get("/callback?code=c&state=s"));
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().value().form, "code=c&state=s"_ba);
}

void tst_Loopback::agentMayDieInItsHandler()
{
    auto agent = std::make_unique<SystemBrowserAgent>([](const QUrl &) { return true; });
    const QUrl redirectUri(agent->prepare(u"http://127.0.0.1/callback"_s).value());
    QObject context;
    agent->present({{}, redirectUri.toString(), "s", {}, {}}, &context,
                   [&](const auto &) { agent.reset(); });
    (void)exchange(quint16(redirectUri.port()), get("/callback?code=c&state=s"));
    QTRY_VERIFY(!agent);
}

void tst_Loopback::agentWithoutABrowser()
{
    SystemBrowserAgent agent([](const QUrl &) { return false; });
    const QString redirectUri = agent.prepare(u"http://127.0.0.1/callback"_s).value();
    QObject context;
    QList<Result<AuthorizationResponse>> answers;
    agent.present({QUrl(u"https://a.example/authorize?request_uri=x"_s), redirectUri, "s", {}, {}},
                  &context, [&](const auto &response) { answers.append(response); });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().error().code, u"E-AUTHZ-VIEW"_s);
    QCOMPARE(answers.constFirst().error().detail, u"https://a.example/authorize"_s);
}

QTEST_GUILESS_MAIN(tst_Loopback)
#include "tst_loopback.moc"
