// SPDX-License-Identifier: MIT
// The measured traps of QNetworkAccessManager (M1 to M4 below), each at the wire.
#include "core/http/httpclient.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testcertificates.h"

#include <QtCore/QElapsedTimer>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Manner = ScriptedAnswer::Manner;
using Transport = ScriptedAuthority::Transport;

static constexpr auto Path = ScriptedAuthority::Token;

class tst_HttpClient : public QObject
{
    Q_OBJECT

private slots:
    void sendsOnce_data();
    void sendsOnce();
    void everyMethod_data();
    void everyMethod();
    void oneShotBodyArrivesWhole();
    void deadlineIsAbsolute();
    void bodyIsCapped();
    void twelveSideBySide();
    void cookiesAreNotReturned();
    void unprotectedIsRefused_data();
    void unprotectedIsRefused();
    void handlerEndsWithItsContext();
    void nextAfterOneThatWasGivenUp();
    void handlerMayDeleteTheClient();
    void tlsNeedsATrustAnchor();
    void tlsToPlainServer();
    void unreachable();
    void idleDoesNotBreakAnOpenExchange();

private:
    static HttpRequest post(const ScriptedAuthority &server, QLatin1StringView path = Path);
    static Result<HttpResponse> send(HttpClient &client, HttpRequest request);

    TestClock m_clock;
};

HttpRequest tst_HttpClient::post(const ScriptedAuthority &server, QLatin1StringView path)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(server.issuer() + path);
    request.headers = {{"Content-Type", FormMediaType}};
    request.body = SecretBytes("refresh_token=only-once"_ba);
    return request;
}

Result<HttpResponse> tst_HttpClient::send(HttpClient &client, HttpRequest request)
{
    QObject context;
    auto kept = std::make_shared<HttpRequest>(std::move(request));
    return await<HttpResponse>(
        [&](const auto &done) { client.send(std::move(*kept), &context, done); });
}

void tst_HttpClient::sendsOnce_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    ScriptedAnswer elsewhere = ScriptedAnswer::json({}, 307);
    elsewhere.headers.append(HttpHeader{"Location", "/elsewhere"});
    ScriptedAnswer ntlm = ScriptedAnswer::json({}, 401);
    ntlm.headers.append(HttpHeader{"WWW-Authenticate", "NTLM"});
    ScriptedAnswer basic = ScriptedAnswer::json({}, 401);
    basic.headers.append(HttpHeader{"WWW-Authenticate", "Basic realm=\"x\""});
    for (const auto &[name, transport] :
         {std::pair{"http", Transport::Plain}, {"https", Transport::Tls}}) {
        const auto row = [name = name](const char *what) -> QTestData & {
            return QTest::addRow("%s, %s", name, what);
        };
        row("200") << transport << ScriptedAnswer::json({}) << QString() << 200;
        row("400") << transport << ScriptedAnswer::json({}, 400) << QString() << 400;
        row("503") << transport << ScriptedAnswer::json({}, 503) << QString() << 503;
        row("M1 closed after the request")
            << transport << ScriptedAnswer::misbehaving(Manner::Close) << u"E-NET-LOST"_s << 0;
        row("M1 reset") << transport << ScriptedAnswer::misbehaving(Manner::Reset)
                        << u"E-NET-LOST"_s << 0;
        row("M1 half a header") << transport << ScriptedAnswer::misbehaving(Manner::HalfHeader)
                                << u"E-NET-LOST"_s << 0;
        row("N07 truncated body") << transport << ScriptedAnswer::misbehaving(Manner::Truncated)
                                  << u"E-NET-LOST"_s << 0;
        row("M4 307") << transport << elsewhere << u"E-NET-REDIRECT"_s << 307;
        row("M3 NTLM") << transport << ntlm << QString() << 401;
        row("401 Basic") << transport << basic << QString() << 401;
    }
}

void tst_HttpClient::sendsOnce()
{
    QFETCH(Transport, transport);
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    QFETCH(int, status);
    if (transport == Transport::Tls && TestCertificates::get().server.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    ScriptedAuthority server(m_clock, transport);
    server.always(Path, [&](const RecordedRequest &) { return answer; });
    HttpClient client(QSslCertificate::fromData(TestCertificates::get().caPem));
    const auto result = send(client, post(server));
    QCOMPARE(codeOf(result), code);
    QCOMPARE(result ? result->status : result.error().httpStatus, status);
    // a second exchange gives a re-sent first one the time to show
    (void)send(client, post(server, ScriptedAuthority::Revoke));
    QCOMPARE(server.requests(Path).size(), 1);
    QCOMPARE(server.requests().size(), 2);
}

void tst_HttpClient::everyMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << "GET"_ba << QByteArray();
    QTest::newRow("HEAD") << "HEAD"_ba << QByteArray();
    for (const char *method : {"DELETE", "PUT", "PATCH", "QUERY"}) {
        for (const char *body : {"", "{}"})
            QTest::addRow("%s %s", method, body) << QByteArray(method) << QByteArray(body);
    }
}

