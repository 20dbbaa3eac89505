// SPDX-License-Identifier: MIT
#include "ui/common/secretclipboard.h"
#include "ui/tokens/tokenspanel.h"
#include "ui/tokens/tokenview.h"
#include "uifixture.h"

#include <QtGui/QAction>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

/// A panel that shows a session of the fixture's, with somebody signed in.
struct Panel
{
    explicit Panel(UiFixture &fixture)
        : session(fixture.session())
        , clipboard(fixture.clock)
        , panel(clipboard, fixture.profiles)
        , view(panel.findChild<TokenView *>())
        , tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        QObject context;
        bool isRestored = false;
        session->restore(&context, [&](const Result<> &) { isRestored = true; });
        (void)QTest::qWaitFor([&] { return isRestored; });
        panel.resize(900, 600);
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
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                          view->visualRect(view->model()->index(row, 0)).center());
    }

    std::unique_ptr<Session> session;
    SecretClipboard clipboard;
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
    void keepsAllSelectedFresh();

private:
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

void TestTokensPanel::keepsAllSelectedFresh()
{
    const auto written = [this] {
        QStringList resources;
        for (const ApiRequest &api : m_fixture->profiles.load(u"clinic"_s)->profile.apis) {
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

QTEST_MAIN(TestTokensPanel)
#include "tst_tokenspanel.moc"
