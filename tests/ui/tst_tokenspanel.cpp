// SPDX-License-Identifier: MIT
#include "ui/common/secretclipboard.h"
#include "ui/copy/copycommands.h"
#include "ui/copy/copymemory.h"
#include "ui/tokens/filterbar.h"
#include "ui/tokens/filterfield.h"
#include "ui/tokens/nomatch.h"
#include "ui/tokens/sortmenu.h"
#include "ui/tokens/tokenspanel.h"
#include "ui/tokens/tokenview.h"
#include "ui/windowsettings.h"
#include "uifixture.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

/// A panel that shows a session of the fixture's, with somebody signed in.
struct Panel
{
    explicit Panel(UiFixture &fixture)
        : session(fixture.session())
        , clipboard(fixture.clock)
        , copy(clipboard, memory, &window)
        , panel(copy, fixture.profiles)
        , view(panel.findChild<TokenView *>())
        , tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        QObject context;
        bool isRestored = false;
        session->restore(&context, [&](const Result<> &) { isRestored = true; });
        (void)QTest::qWaitFor([&] { return isRestored; });
        panel.resize(900, 600);
        panel.setCatalogue(ApiCatalogue::shipped());
        panel.setSession(session.get());
        panel.show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QString current() const
    {
        const ApiToken *token = view->currentToken();
        return token ? token->request.resource : QString();
    }
    [[nodiscard]] QAction *command(const QString &text) const
    {
        for (QAction *each : view->actions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            texts.append(view->model()->index(row, column).data().toString());
        return texts;
    }
    void filter(const QString &text) const { panel.findChild<FilterField *>()->setText(text); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                          view->visualRect(view->model()->index(row, 0)).center());
    }

    std::unique_ptr<Session> session;
    SecretClipboard clipboard;
    QWidget window;
    CopyMemory memory;
    CopyCommands copy;
    TokensPanel panel;
    TokenView *view;
    QAbstractItemModelTester tester;
};

} // namespace

class TestTokensPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void selectsTheFirstApi();
    void selectsSeveral();
    void selectsAllByKeyboard();
    void fetchesAllSelected();
    void stopsFetching();
    void callsApisByName();
    void keepsAllSelectedFresh();
    void sorts_data();
    void sorts();
    void sortsByClicksAndByMenu();
    void saysHowItIsSorted();
    void remembersTheLayout();
    void filters_data();
    void filters();
    void countsWhatItShows();
    void staysWithTheApiWhileRowsMove();
    void actsOnNothingHidden();
    void leavesTheFilterByKeyboard();
    void saysThatNothingMatches();
    void movesRowsAsTheirStateChanges();
    void triesAgainFromTheRow_data();
    void triesAgainFromTheRow();
    void triesNothingAgainThatDidNotFail();

private:
    void storeAssorted();
    std::unique_ptr<UiFixture> m_fixture;
};

void TestTokensPanel::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->heldToken(u"example:c"_s, 3600)},
                     true);
}

void TestTokensPanel::selectsTheFirstApi()
{
    const Panel p(*m_fixture);
    QCOMPARE(p.panel.selectedResources(), QStringList{u"example:a"_s});
    QCOMPARE(p.current(), u"example:a"_s);
}

void TestTokensPanel::selectsSeveral()
{
    const Panel p(*m_fixture);
    QSignalSpy changes(&p.panel, &TokensPanel::selectionChanged);
    p.click(2);
    p.click(0, Qt::ControlModifier);
    QCOMPARE(p.panel.selectedResources(), QStringList({u"example:a"_s, u"example:c"_s}));
    QCOMPARE(p.current(), u"example:a"_s); // where the details are
    QCOMPARE(changes.size(), 2);
    p.click(1);
    p.click(2, Qt::ShiftModifier);
    QCOMPARE(p.panel.selectedResources(), QStringList({u"example:b"_s, u"example:c"_s}));
}

