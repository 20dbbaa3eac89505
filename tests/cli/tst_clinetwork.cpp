// SPDX-License-Identifier: MIT
// knippe-cli in a network as hospitals have it: proxies, certificates of the organisation's own in
// the system's store, and profiles that came with the computer.
#include "core/base/paths.h"
#include "tests/cli/clidesk.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <utility>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_CliNetwork : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void connection_data();
    void connection();
    void proxyLogin_data();
    void proxyLogin();
    void organisationsAuthority_data();
    void organisationsAuthority();
    void managedProfile();
    void managedKey_data();
    void managedKey();
    void brokenManagedProfile();
    void managedTakesTheName();

private:
    /// Rolled out by those who manage this computer.
    void rollOut(const QJsonObject &profile, const QString &name = u"ward"_s);
    void place(const QString &name, const QByteArray &content); ///< a file beside it
    void makeDesk(bool withKeyring);
    CliRun run(const QStringList &words, const QByteArray &input = {});
    [[nodiscard]] QJsonObject profile() const;
    [[nodiscard]] QString managedFile(const QString &name) const;

    QStringList m_placed; ///< files outside of the desk's home, on Windows
    SystemClock m_clock;
    std::unique_ptr<A> m_authority;
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
};

void tst_CliNetwork::init()
{
    m_authority = std::make_unique<A>(m_clock);
    makeDesk(false);
}

void tst_CliNetwork::cleanup()
{
    for (const QString &path : std::exchange(m_placed, {}))
        QFile::remove(path);
    m_desk.reset();
    m_keyring.reset();
    m_authority.reset();
}

void tst_CliNetwork::makeDesk(bool withKeyring)
{
    if (withKeyring) {
        m_keyring = std::make_unique<PrivateKeyring>();
        QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    }
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
    m_desk->setVariable(u"XDG_CONFIG_DIRS"_s, m_desk->home() + u"/etc"_s);
}

QJsonObject tst_CliNetwork::profile() const
{
    const QJsonObject api{{"resource"_L1, "owner:api"_L1},
                          {"scopes"_L1, QJsonArray{"owner:api/read"_L1}}};
    return {{"authority"_L1, m_authority->issuer()},
            {"clientId"_L1, "client"_L1},
            {"apis"_L1, QJsonArray{api}}};
}

void tst_CliNetwork::rollOut(const QJsonObject &profile, const QString &name)
{
    place(name + ".json"_L1, QJsonDocument(profile).toJson());
}

