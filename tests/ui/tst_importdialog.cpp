// SPDX-License-Identifier: MIT
// From a file, a drop or the clipboard to a profile in the window: what is told before anything is
// stored, what is asked for, and that it can be taken back.
#include "core/vault/vaultrecord.h"
#include "tests/support/testkeyfiles.h"
#include "ui/catalogue/cataloguepicker.h"
#include "ui/common/environmentbadge.h"
#include "ui/common/messagebar.h"
#include "ui/profiles/importdialog.h"
#include "ui/profiles/profileactions.h"
#include "ui/profiles/profilechooser.h"
#include "ui/profiles/welcomepage.h"
#include "windowfixture.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMimeData>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

const QString TestAuthority = u"https://helseid-sts.test.nhn.no"_s;

QJsonObject newKey()
{
    const SecretBytes jwk = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
    return QJsonDocument::fromJson(jwk.reveal()).object();
}

QByteArray textOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

/// As an authority's portal hands it out.
QJsonObject configuration()
{
    return {{"clientName"_L1, "Owner - System (Test)"_L1},
            {"authority"_L1, TestAuthority},
            {"clientId"_L1, "5d0e-demo"_L1},
            {"grantTypes"_L1, QJsonArray{"authorization_code"_L1}},
            {"scopes"_L1, QJsonArray{"openid"_L1, "x:api/read"_L1, "x:api/write"_L1, "y:b/z"_L1}},
            {"redirectUris"_L1, QJsonArray{"http://localhost:8089/callback"_L1}},
            {"privateJwk"_L1, QString::fromUtf8(textOf(newKey()))}};
}

struct Window
{
    explicit Window(UiFixture &fixture)
        : window(windowParts(fixture))
    {
        startShown(window);
    }

    void import(const QString &path) { window.findChild<ProfileActions *>()->import(path); }
    [[nodiscard]] ImportDialog *dialog() const { return window.findChild<ImportDialog *>(); }
    [[nodiscard]] QString message() const
    {
        return window.findChild<MessageBar *>()->message(); // the dialog has one of its own
    }
    [[nodiscard]] QString shown() const { return window.findChild<ProfileChooser *>()->current(); }
    /// Asserts the dialog, with its preview.
    void previews() const
    {
        QTRY_VERIFY(dialog() && dialog()->isVisible() && button(u"Add profile"_s));
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return named<QPushButton>(window, name);
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const
    {
        return named<QLineEdit>(window, name);
    }
    /// Among what stands in the dialog.
    [[nodiscard]] bool says(const QString &text) const { return shows(*dialog(), text); }

    MainWindow window;
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhatWillBeStored();
    void storesAfterEnter();
    void addsApisFromTheCatalogue();
    void storesNothingAfterEscape();
    void addsItsOwnFormAtOnce();
    void showsItsOwnFormWhereSomethingIsToBeDecided_data();
    void showsItsOwnFormWhereSomethingIsToBeDecided();
    void undoReturnsToWhatWasShown();
    void asksForWhatTheFileLacks();
    void beginsAProfileAtHelsenorge();
    void judgesWhileOneTypes_data();
    void judgesWhileOneTypes();
    void changesApis();
    void judgesApis();
    void saysWhoseKeyItIs();
    void staysWhenItCannotBeStored();
    void asksForThePassphrase();
    void readsBesideTheWindow();
    void forgetsWhatIsCancelled();
    void takesADrop_data();
    void takesADrop();
    void takesNoDropOfItsOwn();
    void pastes();
    void pastesWhereTheKeyboardIs();
    void namesItsControls();

private:
    /// In PEM, under the passphrase "kanari"; `rounds` of key derivation.
    QByteArray lockedKey(int rounds);
    [[nodiscard]] bool isUntouched() const
    {
        return m_fixture->profiles.names().isEmpty() && m_fixture->vault.items().empty();
    }

    TestKeyFiles m_keys;
    std::unique_ptr<UiFixture> m_fixture;
};

void TestImportDialog::init()
{
    m_fixture = std::make_unique<UiFixture>();
    QGuiApplication::clipboard()->clear();
}

QByteArray TestImportDialog::lockedKey(int rounds)
{
    return m_keys.make({u"pkcs8"_s, u"-topk8"_s, u"-v2"_s, u"aes-256-cbc"_s, u"-iter"_s,
                        QString::number(rounds), u"-passout"_s, u"pass:kanari"_s},
                       m_keys.key(u"P-256"_s));
}

void TestImportDialog::tellsWhatWillBeStored()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    QVERIFY(isUntouched());
    QCOMPARE(window.line(u"Name"_s)->text(), u"Owner-System-Test"_s);
    QCOMPARE(window.line(u"Authority"_s)->text(), TestAuthority);
    QCOMPARE(window.line(u"Client id"_s)->text(), u"5d0e-demo"_s);
    QVERIFY(window.line(u"Client id"_s)->isReadOnly()); // the file's
    QVERIFY(window.line(u"Authority"_s)->isReadOnly());
    QVERIFY(!window.dialog()->findChild<QComboBox *>());
    QCOMPARE(window.line(u"Redirect URI"_s)->text(), u"http://localhost:8089/callback"_s);
    QCOMPARE(window.dialog()->findChild<EnvironmentBadge *>()->text(), u"TEST"_s);
    const ProfileImport &import = window.dialog()->import();
    QVERIFY(window.says(u"Client configuration, as Selvbetjening hands it out"_s));
    QVERIFY(window.says(u"EC, P-256 · ES256"_s));
    QVERIFY(window.says(import.stored.keyThumbprint));
    QVERIFY(window.says(u"the keychain, as "_s + clientKeyItem(import.stored.id)));
    QVERIFY(window.says(QDir::toNativeSeparators(m_fixture->configDirectory()
                                                 + u"/profiles/Owner-System-Test.json"_s)));
    for (const ImportNote &note : import.notes)
        QVERIFY2(window.says(noteText(note)), qPrintable(noteText(note)));
    QVERIFY(!import.notes.isEmpty());
    QCOMPARE(window.dialog()->focusWidget(), window.button(u"Add profile"_s));
    const QString heard = window.button(u"Add profile"_s)->accessibleDescription();
    QVERIFY(heard.contains("TEST"_L1) && heard.contains(noteText(import.notes.first())));
    window.line(u"Name"_s)->setText(u"other"_s);
    QVERIFY(window.says(u"other.json"_s)); // follows the name
}

