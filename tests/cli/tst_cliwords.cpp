// SPDX-License-Identifier: MIT
//
// Words, help and profile files: all that needs neither a keyring nor an authority.

#include "tests/cli/clidesk.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

class tst_CliWords : public QObject
{
    Q_OBJECT

private slots:
    void wrongWords_data();
    void wrongWords();
    void help();
    void helpOfEachCommand_data();
    void helpOfEachCommand();
    void versionAndLanguage();
    void speaksOneLanguage_data();
    void speaksOneLanguage();
    void nothingThere();
    void catalogue();
    void wrongProfile_data();
    void wrongProfile();
    void wrongFile();
    void wrongSettingsOfTheComputer();
    void fullDisk();

private:
    CliDesk m_desk{nullptr};
};

void tst_CliWords::wrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("hint");
    const std::pair<const char *, const char *> rows[] = {
        {"", "knippe-cli --help"},
        {"lgoin sandbox", "knippe-cli --help"},
        {"profile", "add, list, show, set, copy, remove"},
        {"key", "show, new, import, use"},
        {"key new", "key new needs PROFILE"},
        {"certificate", "show, new, import, use, remove"},
        {"profile rename a b", "knippe-cli help profile"},
        {"help lgoin", "knippe-cli --help"},
        {"help login now", "knippe-cli --help"},
        {"login", "login needs PROFILE"},
        {"login a b", "“b” is one word too many"},
        {"login a --jsno", "“jsno”"},
        {"login a --json=yes", "knippe-cli help login"},
        {"login a --timeout", "--timeout"},
        {"--no-such-option", "no-such-option"},
        {"--language", "knippe-cli --help"},
        {"--language de status a", "nb, nn, en"},
        {"token a", "token needs RESOURCE"},
        {"logout", "logout needs PROFILE"},
        {"logout --all a", "“a” is one word too many"},
        {"export", "export needs PROFILE"},
        {"export a b c", "“c” is one word too many"},
        {"proof a b GET", "proof needs URL"},
        {"call a b", "call needs URL"},
        {"call a b GET https://c d", "“d” is one word too many"},
        {"inspect a b", "“b” is one word too many"},
    };
    for (const auto &[words, hint] : rows) {
        QTest::newRow(*words ? words : "nothing")
            << QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts) << QByteArray(hint);
    }
}

void tst_CliWords::wrongWords()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, hint);
    const CliRun run = m_desk.run(words);
    QCOMPARE(run.exit, 2);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.error().startsWith("E-CALL-USAGE: "), run.err);
    QVERIFY2(run.error().contains(hint), run.err);
}

void tst_CliWords::help()
{
    const CliRun run = m_desk.run({u"--help"_s});
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.err, QByteArray());
    for (const char *there :
         {"profile add FILE", "login PROFILE", "tokens PROFILE", "token PROFILE RESOURCE",
          "export PROFILE [RESOURCE]", "proof PROFILE RESOURCE METHOD URL",
          "call PROFILE RESOURCE [METHOD] URL", "inspect [FILE]", "status PROFILE",
          "logout PROFILE", "--language", "Exit codes"})
        QVERIFY2(run.out.contains(there), there);
    QCOMPARE(m_desk.run({u"-h"_s}).out, run.out);
    QCOMPARE(m_desk.run({u"help"_s}).out, run.out);
}

void tst_CliWords::helpOfEachCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("has");
    QTest::newRow("login") << u"login"_s << QByteArray("--browser embedded|system|print");
    QTest::newRow("tokens") << u"tokens"_s << QByteArray("--reveal");
    QTest::newRow("token") << u"token"_s << QByteArray("--min-validity S");
    QTest::newRow("export") << u"export"_s << QByteArray("--as env|http|curl|postman|bruno|json");
    QTest::newRow("proof") << u"proof"_s << QByteArray("--nonce N");
    QTest::newRow("call") << u"call"_s << QByteArray("--header H");
    QTest::newRow("inspect") << u"inspect"_s << QByteArray("--compare FILE");
    QTest::newRow("status") << u"status"_s << QByteArray("--json");
    QTest::newRow("logout") << u"logout"_s << QByteArray("logout PROFILE");
    QTest::newRow("logout everywhere") << u"logout"_s << QByteArray("--all\n");
    QTest::newRow("profile") << u"profile"_s << QByteArray("profile remove NAME");
    QTest::newRow("profile add") << u"profile add"_s << QByteArray("--name NAME");
    QTest::newRow("profile add from a key") << u"profile add"_s << QByteArray("--passphrase-fd N");
    QTest::newRow("certificate show") << u"certificate show"_s << QByteArray("--pem");
    QTest::newRow("key new") << u"key new"_s << QByteArray("--alg ");
}

