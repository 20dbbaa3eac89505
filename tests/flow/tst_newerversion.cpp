// SPDX-License-Identifier: MIT
// Whether a newer version has been published: what is asked, and which answers count.
#include "core/update/newerversion.h"

#include "core/http/httpmessage.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testclock.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace knippe;

static constexpr QLatin1StringView Place{"/knippe.json"};

class tst_NewerVersion : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsNewer_data();
    void saysWhatIsNewer();
    void asksWithoutSayingWho();
    void refuses_data();
    void refuses();
    void followsNoRedirect();
    void sendsNothingWithoutTls();
    void readsNoMoreThanItWants();
    void saysWhatTheNetworkSays();
    void forgetsWhoHasGone();

private:
    [[nodiscard]] QUrl address() const { return QUrl(m_server.issuer() + Place); }
    static Result<std::optional<Release>> find(const QUrl &address,
                                               const QString &running = u"1.2.3"_s)
    {
        QObject context;
        NewerVersion newer(address, running, nullptr);
        return await<std::optional<Release>>([&](const auto &done) { newer.find(&context, done); });
    }
    static ScriptedAnswer release(const QString &version)
    {
        return ScriptedAnswer::json(
            {{"version"_L1, version}, {"page"_L1, "https://knippe.example/new"_L1}});
    }

    TestClock m_clock;
    ScriptedAuthority m_server{m_clock};
};

void tst_NewerVersion::saysWhatIsNewer_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<bool>("isNewer");
    QTest::newRow("newer") << u"1.2.4"_s << true;
    QTest::newRow("the same") << u"1.2.3"_s << false;
    QTest::newRow("built anew") << u"1.2.3+2"_s << false;
    QTest::newRow("older") << u"1.2.2"_s << false;
    QTest::newRow("its pre-release") << u"1.2.3-rc.1"_s << false;
    QTest::newRow("number, not letter") << u"1.10.0"_s << true;
}

void tst_NewerVersion::saysWhatIsNewer()
{
    QFETCH(QString, published);
    QFETCH(bool, isNewer);
    m_server.once(Place, release(published));
    const auto found = find(address());
    QVERIFY(found);
    QCOMPARE(found->has_value(), isNewer);
    if (!isNewer)
        return;
    QCOMPARE((*found)->version, published);
    QCOMPARE((*found)->page, QUrl(u"https://knippe.example/new"_s));
}

void tst_NewerVersion::asksWithoutSayingWho()
{
    m_server.forget();
    ScriptedAnswer answer = release(u"1.2.4"_s);
    answer.headers.append(HttpHeader{"Set-Cookie", "who=you; Path=/"});
    m_server.once(Place, answer);
    m_server.once(Place, answer);
    QVERIFY(find(address()));
    QVERIFY(find(address()));
    const QList<RecordedRequest> requests = m_server.requests(Place);
    QCOMPARE(requests.size(), 2);
    for (const RecordedRequest &request : requests) {
        QCOMPARE(request.method, "GET"_ba);
        QVERIFY(request.body.isEmpty());
        QVERIFY(!request.url.hasQuery());
        QByteArrayList said;
        for (const HttpHeader &header : request.headers)
            said.append(header.name.toLower() + ": " + header.value);
        said.removeIf([](const QByteArray &line) {
            return line.startsWith("host: ") || line.startsWith("connection: ");
        });
        std::sort(said.begin(), said.end());
        QCOMPARE(said, (QByteArrayList{"accept-encoding: identity", "accept-language: *",
                                       "accept: application/json", "cache-control: no-cache",
                                       "pragma: no-cache", "user-agent: Knippe/" KNIPPE_VERSION}));
    }
}

void tst_NewerVersion::refuses_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &body, const QString &detail,
                        int status = 200) {
        ScriptedAnswer answer;
        answer.status = status;
        answer.body = body;
        QTest::newRow(name) << answer << detail;
    };
    row("none there", "{}", u"HTTP 404"_s, 404);
    row("in trouble", R"({"version": "2.0.0", "page": "https://a.example/"})", u"HTTP 503"_s, 503);
    row("no JSON", "<html>", {});
    row("no object", R"(["2.0.0"])", {});
    row("said twice", R"({"version": "2.0.0", "version": "3.0.0", "page": "https://a.example/"})",
        {});
    row("no version", R"({"page": "https://a.example/"})", u"version"_s);
    row("version of another kind", R"({"version": "v2", "page": "https://a.example/"})",
        u"version"_s);
    row("a number", R"({"version": 2, "page": "https://a.example/"})", u"version"_s);
    row("no page", R"({"version": "2.0.0"})", u"page"_s);
    row("page without TLS", R"({"version": "2.0.0", "page": "http://a.example/"})", u"page"_s);
    row("a file", R"({"version": "2.0.0", "page": "file:///usr/bin/true"})", u"page"_s);
    row("a program", R"j({"version": "2.0.0", "page": "javascript:alert(1)"})j", u"page"_s);
    row("a user in front of the host",
        R"({"version": "2.0.0", "page": "https://knippe.example@evil.example/"})", u"page"_s);
    row("no host", R"({"version": "2.0.0", "page": "https:///new"})", u"page"_s);
    row("too long to be shown",
        R"({"version": "2.0.0", "page": "https://a.example/)" + QByteArray(500, 'a') + "\"}",
        u"page"_s);
}

void tst_NewerVersion::refuses()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, detail);
    m_server.once(Place, answer);
    const auto found = find(address());
    QVERIFY(!found);
    QCOMPARE(found.error().code, QString(codes::UpdateAnswer));
    if (!detail.isEmpty())
        QCOMPARE(found.error().detail, detail);
}

void tst_NewerVersion::followsNoRedirect()
{
    m_server.forget();
    ScriptedAnswer answer = release(u"2.0.0"_s);
    answer.status = 302;
    answer.headers.append(HttpHeader{"Location", (m_server.issuer() + "/elsewhere"_L1).toLatin1()});
    m_server.once(Place, answer);
    const auto found = find(address());
    QVERIFY(!found);
    QCOMPARE(found.error().code, QString(codes::UpdateAnswer));
    QCOMPARE(found.error().detail, u"HTTP 302"_s);
    QCOMPARE(m_server.requests().size(), 1);
}

void tst_NewerVersion::sendsNothingWithoutTls()
{
    const auto found = find(QUrl(u"http://releases.example/knippe.json"_s));
    QVERIFY(!found);
    QCOMPARE(found.error().code, QString(codes::TlsRequired));
}

void tst_NewerVersion::readsNoMoreThanItWants()
{
    m_server.once(Place, ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Endless));
    const auto found = find(address());
    QVERIFY(!found);
    QCOMPARE(found.error().code, QString(codes::UpdateAnswer));
    QCOMPARE(found.error().detail, u"> 16 KiB"_s);
}

void tst_NewerVersion::saysWhatTheNetworkSays()
{
    const auto found = find(QUrl(u"http://127.0.0.1:9/knippe.json"_s)); // nobody listens there
    QVERIFY(!found);
    QCOMPARE(found.error().code, QString(codes::NetUnreachable));
}

void tst_NewerVersion::forgetsWhoHasGone()
{
    m_server.forget();
    m_server.once(Place, release(u"2.0.0"_s));
    NewerVersion newer(address(), u"1.2.3"_s, nullptr);
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    newer.find(context.get(), [&](const auto &) { isCalled = true; });
    context.reset();
    m_server.once(Place, release(u"2.0.0"_s)); // one that is still asked for comes after it
    QVERIFY(find(address()));
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(tst_NewerVersion)
#include "tst_newerversion.moc"