void tst_CliNetwork::place(const QString &name, const QByteArray &content)
{
    QFile file(managedFile(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_placed.append(file.fileName());
    file.write(content);
}

/// Where an organisation rolls out profiles. On Windows no environment moves the place, so the test
/// takes it: in a Wine of its own, or as an administrator.
QString tst_CliNetwork::managedFile(const QString &name) const
{
#ifdef Q_OS_WIN
    const QString place = Paths::ofThisUser().managed.first();
#else
    const QString place = m_desk->home() + "/etc/knippe/profiles"_L1;
#endif
    (void)QDir().mkpath(place);
    return place + u'/' + name;
}

CliRun tst_CliNetwork::run(const QStringList &words, const QByteArray &input)
{
    const auto process = m_desk->start(words);
    process->write(input);
    process->closeWriteChannel();
    return m_desk->finish(*process);
}

void tst_CliNetwork::connection_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("well") << QString() << 0 << QByteArray();
    QTest::newRow("closed") << u"tcp"_s << 7 << "E-NET-UNREACHABLE"_ba;
    QTest::newRow("a web page") << u"metadata"_s << 6 << "E-DISC-JSON"_ba;
    QTest::newRow("wrong clock") << u"clock"_s << 7 << "E-NET-CLOCK"_ba;
}

void tst_CliNetwork::connection()
{
    QFETCH(QString, what);
    QFETCH(int, exit);
    QFETCH(QByteArray, code);
    rollOut(profile());
    if (what == "tcp"_L1)
        m_authority->close();
    if (what == "clock"_L1)
        m_authority->secondsAhead = 30LL * 86400;
    if (what == "metadata"_L1) {
        m_authority->always(A::Metadata, [](const RecordedRequest &) {
            return ScriptedAnswer{200, {{"Content-Type", "text/html"}}, "<p>Guests", {}};
        });
    }
    const CliRun json = run({u"connection"_s, u"ward"_s, u"--json"_s});
    QCOMPARE(json.exit, exit);
    QCOMPARE(json.code(), code);
    QCOMPARE(json.json().value("ok"_L1).toBool(), exit == 0);
    QString failed;
    const QJsonArray steps = json.json().value("steps"_L1).toArray();
    QCOMPARE(steps.size(), 8);
    for (const QJsonValue &step : steps) {
        if (step["state"_L1] == "failed"_L1)
            failed += step["step"_L1].toString();
        QCOMPARE(step["error"_L1].toString().toLatin1(),
                 step["state"_L1] == "failed"_L1 ? code : QByteArray());
    }
    QCOMPARE(failed, what);
    const CliRun text = run({u"connection"_s, u"ward"_s});
    QCOMPARE(text.exit, exit);
    QVERIFY2(text.out.startsWith("Name: in order ("), text.out);
    QVERIFY2(code.isEmpty() || text.out.contains("failed ("), text.out);
    QCOMPARE(run({u"connection"_s, u"nobody"_s}).code(), "E-CONFIG-UNKNOWN");
}

void tst_CliNetwork::proxyLogin_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("code");
    const QStringList option{u"--proxy-login-fd"_s, u"0"_s};
    QTest::newRow("none") << QStringList() << QByteArray() << 7 << "E-NET-PROXY-AUTH"_ba;
    QTest::newRow("wrong") << option << "kari:wrong\n"_ba << 7 << "E-NET-PROXY-AUTH"_ba;
    QTest::newRow("right") << option << "kari:se:cret\n"_ba << 0 << QByteArray();
    QTest::newRow("no name") << option << ":secret\n"_ba << 2 << "E-CALL-USAGE"_ba;
    QTest::newRow("no line") << option << QByteArray() << 2 << "E-CALL-FILE"_ba;
    QTest::newRow("no descriptor") << QStringList{u"--proxy-login-fd"_s, u"kari:se:cret"_s}
                                   << QByteArray() << 2 << "E-CALL-USAGE"_ba;
}

void tst_CliNetwork::proxyLogin()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, input);
    QFETCH(int, exit);
    QFETCH(QByteArray, code);
    if (TestCertificates::get().elsewhere.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    m_authority = std::make_unique<A>(m_clock, A::Transport::Elsewhere);
    TestProxy proxy(m_authority->port());
    proxy.login = "kari:se:cret";
    QJsonObject behind = profile();
    behind.insert("trustedCa"_L1, "ca.pem"_L1);
    rollOut(behind);
    place(u"ca.pem"_s, TestCertificates::get().caPem);
    m_desk->setVariable(u"https_proxy"_s, QString::fromLatin1(proxy.url("user:settings-secret@")));
    const CliRun result = run(QStringList{u"connection"_s, u"ward"_s} + options, input);
    QCOMPARE(result.exit, exit);
    QCOMPARE(result.code(), code);
    const bool isTried = options.size() == 2 && code != "E-CALL-USAGE" && code != "E-CALL-FILE";
    QCOMPARE(proxy.seen.contains("Proxy-Authorization: "), isTried);
    QVERIFY(!proxy.seen.contains(QByteArray("user:settings-secret").toBase64()));
    for (const QByteArray &secret : {"se:cret"_ba, "settings-secret"_ba, "wrong"_ba})
        QVERIFY2(!(result.out + result.err).contains(secret), secret);
}

void tst_CliNetwork::organisationsAuthority_data()
{
    QTest::addColumn<bool>("isInStore");
    QTest::addColumn<bool>("hasAnchor");
    QTest::newRow("in the store") << true << false;
    QTest::newRow("in the store, and another in the profile") << true << true;
    QTest::newRow("unknown") << false << false;
}

