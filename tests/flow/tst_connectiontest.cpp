// SPDX-License-Identifier: MIT
// Each step of a connection test failing on demand, with real sockets.
#include "core/base/errortext.h"
#include "core/http/proxyaccess.h"
#include "core/session/connectiontext.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"
#include "tests/support/wireserver.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Step = ConnectionTest::Step;
using State = ConnectionTest::State;
using Transport = ScriptedAuthority::Transport;

class tst_ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void allWell_data();
    void allWell();
    void throughAProxy_data();
    void throughAProxy();
    void unknownName();
    void closedPort();
    void proxyOutOfReach();
    void wrongCertificate_data();
    void wrongCertificate();
    void noTls();
    void silentServer();
    void wrongAnswers_data();
    void wrongAnswers();
    void clock_data();
    void clock();
    void destroyingCancels();
    void nothingSecretInTheReport();

private:
    [[nodiscard]] static StoredProfile profileFor(const QString &authority,
                                                  const QByteArray &ca = {});
    /// Runs it, and answers with "name passed, tcp passed, …" in which "passed" is left out.
    QString run(const StoredProfile &profile, std::chrono::milliseconds limit = 15s);
    [[nodiscard]] const ConnectionTest::Finding &found(Step step) const
    {
        return m_test->findings().at(qsizetype(step));
    }
    [[nodiscard]] QString fact(Step step, QLatin1StringView name) const;
    [[nodiscard]] QString code() const
    {
        return m_test->error() ? m_test->error()->code : QString();
    }

    TestClock m_clock;
    ProxyAccess m_access;
    std::unique_ptr<ConnectionTest> m_test;
};

void tst_ConnectionTest::cleanup()
{
    m_test.reset();
    qunsetenv("https_proxy");
}

StoredProfile tst_ConnectionTest::profileFor(const QString &authority, const QByteArray &ca)
{
    StoredProfile profile;
    profile.profile.name = u"bench"_s;
    profile.profile.authority = authority;
    profile.profile.clientId = u"client"_s;
    profile.profile.trustedCa = ca.isEmpty() ? QString() : u"ca.pem"_s;
    profile.trustedCaPem = ca;
    return profile;
}

QString tst_ConnectionTest::run(const StoredProfile &profile, std::chrono::milliseconds limit)
{
    m_test = std::make_unique<ConnectionTest>(
        profile, ConnectionTest::Environment{m_clock, &m_access, limit});
    QSignalSpy finished(m_test.get(), &ConnectionTest::finished);
    m_test->start();
    if (!finished.wait(20000))
        return u"not finished"_s;
    QStringList words;
    for (const ConnectionTest::Finding &finding : m_test->findings()) {
        const bool isUsual = finding.step == Step::Certificate && !profile.profile.mutualTls
                             && finding.state == State::Skipped;
        if (finding.state != State::Passed && !isUsual)
            words.append(stepName(finding.step) + u' ' + stateName(finding.state));
    }
    return words.join(u", "_s);
}

QString tst_ConnectionTest::fact(Step step, QLatin1StringView name) const
{
    for (const ConnectionTest::Fact &fact : found(step).facts) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

void tst_ConnectionTest::allWell_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<QString>("rest");
    QTest::newRow("TLS") << Transport::Tls << u"proxy skipped"_s;
    QTest::newRow("loopback") << Transport::Plain << u"proxy skipped, tls skipped"_s;
}