void TestTokensPanel::selectsAllByKeyboard()
{
    const Panel p(*m_fixture);
    QTest::keyClick(p.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(p.panel.selectedResources().size(), 3);
    QTest::keyClick(p.view, Qt::Key_Down);
    QCOMPARE(p.panel.selectedResources(), QStringList{u"example:b"_s});
    QTest::keyClick(p.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(p.panel.selectedResources(), QStringList({u"example:b"_s, u"example:c"_s}));
}

void TestTokensPanel::fetchesAllSelected()
{
    const Panel p(*m_fixture);
    p.click(0);
    p.click(2, Qt::ControlModifier);
    p.command(u"&Fetch again"_s)->trigger();
    QCOMPARE(p.column(TokenModel::State),
             QStringList({u"Waiting …"_s, u"Valid"_s, u"Waiting …"_s}));
    QTRY_COMPARE(
        p.column(TokenModel::State), // nobody answers at the authority's address
        QStringList({u"Failed: E-NET-UNREACHABLE"_s, u"Valid"_s, u"Failed: E-NET-UNREACHABLE"_s}));
    QCOMPARE(p.panel.selectedResources(), QStringList({u"example:a"_s, u"example:c"_s}));
}

void TestTokensPanel::stopsFetching()
{
    const Panel p(*m_fixture);
    const auto button = [&p](const QString &name) {
        const QList<QPushButton *> buttons = p.panel.findChildren<QPushButton *>();
        return *std::ranges::find(buttons, name, &QPushButton::accessibleName);
    };
    const QPushButton *all = button(u"Fetch all again"_s);
    QPushButton *stop = button(u"Stop fetching"_s);
    QVERIFY(all->isVisible() && !stop->isVisible());
    p.view->selectAll();
    p.command(u"&Fetch again"_s)->trigger();
    QVERIFY(stop->isVisible());
    QVERIFY(!all->isVisible());
    stop->click();
    QCOMPARE(p.column(TokenModel::State), QStringList({u"Valid"_s, u"Valid"_s, u"Valid"_s}));
    QTRY_VERIFY(all->isVisible());
}

void TestTokensPanel::callsApisByName()
{
    for (ApiRequest &api : m_fixture->profile.profile.apis) {
        if (api.resource == "example:b"_L1)
            api.resource = u"nhn:kjernejournal"_s;
    }
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"nhn:kjernejournal"_s, 3600),
                      m_fixture->heldToken(u"example:c"_s, 3600)},
                     true);
    const Panel p(*m_fixture);
    const QModelIndex known = p.view->model()->index(1, TokenModel::Api);
    QCOMPARE(known.data().toString(), u"nhn:kjernejournal"_s);
    QCOMPARE(known.data(Qt::AccessibleTextRole).toString(),
             u"Summary care record (Kjernejournal), nhn:kjernejournal"_s);
    QCOMPARE(p.view->model()->index(0, TokenModel::Api).data(Qt::AccessibleTextRole).toString(),
             u"example:a"_s);
    QVERIFY(p.view->rowHeight(1) > p.view->rowHeight(0));
    p.filter(u"summary"_s);
    QCOMPARE(p.column(TokenModel::Api), QStringList{u"nhn:kjernejournal"_s});
}

void TestTokensPanel::keepsAllSelectedFresh()
{
    const auto written = [this] {
        const Result<StoredProfile> stored = m_fixture->profiles.load(u"clinic"_s);
        QStringList resources;
        for (const ApiRequest &api : stored->profile.apis) {
            if (api.keepFresh)
                resources.append(api.resource);
        }
        return resources;
    };
    const Panel p(*m_fixture);
    QAction *keepFresh = p.command(u"&Keep fresh"_s);
    p.click(0);
    p.click(1, Qt::ControlModifier);
    keepFresh->trigger();
    QCOMPARE(written(), QStringList({u"example:a"_s, u"example:b"_s}));
    p.click(2, Qt::ControlModifier); // not all of these three are, so the next time makes them so
    QVERIFY(!keepFresh->isChecked());
    keepFresh->trigger();
    QCOMPARE(written().size(), 3);
    QVERIFY(keepFresh->isChecked());
    keepFresh->trigger();
    QCOMPARE(written(), QStringList());
}

// a: valid for an hour, one of two scopes; b: failed, nothing held; c: expires first, has an extra
void TestTokensPanel::storeAssorted()
{
    ApiToken narrowed = m_fixture->heldToken(u"example:a"_s, 3600);
    narrowed.grantedScopes.removeLast();
    ApiToken failed = m_fixture->noToken(u"example:b"_s);
    failed.error = Error{u"E-TOKEN-TARGET"_s, {}, {u"invalid_target"_s, {}}, 400};
    ApiToken soon = m_fixture->heldToken(u"example:c"_s, 60);
    soon.grantedScopes.append(u"Extra"_s);
    m_fixture->store({narrowed, failed, soon}, true);
    m_fixture->clock.advance(50);
}