/// The store as this program alone sees it: a directory of ours over the system's.
void tst_CliNetwork::organisationsAuthority()
{
    QFETCH(bool, isInStore);
    QFETCH(bool, hasAnchor);
    const TestCertificates &certificates = TestCertificates::get();
    const QStringList inside{u"-rm"_s, u"sh"_s, u"-ec"_s};
    const QString cover = u"mount --bind \"$0\" /etc/ssl/certs; exec \"$@\""_s;
    const QString store = m_desk->home() + u"/store"_s;
    QVERIFY(QDir().mkpath(store));
    if (certificates.server.isNull() || !QFileInfo(u"/etc/ssl/certs"_s).isDir()
        || QProcess::execute(u"unshare"_s, inside + QStringList{cover, store, u"true"_s}) != 0)
        QSKIP("needs openssl, /etc/ssl/certs and namespaces of its own");
    const QString anchor = m_desk->write(u"anchor.pem"_s, certificates.caPem);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-hash"_s, u"-in"_s, anchor});
    QVERIFY(openssl.waitForFinished());
    const QString hash = QString::fromLatin1(openssl.readAll().trimmed());
    for (const QString &name : {hash + ".0"_L1, u"organisation.pem"_s}) // as Debian keeps them
        QVERIFY(!isInStore || QFile::copy(anchor, store + u'/' + name));

    m_authority = std::make_unique<A>(m_clock, A::Transport::Tls);
    QJsonObject plain = profile();
    if (hasAnchor) { // an extra one takes none away
        plain.insert("trustedCa"_L1, "other.pem"_L1);
        place(u"other.pem"_s, certificates.selfSigned.localCertificate().toPem());
    }
    rollOut(plain);
    const auto process =
        m_desk->start(u"unshare"_s, inside
                                        + QStringList{cover, store, CliDesk::program(),
                                                      u"connection"_s, u"ward"_s, u"--json"_s});
    const CliRun result = m_desk->finish(*process);
    QCOMPARE(result.exit, isInStore ? 0 : 7);
    QCOMPARE(result.code(), isInStore ? QByteArray() : "E-TLS-UNTRUSTED"_ba);
    QVERIFY2(isInStore || result.error().contains("Knippe test CA"), result.err);
}

void tst_CliNetwork::managedProfile()
{
    rollOut(profile());
    const QJsonArray listed =
        run({u"profile"_s, u"list"_s, u"--json"_s}).json().value("profiles"_L1).toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0]["name"_L1].toString(), u"ward"_s);
    QCOMPARE(listed[0]["managed"_L1].toBool(), true);
    QVERIFY(run({u"profile"_s, u"list"_s}).out.contains("managed, without a key"));
    const CliRun shown = run({u"profile"_s, u"show"_s, u"ward"_s, u"--json"_s});
    QCOMPARE(shown.exit, 0);
    QCOMPARE(shown.json().value("managed"_L1).toString(), managedFile(u"ward.json"_s));
    const CliRun removed = run({u"profile"_s, u"remove"_s, u"ward"_s});
    QCOMPARE(removed.exit, 9);
    QCOMPARE(removed.code(), "E-CONFIG-MANAGED");
    QCOMPARE(run({u"profile"_s, u"set"_s, u"ward"_s, u"-"_s}, shown.out).code(),
             "E-CONFIG-MANAGED");
    QVERIFY(QFile::exists(managedFile(u"ward.json"_s)));
    QVERIFY(m_desk->files(u"config"_s).isEmpty()); // looking writes nothing
}

void tst_CliNetwork::managedKey_data()
{
    QTest::addColumn<bool>("isMade");
    QTest::newRow("made here") << true;
    QTest::newRow("brought along") << false;
}

