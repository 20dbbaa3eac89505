// SPDX-License-Identifier: MIT
// Leaving the computer from the window: the end of the shift, and a screen that is locked.
#include "ui/leaving/leaving.h"

#include "core/vault/vaultrecord.h"
#include "ui/common/messagebar.h"
#include "ui/common/secretclipboard.h"
#include "ui/leaving/farewellpage.h"
#include "ui/sessionbar.h"
#include "ui/tokens/tokenview.h"
#include "windowfixture.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

/// A window on a fixture, on a desktop that may tell when the screen is locked.
struct Window
{
    explicit Window(UiFixture &fixture, bool knowsScreenLock = true)
        : window(partsOf(fixture, knowsScreenLock))
    {
        startShown(window, u"clinic"_s);
    }

    MainWindow::Parts partsOf(UiFixture &fixture, bool knowsScreenLock)
    {
        MainWindow::Parts parts = windowParts(fixture);
        parts.watchScreenLock = [this, knowsScreenLock](std::function<void()> onLocked) {
            lockScreen = std::move(onLocked);
            return knowsScreenLock ? std::make_unique<QObject>() : nullptr;
        };
        return parts;
    }

    template <typename Widget>
    [[nodiscard]] Widget *part() const
    {
        return window.findChild<Widget *>();
    }
    [[nodiscard]] QAction *endShift() const { return part<Leaving>()->commands().first(); }
    [[nodiscard]] QAction *onLock() const { return part<Leaving>()->commands().last(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return named<QPushButton>(window, name);
    }
    [[nodiscard]] QString message() const { return part<MessageBar>()->message(); }
    [[nodiscard]] bool shows(const QString &text) const { return knippe::shows(window, text); }

    std::function<void()> lockScreen;
    MainWindow window;
};

} // namespace

class TestLeaving : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void endsTheShiftOfEveryProfile();
    void endsItWithNobodySignedIn();
    void showsNothingOfAnybodyMeanwhile();
    void staysWithTheReason();
    void triesAgain();
    void finishesBeforeItCloses();
    void isReachedByMenuAndKeyboard();
    void signsOutWhenTheScreenIsLocked();
    void doesSoOnRequestOnly();
    void saysNothingWhenNobodyWasSignedIn();
    void hidesWhatCannotBeKnown();
    void remembersTheWish();

private:
    void store(const QString &name, const QString &id);
    QStringList items() const;

    std::unique_ptr<UiFixture> m_fixture;
};

/// Two profiles with a session each, "clinic", which is shown, and "ward".
void TestLeaving::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<UiFixture>();
    store(u"ward"_s, u"ward-id"_s);
    store(u"clinic"_s, u"clinic-id"_s);
}

void TestLeaving::store(const QString &name, const QString &id)
{
    m_fixture->profile.profile.name = name;
    m_fixture->profile.id = id;
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->heldToken(u"example:c"_s, 3600)},
                     true);
}

QStringList TestLeaving::items() const
{
    QCoreApplication::processEvents();
    QStringList names;
    for (const auto &[name, secret] : m_fixture->vault.items())
        names.append(name);
    return names;
}

void TestLeaving::endsTheShiftOfEveryProfile()
{
    const Window window(*m_fixture);
    QSignalSpy finished(&window.window, &MainWindow::finished);
    window.button(u"Copy token"_s)->click();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(items().size(), 10);
    window.endShift()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!window.window.isVisible());
    QCOMPARE(items(), (QStringList{clientKeyItem(u"clinic-id"_s), clientKeyItem(u"ward-id"_s)}));
}

void TestLeaving::endsItWithNobodySignedIn()
{
    {
        const Window window(*m_fixture);
        window.endShift()->trigger();
        QTRY_VERIFY(!window.window.isVisible());
    }
    const Window window(*m_fixture);
    QSignalSpy finished(&window.window, &MainWindow::finished);
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"x"_s, {}, 0};
    window.endShift()->trigger();
    QTRY_COMPARE(finished.size(), 1);
}

void TestLeaving::showsNothingOfAnybodyMeanwhile()
{
    const Window window(*m_fixture);
    QTRY_VERIFY(window.shows(u"Line Danser"_s));
    window.endShift()->trigger();
    QVERIFY(window.part<FarewellPage>()->isVisible());
    QVERIFY(window.shows(u"Signing out everywhere …"_s));
    QVERIFY(window.shows(u"ward"_s));
    QVERIFY(window.shows(u"Removing the session and the tokens from this computer …"_s));
    QVERIFY(!window.shows(u"Line Danser"_s));
    QVERIFY(!window.part<TokenView>()->isVisible());
    QTRY_VERIFY(!window.window.isVisible());
}

