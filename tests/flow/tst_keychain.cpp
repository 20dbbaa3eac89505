// SPDX-License-Identifier: MIT
// The keychain as it is: locked, absent, hung, too small, lying – told apart, within the time
// limit, and with the event loop turning all the while. KeychainStore, QtKeychain and libsecret are
// the real ones, on a bus of their own.
#include "core/vault/keychainstore.h"
#include "tests/support/fakesecretservice.h"
#include "tests/support/privatebus.h"
#include "tests/support/sessionbench.h"

#include <memory>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = std::function<void(FakeSecretService &)>;

namespace {

constexpr auto Limit = 400ms; // for what is going to hang
const auto Item = u"no.knippe/test/item"_s;

} // namespace

class tst_Keychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void busHangs();
    void nothingOnTheBus();
    void serviceNeverTakesItsName();
    void itemsLiveAndGo();
    void errorsAreToldApart_data();
    void errorsAreToldApart();
    void personUnlocks();
    void serviceComesBack();
    void writeAndReadBackCatchesLies_data();
    void writeAndReadBackCatchesLies();
    void lateWriteComesBeforeTheNext();
    void whatHasNotBegunInTimeNeverDoes();
    void endOfContextIsEndOfInterest();

private:
    Result<SecretBytes> read(SecretStore &store, const QString &item = Item);
    Result<> write(SecretStore &store, const QByteArray &value, const QString &item = Item);
    Result<> remove(SecretStore &store, const QString &item = Item);
    /// The code of a read that is going to hang; the event loop turns meanwhile.
    QString codeOfHungRead();

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeSecretService> m_service;
    std::unique_ptr<KeychainStore> m_store;
    QObject m_context;
};

Q_DECLARE_METATYPE(Fault)

