// SPDX-License-Identifier: MIT
// Whatever a server writes: one POST on the wire, an answer in time, little memory, nothing of the
// body to somebody else.
#include "core/http/httpclient.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"
#include "tests/support/wireserver.h"

#include <QtNetwork/QNetworkProxyFactory>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using When = WireScript::When;
using End = WireScript::End;

namespace {

HttpRequest post(const QUrl &url)
{
    HttpRequest request;
    request.method = "POST";
    request.headers = {{"Content-Type", FormMediaType}};
    request.url = url;
    request.body = SecretBytes("refresh_token=only-once"_ba);
    return request;
}

Result<HttpResponse> send(HttpClient &client, HttpRequest request)
{
    QObject context;
    auto kept = std::make_shared<HttpRequest>(std::move(request));
    return await<HttpResponse>(
        [&](const auto &done) { client.send(std::move(*kept), &context, done); });
}

WireScript ends(End end, When when = When::BodyRead, const QByteArray &bytes = {})
{
    return {when, bytes, {}, 0, 0, end};
}

WireScript says(const QByteArray &bytes, End end = End::Stay)
{
    return ends(end, When::BodyRead, bytes);
}

/// 400 MiB.
WireScript floods(const QByteArray &start, const QByteArray &again)
{
    return {When::BodyRead, start, again.repeated(int(65536 / again.size()) + 1),
            400LL << 20,    0,     End::Stay};
}

QByteArray answer(int code, const QByteArray &headers = "Content-Length: 0\r\n",
                  const QByteArray &body = {})
{
    return "HTTP/1.1 " + QByteArray::number(code) + " Test\r\n" + headers + "\r\n" + body;
}

qint64 peakMemory()
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

} // namespace

class tst_HttpWire : public QObject
{
    Q_OBJECT

private slots:
    void onePost_data();
    void onePost();
    void floods_data();
    void floods();
    void badCertificate_data();
    void badCertificate();
    void oldTls_data();
    void oldTls();
    void proxyOnlyTunnels_data();
    void proxyOnlyTunnels();
    void loopbackIsNotProxied();
};

