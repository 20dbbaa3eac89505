// SPDX-License-Identifier: MIT
// The user guide in its window: found with F1, read in the program's language, searched, and
// nothing in it leads anywhere but by a click.
#include "app/translation.h"
#include "ui/common/messagebar.h"
#include "ui/common/tint.h"
#include "ui/guide/guidetext.h"
#include "ui/guide/guidewindow.h"
#include "ui/languagemenu.h"
#include "windowfixture.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtGui/QTextBlock>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace knippe;

/// Where links that lead outside would go.
class Outside : public QObject
{
    Q_OBJECT

public:
    Outside()
    {
        for (const char *scheme : Schemes)
            QDesktopServices::setUrlHandler(QLatin1StringView(scheme), this, "open");
    }
    ~Outside() override
    {
        for (const char *scheme : Schemes)
            QDesktopServices::unsetUrlHandler(QLatin1StringView(scheme));
    }
    QList<QUrl> opened;

private:
    static constexpr const char *Schemes[] = {"https", "http", "file"};

public slots:
    void open(const QUrl &address) { opened.append(address); }
};

class TestGuide : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { installTranslation(u"en"_s); }
    void hasEveryPage_data();
    void hasEveryPage();
    void everyLinkLeadsToAPage();
    void outsideIsTheBrowsersMatter();
    void readsNothingElse();
    void listAndTextGoTogether();
    void findsWordsOnOtherPages();
    void saysWhenNothingIsFound();
    void leadsToAnErrorsEntry();
    void linksAreReadable();
    void opensFromTheWindow();
    void speaksTheProgramsLanguage();

private:
    static GuideText &textOf(const GuideWindow &window) { return *window.findChild<GuideText *>(); }
    /// The one that is open; nullptr when none is.
    static GuideWindow *opened();
};

GuideWindow *TestGuide::opened()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        auto *guide = qobject_cast<GuideWindow *>(each);
        if (guide && guide->isVisible())
            return guide;
    }
    return nullptr;
}

void TestGuide::hasEveryPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("nb") << u"nb"_s;
}

void TestGuide::hasEveryPage()
{
    QFETCH(QString, language);
    QStringList there;
    for (const QString &file : QDir(u":/guide/"_s + language).entryList())
        there.append(file.section(u'.', 0, 0));
    QStringList listed = GuideWindow::pages();
    listed.sort();
    there.sort();
    QCOMPARE(listed, there);
    GuideWindow window(language);
    for (const QString &page : listed) {
        window.showPage(page);
        QVERIFY2(textOf(window).toPlainText().size() > 300, qPrintable(page));
        // a heading first, and none of Markdown's signs left over
        QCOMPARE(textOf(window).document()->begin().blockFormat().headingLevel(), 1);
        QVERIFY2(!textOf(window).toPlainText().contains("**"_L1), qPrintable(page));
        QVERIFY2(!textOf(window).toPlainText().contains("]("_L1), qPrintable(page));
        QVERIFY2(!textOf(window).toPlainText().contains("<!--"_L1), qPrintable(page));
    }
}

void TestGuide::everyLinkLeadsToAPage()
{
    GuideWindow window(u"en"_s);
    int links = 0;
    for (const QString &page : GuideWindow::pages()) {
        window.showPage(page);
        QStringList addresses;
        const QTextDocument &document = *textOf(window).document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part)
                addresses.append(part.fragment().charFormat().anchorHref());
        }
        addresses.removeAll(QString());
        for (const QString &address : addresses) {
            ++links;
            window.showPage(page);
            emit textOf(window).anchorClicked(QUrl(address));
            QCOMPARE(window.page() + u".md"_s, address);
        }
    }
    QVERIFY(links > 15);
}

void TestGuide::outsideIsTheBrowsersMatter()
{
    Outside outside;
    GuideWindow window(u"en"_s);
    emit textOf(window).anchorClicked(QUrl(u"https://www.rfc-editor.org/rfc/rfc9449"_s));
    QCOMPARE(outside.opened, QList<QUrl>{QUrl(u"https://www.rfc-editor.org/rfc/rfc9449"_s)});
    emit textOf(window).anchorClicked(QUrl(u"file:///etc/passwd"_s));
    emit textOf(window).anchorClicked(QUrl(u"http://example.org"_s));
    QCOMPARE(outside.opened.size(), 1);
    QCOMPARE(window.page(), u"index"_s);
}

void TestGuide::readsNothingElse()
{
    GuideText text;
    QVERIFY(!text.loadResource(QTextDocument::MarkdownResource,
                               GuideText::addressOf(u"en"_s, u"index"_s))
                 .toByteArray()
                 .isEmpty());
    for (const char *address :
         {"file:///etc/passwd", "https://example.org/a.png", "/etc/passwd", "qrc:/nothing"})
        QVERIFY(!text.loadResource(QTextDocument::ImageResource, QUrl(QLatin1StringView(address)))
                     .isValid());
}

void TestGuide::listAndTextGoTogether()
{
    GuideWindow window(u"en"_s);
    auto *list = window.findChild<QListWidget *>();
    QCOMPARE(list->currentRow(), 0);
    const int dpop = int(GuideWindow::pages().indexOf(u"dpop"_s));
    list->setCurrentRow(dpop);
    QCOMPARE(window.page(), u"dpop"_s);
    QCOMPARE(list->item(dpop)->text(), u"DPoP explained"_s);
    window.showPage(u"panel"_s);
    QCOMPARE(list->currentItem()->text(), u"The panel"_s);
    auto *back = window.findChild<QToolButton *>();
    QVERIFY(back->isEnabled());
    back->click();
    QCOMPARE(window.page(), u"dpop"_s);
    QCOMPARE(list->currentRow(), dpop);
}