void tst_ConnectionTest::allWell()
{
    QFETCH(Transport, transport);
    QFETCH(QString, rest);
    if (TestCertificates::get().server.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    ScriptedAuthority authority(m_clock, transport);
    QCOMPARE(run(profileFor(authority.issuer(), TestCertificates::get().caPem)), rest);
    QCOMPARE(code(), QString());
    QCOMPARE(fact(Step::Name, "addresses"_L1), u"127.0.0.1"_s);
    QCOMPARE(fact(Step::Tcp, "peer"_L1), u"127.0.0.1 %1"_s.arg(authority.port()));
    QCOMPARE(fact(Step::Metadata, "issuer"_L1), authority.issuer());
    QCOMPARE(fact(Step::Keys, "keys"_L1), u"1"_s);
    QCOMPARE(fact(Step::Clock, "skewSeconds"_L1), u"0"_s);
    if (transport == Transport::Tls) {
        QVERIFY(fact(Step::Tls, "protocol"_L1).startsWith("TLSv1."_L1));
        QCOMPARE(fact(Step::Tls, "certificateIssuer"_L1), u"Knippe test CA"_s);
        QCOMPARE(fact(Step::Tls, "expires"_L1), u"2049-12-31T23:59:59Z"_s);
        QCOMPARE(fact(Step::Tls, "trustedBy"_L1), u"trustedCa: ca.pem"_s);
    }
    // nothing but what is public was asked for
    QCOMPARE(authority.requests().size(), 2);
    QVERIFY(std::ranges::all_of(authority.requests(),
                                [](const RecordedRequest &r) { return r.method == "GET"; }));
}

void tst_ConnectionTest::throughAProxy_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("code");
    const QString stopped =
        u"proxy failed, tls skipped, metadata skipped, keys skipped, clock skipped"_s;
    QTest::newRow("open") << QByteArray() << QByteArray() << QString() << QString();
    QTest::newRow("logged in") << "kari:right"_ba << QByteArray() << QString() << QString();
    QTest::newRow("wrong password")
        << "kari:other"_ba << QByteArray() << stopped << u"E-NET-PROXY-AUTH"_s;
    QTest::newRow("refused") << QByteArray() << "HTTP/1.1 403 Test\r\nContent-Length: 0\r\n\r\n"_ba
                             << stopped << u"E-NET-PROXY-REFUSED"_s;
}

void tst_ConnectionTest::throughAProxy()
{
    QFETCH(QByteArray, login);
    QFETCH(QByteArray, refusal);
    QFETCH(QString, rest);
    QFETCH(QString, code);
    ScriptedAuthority authority(m_clock, Transport::Elsewhere);
    TestProxy proxy(authority.port());
    proxy.login = login;
    proxy.refusal = refusal;
    m_access = ProxyAccess();
    m_access.allowAny({u"kari"_s, SecretBytes("right")});
    qputenv("https_proxy", proxy.url());
    if (tunnelFor(QUrl(authority.issuer())).type() == QNetworkProxy::NoProxy)
        QSKIP("this system does not take its proxies from the environment");
    QCOMPARE(run(profileFor(authority.issuer(), TestCertificates::get().caPem)), rest);
    QCOMPARE(this->code(), code);
    QCOMPARE(fact(Step::Tcp, "peer"_L1), u"127.0.0.1 %1"_s.arg(proxy.port()));
    if (code.isEmpty())
        QCOMPARE(fact(Step::Proxy, "proxy"_L1), u"127.0.0.1:%1"_s.arg(proxy.port()));
    QVERIFY(!proxy.seen.contains("GET "));
}

void tst_ConnectionTest::unknownName()
{
    QCOMPARE(run(profileFor(u"https://authority.invalid"_s)),
             u"name failed, tcp skipped, proxy skipped, tls skipped, metadata skipped, "
             "keys skipped, clock skipped"_s);
    QCOMPARE(code(), u"E-NET-UNREACHABLE"_s);
    QCOMPARE(found(Step::Name).error->detail, u"authority.invalid"_s);
}

void tst_ConnectionTest::closedPort()
{
    ScriptedAuthority authority(m_clock);
    authority.close();
    QCOMPARE(run(profileFor(authority.issuer())),
             u"tcp failed, proxy skipped, tls skipped, metadata skipped, keys skipped, "
             "clock skipped"_s);
    QCOMPARE(code(), u"E-NET-UNREACHABLE"_s);
}