void TestImportDialog::storesAfterEnter()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    QTest::keyClick(window.dialog()->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.shown(), u"Owner-System-Test"_s);
    QTRY_VERIFY(!window.dialog());
    QVERIFY(window.message().contains("Owner-System-Test"_L1));
    const Result<StoredProfile> stored = m_fixture->profiles.load(u"Owner-System-Test"_s);
    QVERIFY(stored);
    const QList<ApiRequest> apis{{u"x:api"_s, {u"x:api/read"_s, u"x:api/write"_s}},
                                 {u"y:b"_s, {u"y:b/z"_s}}};
    QCOMPARE(stored->profile.apis, apis);
    QVERIFY(stored->keySince.isValid());
    QCOMPARE(m_fixture->vault.items().size(), size_t(1));

    window.button(u"Undo"_s)->click();
    QTRY_VERIFY(window.window.findChild<WelcomePage *>()->isVisible());
    QVERIFY(isUntouched());
    QVERIFY(window.message().isEmpty());
}

void TestImportDialog::addsApisFromTheCatalogue()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    const qsizetype before = window.dialog()->import().stored.profile.apis.size();
    window.button(u"From the catalogue …"_s)->click();
    auto *picker = window.dialog()->findChild<CataloguePicker *>();
    QVERIFY(picker);
    picker->findChild<QLineEdit *>()->setText(u"nhn:parek"_s);
    QTest::keyClick(picker->findChild<QTreeWidget *>(), Qt::Key_Space);
    picker->accept();
    const QList<ApiRequest> apis = window.dialog()->import().stored.profile.apis;
    QCOMPARE(apis.size(), before + 1);
    QCOMPARE(apis.last().resource, u"nhn:parek"_s);
}

void TestImportDialog::storesNothingAfterEscape()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    QTest::keyClick(window.dialog()->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!window.dialog());
    QVERIFY(isUntouched());
    window.import(m_fixture->writeFile(textOf(configuration()))); // and another time
    window.previews();
}