void tst_CliNetwork::managedKey()
{
    QFETCH(bool, isMade);
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    makeDesk(true);
    rollOut(profile());
    const CliRun early = run({u"login"_s, u"ward"_s, u"--browser"_s, u"print"_s});
    QCOMPARE(early.exit, 9);
    QCOMPARE(early.code(), "E-CONFIG-KEYLESS");
    QCOMPARE(run({u"key"_s, u"show"_s, u"ward"_s}).code(), "E-CONFIG-KEYLESS");
    QCOMPARE(run({u"profile"_s, u"copy"_s, u"ward"_s, u"own"_s}).code(), "E-CONFIG-KEYLESS");
    QByteArray thumbprint;
    if (isMade) {
        const CliRun made = run({u"key"_s, u"new"_s, u"ward"_s, u"--alg"_s, u"ES256"_s});
        QVERIFY2(made.exit == 0, made.err);
        const CliRun used = run({u"key"_s, u"use"_s, u"ward"_s});
        QVERIFY2(used.exit == 0, used.err);
        thumbprint = used.out.trimmed();
    } else {
        const SigningKey key = SigningKey::generate(SignatureAlgorithm::ES384);
        const CliRun brought =
            run({u"key"_s, u"import"_s, u"ward"_s, u"-"_s}, key.toJwk().reveal());
        QVERIFY2(brought.exit == 0, brought.err);
        thumbprint = brought.out.trimmed();
        QCOMPARE(thumbprint, key.publicKey().thumbprint());
    }
    const QJsonObject shown = run({u"key"_s, u"show"_s, u"ward"_s, u"--json"_s}).json();
    QCOMPARE(shown.value("thumbprint"_L1).toString().toLatin1(), thumbprint);
    QVERIFY(!shown.value("since"_L1).toString().isEmpty());
    const QMap<QString, QByteArray> files = m_desk->files(u"config"_s);
    QCOMPARE(files.size(), 1); // the thumbprint and the time, no key
    QVERIFY(!files.first().contains("\"d\""));
    // it signs: the authority gets an assertion, and a person could come
    const auto login = m_desk->start({u"login"_s, u"ward"_s, u"--browser"_s, u"print"_s});
    QVERIFY(!CliDesk::authorizeUrl(*login).isEmpty());
    login->kill();
    (void)m_desk->finish(*login);
    QVERIFY(!m_authority->requests(A::Par).constLast().field("client_assertion").isEmpty());
    // another client under the same name has none of it
    QJsonObject other = profile();
    other.insert("clientId"_L1, "another"_L1);
    rollOut(other);
    QCOMPARE(run({u"login"_s, u"ward"_s, u"--browser"_s, u"print"_s}).code(), "E-CONFIG-KEYLESS");
}

void tst_CliNetwork::brokenManagedProfile()
{
    rollOut(profile(), u"sound"_s);
    QJsonObject broken = profile();
    broken.insert("authority"_L1, "http://authority.example"_L1);
    rollOut(broken, u"broken"_s);
    QJsonObject withKey = profile();
    withKey.insert("privateJwk"_L1, QJsonObject{{"kty"_L1, "RSA"_L1}});
    rollOut(withKey, u"keyed"_s);
    const QJsonArray listed =
        run({u"profile"_s, u"list"_s, u"--json"_s}).json().value("profiles"_L1).toArray();
    QCOMPARE(listed.size(), 3);
    QCOMPARE(listed[0]["error"_L1].toString(), u"E-CONFIG-FIELD-VALUE"_s);
    QCOMPARE(listed[1]["error"_L1].toString(), u"E-CONFIG-UNKNOWN-FIELD"_s);
    QVERIFY(!listed[2].toObject().contains("error"_L1));
    const CliRun shown = run({u"profile"_s, u"show"_s, u"broken"_s});
    QVERIFY2(shown.error().contains(managedFile(u"broken.json"_s).toUtf8() + ": authority"),
             shown.err);
    QCOMPARE(run({u"connection"_s, u"sound"_s}).exit, 0);
}

void tst_CliNetwork::managedTakesTheName()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    makeDesk(true);
    QJsonObject own = profile();
    own.insert("name"_L1, "ward"_L1);
    own.insert("clientId"_L1, "own"_L1);
    const SecretBytes jwk = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
    own.insert("privateJwk"_L1, QJsonDocument::fromJson(jwk.reveal()).object());
    QCOMPARE(m_desk->addProfile(own).exit, 0);
    rollOut(profile());
    const CliRun listed = run({u"profile"_s, u"list"_s, u"--json"_s});
    const QJsonArray entries = listed.json().value("profiles"_L1).toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0]["clientId"_L1].toString(), u"client"_s);
    QVERIFY2(listed.err.contains("your own profile “ward” is not shown"), listed.err);
    const CliRun again = m_desk->addProfile(own);
    QCOMPARE(again.exit, 9);
    QCOMPARE(again.code(), "E-CONFIG-MANAGED");
}

QTEST_GUILESS_MAIN(tst_CliNetwork)
#include "tst_clinetwork.moc"
