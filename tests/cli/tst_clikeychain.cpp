// SPDX-License-Identifier: MIT
//
// What a person reads when the keychain is not as it should be: each fault has a code and words of
// its own, costs nothing, and everything is as before when it is over.

#include "tests/cli/clidesk.h"
#include "tests/support/fakesecretservice.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using Fault = std::function<void(FakeSecretService &)>;

class tst_CliKeychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void faultsAreToldApart_data();
    void faultsAreToldApart();
    void noFileInItsPlace();

private:
    [[nodiscard]] CliRun run(const QStringList &words) { return m_desk->run(words); }

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeSecretService> m_service;
    std::unique_ptr<CliDesk> m_desk;
};

Q_DECLARE_METATYPE(Fault)

void tst_CliKeychain::initTestCase()
{
    if (!PrivateBus::isInstalled())
        QSKIP("needs dbus-daemon");
    m_authority = std::make_unique<TestAuthority>(QStringList{u"--apis"_s, u"1"_s});
    QVERIFY2(m_authority->problem().isEmpty(), qPrintable(m_authority->problem()));
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY2(m_bus->problem().isEmpty(), qPrintable(m_bus->problem()));
    m_service = std::make_unique<FakeSecretService>(m_bus->address());
    QVERIFY(m_service->start());
    m_desk = std::make_unique<CliDesk>(nullptr);
    m_desk->setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->address());
    const CliRun added = m_desk->addProfile(m_authority->profile());
    QVERIFY2(added.exit == 0, added.err);
    QVERIFY2(m_desk->logIn(*m_authority).exit == 0, m_desk->allErrors());
}

void tst_CliKeychain::faultsAreToldApart_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("state"); // in `status --json`, which only reads
    QTest::newRow("locked") << Fault([](auto &s) { s.locksReading = s.locksWriting = true; })
                            << QByteArray("E-VAULT-LOCKED: ") << u"locked"_s;
    QTest::newRow("locked for writing") << Fault([](auto &s) { s.locksWriting = true; })
                                        << QByteArray("E-VAULT-LOCKED: ") << u"ok"_s;
    QTest::newRow("absent") << Fault([](auto &s) { s.kill(); }) << QByteArray("E-VAULT-ABSENT: ")
                            << u"absent"_s;
    QTest::newRow("hung") << Fault([](auto &s) { s.hang(); }) << QByteArray("E-VAULT-TIMEOUT: ")
                          << u"hung"_s;
    QTest::newRow("too small") << Fault([](auto &s) { s.sizeLimit = 300; })
                               << QByteArray("E-VAULT-SIZE: ") << u"ok"_s;
    QTest::newRow("forgets") << Fault([](auto &s) { s.forgets = true; })
                             << QByteArray("E-VAULT-NOT-KEPT: ") << u"ok"_s;
    QTest::newRow("gives another value") << Fault([](auto &s) { s.givesOther = true; })
                                         << QByteArray("E-VAULT-CONTENT: ") << u"damaged"_s;
}

void tst_CliKeychain::faultsAreToldApart()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, error);
    QFETCH(QString, state);
    const QStringList token{u"token"_s, u"sandbox"_s, u"owner-1:api"_s, u"--fresh"_s};
    fault(*m_service);
    const CliRun failed = run(token);
    const CliRun status = run({u"status"_s, u"sandbox"_s, u"--json"_s});
    m_service->locksReading = m_service->locksWriting = false;
    m_service->forgets = m_service->givesOther = false;
    m_service->sizeLimit = -1;
    m_service->resume();
    if (!m_service->isRunning())
        QVERIFY(m_service->start());
    qInfo().noquote() << failed.error();
    QCOMPARE(failed.exit, 8);
    QVERIFY2(failed.error().startsWith(error), failed.err);
    QCOMPARE(failed.out, QByteArray());
    QCOMPARE(status.exit, state == "ok"_L1 ? 0 : 8);
    QCOMPARE(status.json().value("keychain"_L1).toString(), state);
    const CliRun after = run(token);
    QVERIFY2(after.exit == 0, after.err);
}

// libsecret can be told to use a file, and its password, by the environment.
void tst_CliKeychain::noFileInItsPlace()
{
    CliDesk desk(nullptr);
    desk.setVariable(u"SECRET_BACKEND"_s, u"file"_s);
    desk.setVariable(u"SECRET_FILE_TEST_PATH"_s, desk.home() + u"/secrets"_s);
    desk.setVariable(u"SECRET_FILE_TEST_PASSWORD"_s, u"for the tests only"_s);
    QCOMPARE(desk.addProfile(m_authority->profile()).code(), QByteArray("E-VAULT-ABSENT"));
    QVERIFY(!QFile::exists(desk.home() + u"/secrets"_s));
}

QTEST_GUILESS_MAIN(tst_CliKeychain)
#include "tst_clikeychain.moc"
