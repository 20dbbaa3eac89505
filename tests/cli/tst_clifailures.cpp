// SPDX-License-Identifier: MIT
//
// What can go wrong: the exit code, the one error line, and nothing half stored afterwards.

#include "tests/cli/clidesk.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QUrlQuery>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// Answers every request on a loopback port with the same JSON.
class OneAnswer
{
public:
    OneAnswer()
    {
        server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                ++requests;
                socket->write(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(json.size()) + "\r\nConnection: close\r\n\r\n" + json);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(server.serverPort()); }

    QTcpServer server;
    QByteArray json;
    int requests = 0;
};

class tst_CliFailures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void badOptions();
    void notSignedIn();
    void timeOut();
    void signal_data();
    void signal();
    void cancelledAtTheAuthority();
    void clientNotAccepted();
    void scopeUnknown();
    void foreignRedirect();
    void unreachable();
    void noTls();
    void issuerMismatch();
    void portTaken();
    void firstTokenRefused();
    void sessionEnded();
    void refreshTokenRanOut();
    void keychainLocked();
    void keychainAbsent();
    void sessionOfAnotherComputer();
    void damagedProfile();
    void failedSignInKeepsTheOldOne();

private:
    void addProfile(const QJsonObject &changes = {});
    CliRun login(const QStringList &options = {});
    void nothingHalfStored();

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
    QStringList m_items; ///< of the keyring, with nobody signed in
    QMap<QString, QByteArray> m_config;
};

void tst_CliFailures::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>(QStringList{u"--apis"_s, u"4"_s});
    QVERIFY2(m_authority->problem().isEmpty(), qPrintable(m_authority->problem()));
}

void tst_CliFailures::init()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
}

void tst_CliFailures::cleanup()
{
    m_desk.reset();
    m_keyring.reset();
}

/// The authority's profile, but with these fields.
void tst_CliFailures::addProfile(const QJsonObject &changes)
{
    QJsonObject profile = m_authority->profile();
    for (const QString &name : changes.keys())
        profile.insert(name, changes.value(name));
    const CliRun added = m_desk->addProfile(profile);
    QVERIFY2(added.exit == 0, added.err);
    m_items = m_keyring->items();
    m_config = m_desk->files(u"config"_s);
    QCOMPARE(m_items.size(), 1);
}

/// A sign-in that is expected to fail before anybody could sign in.
CliRun tst_CliFailures::login(const QStringList &options)
{
    return m_desk->run(QStringList{u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s} + options);
}

void tst_CliFailures::nothingHalfStored()
{
    QCOMPARE(m_keyring->items(), m_items);
    QCOMPARE(m_desk->files(u"config"_s), m_config);
    for (const QByteArray &state : m_desk->files(u"state"_s)) {
        const QJsonObject json = QJsonDocument::fromJson(state).object();
        QVERIFY(!json.value("signedIn"_L1).toBool());
        for (const QJsonValue &token : json.value("tokens"_L1).toArray())
            QVERIFY(!token["held"_L1].toBool());
    }
    QCOMPARE(m_desk->run({u"status"_s, u"sandbox"_s}).exit, 3);
}

