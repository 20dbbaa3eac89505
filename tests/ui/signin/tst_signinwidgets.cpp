// SPDX-License-Identifier: MIT
#include "app/signin/headerbar.h"
#include "app/signin/messagepanel.h"
#include "app/signin/originbar.h"
#include "ui/common/tint.h"

#include <QtGui/QPalette>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace knippe;
using namespace Qt::StringLiterals;

/// The parts of the window that need no browser engine.
class TestSigninWidgets : public QObject
{
    Q_OBJECT

private slots:
    void coloursCanBeRead_data();
    void coloursCanBeRead();
    void originIsTold_data();
    void originIsTold();
    void longHostKeepsItsEnd();
    void controlsHaveNames();
    void productionHasAnEdge();
    void oldEngineIsNamed_data();
    void oldEngineIsNamed();
    void headerCutsNothing();
    void messageOffersWaysOut();
};

static QPalette darkPalette()
{
    QPalette palette(QColor(45, 45, 48));
    palette.setColor(QPalette::Base, QColor(30, 30, 32));
    palette.setColor(QPalette::Text, QColor(230, 230, 230));
    return palette;
}

void TestSigninWidgets::coloursCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(239, 239, 239));
    QTest::newRow("dark") << darkPalette();
    QPalette contrastful(Qt::black);
    contrastful.setColor(QPalette::Base, Qt::black);
    contrastful.setColor(QPalette::Text, Qt::yellow);
    QTest::newRow("high contrast") << contrastful;
}

void TestSigninWidgets::coloursCanBeRead()
{
    QFETCH(const QPalette, palette);
    for (const Tint tint : {Tint::Test, Tint::Sandbox, Tint::Production, Tint::Danger}) {
        const PatchColours colours = patchColours(tint, palette);
        QVERIFY(contrast(colours.ink, colours.fill) >= 4.5);
        QVERIFY(contrast(weakInk(palette, colours.fill), colours.fill) >= 4.5);
    }
    const PatchColours strong = strongPatchColours(Tint::Danger, palette);
    QVERIFY(contrast(strong.ink, strong.fill) >= 4.5);
}

void TestSigninWidgets::originIsTold_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("description");
    QTest::newRow("none") << u""_s << u"Address of the page: none yet"_s << u"HelseID"_s;
    QTest::newRow("issuer") << u"https://sts.nhn.no/a?b=c"_s
                            << u"Address of the page: https://sts.nhn.no"_s
                            << u"encrypted, HelseID"_s;
    QTest::newRow("another") << u"https://idporten.no:444/"_s
                             << u"Address of the page: https://idporten.no:444"_s
                             << u"encrypted, on behalf of HelseID"_s;
    QTest::newRow("look-alike") << u"https://h\u0435lseid.no/"_s // a Cyrillic letter
                                << u"Address of the page: https://xn--hlseid-3of.no"_s
                                << u"encrypted, on behalf of HelseID"_s;
    QTest::newRow("this machine") << u"http://[::1]:81/"_s
                                  << u"Address of the page: http://[::1]:81"_s
                                  << u"not encrypted – this machine only, on behalf of HelseID"_s;
}

void TestSigninWidgets::originIsTold()
{
    QFETCH(const QString, url);
    OriginBar bar;
    bar.setIssuer(u"HelseID"_s, QUrl(u"https://sts.nhn.no"_s));
    bar.setUrl(QUrl(url));
    QTEST(bar.accessibleName(), "name");
    QTEST(bar.accessibleDescription(), "description");
}

void TestSigninWidgets::longHostKeepsItsEnd()
{
    // What is drawn must differ when only the end of an overlong host differs.
    const auto picture = [](const QString &end) {
        OriginBar bar;
        bar.resize(420, bar.sizeHint().height());
        bar.setUrl(
            QUrl("https://sts.nhn.no."_L1 + QString(60, u'a') + u'.' + QString(60, u'b') + end));
        return bar.grab().toImage();
    };
    QVERIFY(picture(u".no"_s) != picture(u".ru"_s));
    QCOMPARE(picture(u".no"_s), picture(u".no"_s));
}

