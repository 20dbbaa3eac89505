// SPDX-License-Identifier: MIT
// The list of profiles: what belongs to which environment, and who is signed in just now.
#include "ui/profiles/profilechooser.h"
#include "windowfixture.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

using Environment = ClientProfile::Environment;
using State = ListedProfile::State;

QComboBox *namesOf(const QWidget &window)
{
    const auto *chooser = window.findChild<ProfileChooser *>();
    return (chooser ? static_cast<const QWidget *>(chooser) : &window)->findChild<QComboBox *>();
}

/// Each line as it is heard; headings in brackets.
QStringList lines(const QComboBox &names)
{
    QStringList found;
    for (int i = 0; i < names.count(); ++i) {
        const QModelIndex line = names.model()->index(i, 0);
        if (line.flags() & Qt::ItemIsEnabled)
            found.append(line.data(Qt::AccessibleTextRole).toString());
        else
            found.append(u'[' + line.data().toString() + u']');
    }
    return found;
}

} // namespace

class TestProfileChooser : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void neverMixesEnvironments();
    void choosesNoHeading();
    void tellsAProfileFromAHeading();
    void showsWhatIsSaid();
    void changesWhileUnfolded();
    void followsEverySession();
    void looksAgainWhenUnfolded();
    void saysWhatCannotBeRead();

private:
    void addProfile(const QString &name, const QString &authority);
    void signInElsewhere(const StoredProfile &stored, qint64 lifetime);
    [[nodiscard]] std::unique_ptr<MainWindow> open();

    std::unique_ptr<UiFixture> m_fixture;
};

void TestProfileChooser::init()
{
    m_fixture = std::make_unique<UiFixture>();
}

void TestProfileChooser::addProfile(const QString &name, const QString &authority)
{
    StoredProfile stored = m_fixture->profile;
    stored.profile.name = name;
    stored.profile.authority = authority;
    stored.id = u"id-of-"_s + name;
    QVERIFY(ProfileStore(m_fixture->configDirectory()).add(stored));
}

/// As another program of this user leaves it.
void TestProfileChooser::signInElsewhere(const StoredProfile &stored, qint64 lifetime)
{
    SessionState state = SessionState::blank(stored.profile);
    state.signedIn = lifetime > 0;
    state.refreshExpiresAt = m_fixture->clock.now().addSecs(lifetime);
    QVERIFY(state.save(stateFileOf(m_fixture->stateDirectory(), stored.id)));
}

std::unique_ptr<MainWindow> TestProfileChooser::open()
{
    auto window = std::make_unique<MainWindow>(windowParts(*m_fixture));
    startShown(*window);
    return window;
}

void TestProfileChooser::neverMixesEnvironments()
{
    ProfileChooser chooser({});
    chooser.setProfiles(
        {{.name = u"a"_s, .environment = Environment::Production},
         {.name = u"b"_s, .environment = Environment::Test},
         {.name = u"c"_s, .environment = Environment::Sandbox},
         {.name = u"d"_s,
          .environment = Environment::Production,
          .isManaged = true,
          .lacksKey = true},
         {.name = u"e"_s, .environment = Environment::Test, .state = State::SignedIn},
         {.name = u"f"_s, .environment = Environment::Test, .state = State::SigningIn}},
        u"e"_s);
    QCOMPARE(lines(*namesOf(chooser)),
             (QStringList{u"[SANDBOX]"_s, u"c, SANDBOX"_s, u"[TEST]"_s, u"b, TEST"_s,
                          u"e, TEST, signed in"_s, u"f, TEST, signing in …"_s, u"[PRODUCTION]"_s,
                          u"a, PRODUCTION"_s, u"d, PRODUCTION, without a key, managed"_s}));
    QCOMPARE(chooser.current(), u"e"_s);
    QCOMPARE(namesOf(chooser)->currentText(), u"e"_s); // the bar says the rest beside it
    QCOMPARE(namesOf(chooser)->accessibleDescription(), u"TEST, signed in"_s);
}

void TestProfileChooser::choosesNoHeading()
{
    ProfileChooser chooser({});
    QSignalSpy chosen(&chooser, &ProfileChooser::chosen);
    chooser.setProfiles({{.name = u"a"_s, .environment = Environment::Test},
                         {.name = u"b"_s, .environment = Environment::Production}},
                        u"a"_s);
    QTest::keyClick(namesOf(chooser), Qt::Key_Up); // to the heading, and so to nothing
    QCOMPARE(chooser.current(), u"a"_s);
    QTest::keyClick(namesOf(chooser), Qt::Key_Down);
    QCOMPARE(chooser.current(), u"b"_s);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"b"_s);
}

