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
constexpr qint64 Allowed = 2048; // KiB

/// What memory the process has for itself, in KiB: not what it shares with others, which comes and
/// goes with them.
qint64 memoryInUse()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        return -1;
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
    void renewals();
};

void tst_Chain::renewals()
{
    if (memoryInUse() < 0)
        QSKIP("the kernel does not say how much memory a process has");
    TestAuthority authority({u"--apis"_s, u"1"_s}, TestAuthority::Log::Dropped);
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    const Result<ProfileWithKey> parsed = parseProfile(authority.profile());
    QVERIFY(parsed);
    MemoryStore vault;
    const SystemClock clock;
    QTemporaryDir directory;
    QObject context;
    vault.write(clientKeyItem(u"chain"_s), parsed->key.toJwk(), &context, [](const Result<> &) {});
    Session session({parsed->profile, u"chain"_s, {}, {}}, {vault, clock, directory.path()});
    const auto person = [&](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        return authority.browse(prompt.url);
    };
    const Result<> signedIn = await<void>([&](const auto &done) {
        session.signIn(
            {}, [&](Browser) { return std::make_unique<TestUserAgent>(person); }, &context, done);
    });
    QCOMPARE(codeOf(signedIn), QString());

    const int renewals = qEnvironmentVariableIntValue("KNIPPE_CHAIN");
    const int last = WarmUp + (renewals > 0 ? renewals : 700);
    qint64 memory = 0;
    qsizetype descriptors = 0;
    for (int i = 0; i < last; ++i) {
        if (i == WarmUp) {
            memory = memoryInUse();
            descriptors = descriptorsInUse();
        }
        const Result<> renewed = await<void>(
            [&](const auto &done) { session.fetch(authority.resources(), &context, done); });
        QVERIFY2(renewed, qPrintable(u"%1: %2"_s.arg(i).arg(codeOf(renewed))));
    }
    const qint64 growth = memoryInUse() - memory;
    qInfo("%d renewals after the first %d: %lld KiB more, of %lld KiB", last - WarmUp, WarmUp,
          growth, memory);
    QVERIFY2(growth < Allowed, qPrintable(QString::number(growth)));
    QCOMPARE(descriptorsInUse(), descriptors);
}

QTEST_GUILESS_MAIN(tst_Chain)
#include "tst_chain.moc"
