// SPDX-License-Identifier: MIT
// The language changes while the window is open, and nothing else does.
#include "app/translation.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonic.h"
#include "ui/common/secretclipboard.h"
#include "ui/languagemenu.h"
#include "ui/profiles/profileactions.h"
#include "ui/profiles/profilechooser.h"
#include "ui/tokens/tokenview.h"
#include "windowfixture.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

#include <algorithm>

#include <utility>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

struct Window
{
    explicit Window(UiFixture &fixture, const QString &language)
        : window(partsOf(fixture, language))
    {
        startShown(window);
    }

    static MainWindow::Parts partsOf(UiFixture &fixture, const QString &language)
    {
        MainWindow::Parts parts = windowParts(fixture);
        parts.language = language;
        parts.speak = [](const QString &code) { installTranslation(code); };
        parts.speak(language);
        return parts;
    }

    template <typename Widget>
    [[nodiscard]] Widget *part() const
    {
        return window.findChild<Widget *>();
    }
    /// As a person does it, in the menu.
    void choose(const QString &name) const
    {
        for (QAction *each : part<LanguageMenu>()->actions()) {
            if (withoutMnemonic(each->text()) == name)
                return each->trigger();
        }
        QFAIL("no such language");
    }
    [[nodiscard]] QString chosen() const
    {
        for (const QAction *each : part<LanguageMenu>()->actions()) {
            if (each->isChecked())
                return withoutMnemonic(each->text());
        }
        return {};
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        for (QAbstractButton *each : window.findChildren<QAbstractButton *>()) {
            if (withoutMnemonic(each->text()) == name && each->isVisible())
                return each;
        }
        return nullptr;
    }

    MainWindow window;
};

/// All that can be read in a window, with what is told by pointing at it or by a screen reader.
QStringList wordsOf(const QWidget &window)
{
    QStringList words;
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        if (!each->isVisible())
            continue;
        words << each->toolTip() << each->accessibleName() << each->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(each))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(each))
            words << button->text();
        if (const auto *tabs = qobject_cast<const QTabWidget *>(each)) {
            for (int i = 0; i < tabs->count(); ++i)
                words << tabs->tabText(i);
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(each);
            view && view->model()) {
            const QAbstractItemModel *model = view->model();
            for (int column = 0; column < model->columnCount(); ++column) {
                words << model->headerData(column, Qt::Horizontal).toString();
                for (int row = 0; row < model->rowCount(); ++row) {
                    const QModelIndex cell = model->index(row, column);
                    words << cell.data().toString() << cell.data(Qt::ToolTipRole).toString();
                }
            }
        }
        for (const QAction *action : each->actions())
            words << action->text() << action->statusTip();
    }
    for (const QMenu *menu : window.findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            words << action->text();
    }
    for (const QAction *action : window.actions())
        words << action->text() << action->statusTip();
    words.removeDuplicates();
    words.removeAll(QString());
    return words;
}

/// The letters that Alt presses in what is seen.
QMap<QString, QStringList> lettersOf(const QWidget &window)
{
    QMap<QString, QStringList> letters;
    const auto take = [&letters](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            letters[key.toString()] << text;
    };
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        if (!each->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(each); label && label->buddy())
            take(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(each))
            take(button->text());
        if (const auto *tabs = qobject_cast<const QTabWidget *>(each)) {
            for (int i = 0; i < tabs->count(); ++i)
                take(tabs->tabText(i));
        }
    }
    return letters;
}

QMap<QString, QStringList> lettersOf(const QList<QAction *> &actions)
{
    QMap<QString, QStringList> letters;
    for (const QAction *each : actions) {
        const QKeySequence key = QKeySequence::mnemonic(each->text());
        if (each->isVisible() && !key.isEmpty())
            letters[key.toString()] << each->text();
    }
    return letters;
}

QByteArray doubled(const QMap<QString, QStringList> &letters)
{
    QStringList found;
    for (auto each = letters.begin(); each != letters.end(); ++each) {
        if (each->size() > 1)
            found << each.key() + u": "_s + each->join(u", "_s);
    }
    return found.join(u'\n').toUtf8();
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { installTranslation(u"en"_s); }
    void changesEveryText_data();
    void changesEveryText();
    void remembersTheChoice();
    void changesOnTheWelcomePage();
    void leavesTheRestAsItIs();
    void rewordsTheMessage();
    void keepsWhatIsUnderWay();
    void keepsASignInUnderWay();
    void speaksForQt_data();
    void speaksForQt();
    void pressesOneLetterForEach_data();
    void pressesOneLetterForEach();

private:
    static void languages();
    UiFixture &signedIn();
    std::unique_ptr<UiFixture> m_fixture;
};

void TestLanguage::languages()
{
    QTest::addColumn<QString>("language");
    for (const char *each : {"nb", "nn", "en"})
        QTest::newRow(each) << QString::fromLatin1(each);
}

