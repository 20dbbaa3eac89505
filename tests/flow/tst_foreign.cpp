// SPDX-License-Identifier: MIT
// Two computers whose keychain items roam and whose home is shared, or was copied: each has its own
// refresh token (I2).
#include "core/vault/installation.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/sessionbench.h"

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_Foreign : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anothersSessionIsNotUsed();
    void anothersSessionIsLeftAlone();
    void eachHasItsOwn();
    void runningSideBySide();
    void aStateOfNoInstallationIsOurs();

private:
    SessionBench &bench() { return *m_bench; }
    std::unique_ptr<Session> at(const QString &computer);
    Result<> signIn(Session &session);
    Result<> fetch(Session &session);
    [[nodiscard]] QByteArray refreshTokenOf(const QString &computer);

    std::unique_ptr<SessionBench> m_bench; ///< the keychain and the home that both have
    std::map<QString, std::unique_ptr<InstallationStore>> m_vaults;
};

void tst_Foreign::init()
{
    m_bench = std::make_unique<SessionBench>();
    bench().session.reset();
    bench().authority.challenges = false; // each program has nonces of its own
    QCOMPARE(codeOf(signIn(*at(u"here"_s))), QString());
}

void tst_Foreign::cleanup()
{
    m_bench.reset();
    m_vaults.clear();
}

/// A start of Knippe there.
std::unique_ptr<Session> tst_Foreign::at(const QString &computer)
{
    auto &vault = m_vaults[computer];
    if (!vault)
        vault = std::make_unique<InstallationStore>(bench().vault, computer);
    return std::make_unique<Session>(
        bench().profile,
        Session::Environment{.vault = *vault,
                             .clock = bench().clock,
                             .stateDirectory = bench().directory.path() + u"/state"_s,
                             .installation = computer});
}

Result<> tst_Foreign::signIn(Session &session)
{
    return await<void>([&](const auto &done) {
        session.signIn(
            {}, [this](Browser) { return std::make_unique<TestUserAgent>(bench().visit, false); },
            &bench().context, done);
    });
}

Result<> tst_Foreign::fetch(Session &session)
{
    return await<void>(
        [&](const auto &done) { session.fetch({SessionBench::Api1}, &bench().context, done); });
}

QByteArray tst_Foreign::refreshTokenOf(const QString &computer)
{
    const QByteArray json =
        bench().vault.item(itemOfInstallation(sessionItem(bench().profile.id), computer));
    const Result<SessionRecord> record = SessionRecord::fromJson(SecretBytes(json));
    return record ? record->refreshToken.reveal() : QByteArray();
}

void tst_Foreign::anothersSessionIsNotUsed()
{
    const qsizetype requests = bench().authority.requests().size();
    const std::unique_ptr<Session> there = at(u"there"_s);
    QCOMPARE(there->state(), Session::State::SignedOut);
    QCOMPARE(there->absence().code, QString(codes::VaultForeign));
    QCOMPARE(codeOf(await<void>([&](const auto &done) { there->restore(&bench().context, done); })),
             QString()); // succeeds with nobody
    for (const ApiToken &token : there->tokens())
        QCOMPARE(token.state(bench().clock.now()), ApiToken::State::None);
    QCOMPARE(codeOf(fetch(*there)), u"E-VAULT-FOREIGN"_s);
    QCOMPARE(codeOf(await<SecretBytes>([&](const auto &done) {
                 there->token(SessionBench::Api1, 0, &bench().context, done);
             })),
             u"E-VAULT-FOREIGN"_s);
    QCOMPARE(bench().authority.requests().size(), requests);
}

void tst_Foreign::anothersSessionIsLeftAlone()
{
    const QStringList items = bench().vault.items();
    const QByteArray state = bench().stateFile();
    QVERIFY(state.contains("\"installation\": \"here\""));
    {
        const std::unique_ptr<Session> there = at(u"there"_s);
        bench().authority.once(A::Token, ScriptedAnswer::oauthError(u"access_denied"_s));
        QVERIFY(!signIn(*there)); // nor by one that fails
        QCOMPARE(there->absence().code, QString(codes::VaultForeign));
        QCOMPARE(
            codeOf(await<void>([&](const auto &done) { there->signOut(&bench().context, done); })),
            QString());
    }
    QCOMPARE(bench().vault.items(), items);
    QCOMPARE(bench().stateFile(), state);
    const std::unique_ptr<Session> here = at(u"here"_s);
    QCOMPARE(here->state(), Session::State::SignedIn);
    QVERIFY(bench().authority.requests(A::Revoke).isEmpty());
}

void tst_Foreign::eachHasItsOwn()
{
    const QByteArray first = refreshTokenOf(u"here"_s);
    {
        const std::unique_ptr<Session> there = at(u"there"_s);
        QCOMPARE(codeOf(signIn(*there)), QString());
        QCOMPARE(codeOf(fetch(*there)), QString());
        QCOMPARE(there->state(), Session::State::SignedIn);
        QCOMPARE(there->absence().code, QString(codes::TokenSession)); // were it not so
    }
    QCOMPARE(refreshTokenOf(u"here"_s), first);
    QVERIFY(refreshTokenOf(u"there"_s) != first && !refreshTokenOf(u"there"_s).isEmpty());
    QVERIFY(!bench().refreshTokensSent().contains(first));
    QVERIFY(bench().authority.requests(A::Revoke).isEmpty());
    const std::unique_ptr<Session> here = at(u"here"_s); // the file is the other's now
    QCOMPARE(here->absence().code, QString(codes::VaultForeign));
    QCOMPARE(codeOf(signIn(*here)), QString());
    const QList<RecordedRequest> revoked = bench().authority.requests(A::Revoke);
    QCOMPARE(revoked.size(), 1); // its own, that nobody would use any more
    QCOMPARE(revoked.first().field("token"), first);
}

// What the other computer writes into the shared home ends nothing here.
void tst_Foreign::runningSideBySide()
{
    const std::unique_ptr<Session> here = at(u"here"_s);
    here->followOthers();
    const QByteArray ours = bench().authority.refreshToken;
    const std::unique_ptr<Session> there = at(u"there"_s);
    QCOMPARE(codeOf(signIn(*there)), QString());
    QTest::qWait(50); // whatever the watcher has to say has been heard
    QCOMPARE(here->state(), Session::State::SignedIn);
    QCOMPARE(refreshTokenOf(u"here"_s), ours);
    QCOMPARE(there->state(), Session::State::SignedIn);
}

void tst_Foreign::aStateOfNoInstallationIsOurs()
{
    QFile file(bench().directory.path() + u"/state/bench.json"_s);
    const QByteArray state = bench().stateFile();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(state).replace("installation", "from-elsewhere"));
    file.close();
    const std::unique_ptr<Session> here = at(u"here"_s);
    QCOMPARE(here->state(), Session::State::SignedIn);
    QCOMPARE(codeOf(fetch(*here)), QString());
}

QTEST_GUILESS_MAIN(tst_Foreign)
#include "tst_foreign.moc"
