// SPDX-License-Identifier: MIT
// The requests as a person sees them. The log is fed by hand: what gets into it is tested
// elsewhere.
#include "core/trace/requestlog.h"
#include "tests/ui/uifixture.h"
#include "ui/trace/requestmodel.h"
#include "ui/trace/requestspanel.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_RequestsPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void emptyAtFirst();
    void lineForEachRequest();
    void detailsOfTheSelected();
    void detailsStayWhileOthersChange();
    void barsShareOneScale();
    void pageDoesNotDwarfTheRest();
    void savedForSupport();
    void saveThatFails();
    void clearedByHand();
    void oldestGoes();
    void otherSession();

private:
    /// The code exchange as HelseID answers it, or its nonce challenge.
    void exchange(const QByteArray &answer, int status, int seconds = 0);
    [[nodiscard]] QString line(int row) const;
    [[nodiscard]] QTableView *table() const { return m_panel->findChild<QTableView *>(); }
    [[nodiscard]] QTreeWidget *details() const { return m_panel->findChild<QTreeWidget *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const;

    HandClock m_clock;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<RequestsPanel> m_panel;
};

void tst_RequestsPanel::init()
{
    m_panel = std::make_unique<RequestsPanel>();
    m_log = std::make_unique<RequestLog>(m_clock);
    m_panel->setLog(m_log.get());
}

void tst_RequestsPanel::exchange(const QByteArray &answer, int status, int seconds)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(u"https://authority.example/connect/token"_s);
    request.body = SecretBytes("grant_type=refresh_token&refresh_token=old&resource=nhn:pps");
    const int number = m_log->sending(request);
    m_clock.advance(seconds);
    HttpResponse response;
    response.status = status;
    response.body = answer;
    m_log->answered(number, response);
}

QString tst_RequestsPanel::line(int row) const
{
    QStringList cells;
    for (int column = 0; column < RequestModel::Time; ++column)
        cells.append(table()->model()->index(row, column).data().toString());
    return cells.join(u" | "_s);
}

QPushButton *tst_RequestsPanel::button(const QString &text) const
{
    for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&').startsWith(text))
            return each;
    }
    return nullptr;
}

void tst_RequestsPanel::emptyAtFirst()
{
    QVERIFY(m_panel->findChild<QLabel *>()->text().startsWith(u"Nothing"));
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QVERIFY(!button(u"Clear"_s)->isEnabled());
    QCOMPARE(table()->model()->rowCount(), 0);
}

void tst_RequestsPanel::lineForEachRequest()
{
    exchange(R"({"error":"use_dpop_nonce"})", 400);
    exchange(R"({"access_token":"a","refresh_token":"new"})", 200);
    exchange(R"({"error":"invalid_target"})", 400);
    QCOMPARE(line(0),
             u"POST /connect/token | 400 | nhn:pps · #cba0 · a nonce is asked for – as expected"_s);
    QCOMPARE(line(1), u"POST /connect/token | 200 | nhn:pps · #cba0 → #1150"_s);
    QCOMPARE(line(2), u"POST /connect/token | 400 | nhn:pps · #cba0 · invalid_target"_s);
    QVERIFY(m_panel->findChild<QLabel *>()->text().startsWith(u"3 request"));
}

void tst_RequestsPanel::detailsOfTheSelected()
{
    QCOMPARE(details()->topLevelItemCount(), 0);
    exchange(R"({"access_token":"secret-of-this-test","token_type":"DPoP"})", 200);
    QVERIFY(details()->isHidden()); // but what to do
    QVERIFY(
        details()->parentWidget()->findChild<QLabel *>()->text().startsWith(u"Choose a request"));
    table()->selectRow(0);
    QVERIFY(!details()->isHidden());
    QCOMPARE(details()->topLevelItemCount(), 3);
    QVERIFY(details()->topLevelItem(0)->text(0).startsWith(
        u"https://authority.example/connect/token at "));
    const auto shown = [&](const QString &name) {
        const auto found = details()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.first()->text(1);
    };
    QCOMPARE(shown(u"grant_type"_s), u"refresh_token"_s);
    QCOMPARE(shown(u"token_type"_s), u"DPoP"_s);
    QCOMPARE(shown(u"access_token"_s), u"19 character(s) · #b05d"_s);
}

