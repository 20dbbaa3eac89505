// SPDX-License-Identifier: MIT
// What becomes of the refresh token when something goes wrong with it: never two uses by our doing,
// never lost by our doing, and never a guess shown as knowledge.
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QLockFile>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Operation = TestVault::Operation;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;
constexpr QLatin1StringView Api3{"owner-3:api"};
constexpr QLatin1StringView Api4{"owner-4:api"};

} // namespace

class tst_Rotation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void doubtfulAnswerIsTriedOnceMore_data();
    void doubtfulAnswerIsTriedOnceMore();
    void threeAttemptsThenDoubt();
    void doubtOutlivesTheProcess();
    void doubtIsBounded();
    void successorEndsTheDoubt();
    void unspentIsNoDoubt_data();
    void unspentIsNoDoubt();
    void clientOrPaceRefusedStopsAll_data();
    void clientOrPaceRefusedStopsAll();
    void invalidTargetIsNotRepeated();
    void manyCallersOneRequest();
    void callerWhileTheTokenIsStoredJoins();
    void othersWaitUntilTheTokenIsStored();
    void personsWishOutweighsAValidToken();
    void sideBySideWithoutRotation();
    void rotationBeginsSideBySide();
    void successorBesideAFailureIsKept();
    void keychainIsTriedBeforeTheTokenIsSpent_data();
    void keychainIsTriedBeforeTheTokenIsSpent();
    void lyingKeychain();
    void receiptOfTheKeychainIsLost();
    void keychainIsTriedAgainByItself();
    void signedOutElsewhereMeanwhile();
    void signedInElsewhereMeanwhile();
    void journalHoldsNoSecret();
    void signInAndOutDoNotWaitForLong();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    /// Of the requests since the sign-in.
    QByteArrayList asked() const { return m_bench->resourcesSent().mid(m_signInRequests); }
    QByteArrayList sent() const { return m_bench->refreshTokensSent().mid(m_signInRefreshes); }
    QByteArray storedRefreshToken() const;
    void answerAlways(const ScriptedAnswer &answer);
    void answerCorrectly();

    std::unique_ptr<SessionBench> m_bench;
    qsizetype m_signInRequests = 0;
    qsizetype m_signInRefreshes = 0;
};

Q_DECLARE_METATYPE(TestVault::Fault)

void tst_Rotation::init()
{
    m_bench = std::make_unique<SessionBench>();
    for (const QLatin1StringView api : {Api3, Api4})
        bench().profile.profile.apis.append({api, {api + "/all"_L1}, TokenType::Dpop});
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    m_signInRequests = bench().resourcesSent().size();
    m_signInRefreshes = bench().refreshTokensSent().size();
}

void tst_Rotation::cleanup()
{
    m_bench.reset();
}

QByteArray tst_Rotation::storedRefreshToken() const
{
    const QByteArray item = m_bench->vault.item(sessionItem(u"bench"_s));
    return QJsonDocument::fromJson(item).object().value("refreshToken"_L1).toString().toLatin1();
}

void tst_Rotation::answerAlways(const ScriptedAnswer &answer)
{
    authority().always(A::Token, [answer](const RecordedRequest &) { return answer; });
}

void tst_Rotation::answerCorrectly()
{
    authority().always(A::Token, [this](const RecordedRequest &request) {
        return authority().correctAnswer(request);
    });
}

void tst_Rotation::doubtfulAnswerIsTriedOnceMore_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    using enum ScriptedAnswer::Manner;
    QTest::newRow("N01 closed") << ScriptedAnswer::misbehaving(Close);
    QTest::newRow("N02 reset") << ScriptedAnswer::misbehaving(Reset);
    QTest::newRow("N05 502") << ScriptedAnswer{502, {}, {}};
    QTest::newRow("N07 truncated") << ScriptedAnswer::misbehaving(Truncated);
    QTest::newRow("N13 307") << ScriptedAnswer::json({}, 307);
    QTest::newRow("N14 half a header") << ScriptedAnswer::misbehaving(HalfHeader);
    QTest::newRow("too large") << ScriptedAnswer::misbehaving(Endless);
    QTest::newRow("not JSON") << ScriptedAnswer{200, {}, "<html>"};
    QTest::newRow("server_error") << ScriptedAnswer::oauthError(u"server_error"_s);
    QTest::newRow("temporarily_unavailable")
        << ScriptedAnswer::oauthError(u"temporarily_unavailable"_s, 503);
}

