// SPDX-License-Identifier: MIT
// Sessions whose secrets are larger than an item of Windows' keychain.
#include "core/vault/partedstore.h"
#include "core/vault/vaultrecord.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_LargeSecrets : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aSessionFitsIntoSmallItems_data();
    void aSessionFitsIntoSmallItems();
    void tooLargeARefreshTokenChangesNothing();

private:
    static constexpr qsizetype Limit = 2400;
    SessionBench &bench() { return *m_bench; }
    void restart();

    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<PartedStore> m_parted;
    int m_refreshToken = 0; ///< bytes, where the authority is to make them that long
    int m_accessToken = 0;
    int m_serial = 0;
};

void tst_LargeSecrets::init()
{
    m_bench = std::make_unique<SessionBench>();
    m_parted = std::make_unique<PartedStore>(bench().vault, Limit);
    m_refreshToken = m_accessToken = m_serial = 0;
    // 4096 bits, which take their time: the same for every row
    static const SecretBytes jwk = SigningKey::generate(SignatureAlgorithm::PS256).toJwk();
    bench().clientKey = SigningKey::fromJwk(QJsonDocument::fromJson(jwk.reveal()).object()).value();
    QCOMPARE(codeOf(await<void>([&](const auto &done) {
                 m_parted->write(clientKeyItem(bench().profile.id), bench().clientKey.toJwk(),
                                 &bench().context, done);
             })),
             QString());
    bench().authority.changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("at_hash"_L1); // of the short one
    };
    bench().authority.changeToken = [this](QJsonObject &json) {
        QByteArray &refreshToken = bench().authority.refreshToken;
        refreshToken = refreshToken.leftJustified(m_refreshToken, 'r');
        json.insert("refresh_token"_L1, QString::fromLatin1(refreshToken));
        json.insert(
            "access_token"_L1,
            QString::fromLatin1(QByteArray::number(++m_serial).rightJustified(m_accessToken, 'a')));
    };
    restart();
}

void tst_LargeSecrets::cleanup()
{
    m_bench.reset();
    m_parted.reset();
}

void tst_LargeSecrets::restart()
{
    bench().session.reset();
    bench().authority.nonceGiven.clear();
    bench().session = std::make_unique<Session>(
        bench().profile,
        Session::Environment{*m_parted, bench().clock, bench().directory.path() + u"/state"_s});
}

void tst_LargeSecrets::aSessionFitsIntoSmallItems_data()
{
    QTest::addColumn<int>("refreshToken");
    QTest::addColumn<int>("accessToken");
    QTest::newRow("as HelseID makes them") << 64 << 1800;
    QTest::newRow("access tokens of 4 KiB") << 64 << 4096;
    QTest::newRow("refresh tokens of 4 KiB") << 4096 << 1800;
    QTest::newRow("as large as may be") << int(MaxRefreshToken) << 16384;
}

void tst_LargeSecrets::aSessionFitsIntoSmallItems()
{
    QFETCH(const int, refreshToken);
    QFETCH(const int, accessToken);
    m_refreshToken = refreshToken;
    m_accessToken = accessToken;
    QCOMPARE(codeOf(bench().signIn()), QString());
    restart();
    QCOMPARE(codeOf(bench().restore()), QString());
    for (int round = 0; round < 3; ++round) // parts take turns
        QCOMPARE(codeOf(bench().fetch({SessionBench::Api1, SessionBench::Api2})), QString());
    const Result<SecretBytes> token = bench().token(SessionBench::Api2);
    QVERIFY(token);
    QCOMPARE(token->size(), m_accessToken);
    QVERIFY(token->view().endsWith(QByteArray::number(m_serial)));
    QCOMPARE(bench().refreshTokensSent().size(), 7);
    for (const QString &item : bench().vault.items())
        QVERIFY2(bench().vault.item(item).size() <= Limit, qPrintable(item));
    QCOMPARE(codeOf(bench().signOut()), QString());
    for (const QString &item : bench().vault.items()) // and no part is left
        QVERIFY2(item.startsWith(clientKeyItem(bench().profile.id)), qPrintable(item));
}

void tst_LargeSecrets::tooLargeARefreshTokenChangesNothing()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QByteArray before = bench().vault.item(sessionItem(bench().profile.id));
    const QByteArray old = bench().authority.refreshToken;
    m_refreshToken = MaxRefreshToken + 1;
    QCOMPARE(codeOf(bench().signIn()), u"E-VAULT-SIZE"_s);
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(bench().vault.item(sessionItem(bench().profile.id)), before);
    const QList<RecordedRequest> revoked = bench().authority.requests(A::Revoke);
    QCOMPARE(revoked.size(), 1); // the one that nobody keeps
    QCOMPARE(revoked.first().field("token").size(), m_refreshToken);
    bench().authority.refreshToken = old;
    m_refreshToken = 0;
    QCOMPARE(codeOf(bench().fetch({SessionBench::Api1})), QString());
}

QTEST_GUILESS_MAIN(tst_LargeSecrets)
#include "tst_largesecrets.moc"
