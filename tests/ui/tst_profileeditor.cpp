// SPDX-License-Identifier: MIT
// A profile changed, duplicated and saved in the window.
#include "ui/catalogue/cataloguepicker.h"
#include "ui/common/messagebar.h"
#include "ui/editor/profileeditor.h"
#include "ui/profiles/apitable.h"
#include "ui/profiles/profileactions.h"
#include "ui/profiles/profilechooser.h"
#include "ui/tokens/tokenmodel.h"
#include "ui/tokens/tokenview.h"
#include "windowfixture.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

template <typename Widget>
Widget *onAnyPage(const QWidget &within, const QString &name)
{
    const QList<Widget *> all = within.findChildren<Widget *>();
    const auto found =
        std::ranges::find(all, name, [](const Widget *each) { return each->accessibleName(); });
    return found == all.end() ? nullptr : *found;
}

/// A profile that has everything.
StoredProfile richProfile(const UiFixture &fixture)
{
    const QJsonObject more{
        {"redirectUri"_L1, "http://127.0.0.1:8089/callback"_L1},
        {"postLogoutRedirectUri"_L1, "http://127.0.0.1/bye"_L1},
        {"scopes"_L1, QJsonArray{"openid"_L1, "offline_access"_L1, "helseid://x/y"_L1}},
        {"signInHosts"_L1, QJsonArray{"a.no"_L1, "*.b.no"_L1}},
        {"userInfo"_L1, true},
        {"requestObject"_L1, "signed"_L1},
        {"codeBinding"_L1, "dpop"_L1},
        {"context"_L1,
         QJsonObject{
             {"default"_L1, "ward"_L1},
             {"presets"_L1,
              QJsonArray{QJsonObject{{"name"_L1, "ward"_L1},
                                     {"parent"_L1, "123456785"_L1},
                                     {"child"_L1, "223456782"_L1},
                                     {"attest"_L1,
                                      QJsonObject{{"patients"_L1, QJsonArray{QJsonObject{}}}}}},
                         QJsonObject{{"name"_L1, "other"_L1}, {"parent"_L1, "223456782"_L1}}}}}},
        {"parameters"_L1, QJsonObject{{"acr_values"_L1, "Level4"_L1}, {"prompt"_L1, "login"_L1}}},
    };
    QJsonObject json = fixture.profile.profile.toJson();
    for (auto each = more.begin(); each != more.end(); ++each)
        json.insert(each.key(), each.value());
    QJsonArray apis = json.value("apis"_L1).toArray();
    QJsonObject first = apis.first().toObject();
    first.insert("tokenType"_L1, "bearer"_L1);
    first.insert("keepFresh"_L1, true);
    first.insert("preset"_L1, "other"_L1);
    apis.replace(0, first);
    json.insert("apis"_L1, apis);
    StoredProfile stored = fixture.profile;
    stored.profile = parseStoredProfile(json).value();
    stored.profile.trustedCa = u"ca.pem"_s;
    stored.trustedCaPem = "PEM";
    return stored;
}

struct Editor
{
    Editor(const UiFixture &fixture, const StoredProfile &stored, bool isSignedIn = false)
        : dialog(stored, {u"other"_s}, isSignedIn, CatalogueStore(fixture.configDirectory()),
                 nullptr)
    {
        dialog.show();
    }
    [[nodiscard]] QLineEdit &line(const QString &name) const
    {
        return *onAnyPage<QLineEdit>(dialog, name);
    }
    [[nodiscard]] QPushButton &button(const QString &name) const
    {
        return *onAnyPage<QPushButton>(dialog, name);
    }
    [[nodiscard]] QCheckBox &box(const QString &name) const
    {
        return *onAnyPage<QCheckBox>(dialog, name);
    }
    [[nodiscard]] QString message() const { return dialog.findChild<MessageBar *>()->message(); }
    ProfileEditor dialog;
};

struct Window
{
    explicit Window(UiFixture &fixture)
        : window(windowParts(fixture))
    {
        startShown(window);
    }
    [[nodiscard]] ProfileActions &actions() const { return *window.findChild<ProfileActions *>(); }
    [[nodiscard]] QString shown() const { return window.findChild<ProfileChooser *>()->current(); }
    [[nodiscard]] QString message() const { return window.findChild<MessageBar *>()->message(); }
    [[nodiscard]] QStringList rows() const
    {
        const auto *model = window.findChild<TokenView *>()->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows.append(model->index(row, TokenModel::Api).data().toString());
        return rows;
    }
    [[nodiscard]] QString state(int row) const
    {
        return window.findChild<TokenView *>()
            ->model()
            ->index(row, TokenModel::State)
            .data()
            .toString();
    }
    [[nodiscard]] ProfileEditor *edit() const
    {
        actions().editCurrent()->trigger();
        return window.findChild<ProfileEditor *>();
    }
    MainWindow window;
};

} // namespace

class TestProfileEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsWhatNobodyChanges();
    void takesWhatIsTyped();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsTheClientOfASession();
    void refusesOwnParameters();
    void needsPushingForWhatIsPushed();
    void addsAPreset();
    void saysWhatIsWrongWithAPreset_data();
    void saysWhatIsWrongWithAPreset();
    void keepsTheUsualPreset();
    void choosesAnApisPreset();
    void followsAnApisPreset();
    void beginsAnAttestWithATemplate();
    void addsApisFromTheCatalogue();
    void choosesATokenType();
    void keepsWhatHelsenorgeNeeds();
    void keepsASandboxOfHelsenorges();
    void changesWhatHelsenorgeNeeds();
    void saysWhatIsWrongAtHelsenorge_data();
    void saysWhatIsWrongAtHelsenorge();
    void namesEveryControl_data();
    void namesEveryControl();
    void changesTheProfileShown();
    void namesApisByTheCatalogueAsItIsNow();
    void renames();
    void keepsTheDialogWhenStoringFails();
    void duplicates();
    void savesWithoutKey();

private:
    std::unique_ptr<UiFixture> m_fixture;
};

void TestProfileEditor::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->heldToken(u"example:c"_s, 3600)},
                     true);
}

void TestProfileEditor::keepsWhatNobodyChanges()
{
    const StoredProfile stored = richProfile(*m_fixture);
    const Editor editor(*m_fixture, stored);
    const StoredProfile edited = editor.dialog.edited();
    QCOMPARE(edited.profile.toJson(), stored.profile.toJson());
    QCOMPARE(edited.trustedCaPem, stored.trustedCaPem);
    QVERIFY(edited.profile == stored.profile);
}

void TestProfileEditor::takesWhatIsTyped()
{
    const Editor editor(*m_fixture, richProfile(*m_fixture));
    editor.line(u"Name"_s).setText(u"another"_s);
    editor.line(u"Authority"_s).setText(u"https://b.example/"_s);
    editor.line(u"Client id"_s).setText(u"client-2"_s);
    editor.line(u"Redirect URI"_s).setText(u"http://127.0.0.1/back"_s);
    editor.line(u"After signing out"_s).setText({});
    editor.line(u"Scopes of no API"_s).setText(u"openid  profile"_s);
    editor.line(u"Hosts of the sign-in page"_s).setText(u"*"_s);
    editor.box(u"Ask UserInfo"_s).setChecked(false);
    editor.box(u"Signed request object"_s).setChecked(false);
    editor.button(u"Do without"_s).click();
    const StoredProfile edited = editor.dialog.edited();
    QCOMPARE(edited.profile.name, u"another"_s);
    QCOMPARE(edited.profile.authority, u"https://b.example"_s); // issuers end without a slash
    QCOMPARE(edited.profile.clientId, u"client-2"_s);
    QCOMPARE(edited.profile.redirectUri, u"http://127.0.0.1/back"_s);
    QCOMPARE(edited.profile.postLogoutRedirectUri, QString());
    QCOMPARE(edited.profile.scopes, QStringList({u"openid"_s, u"profile"_s}));
    QCOMPARE(edited.profile.signInHosts, QStringList{u"*"_s});
    QVERIFY(!edited.profile.userInfo);
    QVERIFY(edited.profile.requestObject == ClientProfile::RequestObject::None);
    QVERIFY(edited.profile.trustedCa.isEmpty() && edited.trustedCaPem.isEmpty());
    QVERIFY(editor.button(u"Save"_s).isEnabled());
}

void TestProfileEditor::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"Name"_s << u"no name"_s;
    QTest::newRow("name of another") << u"Name"_s << u"other"_s;
    QTest::newRow("authority") << u"Authority"_s << u"http://a.example"_s;
    QTest::newRow("no client") << u"Client id"_s << QString();
    QTest::newRow("redirect") << u"Redirect URI"_s << u"http://a.example/"_s;
    QTest::newRow("after signing out") << u"After signing out"_s << u"https://a.example/"_s;
    QTest::newRow("no openid") << u"Scopes of no API"_s << u"profile"_s;
    QTest::newRow("hosts") << u"Hosts of the sign-in page"_s << u"https://a.no"_s;
}