void TestImportDialog::addsItsOwnFormAtOnce()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile());
    QTRY_VERIFY(window.message().contains("clinic"_L1));
    QVERIFY(!window.dialog());
    QVERIFY(window.button(u"Undo"_s));
}

void TestImportDialog::showsItsOwnFormWhereSomethingIsToBeDecided_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("isThere"); // a profile of the same name
    QTest::addColumn<QString>("badge");
    QTest::addColumn<bool>("canGoOn");
    QTest::newRow("production") << u"https://helseid-sts.nhn.no"_s << false << u"PRODUCTION"_s
                                << true;
    QTest::newRow("name taken") << u"http://127.0.0.1:9"_s << true << u"SANDBOX"_s << false;
}

void TestImportDialog::showsItsOwnFormWhereSomethingIsToBeDecided()
{
    QFETCH(const QString, authority);
    QFETCH(const bool, isThere);
    QFETCH(const QString, badge);
    QFETCH(const bool, canGoOn);
    if (isThere)
        m_fixture->store({}, false);
    Window window(*m_fixture);
    const QJsonObject json{{"name"_L1, "clinic"_L1},
                           {"authority"_L1, authority},
                           {"clientId"_L1, "client"_L1},
                           {"privateJwk"_L1, newKey()},
                           {"apis"_L1, QJsonArray{QJsonObject{{"resource"_L1, "x:a"_L1}}}}};
    window.import(m_fixture->writeFile(textOf(json)));
    window.previews();
    QCOMPARE(window.dialog()->findChild<EnvironmentBadge *>()->text(), badge);
    QCOMPARE(window.button(u"Add profile"_s)->isEnabled(), canGoOn);
    QCOMPARE(window.says(u"already a profile with this name"_s), !canGoOn);
    if (canGoOn)
        return;
    QCOMPARE(window.dialog()->focusWidget(), window.line(u"Name"_s));
    window.line(u"Name"_s)->setText(u"clinic-2"_s);
    QVERIFY(window.button(u"Add profile"_s)->isEnabled());
    QTest::keyClick(window.line(u"Name"_s), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->profiles.names().contains("clinic-2"_L1));
    QVERIFY(m_fixture->profiles.names().contains("clinic"_L1));
}

void TestImportDialog::undoReturnsToWhatWasShown()
{
    m_fixture->store({}, false);
    StoredProfile second = m_fixture->profile;
    second.profile.name = u"zebra"_s; // not the first of the list
    second.id = u"second"_s;
    QVERIFY(ProfileStore(m_fixture->configDirectory()).add(second));
    Window window(*m_fixture);
    emit window.window.findChild<ProfileChooser *>()->chosen(u"zebra"_s);
    window.window.findChild<ProfileChooser *>()->setProfiles(
        {{.name = u"clinic"_s}, {.name = u"zebra"_s}}, u"zebra"_s);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    window.button(u"Add profile"_s)->click();
    QTRY_COMPARE(window.shown(), u"Owner-System-Test"_s);
    window.button(u"Undo"_s)->click();
    QTRY_COMPARE(window.shown(), u"zebra"_s);
    QCOMPARE(m_fixture->profiles.names(), (QStringList{u"clinic"_s, u"zebra"_s}));
    QCOMPARE(m_fixture->vault.items().size(), size_t(1)); // of the fixture's profile
}

void TestImportDialog::asksForWhatTheFileLacks()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(newKey())));
    window.previews();
    QCOMPARE(window.line(u"Name"_s)->text(), u"import"_s); // the file's
    QVERIFY(!window.button(u"Add profile"_s)->isEnabled());
    QVERIFY(!window.dialog()->findChild<EnvironmentBadge *>()->isVisible());
    QVERIFY(window.says(u"The file does not name it"_s));
    QCOMPARE(window.dialog()->focusWidget()->accessibleName(), u"Authority"_s);
    window.line(u"Authority"_s)->setText(u"https://helseid-sts.nhn.no/"_s); // the slash goes
    QCOMPARE(window.dialog()->findChild<EnvironmentBadge *>()->text(), u"PRODUCTION"_s);
    QVERIFY(!window.button(u"Add profile"_s)->isEnabled());
    window.line(u"Client id"_s)->setText(u"client"_s);
    QVERIFY(window.button(u"Add profile"_s)->isEnabled());
    QVERIFY(isUntouched());
    window.button(u"Add profile"_s)->click();
    QTRY_COMPARE(m_fixture->profiles.names(), QStringList{u"import"_s});
    const ClientProfile profile = m_fixture->profiles.load(u"import"_s)->profile;
    QCOMPARE(profile.authority, u"https://helseid-sts.nhn.no"_s);
    QCOMPARE(profile.clientId, u"client"_s);
}