void tst_Rotation::doubtfulAnswerIsTriedOnceMore()
{
    QFETCH(ScriptedAnswer, answer);
    const QByteArray token = storedRefreshToken();
    authority().once(A::Token, answer);
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-1:api", "owner-2:api"}));
    QCOMPARE(sent().first(2), (QByteArrayList{token, token}));
    QVERIFY(!bench().session->doubt());
}

void tst_Rotation::threeAttemptsThenDoubt()
{
    const QByteArray token = storedRefreshToken();
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), u"E-NET-LOST"_s);
    QCOMPARE(sent(), (QByteArrayList{token, token, token}));
    QCOMPARE(bench().rowCode(Api1), u"E-NET-LOST"_s);
    QCOMPARE(bench().rowCode(Api2), u"E-TOKEN-DOUBT"_s); // not sent: it might make things worse
    QVERIFY(bench().row(Api2).held);
    QCOMPARE(bench().session->state(), Session::State::SignedIn); // nobody knows better
    QVERIFY(bench().session->doubt());
    QCOMPARE(bench().session->doubt()->resource, QString(Api1));
    QCOMPARE(bench().session->doubt()->since, bench().clock.now());
    QCOMPARE(bench().session->doubt()->attempts, 3);
}

void tst_Rotation::doubtOutlivesTheProcess()
{
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    QVERIFY(!bench().fetch({Api1}));
    bench().restart();
    QVERIFY(bench().session->doubt());
    QVERIFY(!bench().fetch({Api1}));
    QCOMPARE(sent().size(), 4); // once for each time that somebody asks
    answerCorrectly();
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    QVERIFY(!bench().session->doubt());
}

void tst_Rotation::doubtIsBounded()
{
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    for (int i = 0; i < 10; ++i)
        QVERIFY(!bench().fetch({Api1}));
    QCOMPARE(sent().size(), 6);
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-DOUBT"_s);
    answerCorrectly();
    QCOMPARE(codeOf(bench().signIn()), QString()); // a person's way out
    QVERIFY(!bench().session->doubt());
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
}

void tst_Rotation::successorEndsTheDoubt()
{
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    QVERIFY(!bench().fetch({Api1}));
    answerCorrectly();
    // another process found the session alive and stored the successor
    SessionRecord record =
        *SessionRecord::fromJson(SecretBytes(bench().vault.item(sessionItem(u"bench"_s))));
    authority().refreshToken = "successor";
    record.refreshToken = SecretBytes("successor");
    bench().vault.write(sessionItem(u"bench"_s), record.toJson(), &bench().context,
                        [](const Result<> &) {});
    authority().once(A::Token, ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    QCOMPARE(codeOf(bench().fetch({Api1})), QString()); // so a new fault is tried anew
}

void tst_Rotation::unspentIsNoDoubt_data()
{
    QTest::addColumn<QString>("error");
    for (const char *error : {"invalid_request", "unauthorized_client", "invalid_scope",
                              "invalid_dpop_proof", "never_heard_of"})
        QTest::newRow(error) << QString::fromLatin1(error);
}

void tst_Rotation::unspentIsNoDoubt()
{
    QFETCH(QString, error);
    const QByteArray token = storedRefreshToken();
    authority().once(A::Token, ScriptedAnswer::oauthError(error));
    QVERIFY(!bench().fetch({Api1, Api2}));
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    QCOMPARE(sent(), (QByteArrayList{token, token}));
    QVERIFY(!bench().session->doubt());
    authority().close();
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-NET-UNREACHABLE"_s); // it never left
    QVERIFY(!bench().session->doubt());
}

void tst_Rotation::clientOrPaceRefusedStopsAll_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("invalid_client")
        << ScriptedAnswer::oauthError(u"invalid_client"_s) << u"E-TOKEN-CLIENT"_s;
    QTest::newRow("401") << ScriptedAnswer{401, {}, {}} << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("429") << ScriptedAnswer{429, {}, {}} << u"E-TOKEN-ANSWER"_s;
}