void TestGuide::findsWordsOnOtherPages()
{
    GuideWindow window(u"en"_s);
    auto *search = window.findChild<QLineEdit *>();
    QTest::keyClicks(search, u"certutil"_s);
    QCOMPARE(window.page(), u"administrators"_s);
    QCOMPARE(textOf(window).textCursor().selectedText(), u"certutil"_s);
    // in the next one, too, and round again
    search->clear();
    window.showPage(u"index"_s);
    QTest::keyClicks(search, u"PKCS#12"_s);
    const QString first = window.page();
    QSet<QString> found;
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(search, Qt::Key_Return);
        found.insert(window.page());
    }
    QVERIFY(found.size() > 2 && found.contains(first));
}

void TestGuide::saysWhenNothingIsFound()
{
    GuideWindow window(u"en"_s);
    auto *search = window.findChild<QLineEdit *>();
    const auto says = [&] {
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *each) { return each->text() == "Nothing found"_L1; });
    };
    QTest::keyClicks(search, u"qqqq"_s);
    QVERIFY(says());
    QCOMPARE(window.page(), u"index"_s);
    search->clear();
    QTest::keyClicks(search, u"guide"_s);
    QVERIFY(!says());
}

void TestGuide::leadsToAnErrorsEntry()
{
    GuideWindow window(u"nb"_s);
    window.resize(700, 300);
    window.show();
    // one code begins with another one; and one of several in a heading
    for (const QString &code : {u"E-CONFIG-UNKNOWN"_s, u"E-CONFIG-UNKNOWN-FIELD"_s,
                                u"E-AUTHZ-CLIENT"_s, u"E-VAULT-LOCKED"_s}) {
        window.showPage(u"errors"_s, code);
        const GuideText &text = textOf(window);
        QVERIFY(text.textCursor().block().text().split(u" · "_s).contains(code));
        QVERIFY(text.viewport()->rect().contains(text.cursorRect().center()));
        QVERIFY(text.cursorRect().top() < 60);
    }
}

void TestGuide::linksAreReadable()
{
    for (const bool isDark : {false, true}) {
        GuideWindow window(u"en"_s);
        QPalette palette = window.palette();
        palette.setColor(QPalette::Base, isDark ? QColor(0x252a31) : QColor(Qt::white));
        palette.setColor(QPalette::Text, isDark ? QColor(Qt::white) : QColor(Qt::black));
        window.setPalette(palette);
        int links = 0;
        const QTextDocument &document = *textOf(window).document();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                if (!format.isAnchor())
                    continue;
                ++links;
                QVERIFY(contrast(format.foreground().color(), palette.color(QPalette::Base))
                        >= 4.5);
            }
        }
        QVERIFY(links > 10);
    }
}

/// The window with somebody signed in, in `language`.
static std::unique_ptr<MainWindow> mainWindow(UiFixture &fixture, const QString &language)
{
    fixture.store({fixture.heldToken(u"example:a"_s, 3600)}, true);
    MainWindow::Parts parts = windowParts(fixture);
    parts.language = language;
    parts.speak = [](const QString &code) { installTranslation(code); };
    parts.speak(language);
    auto window = std::make_unique<MainWindow>(std::move(parts));
    window->start();
    window->show();
    (void)QTest::qWaitForWindowActive(window.get());
    return window;
}

void TestGuide::opensFromTheWindow()
{
    UiFixture fixture;
    const std::unique_ptr<MainWindow> window = mainWindow(fixture, u"en"_s);
    QVERIFY(!opened());
    QTest::keyClick(window.get(), Qt::Key_F1);
    QVERIFY(opened());
    QCOMPARE(opened()->page(), u"index"_s);
    QTest::keyClick(opened(), Qt::Key_Escape);
    QVERIFY(!opened());

    // with an error shown, its entry
    auto *message = window->findChild<MessageBar *>();
    message->showError({QString(codes::NetLost), u"host"_s, {}, 0});
    QTest::keyClick(window.get(), Qt::Key_F1);
    QCOMPARE(opened()->heading(), u"E-NET-LOST"_s);
    QTRY_VERIFY(textOf(*opened()).viewport()->rect().contains(textOf(*opened()).cursorRect()));
    QCOMPARE(textOf(*opened()).textCursor().selectedText(), u"E-NET-LOST"_s);
    opened()->hide();
    for (QToolButton *each : message->findChildren<QToolButton *>()) {
        if (each->accessibleName() == "More about E-NET-LOST"_L1)
            each->click();
    }
    QVERIFY(opened());
    QCOMPARE(opened()->heading(), u"E-NET-LOST"_s);
    window->close();
    QVERIFY(!opened());
}

void TestGuide::speaksTheProgramsLanguage()
{
    UiFixture fixture;
    const std::unique_ptr<MainWindow> window = mainWindow(fixture, u"en"_s);
    QTest::keyClick(window.get(), Qt::Key_F1);
    opened()->showPage(u"dpop"_s);
    QVERIFY(textOf(*opened()).toPlainText().startsWith("DPoP explained"_L1));
    for (const char *language : {"Bokmål", "Nynorsk"}) {
        for (QAction *each : window->findChild<LanguageMenu *>()->actions()) {
            if (QString(each->text()).remove(u'&') == QString::fromUtf8(language))
                each->trigger();
        }
        QTRY_VERIFY(opened());
        QTRY_VERIFY(textOf(*opened()).toPlainText().startsWith("DPoP forklart"_L1));
        QCOMPARE(opened()->page(), u"dpop"_s);
    }
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
