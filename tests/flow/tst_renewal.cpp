// SPDX-License-Identifier: MIT
// What Knippe asks for unattended: each event one attempt at the most, and never a sign-in.
#include "core/session/renewal.h"
#include "tests/support/sessionbench.h"

#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using A = ScriptedAuthority;
using Reachability = QNetworkInformation::Reachability;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;
constexpr int Beat = int(Wakeups::Interval.count());

} // namespace

class tst_Renewal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void beats_data();
    void beats();
    void network_data();
    void network();
    void needsNoNetworkBackend();
    void lead_data();
    void lead();
    void startFetchesWhatHasRunOut_data();
    void startFetchesWhatHasRunOut();
    void onlyWhatIsKeptFreshIsRenewedAhead();
    void choiceTakesEffectAtOnce();
    void shortLivedTokenIsNoLoop();
    void fiftyEventsAreOne_data();
    void fiftyEventsAreOne();
    void oneRoundAtATime();
    void personsRequestIsNotRepeated();
    void eventsWhileAskingAreOne();
    void twoProgramsAskOnce_data();
    void twoProgramsAskOnce();
    void onceForEachEvent_data();
    void onceForEachEvent();
    void networkComesBack();
    void clockIsSet_data();
    void clockIsSet();
    void oneFailureForAll();
    void doubtWaitsForAnEvent();
    void doubtIsBounded();
    void doubtIsOvercome();
    void doubtIsTriedFirst_data();
    void doubtIsTriedFirst();
    void refusedResourceIsNoDoubt();
    void refusedForGoodIsLeftToThePerson();
    void nothingWithoutASession_data();
    void nothingWithoutASession();
    void nothingWhileSomebodySignsIn();
    void longerThanAnyTokenLives();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    /// Begins anew with a Renewal, as the window does.
    void open();
    void keepFresh(const QStringList &resources);
    /// Lets time pass at the pace of the beats.
    void pass(int seconds);
    void sleep(int seconds);
    /// Until nothing is under way any more.
    void settle();
    void answerAlways(const ScriptedAnswer &answer);
    void answerCorrectly();
    /// Token requests since open().
    [[nodiscard]] QByteArrayList asked() const { return m_bench->resourcesSent().mid(m_before); }

    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<Wakeups> m_wakeups;
    QStringList m_attempts; ///< resources, whether or not a request came of it
    qsizetype m_before = 0;
};

void tst_Renewal::init()
{
    m_bench = std::make_unique<SessionBench>();
    bench().mayBreakRules = false;
    authority().challenges = false; // a nonce would be lost with each restart
    m_wakeups = std::make_unique<Wakeups>(bench().clock);
    QCOMPARE(codeOf(bench().signIn()), QString());
    keepFresh({Api1});
}

void tst_Renewal::cleanup()
{
    QCOMPARE(bench().browsers.size(), 1); // the sign-in of init()
    m_bench.reset();
    m_wakeups.reset();
}

void tst_Renewal::keepFresh(const QStringList &resources)
{
    for (const QString &resource : {QString(Api1), QString(Api2)})
        bench().profile.profile.setKeepFresh(resource, resources.contains(resource));
    open();
}

void tst_Renewal::open()
{
    settle();
    bench().restart();
    m_attempts.clear();
    m_before = bench().resourcesSent().size();
    connect(bench().session.get(), &Session::tokenChanged, this, [this](int row) {
        const ApiToken &token = bench().session->tokens().at(row);
        if (token.progress == ApiToken::State::Waiting)
            m_attempts.append(token.request.resource);
    });
    new Renewal(*bench().session, *m_wakeups, 0ms, bench().session.get());
    QCOMPARE(codeOf(bench().restore()), QString());
    settle();
}

void tst_Renewal::pass(int seconds)
{
    for (; seconds > 0; seconds -= Beat) {
        bench().clock.advance(qMin(Beat, seconds));
        if (seconds >= Beat)
            m_wakeups->beat();
        settle();
    }
}

