// SPDX-License-Identifier: MIT
// A clock that is wrong: what is signed carries the authority's time, and a person is told.
#include "core/http/httpdate.h"
#include "core/jose/jws.h"
#include "tests/support/sessionbench.h"

#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using A = ScriptedAuthority;

static QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

class tst_AuthorityClock : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }

    void httpDate_data();
    void httpDate();
    void skew_data();
    void skew();
    void slowAnswerIsNoSkew();
    void smallChangesAreNoNews();
    void clockSetRight();
    void strictAuthority_data();
    void strictAuthority();
    void unusableDate_data();
    void unusableDate();
    void dateJumps();
    void errorAnswerIsHeardToo();

private:
    void judgeStrictly();
    [[nodiscard]] bool isWithinAMinute(const QByteArray &jwt) const;
    [[nodiscard]] std::chrono::seconds seenSkew() const
    {
        return m_bench->session->authorityClock().skew();
    }

    std::unique_ptr<SessionBench> m_bench;
};

// RFC 9110 5.6.7
void tst_AuthorityClock::httpDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("date");
    const QDateTime example = utc("1994-11-06T08:49:37Z");
    QTest::newRow("IMF-fixdate") << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << example;
    QTest::newRow("RFC 850") << "Sunday, 06-Nov-94 08:49:37 GMT"_ba << example.addYears(100);
    QTest::newRow("asctime") << "Sun Nov  6 08:49:37 1994"_ba << example;
    QTest::newRow("asctime, two digits")
        << "Sat Nov 21 20:00:00 2026"_ba << utc("2026-11-21T20:00:00Z");
    QTest::newRow("leap day") << "Tue, 29 Feb 2028 23:59:59 GMT"_ba << utc("2028-02-29T23:59:59Z");
    for (const char *bad :
         {"", "now", "2026-11-21T20:00:00Z", "1795291200", "Sun, 06 Nov 1994 08:49:37",
          "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37 +0100",
          "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 25:00:00 GMT", "son, 06 nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT\n",
          "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 19940 08:49:37 GMT", "\xC3\xA6"})
        QTest::newRow(bad) << QByteArray(bad) << QDateTime();
}

void tst_AuthorityClock::httpDate()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, date);
    QCOMPARE(parseHttpDate(text), date);
}

void tst_AuthorityClock::skew_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<qint64>("skew");
    QTest::addColumn<qint64>("corrected");
    const auto row = [](const char *name, qint64 ahead, qint64 skew, qint64 corrected) {
        QTest::newRow(name) << ahead << skew << corrected;
    };
    constexpr qint64 Day = 24 * 3600;
    row("right", 0, 0, 0);
    row("4 s behind", 4, 0, 0);
    row("4 s ahead", -4, 0, 0);
    row("5 s behind", 5, 0, 0);
    row("6 s behind", 6, 6, 6);
    row("6 s ahead", -6, -6, -6);
    row("10 min behind", 600, 600, 600);
    row("10 min ahead", -600, -600, -600);
    row("a day behind", Day, Day, Day);
    row("a day ahead", -Day, -Day, -Day);
    row("more than a day behind", Day + 1, Day + 1, 0); // told, but not believed
    row("56 years ahead", -1798000000, -1798000000, 0);
}

void tst_AuthorityClock::skew()
{
    QFETCH(qint64, ahead);
    QFETCH(qint64, skew);
    QFETCH(qint64, corrected);
    AuthorityClock clock(m_bench->clock);
    QSignalSpy changes(&clock, &AuthorityClock::skewChanged);
    const QDateTime now = m_bench->clock.now();
    QCOMPARE(clock.now(), now);
    clock.hear(now.addSecs(ahead), 0ms);
    QCOMPARE(clock.skew().count(), skew);
    QCOMPARE(clock.now(), now.addSecs(corrected));
    QCOMPARE(clock.isCorrected(), corrected != 0);
    QCOMPARE(changes.size(), skew == 0 ? 0 : 1);
}

// 20 s may have passed between the writing of the date and its coming here
void tst_AuthorityClock::slowAnswerIsNoSkew()
{
    AuthorityClock clock(m_bench->clock);
    clock.hear(m_bench->clock.now().addSecs(-20), 20s);
    QCOMPARE(clock.skew(), 0s);
    clock.hear(m_bench->clock.now().addSecs(-600), 20s);
    QCOMPARE(clock.skew(), -580s); // the least that explains it
    clock.hear(m_bench->clock.now().addSecs(600), 20s);
    QCOMPARE(clock.skew(), 600s);
}

void tst_AuthorityClock::smallChangesAreNoNews()
{
    AuthorityClock clock(m_bench->clock);
    QSignalSpy changes(&clock, &AuthorityClock::skewChanged);
    for (const qint64 ahead : {600, 601, 597, 605})
        clock.hear(m_bench->clock.now().addSecs(ahead), 0ms);
    QCOMPARE(clock.skew(), 600s);
    QCOMPARE(changes.size(), 1);
    clock.hear(m_bench->clock.now().addSecs(3), 0ms);
    QCOMPARE(clock.skew(), 0s);
    QCOMPARE(changes.size(), 2);
}

// A jump of the clock by just what it was wrong is the correction that we asked for.
void tst_AuthorityClock::clockSetRight()
{
    AuthorityClock clock(m_bench->clock);
    clock.hear(m_bench->clock.now().addSecs(-600), 0ms);
    m_bench->clock.advance(-600);
    QCOMPARE(clock.now(), m_bench->clock.now());
    m_bench->clock.advance(600 + 3600); // the machine slept for an hour instead
    QCOMPARE(clock.now(), m_bench->clock.now().addSecs(-600));
}

