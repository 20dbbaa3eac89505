// SPDX-License-Identifier: MIT
// Looking for a newer version from the window, and what whoever looks after the computer settles.
#include "ui/update/updateactions.h"

#include "tests/support/scriptedauthority.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonic.h"
#include "ui/common/secretclipboard.h"
#include "ui/leaving/leaving.h"
#include "windowfixture.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;
using namespace std::chrono_literals;

static constexpr QLatin1StringView Place{"/knippe.json"};

namespace {

/// A window on a fixture, that may know an address to ask.
struct Window
{
    Window(UiFixture &fixture, const QUrl &address, const ManagedSettings &managed = {})
        : newer(address, u"1.2.3"_s, nullptr)
        , window(partsOf(fixture, address.isEmpty() ? nullptr : &newer, managed))
    {
        startShown(window, u"clinic"_s);
    }

    MainWindow::Parts partsOf(UiFixture &fixture, NewerVersion *asked,
                              const ManagedSettings &managed)
    {
        MainWindow::Parts parts = windowParts(fixture);
        parts.watchScreenLock = [](const std::function<void()> &) {
            return std::make_unique<QObject>();
        };
        parts.newerVersion = asked;
        parts.openUrl = [this](const QUrl &url) {
            opened.append(url);
            return true;
        };
        parts.managed = managed;
        return parts;
    }