void tst_CliFailures::badOptions()
{
    addProfile();
    for (const QString &timeout : {u"0"_s, u"3601"_s, u"-5"_s, u"5s"_s, u""_s, u"--json"_s}) {
        const CliRun run = login({u"--timeout"_s, timeout});
        QCOMPARE(run.exit, 2);
        QVERIFY2(run.error().contains("from 1 to 3600"), run.err);
    }
    const CliRun browser = login({u"--browser"_s, u"lynx"_s});
    QCOMPARE(browser.exit, 2);
    QVERIFY2(browser.error().contains("embedded, system, print"), browser.err);
    for (const CliRun &run : {login({u"--api"_s, u"nhn:nothing"_s}),
                              m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:nothing"_s})}) {
        QCOMPARE(run.exit, 9);
        QCOMPARE(run.code(), QByteArray("E-CONFIG-API"));
    }
    nothingHalfStored();
}

void tst_CliFailures::notSignedIn()
{
    addProfile();
    for (const QString &command : {u"status"_s, u"tokens"_s}) {
        const CliRun run = m_desk->run({command, u"sandbox"_s});
        QCOMPARE(run.exit, 3);
        QCOMPARE(run.code(), QByteArray("E-TOKEN-SESSION"));
    }
    for (const QStringList &options : {QStringList{}, QStringList{u"--fresh"_s}}) {
        const CliRun run =
            m_desk->run(QStringList{u"token"_s, u"sandbox"_s, u"nhn:pps"_s} + options);
        QCOMPARE(run.exit, 3);
        QCOMPARE(run.code(), QByteArray("E-TOKEN-SESSION"));
        QCOMPARE(run.out, QByteArray());
    }
    nothingHalfStored();
}

void tst_CliFailures::timeOut()
{
    addProfile();
    const CliRun run = login({u"--timeout"_s, u"1"_s});
    QCOMPARE(run.exit, 4);
    QCOMPARE(run.code(), QByteArray("E-USER-TIMEOUT"));
    QCOMPARE(run.outLines().size(), 1); // the URL
    nothingHalfStored();
}

void tst_CliFailures::signal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_CliFailures::signal()
{
    QFETCH(int, number);
    addProfile();
    const std::unique_ptr<QProcess> process =
        m_desk->start({u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s});
    const QUrl url = CliDesk::authorizeUrl(*process);
    QVERIFY(url.isValid());
    ::kill(static_cast<pid_t>(process->processId()), number);
    const CliRun run = m_desk->finish(*process);
    QCOMPARE(run.exit, 4);
    QCOMPARE(run.code(), QByteArray("E-USER-CANCELLED"));
    QVERIFY(!TestAuthority::visit(m_authority->browse(url))); // nobody waits there any more
    nothingHalfStored();
}

void tst_CliFailures::cancelledAtTheAuthority()
{
    addProfile();
    const CliRun run = m_desk->logIn(*m_authority, {}, TestAuthority::Person::Cancels);
    QCOMPARE(run.exit, 5);
    QCOMPARE(run.code(), QByteArray("E-AUTHZ-DENIED"));
    nothingHalfStored();
}

void tst_CliFailures::clientNotAccepted()
{
    TestAuthority other;
    QVERIFY2(other.problem().isEmpty(), qPrintable(other.problem()));
    addProfile({{"authority"_L1, other.issuer()}}); // which has another key for the client
    const CliRun run = login();
    QCOMPARE(run.exit, 5);
    QCOMPARE(run.code(), QByteArray("E-PAR-CLIENT"));
    QCOMPARE(run.out, QByteArray());
    nothingHalfStored();
}

void tst_CliFailures::scopeUnknown()
{
    addProfile({{"scopes"_L1, QJsonArray{u"openid"_s, u"nobody:knows/this"_s}}});
    const CliRun run = login();
    QCOMPARE(run.exit, 5);
    QCOMPARE(run.code(), QByteArray("E-PAR-SCOPE"));
    nothingHalfStored();
}

// Somebody else calls the loopback port first: it must not count, and the right one still must.
void tst_CliFailures::foreignRedirect()
{
    addProfile();
    const std::unique_ptr<QProcess> process =
        m_desk->start({u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s});
    const QUrl redirect = m_authority->browse(CliDesk::authorizeUrl(*process));
    QVERIFY(redirect.isValid());
    QUrl foreign = redirect;
    QUrlQuery query(foreign);
    query.removeQueryItem(u"state"_s);
    query.addQueryItem(u"state"_s, u"guessed"_s);
    foreign.setQuery(query);
    QVERIFY(!TestAuthority::visit(foreign));
    query.removeQueryItem(u"iss"_s); // right state, but from nobody in particular (RFC 9207)
    query.removeQueryItem(u"state"_s);
    query.addQueryItem(u"state"_s, QUrlQuery(redirect).queryItemValue(u"state"_s));
    foreign.setQuery(query);
    QVERIFY(TestAuthority::visit(foreign));
    const CliRun run = m_desk->finish(*process);
    QCOMPARE(run.exit, 6);
    QCOMPARE(run.code(), QByteArray("E-AUTHZ-ISSUER"));
    nothingHalfStored();
}

void tst_CliFailures::unreachable()
{
    QTcpServer closed; // a port that nobody listens on
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString authority = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    addProfile({{"authority"_L1, authority}});
    const CliRun run = login();
    QCOMPARE(run.exit, 7);
    QCOMPARE(run.code(), QByteArray("E-NET-UNREACHABLE"));
    nothingHalfStored();
}

void tst_CliFailures::noTls()
{
    QString authority = m_authority->issuer();
    addProfile({{"authority"_L1, authority.replace("http:"_L1, "https:"_L1)}});
    const CliRun run = login();
    QCOMPARE(run.exit, 7);
    QVERIFY2(run.code().startsWith("E-TLS-") || run.code().startsWith("E-NET-"), run.err);
    nothingHalfStored();
}

void tst_CliFailures::issuerMismatch()
{
    OneAnswer other;
    other.json = QJsonDocument(QJsonObject{{"issuer"_L1, m_authority->issuer()}}).toJson();
    addProfile({{"authority"_L1, other.url()}});
    const CliRun run = login();
    QCOMPARE(run.exit, 6);
    QCOMPARE(run.code(), QByteArray("E-DISC-ISSUER"));
    QCOMPARE(other.requests, 1); // and nothing after it
    nothingHalfStored();
}

void tst_CliFailures::portTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    addProfile({{"redirectUri"_L1, u"http://127.0.0.1:%1/callback"_s.arg(taken.serverPort())}});
    const CliRun run = login();
    QCOMPARE(run.exit, 7);
    QCOMPARE(run.code(), QByteArray("E-AUTHZ-PORT"));
    QVERIFY2(run.error().contains(QByteArray::number(taken.serverPort())), run.err);
    nothingHalfStored();
}