void TestLeaving::staysWithTheReason()
{
    const Window window(*m_fixture);
    QTRY_VERIFY(window.shows(u"Line Danser"_s));
    QSignalSpy finished(&window.window, &MainWindow::finished);
    window.button(u"Copy token"_s)->click();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"x"_s, {}, 0};
    window.endShift()->trigger();
    QTRY_VERIFY(window.shows(u"Not everybody could be signed out"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString()); // what can be done is done
    QVERIFY(window.shows(u"clinic"_s));
    QVERIFY(window.shows(u"E-VAULT-LOCKED"_s));
    QVERIFY(window.shows(u"Unlock the keychain"_s));
    QVERIFY(window.button(u"Try again"_s)->hasFocus() || !window.window.isActiveWindow());
    QCOMPARE(finished.size(), 0);
    window.button(u"Back"_s)->click();
    QVERIFY(window.part<TokenView>()->isVisible());
    QVERIFY(window.part<SessionBar>()->isVisible());
    QVERIFY(window.button(u"Sign out"_s));
}

void TestLeaving::triesAgain()
{
    const Window window(*m_fixture);
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"x"_s, {}, 0};
    window.endShift()->trigger();
    QTRY_VERIFY(window.button(u"Try again"_s));
    m_fixture->vault.fault.reset();
    window.button(u"Try again"_s)->click();
    QVERIFY(window.shows(u"Signing out everywhere …"_s));
    QVERIFY(!window.shows(u"E-VAULT-LOCKED"_s));
    QTRY_VERIFY(!window.window.isVisible());
    QCOMPARE(items().size(), 2);
}

void TestLeaving::finishesBeforeItCloses()
{
    Window window(*m_fixture);
    QSignalSpy finished(&window.window, &MainWindow::finished);
    window.endShift()->trigger();
    window.window.close(); // in a hurry
    QCOMPARE(finished.size(), 0);
    QTRY_VERIFY(!finished.isEmpty());
    QCOMPARE(items().size(), 2);
}

void TestLeaving::isReachedByMenuAndKeyboard()
{
    const Window window(*m_fixture);
    const QList<QToolButton *> buttons = window.part<SessionBar>()->findChildren<QToolButton *>();
    const auto found = std::ranges::find(buttons, u"End of shift, screen lock, language and help"_s,
                                         &QToolButton::accessibleName);
    QVERIFY(found != buttons.end());
    QToolButton *more = *found;
    QVERIFY(more->isVisible() && more->focusPolicy() == Qt::StrongFocus);
    QTest::keyClick(more, Qt::Key_Space);
    auto *menu = more->findChild<QMenu *>();
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->actions().first(2), window.part<Leaving>()->commands()); // then the language
    menu->close();
    if (!window.window.isActiveWindow())
        QSKIP("no window manager here that would give the window the keyboard");
    QTest::keyClick(window.part<TokenView>(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!window.window.isVisible());
    QCOMPARE(items().size(), 2);
}

void TestLeaving::signsOutWhenTheScreenIsLocked()
{
    const Window window(*m_fixture);
    QSignalSpy finished(&window.window, &MainWindow::finished);
    window.button(u"Copy token"_s)->click();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    window.onLock()->setChecked(true);
    window.lockScreen();
    window.lockScreen(); // more than one may tell it
    QTRY_COMPARE(window.message(), u"Signed out because the screen was locked."_s);
    QCOMPARE(items().size(), 2);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QVERIFY(window.window.isVisible());
    QVERIFY(window.button(u"Sign in"_s));
    QVERIFY(window.part<TokenView>()->isVisible());
    QCOMPARE(finished.size(), 0);
}

void TestLeaving::doesSoOnRequestOnly()
{
    const Window window(*m_fixture);
    QVERIFY(!window.onLock()->isChecked());
    window.lockScreen();
    QVERIFY(!window.part<FarewellPage>()->isVisible());
    QCOMPARE(items().size(), 10);
}

void TestLeaving::saysNothingWhenNobodyWasSignedIn()
{
    const Window window(*m_fixture);
    window.onLock()->setChecked(true);
    window.lockScreen();
    QTRY_VERIFY(!window.message().isEmpty());
    window.part<MessageBar>()->hide();
    window.lockScreen();
    QVERIFY(!window.part<FarewellPage>()->isVisible());
    QTRY_VERIFY(!window.part<Leaving>()->isUnderWay());
    QCOMPARE(window.message(), QString());
}

void TestLeaving::hidesWhatCannotBeKnown()
{
    const Window window(*m_fixture, false);
    QVERIFY(!window.onLock()->isVisible());
    QVERIFY(window.endShift()->isVisible());
}

void TestLeaving::remembersTheWish()
{
    {
        const Window window(*m_fixture);
        window.onLock()->trigger();
    }
    {
        const Window window(*m_fixture);
        QVERIFY(window.onLock()->isChecked());
        window.onLock()->trigger();
    }
    const Window window(*m_fixture);
    QVERIFY(!window.onLock()->isChecked());
}

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"
