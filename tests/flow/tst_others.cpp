// SPDX-License-Identifier: MIT
// Two programs of one user at work on one profile: the window and the command line.
#include "tests/support/sessionbench.h"

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_Others : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void rowsFollow();
    void rowsAreNotOverwritten();
    void signOutIsFollowed();
    void signInIsFollowed();
    void refreshTokenServesBothInTurn();
    void renewedByOneIsRenewedForAll();
    void signedOutDuringARenewal();
    void damagedStateIsNoNews();

private:
    SessionBench &bench() { return *m_bench; }
    Session &other() { return *m_other; }
    Result<> fetch(Session &session, const QStringList &resources);

    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<Session> m_other; ///< follows
};

void tst_Others::init()
{
    m_bench = std::make_unique<SessionBench>();
    bench().authority.challenges = false; // each program has nonces of its own
    m_other = std::make_unique<Session>(
        bench().profile,
        Session::Environment{bench().vault, bench().clock, bench().directory.path() + u"/state"_s});
    other().followOthers();
    QCOMPARE(codeOf(bench().signIn()), QString());
    QTRY_COMPARE(other().state(), Session::State::SignedIn);
}

void tst_Others::cleanup()
{
    m_other.reset();
    m_bench.reset();
}

Result<> tst_Others::fetch(Session &session, const QStringList &resources)
{
    return await<void>([&](const auto &done) { session.fetch(resources, &bench().context, done); });
}

void tst_Others::rowsFollow()
{
    bench().clock.advance(1000); // everything has run out
    QVERIFY(bench().fetch({SessionBench::Api2}));
    QTRY_VERIFY(other().tokens() == bench().session->tokens());
    QCOMPARE(other().tokens().at(1).state(bench().clock.now()), ApiToken::State::Valid);
    QCOMPARE(other().person().name, bench().session->person().name);
}

void tst_Others::rowsAreNotOverwritten()
{
    Session deaf(bench().profile, Session::Environment{bench().vault, bench().clock,
                                                       bench().directory.path() + u"/state"_s});
    bench().clock.advance(1000);
    QCOMPARE(codeOf(fetch(deaf, {SessionBench::Api2})), QString());
    QCOMPARE(codeOf(bench().fetch({SessionBench::Api1})), QString());
    for (const ApiToken &token : bench().session->tokens())
        QCOMPARE(token.state(bench().clock.now()), ApiToken::State::Valid);
    bench().restart();
    for (const ApiToken &token : bench().session->tokens())
        QCOMPARE(token.state(bench().clock.now()), ApiToken::State::Valid);
}

void tst_Others::signOutIsFollowed()
{
    QVERIFY(bench().signOut());
    QTRY_COMPARE(other().state(), Session::State::SignedOut);
    QCOMPARE(other().person().name, QString());
    QCOMPARE(other().tokens().at(0).state(bench().clock.now()), ApiToken::State::None);
    QCOMPARE(codeOf(fetch(other(), {SessionBench::Api1})), u"E-TOKEN-SESSION"_s);
}

void tst_Others::signInIsFollowed()
{
    QVERIFY(bench().signOut());
    QTRY_COMPARE(other().state(), Session::State::SignedOut);
    bench().authority.changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("sub"_L1, "person-2"_L1);
        claims.insert("name"_L1, "Ola Nordmann"_L1);
    };
    QVERIFY(bench().signIn());
    QTRY_COMPARE(other().person().name, u"Ola Nordmann"_s);
    QTRY_VERIFY(other().tokens() == bench().session->tokens());
    QCOMPARE(other().state(), Session::State::SignedIn);
}

void tst_Others::refreshTokenServesBothInTurn()
{
    int open = 2;
    const auto done = [&](const Result<> &result) { open -= result ? 1 : 100; };
    const QStringList both{SessionBench::Api1, SessionBench::Api2};
    bench().session->fetch(both, &bench().context, done);
    other().fetch(both, &bench().context, done);
    QTRY_COMPARE(open, 0); // strict rotation: a token used twice would have failed
}

// What a turn waits for may be done by the time it comes (HelseID asks that a valid token be kept).
void tst_Others::renewedByOneIsRenewedForAll()
{
    bench().clock.advance(1000); // everything has run out
    const auto asked = bench().resourcesSent().size();
    int open = 40;
    const auto done = [&](const Result<> &result) { open -= result ? 1 : 100; };
    const QStringList both{SessionBench::Api1, SessionBench::Api2};
    Session deaf(bench().profile, Session::Environment{bench().vault, bench().clock,
                                                       bench().directory.path() + u"/state"_s});
    for (int i = 0; i < 10; ++i) {
        for (Session *session : {bench().session.get(), &deaf}) {
            session->renew(both, 30, &bench().context, done);
            session->fetch(both, &bench().context, done);
        }
    }
    QTRY_COMPARE(open, 0);
    QCOMPARE(bench().resourcesSent().size() - asked, 2);
    QCOMPARE(deaf.tokens(), bench().session->tokens());
}

void tst_Others::signedOutDuringARenewal()
{
    bool signedOut = false;
    QByteArray successor;
    bench().authority.always(A::Token, [&](const RecordedRequest &request) {
        const ScriptedAnswer answer = bench().authority.correctAnswer(request);
        successor = bench().authority.refreshToken;
        QEventLoop loop; // its answer comes when the other has signed out
        other().signOut(&bench().context, [&](const Result<> &result) {
            signedOut = bool(result);
            loop.quit();
        });
        loop.exec();
        return answer;
    });
    QVERIFY(!bench().fetch({SessionBench::Api1}));
    QVERIFY(signedOut);
    QTRY_VERIFY(!bench().session->isBusy());
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
    QCOMPARE(bench().vault.items(), QStringList{clientKeyItem(u"bench"_s)});
    QByteArrayList revoked;
    for (const RecordedRequest &request : bench().authority.requests(A::Revoke))
        revoked.append(request.field("token"));
    QCOMPARE(revoked, (QByteArrayList{bench().refreshTokensSent().last(), successor}));
}

void tst_Others::damagedStateIsNoNews()
{
    QFile file(bench().directory.path() + u"/state/bench.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    QVERIFY(fetch(other(), {SessionBench::Api1})); // writes the whole of it again
    QCOMPARE(other().state(), Session::State::SignedIn);
    QVERIFY(bench().stateFile().contains("\"signedIn\": true"));
}

QTEST_GUILESS_MAIN(tst_Others)
#include "tst_others.moc"
