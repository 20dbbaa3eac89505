// SPDX-License-Identifier: MIT
//
// `profile add` with what people are handed out, and `key`: seen from outside.

#include "tests/cli/clidesk.h"
#include "tests/support/testkeyfiles.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

class tst_CliImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void configurationSignsIn();
    void keyFiles_data();
    void keyFiles();
    void dryRunStoresNothing();
    void refusalChangesNothing_data();
    void refusalChangesNothing();
    void undo();
    void withoutApis();
    void keys();
    void changesAndCopies();

private:
    CliRun add(const QString &file, const QStringList &options, const QByteArray &input = {})
    {
        const auto process = m_desk->start(QStringList{u"profile"_s, u"add"_s, file} + options);
        process->write(input);
        process->closeWriteChannel();
        return m_desk->finish(*process);
    }
    [[nodiscard]] QStringList profiles() const { return m_desk->files(u"config"_s).keys(); }
    QJsonObject show(const QStringList &words)
    {
        return m_desk->run(words + QStringList{u"--json"_s}).json();
    }

    TestKeyFiles m_files;
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
};

static const QStringList ForKey{
    u"--client-id"_s, u"client"_s, u"--authority"_s, u"https://helseid-sts.test.nhn.no"_s,
    u"--name"_s,      u"named"_s,  u"--scope"_s,     u"nhn:kjernejournal/api"_s};

void tst_CliImport::init()
{
    if (!PrivateKeyring::isInstalled() || !TestKeyFiles::isAvailable())
        QSKIP("needs gnome-keyring-daemon, dbus-daemon and openssl");
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
}

void tst_CliImport::cleanup()
{
    m_desk.reset();
    m_keyring.reset();
}

/// The test authority's client, as Selvbetjening would write it.
static QJsonObject configurationOf(const TestAuthority &authority)
{
    const QJsonObject profile = authority.profile();
    QJsonArray scopes = profile.value("scopes"_L1).toArray();
    for (const QJsonValue &api : profile.value("apis"_L1).toArray()) {
        for (const QJsonValue &scope : api["scopes"_L1].toArray())
            scopes.append(scope);
    }
    const QByteArray jwk =
        QJsonDocument(profile.value("privateJwk"_L1).toObject()).toJson(QJsonDocument::Compact);
    return {{"clientName"_L1, "sandbox"_L1},
            {"authority"_L1, profile.value("authority"_L1)},
            {"clientId"_L1, profile.value("clientId"_L1)},
            {"grantTypes"_L1, QJsonArray{"authorization_code"_L1}},
            {"scopes"_L1, scopes},
            {"redirectUris"_L1, QJsonArray{profile.value("redirectUri"_L1)}},
            {"secretType"_L1, "private_key_jwt:RsaPrivateKeyJwtSecret"_L1},
            {"privateJwk"_L1, QString::fromUtf8(jwk)},
            {"pkceRequired"_L1, true},
            {"somethingNew"_L1, 1}};
}

void tst_CliImport::configurationSignsIn()
{
    TestAuthority authority;
    QVERIFY2(authority.problem().isEmpty(), qPrintable(authority.problem()));
    const QByteArray content = QJsonDocument(configurationOf(authority)).toJson();
    const CliRun added = add(u"-"_s, {}, content);
    QVERIFY2(added.exit == 0, added.err);
    QCOMPARE(added.out, QByteArray("sandbox\n"));
    QVERIFY2(added.err.contains("somethingNew"), added.err);
    QVERIFY(!added.err.contains("remove the copy")); // there is none of a pasted one
    QStringList resources;
    for (const QJsonValue &api : authority.profile().value("apis"_L1).toArray())
        resources.append(api["resource"_L1].toString());
    QStringList derived;
    for (const QJsonValue &api :
         show({u"profile"_s, u"show"_s, u"sandbox"_s}).value("apis"_L1).toArray())
        derived.append(api["resource"_L1].toString());
    QCOMPARE(derived, resources);
    const CliRun run = m_desk->logIn(authority);
    QVERIFY2(run.exit == 0, run.err);
}