void TestProfileEditor::saysWhatIsWrong()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    const Editor editor(*m_fixture, m_fixture->profile);
    QLineEdit &line = editor.line(field);
    const QString before = line.text();
    line.setText(text);
    QVERIFY(!editor.button(u"Save"_s).isEnabled());
    QVERIFY(!line.accessibleDescription().isEmpty()); // heard, too
    line.setText(before);
    QVERIFY(editor.button(u"Save"_s).isEnabled());
}

void TestProfileEditor::keepsTheClientOfASession()
{
    const Editor editor(*m_fixture, m_fixture->profile, true);
    QVERIFY(editor.line(u"Authority"_s).isReadOnly());
    QVERIFY(editor.line(u"Client id"_s).isReadOnly());
    QVERIFY(!editor.line(u"Redirect URI"_s).isReadOnly());
}

void TestProfileEditor::refusesOwnParameters()
{
    const Editor editor(*m_fixture, m_fixture->profile);
    bool isConfirmed = false;
    connect(&editor.dialog, &ProfileEditor::confirmed, this, [&] { isConfirmed = true; });
    editor.button(u"Add parameter"_s).click();
    auto *table = onAnyPage<QTableWidget>(editor.dialog, u"Further parameters"_s);
    table->item(0, 0)->setText(u"state"_s); // Knippe makes it
    table->item(0, 1)->setText(u"mine"_s);
    editor.button(u"Save"_s).click();
    QVERIFY(!isConfirmed);
    QVERIFY2(editor.message().contains(u"parameters.state"), qPrintable(editor.message()));
    table->item(0, 0)->setText(u"ui_locales"_s);
    editor.button(u"Save"_s).click();
    QVERIFY(isConfirmed);
    QCOMPARE(editor.dialog.edited().profile.parameter("ui_locales"), QByteArray("mine"));
}

void TestProfileEditor::needsPushingForWhatIsPushed() // RFC 9101 and 9449 10, as Knippe has them
{
    const Editor editor(*m_fixture, richProfile(*m_fixture));
    QVERIFY(editor.box(u"Signed request object"_s).isChecked());
    editor.box(u"Pushed authorization request"_s).setChecked(false);
    QVERIFY(!editor.box(u"Signed request object"_s).isEnabled());
    QVERIFY(parseStoredProfile(editor.dialog.edited().profile.toJson()));
}

void TestProfileEditor::addsAPreset()
{
    const Editor editor(*m_fixture, m_fixture->profile);
    editor.button(u"Add preset"_s).click();
    QVERIFY(!editor.button(u"Save"_s).isEnabled()); // it has no name yet
    auto *presets = onAnyPage<QTableWidget>(editor.dialog, u"Presets"_s);
    presets->item(0, 0)->setText(u"ward"_s);
    presets->item(0, 1)->setText(u"123456785"_s);
    QVERIFY(editor.button(u"Save"_s).isEnabled());
    const ContextSettings context = editor.dialog.edited().profile.context;
    QCOMPARE(context.presets.size(), 1);
    QCOMPARE(context.presets.first().name, u"ward"_s);
    QCOMPARE(context.presets.first().context.organisation.parent, u"123456785"_s);
    editor.button(u"Remove preset"_s).click();
    QVERIFY(editor.dialog.edited().profile.context == ContextSettings());
}

void TestProfileEditor::saysWhatIsWrongWithAPreset_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no name") << 0 << QString() << u"presets[0].name"_s;
    QTest::newRow("reserved name") << 0 << u"none"_s << u"presets[0].name"_s;
    QTest::newRow("name of another") << 0 << u"other"_s << u"presets[1].name"_s;
    QTest::newRow("a digit wrong") << 1 << u"123456784"_s << u"presets[0].parent"_s;
    QTest::newRow("too short") << 2 << u"1234"_s << u"presets[0].child"_s;
    QTest::newRow("unit without organisation") << 1 << QString() << u"presets[0].child"_s;
    QTest::newRow("no UUID") << 3 << u"journal"_s << u"presets[0].journalId"_s;
}