void tst_ConnectionTest::proxyOutOfReach()
{
    for (const char *proxy : {"http://127.0.0.1:9", "http://user:secret@proxy.invalid:3128"}) {
        qputenv("https_proxy", proxy);
        if (tunnelFor(QUrl(u"https://authority.example"_s)).type() == QNetworkProxy::NoProxy)
            QSKIP("this system does not take its proxies from the environment");
        const QString rest = run(profileFor(u"https://authority.example"_s));
        QVERIFY2(rest.startsWith(QByteArrayView(proxy).contains("invalid") ? u"name failed"_s
                                                                           : u"tcp failed"_s),
                 qPrintable(rest));
        QCOMPARE(code(), u"E-NET-PROXY-UNREACHABLE"_s);
        QVERIFY(!connectionReport(*m_test, m_clock.now()).contains("secret"_L1));
    }
}

void tst_ConnectionTest::wrongCertificate_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("code");
    const TestCertificates &certificates = TestCertificates::get();
    QTest::newRow("expired") << certificates.expired << true << u"E-TLS-HANDSHAKE"_s;
    QTest::newRow("another host's") << certificates.elsewhere << true << u"E-TLS-HANDSHAKE"_s;
    QTest::newRow("self-signed") << certificates.selfSigned << true << u"E-TLS-UNTRUSTED"_s;
    QTest::newRow("unknown authority") << certificates.server << false << u"E-TLS-UNTRUSTED"_s;
}

void tst_ConnectionTest::wrongCertificate()
{
    QFETCH(QSslConfiguration, tls);
    QFETCH(bool, isTrusted);
    QFETCH(QString, code);
    if (tls.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    WireServer server({}, tls);
    QString authority = server.url().toString();
    authority.chop(1);
    QCOMPARE(run(profileFor(authority, isTrusted ? TestCertificates::get().caPem : QByteArray())),
             u"proxy skipped, tls failed, metadata skipped, keys skipped, clock skipped"_s);
    QCOMPARE(this->code(), code);
    QVERIFY(!fact(Step::Tls, "certificateIssuer"_L1).isEmpty());
    QVERIFY(!fact(Step::Tls, "expires"_L1).isEmpty());
    QCOMPARE(server.received(), QByteArray());
    if (!isTrusted) // the one that a hospital's user has to name to somebody
        QVERIFY(findingLines(*m_test, found(Step::Tls)).join(u' ').contains("Knippe test CA"_L1));
}

void tst_ConnectionTest::noTls()
{
    if (QSslSocket::activeBackend() != "openssl"_L1)
        QSKIP("this TLS waits for as many bytes as the mail server's words seem to announce");
    WireServer server(
        {WireScript::When::Connected, "220 mail.example\r\n", {}, 0, 0, WireScript::End::Stay});
    QString authority = server.url().toString();
    authority.chop(1);
    QCOMPARE(run(profileFor(authority.replace("http:"_L1, "https:"_L1))),
             u"proxy skipped, tls failed, metadata skipped, keys skipped, clock skipped"_s);
    QCOMPARE(code(), u"E-TLS-HANDSHAKE"_s);
}

void tst_ConnectionTest::silentServer()
{
    WireServer server({});
    QString authority = server.url().toString();
    authority.chop(1);
    QCOMPARE(run(profileFor(QString(authority).replace("http:"_L1, "https:"_L1)), 300ms),
             u"proxy skipped, tls failed, metadata skipped, keys skipped, clock skipped"_s);
    QCOMPARE(code(), u"E-NET-TIMEOUT"_s);
    QCOMPARE(run(profileFor(authority), 300ms), // reads the request, and says nothing
             u"proxy skipped, tls skipped, metadata failed, keys skipped, clock skipped"_s);
    QCOMPARE(code(), u"E-NET-TIMEOUT"_s);
}

void tst_ConnectionTest::wrongAnswers_data()
{
    QTest::addColumn<QLatin1StringView>("path");
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("code");
    ScriptedAnswer html;
    html.headers = {{"Content-Type", "text/html"}};
    html.body = "<!doctype html><p>Welcome to the guest network";
    const QString metadata = u"proxy skipped, tls skipped, metadata failed, keys skipped"_s;
    const auto path = ScriptedAuthority::Metadata;
    QTest::newRow("a web page") << path << html << metadata << u"E-DISC-JSON"_s;
    QTest::newRow("404") << path << ScriptedAnswer::json({}, 404) << metadata << u"E-DISC-STATUS"_s;
    QTest::newRow("a redirect") << path << ScriptedAnswer::json({}, 302) << metadata
                                << u"E-NET-REDIRECT"_s;
    QTest::newRow("another issuer")
        << path << ScriptedAnswer::json({{"issuer"_L1, "https://other.example"_L1}}) << metadata
        << u"E-DISC-ISSUER"_s;
    QTest::newRow("keys") << ScriptedAuthority::Keys << html
                          << u"proxy skipped, tls skipped, keys failed"_s << u"E-DISC-KEYS"_s;
}

// The clock is looked at all the same.
void tst_ConnectionTest::wrongAnswers()
{
    QFETCH(QLatin1StringView, path);
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, rest);
    QFETCH(QString, code);
    ScriptedAuthority authority(m_clock);
    authority.once(path, answer);
    QCOMPARE(run(profileFor(authority.issuer())), rest);
    QCOMPARE(this->code(), code);
    QCOMPARE(found(Step::Clock).state, State::Passed);
}

