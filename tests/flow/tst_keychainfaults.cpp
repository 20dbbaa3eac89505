// SPDX-License-Identifier: MIT
// What a keychain's faults (S01 … S09) do to a session, for each way of treating refresh tokens:
// nothing that can be told before the token is spent spends it, and what happens afterwards costs
// the session only where the authority is strict and the program ends before the fault does.
#include "core/vault/keychainstore.h"
#include "tests/support/canary.h"
#include "tests/support/fakesecretservice.h"
#include "tests/support/privatebus.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>

#include <memory>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using A = ScriptedAuthority;
using Fault = std::function<void(FakeSecretService &)>;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;

/// When the fault begins: before a renewal does, or when its request has arrived, and so between
/// the probe and the successor.
enum class Moment { Before, Sent };
enum class Policy { None, Grace, Strict };

} // namespace

class tst_KeychainFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void matrix_data();
    void matrix();

private:
    void signIn(Policy policy);
    void begin(const Fault &fault, Moment moment);
    void end();
    /// Of a fetch after the fault. The impatient store may have to be asked more than once on a
    /// busy machine.
    [[nodiscard]] QString codeOfNext(const QStringList &resources);
    [[nodiscard]] QByteArrayList sent() const { return m_bench->refreshTokensSent().mid(m_before); }
    [[nodiscard]] QStringList findings() const;

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeSecretService> m_service;
    KeychainStore m_patient;
    KeychainStore m_impatient{500ms};
    std::unique_ptr<SessionBench> m_bench;
    qsizetype m_before = 0; ///< refresh tokens sent by the sign-in
};

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Moment)
Q_DECLARE_METATYPE(Policy)

void tst_KeychainFaults::initTestCase()
{
    if (!PrivateBus::isInstalled())
        QSKIP("needs dbus-daemon");
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY2(m_bus->problem().isEmpty(), qPrintable(m_bus->problem()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus->address().toLatin1()); // GLib looks once
}

void tst_KeychainFaults::cleanup()
{
    m_bench.reset();
    m_service.reset();
}

void tst_KeychainFaults::signIn(Policy policy)
{
    m_service = std::make_unique<FakeSecretService>(m_bus->address());
    QVERIFY(m_service->start());
    m_bench = std::make_unique<SessionBench>();
    m_bench->authority.rotates = policy != Policy::None;
    m_bench->authority.grace = policy == Policy::Grace ? 30 : 0;
    m_bench->keychain = &m_patient;
    m_bench->restart();
    const Result<> stored = await<void>([this](const auto &done) {
        m_patient.write(clientKeyItem(m_bench->profile.id), m_bench->clientKey.toJwk(),
                        &m_bench->context, done);
    });
    QCOMPARE(codeOf(stored), QString());
    QCOMPARE(codeOf(m_bench->signIn()), QString());
    m_before = m_bench->refreshTokensSent().size();
}

void tst_KeychainFaults::begin(const Fault &fault, Moment moment)
{
    if (moment == Moment::Before)
        return fault(*m_service);
    m_bench->authority.always(A::Token, [this, fault](const RecordedRequest &request) {
        fault(*m_service);
        return m_bench->authority.correctAnswer(request);
    });
}

void tst_KeychainFaults::end()
{
    m_bench->authority.always(A::Token, [this](const RecordedRequest &request) {
        return m_bench->authority.correctAnswer(request);
    });
    m_service->locksReading = m_service->locksWriting = false;
    m_service->givesStale = m_service->givesOther = m_service->forgets = false;
    m_service->sizeLimit = -1;
    m_service->resume();
    if (!m_service->isRunning())
        QVERIFY(m_service->start());
}

QString tst_KeychainFaults::codeOfNext(const QStringList &resources)
{
    QString code = codes::VaultTimeout;
    for (int i = 0; i < 10 && code == codes::VaultTimeout; ++i)
        code = codeOf(m_bench->fetch(resources));
    return code;
}

/// What breaks I2 (the newest refresh token, or the one before it) or I8 (one item that holds one).
QStringList tst_KeychainFaults::findings() const
{
    QStringList found;
    QByteArrayList issued;
    for (const RecordedRequest &request : m_bench->authority.requests(A::Token)) {
        const QByteArray token = request.field("refresh_token");
        if (!token.isEmpty() && !issued.last(std::min<qsizetype>(2, issued.size())).contains(token))
            found.append(u"I2: "_s + QString::fromLatin1(token));
        const QJsonObject answer = QJsonDocument::fromJson(request.answer).object();
        const QByteArray next = answer.value("refresh_token"_L1).toString().toLatin1();
        if (!next.isEmpty() && !issued.contains(next))
            issued.append(next);
    }
    for (const QString &item : m_service->items()) {
        if (item != sessionItem(m_bench->profile.id) && m_service->item(item).contains("refresh-"))
            found.append(u"I8: "_s + item);
    }
    return found;
}

void tst_KeychainFaults::matrix_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isStored"); // the successor, whatever the keychain says of it
    struct Kind
    {
        const char *name;
        Fault fault;
        Moment moment;
        QLatin1StringView code;
        QLatin1StringView codeWithoutRotation; // of storing the access token
        bool isStored = false;
    };
    using S = FakeSecretService;
    const Fault locked = [](S &s) { s.locksReading = s.locksWriting = true; };
    const Fault killed = [](S &s) { s.kill(); };
    const Fault hung = [](S &s) { s.hang(); };
    const Fault stale = [](S &s) { s.givesStale = true; };
    const Fault other = [](S &s) { s.givesOther = true; };
    const Fault forgets = [](S &s) { s.forgets = true; };
    const Fault small = [](S &s) { s.sizeLimit = 100; };
    using enum Moment;
    const auto same = ""_L1; // access tokens are not read back
    const Kind kinds[] = {
        {"S01 locked at read", [](S &s) { s.locksReading = true; }, Before, codes::VaultLocked,
         same},
        {"S02 locked at write", [](S &s) { s.locksWriting = true; }, Before, codes::VaultLocked,
         same},
        {"S03 locks after the probe", locked, Sent, codes::VaultLocked, codes::VaultLocked},
        {"S04 killed", killed, Before, codes::VaultAbsent, same},
        {"S04 killed after the probe", killed, Sent, codes::VaultAbsent, codes::VaultAbsent},
        {"S05 hung", hung, Before, codes::VaultTimeout, same},
        {"S05 hung after the probe", hung, Sent, codes::VaultTimeout, codes::VaultTimeout},
        {"S06 gives a stale value", stale, Before, codes::VaultNotKept, same},
        {"S06 stale after the probe", stale, Sent, codes::VaultNotKept, same, true},
        {"S07 gives another value", other, Before, codes::VaultContent, same},
        {"S07 another after the probe", other, Sent, codes::VaultContent, same},
        {"S08 forgets", forgets, Before, codes::VaultNotKept, same},
        {"S08 forgets after the probe", forgets, Sent, codes::VaultNotKept, same},
        {"S09 refuses the size", small, Before, codes::VaultSize, same},
        {"S09 refuses after the probe", small, Sent, codes::VaultSize, codes::VaultSize},
    };
    const std::pair<const char *, Policy> policies[] = {
        {"no rotation", Policy::None}, {"grace", Policy::Grace}, {"strict", Policy::Strict}};
    for (const Kind &kind : kinds) {
        for (const auto &[name, policy] : policies) {
            const bool rotates = policy != Policy::None || kind.moment == Before;
            QTest::addRow("%s, %s", kind.name, name)
                << kind.fault << kind.moment << policy
                << QString(rotates ? kind.code : kind.codeWithoutRotation) << kind.isStored;
        }
    }
}