void tst_HttpWire::onePost_data()
{
    QTest::addColumn<WireScript>("script");
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<QString>("outcome"); // a code, or a status and the body
    const auto row = [](const QByteArray &name, const WireScript &script,
                        const QByteArray &outcome) {
        for (const bool isTls : {false, true})
            QTest::addRow("%s, %s", isTls ? "https" : "http", name.constData())
                << script << isTls << QString::fromLatin1(outcome);
    };
    constexpr auto Lost = "E-NET-LOST";
    constexpr auto Late = "E-NET-TIMEOUT";
    constexpr auto Redirect = "E-NET-REDIRECT";

    row("closed at once", ends(End::Close, When::Connected), Lost);
    row("reset at once", ends(End::Reset, When::Connected), Lost);
    row("closed after the head", ends(End::Close, When::HeadRead), Lost);
    row("reset after the head", ends(End::Reset, When::HeadRead), Lost);
    row("closed", ends(End::Close), Lost);
    row("reset", ends(End::Reset), Lost);
    row("silence", says({}), Late);
    row("half a status line", says("HTTP/1.1 2", End::Close), Lost);
    row("half a header line", says("HTTP/1.1 200 OK\r\nConte", End::Close), Lost);
    row("half a header line, reset", says("HTTP/1.1 200 OK\r\nConte", End::Reset), Lost);
    row("half the body", says(answer(200, "Content-Length: 5\r\n", "{}"), End::Close), Lost);
    row("half the body, silence", says(answer(200, "Content-Length: 5\r\n", "{}")), Late);

    for (const char *challenge :
         {"NTLM", "NTLM\r\nConnection: keep-alive", "Negotiate", "Basic realm=\"x\"",
          "Digest realm=\"x\", nonce=\"y\"",
          "NTLM TlRMTVNTUAACAAAAAAAAADgAAAABAoECASNFZ4mrze8AAAAAAAAAAAAAAAA4AAAA"}) {
        const QByteArray none = "Content-Length: 0\r\n"_ba;
        row(QByteArray("401 ") + challenge,
            says(answer(401, none + "WWW-Authenticate: " + challenge + "\r\n")), "401 ");
        row(QByteArray("407 ") + challenge,
            says(answer(407, none + "Proxy-Authenticate: " + challenge + "\r\n")), "407 ");
    }
    for (const int code : {301, 302, 303, 307, 308}) {
        const QByteArray number = QByteArray::number(code);
        row(number + " to the same origin",
            says(answer(code, "Content-Length: 0\r\nLocation: /x\r\n")), Redirect);
        row(number + " to another origin",
            says(answer(code, "Content-Length: 0\r\nLocation: http://127.0.0.1:9/x\r\n")),
            Redirect);
    }
    row("304", says(answer(304)), Redirect);
    for (const int code : {204, 400, 408, 425, 429, 500, 503}) {
        const QByteArray number = QByteArray::number(code);
        row(number, says(answer(code, "Content-Length: 0\r\nRetry-After: 0\r\n")), number + ' ');
    }
    row("408, closed", says(answer(408), End::Close), "408 ");
    row("100, then 200", says(answer(100, {}) + answer(200)), "200 ");
    row("100 after the head", ends(End::Stay, When::HeadRead, answer(100, {}) + answer(200)),
        "200 ");
    row("100, then silence", says(answer(100, {})), Late);
    row("103, then 200", says(answer(103, "Link: </x>\r\n") + answer(200)), Lost);
    row("101", says(answer(101, "Upgrade: h2c\r\nConnection: upgrade\r\n")), Lost);
    row("600", says(answer(600)), Lost);
    row("99", says(answer(99)), Lost);
    row("no status", says("HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}"), Lost);
    row("HTTP/0.9", says("{\"access_token\":\"x\"}", End::Close), Lost);
    row("HTTP/2", says("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", End::Close), Lost);

    row("more than promised", says(answer(200, "Content-Length: 2\r\n", "{}") + answer(202)),
        "200 {}");
    for (const char *length :
         {"2\r\nContent-Length: 2", "2\r\nContent-Length: 9", "-2", "x", "99999999999999999999"})
        row(QByteArray("Content-Length: ") + length,
            says(answer(200, QByteArray("Content-Length: ") + length + "\r\n", "{}"), End::Close),
            Lost);
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n"_ba;
    row("chunks", says(answer(200, chunked, "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n")), "200 {}");
    row("chunks without end", says(answer(200, chunked, "2\r\n{}\r\n")), Late);
    row("chunks without end, closed", says(answer(200, chunked, "2\r\n{}\r\n"), End::Close), Lost);
    row("chunks of another length than promised",
        says(answer(200, "Content-Length: 9\r\n" + chunked, "2\r\n{}\r\n0\r\n\r\n")), Lost);
    row("half a chunk, closed", says(answer(200, chunked, "4\r\n{}"), End::Close), Lost);
    // Qt's reading of it; what is left is no JSON
    row("chunk of no size", says(answer(200, chunked, "zz\r\n{}\r\n"), End::Close), "200 ");
    // handed on as it came: we asked for identity, and nothing is ever inflated
    row("gzip",
        says(answer(200, "Content-Encoding: gzip\r\nContent-Length: 3\r\n", "\x1f\x8b\x08")),
        "200 \x1f\x8b\x08");
}