void tst_CliFailures::firstTokenRefused()
{
    TestAuthority authority({u"--apis"_s, u"1"_s, u"--fail"_s, u"owner-1:api=invalid_grant"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    addProfile(authority.profile());
    const CliRun run = m_desk->logIn(authority);
    QCOMPARE(run.exit, 5); // there was no session yet that could have ended
    QCOMPARE(run.code(), QByteArray("E-TOKEN-GRANT"));
    nothingHalfStored();
}

void tst_CliFailures::sessionEnded()
{
    addProfile();
    QVERIFY2(m_desk->logIn(*m_authority).exit == 0, m_desk->allErrors());
    // as if the authority had forgotten everything: another one takes its place
    TestAuthority other({u"--apis"_s, u"4"_s, u"--fail"_s, u"nhn:pps=invalid_grant"_s});
    QVERIFY2(other.problem().isEmpty(), qPrintable(other.problem()));
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"sandbox"_s}).exit, 0);
    QCOMPARE(m_keyring->items(), QStringList());
    addProfile(other.profile());
    const CliRun login = m_desk->logIn(other);
    QCOMPARE(login.exit, 10);
    QCOMPARE(login.code(), QByteArray("E-TOKEN-GRANT"));
    const CliRun run = m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s});
    QCOMPARE(run.exit, 3);
    QCOMPARE(run.code(), QByteArray("E-TOKEN-SESSION"));
    QCOMPARE(m_desk->run({u"status"_s, u"sandbox"_s}).exit, 3);
    // what is still good can still be used
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:kjernejournal"_s}).exit, 0);
}