void TestImportDialog::beginsAProfileAtHelsenorge()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(newKey())));
    window.previews();
    QVERIFY(!window.line(u"Address of its keys"_s));
    window.line(u"Authority"_s)->setText(u"https://helsenorge.test.example"_s);
    window.line(u"Client id"_s)->setText(u"client"_s);
    auto *kind = named<QCheckBox>(window.window, u"It is Helsenorge"_s);
    QVERIFY(kind);
    kind->click();
    window.line(u"Address of its keys"_s)->setText(u"https://helsenorge.test.example/jwks"_s);
    window.button(u"Add profile"_s)->click();
    QTRY_COMPARE(m_fixture->profiles.names(), QStringList{u"import"_s});
    const ClientProfile profile = m_fixture->profiles.load(u"import"_s)->profile;
    QVERIFY(profile.authoritySettings.isHelsenorge() && !profile.authoritySettings.discovery);
    QCOMPARE(profile.authoritySettings.endpoints.jwks, u"https://helsenorge.test.example/jwks"_s);
    QCOMPARE(profile.resources(), QStringList{u"helsenorge.test.example"_s});
}

void TestImportDialog::judgesWhileOneTypes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem"); // empty when there is none
    QTest::newRow("name") << u"Name"_s << u"a.b_c-1"_s << QString();
    QTest::newRow("name with a slash") << u"Name"_s << u"../a"_s << u"A name has at most"_s;
    QTest::newRow("no name") << u"Name"_s << QString() << u"A name has at most"_s;
    QTest::newRow("redirect") << u"Redirect URI"_s << u"http://127.0.0.1/x"_s << QString();
    QTest::newRow("redirect elsewhere")
        << u"Redirect URI"_s << u"http://a.example/"_s << u"The redirect URI begins"_s;
    QTest::newRow("scopes") << u"Scopes of no API"_s << u"openid  profile"_s << QString();
    QTest::newRow("scopes without openid")
        << u"Scopes of no API"_s << u"profile"_s << u"“openid” has to be among"_s;
}

void TestImportDialog::judgesWhileOneTypes()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    QLineEdit *line = window.line(field);
    line->setFocus();
    line->clear();
    QTest::keyClicks(line, text);
    QCOMPARE(window.button(u"Add profile"_s)->isEnabled(), problem.isEmpty());
    if (problem.isEmpty())
        return;
    QVERIFY(window.says(problem));
    QVERIFY(line->accessibleDescription().startsWith(problem)); // and is heard
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(window.dialog()->isVisible());
    QVERIFY(isUntouched());
}

void TestImportDialog::changesApis()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    auto *table = named<QTableWidget>(window.window, u"APIs"_s);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 1)->text(), u"x:api/read x:api/write"_s);
    QVERIFY(!window.button(u"Remove API"_s)->isEnabled());
    table->setCurrentCell(1, 0);
    window.button(u"Remove API"_s)->click();
    QCOMPARE(table->rowCount(), 1);
    window.button(u"Add API"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u"z:new"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // to the scopes
    QTest::keyClicks(QApplication::focusWidget(), u"z:new/a z:new/b"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // ends typing, no more
    QVERIFY(window.dialog()->isVisible());
    window.button(u"Add profile"_s)->click();
    QTRY_VERIFY(!m_fixture->profiles.names().isEmpty());
    const QList<ApiRequest> apis{{u"x:api"_s, {u"x:api/read"_s, u"x:api/write"_s}},
                                 {u"z:new"_s, {u"z:new/a"_s, u"z:new/b"_s}}};
    QCOMPARE(m_fixture->profiles.load(u"Owner-System-Test"_s)->profile.apis, apis);
}

void TestImportDialog::judgesApis()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    auto *table = named<QTableWidget>(window.window, u"APIs"_s);
    table->setCurrentCell(0, 0);
    table->editItem(table->item(0, 0));
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell);
    cell->selectAll();
    QTest::keyClicks(cell, u"no"_s); // not ended yet
    QVERIFY(window.says(u"An API is a URI"_s));
    QVERIFY(!window.button(u"Add profile"_s)->isEnabled());
    QVERIFY(!table->item(0, 0)->icon().isNull());
    QTest::keyClicks(cell, u":thing"_s);
    QVERIFY(!window.says(u"An API is a URI"_s));
    QVERIFY(window.button(u"Add profile"_s)->isEnabled());
    QTest::keyClick(cell, Qt::Key_Escape); // takes it back, and leaves the dialog open
    QCOMPARE(table->item(0, 0)->text(), u"x:api"_s);
    QVERIFY(window.dialog()->isVisible());
    table->item(1, 0)->setText(u"x:api"_s);
    QVERIFY(window.says(u"stands there twice"_s));
    QVERIFY(!window.button(u"Add profile"_s)->isEnabled());
    table->item(1, 0)->setText({});
    table->item(1, 1)->setText({}); // an empty row is none
    QVERIFY(window.button(u"Add profile"_s)->isEnabled());
}

