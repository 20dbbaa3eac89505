// SPDX-License-Identifier: MIT
// A thousand APIs in the panel: nothing that a person does or that time brings blocks the window,
// and what is measured and told depends on what is in sight, not on what there is.
#include "tests/support/watchdog.h"
#include "tests/ui/uifixture.h"
#include "ui/common/secretclipboard.h"
#include "ui/copy/copycommands.h"
#include "ui/copy/copymemory.h"
#include "ui/tokens/filterfield.h"
#include "ui/tokens/tokendelegate.h"
#include "ui/tokens/tokenmodel.h"
#include "ui/tokens/tokenspanel.h"
#include "ui/tokens/tokenview.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

/// Counts what it is asked to measure.
class CountingDelegate : public TokenDelegate
{
public:
    using TokenDelegate::TokenDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++measured;
        return TokenDelegate::sizeHint(option, index);
    }

    mutable int measured = 0;
};

} // namespace

class TestManyApis : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void shows();
    void sorts();
    void filters();
    void selectsAll();
    void scrolls();
    void resizes();
    void countsDown();
    void takesNews();
    void measuresOnlyWhatIsInSight();
    void tellsOfNeighboursOnce();
    void keepsInSightWhatIsInSight();

private:
    static constexpr int Count = 1000;
    void open(Watchdog &watchdog, qint64 lifetime = 3600);
    [[nodiscard]] TokenView *view() const { return m_panel->findChild<TokenView *>(); }
    [[nodiscard]] static QString name(int i) { return u"owner-%1:api"_s.arg(i); }

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<SecretClipboard> m_clipboard;
    CopyMemory m_memory;
    QWidget m_window; // that dialogs would stand before
    std::unique_ptr<CopyCommands> m_copy;
    std::unique_ptr<TokensPanel> m_panel;
};

void TestManyApis::initTestCase()
{
    QWidget first; // whatever a process does once: fonts, style, theme
    first.show();
    QVERIFY(QTest::qWaitForWindowExposed(&first));
}

void TestManyApis::init()
{
    m_fixture = std::make_unique<UiFixture>();
    QList<ApiRequest> &apis = m_fixture->profile.profile.apis;
    apis.clear();
    for (int i = 0; i < Count; ++i)
        apis.append({name(i), {name(i) + u"/read"_s, name(i) + u"\\write"_s}, TokenType::Dpop});
}

void TestManyApis::cleanup()
{
    m_panel.reset();
    m_copy.reset();
    m_session.reset();
}

// Every tenth has failed, every third was not granted all it asked for.
void TestManyApis::open(Watchdog &watchdog, qint64 lifetime)
{
    QList<ApiToken> tokens;
    for (int i = 0; i < Count; ++i) {
        ApiToken token = m_fixture->heldToken(name(i), lifetime + i % 7);
        if (i % 10 == 0)
            token.error = Error{u"E-TOKEN-TARGET"_s, {}, {u"invalid_target"_s, u"no"_s}, 400};
        else if (i % 3 == 0)
            token.grantedScopes.removeLast();
        tokens.append(token);
    }
    m_fixture->store(tokens, false);
    m_session = m_fixture->session();
    m_clipboard = std::make_unique<SecretClipboard>(m_fixture->clock);
    m_copy = std::make_unique<CopyCommands>(*m_clipboard, m_memory, &m_window);
    m_panel = std::make_unique<TokensPanel>(*m_copy, m_fixture->profiles);
    m_panel->resize(900, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    watchdog.act([this] { m_panel->setSession(m_session.get()); });
    QCOMPARE(view()->model()->rowCount(), Count);
}

void TestManyApis::shows()
{
    Watchdog watchdog;
    open(watchdog);
}

void TestManyApis::sorts()
{
    Watchdog watchdog;
    open(watchdog);
    for (int column = 0; column < TokenModel::ColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            watchdog.act([=, this] { view()->sortByColumn(column, order); });
    }
    QCOMPARE(view()->selectedResources(), QStringList{name(0)});
}

void TestManyApis::filters()
{
    Watchdog watchdog;
    open(watchdog);
    auto *field = m_panel->findChild<FilterField *>();
    const auto type = [&](const QString &text) { watchdog.act([=] { field->setText(text); }); };
    for (const auto &text : {u"owner"_s, u"7"_s, u"77"_s, u"failed"_s, u"no such"_s, QString()})
        type(text);
    watchdog.act([this] { view()->sortByColumn(TokenModel::State, Qt::DescendingOrder); });
    for (const auto &text : {u"7"_s, u"failed"_s, QString()})
        type(text);
    QCOMPARE(view()->model()->rowCount(), Count);
}

void TestManyApis::selectsAll()
{
    Watchdog watchdog;
    open(watchdog);
    watchdog.act([this] { QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier); });
    QCOMPARE(m_panel->selectedResources().size(), Count);
    watchdog.act([this] { view()->sortByColumn(TokenModel::Scopes, Qt::AscendingOrder); });
    QCOMPARE(m_panel->selectedResources().size(), Count);
}

