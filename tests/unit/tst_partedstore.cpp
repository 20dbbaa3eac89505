// SPDX-License-Identifier: MIT
// Secrets in several items: whole at every moment, and nothing left over in the end.
#include "core/base/random.h"
#include "core/jose/signingkey.h"
#include "core/vault/memorystore.h"
#include "core/vault/partedstore.h"

#include <QtCore/QDeadlineTimer>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Limit = 100;
constexpr int Forever = 10000;

/// A MemoryStore whose user dies after so many operations: the next one is never done.
class MortalStore final : public SecretStore
{
public:
    explicit MortalStore(MemoryStore &store, int lives = Forever)
        : m_store(store)
        , m_lives(lives)
    {
    }
    void read(const QString &item, QObject *context, ReadHandler handler) override
    {
        if (lives())
            m_store.read(item, context, std::move(handler));
    }
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override
    {
        if (lives())
            m_store.write(item, std::move(secret), context, std::move(handler));
    }
    void remove(const QString &item, QObject *context, DoneHandler handler) override
    {
        if (lives())
            m_store.remove(item, context, std::move(handler));
    }
    [[nodiscard]] bool isDead() const { return m_lives < 0; }
    std::function<void(int)> before; ///< sees how many operations are left

private:
    bool lives()
    {
        if (before)
            before(m_lives);
        return --m_lives >= 0;
    }

    MemoryStore &m_store;
    int m_lives;
};

/// What became of an operation that may have died: nothing when it did.
template <typename T>
std::optional<Result<T>> outcome(MortalStore &mortal,
                                 const std::function<void(std::function<void(Result<T>)>)> &start)
{
    auto answer = std::make_shared<std::optional<Result<T>>>();
    start([answer](Result<T> result) { answer->emplace(std::move(result)); });
    const QDeadlineTimer limit(10000);
    while (!*answer && !mortal.isDead() && !limit.hasExpired())
        QCoreApplication::sendPostedEvents(); // there is nothing else to wait for
    return std::move(*answer);
}

QByteArray secretOf(qsizetype size, char letter)
{
    QByteArray secret(size, letter);
    for (qsizetype i = 0; i < size; i += 7) // no two parts alike
        secret[i] = char('0' + i % 10);
    return secret;
}

} // namespace

class tst_PartedStore : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void clientKeyOf4096Bits();
    void refusesWhatIsTooLarge();
    void damageIsSaid_data();
    void damageIsSaid();
    void faultsPassThrough();
    void aCrashLeavesOneOrTheOther_data();
    void aCrashLeavesOneOrTheOther();
    void aReaderMeetsOneOrTheOther_data();
    void aReaderMeetsOneOrTheOther();

private:
    /// Writes, or removes when there is nothing to write; false when it died.
    static bool put(MemoryStore &store, const std::optional<QByteArray> &secret,
                    int lives = Forever);
    static std::optional<QByteArray> get(MemoryStore &store);
    static QStringList itemsOf(const std::optional<QByteArray> &secret);
    static QStringList items(const MemoryStore &store); ///< without the slot's letter
    static void changes();
};

bool tst_PartedStore::put(MemoryStore &store, const std::optional<QByteArray> &secret, int lives)
{
    QObject context;
    MortalStore mortal(store, lives);
    PartedStore parted(mortal, Limit);
    const auto done = outcome<void>(mortal, [&](const auto &handler) {
        if (secret)
            parted.write(u"item"_s, SecretBytes(*secret), &context, handler);
        else
            parted.remove(u"item"_s, &context, handler);
    });
    return done && *done;
}

/// Nothing when there is no such item; "E-…" for any other failure.
std::optional<QByteArray> tst_PartedStore::get(MemoryStore &store)
{
    QObject context;
    MortalStore mortal(store);
    PartedStore parted(mortal, Limit);
    const auto read = outcome<SecretBytes>(
        mortal, [&](const auto &handler) { parted.read(u"item"_s, &context, handler); });
    if (!read)
        return "E-TEST-HANG"_ba;
    if (!*read)
        return (*read).error().code == codes::VaultMissing
                   ? std::nullopt
                   : std::optional((*read).error().code.toLatin1());
    return (**read).reveal();
}

QStringList tst_PartedStore::items(const MemoryStore &store)
{
    QStringList names;
    for (const auto &[name, secret] : store.items())
        names.append(secret.size() > Limit ? u"too large"_s : QString(name).remove(5, 1));
    return names;
}