void tst_CliImport::keyFiles_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("PEM") << u"pem"_s;
    QTest::newRow("PKCS#1") << u"pkcs1"_s;
    QTest::newRow("encrypted PEM") << u"locked"_s;
    QTest::newRow("PKCS#12") << u"p12"_s;
    QTest::newRow("JWK") << u"jwk"_s;
    QTest::newRow("JWKS") << u"jwks"_s;
}

void tst_CliImport::keyFiles()
{
    QFETCH(QString, kind);
    const QByteArray pem = m_files.key(u"rsa"_s);
    const QStringList lock{u"-passout"_s, u"pass:secret"_s};
    QByteArray content = pem;
    if (kind == "pkcs1"_L1)
        content = m_files.make({u"pkey"_s, u"-traditional"_s}, pem);
    else if (kind == "locked"_L1)
        content = m_files.make(QStringList{u"pkey"_s, u"-aes256"_s} + lock, pem);
    else if (kind == "p12"_L1)
        content = m_files.pkcs12(pem, u"secret"_s);
    else if (kind == "jwk"_L1 || kind == "jwks"_L1) {
        TestAuthority authority;
        content = QJsonDocument(authority.profile().value("privateJwk"_L1).toObject()).toJson();
        if (kind == "jwks"_L1)
            content = "{\"keys\":[" + content + "]}";
    }
    // by a name that says nothing of what is in it
    const QString file = m_desk->write(u"client.bin"_s, content);
    const bool isLocked = kind == "locked"_L1 || kind == "p12"_L1;
    if (isLocked) {
        const CliRun without = add(file, ForKey); // nobody is at a terminal to be asked
        QCOMPARE(without.exit, 9);
        QCOMPARE(without.code(), QByteArray("E-CONFIG-PASSPHRASE-NEEDED"));
        const CliRun wrong = add(file, ForKey + QStringList{u"--passphrase-fd"_s, u"0"_s}, "no\n");
        QCOMPARE(wrong.code(), QByteArray("E-CONFIG-PASSPHRASE-WRONG"));
        QVERIFY(m_keyring->items().isEmpty() && profiles().isEmpty());
    }
    const QStringList descriptor =
        isLocked ? QStringList{u"--passphrase-fd"_s, u"0"_s} : QStringList();
    const CliRun added = add(file, ForKey + descriptor, "secret\n");
    QVERIFY2(added.exit == 0, added.err);
    QCOMPARE(added.out, QByteArray("named\n"));
    const QJsonObject shown = show({u"profile"_s, u"show"_s, u"named"_s});
    QCOMPARE(shown.value("clientId"_L1).toString(), u"client"_s);
    QCOMPARE(shown.value("apis"_L1)[0]["resource"_L1].toString(), u"nhn:kjernejournal"_s);
    const QJsonObject key = show({u"key"_s, u"show"_s, u"named"_s});
    QCOMPARE(key.value("thumbprint"_L1), shown.value("keyThumbprint"_L1));
    QCOMPARE(key.value("publicJwk"_L1)["kty"_L1].toString(), u"RSA"_s);
    QVERIFY(!key.value("publicJwk"_L1).toObject().contains("d"_L1));
    QVERIFY(QDateTime::fromString(key.value("since"_L1).toString(), Qt::ISODate).isValid());
}

void tst_CliImport::dryRunStoresNothing()
{
    const QString file = m_desk->write(u"key.pem"_s, m_files.key(u"P-384"_s));
    const QStringList dry = ForKey + QStringList{u"--dry-run"_s};
    const CliRun run = add(file, dry);
    QVERIFY2(run.exit == 0, run.err);
    for (const char *said :
         {"named", "https://helseid-sts.test.nhn.no", "client", "nhn:kjernejournal/api",
          "EC, P-384", "ES384", "the keychain", "/profiles/named.json", "PEM"})
        QVERIFY2(run.out.contains(said), said);
    QVERIFY2(run.err.contains("kid"), run.err); // it has none
    QVERIFY(m_keyring->items().isEmpty() && profiles().isEmpty());

    QCOMPARE(add(file, ForKey).exit, 0);
    const CliRun again = add(file, dry);
    QCOMPARE(again.code(), QByteArray("E-CONFIG-EXISTS"));
    QVERIFY2(again.err.contains("other profiles have this key, too: named"), again.err);
    QCOMPARE(m_keyring->items().size(), 1);
}