void TestProfileEditor::saysWhatIsWrongWithAPreset()
{
    QFETCH(const int, column);
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    const Editor editor(*m_fixture, richProfile(*m_fixture));
    auto *presets = onAnyPage<QTableWidget>(editor.dialog, u"Presets"_s);
    QTableWidgetItem *item = presets->item(0, column);
    const QString before = item->text();
    QVERIFY(editor.button(u"Save"_s).isEnabled());
    item->setText(text);
    QVERIFY(!editor.button(u"Save"_s).isEnabled());
    QVERIFY2(presets->accessibleDescription().contains(place),
             qPrintable(presets->accessibleDescription()));
    item->setText(before);
    QVERIFY(editor.button(u"Save"_s).isEnabled());
}

void TestProfileEditor::keepsTheUsualPreset()
{
    const Editor editor(*m_fixture, richProfile(*m_fixture));
    const auto usual = [&] { return editor.dialog.edited().profile.context.usual; };
    auto *presets = onAnyPage<QTableWidget>(editor.dialog, u"Presets"_s);
    QCOMPARE(usual(), u"ward"_s);
    for (const QString &typed : {u"w"_s, QString(), u"n"_s, u"night"_s}) // letter by letter
        presets->item(0, 0)->setText(typed);
    QCOMPARE(usual(), u"night"_s);
    presets->setCurrentCell(1, 0);
    editor.button(u"Remove preset"_s).click();
    QCOMPARE(usual(), u"night"_s);
    editor.button(u"Remove preset"_s).click();
    QCOMPARE(usual(), QString());
}

void TestProfileEditor::choosesAnApisPreset()
{
    StoredProfile stored = richProfile(*m_fixture);
    const Editor editor(*m_fixture, stored);
    auto *table = editor.dialog.findChild<ApiTable *>()->findChild<QTableWidget *>();
    const auto preset = [&] { return editor.dialog.edited().profile.apis.first().preset; };
    QVERIFY(!table->isColumnHidden(3));
    const QAbstractItemDelegate *delegate = table->itemDelegateForColumn(3);
    const QModelIndex cell = table->model()->index(0, 3);
    const std::unique_ptr<QWidget> made(delegate->createEditor(table, {}, cell));
    auto *choice = qobject_cast<QComboBox *>(made.get());
    QVERIFY(choice);
    delegate->setEditorData(choice, cell);
    QCOMPARE(choice->currentText(), u"other"_s);
    for (const auto &[shown, written] :
         {std::pair{u"ward"_s, u"ward"_s}, {u"none"_s, u"none"_s}, {u"the usual one"_s, u""_s}}) {
        choice->setCurrentText(shown);
        delegate->setModelData(choice, table->model(), cell);
        QCOMPARE(preset(), written);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), shown); // heard
    }
}

void TestProfileEditor::followsAnApisPreset()
{
    const Editor editor(*m_fixture, richProfile(*m_fixture));
    const auto preset = [&] { return editor.dialog.edited().profile.apis.first().preset; };
    auto *presets = onAnyPage<QTableWidget>(editor.dialog, u"Presets"_s);
    for (const QString &typed : {u"o"_s, QString(), u"out"_s}) // letter by letter
        presets->item(1, 0)->setText(typed);
    QCOMPARE(preset(), u"out"_s);
    QVERIFY(editor.button(u"Save"_s).isEnabled());
    presets->setCurrentCell(0, 0);
    editor.button(u"Remove preset"_s).click();
    QCOMPARE(preset(), u"out"_s);
    editor.button(u"Remove preset"_s).click();
    QCOMPARE(preset(), QString());
    QVERIFY(editor.dialog.findChild<ApiTable *>()->findChild<QTableWidget *>()->isColumnHidden(3));
}

