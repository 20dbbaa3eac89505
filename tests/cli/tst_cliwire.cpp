// SPDX-License-Identifier: MIT
//
// The program against a server that floods it, and one whose clock is another.

#include "tests/cli/clidesk.h"
#include "tests/support/scriptedauthority.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

/// The most that a process has had in memory, followed for as long as this lives.
class PeakMemory
{
public:
    explicit PeakMemory(const QProcess &process)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, pid = process.processId()] {
            QFile status(u"/proc/%1/status"_s.arg(pid));
            if (!status.open(QIODevice::ReadOnly))
                return;
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("VmHWM:"))
                    bytes = line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
            }
        });
        m_timer.start(1);
    }

    qint64 bytes = 0;

private:
    QTimer m_timer;
};

class tst_CliWire : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void memory_data();
    void memory();
    void wrongClock_data();
    void wrongClock();

private:
    void visit(QProcess &login);

    SystemClock m_clock;
    std::unique_ptr<A> m_authority;
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
};

void tst_CliWire::init()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
    m_authority = std::make_unique<A>(m_clock);
    const SecretBytes jwk = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
    const QJsonObject api{{"resource"_L1, "owner:api"_L1},
                          {"scopes"_L1, QJsonArray{"owner:api/read"_L1}}};
    const CliRun added =
        m_desk->addProfile({{"name"_L1, "sandbox"_L1},
                            {"authority"_L1, m_authority->issuer()},
                            {"clientId"_L1, "client"_L1},
                            {"privateJwk"_L1, QJsonDocument::fromJson(jwk.reveal()).object()},
                            {"redirectUri"_L1, "http://127.0.0.1/callback"_L1},
                            {"scopes"_L1, QJsonArray{"openid"_L1, "offline_access"_L1}},
                            {"apis"_L1, QJsonArray{api}}});
    QVERIFY2(added.exit == 0, added.err);
}

void tst_CliWire::cleanup()
{
    m_desk.reset();
    m_keyring.reset();
    m_authority.reset();
}

/// The person signs in at the printed address and is sent back.
void tst_CliWire::visit(QProcess &login)
{
    const QUrl url = CliDesk::authorizeUrl(login);
    if (url.isEmpty())
        return;
    const RecordedRequest par = m_authority->requests(A::Par).constLast();
    const QString back = QString::fromUtf8(par.field("redirect_uri"));
    QNetworkAccessManager browser;
    const std::unique_ptr<QNetworkReply> page(
        browser.get(QNetworkRequest(redirectTo(back, m_authority->visit(url)))));
    (void)QTest::qWaitFor([&page] { return page->isFinished(); });
}

void tst_CliWire::memory_data()
{
    QTest::addColumn<QLatin1StringView>("flooded");
    QTest::addColumn<int>("requests");
    QTest::newRow("metadata") << A::Metadata << 1;
    QTest::newRow("pushed authorization") << A::Par << 1;
    QTest::newRow("token") << A::Token << 1;
    QTest::newRow("keys") << A::Keys << 2; // while the person reads, and when they are needed
}

// 400 MiB in answer to a few hundred bytes
void tst_CliWire::memory()
{
    QFETCH(QLatin1StringView, flooded);
    m_authority->always(flooded, [](const RecordedRequest &) {
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Endless);
    });
    const auto login = m_desk->start({u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s});
    QVERIFY(login->waitForStarted());
    const PeakMemory peak(*login);
    visit(*login);
    const CliRun run = m_desk->finish(*login);
    QCOMPARE(run.code(), "E-NET-TOO-LARGE");
    QTEST(int(m_authority->requests(flooded).size()), "requests");
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
    QVERIFY(peak.bytes > 0);
    QVERIFY2(peak.bytes < 80LL << 20, QByteArray::number(peak.bytes));
#endif
}

void tst_CliWire::wrongClock_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<QByteArray>("warning");
    QTest::newRow("right") << 0LL << QByteArray();
    QTest::newRow("behind") << 630LL << "clock is 10 min behind the authority's"_ba;
    QTest::newRow("ahead") << -630LL << "clock is 10 min ahead of the authority's"_ba;
}

void tst_CliWire::wrongClock()
{
    QFETCH(qint64, ahead);
    QFETCH(QByteArray, warning);
    m_authority->secondsAhead = ahead;
    const auto login = m_desk->start({u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s});
    visit(*login);
    const CliRun run = m_desk->finish(*login);
    QVERIFY2(run.exit == 0, run.err);
    QCOMPARE(run.err.count("warning: "), warning.isEmpty() ? 0 : 1);
    QVERIFY2(run.err.contains(warning), run.err);
    QVERIFY(!run.out.contains("warning"));
}

QTEST_GUILESS_MAIN(tst_CliWire)
#include "tst_cliwire.moc"
