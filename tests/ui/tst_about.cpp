// SPDX-License-Identifier: MIT
// About: which Knippe this is and what it is made with, for the eyes, the keyboard and the
// clipboard.
#include "core/base/thirdparty.h"
#include "tests/ui/windowfixture.h"
#include "ui/about/aboutdialog.h"
#include "ui/guide/guidetext.h"

#include <QtGui/QClipboard>
#include <QtGui/QTextBlock>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace knippe;

class TestAbout : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatRunsNow();
    void namesEveryPart();
    void canBeCopiedByKeyboard();
    void linksLeadToLicencesAndHomes();
    void opensFromTheWindow();
};

static ThirdParty part(const QString &name)
{
    for (const ThirdParty &each : ThirdParty::all()) {
        if (each.name == name)
            return each;
    }
    return {};
}

void TestAbout::knowsWhatRunsNow()
{
    QCOMPARE(part(u"Qt"_s).version, QString::fromLatin1(qVersion()));
    QVERIFY(part(u"OpenSSL"_s).version.startsWith("3."_L1));
    QVERIFY(part(u"JSON for Modern C++"_s).version.startsWith("3."_L1));
    QVERIFY(part(u"GNU C Library"_s).name.isEmpty()); // the system's
}

void TestAbout::namesEveryPart()
{
    const AboutDialog dialog;
    const QString text = dialog.findChild<GuideText *>()->toPlainText();
    QVERIFY(text.startsWith("Knippe " KNIPPE_VERSION "\n"_L1));
    QVERIFY(text.contains("Copyright (c) 2026 The Knippe authors"_L1));
    QVERIFY(text.contains("THE SOFTWARE IS PROVIDED"_L1));
    QVERIFY(ThirdParty::all().size() >= 4);
    for (const ThirdParty &each : ThirdParty::all()) {
        for (const QString &word :
             {each.name, each.version, each.licence, each.copyright, each.homepage})
            QVERIFY2(text.contains(word), qPrintable(each.name + u": "_s + word));
        QVERIFY2(!each.licence.isEmpty() && !each.copyright.isEmpty(), qPrintable(each.name));
    }
    QVERIFY2(!text.contains("**"_L1) && !text.contains("]("_L1), qPrintable(text));
}

void TestAbout::canBeCopiedByKeyboard()
{
    AboutDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *text = dialog.findChild<GuideText *>();
    QCOMPARE(QApplication::focusWidget(), text);
    QVERIFY(!text->accessibleName().isEmpty());
    QTest::keySequence(text, QKeySequence::SelectAll);
    QTest::keySequence(text, QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().contains(u"OpenSSL "_s + part(u"OpenSSL"_s).version));
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestAbout::linksLeadToLicencesAndHomes()
{
    const AboutDialog dialog;
    QStringList links;
    const QTextDocument &document = *dialog.findChild<GuideText *>()->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto each = block.begin(); !each.atEnd(); ++each)
            links.append(each.fragment().charFormat().anchorHref());
    }
    links.removeAll(QString());
    QVERIFY(links.contains(u"https://spdx.org/licenses/Apache-2.0.html"_s));
    QVERIFY(links.contains(u"https://www.qt.io"_s));
    QCOMPARE(links.size(), 2 * ThirdParty::all().size());
    for (const QString &each : links)
        QVERIFY2(each.startsWith("https://"_L1), qPrintable(each));
}

void TestAbout::opensFromTheWindow()
{
    UiFixture fixture;
    MainWindow window(windowParts(fixture));
    window.start(); // no profile: the welcome page has it, too
    window.show();
    const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
    const auto button = std::find_if(buttons.begin(), buttons.end(), [](QAbstractButton *each) {
        return each->isVisible() && each->text() == "Ab&out Knippe"_L1;
    });
    QVERIFY(button != buttons.end());
    (*button)->click();
    const QPointer<AboutDialog> dialog = window.findChild<AboutDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestAbout)
#include "tst_about.moc"