void TestImportDialog::saysWhoseKeyItIs()
{
    Window window(*m_fixture);
    QJsonObject json = configuration();
    window.import(m_fixture->writeFile(textOf(json)));
    window.previews();
    QVERIFY(!window.says(u"the key of another profile"_s));
    window.button(u"Add profile"_s)->click();
    QTRY_COMPARE(window.shown(), u"Owner-System-Test"_s);
    json.insert("clientName"_L1, "second"_L1);
    window.import(m_fixture->writeFile(textOf(json)));
    window.previews();
    QVERIFY(window.says(u"the key of another profile, too: Owner-System-Test."_s));
    QVERIFY(window.button(u"Add profile"_s)->isEnabled()); // which is allowed
}

void TestImportDialog::staysWhenItCannotBeStored()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(configuration())));
    window.previews();
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"client-key"_s, {}, 0};
    window.button(u"Add profile"_s)->click();
    QTRY_VERIFY(window.says(codes::VaultLocked));
    QVERIFY(isUntouched());
    QVERIFY(window.message().isEmpty());
    m_fixture->vault.fault.reset();
    window.button(u"Add profile"_s)->click();
    QTRY_COMPARE(window.shown(), u"Owner-System-Test"_s);

    m_fixture->vault.fault = Error{QString(codes::VaultAbsent), {}, {}, 0};
    QJsonObject json = configuration();
    json.insert("clientName"_L1, "second"_L1);
    window.import(m_fixture->writeFile(textOf(json)));
    window.previews();
    window.button(u"Add profile"_s)->click();
    QTRY_VERIFY(window.message().endsWith(codes::VaultAbsent)); // where there is a way out
    QVERIFY(window.button(u"Go on without the keychain"_s));
    QTRY_VERIFY(!window.dialog());
}

void TestImportDialog::asksForThePassphrase()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("openssl is not installed");
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(lockedKey(2048)));
    QTRY_VERIFY(window.button(u"Open the key"_s));
    QLineEdit *field = window.line(u"Passphrase"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(window.says(u"locked with a passphrase"_s));
    QCOMPARE(window.dialog()->focusWidget(), field);
    QTest::keyClicks(field, u"wrong"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->text().isEmpty()); // as soon as it has been given
    QTRY_VERIFY(window.says(u"does not open the key"_s));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"kanari"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->text().isEmpty());
    window.previews();
    QVERIFY(window.says(u"Private key (PEM)"_s));
    QVERIFY(isUntouched());
}

void TestImportDialog::readsBesideTheWindow()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("openssl is not installed");
    const QByteArray pem = lockedKey(1'500'000);
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(pem));
    QTRY_VERIFY(window.button(u"Open the key"_s));
    window.line(u"Passphrase"_s)->setText(u"kanari"_s);
    window.button(u"Open the key"_s)->click();
    int turns = 0;
    QTimer turn;
    connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
    turn.start(1);
    QVERIFY(window.dialog()->findChild<QProgressBar *>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(window.button(u"Add profile"_s), 60000);
    QVERIFY2(turns > 10, "the window stood still"); // some hundreds
    QVERIFY(!window.dialog()->findChild<QProgressBar *>()->isVisible());
}