void tst_HttpWire::onePost()
{
    QFETCH(WireScript, script);
    QFETCH(bool, isTls);
    QFETCH(QString, outcome);
    if (isTls && TestCertificates::get().server.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    WireServer server(script, isTls ? TestCertificates::get().server : QSslConfiguration());
    HttpClient client(QSslCertificate::fromData(TestCertificates::get().caPem));
    HttpRequest request = post(server.url());
    if (outcome == "E-NET-TIMEOUT"_L1)
        request.deadline = 300ms;
    const auto result = send(client, std::move(request));
    QCOMPARE(result ? QString::number(result->status) + u' ' + QString::fromLatin1(result->body)
                    : codeOf(result),
             outcome);
    if (script.when == When::Connected)
        QVERIFY(server.posts() <= 1); // nobody is there to read what is written later
    else
        QCOMPARE(server.posts(), 1);
}

void tst_HttpWire::floods_data()
{
    QTest::addColumn<WireScript>("script");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const WireScript &script, const char *code) {
        QTest::newRow(name) << script << QString::fromLatin1(code);
    };
    constexpr auto Large = "E-NET-TOO-LARGE";
    constexpr auto Late = "E-NET-TIMEOUT";
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n"_ba;
    row("body", ::floods(answer(200, {}), " "), Large);
    row("body of a promised length", ::floods(answer(200, "Content-Length: 419430400\r\n"), " "),
        Large);
    row("one chunk", ::floods(answer(200, chunked, "19000000\r\n"), " "), Large);
    row("chunks", ::floods(answer(200, chunked), "100\r\n" + QByteArray(256, ' ') + "\r\n"), Large);
    row("body of an error", ::floods(answer(400, {}), " "), Large);
    row("body of a redirect", ::floods(answer(307, "Location: /\r\n"), " "), Large);
    row("interim answers", ::floods({}, answer(100, {})), Late);
    row("headers", ::floods("HTTP/1.1 200 OK\r\n", "X-Flood: yes\r\n"), Late);
    row("one header", ::floods("HTTP/1.1 200 OK\r\nX: ", "x"), Late);
    row("status line", ::floods("HTTP/1.1 200 ", "x"), Late);
    row("size of a chunk", ::floods(answer(200, chunked), "0"), Late);
    row("nonsense", ::floods({}, "x"), "E-NET-LOST");
    // Qt reads a 401 whole before it says a word (SECURITY.md), so this one comes slowly
    WireScript drip = ::floods(answer(401, "WWW-Authenticate: NTLM\r\n"), " ");
    drip.interval = 20;
    row("body of a 401", drip, Late);
    drip = ::floods(answer(200, "Content-Length: 1000\r\n"), " ");
    drip.again = " ";
    drip.interval = 20;
    row("byte by byte", drip, Late);
}

void tst_HttpWire::floods()
{
    QFETCH(WireScript, script);
    QFETCH(QString, code);
    WireServer server(script);
    HttpClient client;
    HttpRequest request = post(server.url());
    if (code == "E-NET-TIMEOUT"_L1)
        request.deadline = 300ms;
    QCOMPARE(codeOf(send(client, std::move(request))), code);
    QCOMPARE(server.posts(), 1);
#ifndef __SANITIZE_ADDRESS__
    QVERIFY2(peakMemory() < 80LL << 20, QByteArray::number(peakMemory())); // server included
#endif
}

void tst_HttpWire::badCertificate_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("code");
    const QString wrong = u"E-TLS-HANDSHAKE"_s;
    const QString unknown = u"E-TLS-UNTRUSTED"_s;
    const TestCertificates &certificates = TestCertificates::get();
    QTest::newRow("expired") << certificates.expired << true << wrong;
    QTest::newRow("not yet valid") << certificates.notYetValid << true << wrong;
    QTest::newRow("another host's") << certificates.elsewhere << true << wrong;
    QTest::newRow("self-signed") << certificates.selfSigned << true << unknown;
    QTest::newRow("unknown authority") << certificates.server << false << unknown;
}

void tst_HttpWire::badCertificate()
{
    QFETCH(QSslConfiguration, tls);
    QFETCH(bool, trusted);
    QFETCH(QString, code);
    if (tls.isNull() || tls.localCertificate().isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    const auto anchors = QSslCertificate::fromData(TestCertificates::get().caPem);
    WireServer server(says(answer(200)), tls);
    HttpClient client(trusted ? anchors : QList<QSslCertificate>());
    QCOMPARE(codeOf(send(client, post(server.url()))), code);
    QCOMPARE(server.received(), QByteArray());
    WireServer good(says(answer(200)), TestCertificates::get().server);
    HttpClient trusting(anchors);
    QVERIFY(send(trusting, post(good.url())));
    QCOMPARE(good.posts(), 1);
}

void tst_HttpWire::oldTls_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("code");
    QTest::newRow("SSL 3.0") << "0300"_ba << u"E-TLS-HANDSHAKE"_s;
    QTest::newRow("TLS 1.0") << "0301"_ba << u"E-TLS-HANDSHAKE"_s;
    QTest::newRow("TLS 1.1") << "0302"_ba << u"E-TLS-HANDSHAKE"_s;
    QTest::newRow("TLS 1.2") << "0303"_ba << u"E-NET-TIMEOUT"_s; // waits for the certificate
}