void TestTokensPanel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("order");
    QTest::newRow("name") << int(TokenModel::Api) << u"abc"_s;
    QTest::newRow("audience") << int(TokenModel::Audience) << u"acb"_s;
    QTest::newRow("fewest scopes granted") << int(TokenModel::Scopes) << u"abc"_s;
    QTest::newRow("most urgent") << int(TokenModel::State) << u"bca"_s;
    QTest::newRow("first to expire") << int(TokenModel::Expires) << u"cab"_s;
}

void TestTokensPanel::sorts()
{
    QFETCH(const int, column);
    QFETCH(QString, order);
    storeAssorted();
    const Panel p(*m_fixture);
    p.view->sortByColumn(column, Qt::AscendingOrder);
    QCOMPARE(p.column(TokenModel::Api).join(QString()).remove(u"example:"_s), order);
    p.view->sortByColumn(column, Qt::DescendingOrder);
    const QString reversed = p.column(TokenModel::Api).join(QString()).remove(u"example:"_s);
    QCOMPARE(reversed.back(), order.front());
}

void TestTokensPanel::sortsByClicksAndByMenu()
{
    storeAssorted();
    const Panel p(*m_fixture);
    const QStringList profile{u"example:a"_s, u"example:b"_s, u"example:c"_s};
    const QHeaderView *header = p.view->horizontalHeader();
    const auto clickTitle = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(TokenModel::Expires) + 20, 5});
        return p.column(TokenModel::Api);
    };
    QCOMPARE(clickTitle(), QStringList({u"example:c"_s, u"example:a"_s, u"example:b"_s}));
    QCOMPARE(clickTitle(), QStringList({u"example:b"_s, u"example:a"_s, u"example:c"_s}));
    QCOMPARE(clickTitle(), profile);
    auto *menu = p.panel.findChild<SortMenu *>();
    const auto choose = [&](const QString &text) {
        emit menu->aboutToShow();
        for (QAction *order : menu->actions()) {
            if (order->text() == text)
                return order->trigger(), p.column(TokenModel::Api);
        }
        return QStringList();
    };
    QCOMPARE(choose(u"State"_s).first(), u"example:b"_s);
    QCOMPARE(choose(u"&Reversed"_s).first(), u"example:a"_s);
    QCOMPARE(choose(u"As in the &profile"_s), profile);
}

void TestTokensPanel::saysHowItIsSorted()
{
    const Panel p(*m_fixture);
    const auto title = [&] {
        return QAccessible::queryAccessibleInterface(p.view)
            ->tableInterface()
            ->cellAt(0, TokenModel::State)
            ->tableCellInterface()
            ->columnHeaderCells()
            .first()
            ->text(QAccessible::Name);
    };
    QCOMPARE(title(), u"State"_s);
    p.view->sortByColumn(TokenModel::State, Qt::AscendingOrder);
    QCOMPARE(title(), u"State, sorted"_s);
    p.view->sortByColumn(TokenModel::State, Qt::DescendingOrder);
    QCOMPARE(title(), u"State, sorted in reverse"_s);
    p.view->sortByColumn(TokenModel::Api, Qt::AscendingOrder);
    QCOMPARE(title(), u"State"_s);
}

void TestTokensPanel::remembersTheLayout()
{
    storeAssorted();
    {
        const Panel p(*m_fixture);
        QCOMPARE(p.view->tableLayout(), TableLayout());
        p.view->sortByColumn(TokenModel::Expires, Qt::DescendingOrder);
        p.view->setColumnWidth(TokenModel::Api, 234);
        WindowSettings(m_fixture->configDirectory()).setTableLayout(p.view->tableLayout());
    }
    Panel p(*m_fixture);
    p.view->restoreLayout(WindowSettings(m_fixture->configDirectory()).tableLayout());
    QCOMPARE(p.column(TokenModel::Api).first(), u"example:b"_s);
    QCOMPARE(p.view->columnWidth(TokenModel::Api), 234);
    p.panel.resize(1200, 600);
    QCOMPARE(p.view->columnWidth(TokenModel::Api), 234);
    p.view->shareWidth();
    QVERIFY(p.view->columnWidth(TokenModel::Api) != 234);
    QVERIFY(p.view->tableLayout().columnWidths.isEmpty());
    p.view->restoreLayout({77, true, {1, 2}}); // somebody has been at the file
    p.view->restoreLayout({-9, true, {-1, 0, 99999999, 5, 5, 5}});
    QCOMPARE(p.column(TokenModel::Api).first(), u"example:b"_s);
    QVERIFY(p.view->columnWidth(TokenModel::Api) > 20);
    QVERIFY(p.view->columnWidth(TokenModel::Scopes) < 10000);
}