void tst_HttpClient::everyMethod()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    ScriptedAuthority server(m_clock);
    HttpClient client;
    const auto sent = [&] {
        HttpRequest request = post(server);
        request.method = method;
        request.headers = {{"Content-Type", "application/json"}, {"DPoP", "proof"}};
        request.body = SecretBytes(body);
        return send(client, std::move(request));
    };
    server.once(Path, ScriptedAnswer::json({{"a"_L1, 1}}, 201));
    const auto result = sent();
    QCOMPARE(codeOf(result), QString());
    QCOMPARE(result->status, 201);
    const RecordedRequest seen = server.requests().constFirst();
    QCOMPARE(seen.method, method);
    QCOMPARE(seen.body, body);
    if (!body.isEmpty())
        QCOMPARE(seen.header("Content-Type"), "application/json");
    if (method == "HEAD")
        return; // goes out again
    server.always(
        Path, [](const RecordedRequest &) { return ScriptedAnswer::misbehaving(Manner::Close); });
    QCOMPARE(codeOf(sent()), u"E-NET-LOST"_s);
    (void)send(client, post(server, ScriptedAuthority::Revoke));
    QCOMPARE(server.requests(Path).size(), 2);
}

void tst_HttpClient::oneShotBodyArrivesWhole()
{
    ScriptedAuthority server(m_clock);
    HttpClient client;
    HttpRequest request = post(server);
    const QByteArray body = "a=" + QByteArray(40000, 'x');
    request.body = SecretBytes(body);
    QVERIFY(send(client, std::move(request)));
    const RecordedRequest seen = server.requests().constFirst();
    QVERIFY(seen.body == body);
    QCOMPARE(seen.header("Content-Length"), QByteArray::number(body.size()));
    QCOMPARE(seen.header("Transfer-Encoding"), QByteArray());
    QCOMPARE(seen.header("Accept-Encoding"), "identity");
}

void tst_HttpClient::deadlineIsAbsolute()
{
    ScriptedAuthority server(m_clock);
    server.once(Path, ScriptedAnswer::misbehaving(Manner::Drip)); // 20 s in all
    server.once(Path, ScriptedAnswer::misbehaving(Manner::Never));
    HttpClient client;
    for (int i = 0; i < 2; ++i) {
        HttpRequest request = post(server);
        request.deadline = 300ms;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(codeOf(send(client, std::move(request))), u"E-NET-TIMEOUT"_s);
        QVERIFY(!timer.hasExpired(10000));
    }
    QCOMPARE(server.requests(Path).size(), 2);
}

static qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return -1;
}

void tst_HttpClient::bodyIsCapped()
{
    ScriptedAuthority server(m_clock);
    HttpClient client;
    ScriptedAnswer answer = ScriptedAnswer::json({});
    answer.body = QByteArray(64 * 1024, ' ');
    server.once(Path, answer);
    QVERIFY(send(client, post(server))); // the largest that is let in
    answer.body += ' ';
    server.once(Path, answer);
    QCOMPARE(codeOf(send(client, post(server))), u"E-NET-TOO-LARGE"_s);

    const qint64 before = peakMemory();
    server.once(Path, ScriptedAnswer::misbehaving(Manner::Endless)); // 400 MiB
    QCOMPARE(codeOf(send(client, post(server))), u"E-NET-TOO-LARGE"_s);
    if (before < 0)
        QSKIP("no /proc/self/status here: the memory was not looked at");
    QVERIFY2(peakMemory() - before < 80LL << 20, QByteArray::number(peakMemory() - before));
}

// QNetworkAccessManager alone would let the seventh wait for the first.
void tst_HttpClient::twelveSideBySide()
{
    ScriptedAuthority server(m_clock);
    server.delay = std::chrono::milliseconds(50);
    HttpClient client;
    int answered = 0;
    for (int i = 0; i < 30; ++i)
        client.send(post(server), this, [&](const auto &answer) { answered += answer ? 1 : 100; });
    QTRY_COMPARE(answered, 30);
    QCOMPARE(server.connections(), 12);
}

void tst_HttpClient::cookiesAreNotReturned()
{
    ScriptedAuthority server(m_clock);
    ScriptedAnswer answer = ScriptedAnswer::json({});
    answer.headers.append(HttpHeader{"Set-Cookie", "session=1; Path=/"});
    server.once(Path, answer);
    HttpClient client;
    QVERIFY(send(client, post(server)));
    QVERIFY(send(client, post(server)));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().constLast().header("Cookie"), QByteArray());
}

