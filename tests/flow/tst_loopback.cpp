// SPDX-License-Identifier: MIT
// The way back from the system's browser: RFC 8252 sections 7.3 and 8.3, and the OAuth 2.0 Form
// Post Response Mode.
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
    void aNameHasTwoAddresses();
    void answerIsTaken_data();
    void answerIsTaken();
    void nothingElseCounts_data();
    void nothingElseCounts();
    void replyMayBeNothing();
    void halfRequestsDoNotDisturb();
    void piecesMakeAWhole();
    void slowSendersAreLeft_data();
    void slowSendersAreLeft();
    void oneAnswerThenClosed_data();
    void oneAnswerThenClosed();
    void nobodyWaitsBeforeAStateIsExpected();
    void pageIsStatic_data();
    void pageIsStatic();
    void agentBringsTheAnswer_data();
    void agentBringsTheAnswer();
    void agentMayDieInItsHandler();
    void agentWithoutABrowser();

private:
    static QByteArray exchange(quint16 port, const QByteArray &request,
                               const QHostAddress &address = QHostAddress::LocalHost);
    /// `%1` in `more`, a list of header lines, stands for the listener's port.
    static QByteArray get(const QByteArray &target, const QByteArray &more = Host)
    {
        return "GET " + target + " HTTP/1.1\r\n" + more + "\r\n";
    }
    static QByteArray post(const QByteArray &form, const QByteArray &more = Host + Form)
    {
        return "POST /callback HTTP/1.1\r\n" + more
               + "Content-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form;
    }
    static AuthorizationResponse first(const QSignalSpy &answered)
    {
        return answered.constFirst().constFirst().value<AuthorizationResponse>();
    }

    static inline const QByteArray Host = "Host: 127.0.0.1:%1\r\n";
    static inline const QByteArray Form = "Content-Type: application/x-www-form-urlencoded\r\n";
};

QByteArray tst_Loopback::exchange(quint16 port, const QByteArray &request,
                                  const QHostAddress &address)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    socket.write(QByteArray(request).replace("%1", QByteArray::number(port)));
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
    const Result<QString> result =
        agent.prepare(u"http://%1/callback"_s.arg(place), ResponseMode::Query);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"E-AUTHZ-PORT"_s);
    QCOMPARE(result.error().detail, place);
}

/// Where a browser may look for it first (RFC 8252 8.3).
void tst_Loopback::aNameHasTwoAddresses()
{
    QTcpServer other;
    if (!other.listen(QHostAddress::LocalHostIPv6))
        QSKIP("no IPv6 here");
    const QString registered = u"http://localhost:%1/callback"_s.arg(other.serverPort());
    LoopbackListener refused;
    QCOMPARE(refused.listen(registered).error().code, codes::AuthzPort);
    QVERIFY(!refused.isListening());
    other.close();
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(registered).value()).port());
    listener.expectState("s");
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    const QByteArray host = "Host: localhost:%1\r\n";
    const QByteArray answer = post("code=c&state=s", host + Form);
    QVERIFY(exchange(port, answer, QHostAddress::LocalHostIPv6).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(answered.size(), 1);
    for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        QTcpSocket late;
        late.connectToHost(address, port);
        QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    }
}

void tst_Loopback::answerIsTaken_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<ResponseMode>("mode");
    const auto inQuery = [](const char *name, const QString &registered, const QByteArray &request,
                            const QByteArray &form) {
        QTest::newRow(name) << registered << request << form << ResponseMode::Query;
    };
    const auto posted = [](const char *name, const QByteArray &request, const QByteArray &form,
                           const QString &registered = u"http://127.0.0.1/callback"_s) {
        QTest::newRow(name) << registered << request << form << ResponseMode::FormPost;
    };
    const QByteArray plain = "code=c&state=s";
    inQuery("query", u"http://127.0.0.1/callback"_s, get("/callback?" + plain), plain);
    inQuery("error", u"http://127.0.0.1/callback"_s, get("/callback?error=x&state=s"),
            "error=x&state=s");
    inQuery("no path", u"http://127.0.0.1"_s, get("/?" + plain), plain);
    inQuery("a query of its own", u"http://127.0.0.1/cb?a=b"_s, get("/cb?a=b&" + plain),
            "a=b&" + plain);
    inQuery("by name", u"http://localhost/cb"_s, get("/cb?" + plain, "host: LOCALHOST:%1\r\n"),
            plain);
    posted("form", post(plain), plain);
    posted("error, posted", post("error=x&state=s"), "error=x&state=s");
    posted("escapes are left to others", post("code=%C3%A6+x&state=%73"),
           "code=%C3%A6+x&state=%73");
    posted("twice the same: judged later", post("code=c&code=d&state=s"), "code=c&code=d&state=s");
    posted("charset", post(plain, Host + Form.trimmed() + "; charset=UTF-8\r\n"), plain);
    posted("capitals", post(plain, Host + "CONTENT-TYPE:Application/X-WWW-Form-URLEncoded ;x\r\n"),
           plain);
    // as every browser sends what the authority's page, over TLS, posts to a plain address
    posted("from another site",
           post(plain, Host + Form
                           + "Origin: null\r\nSec-Fetch-Site: cross-site\r\n"
                             "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"),
           plain);
    posted("a query of its own, posted", post(plain).replace("/callback ", "/cb?a=b "), plain,
           u"http://127.0.0.1/cb?a=b"_s);
    const QByteArray longest = plain + "&x=" + QByteArray(64 * 1024 - plain.size() - 3, 'x');
    posted("64 KiB", post(longest), longest);
    posted("more than was announced", post(plain) + "&state=x", plain);
}