void TestLanguage::init()
{
    m_fixture = std::make_unique<UiFixture>();
}

UiFixture &TestLanguage::signedIn()
{
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->noToken(u"example:c"_s)},
                     true);
    return *m_fixture;
}

void TestLanguage::changesEveryText_data()
{
    QTest::addColumn<bool>("signedIn");
    QTest::newRow("welcome") << false;
    QTest::newRow("panel") << true;
}

/// There and back again: what was read in English is read again, and a window that began in
/// Norwegian says the same as one that came to it.
void TestLanguage::changesEveryText()
{
    QFETCH(const bool, signedIn);
    if (signedIn)
        this->signedIn();
    const auto born = [this, signedIn](const QString &language) {
        const Window window(*m_fixture, language);
        QStringList before; // who is signed in is read after the first frame, and then the token
        (void)QTest::qWaitFor([&] {
            const QStringList words = wordsOf(window.window);
            return (!signedIn || words.contains(u"Line Danser"_s))
                   && std::exchange(before, words) == words;
        });
        return wordsOf(window.window);
    };
    const QStringList english = born(u"en"_s);
    const QStringList bokmaal = born(u"nb"_s);
    const QStringList nynorsk = born(u"nn"_s);
    QVERIFY(english.size() > (signedIn ? 40 : 8));
    QVERIFY(bokmaal != nynorsk);

    const Window window(*m_fixture, u"en"_s);
    window.choose(u"Bokmål"_s);
    QTRY_COMPARE(wordsOf(window.window), bokmaal);
    window.choose(u"Nynorsk"_s);
    QTRY_COMPARE(wordsOf(window.window), nynorsk);
    window.choose(u"English"_s);
    QTRY_COMPARE(wordsOf(window.window), english);
}

void TestLanguage::remembersTheChoice()
{
    const Window window(signedIn(), {});
    QCOMPARE(window.chosen(), u"As the system"_s); // which is C: English
    QCOMPARE(WindowSettings(m_fixture->configDirectory()).language(), QString());
    window.choose(u"Nynorsk"_s);
    QTRY_COMPARE(WindowSettings(m_fixture->configDirectory()).language(), u"nn"_s);
    QCOMPARE(window.chosen(), u"Nynorsk"_s);
    window.choose(u"Som systemet"_s);
    QTRY_COMPARE(window.chosen(), u"As the system"_s);
    QCOMPARE(WindowSettings(m_fixture->configDirectory()).language(), QString());
}

void TestLanguage::changesOnTheWelcomePage()
{
    const Window window(*m_fixture, u"en"_s);
    QAbstractButton *languages = window.button(u"Language"_s);
    QVERIFY(languages);
    languages->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), window.part<LanguageMenu>()->actions().size());
    QTest::keyClick(menu, Qt::Key_B);
    QTRY_VERIFY(window.button(u"Språk (language)"_s));
    QVERIFY(!window.button(u"Language"_s));
}

void TestLanguage::leavesTheRestAsItIs()
{
    UiFixture &fixture = signedIn();
    const Window window(fixture, u"en"_s);
    const QRect geometry = window.window.geometry();
    auto *clipboard = window.part<SecretClipboard>();
    clipboard->copy(SecretBytes("secret"), u"example:b"_s);
    fixture.clock.advance(10);
    auto *view = window.part<TokenView>();
    view->setCurrentIndex(view->model()->index(1, 0));
    window.part<QTabWidget>()->setCurrentIndex(1);

    window.choose(u"Bokmål"_s);
    QTRY_VERIFY(window.part<TokenView>() != view);
    QCOMPARE(window.window.geometry(), geometry);
    QCOMPARE(window.part<TokenView>()->currentIndex().row(), 1);
    QCOMPARE(window.part<QTabWidget>()->currentIndex(), 1);
    QCOMPARE(window.part<ProfileChooser>()->current(), u"clinic"_s);
    QTRY_VERIFY(window.button(u"Logg ut"_s)); // still signed in
    QCOMPARE(window.part<SecretClipboard>(), clipboard);
    QCOMPARE(clipboard->secondsLeft(), 20);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"secret"_s);
    QVERIFY(window.button(u"Tøm nå"_s));
}

void TestLanguage::rewordsTheMessage()
{
    const Window window(signedIn(), u"en"_s);
    bool isDone = false;
    window.part<MessageBar>()->showError({QString(codes::VaultLocked), u"x"_s, {}, 0},
                                         {"&Try again", [&isDone] { isDone = true; }});
    const QString english = window.part<MessageBar>()->message();
    window.choose(u"Nynorsk"_s);
    QTRY_VERIFY(window.button(u"Prøv igjen"_s));
    const QString nynorsk = window.part<MessageBar>()->message();
    QVERIFY(nynorsk.endsWith(codes::VaultLocked));
    QVERIFY(nynorsk != english);
    window.button(u"Prøv igjen"_s)->click();
    QVERIFY(isDone);
}