void tst_CliWords::helpOfEachCommand()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, has);
    const QStringList words = command.split(u' ');
    const CliRun before = m_desk.run(QStringList{u"help"_s} + words);
    const CliRun behind = m_desk.run(words + QStringList{u"--help"_s});
    QCOMPARE(before.exit, 0);
    QVERIFY2(before.out.contains(has), before.out);
    QCOMPARE(behind.exit, 0);
    QCOMPARE(behind.out, before.out);
}

void tst_CliWords::versionAndLanguage()
{
    const CliRun run = m_desk.run({u"--language"_s, u"en"_s, u"--version"_s});
    QCOMPARE(run.exit, 0);
    QCOMPARE(run.outLines(), QByteArrayList{"knippe-cli " KNIPPE_VERSION});
    QCOMPARE(m_desk.run({u"profile"_s, u"list"_s, u"--language=nb"_s}).exit, 0);
}

void tst_CliWords::speaksOneLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("warning");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("en") << u"en"_s << "warning: NOT VERIFIED: "_ba
                        << "note: ignored from the environment: "_ba;
    QTest::newRow("nb") << u"nb"_s << "advarsel: IKKE VERIFISERT: "_ba
                        << "merk: ignorerer disse miljøvariablene: "_ba;
    QTest::newRow("nn") << u"nn"_s << "åtvaring: IKKJE VERIFISERT: "_ba
                        << "merk: ignorerer desse miljøvariablane: "_ba;
}

/// But for `error: E-…`, which scripts look for.
void tst_CliWords::speaksOneLanguage()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, warning);
    QFETCH(QByteArray, note);
    CliDesk meddled(nullptr);
    const QString token = meddled.write(u"token"_s, "opaque-token\n");
    const CliRun told = meddled.run({u"--language"_s, language, u"inspect"_s, token});
    QCOMPARE(told.exit, 0);
    QVERIFY2(told.err.startsWith(warning), told.err);
    const CliRun refused = m_desk.run({u"--language"_s, language, u"status"_s, u"none"_s});
    QVERIFY2(refused.error().startsWith("E-CONFIG-UNKNOWN: "), refused.err);
    meddled.setVariable(u"QT_PLUGIN_PATH"_s, u"/nowhere"_s);
    const CliRun noted = meddled.run({u"--language"_s, language, u"--version"_s});
    QVERIFY2(noted.err.startsWith(note), noted.err);
}

void tst_CliWords::nothingThere()
{
    const CliRun list = m_desk.run({u"profile"_s, u"list"_s});
    QCOMPARE(list.exit, 0);
    QCOMPARE(list.out, QByteArray());
    QVERIFY(list.err.contains("profile add"));
    QCOMPARE(
        m_desk.run({u"profile"_s, u"list"_s, u"--json"_s}).json().value("profiles"_L1).toArray(),
        QJsonArray());
    const CliRun logout = m_desk.run({u"logout"_s, u"--all"_s});
    QCOMPARE(logout.exit, 0);
    QCOMPARE(logout.out, QByteArray());
    const QList<QStringList> calls{
        {u"profile"_s, u"show"_s, u"none"_s},
        {u"profile"_s, u"remove"_s, u"none"_s},
        {u"login"_s, u"none"_s},
        {u"tokens"_s, u"none"_s},
        {u"token"_s, u"none"_s, u"nhn:pps"_s},
        {u"status"_s, u"none"_s},
        {u"logout"_s, u"none"_s},
        {u"status"_s, u"../../etc/passwd"_s},
        {u"status"_s, u"a\nerror: E-X: two"_s},
        {u"status"_s, QString()},
    };
    for (const QStringList &words : calls) {
        const CliRun run = m_desk.run(words);
        QCOMPARE(run.exit, 9);
        QVERIFY2(run.error().startsWith("E-CONFIG-UNKNOWN: "), run.err);
    }
}