void tst_Loopback::answerIsTaken()
{
    QFETCH(const QString, registered);
    QFETCH(const QByteArray, request);
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(registered).value()).port());
    listener.expectState("s");
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    const QByteArray got = exchange(port, request);
    QVERIFY2(got.startsWith("HTTP/1.1 200 "), got.left(60));
    QTRY_COMPARE(answered.size(), 1);
    QTEST(first(answered).form, "form");
    QTEST(first(answered).mode, "mode");
}

void tst_Loopback::nothingElseCounts_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &status, const QByteArray &request) {
        QTest::newRow(name) << request << "HTTP/1.1 " + status + ' ';
    };
    const QByteArray answer = "/callback?code=c&state=s";
    row("no state", "404", get("/callback?code=c"));
    row("wrong state", "404", get("/callback?code=c&state=x"));
    row("state as prefix", "404", get("/callback?code=c&state=s1"));
    row("empty state", "404", get("/callback?code=c&state="));
    row("first state wrong", "404", get("/callback?state=x&state=s"));
    row("other path", "404", get("/callback/x?code=c&state=s"));
    row("other case", "404", get("/Callback?code=c&state=s"));
    row("path with dots", "404", get("/x/../callback?code=c&state=s"));
    row("other authority", "404", get("//example.org/callback?code=c&state=s"));
    row("favicon", "404", get("/favicon.ico"));
    row("absolute form", "400", get("http://127.0.0.1/callback?code=c&state=s"));
    row("garbage", "400", QByteArray("\0\xff\r\n\r\n", 6));
    row("control character", "400", get("/callback?code=c\x01&state=s"));
    row("HTTP/2", "400", get(answer).replace("HTTP/1.1", "HTTP/2.0"));
    row("space before the colon", "400", get(answer, Host + "X : y\r\n"));
    row("folded line", "400", get(answer, Host + " folded: y\r\n"));
    row("HEAD", "405", get(answer).replace("GET", "HEAD"));
    row("preflight", "405", get(answer).replace("GET", "OPTIONS"));
    row("TLS hello, then silence", "431", "\x16\x03" + QByteArray(64 * 1024 - 1, 'x'));

    row("no host", "404", get(answer, {})); // a name that leads here is not ours
    row("other host", "404", get(answer, "Host: example.org:%1\r\n"));
    row("other name", "404", get(answer, "Host: localhost:%1\r\n"));
    row("other port", "404", get(answer, "Host: 127.0.0.1:1\r\n"));
    row("no port", "404", get(answer, "Host: 127.0.0.1\r\n"));
    row("two hosts", "400", get(answer, Host + "Host: example.org\r\n"));
    row("script", "404", get(answer, Host + "Sec-Fetch-Mode: no-cors\r\n"));
    row("frame", "404", get(answer, Host + "Sec-Fetch-Dest: iframe\r\n"));

    const QByteArray form = "code=c&state=s";
    row("posted: no state", "404", post("code=c"));
    row("posted: wrong state", "404", post("code=c&state=x"));
    row("posted: first state wrong", "404", post("state=x&state=s"));
    row("posted: broken escape", "404", post("code=%c&state=s"));
    row("posted: not UTF-8", "404", post("code=%C3&state=s"));
    row("posted: other path", "404", post(form).replace("/callback", "/other"));
    row("posted: state in the query", "404",
        post("code=c").replace("/callback ", "/callback?state=s "));
    row("posted: another query", "404", post(form).replace("/callback ", "/callback?a=b "));
    row("posted: no host", "404", post(form, Form));
    row("posted: other host", "404", post(form, "Host: example.org\r\n" + Form));
    row("posted: script", "404", post(form, Host + Form + "Sec-Fetch-Mode: cors\r\n"));
    row("posted: frame", "404", post(form, Host + Form + "Sec-Fetch-Dest: iframe\r\n"));
    row("posted: nothing", "404", post({}));
    row("posted: no type", "415", post(form, Host));
    row("posted: plain text", "415", post(form, Host + "Content-Type: text/plain\r\n"));
    row("posted: JSON", "415", post(form, Host + "Content-Type: application/json\r\n"));
    row("posted: longer type", "415", post(form, Host + Form.trimmed() + "x\r\n"));
    row("posted: two types", "400", post(form, Host + Form + "Content-Type: text/plain\r\n"));
    row("posted: compressed", "415", post(form, Host + Form + "Content-Encoding: gzip\r\n"));
    row("posted: chunks", "411",
        "POST /callback HTTP/1.1\r\n" + Host + Form
            + "Transfer-Encoding: chunked\r\n\r\ne\r\ncode=c&state=s\r\n0\r\n\r\n");
    row("posted: chunks and length", "411",
        post(form, Host + Form + "Transfer-Encoding: chunked\r\n"));
    row("posted: no length", "411", "POST /callback HTTP/1.1\r\n" + Host + Form + "\r\n");
    row("posted: two lengths", "400", post(form, Host + Form + "Content-Length: 3\r\n"));
    for (const QByteArray length : {"+14", "-1", "1e1", "14,14", "0x0e"})
        row(QByteArray("posted: length " + length).constData(), "400",
            post(form).replace("Length: 14", "Length: " + length));
    for (const QByteArray length : {"65537", "99999999999999999999999"})
        row(QByteArray("posted: length " + length).constData(), "413",
            "POST /callback HTTP/1.1\r\n" + Host + Form + "Content-Length: " + length + "\r\n\r\n");
}