/// As they are without any history.
QStringList tst_PartedStore::itemsOf(const std::optional<QByteArray> &secret)
{
    MemoryStore fresh;
    if (secret)
        put(fresh, secret);
    return items(fresh);
}

void tst_PartedStore::roundTrip_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << ""_ba << 1;
    QTest::newRow("small") << secretOf(60, 'x') << 1;
    QTest::newRow("as large as an item") << secretOf(Limit, 'x') << 1;
    QTest::newRow("larger by one") << secretOf(Limit + 1, 'x') << 3;
    QTest::newRow("two full parts") << secretOf(2 * Limit, 'x') << 3;
    QTest::newRow("as large as can be")
        << secretOf(PartedStore::MaxParts * Limit, 'x') << 1 + int(PartedStore::MaxParts);
    QTest::newRow("like a head") << "knippe-parts:a:1:x"_ba << 2;
    QTest::newRow("any bytes") << QByteArray("\0\xff\r\n", 4) + secretOf(Limit, 'x') << 3;
}

void tst_PartedStore::roundTrip()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const int, count);
    MemoryStore store;
    for (int again = 0; again < 3; ++again) {
        QVERIFY(put(store, secret));
        QCOMPARE(get(store), secret);
        QCOMPARE(int(store.items().size()), count);
        QVERIFY(!items(store).contains(u"too large"_s));
    }
    if (count == 1) // no other form than without this store
        QCOMPARE(store.items().at(u"item"_s).reveal(), secret);
    QVERIFY(put(store, std::nullopt));
    QVERIFY(store.items().empty());
}

void tst_PartedStore::clientKeyOf4096Bits()
{
    QObject context;
    MemoryStore store;
    MortalStore mortal(store);
    PartedStore parted(mortal, 2400);
    const SecretBytes jwk = SigningKey::generate(SignatureAlgorithm::PS256).toJwk();
    QVERIFY(jwk.size() > 2560);
    QVERIFY(outcome<void>(mortal, [&](const auto &handler) {
        parted.write(u"item"_s, jwk.clone(), &context, handler);
    }));
    for (const auto &[name, secret] : store.items())
        QVERIFY2(secret.size() <= 2400, qPrintable(name));
    const auto read = outcome<SecretBytes>(
        mortal, [&](const auto &handler) { parted.read(u"item"_s, &context, handler); });
    QVERIFY(read && *read && **read == jwk);
}

void tst_PartedStore::refusesWhatIsTooLarge()
{
    QObject context;
    MemoryStore store;
    QVERIFY(put(store, "old"_ba));
    MortalStore mortal(store);
    PartedStore parted(mortal, Limit);
    const auto done = outcome<void>(mortal, [&](const auto &handler) {
        parted.write(u"item"_s, SecretBytes(secretOf(PartedStore::MaxParts * Limit + 1, 'x')),
                     &context, handler);
    });
    QVERIFY(done && !*done);
    QCOMPARE((*done).error(), (Error{codes::VaultSize, u"1601"_s, {}, 0}));
    QCOMPARE(get(store), "old"_ba);
    QCOMPARE(int(store.items().size()), 1);
}

void tst_PartedStore::damageIsSaid_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QByteArray>("content"); // null: gone
    QTest::newRow("a part is gone") << u"item/a1"_s << QByteArray();
    QTest::newRow("a part is another's") << u"item/a1"_s << secretOf(Limit, 'z');
    QTest::newRow("no such slot") << u"item"_s << "knippe-parts:c:3:x"_ba;
    QTest::newRow("no number") << u"item"_s << "knippe-parts:a:x:x"_ba;
    QTest::newRow("no parts") << u"item"_s << "knippe-parts:a:0:x"_ba;
    QTest::newRow("more than there can be") << u"item"_s << "knippe-parts:a:17:x"_ba;
    QTest::newRow("cut off") << u"item"_s << "knippe-parts:a:3"_ba;
    QTest::newRow("other hash") << u"item"_s << "knippe-parts:a:3:x"_ba;
}