void tst_CliWords::catalogue()
{
    const CliRun some = m_desk.run({u"catalogue"_s, u"PROVESVAR"_s, u"--json"_s});
    QCOMPARE(some.exit, 0);
    QStringList ids;
    for (const QJsonValue &api : some.json().value("apis"_L1).toArray())
        ids.append(api["id"_L1].toString());
    QCOMPARE(ids, (QStringList{u"pps"_s}));
    const CliRun words = m_desk.run({u"catalogue"_s, u"nhn:pps"_s});
    QCOMPARE(words.exit, 0);
    QVERIFY(words.out.startsWith("Patient's laboratory results\n  Resource  nhn:pps\n"));
    const CliRun none = m_desk.run({u"catalogue"_s, u"unicorn"_s});
    QCOMPARE(none.exit, 0);
    QVERIFY(none.out.isEmpty());
    QVERIFY(none.err.contains("unicorn"));

    const auto add = m_desk.start({u"catalogue"_s, u"add"_s, u"-"_s}); // what it prints, it reads
    add->write(some.out);
    add->closeWriteChannel();
    const CliRun added = m_desk.finish(*add);
    QCOMPARE(added.exit, 0);
    QCOMPARE(added.out, QByteArray("pps\n"));
    QVERIFY(m_desk.run({u"catalogue"_s, u"nhn:pps"_s}).out.contains("your own"));
    QCOMPARE(m_desk.run({u"catalogue"_s, u"remove"_s, u"pps"_s}).exit, 0);
    QCOMPARE(m_desk.run({u"catalogue"_s, u"remove"_s, u"pps"_s}).exit, 9);
    QVERIFY(!m_desk.run({u"catalogue"_s, u"nhn:pps"_s}).out.contains("your own"));
}

void tst_CliWords::wrongProfile_data()
{
    QTest::addColumn<QByteArray>("change"); // merged into a profile that is right
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char *name, const char *change, const char *code, const char *where) {
        QTest::newRow(name) << QByteArray(change) << QByteArray(code) << QByteArray(where);
    };
    row("unknown field", R"({"clientID": "x"})", "E-CONFIG-UNKNOWN-FIELD", "clientID");
    row("unknown field within", R"({"apis": [{"resource": "x:a", "scope": ["b"]}]})",
        "E-CONFIG-UNKNOWN-FIELD", "apis[0].scope");
    row("no authority", R"({"authority": null})", "E-CONFIG-", "authority");
    row("http elsewhere", R"({"authority": "http://sts.example"})", "E-CONFIG-FIELD-VALUE",
        "authority");
    row("localhost", R"({"authority": "http://localhost:9080"})", "E-CONFIG-FIELD-VALUE",
        "authority");
    row("no apis", R"({"apis": []})", "E-CONFIG-", "apis");
    row("type of a field", R"({"scopes": "openid"})", "E-CONFIG-FIELD-TYPE", "scopes");
    row("token type", R"({"apis": [{"resource": "x:a"}, {"resource": "x:b", "tokenType": "mac"}]})",
        "E-CONFIG-FIELD-VALUE", "apis[1].tokenType");
    row("own parameter", R"({"parameters": {"state": "x"}})", "E-CONFIG-FIELD-VALUE",
        "parameters.state");
    row("name", R"({"name": "../x"})", "E-CONFIG-FIELD-VALUE", "name");
    row("response mode", R"({"responseMode": "fragment"})", "E-CONFIG-FIELD-VALUE", "responseMode");
    row("no key", R"({"privateJwk": null})", "E-CONFIG-", "privateJwk");
    row("symmetric key", R"({"privateJwk": {"kty": "oct", "k": "AAAA"}})", "E-CONFIG-KEY", "");
    row("public key", R"({"privateJwk": {"kty": "EC", "crv": "P-256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}})",
        "E-CONFIG-KEY", "");
    row("trust anchor", R"({"trustedCa": "missing.pem"})", "E-CONFIG-KEY", "");
}