void TestTokensPanel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << u"  "_s << u"abc"_s;
    QTest::newRow("name") << u"EXAMPLE:A"_s << u"a"_s;
    QTest::newRow("scope asked for") << u"b/read"_s << u"b"_s;
    QTest::newRow("scope granted") << u"extra"_s << u"c"_s;
    QTest::newRow("state") << u"failed"_s << u"b"_s;
    QTest::newRow("state from its start") << u"valid"_s << u"a"_s; // not invalid_target
    QTest::newRow("every word") << u" soon  write "_s << u"c"_s;
    QTest::newRow("no match") << u"soon failed"_s << QString();
    QTest::newRow("no pattern") << u".*"_s << QString();
}

void TestTokensPanel::filters()
{
    QFETCH(const QString, text);
    QFETCH(QString, shown);
    storeAssorted();
    const Panel p(*m_fixture);
    p.filter(text);
    QCOMPARE(p.column(TokenModel::Api).join(QString()).remove(u"example:"_s), shown);
    p.filter({});
    QCOMPARE(p.column(TokenModel::Api).size(), 3);
}

void TestTokensPanel::countsWhatItShows()
{
    storeAssorted();
    const Panel p(*m_fixture);
    const auto *bar = p.panel.findChild<FilterBar *>();
    const auto *count = bar->findChild<QLabel *>();
    QVERIFY(!count->isVisible());
    p.filter(u"valid"_s);
    QCOMPARE(count->text(), u"1 of 3 shown"_s);
    QCOMPARE(count->accessibleName(), u"1 of 3 APIs shown"_s);
    QVERIFY(count->isVisible());
    p.filter(u"example"_s);
    QCOMPARE(count->text(), u"3 of 3 shown"_s);
    p.filter({});
    QVERIFY(!count->isVisible());
}

void TestTokensPanel::staysWithTheApiWhileRowsMove()
{
    storeAssorted();
    const Panel p(*m_fixture);
    p.click(0);
    p.click(2, Qt::ControlModifier);
    QCOMPARE(p.current(), u"example:c"_s);
    p.view->sortByColumn(TokenModel::State, Qt::AscendingOrder); // b, c, a
    QCOMPARE(p.current(), u"example:c"_s);
    QCOMPARE(p.panel.selectedResources(), QStringList({u"example:c"_s, u"example:a"_s}));
    p.filter(u"soon"_s);
    QCOMPARE(p.current(), u"example:c"_s);
    p.filter(u"valid"_s); // the current one goes for a while
    QCOMPARE(p.current(), u"example:a"_s);
    p.filter({});
    QCOMPARE(p.current(), u"example:c"_s);
    p.click(0);
    p.filter(u"soon"_s);
    p.click(0); // and with this it is another one for good
    p.filter({});
    QCOMPARE(p.current(), u"example:c"_s);
    QCOMPARE(p.panel.selectedResources(), QStringList{u"example:c"_s});
}