void TestProfileEditor::beginsAnAttestWithATemplate()
{
    const Editor editor(*m_fixture, richProfile(*m_fixture));
    auto *attest = onAnyPage<QPlainTextEdit>(editor.dialog, u"Attest of the chosen preset"_s);
    auto *presets = onAnyPage<QTableWidget>(editor.dialog, u"Presets"_s);
    presets->setCurrentCell(1, 0);
    QVERIFY(attest->toPlainText().isEmpty());
    attest->setPlainText(u"{ no JSON"_s);
    QVERIFY(!editor.button(u"Save"_s).isEnabled());
    editor.button(u"Begin with a template"_s).click();
    QVERIFY(!editor.button(u"Save"_s).isEnabled()); // its numbers are to be typed
    QVERIFY(presets->accessibleDescription().contains(u"presets[1].attest.practitioner"));
    QString text = attest->toPlainText();
    attest->setPlainText(text.replace(u"\"id\": \"\""_s, u"\"id\": \"123456785\""_s));
    QVERIFY2(editor.button(u"Save"_s).isEnabled(), qPrintable(presets->accessibleDescription()));
    const ContextSettings context = editor.dialog.edited().profile.context;
    QVERIFY(context.presets.last().context.attest.contains("practitioner"_L1));
    presets->setCurrentCell(0, 0);
    QVERIFY(attest->toPlainText().contains(u"patients"));
}

void TestProfileEditor::addsApisFromTheCatalogue()
{
    const Editor editor(*m_fixture, m_fixture->profile);
    editor.button(u"From the catalogue …"_s).click();
    auto *picker = editor.dialog.findChild<CataloguePicker *>();
    QVERIFY(picker);
    auto *field = picker->findChild<QLineEdit *>();
    field->setText(u"nhn:parek"_s);
    auto *tree = picker->findChild<QTreeWidget *>();
    QTest::keyClick(tree, Qt::Key_Space);
    picker->accept();
    const ClientProfile edited = editor.dialog.edited().profile;
    QCOMPARE(edited.apis.size(), m_fixture->profile.profile.apis.size() + 1);
    QCOMPARE(edited.apis.last().resource, u"nhn:parek"_s);
    QCOMPARE(edited.apis.last().scopes, QStringList{u"nhn:parek/rekvisisjon"_s});
}

void TestProfileEditor::choosesATokenType()
{
    const Editor editor(*m_fixture, m_fixture->profile);
    auto *table = editor.dialog.findChild<ApiTable *>()->findChild<QTableWidget *>();
    QCOMPARE(editor.dialog.edited().profile.apis.first().tokenType, TokenType::Dpop);
    table->item(0, 2)->setData(Qt::EditRole, int(TokenType::Bearer));
    QCOMPARE(editor.dialog.edited().profile.apis.first().tokenType, TokenType::Bearer);
}

static StoredProfile helsenorgeProfile(const QJsonObject &more = {})
{
    QJsonObject json{{"kind"_L1, "helsenorge"_L1},
                     {"authority"_L1, "https://helsenorge.example"_L1},
                     {"clientId"_L1, "client"_L1},
                     {"name"_L1, "citizen"_L1},
                     {"apis"_L1, QJsonArray{QJsonObject{{"name"_L1, "Alt"_L1}}}}};
    for (auto each = more.begin(); each != more.end(); ++each)
        json.insert(each.key(), each.value());
    if (!json.contains("keys"_L1) && !json.contains("endpoints"_L1))
        json.insert("discovery"_L1, true);
    StoredProfile stored;
    stored.profile = parseStoredProfile(json).value();
    stored.id = u"id"_s;
    return stored;
}

void TestProfileEditor::keepsWhatHelsenorgeNeeds()
{
    const Jwk key = SigningKey::generate(SignatureAlgorithm::ES256).publicKey();
    const StoredProfile stored = helsenorgeProfile(
        {{"keys"_L1, QJsonObject{{"keys"_L1, QJsonArray{key.toJson()}}}},
         {"issuer"_L1, "sikkerhet.helsenorge.no"_L1},
         {"assertionAudience"_L1, "https://helsenorge.example/sts"_L1},
         {"endpoints"_L1, QJsonObject{{"extension"_L1, "https://helsenorge.example/extend"_L1}}},
         {"responseMode"_L1, "form_post"_L1},
         {"clientAuthentication"_L1, "none"_L1},
         {"mutualTls"_L1, true},
         {"extend"_L1, true}});
    const Editor editor(*m_fixture, stored);
    QVERIFY(editor.dialog.edited().profile == stored.profile);
    QCOMPARE(editor.line(u"Token"_s).placeholderText(),
             u"https://helsenorge.example/sts/oidcprov/v3/token"_s);
    const auto *pages = editor.dialog.findChild<QTabWidget *>();
    QStringList seen;
    for (int page = 0; page < pages->count(); ++page)
        seen.append(pages->tabText(page).remove(u'&'));
    QCOMPARE(seen, (QStringList{u"Client"_s, u"APIs"_s, u"Signing in"_s, u"Helsenorge"_s}));
    QVERIFY(editor.box(u"Code bound to the DPoP key"_s).isHidden());
}