void tst_Loopback::nothingElseCounts()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    const QByteArray got = exchange(port, request);
    QVERIFY2(got.startsWith(answer), got.left(60));
    QCOMPARE(answered.size(), 0);
    QVERIFY(exchange(port, get("/callback?code=c&state=s")).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(answered.size(), 1);
}

/// What a page in a view is told, since it is about to go; whoever it was.
void tst_Loopback::replyMayBeNothing()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    listener.setReply(LoopbackListener::Reply::Nothing);
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    QVERIFY(exchange(port, get("/other")).startsWith("HTTP/1.1 204 "));
    QCOMPARE(listener.refusal().code, codes::AuthzAnswer);
    QVERIFY(exchange(port, post("code=c&state=x")).startsWith("HTTP/1.1 204 "));
    QCOMPARE(listener.refusal().code, codes::AuthzState);
    QVERIFY(exchange(port, post("code=c&state=s", Host)).startsWith("HTTP/1.1 204 "));
    QCOMPARE(listener.refusal().detail, u"415 Unsupported Media Type"_s);
    QCOMPARE(answered.size(), 0);
    const QByteArray got = exchange(port, post("code=c&state=s"));
    QCOMPARE(got, "HTTP/1.1 204 No Content\r\nCache-Control: no-store\r\n"
                  "Connection: close\r\n\r\n"_ba);
    QTRY_COMPARE(answered.size(), 1);
}

void tst_Loopback::halfRequestsDoNotDisturb()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    QTcpSocket silent;
    silent.connectToHost(QHostAddress::LocalHost, port);
    QTcpSocket half;
    half.connectToHost(QHostAddress::LocalHost, port);
    half.write("GET /callback?code=evil&sta");
    QTcpSocket halfForm;
    halfForm.connectToHost(QHostAddress::LocalHost, port);
    halfForm.write(post("code=evil&state=s").chopped(1));
    QTRY_COMPARE(half.bytesToWrite() + halfForm.bytesToWrite(), 0);
    QVERIFY(exchange(port, get("/callback?code=good&state=s")).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(first(answered).form, "code=good&state=s"_ba);
}

void tst_Loopback::piecesMakeAWhole()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    QTcpSocket slow;
    slow.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    slow.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(QTest::qWaitFor([&] { return slow.state() == QAbstractSocket::ConnectedState; }));
    const QByteArray request = post("code=c&state=s").replace("%1", QByteArray::number(port));
    for (const char each : request) {
        slow.write(&each, 1);
        QVERIFY(QTest::qWaitFor([&] { return slow.bytesToWrite() == 0; }));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(first(answered).form, "code=c&state=s"_ba);
}

void tst_Loopback::slowSendersAreLeft_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a head") << "GET /callback?code=c&state=s HTTP/1.1\r\nHo"_ba;
    QTest::newRow("half a form") << post("code=c&state=s").chopped(1);
}