void tst_Renewal::sleep(int seconds)
{
    bench().clock.advance(seconds);
    m_wakeups->beat();
    settle();
}

void tst_Renewal::settle()
{
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::processEvents();
        QTRY_VERIFY(bench().session->state() == Session::State::SigningIn
                    || !bench().session->isBusy());
    }
}

void tst_Renewal::answerAlways(const ScriptedAnswer &answer)
{
    authority().always(A::Token, [answer](const RecordedRequest &) { return answer; });
}

void tst_Renewal::answerCorrectly()
{
    authority().always(A::Token, [this](const RecordedRequest &request) {
        return authority().correctAnswer(request);
    });
}

void tst_Renewal::beats_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("upset");
    for (const int punctual : {Beat, Beat - 5, Beat + 9})
        QTest::addRow("after %d s", punctual) << punctual << false;
    QTest::newRow("a nap") << Beat + 11 << true;
    QTest::newRow("a night") << Beat + 8 * 3600 << true;
    QTest::newRow("clock set back") << Beat - 3600 << true;
    QTest::newRow("clock set back by half a minute") << Beat - 30 << true;
}

void tst_Renewal::beats()
{
    QFETCH(int, seconds);
    QFETCH(bool, upset);
    Wakeups wakeups(bench().clock);
    QSignalSpy beaten(&wakeups, &Wakeups::beaten);
    QSignalSpy woken(&wakeups, &Wakeups::woken);
    bench().clock.advance(seconds);
    wakeups.beat();
    QCOMPARE(woken.size(), upset ? 1 : 0);
    QCOMPARE(beaten.size(), upset ? 0 : 1);
    bench().clock.advance(Beat); // and from there on as ever
    wakeups.beat();
    QCOMPARE(woken.size() + beaten.size(), 2);
    QCOMPARE(woken.size(), upset ? 1 : 0);
}

void tst_Renewal::network_data()
{
    QTest::addColumn<QList<Reachability>>("seen");
    QTest::addColumn<int>("events");
    using enum Reachability;
    QTest::newRow("online from the start") << QList{Online, Online} << 0;
    QTest::newRow("not known at first") << QList{Unknown, Online} << 0;
    QTest::newRow("back") << QList{Online, Disconnected, Online} << 1;
    QTest::newRow("offline at the start") << QList{Disconnected, Online} << 1;
    QTest::newRow("behind a portal") << QList{Disconnected, Local, Site, Online} << 1;
    QTest::newRow("not known in between") << QList{Disconnected, Unknown, Online} << 1;
    QTest::newRow("away and back, twice")
        << QList{Online, Disconnected, Online, Online, Local, Online} << 2;
}

void tst_Renewal::network()
{
    QFETCH(QList<Reachability>, seen);
    QFETCH(int, events);
    Wakeups wakeups(bench().clock);
    QSignalSpy online(&wakeups, &Wakeups::cameOnline);
    for (const Reachability each : seen)
        wakeups.onReachabilityChanged(each);
    QCOMPARE(online.size(), events);
}

void tst_Renewal::needsNoNetworkBackend()
{
    Wakeups wakeups(bench().clock);
    QSignalSpy online(&wakeups, &Wakeups::cameOnline);
    wakeups.start(); // whatever this machine has or lacks
    QCoreApplication::processEvents();
    QCOMPARE(online.size(), 0);
}

void tst_Renewal::lead_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<int>("lead");
    QTest::newRow("10 s") << 10 << 5;
    QTest::newRow("1 min") << 60 << 30;
    QTest::newRow("2 min") << 120 << 60;
    QTest::newRow("5 min") << 300 << 60;
    QTest::newRow("10 min") << 600 << 120;
    QTest::newRow("25 min") << 1500 << 300;
    QTest::newRow("1 h") << 3600 << 300;
    QTest::newRow("a day") << 86400 << 300;
}