void tst_PartedStore::damageIsSaid()
{
    QFETCH(const QString, item);
    QFETCH(const QByteArray, content);
    QObject context;
    MemoryStore store;
    QVERIFY(put(store, secretOf(250, 'x')));
    if (content.isNull())
        store.remove(item, &context, [](const Result<> &) {});
    else
        store.write(item, SecretBytes(content), &context, [](const Result<> &) {});
    QCOMPARE(get(store), "E-VAULT-CONTENT"_ba);
    QVERIFY(put(store, secretOf(350, 'y'))); // and it can be written anew
    QCOMPARE(get(store), secretOf(350, 'y'));
}

void tst_PartedStore::faultsPassThrough()
{
    MemoryStore store;
    QVERIFY(put(store, secretOf(250, 'x')));
    store.fault = Error{QString(codes::VaultTimeout), {}, {}, 0};
    QCOMPARE(get(store), "E-VAULT-TIMEOUT"_ba);
    QVERIFY(!put(store, "new"_ba));
    QVERIFY(!put(store, std::nullopt));
    store.fault.reset();
    QCOMPARE(get(store), secretOf(250, 'x'));
}

void tst_PartedStore::changes()
{
    QTest::addColumn<int>("before"); // bytes; -1: no item
    QTest::addColumn<int>("after");
    QTest::newRow("first, small") << -1 << 50;
    QTest::newRow("first, large") << -1 << 250;
    QTest::newRow("small to small") << 50 << 60;
    QTest::newRow("small to large") << 50 << 250;
    QTest::newRow("large to small") << 250 << 50;
    QTest::newRow("large to larger") << 250 << 450;
    QTest::newRow("large to less large") << 450 << 150;
    QTest::newRow("large to as large") << 250 << 251;
    QTest::newRow("small away") << 50 << -1;
    QTest::newRow("large away") << 250 << -1;
}

void tst_PartedStore::aCrashLeavesOneOrTheOther_data()
{
    changes();
}

// After every number of operations, and after every number of the next change as well.
void tst_PartedStore::aCrashLeavesOneOrTheOther()
{
    QFETCH(const int, before);
    QFETCH(const int, after);
    const auto secret = [](int size, char letter) {
        return size < 0 ? std::nullopt : std::optional(secretOf(size, letter));
    };
    const auto old = secret(before, 'o');
    const auto young = secret(after, 'y');
    bool done = false;
    int crashes = 0;
    for (int first = 0; !done; ++first) {
        for (const int next : {50, 250, 550, -1}) {
            const auto third = secret(next, 't');
            bool alsoDone = false;
            for (int second = 0; !alsoDone; ++second, ++crashes) {
                MemoryStore store;
                put(store, old);
                done = put(store, young, first);
                const auto held = get(store);
                QVERIFY2(held == young || (!done && held == old),
                         qPrintable(QString::number(first)));
                alsoDone = put(store, third, second);
                const auto heldThen = get(store);
                QVERIFY(heldThen == third || (!alsoDone && heldThen == held));
                if (alsoDone)
                    QCOMPARE(items(store), itemsOf(third)); // nothing of a crash is left
                QVERIFY(put(store, std::nullopt));
                QVERIFY(store.items().empty());
            }
        }
    }
    QVERIFY(crashes > 20);
}

void tst_PartedStore::aReaderMeetsOneOrTheOther_data()
{
    changes();
}

// Another program changes the item between any two operations of a reader.
void tst_PartedStore::aReaderMeetsOneOrTheOther()
{
    QFETCH(const int, before);
    QFETCH(const int, after);
    const QByteArray old = before < 0 ? QByteArray() : secretOf(before, 'o');
    const std::optional young = after < 0 ? std::nullopt : std::optional(secretOf(after, 'y'));
    for (int moment = 0; moment < 10; ++moment) {
        QObject context;
        MemoryStore store;
        if (before >= 0)
            put(store, old);
        MortalStore watched(store);
        watched.before = [&](int left) {
            if (Forever - left == moment)
                put(store, young);
        };
        PartedStore parted(watched, Limit);
        const auto read = outcome<SecretBytes>(
            watched, [&](const auto &handler) { parted.read(u"item"_s, &context, handler); });
        QVERIFY(read);
        if (*read)
            QVERIFY((**read).reveal() == old || (**read).reveal() == young);
        else
            QVERIFY((*read).error().code == codes::VaultMissing && (before < 0 || after < 0));
    }
}

QTEST_GUILESS_MAIN(tst_PartedStore)
#include "tst_partedstore.moc"