void tst_CliImport::refusalChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("error");
    const QByteArray key = m_files.key(u"P-256"_s);
    QTest::newRow("no client id") << key << QStringList() << 9
                                  << QByteArray("E-CONFIG-MISSING-FIELD: ");
    QTest::newRow("public key") << m_files.make({u"pkey"_s, u"-pubout"_s}, key) << ForKey << 9
                                << QByteArray("E-CONFIG-KEY: ");
    QTest::newRow("half a file") << key.first(60) << ForKey << 9 << QByteArray("E-CONFIG-FORMAT: ");
    QTest::newRow("binary") << QByteArray("\x30\x82\x00\x01\xff", 5) << ForKey << 9
                            << QByteArray("E-CONFIG-FORMAT: ");
    QTest::newRow("a page") << QByteArray("<html>") << ForKey << 9
                            << QByteArray("E-CONFIG-FORMAT: ");
    QTest::newRow("authority") << key
                               << ForKey + QStringList{u"--authority"_s, u"http://a.example"_s} << 9
                               << QByteArray("E-CONFIG-FIELD-VALUE: ");
    QTest::newRow("a descriptor that is not there")
        << key << ForKey + QStringList{u"--passphrase-fd"_s, u"77"_s} << 2
        << QByteArray("E-CALL-FILE: ");
    QTest::newRow("no descriptor") << key << ForKey + QStringList{u"--passphrase-fd"_s, u"secret"_s}
                                   << 2 << QByteArray("E-CALL-USAGE: ");
}

void tst_CliImport::refusalChangesNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    QFETCH(int, exit);
    QFETCH(QByteArray, error);
    const CliRun run = add(m_desk->write(u"client"_s, content), options);
    QCOMPARE(run.exit, exit);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.error().startsWith(error), run.err);
    QVERIFY(m_keyring->items().isEmpty() && profiles().isEmpty());
    QCOMPARE(add(u"-"_s, {u"--passphrase-fd"_s, u"0"_s}).code(), QByteArray("E-CALL-USAGE"));
}

void tst_CliImport::undo()
{
    const QString file = m_desk->write(u"key.pem"_s, m_files.key(u"P-256"_s));
    QCOMPARE(add(file, ForKey).exit, 0);
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"named"_s}).exit, 0);
    QVERIFY(m_keyring->items().isEmpty() && profiles().isEmpty());
    QCOMPARE(add(file, ForKey).exit, 0);
}

void tst_CliImport::withoutApis()
{
    const QString file = m_desk->write(u"key.pem"_s, m_files.key(u"P-256"_s));
    const CliRun added = add(file, ForKey.first(6));
    QVERIFY2(added.exit == 0, added.err);
    QVERIFY2(added.err.contains("no API"), added.err);
    const CliRun run = m_desk->run({u"login"_s, u"named"_s, u"--browser"_s, u"print"_s});
    QCOMPARE(run.exit, 9);
    QCOMPARE(run.code(), QByteArray("E-CONFIG-MISSING-FIELD"));
    QCOMPARE(m_desk->run({u"status"_s, u"named"_s}).exit, 3); // nobody is signed in, that is all
}