void tst_Renewal::lead()
{
    QFETCH(int, life);
    QFETCH(int, lead);
    ApiToken token;
    token.obtainedAt = bench().clock.now();
    token.expiresAt = token.obtainedAt.addSecs(life);
    QCOMPARE(renewalLead(token).count(), lead);
}

void tst_Renewal::startFetchesWhatHasRunOut_data()
{
    QTest::addColumn<int>("seconds"); // since the tokens came, which live for 300
    QTest::addColumn<QByteArrayList>("requests");
    QTest::newRow("good") << 200 << QByteArrayList();
    QTest::newRow("nearly over") << 250 << QByteArrayList{"owner-1:api"};
    QTest::newRow("over") << 300 << QByteArrayList{"owner-1:api", "owner-2:api"};
    QTest::newRow("so is the session") << 4000 << QByteArrayList();
}

void tst_Renewal::startFetchesWhatHasRunOut()
{
    QFETCH(int, seconds);
    QFETCH(QByteArrayList, requests);
    bench().clock.advance(seconds);
    open();
    QCOMPARE(asked(), requests);
    QCOMPARE(codeOf(bench().restore()), QString()); // the keychain was asked once more
    settle();
    QCOMPARE(asked(), requests);
}

void tst_Renewal::onlyWhatIsKeptFreshIsRenewedAhead()
{
    pass(210);
    QCOMPARE(asked(), QByteArrayList()); // HelseID: none while a valid one is held
    pass(30);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    QCOMPARE(bench().row(Api1).expiresAt, bench().clock.now().addSecs(300));
    pass(900);
    QCOMPARE(asked(), QByteArrayList(4, "owner-1:api"));
    QVERIFY(bench().row(Api1).isUsable(bench().clock.now(), 0));
    QVERIFY(!bench().row(Api2).isUsable(bench().clock.now(), 0));
}

void tst_Renewal::choiceTakesEffectAtOnce()
{
    pass(240);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    bench().session->setKeepFresh(Api1, false);
    bench().session->setKeepFresh(Api2, true);
    pass(30);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    pass(210);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    QVERIFY(bench().session->profile().profile.api(Api2)->keepFresh);
    QVERIFY(!bench().row(Api1).request.keepFresh);
}

void tst_Renewal::shortLivedTokenIsNoLoop()
{
    authority().changeToken = [](QJsonObject &json) { json.insert("expires_in"_L1, 5); };
    pass(300); // the first one's life
    const qsizetype first = asked().size();
    settle();
    QCOMPARE(asked().size(), first);
    pass(10 * Beat);
    QCOMPARE(asked().size(), first + 10); // at most one with each beat
}

void tst_Renewal::fiftyEventsAreOne_data()
{
    QTest::addColumn<bool>("works");
    QTest::newRow("and it works") << true;
    QTest::newRow("in vain") << false;
}

void tst_Renewal::fiftyEventsAreOne()
{
    QFETCH(bool, works);
    keepFresh({Api1, Api2});
    if (!works)
        answerAlways(ScriptedAnswer::oauthError(u"slow_down"_s, 429));
    bench().clock.advance(1000);
    for (int i = 0; i < 50; ++i) { // a laptop wakes, its network flaps, its clock is set
        emit m_wakeups->woken();
        emit m_wakeups->cameOnline();
        emit m_wakeups->beaten();
    }
    settle();
    QByteArrayList requests{"owner-1:api"};
    if (works)
        requests.append("owner-2:api");
    QCOMPARE(asked(), requests);
    QCOMPARE(m_attempts, (QStringList{Api1, Api2}));
}