void TestTokensPanel::actsOnNothingHidden()
{
    storeAssorted();
    const Panel p(*m_fixture);
    QTest::keyClick(p.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(p.panel.selectedResources().size(), 3);
    p.filter(u"soon"_s);
    QCOMPARE(p.panel.selectedResources(), QStringList{u"example:c"_s});
    p.command(u"&Fetch again"_s)->trigger();
    QCOMPARE(p.session->tokens().at(0).progress, std::nullopt);
    QVERIFY(p.session->tokens().at(2).progress);
    p.filter(u"nothing like it"_s);
    QCOMPARE(p.panel.selectedResources(), QStringList());
    QCOMPARE(p.current(), QString());
    QVERIFY(!p.command(u"&Copy token"_s)->isEnabled());
    QVERIFY(!p.command(u"&Fetch again"_s)->isEnabled());
    QVERIFY(!p.command(u"&Keep fresh"_s)->isEnabled());
}

void TestTokensPanel::leavesTheFilterByKeyboard()
{
    const Panel p(*m_fixture);
    p.command(u"F&ilter"_s)->trigger();
    auto *field = p.panel.findChild<FilterField *>();
    QCOMPARE(p.panel.focusWidget(), field);
    QTest::keyClicks(field, u"b"_s);
    QCOMPARE(p.column(TokenModel::Api), QStringList{u"example:b"_s});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(p.panel.focusWidget(), p.view);
    p.command(u"F&ilter"_s)->trigger();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(p.panel.focusWidget(), field);
    QCOMPARE(p.column(TokenModel::Api).size(), 3);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(p.panel.focusWidget(), p.view);
}

void TestTokensPanel::saysThatNothingMatches()
{
    const Panel p(*m_fixture);
    auto *page = p.panel.findChild<NoMatch *>();
    p.filter(u"<b>zzz</b>"_s);
    QVERIFY(page->isVisible() && !p.view->isVisible());
    QVERIFY(page->findChild<QLabel *>()->text().contains("“<b>zzz</b>”"_L1)
            || page->findChild<QLabel *>()->text().contains(u"<b>zzz</b>"));
    page->findChild<QPushButton *>()->click();
    QVERIFY(!page->isVisible() && p.view->isVisible());
    QCOMPARE(p.panel.findChild<FilterField *>()->text(), QString());
    QCOMPARE(p.panel.focusWidget(), p.view);
    QCOMPARE(p.panel.selectedResources(), QStringList{u"example:a"_s});
}

void TestTokensPanel::movesRowsAsTheirStateChanges()
{
    Panel p(*m_fixture);
    p.view->sortByColumn(TokenModel::State, Qt::AscendingOrder);
    p.click(2);
    p.command(u"&Fetch again"_s)->trigger();
    QTRY_COMPARE(p.column(TokenModel::State).first(), u"Failed: E-NET-UNREACHABLE"_s);
    QCOMPARE(p.column(TokenModel::Api).first(), u"example:c"_s);
    QCOMPARE(p.panel.selectedResources(), QStringList{u"example:c"_s});
    QCOMPARE(p.current(), u"example:c"_s);
    p.filter(u"failed"_s);
    QCOMPARE(p.column(TokenModel::Api), QStringList{u"example:c"_s});
    p.filter(u"valid"_s);
    m_fixture->clock.advance(3600);
    p.panel.tick();
    QTRY_COMPARE(p.view->model()->rowCount(), 0);
}

void TestTokensPanel::triesAgainFromTheRow_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("mouse") << true;
    QTest::newRow("keyboard") << false;
}

void TestTokensPanel::triesAgainFromTheRow()
{
    QFETCH(const bool, byMouse);
    storeAssorted();
    const Panel p(*m_fixture);
    const QModelIndex cell = p.view->model()->index(1, TokenModel::Expires);
    QVERIFY(cell.data(TokenModel::RetryRole).toBool());
    QVERIFY(cell.siblingAtColumn(TokenModel::State)
                .data(Qt::AccessibleTextRole)
                .toString()
                .endsWith("Press Enter to try again."_L1));
    if (byMouse) {
        QTest::mouseClick(p.view->viewport(), Qt::LeftButton, {},
                          p.view->visualRect(cell).topLeft() + QPoint(20, 15));
    } else {
        p.view->setCurrentIndex(cell);
        QTest::keyClick(p.view, Qt::Key_Return);
    }
    QCOMPARE(p.column(TokenModel::State).at(1), u"Waiting …"_s);
    QVERIFY(!cell.data(TokenModel::RetryRole).toBool());
    QTRY_COMPARE(p.column(TokenModel::State).at(1), u"Failed: E-NET-UNREACHABLE"_s);
}

void TestTokensPanel::triesNothingAgainThatDidNotFail()
{
    storeAssorted();
    const Panel p(*m_fixture);
    const QModelIndex valid = p.view->model()->index(0, TokenModel::Expires);
    QTest::mouseClick(p.view->viewport(), Qt::LeftButton, {},
                      p.view->visualRect(valid).topLeft() + QPoint(20, 15));
    QTest::keyClick(p.view, Qt::Key_Return);
    p.click(1); // beside the button
    QCOMPARE(p.column(TokenModel::State),
             QStringList({u"Valid"_s, u"Failed: invalid_target"_s, u"Expires soon"_s}));
}

QTEST_MAIN(TestTokensPanel)
#include "tst_tokenspanel.moc"