void tst_Keychain::initTestCase()
{
    if (!PrivateBus::isInstalled())
        QSKIP("needs dbus-daemon");
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY2(m_bus->problem().isEmpty(), qPrintable(m_bus->problem()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toLatin1()); // GLib looks once
}

void tst_Keychain::init()
{
    m_service = std::make_unique<FakeSecretService>(m_bus->address());
    m_store = std::make_unique<KeychainStore>();
}

void tst_Keychain::cleanup()
{
    m_store.reset();
    m_service.reset();
}

Result<SecretBytes> tst_Keychain::read(SecretStore &store, const QString &item)
{
    return await<SecretBytes>([&](const auto &done) { store.read(item, &m_context, done); });
}

Result<> tst_Keychain::write(SecretStore &store, const QByteArray &value, const QString &item)
{
    return await<void>(
        [&](const auto &done) { store.write(item, SecretBytes(value), &m_context, done); });
}

Result<> tst_Keychain::remove(SecretStore &store, const QString &item)
{
    return await<void>([&](const auto &done) { store.remove(item, &m_context, done); });
}

QString tst_Keychain::codeOfHungRead()
{
    KeychainStore impatient(Limit);
    int turns = 0;
    QTimer turning;
    connect(&turning, &QTimer::timeout, [&turns] { ++turns; });
    turning.start(0);
    const QString code = codeOf(read(impatient));
    return turns > 100 ? code : u"the event loop stood still, %1 turns: %2"_s.arg(turns).arg(code);
}

// First of all: libsecret has no connection yet, and makes it while nobody answers.
void tst_Keychain::busHangs()
{
    m_bus->pause();
    const QString code = codeOfHungRead();
    m_bus->resume();
    QCOMPARE(code, QString(codes::VaultTimeout));
    QVERIFY(m_service->start());
    QCOMPARE(codeOf(write(*m_store, "value")), QString());
}

void tst_Keychain::nothingOnTheBus()
{
    QCOMPARE(codeOf(read(*m_store)), QString(codes::VaultAbsent));
    QCOMPARE(codeOf(remove(*m_store)), QString(codes::VaultAbsent));
    const Result<> written = write(*m_store, "value");
    QCOMPARE(codeOf(written), QString(codes::VaultAbsent));
    QVERIFY2(written.error().detail.contains("org.freedesktop.secrets"_L1),
             qPrintable(written.error().detail));
}

// As with a session that is only half up: the bus has started the service and waits.
void tst_Keychain::serviceNeverTakesItsName()
{
    const auto command = u"/bin/sleep 30"_s;
    QVERIFY(m_bus->activate(QString(secretservice::Name), command));
    QCOMPARE(codeOfHungRead(), QString(codes::VaultTimeout));
    QVERIFY(m_bus->activate(QString(secretservice::Name), QString()));
    QVERIFY(m_service->start()); // at last
    QCOMPARE(codeOf(write(*m_store, "value")), QString());
}

void tst_Keychain::itemsLiveAndGo()
{
    QVERIFY(m_service->start());
    QCOMPARE(codeOf(read(*m_store)), QString(codes::VaultMissing));
    const QByteArray value("\0\xff value", 8);
    QCOMPARE(codeOf(write(*m_store, "before")), QString());
    QCOMPARE(codeOf(write(*m_store, value)), QString());
    QCOMPARE(read(*m_store)->view(), QByteArrayView(value));
    QCOMPARE(m_service->item(Item), value);
    QCOMPARE(codeOf(remove(*m_store)), QString());
    QCOMPARE(m_service->items(), QStringList());
    QCOMPARE(codeOf(remove(*m_store)), QString());
}

void tst_Keychain::errorsAreToldApart_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("reading");
    QTest::addColumn<QString>("writing");
    QTest::addColumn<QString>("detail"); // of what writing answers
    const QString fine;
    QTest::newRow("locked") << Fault([](auto &s) { s.locksReading = s.locksWriting = true; })
                            << u"E-VAULT-LOCKED"_s << u"E-VAULT-LOCKED"_s
                            << u"The collection is locked"_s;
    QTest::newRow("too small") << Fault([](auto &s) { s.sizeLimit = 100; }) << fine
                               << u"E-VAULT-SIZE"_s << u"1000"_s;
    QTest::newRow("nowhere to put it") << Fault([](auto &s) { s.hasCollection = false; }) << fine
                                       << u"E-VAULT-ABSENT"_s << u"no such object"_s;
    QTest::newRow("gone") << Fault([](auto &s) { s.kill(); }) << u"E-VAULT-ABSENT"_s
                          << u"E-VAULT-ABSENT"_s
                          << u"The name org.freedesktop.secrets was not provided by any .service "
                             "files"_s;
    QTest::newRow("killed at work") << Fault([](auto &s) {
        s.onCall = [&s](const QString &, const QString &item) {
            if (!item.isEmpty())
                s.kill();
        };
    }) << u"E-VAULT-ABSENT"_s << u"E-VAULT-ABSENT"_s
                                    << u"not provided"_s;
}

void tst_Keychain::errorsAreToldApart()
{
    QFETCH(Fault, fault);
    QFETCH(QString, reading);
    QFETCH(QString, writing);
    QFETCH(QString, detail);
    QVERIFY(m_service->start());
    QCOMPARE(codeOf(write(*m_store, "value")), QString());
    fault(*m_service);
    const Result<SecretBytes> expected = await<SecretBytes>(
        [&](const auto &done) { readExpected(*m_store, Item, &m_context, done); });
    QCOMPARE(codeOf(expected), reading);
    const Result<> written = write(*m_store, QByteArray(1000, 'x'));
    QCOMPARE(codeOf(written), writing);
    QVERIFY2(written.error().detail.contains(detail), qPrintable(written.error().detail));
    QCOMPARE(m_service->items(), QStringList{Item}); // nothing of what was tried
    QCOMPARE(m_service->item(Item), QByteArray("value"));
}