void tst_CliWords::wrongProfile()
{
    QFETCH(QByteArray, change);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, where);
    QJsonObject profile{{"authority"_L1, "https://sts.example"_L1},
                        {"clientId"_L1, "client"_L1},
                        {"privateJwk"_L1, QJsonObject{{"kty"_L1, "oct"_L1}}},
                        {"apis"_L1, QJsonArray{QJsonObject{{"resource"_L1, "x:a"_L1}}}}};
    const QJsonObject changes = QJsonDocument::fromJson(change).object();
    QVERIFY(!changes.isEmpty());
    for (const QString &name : changes.keys()) {
        if (changes.value(name).isNull())
            profile.remove(name);
        else
            profile.insert(name, changes.value(name));
    }
    const CliRun run = m_desk.addProfile(profile);
    QCOMPARE(run.exit, 9);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.code().startsWith(code), run.err);
    QVERIFY2(run.error().contains(where), run.err);
    QStringList left = m_desk.files().keys();
    left.removeIf([](const QString &name) { return name.endsWith("/installation"_L1); });
    QCOMPARE(left, QStringList());
}

void tst_CliWords::wrongFile()
{
    const auto add = [this](const QString &file) {
        return m_desk.run({u"profile"_s, u"add"_s, file});
    };
    QCOMPARE(add(u"/nowhere/at/all.json"_s).exit, 9);
    QCOMPARE(add(u"/nowhere/at/all.json"_s).code(), QByteArray("E-CONFIG-FILE"));
    QCOMPARE(add(u"/"_s).exit, 9);
    for (const QByteArray &content :
         {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("\xff\xfe"),
          QByteArray(R"({"name": "a", "name": "b"})")}) {
        const QString file = m_desk.write(u"wrong.json"_s, content);
        const CliRun run = add(file);
        QCOMPARE(run.exit, 9);
        QCOMPARE(run.code(), QByteArray("E-CONFIG-SYNTAX"));
    }
    const QString file = m_desk.write(u"wrong.json"_s, QByteArray(300 * 1024, ' '));
    QCOMPARE(add(file).code(), QByteArray("E-CONFIG-FILE"));
    QVERIFY(QFile::remove(file));
    const CliRun name = m_desk.addProfile({}, {u"--name"_s, QString()});
    QCOMPARE(name.exit, 9);
    QCOMPARE(name.code(), QByteArray("E-CONFIG-FIELD-VALUE"));
}

/// What was to be locked would be open: nothing is done before it is right.
void tst_CliWords::wrongSettingsOfTheComputer()
{
#ifndef Q_OS_LINUX
    QSKIP("they lie where this test may not write");
#endif
    CliDesk desk(nullptr);
    desk.setVariable(u"XDG_CONFIG_DIRS"_s, desk.home() + u"/etc"_s);
    QVERIFY(QDir(desk.home()).mkpath(u"etc/knippe"_s));
    const QStringList words{u"profile"_s, u"list"_s};
    QCOMPARE(desk.run(words).exit, 0);
    const QString file = desk.write(u"etc/knippe/settings.json"_s, R"({"lockd": []})");
    const CliRun refused = desk.run(words);
    QCOMPARE(refused.exit, 9);
    QCOMPARE(refused.code(), "E-CONFIG-UNKNOWN-FIELD"_ba);
    QVERIFY2(refused.error().contains(file.toUtf8() + ": lockd"), refused.error());
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(desk.run({u"--version"_s}).exit, 0); // asks for nothing of it
    (void)desk.write(u"etc/knippe/settings.json"_s, R"({"clipboardSeconds": 10})");
    QCOMPARE(desk.run(words).exit, 0);
}

void tst_CliWords::fullDisk()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(m_desk.program(), {u"--help"_s});
    const CliRun run = m_desk.finish(process);
    QCOMPARE(run.exit, 1);
    QCOMPARE(run.code(), QByteArray("E-INTERNAL-FAULT"));
}

QTEST_GUILESS_MAIN(tst_CliWords)
#include "tst_cliwords.moc"
