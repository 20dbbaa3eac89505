// SPDX-License-Identifier: MIT
// How to sign in, chosen in the window: what is offered where, remembered, and sent.
#include "tests/support/sessionbench.h"
#include "ui/common/menubutton.h"
#include "ui/common/mnemonic.h"
#include "ui/profiles/profilechooser.h"
#include "ui/sessionbar.h"
#include "ui/shownsession.h"
#include "ui/signin/signinchoicedialog.h"
#include "ui/signin/signinmenu.h"
#include "ui/signin/testpersondialog.h"
#include "ui/windowsettings.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

const QString Fiktiv = u"11847130042"_s; // as in tests/authority/clinicians.mjs
const QString SomeOrganisation = u"123456785"_s;

ClientProfile profileAt(const QString &authority, const QString &name = u"clinic"_s)
{
    ClientProfile profile;
    profile.name = name;
    profile.authority = authority;
    return profile;
}

const ClientProfile Sandbox = profileAt(u"http://127.0.0.1:9"_s);
const ClientProfile Test = profileAt(u"https://helseid-sts.test.nhn.no"_s);
const ClientProfile Production = profileAt(u"https://helseid-sts.nhn.no"_s);

/// Every entry, those of menus within with their menu's name before them.
QStringList entries(const QMenu &menu, const QString &before = {})
{
    QStringList found;
    for (const QAction *each : menu.actions()) {
        const QString text = before + withoutMnemonic(each->text());
        if (each->menu())
            found += entries(*each->menu(), text + u" > "_s);
        else if (!each->isSeparator())
            found.append((each->isChecked() ? u"✓ "_s : QString()) + text);
    }
    return found;
}

QAction *entry(const QMenu &menu, const QString &text)
{
    for (QAction *each : menu.actions()) {
        if (withoutMnemonic(each->text()) == text)
            return each;
        if (QAction *inside = each->menu() ? entry(*each->menu(), text) : nullptr)
            return inside;
    }
    return nullptr;
}

} // namespace

class tst_SignInMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsOffered_data();
    void whatIsOffered();
    void remembersForEachProfile();
    void nothingOfATestInProduction();
    void offersMore();
    void judgesWhatIsTyped_data();
    void judgesWhatIsTyped();
    void saysWhatTheProfileSays();
    void forgetsWhoWasHinted();
    void namesAreVerbatim();
    void addsATestPerson();
    void refusesRealNumbers();
    void removesATestPerson();
    void saysWhatIsWrongWithTheList();
    void buttonSaysWhatIsChosen();
    void signsInAsChosen();
    void lettersAreApart();

private:
    [[nodiscard]] static QLineEdit *field(const QWidget &dialog, const QString &name);
    [[nodiscard]] TestPersons persons() const { return TestPersons(m_directory->path()); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<SignInMenu> m_menu;
};

void tst_SignInMenu::init()
{
    m_menu.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<WindowSettings>(m_directory->path());
    m_menu = std::make_unique<SignInMenu>(*m_settings, persons());
}

void tst_SignInMenu::whatIsOffered_data()
{
    QTest::addColumn<ClientProfile>("profile");
    QTest::addColumn<bool>("isForTests");
    QTest::newRow("sandbox") << Sandbox << true;
    QTest::newRow("test") << Test << true;
    QTest::newRow("production") << Production << false;
}

void tst_SignInMenu::whatIsOffered()
{
    QFETCH(ClientProfile, profile);
    QFETCH(bool, isForTests);
    QVERIFY(persons().add({u"Fiktiv"_s, Fiktiv}));
    m_menu->setProfile(profile);
    QStringList expected{
        u"✓ Level > As the profile says"_s,
        u"Level > Level 3 or 4"_s,
        u"Level > Level 4"_s,
        u"✓ Identity provider > As the profile says"_s,
        u"Identity provider > ID-porten"_s,
        u"Identity provider > ID-porten: BankID"_s,
        u"Identity provider > ID-porten: Buypass"_s,
        u"Identity provider > ID-porten: Commfides"_s,
        u"Identity provider > ID-porten: MinID"_s,
        u"Identity provider > Buypass"_s,
    };
    if (isForTests)
        expected.append(u"Identity provider > Test IDP"_s);
    expected += {u"Ask me anew, even if I am signed in there"_s, u"More …"_s};
    if (isForTests) {
        expected += {u"✓ Test person > Whoever signs in on the page"_s,
                     u"Test person > Fiktiv"_s,
                     u"Test person > Add a test person …"_s,
                     u"Test person > Remove the chosen one from the list"_s,
                     u"✓ Test person > Signed in at the usual level"_s,
                     u"Test person > Signed in at level 3"_s,
                     u"Test person > Signed in at level 4"_s};
    }
    QCOMPARE(entries(*m_menu), expected);
}