void TestProfileEditor::keepsASandboxOfHelsenorges()
{
    const StoredProfile stored = helsenorgeProfile(
        {{"authority"_L1, "http://127.0.0.1:4711"_L1},
         {"endpoints"_L1, QJsonObject{{"jwks"_L1, "http://127.0.0.1:4711/jwks"_L1}}}});
    const Editor editor(*m_fixture, stored);
    QVERIFY(editor.button(u"Save"_s).isEnabled());
    QCOMPARE(editor.dialog.edited().profile.toJson(), stored.profile.toJson());
    editor.line(u"Keys"_s).setText(u"http://helsenorge.example/jwks"_s);
    QVERIFY(!editor.button(u"Save"_s).isEnabled());
}

void TestProfileEditor::changesWhatHelsenorgeNeeds()
{
    Editor editor(*m_fixture, helsenorgeProfile());
    QSignalSpy confirmed(&editor.dialog, &ProfileEditor::confirmed);
    editor.line(u"Issuer of ID tokens"_s).setText(u"sikkerhet.helsenorge.no"_s);
    editor.line(u"Revocation"_s).setText(u"https://helsenorge.example/v2/revoke"_s);
    editor.box(u"Metadata from the authority"_s).setChecked(false);
    editor.button(u"Save"_s).click();
    QVERIFY2(editor.message().contains(u"keys | endpoints.jwks | discovery"_s),
             qPrintable(editor.message()));
    QCOMPARE(confirmed.size(), 0);
    editor.line(u"Keys"_s).setText(u"https://helsenorge.example/jwks"_s);
    onAnyPage<QComboBox>(editor.dialog, u"Response mode"_s)->setCurrentIndex(1);
    editor.box(u"Mutual TLS"_s).setChecked(true);
    editor.button(u"Save"_s).click();
    QCOMPARE(confirmed.size(), 1);
    const ClientProfile profile = editor.dialog.edited().profile;
    QCOMPARE(profile.issuer(), u"sikkerhet.helsenorge.no"_s);
    QCOMPARE(profile.authoritySettings.endpoints.jwks, u"https://helsenorge.example/jwks"_s);
    QCOMPARE(profile.authoritySettings.endpoints.revocation,
             u"https://helsenorge.example/v2/revoke"_s);
    QVERIFY(profile.responseMode == ClientProfile::ResponseMode::FormPost && profile.mutualTls);
}

void TestProfileEditor::saysWhatIsWrongAtHelsenorge_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no TLS") << u"Token"_s << u"http://helsenorge.example/token"_s;
    QTest::newRow("a fragment") << u"Revocation"_s << u"https://helsenorge.example/x#y"_s;
    QTest::newRow("endless") << u"Assertions are for"_s << QString(201, u'x');
}

void TestProfileEditor::saysWhatIsWrongAtHelsenorge()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const Editor editor(*m_fixture, helsenorgeProfile());
    QVERIFY(editor.button(u"Save"_s).isEnabled());
    editor.line(field).setText(value);
    QVERIFY(!editor.button(u"Save"_s).isEnabled());
    editor.line(field).clear();
    QVERIFY(editor.button(u"Save"_s).isEnabled());
    auto *keys = onAnyPage<QPlainTextEdit>(editor.dialog, u"Keys in the profile"_s);
    keys->setPlainText(u"-----BEGIN PUBLIC KEY-----"_s);
    QVERIFY(!editor.button(u"Save"_s).isEnabled());
}

void TestProfileEditor::namesEveryControl_data()
{
    QTest::addColumn<bool>("isHelsenorge");
    QTest::newRow("HelseID") << false;
    QTest::newRow("Helsenorge") << true;
}

void TestProfileEditor::namesEveryControl()
{
    QFETCH(bool, isHelsenorge);
    const Editor editor(*m_fixture, isHelsenorge ? helsenorgeProfile() : richProfile(*m_fixture));
    for (const QWidget *each : editor.dialog.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QLineEdit *>(each)
                               || qobject_cast<const QAbstractButton *>(each)
                               || qobject_cast<const QTableWidget *>(each);
        if (!isControl || each->isHidden() || each->parentWidget()->isHidden()
            || each->focusPolicy() == Qt::NoFocus)
            continue;
        auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each));
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), each->metaObject()->className());
    }
}

