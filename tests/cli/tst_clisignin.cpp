// SPDX-License-Identifier: MIT
//
// Choosing how to sign in, as a script does it, at an authority that plays HelseID's Test IDP.

#include "core/base/personnumber.h"
#include "tests/cli/clidesk.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

static const QString Eksempla = u"29857940006"_s; // tests/authority/clinicians.mjs

/// With the two check digits that make it an ordinary number.
static QString withCheckDigits(const QString &digits)
{
    QString number;
    for (int check = 0; personNumberKind(number) != PersonNumber::Ordinary && check < 100; ++check)
        number = digits + u"%1"_s.arg(check, 2, 10, QChar(u'0'));
    return number;
}

class tst_CliSignIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void wrongWords_data();
    void wrongWords();
    void listOfTestPersons();
    void asATestPerson();
    void tooLow();
    void anotherWayThanAskedFor();
    void askedAnew();
    void neverInProduction();

private:
    [[nodiscard]] QJsonObject idToken();
    [[nodiscard]] qsizetype logged(const QString &line);

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
};

void tst_CliSignIn::initTestCase()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    m_authority = std::make_unique<TestAuthority>(QStringList{u"--apis"_s, u"2"_s});
    QVERIFY2(m_authority->problem().isEmpty(), qPrintable(m_authority->problem()));
}

void tst_CliSignIn::init()
{
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
    QCOMPARE(m_desk->addProfile(m_authority->profile()).exit, 0);
}

void tst_CliSignIn::cleanup()
{
    m_desk.reset();
    m_keyring.reset();
}

void tst_CliSignIn::wrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("hint");
    const auto row = [](const char *option, const QString &value, const char *code,
                        const char *hint) {
        QTest::addRow("%s %s", option, qPrintable(value))
            << QStringList{QLatin1StringView(option), value} << QByteArray(code)
            << QByteArray(hint);
    };
    const char *usage = "E-CALL-USAGE";
    row("--level", u"2"_s, usage, "--level takes a whole number from 3 to 4");
    row("--level", u"high"_s, usage, "--level");
    row("--idp", u"a b"_s, usage, "--idp takes one of NAME, NAME:METHOD");
    row("--idp", u":bankid"_s, usage, "--idp");
    row("--prompt", u"force"_s, usage, "--prompt takes one of login");
    row("--prompt", u"none login"_s, usage, "--prompt");
    row("--max-age", u"-1"_s, usage, "--max-age takes a whole number");
    row("--login-hint", u"a\nb"_s, usage, "--login-hint");
    row("--on-behalf-of", u"999000092"_s, usage, "modulus 11");
    row("--test-person", u"Nobody"_s, "E-CONFIG-PERSON-UNKNOWN", "Nobody");
    row("--test-person", u"11847130043"_s, "E-CONFIG-PERSON-UNKNOWN", "");
    row("--test-level", u"5"_s, usage, "--test-level");
}

void tst_CliSignIn::wrongWords()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, hint);
    const auto before = m_desk->files();
    const qsizetype asked = m_authority->log().size();
    const CliRun run = m_desk->run(QStringList{u"login"_s, u"sandbox"_s} + words);
    QCOMPARE(run.exit, 2);
    QCOMPARE(run.code(), code);
    QVERIFY2(run.error().contains(hint), run.err);
    QVERIFY(m_desk->files() == before);
    QCOMPARE(m_authority->log().size(), asked);
}

void tst_CliSignIn::listOfTestPersons()
{
    const auto list = [this] {
        return m_desk->run({u"test-person"_s, u"list"_s, u"--json"_s})
            .json()
            .value("persons"_L1)
            .toArray();
    };
    const auto add = [this](const QString &number, const QString &name) {
        return m_desk->run({u"test-person"_s, u"add"_s, number, name});
    };
    QCOMPARE(list(), QJsonArray());
    QVERIFY(m_desk->run({u"test-person"_s, u"list"_s}).err.contains("test-person add"));
    QCOMPARE(add(Eksempla, u"Eksempla Enger"_s).exit, 0);
    const QJsonObject eksempla{{"name"_L1, u"Eksempla Enger"_s}, {"number"_L1, Eksempla}};
    QCOMPARE(list(), QJsonArray{eksempla});
    const CliRun shown = m_desk->run({u"test-person"_s, u"list"_s});
    QVERIFY2(shown.out.contains("Eksempla Enger"), shown.out);
    const QString ordinary = withCheckDigits(u"010150123"_s); // perhaps somebody's
    const CliRun real = add(ordinary, u"Somebody"_s);
    QCOMPARE(real.exit, 2);
    QCOMPARE(real.code(), "E-CONFIG-PERSON-REAL"_ba);
    QVERIFY(!real.err.contains(ordinary.toLatin1()));
    QCOMPARE(add(u"29857940007"_s, u"Mistyped"_s).code(), "E-CONFIG-PERSON-NUMBER"_ba);
    QCOMPARE(list(), QJsonArray{eksempla});
    QCOMPARE(m_desk->run({u"test-person"_s, u"remove"_s, u"Nobody"_s}).code(),
             "E-CONFIG-PERSON-UNKNOWN"_ba);
    QCOMPARE(m_desk->run({u"test-person"_s, u"remove"_s, u"Eksempla Enger"_s}).exit, 0);
    QCOMPARE(list(), QJsonArray());
}

qsizetype tst_CliSignIn::logged(const QString &line)
{
    return m_authority->log().filter(line).size();
}

/// Of whoever is signed in, from the keyring.
QJsonObject tst_CliSignIn::idToken()
{
    for (const QByteArray &item : m_keyring->secrets()) {
        const QJsonObject claims =
            QJsonDocument::fromJson(
                QByteArray::fromBase64(item.split('.').value(1), QByteArray::Base64UrlEncoding))
                .object();
        if (claims.contains("nonce"_L1))
            return claims;
    }
    return {};
}

