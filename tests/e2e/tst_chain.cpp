// SPDX-License-Identifier: MIT
// A long working day: renewals in one process, each with the refresh token that the one before has
// brought, cost neither memory nor descriptors. The authority is another process.
#include "tests/support/sessionbench.h"
#include "tests/support/testauthority.h"

#include "core/vault/memorystore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

constexpr int WarmUp = 300;
constexpr int Some = 300;
constexpr int AtOnce = 1000;
constexpr qint64 Allowed = 2048; // KiB

/// What memory the process has for itself, in KiB: not what it shares with others, which comes and
/// goes with them.
qint64 memoryInUse()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        return 0;
    qint64 sum = 0;
    const QList<QByteArray> lines = rollup.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Anonymous:") || line.startsWith("Swap:"))
            sum += line.simplified().split(' ').at(1).toLongLong();
    }
    return sum;
}

qsizetype descriptorsInUse()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size();
}

} // namespace

class tst_Chain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void renewals_data();
    void renewals();

private:
    void renew(int times);

    std::unique_ptr<TestAuthority> m_authority;
    MemoryStore m_vault;
    SystemClock m_clock;
    QTemporaryDir m_directory;
    QObject m_context;
    std::unique_ptr<Session> m_session;
    qint64 m_memory = 0; // after the warm-up, as all below
    qsizetype m_descriptors = 0;
};

void tst_Chain::initTestCase()
{
    if (memoryInUse() == 0)
        QSKIP("the kernel does not say how much memory a process has for itself");
    m_authority = std::make_unique<TestAuthority>(QStringList{u"--apis"_s, u"1"_s},
                                                  TestAuthority::Log::Dropped);
    QVERIFY2(m_authority->problem().isEmpty(), qPrintable(m_authority->problem()));
    const Result<ProfileWithKey> parsed = parseProfile(m_authority->profile());
    QVERIFY(parsed);
    const QString id = u"chain"_s;
    m_vault.write(clientKeyItem(id), parsed->key->toJwk(), &m_context, [](const Result<> &) {});
    m_session =
        std::make_unique<Session>(StoredProfile{parsed->profile, id, {}, {}},
                                  Session::Environment{m_vault, m_clock, m_directory.path()});
    const auto person = [this](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        return m_authority->browse(prompt.url);
    };
    const Result<> signedIn = await<void>([&](const auto &done) {
        m_session->signIn(
            {}, [&](Browser) { return std::make_unique<TestUserAgent>(person); }, &m_context, done);
    });
    QCOMPARE(codeOf(signedIn), QString());
    renew(WarmUp);
    m_memory = memoryInUse();
    m_descriptors = descriptorsInUse();
}

void tst_Chain::renew(int times)
{
    for (int i = 0; i < times; ++i) {
        const Result<> renewed = await<void>([&](const auto &done) {
            m_session->fetch(m_authority->resources(), &m_context, done);
        });
        QCOMPARE(codeOf(renewed), QString());
    }
}

// Rows are parts of one chain, as Qt Test lets none last longer than five minutes.
void tst_Chain::renewals_data()
{
    QTest::addColumn<int>("count");
    const int wanted = std::max(qEnvironmentVariableIntValue("KNIPPE_CHAIN"), Some);
    for (int before = 0; before < wanted; before += AtOnce) {
        const int count = std::min(AtOnce, wanted - before);
        QTest::addRow("up to %d", before + count) << count;
    }
}

void tst_Chain::renewals()
{
    QFETCH(int, count);
    renew(count);
    const qint64 growth = memoryInUse() - m_memory;
    qInfo("%lld KiB more than %lld KiB", growth, m_memory);
    QVERIFY2(growth < Allowed, qPrintable(QString::number(growth)));
    QCOMPARE(descriptorsInUse(), m_descriptors);
}

QTEST_GUILESS_MAIN(tst_Chain)
#include "tst_chain.moc"