void TestProfileEditor::changesTheProfileShown()
{
    const Window window(*m_fixture);
    QTRY_COMPARE(window.state(0), u"Valid"_s);
    ProfileEditor *editor = window.edit();
    QVERIFY(editor);
    auto *table = editor->findChild<ApiTable *>()->findChild<QTableWidget *>();
    table->setCurrentCell(1, 0);
    onAnyPage<QPushButton>(*editor, u"Remove API"_s)->click();
    onAnyPage<QPushButton>(*editor, u"Save"_s)->click();
    QTRY_COMPARE(window.rows(), QStringList({u"example:a"_s, u"example:c"_s}));
    QTRY_COMPARE(window.state(0), u"Valid"_s); // the session goes on
    QTRY_VERIFY(!window.window.findChild<ProfileEditor *>());
    QCOMPARE(m_fixture->profiles.load(u"clinic"_s)->profile.apis.size(), 2);
}

void TestProfileEditor::namesApisByTheCatalogueAsItIsNow()
{
    const Window window(*m_fixture);
    QTRY_COMPARE(window.state(0), u"Valid"_s);
    ProfileEditor *editor = window.edit();
    const QByteArray own = R"({"format": "knippe-catalogue-1", "apis": [{"id": "mine",
        "name": {"en": "Our own"}, "resource": "example:a", "source": {"page": "us"}}]})";
    QVERIFY(CatalogueStore(m_fixture->configDirectory()).add(own)); // as the picker does
    onAnyPage<QPushButton>(*editor, u"Save"_s)->click();
    const auto *model = window.window.findChild<TokenView *>()->model();
    QTRY_COMPARE(model->index(0, TokenModel::Api).data(TokenModel::NameRole).toString(),
                 u"Our own"_s);
}

void TestProfileEditor::renames()
{
    const Window window(*m_fixture);
    ProfileEditor *editor = window.edit();
    onAnyPage<QLineEdit>(*editor, u"Name"_s)->setText(u"practice"_s);
    onAnyPage<QPushButton>(*editor, u"Save"_s)->click();
    QTRY_COMPARE(window.shown(), u"practice"_s);
    QTRY_COMPARE(window.state(0), u"Valid"_s);
    QCOMPARE(m_fixture->profiles.names(), QStringList{u"practice"_s});
}

void TestProfileEditor::keepsTheDialogWhenStoringFails()
{
    const Window window(*m_fixture);
    ProfileEditor *editor = window.edit();
    onAnyPage<QLineEdit>(*editor, u"Name"_s)->setText(u"practice"_s);
    QFile taken(m_fixture->configDirectory() + "/profiles/practice.json"_L1);
    QVERIFY(taken.open(QIODevice::WriteOnly)); // by another program, meanwhile
    onAnyPage<QPushButton>(*editor, u"Save"_s)->click();
    QTRY_VERIFY(editor->findChild<MessageBar *>()->message().contains(u"E-CONFIG-EXISTS"));
    QVERIFY(editor->isEnabled());
    QCOMPARE(onAnyPage<QLineEdit>(*editor, u"Name"_s)->text(), u"practice"_s); // nothing is lost
    QTRY_COMPARE(window.state(0), u"Valid"_s); // the window shows what there is
}

void TestProfileEditor::duplicates()
{
    const Window window(*m_fixture);
    window.actions().duplicateCurrent()->trigger();
    auto *question = window.window.findChild<QInputDialog *>();
    QVERIFY(question);
    QCOMPARE(question->textValue(), u"clinic-2"_s);
    question->accept();
    QTRY_COMPARE(window.shown(), u"clinic-2"_s);
    QTRY_COMPARE(window.state(0), u"No token"_s);
    QVERIFY(window.message().contains(u"clinic-2"));
    QCOMPARE(m_fixture->profiles.names(), QStringList({u"clinic"_s, u"clinic-2"_s}));
}

void TestProfileEditor::savesWithoutKey()
{
    const Window window(*m_fixture);
    window.actions().exportCurrent()->trigger();
    auto *dialog = window.window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = m_fixture->configDirectory() + "/exported.json"_L1;
    emit dialog->fileSelected(path);
    dialog->reject();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(json, m_fixture->profile.profile.toJson());
    QVERIFY(window.message().contains(u"exported.json"));
}

QTEST_MAIN(TestProfileEditor)
#include "tst_profileeditor.moc"