void TestImportDialog::forgetsWhatIsCancelled()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("openssl is not installed");
    const QByteArray pem = lockedKey(1'000'000);
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(pem));
    QTRY_VERIFY(window.button(u"Open the key"_s));
    window.line(u"Passphrase"_s)->setText(u"kanari"_s);
    window.button(u"Open the key"_s)->click();
    QTest::keyClick(window.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!window.dialog());
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents(); // its answer
    QVERIFY(!window.dialog());
    QVERIFY(window.message().isEmpty());
    QVERIFY(isUntouched());
}

void TestImportDialog::takesADrop_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("file") << true;
    QTest::newRow("text") << false;
}

void TestImportDialog::takesADrop()
{
    QFETCH(const bool, isFile);
    const QByteArray content = textOf(configuration());
    QMimeData data;
    if (isFile)
        data.setUrls({QUrl::fromLocalFile(m_fixture->writeFile(content))});
    else
        data.setText(QString::fromUtf8(content));
    m_fixture->store({}, false); // not on the welcome page alone
    Window window(*m_fixture);
    const auto hint = [&window] {
        return named<QWidget>(window.window, u"Drop it to add a profile"_s);
    };
    QDragEnterEvent enter({20, 20}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window.window, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction); // nobody's file is moved away
    QVERIFY(hint());
    QCOMPARE(hint()->size(), window.window.size());
    QDragLeaveEvent leave;
    QApplication::sendEvent(&window.window, &leave);
    QVERIFY(!hint());
    QApplication::sendEvent(&window.window, &enter);
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window.window, &drop);
    QVERIFY(!hint());
    window.previews();
    QCOMPARE(window.line(u"Name"_s)->text(), u"Owner-System-Test"_s);
}

void TestImportDialog::takesNoDropOfItsOwn()
{
    Window window(*m_fixture);
    for (const QList<QUrl> &urls :
         {QList<QUrl>{QUrl(u"https://a.example/x.json"_s)},
          QList<QUrl>{QUrl::fromLocalFile(u"/a"_s), QUrl::fromLocalFile(u"/b"_s)}}) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(&window.window, &enter);
        QVERIFY(!enter.isAccepted());
    }
}

void TestImportDialog::pastes()
{
    Window window(*m_fixture);
    QTest::keyClick(window.window.focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(window.message().contains("the clipboard is empty"_L1));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(textOf(configuration())));
    window.button(u"Paste client configuration"_s)->click();
    window.previews();
    QTest::keyClick(window.dialog()->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.shown(), u"Owner-System-Test"_s);
    QVERIFY(window.message().contains("perhaps the clipboard"_L1));
}

void TestImportDialog::pastesWhereTheKeyboardIs()
{
    m_fixture->store({}, false);
    Window window(*m_fixture);
    QGuiApplication::clipboard()->setText(u"hello"_s);
    auto *filter = window.window.findChild<QLineEdit *>();
    QVERIFY(filter);
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(filter->text(), u"hello"_s);
    QCoreApplication::processEvents();
    QVERIFY(window.message().isEmpty());
    window.button(u"Sign in"_s)->setFocus();
    QTest::keyClick(window.button(u"Sign in"_s), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(window.message().endsWith("E-CONFIG-SYNTAX"_L1));
}

void TestImportDialog::namesItsControls()
{
    Window window(*m_fixture);
    window.import(m_fixture->writeFile(textOf(newKey())));
    window.previews();
    QMap<QString, QStringList> letters;
    for (QWidget *each : window.dialog()->findChildren<QWidget *>()) {
        if (!each->isVisible())
            continue;
        const auto *button = qobject_cast<QPushButton *>(each);
        const auto *label = qobject_cast<QLabel *>(each);
        const QString text = button                    ? button->text()
                             : label && label->buddy() ? label->text()
                                                       : QString();
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            letters[key.toString()] << text;
        if (each->focusPolicy() != Qt::NoFocus && !each->focusProxy() && !button && !label)
            QVERIFY2(!each->accessibleName().isEmpty(), each->metaObject()->className());
    }
    QVERIFY(letters.size() >= 8);
    for (const QStringList &texts : letters)
        QVERIFY2(texts.size() == 1, qPrintable(texts.join(u", "_s)));
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