void tst_ConnectionTest::clock_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<State>("state");
    QTest::newRow("5 s") << 5LL << State::Passed;
    QTest::newRow("10 min behind") << 630LL << State::Doubtful;
    QTest::newRow("10 min ahead") << -630LL << State::Doubtful;
    QTest::newRow("a year") << 365LL * 86400 << State::Failed;
}

void tst_ConnectionTest::clock()
{
    QFETCH(qint64, ahead);
    QFETCH(State, state);
    ScriptedAuthority authority(m_clock);
    authority.secondsAhead = ahead;
    (void)run(profileFor(authority.issuer()));
    QCOMPARE(found(Step::Clock).state, state);
    QCOMPARE(code(), state == State::Failed ? u"E-NET-CLOCK"_s : QString());
    QCOMPARE(fact(Step::Clock, "skewSeconds"_L1),
             QString::number(state == State::Passed ? 0 : ahead));
    if (state == State::Doubtful)
        QVERIFY(findingLines(*m_test, found(Step::Clock)).constLast().contains("10 min"_L1));
    authority.date = QByteArray();
    (void)run(profileFor(authority.issuer()));
    QCOMPARE(found(Step::Clock).state, State::Skipped);
    QCOMPARE(code(), QString());
}

void tst_ConnectionTest::destroyingCancels()
{
    ScriptedAuthority authority(m_clock);
    for (const Step last : {Step::Name, Step::Tcp, Step::Metadata, Step::Keys, Step::Clock}) {
        auto test = std::make_unique<ConnectionTest>(
            profileFor(authority.issuer()), ConnectionTest::Environment{m_clock, nullptr, 15s});
        bool wentOn = false;
        connect(test.get(), &ConnectionTest::finished, this, [&] { wentOn = true; });
        connect(test.get(), &ConnectionTest::changed, this, [&](Step step) {
            if (step == last)
                QMetaObject::invokeMethod(
                    this, [&] { test.reset(); }, Qt::QueuedConnection);
        });
        test->start();
        QTRY_VERIFY(!test);
        QVERIFY(!wentOn);
    }
    (void)run(profileFor(authority.issuer())); // gives what is left the time to show
}

void tst_ConnectionTest::nothingSecretInTheReport()
{
    ScriptedAuthority authority(m_clock);
    (void)run(profileFor(authority.issuer()));
    const QString report = connectionReport(*m_test, m_clock.now());
    for (const ConnectionTest::Finding &finding : m_test->findings())
        QVERIFY(report.contains(stepText(finding.step)));
    QVERIFY(report.contains(authority.issuer()) && report.contains("2026-11-21T20:00:00Z"_L1));
    QVERIFY(!report.contains("client"_L1));
}

QTEST_GUILESS_MAIN(tst_ConnectionTest)
#include "tst_connectiontest.moc"