void tst_SignInMenu::remembersForEachProfile()
{
    QVERIFY(persons().add({u"Fiktiv"_s, Fiktiv}));
    m_menu->setProfile(Test);
    QSignalSpy changed(m_menu.get(), &SignInMenu::changed);
    for (const char *text :
         {"Level 4", "ID-porten: BankID", "Ask me anew, even if I am signed in there", "Fiktiv",
          "Signed in at level 3"})
        entry(*m_menu, QString::fromLatin1(text))->trigger();
    QCOMPARE(changed.size(), 5);
    QCOMPARE(m_menu->summary(), u"level 4 or above · ID-porten: BankID · asked anew · as Fiktiv · "
                                "test at level 3"_s);
    SignInChoice chosen;
    chosen.level = 4;
    chosen.provider = u"idporten-oidc"_s;
    chosen.method = u"amr:bankid"_s;
    chosen.prompt = {u"login"_s};
    chosen.testPerson = Fiktiv;
    chosen.testLevel = 3;
    QVERIFY(m_settings->signInChoice(Test) == chosen);
    const ClientProfile other = profileAt(Test.authority, u"other"_s);
    QVERIFY(m_settings->signInChoice(other) == SignInChoice());
    m_menu->setProfile(other);
    QCOMPARE(m_menu->summary(), QString());
    // the next start
    m_settings = std::make_unique<WindowSettings>(m_directory->path());
    m_menu = std::make_unique<SignInMenu>(*m_settings, persons());
    m_menu->setProfile(Test);
    QVERIFY(entries(*m_menu).contains(u"✓ Level > Level 4"_s));
    QVERIFY(entries(*m_menu).contains(u"✓ Identity provider > ID-porten: BankID"_s));
    QVERIFY(entries(*m_menu).contains(u"✓ Test person > Fiktiv"_s));
    QVERIFY(entries(*m_menu).contains(u"✓ Test person > Signed in at level 3"_s));
    entry(*m_menu, u"Ask me anew, even if I am signed in there"_s)->trigger();
    QVERIFY(m_settings->signInChoice(Test).prompt.isEmpty());
}

void tst_SignInMenu::nothingOfATestInProduction()
{
    SignInChoice chosen;
    chosen.testPerson = Fiktiv;
    chosen.testLevel = 4;
    m_settings->setSignInChoice(Production.name, chosen); // the profile was another one then
    QVERIFY(m_settings->signInChoice(Production) == SignInChoice());
    m_menu->setProfile(Production);
    QCOMPARE(m_menu->summary(), QString());
}

QLineEdit *tst_SignInMenu::field(const QWidget &dialog, const QString &name)
{
    for (QLineEdit *each : dialog.findChildren<QLineEdit *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void tst_SignInMenu::offersMore()
{
    QWidget window;
    auto *menu = new SignInMenu(*m_settings, persons(), &window);
    for (const ClientProfile &profile : {Sandbox, Production}) {
        menu->setProfile(profile);
        entry(*menu, u"Level 4"_s)->trigger();
        entry(*menu, u"More …"_s)->trigger();
        auto *dialog = window.findChild<SignInChoiceDialog *>();
        QVERIFY(dialog);
        field(*dialog, u"Ask anew after seconds"_s)->setText(u"600"_s);
        field(*dialog, u"Hint of who signs in"_s)->setText(u" line@clinic.example "_s);
        field(*dialog, u"On behalf of"_s)->setText(SomeOrganisation);
        QSignalSpy changed(menu, &SignInMenu::changed);
        QTest::keyClick(field(*dialog, u"On behalf of"_s), Qt::Key_Return);
        QCOMPARE(changed.size(), 1);
        SignInChoice chosen;
        chosen.level = 4; // stays
        chosen.maxAge = 600;
        chosen.loginHint = u"line@clinic.example"_s;
        chosen.onBehalfOf = SomeOrganisation;
        QVERIFY(m_settings->signInChoice(profile) == chosen);
        QCOMPARE(menu->summary(), u"level 4 or above · anew after 600 s · hint: "
                                  "line@clinic.example · on behalf of "_s
                                      + SomeOrganisation);
        delete dialog;
        entry(*menu, u"More …"_s)->trigger(); // what was chosen, to be changed
        dialog = window.findChild<SignInChoiceDialog *>();
        QCOMPARE(field(*dialog, u"Ask anew after seconds"_s)->text(), u"600"_s);
        field(*dialog, u"Ask anew after seconds"_s)->clear();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(m_settings->signInChoice(profile) == chosen);
        delete dialog;
        m_settings->setSignInChoice(profile.name, {});
    }
}

void tst_SignInMenu::judgesWhatIsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFine");
    const QString age = u"Ask anew after seconds"_s;
    const QString hint = u"Hint of who signs in"_s;
    const QString behalf = u"On behalf of"_s;
    QTest::newRow("nothing") << age << QString() << true;
    QTest::newRow("at once") << age << u"0"_s << true;
    QTest::newRow("longest") << age << u"999999999"_s << true;
    QTest::newRow("too long") << age << u"1000000000"_s << false;
    QTest::newRow("negative") << age << u"-1"_s << false;
    QTest::newRow("minutes") << age << u"10 min"_s << false;
    QTest::newRow("who") << hint << u"Åse Ås"_s << true;
    QTest::newRow("who, endlessly") << hint << QString(256, u'x') << false;
    QTest::newRow("unseen") << hint << u"a\u200bb"_s << false;
    QTest::newRow("organisation") << behalf << SomeOrganisation << true;
    QTest::newRow("mistyped") << behalf << u"123456786"_s << false;
    QTest::newRow("too short") << behalf << u"12345678"_s << false;
}

void tst_SignInMenu::judgesWhatIsTyped()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(bool, isFine);
    SignInChoiceDialog dialog(Sandbox, {}, nullptr);
    QLineEdit *line = field(dialog, name);
    QVERIFY(line);
    const QString before = line->accessibleDescription();
    line->setText(text);
    for (const QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->isDefault())
            QCOMPARE(each->isEnabled(), isFine);
    }
    const QString said = line->accessibleDescription();
    QCOMPARE(said.isEmpty() || said == before, isFine);
    SignInChoice choice; // as core sees it at the sign-in
    dialog.writeTo(&choice);
    QVERIFY(!isFine || Sandbox.with(choice));
}