void tst_Rotation::clientOrPaceRefusedStopsAll()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    authority().once(A::Token, answer);
    QCOMPARE(codeOf(bench().fetch({Api1, Api2, Api3})), code);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    QCOMPARE(bench().rowCode(Api3), code);
    QVERIFY(!bench().session->doubt());
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
}

void tst_Rotation::invalidTargetIsNotRepeated()
{
    authority().once(A::Token, ScriptedAnswer::oauthError(u"invalid_target"_s));
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-TARGET"_s);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    QVERIFY(bench().session->doubt()); // some authorities have spent the token all the same
    QCOMPARE(codeOf(bench().fetch({Api2})), QString());
    QVERIFY(!bench().session->doubt());
}

void tst_Rotation::manyCallersOneRequest()
{
    int answers = 0;
    for (int i = 0; i < 200; ++i) {
        bench().session->fetch({Api1, Api2, Api3, Api4}, &bench().context,
                               [&](const Result<> &result) { answers += result ? 1 : 1000; });
    }
    QTRY_COMPARE(answers, 200);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api", "owner-3:api", "owner-4:api"}));
}

void tst_Rotation::callerWhileTheTokenIsStoredJoins()
{
    bench().clock.advance(1000); // everything has run out
    const QString item = accessTokenItem(u"bench"_s, Api1);
    int answers = 0;
    const auto count = [&](const Result<> &result) { answers += result ? 1 : 1000; };
    bench().vault.fault = [&](Operation operation, const QString &written) {
        if (operation == Operation::Write && written == item) // answered, but not yet to be had
            bench().session->renew({Api1}, 0, &bench().context, count);
        return std::optional<Error>();
    };
    bench().session->renew({Api1}, 0, &bench().context, count);
    QTRY_COMPARE(answers, 2);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
}

void tst_Rotation::othersWaitUntilTheTokenIsStored()
{
    authority().rotates = false; // then an answer brings but two things: ID token, access token
    authority().always(A::Token, [&](const RecordedRequest &request) {
        bench().vault.holdsWrites = true;
        return authority().correctAnswer(request);
    });
    bool isDone = false;
    bench().session->fetch({Api1}, &bench().context, [&](const Result<> &) { isDone = true; });
    QTRY_COMPARE(bench().vault.heldWrites(), 2);
    QLockFile other(lockFileOf(bench().directory.path() + u"/state"_s, u"bench"_s));
    other.setStaleLockTime(0);
    QVERIFY(!other.tryLock(0));
    bench().vault.releaseWrites();
    QTRY_VERIFY(isDone);
    QVERIFY(other.tryLock(0));
}

void tst_Rotation::personsWishOutweighsAValidToken()
{
    int answers = 0;
    const auto count = [&](const Result<> &result) { answers += result ? 1 : 1000; };
    bench().session->renew({Api1, Api2}, 0, &bench().context, count); // both are good still
    bench().session->fetch({Api2}, &bench().context, count);
    QTRY_COMPARE(answers, 2);
    QCOMPARE(asked(), QByteArrayList{"owner-2:api"});
    QCOMPARE(bench().row(Api1).state(bench().clock.now()), ApiToken::State::Valid);
}

void tst_Rotation::sideBySideWithoutRotation()
{
    authority().rotates = false;
    authority().renewsNonces = false; // or those under way would carry the last but one
    QByteArrayList waiting;           // resources asked for before the second answer
    bool first = true;
    authority().always(A::Token, [&](const RecordedRequest &request) {
        if (!std::exchange(first, false))
            waiting.append(request.field("resource"));
        return authority().correctAnswer(request);
    });
    bench().vault.holdsWrites = false;
    QVERIFY(bench().fetch({Api1, Api2, Api3, Api4}));
    QCOMPARE(waiting.size(), 3);
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QVERIFY(!bench().session->doubt());
}