void tst_CliSignIn::asATestPerson()
{
    const qsizetype pages = logged(u"POST /signin"_s);
    QCOMPARE(m_desk->run({u"test-person"_s, u"add"_s, Eksempla, u"Eksempla"_s}).exit, 0);
    for (const QString &who : {u"Eksempla"_s, Eksempla}) {
        const CliRun signedIn = m_desk->logIn(
            *m_authority, {u"--json"_s, u"--level"_s, u"4"_s, u"--test-person"_s, who,
                           u"--test-level"_s, u"4"_s, u"--on-behalf-of"_s, u"974760673"_s});
        QVERIFY2(signedIn.exit == 0, signedIn.err);
        QVERIFY2(!signedIn.err.contains("warning"), signedIn.err);
        QCOMPARE(signedIn.json().value("user"_L1)["name"_L1].toString(), u"Eksempla Enger"_s);
    }
    QCOMPARE(logged(u"POST /signin"_s), pages); // none was filled in
    const QJsonObject claims = idToken();
    QCOMPARE(claims.value("idp"_L1).toString(), u"testidp-oidc"_s);
    QCOMPARE(claims.value("amr"_L1).toArray(), QJsonArray{"pwd"_L1});
    // the number is on the list, and nowhere else
    QVERIFY(!m_desk->allErrors().contains(Eksempla.toLatin1()));
    const auto files = m_desk->files();
    for (auto file = files.begin(); file != files.end(); ++file)
        QCOMPARE(file.value().contains(Eksempla.toLatin1()),
                 file.key().endsWith("test-persons.json"_L1));
}

void tst_CliSignIn::tooLow()
{
    const auto files = m_desk->files(u"config"_s);
    const qsizetype revoked = logged(u"POST /connect/revocation 200"_s);
    const CliRun run = m_desk->logIn(*m_authority, {u"--level"_s, u"4"_s, u"--test-person"_s,
                                                    Eksempla, u"--test-level"_s, u"3"_s});
    QCOMPARE(run.exit, 6);
    QCOMPARE(run.code(), "E-IDT-LEVEL"_ba);
    QVERIFY2(run.error().contains("3 < 4"), run.err);
    QCOMPARE(m_keyring->items().size(), 1); // the client's key
    QVERIFY(m_desk->files(u"config"_s) == files);
    QCOMPARE(logged(u"POST /connect/revocation 200"_s), revoked + 1);
    QCOMPARE(m_desk->run({u"status"_s, u"sandbox"_s}).exit, 3);
}

void tst_CliSignIn::anotherWayThanAskedFor()
{
    QJsonObject profile = m_authority->profile();
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"sandbox"_s}).exit, 0);
    profile.insert("scopes"_L1, QJsonArray{"openid"_L1, "profile"_L1, "offline_access"_L1});
    QCOMPARE(m_desk->addProfile(profile).exit, 0);
    const CliRun asked = m_desk->logIn(*m_authority, {u"--idp"_s, u"idporten-oidc:minid"_s});
    QVERIFY2(asked.exit == 0 && !asked.err.contains("warning"), asked.err);
    QCOMPARE(idToken().value("amr"_L1).toArray(), QJsonArray{"minid"_L1});
    // no scope has the ID token say the level
    const CliRun unsaid = m_desk->logIn(*m_authority, {u"--level"_s, u"4"_s});
    QCOMPARE(unsaid.exit, 0);
    QVERIFY2(unsaid.err.contains("E-IDT-LEVEL-UNSAID"), unsaid.err);
}

void tst_CliSignIn::askedAnew()
{
    for (const QStringList &words :
         {QStringList{u"--prompt"_s, u"login"_s}, QStringList{u"--max-age"_s, u"0"_s},
          QStringList{u"--login-hint"_s, u"Fagerli"_s}}) {
        const CliRun run = m_desk->logIn(*m_authority, words);
        QVERIFY2(run.exit == 0, run.err);
    }
    const CliRun silent = m_desk->logIn(*m_authority, {u"--prompt"_s, u"none"_s});
    QCOMPARE(silent.exit, 5); // nobody is signed in there
    QCOMPARE(silent.code(), "E-AUTHZ-LOGIN"_ba);
}

void tst_CliSignIn::neverInProduction()
{
    QJsonObject profile = m_authority->profile();
    profile.insert("authority"_L1, "https://helseid-sts.nhn.no"_L1);
    QCOMPARE(m_desk->addProfile(profile, {u"--name"_s, u"earnest"_s}).exit, 0);
    for (const QStringList &words :
         {QStringList{u"--test-person"_s, Eksempla}, QStringList{u"--test-level"_s, u"4"_s}}) {
        const CliRun run = m_desk->run(QStringList{u"login"_s, u"earnest"_s} + words);
        QCOMPARE(run.exit, 9);
        QCOMPARE(run.code(), "E-CONFIG-TEST-ONLY"_ba);
        QCOMPARE(run.out, QByteArray());
    }
    profile.insert("parameters"_L1, QJsonObject{{"test_pid"_L1, Eksempla}}); // by hand
    const CliRun added = m_desk->addProfile(profile, {u"--name"_s, u"other"_s});
    QCOMPARE(added.exit, 9);
    QCOMPARE(added.code(), "E-CONFIG-TEST-ONLY"_ba);
    QVERIFY2(added.error().contains("parameters.test_pid"), added.err);
}

QTEST_GUILESS_MAIN(tst_CliSignIn)
#include "tst_clisignin.moc"