void tst_Loopback::slowSendersAreLeft()
{
    QFETCH(const QByteArray, sent);
    LoopbackListener listener;
    listener.setTimeLimit(std::chrono::milliseconds(50));
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    QCOMPARE(exchange(port, sent), QByteArray());
    QCOMPARE(answered.size(), 0);
    listener.setTimeLimit(std::chrono::seconds(30));
    QVERIFY(exchange(port, post("code=c&state=s")).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(answered.size(), 1);
}

void tst_Loopback::oneAnswerThenClosed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("again");
    const QByteArray query = get("/callback?code=c&state=s");
    const QByteArray form = post("code=c&state=s");
    QTest::newRow("query, query") << query << query;
    QTest::newRow("query, form") << query << form;
    QTest::newRow("form, form") << form << form;
    QTest::newRow("form, query") << form << query;
}

void tst_Loopback::oneAnswerThenClosed()
{
    QFETCH(const QByteArray, answer);
    QFETCH(QByteArray, again);
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    QTcpSocket early; // let in before the answer, speaks after it
    early.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(early.state(), QAbstractSocket::ConnectedState);
    QVERIFY(exchange(port, answer).startsWith("HTTP/1.1 200 "));
    early.write(again.replace("%1", QByteArray::number(port)));
    QTRY_COMPARE(early.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(early.readAll().left(13), "HTTP/1.1 404 "_ba);
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(answered.size(), 1);
}

void tst_Loopback::nobodyWaitsBeforeAStateIsExpected()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    QSignalSpy answered(&listener, &LoopbackListener::answered);
    QVERIFY(exchange(port, get("/callback?code=c&state=")).startsWith("HTTP/1.1 404 "));
    listener.expectState("s");
    QVERIFY(exchange(port, get("/callback?code=c&state=s")).startsWith("HTTP/1.1 200 "));
    QTRY_COMPARE(answered.size(), 1);
}

void tst_Loopback::pageIsStatic_data()
{
    const QByteArray form = "code=secretcode&state=s&x=%3Cscript%3E&url=https://evil.example";
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("query") << get("/callback?" + form);
    QTest::newRow("form") << post(form);
}

void tst_Loopback::pageIsStatic()
{
    LoopbackListener listener;
    const auto port = quint16(QUrl(listener.listen(u"http://127.0.0.1/callback"_s).value()).port());
    listener.expectState("s");
    const QByteArray foreign = exchange(port, get("/<script>?state=%3Cscript%3E"));
    const QByteArray away = exchange(port, get("/callback?state=x&redirect_uri=//evil.example"));
    const QByteArray posted = exchange(port, post("code=secretcode&state=x&x=%3Cscript%3E"));
    QFETCH(const QByteArray, answer);
    const QByteArray page = exchange(port, answer);
    QVERIFY(page.startsWith("HTTP/1.1 200 "));
    for (const QByteArray &each : {foreign, away, posted, page}) {
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

void tst_Loopback::agentBringsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<ResponseMode>("mode");
    QTest::newRow("query") << get("/callback?code=c&state=s") << ResponseMode::Query;
    QTest::newRow("form") << post("code=c&state=s") << ResponseMode::FormPost;
}

/// Either way, whatever was asked for: it is judged together with the rest of it.
void tst_Loopback::agentBringsTheAnswer()
{
    QFETCH(const QByteArray, request);
    QUrl opened;
    SystemBrowserAgent agent([&](const QUrl &url) {
        opened = url;
        return true;
    });
    const QUrl redirectUri(
        agent.prepare(u"http://127.0.0.1/callback"_s, ResponseMode::Query).value());
    QObject context;
    QList<Result<AuthorizationResponse>> answers;
    agent.present({QUrl(u"https://a.example/authorize"_s), redirectUri.toString(), "s", {}, {}},
                  &context, [&](const auto &response) { answers.append(response); });
    QCOMPARE(opened, QUrl(u"https://a.example/authorize"_s));
    (void)exchange(quint16(redirectUri.port()), request);
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.constFirst().value().form, "code=c&state=s"_ba);
    QTEST(answers.constFirst().value().mode, "mode");
}

void tst_Loopback::agentMayDieInItsHandler()
{
    auto agent = std::make_unique<SystemBrowserAgent>([](const QUrl &) { return true; });
    const QUrl redirectUri(
        agent->prepare(u"http://127.0.0.1/callback"_s, ResponseMode::Query).value());
    QObject context;
    agent->present({{}, redirectUri.toString(), "s", {}, {}}, &context,
                   [&](const auto &) { agent.reset(); });
    (void)exchange(quint16(redirectUri.port()), get("/callback?code=c&state=s"));
    QTRY_VERIFY(!agent);
}

void tst_Loopback::agentWithoutABrowser()
{
    SystemBrowserAgent agent([](const QUrl &) { return false; });
    const QString redirectUri =
        agent.prepare(u"http://127.0.0.1/callback"_s, ResponseMode::Query).value();
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