void tst_Rotation::rotationBeginsSideBySide()
{
    authority().rotates = false;
    authority().renewsNonces = false; // or those under way would carry the last but one
    int count = 0;
    authority().always(A::Token, [&](const RecordedRequest &request) {
        if (++count < 2)
            return authority().correctAnswer(request);
        authority().refreshToken = request.field("refresh_token"); // sent before it was known
        const ScriptedAnswer answer = authority().correctAnswer(request);
        QJsonObject json = QJsonDocument::fromJson(answer.body).object();
        authority().refreshToken = "rotated-" + QByteArray::number(count);
        json.insert("refresh_token"_L1, QString::fromLatin1(authority().refreshToken));
        return ScriptedAnswer::json(json);
    });
    QCOMPARE(codeOf(bench().fetch({Api1, Api2, Api3})), QString());
    // the one that arrived last; the two answers come by two connections, in either order
    const QByteArrayList successors{"rotated-2"_ba, "rotated-3"_ba};
    QVERIFY2(successors.contains(storedRefreshToken()), storedRefreshToken());
}

void tst_Rotation::successorBesideAFailureIsKept()
{
    authority().rotates = false;
    authority().renewsNonces = false; // or those under way would carry the last but one
    int count = 0;
    authority().always(A::Token, [&](const RecordedRequest &request) {
        switch (++count) {
        case 1:
            return authority().correctAnswer(request);
        case 2:
            return ScriptedAnswer::oauthError(u"invalid_client"_s, 401); // stops everything
        default:
            authority().rotates = true;
            return authority().correctAnswer(request);
        }
    });
    QCOMPARE(codeOf(bench().fetch({Api1, Api2, Api3})), u"E-TOKEN-CLIENT"_s);
    QTRY_VERIFY(!bench().session->isBusy());
    QCOMPARE(count, 3);
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
    answerCorrectly();
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
}

void tst_Rotation::keychainIsTriedBeforeTheTokenIsSpent_data()
{
    QTest::addColumn<TestVault::Fault>("fault");
    QTest::addColumn<QString>("code");
    const auto writing = [](QLatin1StringView code) {
        return [code](Operation operation, const QString &) {
            return operation == Operation::Write ? std::optional(Error{code, {}, {}, 0})
                                                 : std::nullopt;
        };
    };
    QTest::newRow("S02 locked for writing")
        << TestVault::Fault(writing(codes::VaultLocked)) << u"E-VAULT-LOCKED"_s;
    QTest::newRow("S05 hung") << TestVault::Fault(writing(codes::VaultTimeout))
                              << u"E-VAULT-TIMEOUT"_s;
    QTest::newRow("S09 refuses the size")
        << TestVault::Fault(writing(codes::VaultAbsent)) << u"E-VAULT-ABSENT"_s;
    QTest::newRow("S08 forgets") << TestVault::Fault([](Operation operation, const QString &item) {
        return operation == Operation::Read && item.endsWith(u"/probe"_s)
                   ? std::optional(Error{codes::VaultMissing, {}, {}, 0})
                   : std::nullopt;
    }) << u"E-VAULT-NOT-KEPT"_s;
}

void tst_Rotation::keychainIsTriedBeforeTheTokenIsSpent()
{
    QFETCH(TestVault::Fault, fault);
    QFETCH(QString, code);
    bench().vault.fault = fault;
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), code);
    QCOMPARE(asked(), QByteArrayList());
    QVERIFY(!bench().session->doubt());
    bench().vault.fault = nullptr;
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
}

void tst_Rotation::lyingKeychain()
{
    bench().vault.ignoresWritesTo = sessionItem(u"bench"_s);
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), u"E-VAULT-NOT-KEPT"_s);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    QVERIFY(bench().session->holdsUnstored());
    bench().vault.ignoresWritesTo.clear();
    QCOMPARE(codeOf(bench().fetch({Api2})), QString());
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
}