void TestSigninWidgets::controlsHaveNames()
{
    SigninRequest request;
    request.environment = Environment::Production;
    HeaderBar header(request);
    const auto buttons = header.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    for (const QPushButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->accessibleDescription().isEmpty());
    }
    QSignalSpy browser(&header, &HeaderBar::openInBrowserClicked);
    QSignalSpy cancel(&header, &HeaderBar::cancelClicked);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(browser.size(), 1);
    QCOMPARE(cancel.size(), 1);
    const auto labels = header.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == "PRODUCTION"_L1
               && label->accessibleName() == "Environment: PRODUCTION"_L1;
    }));
}

void TestSigninWidgets::productionHasAnEdge()
{
    const auto upperEdge = [](Environment environment) {
        SigninRequest request;
        request.environment = environment;
        HeaderBar header(request);
        header.resize(600, header.sizeHint().height());
        const QImage picture = header.grab().toImage();
        return QList<QRgb>{picture.pixel(0, 0), picture.pixel(599, 2)};
    };
    const QPalette palette;
    const QColor edge = patchColours(Tint::Production, palette).edge;
    QCOMPARE(upperEdge(Environment::Production), (QList<QRgb>{edge.rgb(), edge.rgb()}));
    const QColor base = palette.color(QPalette::Base);
    QVERIFY(contrast(edge, base) >= 3); // WCAG 2.1, 1.4.11
    for (const Environment each : {Environment::Test, Environment::Sandbox})
        QCOMPARE(upperEdge(each), (QList<QRgb>{base.rgb(), base.rgb()}));
}

void TestSigninWidgets::oldEngineIsNamed_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("unknown") << -1 << false;
    QTest::newRow("new") << 0 << false;
    QTest::newRow("a year") << 12 << false;
    QTest::newRow("more than a year") << 13 << true;
}

void TestSigninWidgets::oldEngineIsNamed()
{
    QFETCH(const int, months);
    HeaderBar header{SigninRequest()};
    header.setEngineAge(months);
    const auto labels = header.findChildren<QLabel *>();
    const auto old = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == "OLD ENGINE"_L1;
    });
    QVERIFY(old != labels.end());
    QTEST(!(*old)->isHidden(), "isNamed");
    QCOMPARE((*old)->accessibleName(), (*old)->toolTip());
    QVERIFY(months < 0 || (*old)->toolTip().contains(QString::number(months)));
}

void TestSigninWidgets::headerCutsNothing() // with letters of twice the size
{
    SigninRequest request;
    request.environment = Environment::Production;
    QWidget window;
    QFont large = window.font();
    large.setPointSizeF(2 * large.pointSizeF());
    window.setFont(large);
    auto *header = new HeaderBar(request, &window);
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins({});
    column->addWidget(header);
    column->addStretch();
    header->setEngineAge(100);
    window.resize(window.minimumSizeHint());
    window.show();
    QCoreApplication::processEvents(); // now it has two lines
    for (const QWidget *each : header->findChildren<QWidget *>()) {
        QVERIFY2(each->width() >= each->minimumSizeHint().width(),
                 qPrintable(each->accessibleName()));
        QVERIFY(header->rect().contains(each->geometry()));
    }
}

void TestSigninWidgets::messageOffersWaysOut()
{
    MessagePanel panel;
    panel.setMessage(u"<b>Heading</b>"_s, u"Text"_s, u"net::ERR"_s, u"Try again"_s);
    const auto buttons = panel.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY(!buttons[0]->isHidden());
    for (const QLabel *label : panel.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    panel.setMessage(u"Heading"_s, u"Text"_s, {}, {});
    QVERIFY(buttons[0]->isHidden());
    QSignalSpy browser(&panel, &MessagePanel::openInBrowserClicked);
    QSignalSpy gaveUp(&panel, &MessagePanel::giveUpClicked);
    buttons[1]->click();
    buttons[2]->click();
    QCOMPARE(browser.size(), 1);
    QCOMPARE(gaveUp.size(), 1);
}

QTEST_MAIN(TestSigninWidgets)
#include "tst_signinwidgets.moc"