void tst_Keychain::personUnlocks()
{
    QVERIFY(m_service->start());
    QCOMPARE(codeOf(write(*m_store, "value")), QString());
    m_service->saysYes = true;
    m_service->locksReading = true;
    QCOMPARE(read(*m_store)->view(), QByteArrayView("value"));
    m_service->locksWriting = true;
    QCOMPARE(codeOf(write(*m_store, "other")), QString());
    m_service->hasCollection = false;
    QCOMPARE(codeOf(write(*m_store, "third")), QString());
    QCOMPARE(m_service->prompts(), 3);
    QCOMPARE(m_service->item(Item), QByteArray("third"));
}

void tst_Keychain::serviceComesBack()
{
    for (const char *value : {"first", "second"}) {
        QVERIFY(m_service->start());
        QCOMPARE(codeOf(write(*m_store, value)), QString());
        m_service->kill();
        QCOMPARE(codeOf(read(*m_store)), QString(codes::VaultAbsent));
    }
}

void tst_Keychain::writeAndReadBackCatchesLies_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("S06 stale") << Fault([](auto &s) { s.givesStale = true; });
    QTest::newRow("S07 another") << Fault([](auto &s) { s.givesOther = true; });
    QTest::newRow("S08 forgets") << Fault([](auto &s) { s.forgets = true; });
}

void tst_Keychain::writeAndReadBackCatchesLies()
{
    QFETCH(Fault, fault);
    QVERIFY(m_service->start());
    QCOMPARE(codeOf(write(*m_store, "other", Item + u"/other"_s)), QString());
    QCOMPARE(codeOf(write(*m_store, "before")), QString());
    const auto writeAndReadBack = [this] {
        return await<void>([&](const auto &done) {
            knippe::writeAndReadBack(*m_store, Item, SecretBytes("after"), &m_context, done);
        });
    };
    QCOMPARE(codeOf(writeAndReadBack()), QString());
    QCOMPARE(codeOf(write(*m_store, "before")), QString());
    fault(*m_service);
    QCOMPARE(codeOf(writeAndReadBack()), QString(codes::VaultNotKept));
}

// A write that hangs may be carried out after all, when the service wakes up.
void tst_Keychain::lateWriteComesBeforeTheNext()
{
    QVERIFY(m_service->start());
    KeychainStore impatient(Limit);
    m_service->hang();
    QCOMPARE(codeOf(write(impatient, "hung")), QString(codes::VaultTimeout));
    std::optional<Result<>> newest;
    m_store->write(Item, SecretBytes("newest"), &m_context,
                   [&](const Result<> &result) { newest = result; });
    impatient.write(Item, SecretBytes("newer"), &m_context, [](const Result<> &) {});
    m_service->resume();
    QTRY_VERIFY(newest);
    QCOMPARE(codeOf(*newest), QString());
    QTRY_COMPARE(m_service->values(Item).size(), 3);
    QCOMPARE(m_service->values(Item).last(), QByteArray("hung"));
}

void tst_Keychain::whatHasNotBegunInTimeNeverDoes()
{
    QVERIFY(m_service->start());
    KeychainStore impatient(Limit);
    m_service->hang();
    QCOMPARE(codeOf(write(impatient, "begun")), QString(codes::VaultTimeout));
    QCOMPARE(codeOf(write(impatient, "not begun")), QString(codes::VaultTimeout));
    m_service->resume();
    QTRY_COMPARE(m_service->item(Item), QByteArray("begun"));
    QTRY_COMPARE(codeOf(read(impatient, u"other"_s)), QString(codes::VaultMissing));
    QCOMPARE(m_service->values(Item), QList<QByteArray>{"begun"});
}

void tst_Keychain::endOfContextIsEndOfInterest()
{
    QVERIFY(m_service->start());
    auto context = std::make_unique<QObject>();
    int answers = 0;
    m_store->write(Item, SecretBytes("value"), context.get(), [&](const Result<> &) { ++answers; });
    m_store->read(Item, context.get(), [&](const Result<SecretBytes> &) { ++answers; });
    context.reset();
    QCOMPARE(read(*m_store)->view(), QByteArrayView("value")); // it was wanted, and is done
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_keychain.moc"