void tst_Rotation::receiptOfTheKeychainIsLost()
{
    int reads = 0; // at the start of the turn, before writing, and the read-back, which fails
    bench().vault.fault = [&](Operation operation, const QString &item) {
        return operation == Operation::Read && item == sessionItem(u"bench"_s) && ++reads == 3
                   ? std::optional(Error{codes::VaultTimeout, {}, {}, 0})
                   : std::nullopt;
    };
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-VAULT-TIMEOUT"_s);
    QVERIFY(bench().session->holdsUnstored());
    QCOMPARE(codeOf(bench().fetch({Api2})), QString()); // it had been written all the same
    QVERIFY(!bench().session->holdsUnstored());
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
}

void tst_Rotation::keychainIsTriedAgainByItself()
{
    bench().keychainRetry = std::chrono::milliseconds(1);
    bench().restart();
    bench().vault.ignoresWritesTo = sessionItem(u"bench"_s);
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-VAULT-NOT-KEPT"_s);
    bench().vault.ignoresWritesTo.clear();
    QTRY_VERIFY(!bench().session->holdsUnstored());
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
    QTRY_VERIFY(!QFile::exists( // the turn is over
        lockFileOf(bench().directory.path() + u"/state"_s, u"bench"_s)));
}

void tst_Rotation::signedOutElsewhereMeanwhile()
{
    QByteArray successor;
    authority().always(A::Token, [&](const RecordedRequest &request) {
        SessionRecord empty;
        bench().vault.write(sessionItem(u"bench"_s), empty.toJson(), &bench().context,
                            [](const Result<> &) {});
        const ScriptedAnswer answer = authority().correctAnswer(request);
        successor = authority().refreshToken;
        return answer;
    });
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-SESSION"_s);
    QCOMPARE(storedRefreshToken(), QByteArray()); // what was wiped stays wiped
    QVERIFY(!bench().session->holdsUnstored());
    QTRY_COMPARE(authority().requests(A::Revoke).size(), 1);
    QCOMPARE(authority().requests(A::Revoke).first().field("token"), successor);
}

void tst_Rotation::signedInElsewhereMeanwhile()
{
    authority().always(A::Token, [&](const RecordedRequest &request) {
        SessionRecord record =
            *SessionRecord::fromJson(SecretBytes(bench().vault.item(sessionItem(u"bench"_s))));
        record.refreshToken = SecretBytes("of-another-sign-in");
        record.dpopKey = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
        bench().vault.write(sessionItem(u"bench"_s), record.toJson(), &bench().context,
                            [](const Result<> &) {});
        return authority().correctAnswer(request);
    });
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-SESSION"_s);
    QCOMPARE(storedRefreshToken(), QByteArray("of-another-sign-in"));
    QTRY_VERIFY(!bench().session->isBusy());
    QCOMPARE(authority().requests(A::Revoke).size(), 0); // it may be of the same grant
}

void tst_Rotation::journalHoldsNoSecret()
{
    QFile journal(rotationJournalOf(bench().directory.path() + u"/state"_s, u"bench"_s));
    QVERIFY(!journal.exists());
    QByteArray seen;
    const QByteArray token = storedRefreshToken();
    authority().always(A::Token, [&](const RecordedRequest &request) {
        if (journal.open(QIODevice::ReadOnly))
            seen = journal.readAll();
        journal.close();
        return authority().correctAnswer(request);
    });
    QVERIFY(bench().fetch({Api1}));
    QVERIFY(seen.contains("owner-1:api"));
    QVERIFY(!seen.contains(token));
    QVERIFY(!journal.exists() || QFileInfo(journal).size() == 0);
}

void tst_Rotation::signInAndOutDoNotWaitForLong()
{
    QLockFile other(lockFileOf(bench().directory.path() + u"/state"_s, u"bench"_s));
    QVERIFY(other.tryLock()); // and never gives it back
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().vault.items(), QStringList{clientKeyItem(u"bench"_s)});
}

QTEST_GUILESS_MAIN(tst_Rotation)
#include "tst_rotation.moc"