bool tst_AuthorityClock::isWithinAMinute(const QByteArray &jwt) const
{
    const auto jws = decodeCompact(jwt, codes::InternalFault);
    if (!jws)
        return false;
    const qint64 now = m_bench->authority.now().toSecsSinceEpoch();
    for (const auto claim : {"iat"_L1, "nbf"_L1, "exp"_L1}) {
        const QJsonValue time = jws->payload.value(claim);
        if (!time.isUndefined() && std::abs(time.toInteger() - now) > 60)
            return false;
    }
    return true;
}

/// An authority that takes nothing dated more than a minute off its own clock.
void tst_AuthorityClock::judgeStrictly()
{
    for (const auto path : {A::Par, A::Token}) {
        m_bench->authority.always(path, [this](const RecordedRequest &request) {
            if (!isWithinAMinute(request.field("client_assertion")))
                return ScriptedAnswer::oauthError(u"invalid_client"_s, 401);
            if (!request.header("DPoP").isEmpty() && !isWithinAMinute(request.header("DPoP")))
                return ScriptedAnswer::oauthError(u"invalid_dpop_proof"_s);
            return m_bench->authority.correctAnswer(request);
        });
    }
}

void tst_AuthorityClock::strictAuthority_data()
{
    QTest::addColumn<qint64>("ahead");
    for (const qint64 ahead : {0, 4, -4, 6, -6, 600, -600, 86400, -86400})
        QTest::addRow("%lld s", ahead) << ahead;
}

// 9449-15, FAPI-13
void tst_AuthorityClock::strictAuthority()
{
    QFETCH(qint64, ahead);
    m_bench->authority.secondsAhead = ahead;
    judgeStrictly();
    QSignalSpy changes(&m_bench->session->authorityClock(), &AuthorityClock::skewChanged);
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    const bool isWrong = std::abs(ahead) > 5;
    QCOMPARE(seenSkew().count(), isWrong ? ahead : 0);
    QCOMPARE(changes.size(), isWrong ? 1 : 0);
    for (const auto api : {SessionBench::Api1, SessionBench::Api2}) {
        // counted on this computer's clock, so good for 300 s of it
        QCOMPARE(m_bench->row(api).expiresAt, m_bench->clock.now().addSecs(300));
        QCOMPARE(m_bench->row(api).state(m_bench->clock.now()), ApiToken::State::Valid);
    }
    QCOMPARE(m_bench->session->refreshExpiresAt(), m_bench->clock.now().addSecs(3600));
    if (ahead != -4) // not corrected, so dated 4 s early, which FAPI 2.0 allows
        QCOMPARE(m_bench->findings(), QStringList());
    m_bench->clock.advance(301);
    QCOMPARE(m_bench->row(SessionBench::Api1).state(m_bench->clock.now()),
             ApiToken::State::Expired);
    m_bench->restart(); // a process that has heard no date yet
    QCOMPARE(codeOf(m_bench->token(SessionBench::Api1)), QString());
}

void tst_AuthorityClock::unusableDate_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("malformed") << "yesterday"_ba;
    QTest::newRow("kept by a cache") << "Sat, 21 Nov 2026 19:00:00 GMT\r\nAge: 3600"_ba;
    QTest::newRow("two")
        << "Sat, 21 Nov 2026 19:00:00 GMT\r\nDate: Sat, 21 Nov 2026 19:00:00 GMT"_ba;
}

void tst_AuthorityClock::unusableDate()
{
    QFETCH(QByteArray, date);
    m_bench->authority.date = date;
    judgeStrictly();
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    QCOMPARE(seenSkew(), 0s);
    QCOMPARE(m_bench->findings(), QStringList());
    // with nothing to go by, a wrong clock is the authority's to refuse
    m_bench->mayBreakRules = true;
    m_bench->authority.secondsAhead = 600;
    QCOMPARE(codeOf(m_bench->signIn()), u"E-PAR-CLIENT"_s);
    QCOMPARE(m_bench->session->state(), Session::State::SignedIn);
}

void tst_AuthorityClock::dateJumps()
{
    m_bench->mayBreakRules = true; // once after each jump
    judgeStrictly();
    QVERIFY(m_bench->signIn());
    for (const qint64 ahead : {600, -600, 20}) {
        m_bench->authority.secondsAhead = ahead;
        // the first request after the jump is lost on it, and its answer brings the date
        QCOMPARE(codeOf(m_bench->fetch({SessionBench::Api1})), u"E-TOKEN-CLIENT"_s);
        QCOMPARE(seenSkew().count(), ahead);
        QCOMPARE(codeOf(m_bench->fetch({SessionBench::Api1})), QString());
    }
}

// The metadata said nothing of the time; the refusal at PAR does, and the person's next attempt
// works.
void tst_AuthorityClock::errorAnswerIsHeardToo()
{
    ScriptedAuthority &authority = m_bench->authority;
    authority.secondsAhead = -600;
    m_bench->mayBreakRules = true; // until it hears the time
    judgeStrictly();
    authority.date = QByteArray();
    QVERIFY(m_bench->signIn().error().code == "E-PAR-CLIENT"_L1);
    QCOMPARE(seenSkew(), 0s);
    authority.date.reset();
    QCOMPARE(codeOf(m_bench->signIn()), u"E-PAR-CLIENT"_s); // nothing is tried twice unasked
    QCOMPARE(seenSkew(), -600s);
    QCOMPARE(codeOf(m_bench->signIn()), QString());
}

QTEST_GUILESS_MAIN(tst_AuthorityClock)
#include "tst_authorityclock.moc"
