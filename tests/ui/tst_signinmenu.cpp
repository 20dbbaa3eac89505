// SPDX-License-Identifier: MIT
// How to sign in, chosen in the window: what is offered where, remembered, and sent.
#include "tests/support/sessionbench.h"
#include "ui/common/menubutton.h"
#include "ui/common/mnemonic.h"
#include "ui/profiles/profilechooser.h"
#include "ui/sessionbar.h"
#include "ui/shownsession.h"
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
    void namesAreVerbatim();
    void addsATestPerson();
    void refusesRealNumbers();
    void removesATestPerson();
    void saysWhatIsWrongWithTheList();
    void buttonSaysWhatIsChosen();
    void signsInAsChosen();
    void lettersAreApart();

private:
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
    expected.append(u"Ask me anew, even if I am signed in there"_s);
    if (isForTests) {
        expected += {u"✓ Test person > Whoever signs in on the page"_s, u"Test person > Fiktiv"_s,
                     u"Test person > Add a test person …"_s,
                     u"Test person > Remove the chosen one from the list"_s};
    }
    QCOMPARE(entries(*m_menu), expected);
}

void tst_SignInMenu::remembersForEachProfile()
{
    QVERIFY(persons().add({u"Fiktiv"_s, Fiktiv}));
    m_menu->setProfile(Test);
    QSignalSpy changed(m_menu.get(), &SignInMenu::changed);
    for (const char *text :
         {"Level 4", "ID-porten: BankID", "Ask me anew, even if I am signed in there", "Fiktiv"})
        entry(*m_menu, QString::fromLatin1(text))->trigger();
    QCOMPARE(changed.size(), 4);
    QCOMPARE(m_menu->summary(), u"level 4 or above · ID-porten: BankID · asked anew · as Fiktiv"_s);
    SignInChoice chosen;
    chosen.level = 4;
    chosen.provider = u"idporten-oidc"_s;
    chosen.method = u"amr:bankid"_s;
    chosen.prompt = {u"login"_s};
    chosen.testPerson = Fiktiv;
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
    entry(*m_menu, u"Ask me anew, even if I am signed in there"_s)->trigger();
    QVERIFY(m_settings->signInChoice(Test).prompt.isEmpty());
}

void tst_SignInMenu::nothingOfATestInProduction()
{
    SignInChoice chosen;
    chosen.testPerson = Fiktiv;
    chosen.loginHint = u"somebody"_s;
    m_settings->setSignInChoice(Production.name, chosen); // the profile was another one then
    QVERIFY(m_settings->signInChoice(Production) == SignInChoice());
    m_menu->setProfile(Production);
    QCOMPARE(m_menu->summary(), QString());
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
    for (const char *text : {"Level 4", "Fiktiv"})
        entry(*m_menu, QString::fromLatin1(text))->trigger();
    QSignalSpy signedIn(&shown, &ShownSession::signedIn);
    shown.signIn();
    QVERIFY(signedIn.wait());
    const RecordedRequest par = bench.authority.requests(ScriptedAuthority::Par).constLast();
    QCOMPARE(par.field("acr_values"), "Level4 idp:testidp-oidc");
    QCOMPARE(par.field("test_pid"), Fiktiv.toLatin1());
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