void tst_CliFailures::refreshTokenRanOut()
{
    TestAuthority authority({u"--apis"_s, u"1"_s, u"--refresh-ttl"_s, u"1"_s});
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    addProfile(authority.profile());
    QVERIFY2(m_desk->logIn(authority).exit == 0, m_desk->allErrors());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->run({u"status"_s, u"sandbox"_s}).exit, 3, 10000);
    const CliRun status = m_desk->run({u"status"_s, u"sandbox"_s, u"--json"_s});
    QCOMPARE(status.json().value("signedIn"_L1), QJsonValue(false));
    const CliRun run = m_desk->run({u"token"_s, u"sandbox"_s, u"owner-1:api"_s, u"--fresh"_s});
    QCOMPARE(run.exit, 3);
    QCOMPARE(run.code(), QByteArray("E-TOKEN-GRANT"));
}

void tst_CliFailures::keychainLocked()
{
    addProfile();
    QVERIFY2(m_desk->logIn(*m_authority).exit == 0, m_desk->allErrors());
    const QStringList items = m_keyring->items();
    QVERIFY(m_keyring->lock());
    const QList<QStringList> calls{
        {u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s},
        {u"tokens"_s, u"sandbox"_s},
        {u"tokens"_s, u"sandbox"_s, u"--reveal"_s},
        {u"token"_s, u"sandbox"_s, u"nhn:pps"_s},
        {u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s},
        {u"status"_s, u"sandbox"_s},
        {u"logout"_s, u"sandbox"_s},
        {u"logout"_s, u"--all"_s},
        {u"profile"_s, u"remove"_s, u"sandbox"_s},
    };
    for (const QStringList &words : calls) {
        const CliRun run = m_desk->run(words);
        QVERIFY2(run.exit == 8, words.join(u' ').toUtf8() + '\n' + run.err);
        QCOMPARE(run.code(), QByteArray("E-VAULT-LOCKED"));
        QCOMPARE(m_keyring->items(), items);
    }
    QCOMPARE(m_desk->run({u"status"_s, u"sandbox"_s, u"--json"_s})
                 .json()
                 .value("keychain"_L1)
                 .toString(),
             u"locked"_s);
    const CliRun added = m_desk->addProfile(m_authority->profile(), {u"--name"_s, u"other"_s});
    QCOMPARE(added.exit, 8);
    QCOMPARE(m_desk->files(u"config"_s), m_config);

    // and when it is open again everything is as it was
    QVERIFY2(m_keyring->restart(), qPrintable(m_keyring->problem()));
    QCOMPARE(m_desk->run({u"status"_s, u"sandbox"_s}).exit, 0);
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s}).exit, 0);
    QCOMPARE(m_desk->run({u"logout"_s, u"sandbox"_s}).exit, 0);
    nothingHalfStored();
}

void tst_CliFailures::keychainAbsent()
{
    m_desk->setKeyring(nullptr);
    const CliRun added = m_desk->addProfile(m_authority->profile());
    QCOMPARE(added.exit, 8);
    QCOMPARE(added.code(), QByteArray("E-VAULT-ABSENT"));
    QCOMPARE(added.out, QByteArray());
    QCOMPARE(m_desk->files(u"config"_s).keys(), QStringList());

    m_desk->setKeyring(m_keyring.get());
    addProfile();
    QVERIFY2(m_desk->logIn(*m_authority).exit == 0, m_desk->allErrors());
    m_desk->setKeyring(nullptr);
    const QList<QStringList> calls{
        {u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s},
        {u"tokens"_s, u"sandbox"_s},
        {u"token"_s, u"sandbox"_s, u"nhn:pps"_s},
        {u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s},
        {u"status"_s, u"sandbox"_s},
        {u"logout"_s, u"sandbox"_s},
        {u"logout"_s, u"--all"_s},
        {u"profile"_s, u"remove"_s, u"sandbox"_s},
    };
    for (const QStringList &words : calls) {
        const CliRun run = m_desk->run(words);
        QVERIFY2(run.exit == 8, words.join(u' ').toUtf8() + '\n' + run.err);
        QCOMPARE(run.code(), QByteArray("E-VAULT-ABSENT"));
    }
    const QJsonObject status = m_desk->run({u"status"_s, u"sandbox"_s, u"--json"_s}).json();
    QCOMPARE(status.value("keychain"_L1).toString(), u"absent"_s);
    QCOMPARE(status.value("signedIn"_L1), QJsonValue(true));
    QCOMPARE(m_desk->files(u"config"_s), m_config);
    m_desk->setKeyring(m_keyring.get());
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s}).exit, 0);
}

