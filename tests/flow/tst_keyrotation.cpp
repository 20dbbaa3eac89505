// SPDX-License-Identifier: MIT
// OpenID Connect Core 10.1.1: an authority's keys are fetched anew for an unknown kid, in vain at
// most once a minute.
#include "tests/support/sessionbench.h"

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_KeyRotation : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup();

    void unknownKidFetchesOnceAMinute();
    void newKeyIsFetched_data();
    void newKeyIsFetched();
    void newKeyAtARefresh();
    void clockSetBack();
    void firstFetchMayBeRepeatedAtOnce();
    void laterFetchThatFailedCounts();
    void eachKeyIsFetchedOnce();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    qsizetype fetches() { return authority().requests(A::Keys).size(); }
    void nameTokens(const QString &kid);
    void rotate(const QString &kid);
    void answerKeysWith(int status);

    std::unique_ptr<SessionBench> m_bench;
};

void tst_KeyRotation::cleanup()
{
    QCOMPARE(bench().findings(), QStringList());
    m_bench.reset();
}

void tst_KeyRotation::nameTokens(const QString &kid)
{
    authority().changeIdToken = [kid](QJsonObject &header, QJsonObject &) {
        header.insert("kid"_L1, kid);
    };
}

/// From now on the authority signs with a new key, which it publishes beside the old one.
void tst_KeyRotation::rotate(const QString &kid)
{
    authority().key = SigningKey::generate(SignatureAlgorithm::ES256);
    QJsonObject json = authority().key.publicKey().toJson();
    json.insert("kid"_L1, kid);
    authority().publishedKeys.append(Jwk::fromJson(json, codes::InternalFault).value());
    nameTokens(kid);
}

void tst_KeyRotation::answerKeysWith(int status)
{
    authority().always(A::Keys, [this, status](const RecordedRequest &request) {
        return status == 200 ? authority().correctAnswer(request)
                             : ScriptedAnswer::json({}, status);
    });
}

void tst_KeyRotation::unknownKidFetchesOnceAMinute()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(fetches(), 1);
    nameTokens(u"unheard-of"_s);
    for (const auto &[seconds, expected] : {std::pair{0, 2}, {0, 2}, {59, 2}, {1, 3}, {0, 3}}) {
        bench().clock.advance(seconds);
        QCOMPARE(codeOf(bench().signIn()), u"E-IDT-SIGNATURE"_s);
        QCOMPARE(fetches(), expected);
    }
}

void tst_KeyRotation::newKeyIsFetched_data()
{
    QTest::addColumn<bool>("afterAVainFetch");
    QTest::addColumn<int>("wait");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("fetches");
    QTest::newRow("at once") << false << 0 << QString() << 2;
    QTest::newRow("later") << false << 3600 << QString() << 2;
    QTest::newRow("within a minute of a vain fetch") << true << 59 << u"E-IDT-SIGNATURE"_s << 2;
    QTest::newRow("a minute after a vain fetch") << true << 60 << QString() << 3;
}

void tst_KeyRotation::newKeyIsFetched()
{
    QFETCH(const bool, afterAVainFetch);
    QFETCH(const int, wait);
    QFETCH(const QString, code);
    QFETCH(const int, fetches);
    QCOMPARE(codeOf(bench().signIn()), QString());
    if (afterAVainFetch) {
        nameTokens(u"unheard-of"_s);
        QCOMPARE(codeOf(bench().signIn()), u"E-IDT-SIGNATURE"_s);
    }
    rotate(u"second"_s);
    bench().clock.advance(wait);
    QCOMPARE(codeOf(bench().signIn()), code);
    QCOMPARE(this->fetches(), fetches);
}

void tst_KeyRotation::newKeyAtARefresh()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    rotate(u"second"_s);
    QCOMPARE(codeOf(bench().fetch({SessionBench::Api1, SessionBench::Api2})), QString());
    QCOMPARE(fetches(), 2);
}

void tst_KeyRotation::clockSetBack()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    nameTokens(u"unheard-of"_s);
    QCOMPARE(codeOf(bench().signIn()), u"E-IDT-SIGNATURE"_s);
    bench().clock.advance(-3600);
    rotate(u"second"_s);
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(fetches(), 3);
    nameTokens(u"unheard-of"_s); // and the minute is counted from the new time
    for (int i = 0; i < 2; ++i)
        QCOMPARE(codeOf(bench().signIn()), u"E-IDT-SIGNATURE"_s);
    QCOMPARE(fetches(), 4);
    bench().clock.advance(3600); // for findings(), which wonders at what was sent in the future
}

void tst_KeyRotation::firstFetchMayBeRepeatedAtOnce()
{
    answerKeysWith(503);
    QCOMPARE(codeOf(bench().signIn()), u"E-DISC-KEYS"_s);
    QCOMPARE(bench().traces(), QStringList());
    QCOMPARE(fetches(), 2); // while the person reads, and when they are needed
    answerKeysWith(200);
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(fetches(), 3);
}

void tst_KeyRotation::laterFetchThatFailedCounts()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    rotate(u"second"_s);
    answerKeysWith(503);
    QCOMPARE(codeOf(bench().signIn()), u"E-DISC-KEYS"_s);
    answerKeysWith(200);
    QCOMPARE(codeOf(bench().signIn()), u"E-IDT-SIGNATURE"_s);
    QCOMPARE(fetches(), 2);
    bench().clock.advance(60);
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(fetches(), 3);
}

void tst_KeyRotation::eachKeyIsFetchedOnce()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    rotate(u"second"_s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(fetches(), 2); // a key that is known is not asked for again
}

QTEST_GUILESS_MAIN(tst_KeyRotation)
#include "tst_keyrotation.moc"