void TestProfileChooser::tellsAProfileFromAHeading()
{
    ProfileChooser chooser({});
    QSignalSpy chosen(&chooser, &ProfileChooser::chosen);
    chooser.setProfiles({{.name = u"A"_s, .environment = Environment::Sandbox},
                         {.name = u"PRODUCTION"_s, .environment = Environment::Sandbox},
                         {.name = u"Z"_s, .environment = Environment::Production}},
                        u"PRODUCTION"_s);
    QCOMPARE(chooser.current(), u"PRODUCTION"_s);
    QCOMPARE(namesOf(chooser)->accessibleDescription(), u"SANDBOX"_s);
    QTest::keyClick(namesOf(chooser), Qt::Key_Down);
    QCOMPARE(chooser.current(), u"Z"_s);
}

/// What is heard of a line is seen, too, in words.
void TestProfileChooser::showsWhatIsSaid()
{
    ProfileChooser chooser({});
    const ListedProfile out{.name = u"a"_s, .environment = Environment::Test};
    ListedProfile in = out;
    in.state = State::SignedIn;
    const auto widthOf = [&](const ListedProfile &profile) {
        chooser.setProfiles({profile}, u"a"_s);
        return namesOf(chooser)->view()->sizeHintForIndex(namesOf(chooser)->model()->index(1, 0));
    };
    const QFontMetrics letters = chooser.fontMetrics();
    QVERIFY(widthOf(in).width()
            >= widthOf(out).width() + letters.horizontalAdvance(u" – signed in"_s));
    chooser.setProfiles({in}, u"a"_s);
    chooser.show();
    namesOf(chooser)->showPopup();
    QTRY_VERIFY(namesOf(chooser)->view()->isVisible());
    QVERIFY(namesOf(chooser)->view()->viewport()->width() >= widthOf(in).width());
    namesOf(chooser)->hidePopup();
}

void TestProfileChooser::changesWhileUnfolded()
{
    ProfileChooser chooser({});
    QList<ListedProfile> profiles{{.name = u"a"_s, .environment = Environment::Test},
                                  {.name = u"b"_s, .environment = Environment::Test}};
    chooser.setProfiles(profiles, u"a"_s);
    chooser.show();
    QComboBox *names = namesOf(chooser);
    names->showPopup();
    QTRY_VERIFY(names->view()->isVisible());
    names->view()->setCurrentIndex(names->model()->index(2, 0));
    profiles[0].state = State::SignedIn;
    chooser.setProfiles(profiles, u"a"_s);
    QVERIFY(lines(*names).contains(u"a, TEST, signed in"_s));
    QVERIFY(names->view()->isVisible());
    QCOMPARE(names->view()->currentIndex().row(), 2); // where the person is
    names->hidePopup();
}

/// The one shown, and one that another program is signed in with.
void TestProfileChooser::followsEverySession()
{
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600)}, true);
    addProfile(u"ward"_s, u"https://authority.test.example"_s);
    addProfile(u"zone"_s, u"https://authority.example"_s);
    signInElsewhere(m_fixture->profiles.load(u"ward"_s).value(), 3600);
    const auto window = open();
    const QStringList before{u"[SANDBOX]"_s,    u"clinic, SANDBOX, signed in"_s,
                             u"[TEST]"_s,       u"ward, TEST, signed in"_s,
                             u"[PRODUCTION]"_s, u"zone, PRODUCTION"_s};
    QTRY_COMPARE(lines(*namesOf(*window)), before);
    for (QPushButton *each : window->findChildren<QPushButton *>()) {
        if (each->accessibleName() == "Sign out"_L1)
            each->click();
    }
    QTRY_VERIFY(lines(*namesOf(*window)).contains(u"clinic, SANDBOX"_s)); // by itself
    QVERIFY(lines(*namesOf(*window)).contains(u"ward, TEST, signed in"_s));
}

void TestProfileChooser::looksAgainWhenUnfolded()
{
    m_fixture->store({}, false);
    addProfile(u"ward"_s, u"https://authority.test.example"_s);
    const StoredProfile ward = m_fixture->profiles.load(u"ward"_s).value();
    const auto window = open();
    const auto unfolded = [&] {
        namesOf(*window)->showPopup();
        namesOf(*window)->hidePopup();
        return lines(*namesOf(*window)).constLast();
    };
    QCOMPARE(unfolded(), u"ward, TEST"_s);
    signInElsewhere(ward, 60);
    QCOMPARE(unfolded(), u"ward, TEST, signed in"_s);
    m_fixture->clock.advance(61); // it has run out
    QCOMPARE(unfolded(), u"ward, TEST"_s);
}

void TestProfileChooser::saysWhatCannotBeRead()
{
    m_fixture->store({}, false);
    QFile file(m_fixture->configDirectory() + u"/profiles/broken.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    const auto window = open();
    QCOMPARE(lines(*namesOf(*window)),
             (QStringList{u"[SANDBOX]"_s, u"clinic, SANDBOX"_s, u"[CANNOT BE READ]"_s,
                          u"broken, CANNOT BE READ"_s}));
}

QTEST_MAIN(TestProfileChooser)
#include "tst_profilechooser.moc"