void tst_RequestsPanel::detailsStayWhileOthersChange()
{
    exchange("{}", 200);
    table()->selectRow(0);
    details()->topLevelItem(1)->setExpanded(false);
    exchange("{}", 200);
    QVERIFY(!details()->topLevelItem(1)->isExpanded());
}

void tst_RequestsPanel::barsShareOneScale()
{
    exchange("{}", 200);
    m_clock.advance(2);
    exchange("{}", 200);
    const QModelIndex first = table()->model()->index(0, RequestModel::Time);
    const QModelIndex second = table()->model()->index(1, RequestModel::Time);
    QCOMPARE(first.data(RequestModel::StartRole).toDouble(), 0.0);
    QVERIFY(second.data(RequestModel::StartRole).toDouble() > 0.9);
    m_clock.advance(3600); // another burst begins anew
    exchange("{}", 200);
    QCOMPARE(
        table()->model()->index(2, RequestModel::Time).data(RequestModel::StartRole).toDouble(),
        0.0);
}

void tst_RequestsPanel::pageDoesNotDwarfTheRest()
{
    const int page = m_log->pageShown(QUrl(u"https://authority.example/connect/authorize"_s));
    m_clock.advance(60);
    m_log->pageLeft(page, AuthorizationResponse{"code=c"});
    exchange("{}", 200);
    exchange("{}", 200, 1);
    const QModelIndex shown = table()->model()->index(0, RequestModel::Time);
    const QModelIndex last = table()->model()->index(2, RequestModel::Time);
    QVERIFY(shown.data(RequestModel::ShareRole).toDouble() < 0.2);
    QVERIFY(last.data(RequestModel::ShareRole).toDouble() > 0.8);
    QCOMPARE(line(0), u"/connect/authorize | – | the sign-in page"_s);
}

void tst_RequestsPanel::savedForSupport()
{
    exchange(R"({"access_token":"secret-of-this-test"})", 200);
    QTemporaryDir directory;
    const QString path = directory.filePath(u"requests.har"_s);
    QSignalSpy saved(m_panel.get(), &RequestsPanel::saved);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->selectedFiles().value(0).endsWith(u".har"));
    emit dialog->fileSelected(path);
    QCOMPARE(saved.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bundle = file.readAll();
    QVERIFY(QJsonDocument::fromJson(bundle).object().contains(u"log"_s));
    QVERIFY(!bundle.contains("secret-of-this-test"));
}

void tst_RequestsPanel::saveThatFails()
{
    exchange("{}", 200);
    QSignalSpy failed(m_panel.get(), &RequestsPanel::failed);
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    emit m_panel->findChild<QFileDialog *>()->fileSelected(u"/nowhere/requests.har"_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, codes::ConfigFile);
}

void tst_RequestsPanel::clearedByHand()
{
    exchange("{}", 200);
    QTest::mouseClick(button(u"Clear"_s), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 0);
    exchange("{}", 200);
    QCOMPARE(table()->model()->rowCount(), 1);
}

void tst_RequestsPanel::oldestGoes()
{
    for (qsizetype i = 0; i < RequestLog::Capacity + 3; ++i)
        exchange(i < RequestLog::Capacity ? "{}" : R"({"error":"late"})", 200);
    QCOMPARE(table()->model()->rowCount(), int(RequestLog::Capacity));
    QVERIFY(line(int(RequestLog::Capacity) - 1).endsWith(u"late"));
    QVERIFY(!line(0).endsWith(u"late"));
}

void tst_RequestsPanel::otherSession()
{
    exchange("{}", 200);
    m_panel->setLog(nullptr);
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!button(u"Clear"_s)->isEnabled());
    m_panel->setLog(m_log.get());
    QCOMPARE(table()->model()->rowCount(), 1);
    m_log.reset(); // the session has gone
    QCOMPARE(table()->model()->data(table()->model()->index(0, 0), Qt::DisplayRole), QVariant());
}

QTEST_MAIN(tst_RequestsPanel)
#include "tst_requestspanel.moc"