/// An answer that comes after the change finds whoever asked.
void TestLanguage::keepsWhatIsUnderWay()
{
    QTcpServer authority; // takes the request, and lets it wait
    QVERIFY(authority.listen(QHostAddress::LocalHost));
    UiFixture &fixture = *m_fixture;
    fixture.profile.profile.authority = u"http://127.0.0.1:%1"_s.arg(authority.serverPort());
    signedIn();
    const Window window(fixture, u"en"_s);
    window.button(u"Fetch again"_s)->click();
    QTRY_VERIFY(authority.hasPendingConnections());
    const QPointer<QWidget> asked = window.part<TokenView>();
    window.choose(u"Bokmål"_s);
    QTRY_VERIFY(window.button(u"Hent på nytt"_s));
    QVERIFY(asked); // waits for its answer
    QVERIFY(!asked->isVisible());
    QVERIFY(!window.button(u"Hent på nytt"_s)->isEnabled());
    authority.nextPendingConnection()->abort();
    authority.close();
    QTRY_VERIFY(window.button(u"Hent på nytt"_s)->isEnabled());
    QTRY_VERIFY(!asked); // had it, and is gone
}

void TestLanguage::keepsASignInUnderWay()
{
    QTcpServer authority;
    QVERIFY(authority.listen(QHostAddress::LocalHost));
    m_fixture->profile.profile.authority = u"http://127.0.0.1:%1"_s.arg(authority.serverPort());
    m_fixture->store({}, false);
    const Window window(*m_fixture, u"en"_s);
    window.button(u"Sign in"_s)->click();
    QTRY_VERIFY(authority.hasPendingConnections());
    window.choose(u"Nynorsk"_s);
    QTRY_VERIFY(window.button(u"Avbryt"_s));
    QVERIFY(window.part<MessageBar>()->isHidden());
    authority.nextPendingConnection()->abort();
    authority.close();
    QTRY_VERIFY(window.button(u"Logg inn"_s));
    QTRY_VERIFY(!window.part<MessageBar>()->message().isEmpty()); // why it failed
}

void TestLanguage::speaksForQt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("cancel");
    QTest::addColumn<QString>("paste");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("nb") << u"nb"_s << u"Avbryt"_s << u"&Lim inn"_s << u"Fil&navn:"_s;
    QTest::newRow("nn") << u"nn"_s << u"Avbryt"_s << u"&Lim inn"_s << u"Fil&namn:"_s;
    QTest::newRow("en") << u"en"_s << u"Cancel"_s << u"&Paste"_s << u"File &name:"_s;
}

void TestLanguage::speaksForQt()
{
    QFETCH(QString, language);
    QFETCH(QString, cancel);
    QFETCH(QString, paste);
    QFETCH(QString, fileName);
    installTranslation(language);
    const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
    QCOMPARE(withoutMnemonic(buttons.button(QDialogButtonBox::Cancel)->text()), cancel);
    QLineEdit line;
    const std::unique_ptr<QMenu> menu(line.createStandardContextMenu());
    const auto actions = menu->actions();
    QVERIFY(std::any_of(actions.begin(), actions.end(), [&](const QAction *each) {
        return each->text().section(u'\t', 0, 0) == paste;
    }));
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel *each) { return each->text() == fileName; }));
    QCOMPARE(QLocale().toString(0.2), language == "en"_L1 ? u"0.2"_s : u"0,2"_s);
}

void TestLanguage::pressesOneLetterForEach_data()
{
    languages();
}

void TestLanguage::pressesOneLetterForEach()
{
    QFETCH(QString, language);
    {
        const Window welcome(*m_fixture, language);
        const QByteArray twice = doubled(lettersOf(welcome.window));
        QVERIFY2(twice.isEmpty(), twice);
    }
    const Window window(signedIn(), language);
    window.part<SecretClipboard>()->copy(SecretBytes("secret"), u"example:b"_s);
    for (const char *offer : {"&Try again", "&Undo", "Sign in with the &browser",
                              "&Test connection …", "Sign in to the pro&xy …"}) {
        window.part<MessageBar>()->showError({QString(codes::VaultTimeout), u"x"_s, {}, 0},
                                             {offer, [] {}});
        auto *tabs = window.part<QTabWidget>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const auto letters = lettersOf(window.window);
            QVERIFY(letters.size() >= 8);
            const QByteArray twice = doubled(letters);
            QVERIFY2(twice.isEmpty(), twice);
        }
    }
    for (const QMenu *menu : window.window.findChildren<QMenu *>()) {
        const QByteArray twice = doubled(lettersOf(menu->actions()));
        QVERIFY2(twice.isEmpty(), twice);
    }
    const QByteArray twice = doubled(lettersOf(window.part<TokenView>()->actions()));
    QVERIFY2(twice.isEmpty(), twice);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