// The home has been copied, and the keychain's items have come along.
void tst_CliFailures::sessionOfAnotherComputer()
{
    addProfile();
    QVERIFY2(m_desk->logIn(*m_authority).exit == 0, m_desk->allErrors());
    const QByteArray installation =
        m_desk->files(u"state/knippe"_s).value(u"state/knippe/installation"_s);
    QVERIFY(!installation.isEmpty());
    QVERIFY(!m_desk->write(u"state/knippe/installation"_s, "another").isEmpty());
    const QStringList items = m_keyring->items();
    const QList<QStringList> calls{
        {u"status"_s, u"sandbox"_s},
        {u"tokens"_s, u"sandbox"_s},
        {u"token"_s, u"sandbox"_s, u"nhn:pps"_s},
        {u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s},
    };
    for (const QStringList &words : calls) {
        const CliRun run = m_desk->run(words);
        QVERIFY2(run.exit == 3, words.join(u' ').toUtf8() + '\n' + run.err);
        QCOMPARE(run.code(), QByteArray("E-VAULT-FOREIGN"));
    }
    const QJsonObject status = m_desk->run({u"status"_s, u"sandbox"_s, u"--json"_s}).json();
    QCOMPARE(status.value("signedIn"_L1), QJsonValue(false));
    QCOMPARE(status.value("keychain"_L1).toString(), u"ok"_s);
    QCOMPARE(m_desk->run({u"logout"_s, u"sandbox"_s}).exit, 0); // of nothing
    QCOMPARE(m_keyring->items(), items);

    QVERIFY(!m_desk->write(u"state/knippe/installation"_s, installation).isEmpty());
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s}).exit, 0);
    QCOMPARE(m_desk->run({u"logout"_s, u"sandbox"_s}).exit, 0);
    nothingHalfStored();
}

void tst_CliFailures::damagedProfile()
{
    addProfile();
    m_desk->write(u"config/knippe/profiles/broken.json"_s, "{");
    const CliRun list = m_desk->run({u"profile"_s, u"list"_s});
    QCOMPARE(list.exit, 0);
    QVERIFY2(list.out.contains("E-CONFIG-SYNTAX"), list.out);
    QVERIFY(list.out.contains("sandbox"));
    for (const QStringList &words :
         QList<QStringList>{{u"profile"_s, u"show"_s}, {u"login"_s}, {u"status"_s}}) {
        const CliRun run = m_desk->run(words + QStringList{u"broken"_s});
        QCOMPARE(run.exit, 9);
        QCOMPARE(run.code(), QByteArray("E-CONFIG-SYNTAX"));
    }
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"broken"_s}).exit, 0);
    QCOMPARE(m_desk->files(u"config"_s), m_config);
}

void tst_CliFailures::failedSignInKeepsTheOldOne()
{
    addProfile();
    QVERIFY2(m_desk->logIn(*m_authority).exit == 0, m_desk->allErrors());
    const CliRun before = m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s, u"--reveal"_s});
    QCOMPARE(m_desk->logIn(*m_authority, {}, TestAuthority::Person::Cancels).exit, 5);
    QCOMPARE(login({u"--timeout"_s, u"1"_s}).exit, 4);
    const CliRun after = m_desk->run({u"tokens"_s, u"sandbox"_s, u"--json"_s, u"--reveal"_s});
    QCOMPARE(after.json(), before.json());
    QCOMPARE(m_desk->run({u"token"_s, u"sandbox"_s, u"nhn:pps"_s, u"--fresh"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(tst_CliFailures)
#include "tst_clifailures.moc"