void tst_CliImport::keys()
{
    const QString file = m_desk->write(u"key.pem"_s, m_files.key(u"P-256"_s));
    QCOMPARE(add(file, ForKey).exit, 0);
    const auto run = [this](const QStringList &words) {
        return m_desk->run(QStringList{u"key"_s} + words);
    };
    const QString first = show({u"key"_s, u"show"_s, u"named"_s}).value("thumbprint"_L1).toString();
    QCOMPARE(run({u"show"_s, u"named"_s, u"--new"_s}).code(), QByteArray("E-VAULT-MISSING"));
    QCOMPARE(run({u"new"_s, u"named"_s, u"--alg"_s, u"HS256"_s}).code(),
             QByteArray("E-CALL-USAGE"));
    QCOMPARE(run({u"new"_s, u"other"_s}).code(), QByteArray("E-CONFIG-UNKNOWN"));
    const CliRun made = run({u"new"_s, u"named"_s, u"--alg"_s, u"ES512"_s});
    QVERIFY2(made.exit == 0, made.err);
    QCOMPARE(made.json().value("crv"_L1).toString(), u"P-521"_s);
    QCOMPARE(made.json().value("alg"_L1).toString(), u"ES512"_s);
    QVERIFY(!made.json().contains("d"_L1));
    QCOMPARE(show({u"key"_s, u"show"_s, u"named"_s}).value("thumbprint"_L1).toString(), first);
    QCOMPARE(show({u"key"_s, u"show"_s, u"named"_s, u"--new"_s}).value("publicJwk"_L1).toObject(),
             made.json());
    const CliRun used = run({u"use"_s, u"named"_s});
    QVERIFY2(used.exit == 0, used.err);
    QCOMPARE(used.out.trimmed(), made.json().value("kid"_L1).toString().toLatin1());
    QCOMPARE(show({u"profile"_s, u"show"_s, u"named"_s}).value("keyThumbprint"_L1).toString(),
             QString::fromLatin1(used.out.trimmed()));
    const CliRun text = run({u"show"_s, u"named"_s});
    for (const char *said : {"EC, P-521", "ES512", "In use since", "\"kty\":\"EC\""})
        QVERIFY2(text.out.contains(said), said);
    QCOMPARE(run({u"use"_s, u"named"_s, u"--old"_s}).exit, 0);
    QCOMPARE(show({u"key"_s, u"show"_s, u"named"_s}).value("thumbprint"_L1).toString(), first);
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"named"_s}).exit, 0);
    QCOMPARE(m_keyring->items(), QStringList());
}

void tst_CliImport::changesAndCopies()
{
    const QByteArray pem = m_files.key(u"rsa"_s);
    QVERIFY(add(u"-"_s, ForKey, pem).exit == 0);
    const auto set = [this](const QJsonObject &json) {
        const auto process = m_desk->start({u"profile"_s, u"set"_s, u"named"_s, u"-"_s});
        process->write(QJsonDocument(json).toJson());
        process->closeWriteChannel();
        return m_desk->finish(*process);
    };
    const QStringList showNamed{u"profile"_s, u"show"_s, u"named"_s};
    QJsonObject shown = show(showNamed);
    QCOMPARE(set(shown).exit, 0); // what it prints, it reads
    QCOMPARE(show(showNamed), shown);

    QJsonObject other = shown;
    other.insert("keyThumbprint"_L1, "another"_L1);
    QCOMPARE(set(other).exit, 9);
    other = shown;
    other.insert("userInfoo"_L1, true);
    const CliRun refused = set(other);
    QCOMPARE(refused.exit, 9);
    QVERIFY2(refused.err.contains("userInfoo"), refused.err);
    QCOMPARE(show(showNamed), shown);

    shown.insert("userInfo"_L1, true);
    QCOMPARE(set(shown).exit, 0);
    QCOMPARE(show(showNamed), shown);
    const CliRun copied = m_desk->run({u"profile"_s, u"copy"_s, u"named"_s, u"copy"_s});
    QVERIFY2(copied.exit == 0, copied.err);
    QCOMPARE(copied.out, QByteArray("copy\n"));
    QCOMPARE(m_desk->run({u"profile"_s, u"copy"_s, u"named"_s, u"copy"_s}).exit, 9);
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"named"_s}).exit, 0);
    shown.insert("name"_L1, "copy"_L1);
    QCOMPARE(show({u"profile"_s, u"show"_s, u"copy"_s}), shown);
    QCOMPARE(m_desk->run({u"key"_s, u"show"_s, u"copy"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(tst_CliImport)
#include "tst_cliimport.moc"