void tst_Renewal::oneRoundAtATime()
{
    keepFresh({Api1, Api2});
    bench().clock.advance(100);
    QVERIFY(bench().fetch({Api2})); // ends later than the other
    m_attempts.clear();
    bool isFirst = true;
    connect(bench().session.get(), &Session::tokenChanged, m_wakeups.get(), [&] {
        if (bench().row(Api1).progress != ApiToken::State::Fetching
            || !std::exchange(isFirst, false))
            return;
        bench().clock.advance(100); // by now it is near its end as well
        emit m_wakeups->beaten();
    });
    bench().clock.advance(150);
    emit m_wakeups->beaten();
    settle();
    QCOMPARE(m_attempts, QStringList{Api1});
    emit m_wakeups->beaten();
    settle();
    QCOMPARE(m_attempts, (QStringList{Api1, Api2}));
}

void tst_Renewal::personsRequestIsNotRepeated()
{
    bench().clock.advance(1000);
    bool done = false;
    bench().session->fetch({Api1}, &bench().context, [&](const Result<> &) { done = true; });
    emit m_wakeups->woken();
    QTRY_VERIFY(done);
    settle();
    QCOMPARE(m_attempts, QStringList{Api1});
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
}

void tst_Renewal::eventsWhileAskingAreOne()
{
    bench().clock.advance(1000);
    answerAlways(ScriptedAnswer::oauthError(u"slow_down"_s, 429));
    bool isFirst = true;
    connect(bench().session.get(), &Session::tokenChanged, m_wakeups.get(), [&] {
        if (bench().row(Api1).progress != ApiToken::State::Fetching
            || !std::exchange(isFirst, false))
            return;
        for (int i = 0; i < 50; ++i) // while its request is on its way
            emit m_wakeups->cameOnline();
    });
    emit m_wakeups->woken();
    settle();
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-1:api"}));
    settle();
    QCOMPARE(asked().size(), 2);
}

void tst_Renewal::twoProgramsAskOnce_data()
{
    QTest::addColumn<bool>("follows");
    QTest::newRow("one sees what the other does") << true;
    QTest::newRow("or only when it has its turn") << false;
}

void tst_Renewal::twoProgramsAskOnce()
{
    QFETCH(bool, follows);
    keepFresh({Api1, Api2});
    Session other(bench().profile, Session::Environment{bench().vault, bench().clock,
                                                        bench().directory.path() + u"/state"_s});
    if (follows) {
        other.followOthers();
        bench().session->followOthers();
    }
    new Renewal(other, *m_wakeups, 0ms, &other);
    QCOMPARE(codeOf(await<void>([&](const auto &done) { other.restore(&bench().context, done); })),
             QString());
    for (int night = 1; night <= 3; ++night) {
        sleep(600);
        QTRY_VERIFY(!other.isBusy() && !bench().session->isBusy());
        QCOMPARE(asked().size(), 2 * night);
        QVERIFY(bench().session->tokens() == other.tokens());
    }
}

void tst_Renewal::onceForEachEvent_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"E-NET-UNREACHABLE", "E-VAULT-LOCKED", "E-TOKEN-SLOW-DOWN"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_Renewal::onceForEachEvent()
{
    QFETCH(QString, code);
    if (code == codes::NetUnreachable)
        authority().close();
    else if (code == codes::VaultLocked)
        bench().vault.fault = [](auto, const QString &) {
            return Error{QString(codes::VaultLocked), {}, {}, 0};
        };
    else
        answerAlways(ScriptedAnswer::oauthError(u"slow_down"_s, 429));
    pass(900);
    QCOMPARE(m_attempts, QStringList{Api1}); // its end drew near, once
    QVERIFY2(bench().row(Api1).error, "its row says why");
    for (int event = 2; event <= 4; ++event) {
        sleep(300);
        QCOMPARE(m_attempts.size(), event);
        pass(300);
        QCOMPARE(m_attempts.size(), event);
    }
    QVERIFY(asked().size() <= 4);
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
}

