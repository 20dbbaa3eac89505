// SPDX-License-Identifier: MIT
#include "core/http/documentcache.h"
#include "tests/support/testclock.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_DocumentCache : public QObject
{
    Q_OBJECT

private slots:
    void freshness_data();
    void freshness();
    void staysBetweenRuns();
    void goesAfterItsTime();
    void clockSetBack();
    void onlyWhatWasFound();
    void damaged_data();
    void damaged();
    void nowhere();

private:
    [[nodiscard]] static HttpResponse document(const QByteArray &cacheControl = "max-age=600");
    [[nodiscard]] QString path() const { return m_directory.filePath(u"place/cache"_s); }

    TestClock m_clock;
    QTemporaryDir m_directory;
    const QUrl m_url{u"https://authority.example/.well-known/openid-configuration"_s};
};

HttpResponse tst_DocumentCache::document(const QByteArray &cacheControl)
{
    HttpResponse response;
    response.status = 200;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", cacheControl}};
    response.body = R"({"issuer":"https://authority.example","name":"Ærlig"})";
    return response;
}

void tst_DocumentCache::freshness_data() // RFC 9111 section 4.2
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<int>("seconds");
    const int day = 24 * 60 * 60;
    const QByteArray date = "Date: Sat, 21 Nov 2026 20:00:00 GMT";
    const QByteArray later = "Expires: Sat, 21 Nov 2026 20:10:00 GMT";

    QTest::newRow("says nothing") << QByteArrayList{date} << day;
    QTest::newRow("max-age") << QByteArrayList{"Cache-Control: public, max-age=600"} << 600;
    QTest::newRow("letters") << QByteArrayList{"cache-control: Public, Max-Age=600"} << 600;
    QTest::newRow("a year") << QByteArrayList{"Cache-Control: max-age=31536000"} << day;
    QTest::newRow("old already") << QByteArrayList{"Cache-Control: max-age=600", "Age: 200"} << 400;
    QTest::newRow("too old") << QByteArrayList{"Cache-Control: max-age=600", "Age: 700"} << 0;
    QTest::newRow("nought") << QByteArrayList{"Cache-Control: max-age=0"} << 0;
    QTest::newRow("no number") << QByteArrayList{"Cache-Control: max-age=soon"} << 0;
    QTest::newRow("negative") << QByteArrayList{"Cache-Control: max-age=-1"} << 0;
    QTest::newRow("no-store") << QByteArrayList{"Cache-Control: max-age=600, no-store"} << 0;
    QTest::newRow("no-cache") << QByteArrayList{"Cache-Control: no-cache"} << 0;
    QTest::newRow("Expires") << QByteArrayList{date, later} << 600;
    QTest::newRow("Expires without Date") << QByteArrayList{later} << 0;
    QTest::newRow("Expires is no date") << QByteArrayList{date, "Expires: 0"} << 0;
    QTest::newRow("max-age outweighs Expires")
        << QByteArrayList{date, later, "Cache-Control: max-age=60"} << 60;
}

void tst_DocumentCache::freshness()
{
    QFETCH(QByteArrayList, headers);
    HttpResponse response;
    for (const QByteArray &each : headers) {
        const qsizetype colon = each.indexOf(':');
        response.headers.append({each.first(colon), each.sliced(colon + 2)});
    }
    QTEST(int(freshnessOf(response).count()), "seconds");
}

void tst_DocumentCache::staysBetweenRuns()
{
    DocumentCache(path(), m_clock).keep(m_url, document());
    const std::optional<HttpResponse> found = DocumentCache(path(), m_clock).find(m_url);
    QVERIFY(found);
    QCOMPARE(found->status, 200);
    QVERIFY(found->isJson());
    QCOMPARE(found->body, document().body);
#ifndef Q_OS_WIN // whose files have an access list, from the user's own directory
    QCOMPARE(QFile::permissions(path()) & 0x0077, QFile::Permissions()); // nobody else's business
#endif
}

void tst_DocumentCache::goesAfterItsTime()
{
    const QUrl other(u"https://authority.example/jwks"_s);
    DocumentCache cache(path(), m_clock);
    cache.keep(m_url, document());
    m_clock.advance(599);
    QVERIFY(cache.find(m_url));
    m_clock.advance(2);
    QVERIFY(!cache.find(m_url));
    cache.keep(other, document());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("openid-configuration")); // gone from the file, too
}

void tst_DocumentCache::clockSetBack()
{
    DocumentCache(path(), m_clock).keep(m_url, document());
    m_clock.advance(-3600);
    QVERIFY(!DocumentCache(path(), m_clock).find(m_url));
}

void tst_DocumentCache::onlyWhatWasFound()
{
    DocumentCache cache(path(), m_clock);
    HttpResponse refusal = document();
    refusal.status = 404;
    cache.keep(m_url, refusal);
    QVERIFY(!cache.find(m_url));
    cache.keep(m_url, document());
    cache.keep(m_url, document("no-store")); // changed its mind
    QVERIFY(!cache.find(m_url));
    cache.keep(m_url, document());
    cache.clear();
    QVERIFY(!cache.find(m_url));
    QVERIFY(!QFile::exists(path()));
}

void tst_DocumentCache::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray entry = R"({"https://authority.example/.well-known/openid-configuration":%1})";
    const auto row = [&entry](const char *name, const QByteArray &value) {
        QTest::newRow(name) << QByteArray(entry).replace("%1", value);
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << entry.chopped(5);
    row("no entry", "7");
    row("no times", R"({"type":"application/json","body":"{}"})");
    row("for ever",
        R"({"body":"{}","from":"2026-11-21T20:00:00Z","until":"2036-11-21T20:00:00Z"})");
}

void tst_DocumentCache::damaged()
{
    QFETCH(QByteArray, content);
    DocumentCache(path(), m_clock).keep(m_url, document()); // makes the place
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    DocumentCache cache(path(), m_clock);
    QVERIFY(!cache.find(m_url));
    cache.keep(m_url, document());
    QVERIFY(DocumentCache(path(), m_clock).find(m_url));
}

void tst_DocumentCache::nowhere()
{
    DocumentCache cache({}, m_clock);
    cache.keep(m_url, document());
    QVERIFY(cache.find(m_url)); // in this run
    QVERIFY(!DocumentCache({}, m_clock).find(m_url));
}

QTEST_GUILESS_MAIN(tst_DocumentCache)
#include "tst_documentcache.moc"