    /// What stands in a menu; the mnemonic aside.
    [[nodiscard]] QAction *entry(const QString &text) const
    {
        for (const QMenu *menu : window.findChildren<QMenu *>()) {
            for (QAction *each : menu->actions()) {
                if (withoutMnemonic(each->text()) == text)
                    return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QAction *now() const { return entry(u"Look for a newer version now"_s); }
    [[nodiscard]] QAction *daily() const { return entry(u"Look for a newer version once a day"_s); }
    [[nodiscard]] MessageBar &bar() const { return *window.findChild<MessageBar *>(); }
    [[nodiscard]] QString message() const { return bar().message(); }
    [[nodiscard]] QPushButton *offer() const
    {
        for (QPushButton *each : bar().findChildren<QPushButton *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    QList<QUrl> opened;
    NewerVersion newer;
    MainWindow window;
};

} // namespace

class tst_Updates : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void offersNothingWithoutAnAddress();
    void asksNobodyUnasked();
    void saysWhatIsNewer();
    void saysThatNothingIs();
    void saysWhyItIsNotKnown();
    void looksOnceADay();
    void failsInSilenceByItself();
    void waitsForOtherMessages();
    void presets();
    void locks();
    void clearsTheClipboardSooner();

private:
    [[nodiscard]] QUrl address() const { return QUrl(m_server->issuer() + Place); }
    [[nodiscard]] qsizetype asked() const { return m_server->requests(Place).size(); }
    void publish(const QString &version)
    {
        m_server->always(Place, [version](const RecordedRequest &) {
            return ScriptedAnswer::json(
                {{"version"_L1, version}, {"page"_L1, u"https://knippé.example/new"_s}});
        });
    }

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ScriptedAuthority> m_server;
};

void tst_Updates::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_fixture->store({}, false);
    m_server = std::make_unique<ScriptedAuthority>(m_fixture->clock);
    publish(u"1.3.0"_s);
}

void tst_Updates::offersNothingWithoutAnAddress()
{
    const Window window(*m_fixture, {});
    QVERIFY(!window.now());
    QVERIFY(!window.daily());
    QVERIFY(window.entry(u"User guide"_s)); // as others are found
}

void tst_Updates::asksNobodyUnasked()
{
    Window window(*m_fixture, address());
    QVERIFY(!window.daily()->isChecked());
    window.window.tick();
    window.now()->trigger(); // whatever came before it has come now
    QTRY_VERIFY(!window.message().isEmpty());
    QCOMPARE(asked(), 1);
}

void tst_Updates::saysWhatIsNewer()
{
    const Window window(*m_fixture, address());
    window.now()->trigger();
    QTRY_COMPARE(
        window.message(),
        u"Knippe 1.3.0 is out; this is 1.2.3. Its page: https://xn--knipp-fsa.example/new"_s);
    QVERIFY(window.opened.isEmpty());
    QCOMPARE(window.offer()->accessibleName(), u"Open its page in the browser"_s);
    window.offer()->click();
    QCOMPARE(window.opened, QList<QUrl>{QUrl(u"https://xn--knipp-fsa.example/new"_s)});
    QCOMPARE(window.message(), QString());
}

void tst_Updates::saysThatNothingIs()
{
    publish(u"1.2.3"_s);
    const Window window(*m_fixture, address());
    window.now()->trigger();
    QTRY_COMPARE(window.message(), u"There is no newer version than this one, 1.2.3."_s);
    QVERIFY(!window.offer());
}

void tst_Updates::saysWhyItIsNotKnown()
{
    publish(u"soon"_s);
    const Window window(*m_fixture, address());
    window.now()->trigger();
    QTRY_VERIFY(window.message().endsWith("\nE-UPDATE-ANSWER"_L1));
}

void tst_Updates::looksOnceADay()
{
    {
        Window window(*m_fixture, address());
        window.daily()->trigger();
        for (int i = 0; i < 3; ++i)
            window.window.tick();
        QTRY_VERIFY(window.message().startsWith("Knippe 1.3.0"_L1));
        window.bar().hide();
        window.window.tick();
    }
    Window again(*m_fixture, address()); // of the same person, on the same day
    QVERIFY(again.daily()->isChecked());
    m_fixture->clock.advance(3600);
    again.window.tick();
    m_fixture->clock.advance(24 * 3600);
    again.window.tick();
    QTRY_VERIFY(again.message().startsWith("Knippe 1.3.0"_L1));
    QCOMPARE(asked(), 2);
    again.bar().hide();
    again.daily()->trigger(); // off
    m_fixture->clock.advance(24 * 3600);
    again.window.tick();
    again.now()->trigger();
    QTRY_VERIFY(!again.message().isEmpty());
    QCOMPARE(asked(), 3);
}

void tst_Updates::failsInSilenceByItself()
{
    publish(u"soon"_s);
    Window window(*m_fixture, address());
    window.daily()->trigger();
    window.window.tick();
    QTRY_COMPARE(asked(), 1);
    publish(u"1.3.0"_s);
    window.window.tick();
    QCOMPARE(window.message(), QString());
    m_fixture->clock.advance(24 * 3600); // not sooner
    window.window.tick();
    QTRY_VERIFY(window.message().startsWith("Knippe 1.3.0"_L1));
    QCOMPARE(asked(), 2);
}

void tst_Updates::waitsForOtherMessages()
{
    Window window(*m_fixture, address());
    window.bar().showError({codes::NetLost, u"somewhere"_s, {}, 0});
    window.daily()->trigger();
    window.window.tick();
    bool isLater = false;
    window.newer.find(&window.window, [&](const auto &) { isLater = true; });
    QTRY_VERIFY(isLater); // the answer to what was asked before has come
    QCOMPARE(asked(), 2);
    window.window.tick();
    QVERIFY(window.message().endsWith(codes::NetLost));
    window.bar().hide();
    window.window.tick();
    QTRY_VERIFY(window.message().startsWith("Knippe 1.3.0"_L1));
}

void tst_Updates::presets()
{
    ManagedSettings managed;
    managed.lookForNewerVersion = true;
    managed.signOutOnScreenLock = true;
    {
        const Window window(*m_fixture, address(), managed);
        QVERIFY(window.daily()->isChecked());
        QVERIFY(window.daily()->isEnabled());
        window.daily()->trigger(); // the person's own choice, which lasts
        window.entry(u"Sign out everywhere when the screen is locked"_s)->trigger();
    }
    const Window window(*m_fixture, address(), managed);
    QVERIFY(!window.daily()->isChecked());
    QVERIFY(!window.entry(u"Sign out everywhere when the screen is locked"_s)->isChecked());
}

void tst_Updates::locks()
{
    { // what a person has chosen before
        const Window window(*m_fixture, address());
        window.daily()->trigger();
    }
    ManagedSettings managed;
    managed.lookForNewerVersion = false;
    managed.signOutOnScreenLock = true;
    managed.locked = {ManagedSettings::LookForNewerVersion, ManagedSettings::SignOutOnScreenLock};
    Window window(*m_fixture, address(), managed);
    const QAction *daily =
        window.entry(u"Look for a newer version once a day (settled for this computer)"_s);
    const QAction *onLock = window.entry(
        u"Sign out everywhere when the screen is locked (settled for this computer)"_s);
    QVERIFY(daily && onLock);
    QVERIFY(!daily->isChecked());
    QVERIFY(!daily->isEnabled());
    QVERIFY(onLock->isChecked());
    QVERIFY(!onLock->isEnabled());
    window.window.tick();
    window.now()->trigger(); // by hand it may be asked all the same
    QTRY_VERIFY(!window.message().isEmpty());
    QCOMPARE(asked(), 1);
}

void tst_Updates::clearsTheClipboardSooner()
{
    ManagedSettings managed;
    managed.clipboard = 10s;
    const Window window(*m_fixture, {}, managed);
    auto *clipboard = window.window.findChild<SecretClipboard *>();
    clipboard->copy(SecretBytes("secret"_ba), u"secret"_s);
    QCOMPARE(clipboard->secondsLeft(), 10);
    m_fixture->clock.advance(9);
    clipboard->tick();
    QVERIFY(clipboard->isHolding());
    m_fixture->clock.advance(1);
    clipboard->tick();
    QVERIFY(!clipboard->isHolding());
}

QTEST_MAIN(tst_Updates)
#include "tst_updates.moc"