void tst_Renewal::networkComesBack()
{
    answerAlways(ScriptedAnswer::oauthError(u"slow_down"_s, 429));
    m_wakeups->onReachabilityChanged(Reachability::Disconnected);
    pass(600);
    QCOMPARE(asked().size(), 1);
    answerCorrectly();
    pass(300);
    QCOMPARE(asked().size(), 1);
    m_wakeups->onReachabilityChanged(Reachability::Online);
    settle();
    QCOMPARE(asked().size(), 2);
    QCOMPARE(bench().row(Api1).state(bench().clock.now()), ApiToken::State::Valid);
    m_wakeups->onReachabilityChanged(Reachability::Disconnected);
    m_wakeups->onReachabilityChanged(Reachability::Online);
    settle();
    QCOMPARE(asked().size(), 2); // nothing is due
}

void tst_Renewal::clockIsSet_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("requests");
    QTest::newRow("on by 50 min") << 3000 << 1;
    QTest::newRow("on by 5 h: the session looks over") << 5 * 3600 << 0;
    QTest::newRow("back by 1 min") << -60 << 1;
    QTest::newRow("back by 5 h") << -5 * 3600 << 1; // or the token would look good for 5 h
    QTest::newRow("back by a year") << -365 * 86400 << 1;
}

void tst_Renewal::clockIsSet()
{
    QFETCH(int, seconds);
    QFETCH(int, requests);
    sleep(seconds);
    QCOMPARE(asked(), QByteArrayList(requests, "owner-1:api"));
    for (int i = 0; i < 10; ++i)
        sleep(0);
    QCOMPARE(asked().size(), requests);
    pass(180);
    QCOMPARE(asked().size(), requests);
    if (requests > 0)
        QVERIFY(bench().row(Api1).expiresAt <= bench().clock.now().addSecs(300));
}

void tst_Renewal::oneFailureForAll()
{
    keepFresh({Api1, Api2});
    answerAlways(ScriptedAnswer::oauthError(u"slow_down"_s, 429));
    sleep(1000);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    QCOMPARE(bench().rowCode(Api1), bench().rowCode(Api2));
}

void tst_Renewal::doubtWaitsForAnEvent()
{
    keepFresh({Api1});
    bench().clock.advance(100);
    QVERIFY(bench().fetch({Api2})); // ends later than the other
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    bench().session->setKeepFresh(Api2, true);
    m_before = bench().resourcesSent().size();
    m_wakeups = std::make_unique<Wakeups>(bench().clock);
    open();
    pass(150);
    QCOMPARE(asked(), QByteArrayList(3, "owner-1:api")); // one attempt, repeated as it may be
    QVERIFY(bench().session->doubt());
    pass(900); // Api2 has drawn near, too
    QCOMPARE(asked().size(), 3);
    sleep(60);
    QCOMPARE(asked().size(), 4);
    m_wakeups->onReachabilityChanged(Reachability::Disconnected);
    m_wakeups->onReachabilityChanged(Reachability::Online);
    settle();
    QCOMPARE(asked(), QByteArrayList(5, "owner-1:api"));
}

void tst_Renewal::doubtIsBounded()
{
    keepFresh({Api1, Api2});
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    for (int event = 0; event < 20; ++event)
        sleep(120);
    QCOMPARE(asked(), QByteArrayList(6, "owner-1:api")); // five after the first
    QCOMPARE(bench().rowCode(Api1), QString(codes::TokenDoubt));
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
}

void tst_Renewal::doubtIsOvercome()
{
    keepFresh({Api1, Api2});
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    sleep(400);
    QVERIFY(bench().session->doubt());
    answerCorrectly();
    sleep(60);
    QVERIFY(!bench().session->doubt());
    QCOMPARE(asked().mid(3), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    for (const auto api : {Api1, Api2})
        QCOMPARE(bench().row(api).state(bench().clock.now()), ApiToken::State::Valid);
}

void tst_Renewal::doubtIsTriedFirst_data()
{
    QTest::addColumn<QString>("event");
    for (const char *event : {"start", "sleep", "network"})
        QTest::newRow(event) << QString::fromLatin1(event);
}

void tst_Renewal::doubtIsTriedFirst()
{
    QFETCH(QString, event);
    answerAlways(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close));
    QVERIFY(!bench().fetch({Api2})); // by hand: it is not kept fresh
    bench().clock.advance(260);
    answerCorrectly();
    m_before += 3;
    if (event == "start"_L1) {
        open();
    } else if (event == "sleep"_L1) {
        sleep(0);
    } else {
        m_wakeups->onReachabilityChanged(Reachability::Disconnected);
        m_wakeups->onReachabilityChanged(Reachability::Online);
        settle();
    }
    QCOMPARE(asked(), (QByteArrayList{"owner-2:api", "owner-1:api"}));
    QVERIFY(!bench().session->doubt());
}