void tst_KeychainFaults::matrix()
{
    QFETCH(Fault, fault);
    QFETCH(Moment, moment);
    QFETCH(Policy, policy);
    QFETCH(QString, code);
    QFETCH(bool, isStored);
    signIn(policy);
    m_bench->keychain = code == codes::VaultTimeout ? &m_impatient : &m_patient;
    m_bench->restart();
    const qsizetype spent = moment == Moment::Sent ? 1 : 0;

    // the program outlives the fault
    begin(fault, moment);
    QCOMPARE(codeOf(m_bench->fetch({Api1})), code);
    QCOMPARE(sent().size(), spent); // I1
    QCOMPARE(m_bench->session->holdsUnstored(), spent && policy != Policy::None);
    QCOMPARE(m_bench->session->state(), Session::State::SignedIn);
    end();
    QCOMPARE(codeOfNext({Api1, Api2}), QString());
    QCOMPARE(sent().size(), spent + 2);
    QVERIFY(!m_bench->session->doubt());
    QVERIFY(!m_bench->session->holdsUnstored());
    QCOMPARE(findings(), QStringList());

    // the program ends first
    begin(fault, moment);
    QCOMPARE(codeOf(m_bench->fetch({Api1})), code);
    m_bench->keychain = &m_patient;
    m_bench->restart();
    end();
    const bool isLost = policy == Policy::Strict && moment == Moment::Sent && !isStored;
    QCOMPARE(codeOfNext({Api1}), isLost ? u"E-TOKEN-GRANT"_s : QString());
    QCOMPARE(m_bench->session->state(),
             isLost ? Session::State::SignedOut : Session::State::SignedIn);
    QCOMPARE(sent().size(), 2 * spent + 3);
    QCOMPARE(findings(), QStringList());
}

QTEST_GUILESS_MAIN(tst_KeychainFaults)
#include "tst_keychainfaults.moc"