void tst_HttpClient::unprotectedIsRefused_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"http://localhost:%1/x", "http://example.org/x", "http://127.0.0.1.example.org/x",
          "ftp://127.0.0.1:%1/x", "file:///etc/passwd", "//127.0.0.1:%1/x", ""})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void tst_HttpClient::unprotectedIsRefused()
{
    QFETCH(QString, url);
    ScriptedAuthority server(m_clock);
    HttpClient client;
    HttpRequest request;
    request.url = QUrl(url.contains("%1"_L1) ? url.arg(QUrl(server.issuer()).port()) : url);
    QCOMPARE(codeOf(send(client, std::move(request))), u"E-TLS-REQUIRED"_s);
    QCOMPARE(server.connections(), 0);
}

void tst_HttpClient::handlerEndsWithItsContext()
{
    ScriptedAuthority server(m_clock);
    HttpClient client;
    bool called = false;
    auto context = std::make_unique<QObject>();
    server.always(Path, [&](const RecordedRequest &) { // while the answer is awaited
        context.reset();
        return ScriptedAnswer::json({});
    });
    client.send(post(server), context.get(), [&](const auto &) { called = true; });
    QTRY_VERIFY(!context);
    QVERIFY(send(client, post(server, ScriptedAuthority::Revoke)));
    QVERIFY(!called);
}

// Qt closes the connection of what was given up from another thread, and may have chosen it for the
// next request meanwhile. That was lost once in some fifty times, so it is tried often.
void tst_HttpClient::nextAfterOneThatWasGivenUp()
{
    for (int i = 0; i < 200; ++i) {
        ScriptedAuthority server(m_clock);
        HttpClient client;
        QVERIFY(send(client, post(server))); // there is a connection now
        auto context = std::make_unique<QObject>();
        QObject after;
        const auto next = await<HttpResponse>([&](const auto &done) {
            server.always(Path, [&, done](const RecordedRequest &) { // while the answer is awaited
                context.reset();
                client.send(post(server, ScriptedAuthority::Revoke), &after, done);
                return ScriptedAnswer::json({}, 401);
            });
            client.send(post(server), context.get(), [](const auto &) {});
        });
        QCOMPARE(codeOf(next), QString());
    }
}

void tst_HttpClient::handlerMayDeleteTheClient()
{
    ScriptedAuthority server(m_clock);
    auto client = std::make_unique<HttpClient>();
    QObject context;
    bool called = false;
    client->send(post(server), &context, [&](const auto &) {
        client.reset();
        called = true;
    });
    QTRY_VERIFY(called);
    QVERIFY(!client);
}

void tst_HttpClient::tlsNeedsATrustAnchor()
{
    const TestCertificates &certificates = TestCertificates::get();
    if (certificates.caPem.isEmpty())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    ScriptedAuthority server(m_clock, Transport::Tls);
    HttpClient trusting(QSslCertificate::fromData(certificates.caPem));
    QVERIFY(send(trusting, post(server)));
    HttpClient other; // the extra anchor belongs to one client alone
    const auto result = send(other, post(server));
    QCOMPARE(codeOf(result), u"E-TLS-UNTRUSTED"_s);
    QVERIFY(result.error().detail.contains(server.issuer()));
    QVERIFY(result.error().detail.contains("Knippe test CA"_L1)); // to be named to somebody
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpClient::tlsToPlainServer()
{
    ScriptedAuthority server(m_clock);
    HttpClient client;
    HttpRequest request = post(server);
    request.url.setScheme(u"https"_s);
    request.deadline = 3s;
    const auto result = send(client, std::move(request));
    QVERIFY(!result);
    QVERIFY2(result.error().group() == "TLS"_L1 || result.error().group() == "NET"_L1,
             qPrintable(result.error().code));
    QCOMPARE(server.requests().size(), 0);
}

void tst_HttpClient::unreachable()
{
    ScriptedAuthority server(m_clock);
    server.close();
    HttpClient client;
    const auto result = send(client, post(server));
    QCOMPARE(codeOf(result), u"E-NET-UNREACHABLE"_s);
    QCOMPARE(result.error().detail, server.issuer() + Path);
}

void tst_HttpClient::idleDoesNotBreakAnOpenExchange()
{
    ScriptedAuthority server(m_clock);
    HttpClient client;
    QVERIFY(send(client, post(server)));
    QElapsedTimer idle;
    idle.start();
    QTRY_VERIFY(idle.hasExpired(2100)); // beyond what a connection is kept for
    QObject context;
    int answers = 0;
    const auto count = [&](const Result<HttpResponse> &result) { answers += result ? 1 : 100; };
    bool sentAnother = false;
    server.always(Path, [&](const RecordedRequest &) { // before the answer to the first is written
        if (!std::exchange(sentAnother, true))
            client.send(post(server), &context, count);
        return ScriptedAnswer::json({});
    });
    client.send(post(server), &context, count);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 2, 10000);
    QCOMPARE(server.requests().size(), 3);
}

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_httpclient.moc"