void tst_SignInMenu::saysWhatTheProfileSays()
{
    ClientProfile profile = Sandbox;
    profile.parameters = {{"max_age", "300"}};
    const SignInChoiceDialog dialog(profile, {}, nullptr);
    QCOMPARE(field(dialog, u"Ask anew after seconds"_s)->accessibleDescription(),
             u"The profile says: 300"_s);
    QCOMPARE(field(dialog, u"On behalf of"_s)->accessibleDescription(), u"Nothing is sent."_s);
}

/// A hint says who somebody is: it outlives neither the window nor lies in a file.
void tst_SignInMenu::forgetsWhoWasHinted()
{
    SignInChoice chosen;
    chosen.maxAge = 60;
    chosen.loginHint = u"somebody"_s;
    m_settings->setSignInChoice(Test.name, chosen);
    QVERIFY(m_settings->signInChoice(Test) == chosen);
    m_settings = std::make_unique<WindowSettings>(m_directory->path()); // the next start
    chosen.loginHint.clear();
    QVERIFY(m_settings->signInChoice(Test) == chosen);
    QFile file(m_directory->filePath(u"knippe.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("maxAge=60") && !content.contains("somebody"));
}

void tst_SignInMenu::namesAreVerbatim()
{
    QVERIFY(persons().add({u"Tom & <b>Jerry</b>"_s, Fiktiv}));
    m_menu->setProfile(Sandbox);
    const QList<QAction *> actions = m_menu->actions().last()->menu()->actions();
    QCOMPARE(actions.at(1)->text(), u"Tom && <b>Jerry</b>"_s);
}

void tst_SignInMenu::addsATestPerson()
{
    QWidget window;
    auto *menu = new SignInMenu(*m_settings, persons(), &window);
    menu->setProfile(Sandbox);
    entry(*menu, u"Add a test person …"_s)->trigger();
    auto *dialog = window.findChild<TestPersonDialog *>();
    QVERIFY(dialog);
    const auto fields = dialog->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    for (QLineEdit *field : fields)
        QVERIFY(!field->accessibleName().isEmpty());
    fields[0]->setText(u" Fiktiv "_s);
    fields[1]->setText(Fiktiv);
    QTest::keyClick(fields[1], Qt::Key_Return);
    QCOMPARE(persons().all().value(), (QList<TestPerson>{{u"Fiktiv"_s, Fiktiv}}));
    QVERIFY(entries(*menu).contains(u"✓ Test person > Fiktiv"_s)); // and is chosen at once
    QCOMPARE(m_settings->signInChoice(Sandbox).testPerson, Fiktiv);
}

void tst_SignInMenu::refusesRealNumbers()
{
    TestPersonDialog dialog(persons());
    QSignalSpy added(&dialog, &TestPersonDialog::added);
    dialog.show();
    const auto fields = dialog.findChildren<QLineEdit *>();
    fields[0]->setText(u"Somebody"_s);
    fields[1]->setText(u"11047130042"_s); // the month is October
    QTest::keyClick(fields[1], Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QVERIFY(added.isEmpty());
    QVERIFY(fields[1]->accessibleDescription().contains("E-CONFIG-PERSON-"_L1)
            || fields[1]->accessibleDescription().contains(u"not used"_s));
    QVERIFY(persons().all().value().isEmpty());
}

void tst_SignInMenu::removesATestPerson()
{
    QVERIFY(persons().add({u"Fiktiv"_s, Fiktiv}));
    m_menu->setProfile(Sandbox);
    QAction *remove = entry(*m_menu, u"Remove the chosen one from the list"_s);
    QVERIFY(!remove->isEnabled());
    entry(*m_menu, u"Fiktiv"_s)->trigger();
    QVERIFY(remove->isEnabled());
    remove->trigger();
    QTRY_VERIFY(!entry(*m_menu, u"Fiktiv"_s));
    QVERIFY(persons().all().value().isEmpty());
    QVERIFY(m_settings->signInChoice(Sandbox).testPerson.isEmpty());
}

void tst_SignInMenu::saysWhatIsWrongWithTheList()
{
    QFile file(m_directory->filePath(u"test-persons.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    QSignalSpy failed(m_menu.get(), &SignInMenu::failed);
    m_menu->setProfile(Sandbox);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, codes::ConfigSyntax);
    m_menu->setProfile(Production); // does not look
    QCOMPARE(failed.size(), 1);
}

void tst_SignInMenu::buttonSaysWhatIsChosen()
{
    SessionBench bench;
    auto *menu = new SignInMenu(*m_settings, persons());
    SessionBar bar(new ProfileChooser({}), menu, {});
    const auto button = [&bar] {
        for (MenuButton *each : bar.findChildren<MenuButton *>()) {
            if (each->accessibleName() == u"Sign in with …"_s)
                return each;
        }
        return static_cast<MenuButton *>(nullptr);
    };
    QVERIFY(button() && button()->isHidden()); // there is no session
    bar.setSession(bench.session.get());
    menu->setProfile(bench.profile.profile);
    QVERIFY(!button()->isHidden());
    QVERIFY(button()->focusPolicy() & Qt::TabFocus);
    entry(*menu, u"Level 4"_s)->trigger();
    QCOMPARE(button()->accessibleDescription(), u"level 4 or above"_s);
    QVERIFY(button()->toolTip().contains(u"level 4 or above"_s));
}

void tst_SignInMenu::signsInAsChosen()
{
    SessionBench bench;
    QWidget window;
    ShownSession shown(
        [&](const ClientProfile &, quint64) {
            return [&](Browser) { return std::make_unique<TestUserAgent>(bench.visit); };
        },
        *m_settings, &window);
    shown.set(bench.session.get());
    QVERIFY(persons().add({u"Fiktiv"_s, Fiktiv}));
    m_menu->setProfile(bench.profile.profile);
    for (const char *text : {"Level 4", "Fiktiv", "Signed in at level 4"})
        entry(*m_menu, QString::fromLatin1(text))->trigger();
    SignInChoice choice = m_settings->signInChoice(bench.profile.profile);
    choice.maxAge = 60;
    choice.loginHint = u"somebody"_s;
    choice.onBehalfOf = SomeOrganisation;
    m_settings->setSignInChoice(bench.profile.profile.name, choice);
    bench.authority.changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        claims.insert("auth_time"_L1, bench.clock.now().toSecsSinceEpoch()); // as max_age demands
    };
    QSignalSpy signedIn(&shown, &ShownSession::signedIn);
    shown.signIn();
    QVERIFY(signedIn.wait());
    const RecordedRequest par = bench.authority.requests(ScriptedAuthority::Par).constLast();
    QCOMPARE(par.field("acr_values"), "Level4 idp:testidp-oidc");
    QCOMPARE(par.field("test_pid"), Fiktiv.toLatin1());
    QCOMPARE(par.field("test_security_level"), "4");
    QCOMPARE(par.field("max_age"), "60");
    QCOMPARE(par.field("login_hint"), "somebody");
    QCOMPARE(par.field("on_behalf_of"), SomeOrganisation.toLatin1());
}

void tst_SignInMenu::lettersAreApart()
{
    m_menu->setProfile(Sandbox);
    for (const QMenu *menu : {static_cast<const QMenu *>(m_menu.get()),
                              static_cast<const QMenu *>(m_menu->actions().last()->menu())}) {
        QStringList letters;
        for (const QAction *each : menu->actions()) {
            if (const QKeySequence key = QKeySequence::mnemonic(each->text()); !key.isEmpty())
                letters.append(key.toString());
        }
        QVERIFY(!letters.isEmpty());
        QCOMPARE(letters.removeDuplicates(), 0);
    }
}

QTEST_MAIN(tst_SignInMenu)
#include "tst_signinmenu.moc"