// A ServerHello (RFC 5246 7.4.1.3) that chooses `version`.
void tst_HttpWire::oldTls()
{
    QFETCH(QByteArray, version);
    QFETCH(QString, code);
    const QByteArray hello = QByteArray::fromHex("16" + version
                                                 + "0031"
                                                   "0200002d"
                                                 + version + QByteArray(64, '5')
                                                 + "00"
                                                   "c02f"
                                                   "00"
                                                   "0005ff01000100");
    WireServer server(ends(End::Stay, When::Connected, hello));
    HttpClient client;
    HttpRequest request = post(server.url());
    request.url.setScheme(u"https"_s);
    request.deadline = code == "E-NET-TIMEOUT"_L1 ? 300ms : 15000ms;
    QCOMPARE(codeOf(send(client, std::move(request))), code);
    QVERIFY(!server.received().contains("refresh_token"));
}

void tst_HttpWire::proxyOnlyTunnels_data()
{
    QTest::addColumn<QByteArray>("user"); // in the system's settings
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<QString>("code");
    const QByteArray none;
    QTest::newRow("open") << none << none << QString();
    QTest::newRow("open, password in the settings") << "user:secret@"_ba << none << QString();
    QTest::newRow("502") << none << answer(502) << u"E-NET-PROXY-REFUSED"_s;
    const auto asks = [](const char *challenge) {
        return answer(407,
                      QByteArray("Content-Length: 0\r\nProxy-Authenticate: ") + challenge + "\r\n");
    };
    for (const char *challenge :
         {"Basic realm=\"x\"", "Negotiate", "Digest realm=\"x\", nonce=\"y\""})
        QTest::addRow("407 %s", challenge)
            << "user:secret@"_ba << asks(challenge) << u"E-NET-PROXY-AUTH"_s;
    // Qt 6.4 answers this by itself, over and over (SECURITY.md); the deadline ends it
    QTest::newRow("407 NTLM") << "user:secret@"_ba << asks("NTLM") << u"E-NET-TIMEOUT"_s;
}

void tst_HttpWire::proxyOnlyTunnels()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, refusal);
    QFETCH(QString, code);
    const TestCertificates &certificates = TestCertificates::get();
    if (certificates.elsewhere.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    WireServer server(says(answer(200)), certificates.elsewhere);
    TestProxy proxy(server.port());
    proxy.refusal = refusal;
    const QUrl url = server.url(u"authority.example"_s);
    qputenv("https_proxy", proxy.url(user));
    const auto unset = qScopeGuard([] { qunsetenv("https_proxy"); });
    if (QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0).hostName()
        != "127.0.0.1"_L1)
        QSKIP("this system does not take its proxies from the environment");
    HttpClient client(QSslCertificate::fromData(certificates.caPem));
    HttpRequest request = post(url);
    if (code == "E-NET-TIMEOUT"_L1)
        request.deadline = 300ms;
    QCOMPARE(codeOf(send(client, std::move(request))), code);
    QCOMPARE(server.posts(), code.isEmpty() ? 1 : 0);
    QVERIFY(proxy.seen.startsWith("CONNECT authority.example:"));
    QVERIFY(!proxy.seen.contains("POST ") && !proxy.seen.contains("refresh_token"));
    QVERIFY(code == "E-NET-TIMEOUT"_L1 || !proxy.seen.contains("Authorization"));
}

void tst_HttpWire::loopbackIsNotProxied()
{
    WireServer server(says(answer(200)));
    TestProxy proxy(server.port());
    qputenv("http_proxy", proxy.url());
    const auto unset = qScopeGuard([] { qunsetenv("http_proxy"); });
    HttpClient client;
    QVERIFY(send(client, post(server.url())));
    QCOMPARE(server.posts(), 1);
    QCOMPARE(proxy.seen, QByteArray());
}

QTEST_GUILESS_MAIN(tst_HttpWire)
#include "tst_httpwire.moc"