// It stays in the journal when nothing was asked for after it; what is kept fresh does not wait.
void tst_Renewal::refusedResourceIsNoDoubt()
{
    authority().once(A::Token, ScriptedAnswer::oauthError(u"invalid_target"_s));
    QVERIFY(!bench().fetch({Api2}));
    QVERIFY(bench().session->doubt());
    m_before += 1;
    pass(240);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    QVERIFY(!bench().session->doubt());
}

void tst_Renewal::refusedForGoodIsLeftToThePerson()
{
    keepFresh({Api1, Api2});
    authority().always(A::Token, [this](const RecordedRequest &request) {
        return request.field("resource") == "owner-1:api"
                   ? ScriptedAnswer::oauthError(u"invalid_scope"_s)
                   : authority().correctAnswer(request);
    });
    sleep(400);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    sleep(400);
    open();
    QCOMPARE(asked(), QByteArrayList()); // what is kept fresh is fresh, the other stays refused
    answerCorrectly();
    QVERIFY(bench().fetch({Api1})); // the person
    pass(240);
    QVERIFY(bench().row(Api1).isUsable(bench().clock.now(), 120));
}

void tst_Renewal::nothingWithoutASession_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"ended", "signed out", "at its end"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void tst_Renewal::nothingWithoutASession()
{
    QFETCH(QString, how);
    keepFresh({Api1, Api2});
    if (how == "ended"_L1) {
        answerAlways(ScriptedAnswer::oauthError(u"invalid_grant"_s));
        sleep(400);
        QCOMPARE(asked().size(), 1);
        QCOMPARE(bench().session->state(), Session::State::SignedOut);
    } else if (how == "signed out"_L1) {
        QVERIFY(bench().signOut());
    } else {
        bench().clock.advance(4000);
    }
    const qsizetype before = asked().size();
    const qsizetype attempts = m_attempts.size();
    for (int event = 0; event < 10; ++event) {
        sleep(600);
        pass(60);
        m_wakeups->onReachabilityChanged(Reachability::Disconnected);
        m_wakeups->onReachabilityChanged(Reachability::Online);
        settle();
    }
    QCOMPARE(asked().size(), before);
    QCOMPARE(m_attempts.size(), attempts);
    QCOMPARE(authority().requests(A::Par).size(), 1);
}

void tst_Renewal::nothingWhileSomebodySignsIn()
{
    bench().visit = [](const AuthorizationPrompt &) { return std::nullopt; };
    bench().session->signIn(
        {},
        [this](Browser) {
            return std::make_unique<TestUserAgent>(
                [](const AuthorizationPrompt &) { return std::nullopt; });
        },
        &bench().context, [](const Result<> &) {});
    QTRY_COMPARE(authority().requests(A::Par).size(), 2);
    sleep(600);
    QCOMPARE(asked(), QByteArrayList());
}

void tst_Renewal::longerThanAnyTokenLives() // knippe-cli token --min-validity
{
    const QByteArray first = bench().token(Api1)->reveal();
    const Result<SecretBytes> second = bench().token(Api1, 86400);
    QCOMPARE(codeOf(second), QString());
    QVERIFY(second->reveal() != first);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
}

QTEST_GUILESS_MAIN(tst_Renewal)
#include "tst_renewal.moc"