void TestManyApis::scrolls()
{
    Watchdog watchdog;
    open(watchdog);
    for (const Qt::Key key : {Qt::Key_End, Qt::Key_Home, Qt::Key_PageDown, Qt::Key_Down})
        watchdog.act([=, this] { QTest::keyClick(view(), key, Qt::ControlModifier); });
}

void TestManyApis::resizes()
{
    Watchdog watchdog;
    open(watchdog);
    for (const int width : {700, 701, 1200, 800})
        watchdog.act([=, this] { m_panel->resize(width, 650); });
    QFont large = m_panel->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    watchdog.act([&] { m_panel->setFont(large); });
}

void TestManyApis::countsDown()
{
    Watchdog watchdog;
    open(watchdog, 59);
    view()->sortByColumn(TokenModel::Expires, Qt::AscendingOrder);
    for (int second = 0; second < 70; second += 5) { // each row changes each time, and its state
        m_fixture->clock.advance(5);
        watchdog.act([this] { m_panel->tick(); });
    }
}

void TestManyApis::takesNews()
{
    Watchdog watchdog;
    open(watchdog);
    view()->sortByColumn(TokenModel::State, Qt::AscendingOrder);
    watchdog.act([this] {
        for (int row = 0; row < Count; ++row)
            emit m_session->tokenChanged(row);
    });
}

void TestManyApis::measuresOnlyWhatIsInSight()
{
    Watchdog watchdog;
    open(watchdog);
    auto *delegate = new CountingDelegate(view());
    view()->setItemDelegate(delegate);
    const int inSight = view()->rowAt(view()->viewport()->height() - 1) + 1;
    const int few = (inSight + 2) * TokenModel::ColumnCount;
    QVERIFY(inSight > 2 && inSight < 30);
    const auto measured = [&](const std::function<void()> &deed) {
        delegate->measured = 0;
        watchdog.act(deed);
        return delegate->measured;
    };
    watchdog.act([] {});
    QCOMPARE(measured([this] { m_panel->tick(); }), 0);
    const int changed = measured([this] { emit m_session->tokenChanged(0); });
    QVERIFY2(changed <= few, qPrintable(QString::number(changed)));
    const int moved = measured([this] { view()->selectRow(1); });
    QVERIFY2(moved <= few, qPrintable(QString::number(moved)));
    const int sorted = measured([this] { view()->sortByColumn(1, Qt::DescendingOrder); });
    QVERIFY2(sorted <= few, qPrintable(QString::number(sorted)));
    const int scrolled = measured([this] { view()->verticalScrollBar()->setValue(3000); });
    QVERIFY2(scrolled <= few, qPrintable(QString::number(scrolled)));
}

void TestManyApis::tellsOfNeighboursOnce()
{
    Watchdog watchdog;
    open(watchdog, 59);
    QSignalSpy news(m_panel->findChild<TokenModel *>(), &QAbstractItemModel::dataChanged);
    m_fixture->clock.advance(2);
    m_panel->tick();
    QCOMPARE(news.size(), 1);
    QCOMPARE(news.first().at(0).toModelIndex().row(), 0);
    QCOMPARE(news.first().at(1).toModelIndex().row(), Count - 1);
}

// Rows above grow when they are measured; what one looks at stays where it is.
void TestManyApis::keepsInSightWhatIsInSight()
{
    Watchdog watchdog;
    open(watchdog);
    view()->scrollToBottom();
    QCOMPARE(view()->rowAt(view()->viewport()->height() - 1), Count - 1);
    watchdog.act([this] { m_panel->resize(500, 700); });
    view()->setCurrentIndex(view()->model()->index(Count - 1, 0));
    watchdog.act([] {});
    const QRect last = view()->visualRect(view()->currentIndex());
    QVERIFY(last.top() >= 0 && last.bottom() <= view()->viewport()->height());
}

QTEST_MAIN(TestManyApis)
#include "tst_manyapis.moc"
