// SPDX-License-Identifier: MIT
#include "core/profile/cataloguestore.h"
#include "core/session/renewal.h"
#include "ui/common/environmentbadge.h"
#include "ui/common/messagebar.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/tint.h"
#include "ui/copy/copycommands.h"
#include "ui/copy/requestdialog.h"
#include "ui/profiles/profileactions.h"
#include "ui/profiles/welcomepage.h"
#include "ui/sessionbar.h"
#include "ui/tokens/tokenmodel.h"
#include "ui/tokens/tokenview.h"
#include "windowfixture.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

/// A window on a fixture.
struct Window
{
    enum Look { Shown, Hidden };
    explicit Window(UiFixture &fixture, const QString &wanted = {}, Look look = Shown)
        : wakeups(fixture.clock)
        , window(partsOf(fixture))
    {
        if (look == Hidden)
            window.start(wanted);
        else
            startShown(window, wanted);
    }

    MainWindow::Parts partsOf(UiFixture &fixture)
    {
        MainWindow::Parts parts = windowParts(fixture);
        parts.session = [this, open = parts.session](StoredProfile profile) {
            auto session = open(std::move(profile));
            new Renewal(*session, wakeups, Renewal::Quiet, session.get());
            opened = session.get();
            return session;
        };
        return parts;
    }

    template <typename Widget>
    [[nodiscard]] Widget *part() const
    {
        return window.findChild<Widget *>();
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return named<QPushButton>(window, name);
    }
    /// Of the table's context menu.
    [[nodiscard]] QAction *command(const QString &text) const
    {
        for (QAction *each : part<TokenView>()->actions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return part<TokenView>()->model()->index(row, column).data(role);
    }
    [[nodiscard]] QString message() const { return part<MessageBar>()->message(); }
    [[nodiscard]] bool shows(const QString &text) const { return knippe::shows(window, text); }

    Wakeups wakeups;
    Session *opened = nullptr; ///< last
    MainWindow window;
};

QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void welcomesWithoutProfiles();
    void importsAProfile();
    void refusesABadFile_data();
    void refusesABadFile();
    void saysWhichProfileIsUnknown();
    void listsApisBeforeSignIn();
    void callsApisAsTheCatalogueDoes();
    void restoresASession();
    void asksTheKeychainAfterTheFirstFrame();
    void restsWhileNobodyLooks();
    void saysThatASessionIsNotProlonged();
    void offersToTryAgainWhenTheKeychainIsLocked();
    void fetchesAtTheStartWhatHasRunOut();
    void saysThatTheClockIsWrong();
    void offersASignInForWhatThisOneLacks();
    void copiesTheSelectedToken();
    void copiesByKeyboard();
    void opensTheCopyMenuByKeyboard();
    void tellsTheAgeOfAProof();
    void looksDifferentInProduction_data();
    void looksDifferentInProduction();
    void keepsATokenFresh();
    void keepsFreshOnlyWhatItCanWriteDown();
    void renewsWhatIsKeptFresh();
    void signsInByKeyboard();
    void signsInOnlyWhenAsked();
    void cancelsASignIn();
    void saysWhySigningInFailed();
    void signsOut();
    void removesAProfile();
    void clearsTheClipboardWhenClosed();
    void finishesAfterTheLastAnswer();
    void namesEveryControl_data();
    void namesEveryControl();
    void showsMessagesAsPlainText();
    void cutsNoTextAtItsSmallest();
    void isReadableInLightAndDark();
    void staysFluidWithManyApis();

private:
    UiFixture &signedIn(qint64 lifetime = 3600);
    std::unique_ptr<UiFixture> m_fixture;
};

void TestMainWindow::init()
{
    m_fixture = std::make_unique<UiFixture>();
    QGuiApplication::clipboard()->clear();
}

UiFixture &TestMainWindow::signedIn(qint64 lifetime)
{
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, lifetime),
                      m_fixture->heldToken(u"example:b"_s, lifetime),
                      m_fixture->heldToken(u"example:c"_s, lifetime)},
                     true);
    return *m_fixture;
}

void TestMainWindow::welcomesWithoutProfiles()
{
    const Window window(*m_fixture);
    QVERIFY(window.part<WelcomePage>()->isVisible());
    QVERIFY(window.shows(u"One sign-in, one token for each API"_s));
    QVERIFY(window.shows(u"./demo"_s));
    QCOMPARE(window.window.focusWidget(), window.button(u"Add profile from file …"_s));
    QVERIFY(!window.button(u"Sign in"_s));
}

void TestMainWindow::importsAProfile()
{
    const Window window(*m_fixture);
    window.part<ProfileActions>()->import(m_fixture->writeFile());
    QTRY_VERIFY(window.message().contains("clinic"_L1));
    QVERIFY(window.message().contains(QDir::toNativeSeparators(m_fixture->configDirectory())));
    QVERIFY(window.part<TokenView>()->isVisible());
    QVERIFY(window.button(u"Sign in"_s)->isEnabled());
    QCOMPARE(window.part<EnvironmentBadge>()->text(), u"SANDBOX"_s);
    QCOMPARE(m_fixture->profiles.names(), QStringList{u"clinic"_s});
    QCOMPARE(m_fixture->vault.items().size(), size_t(1));
}

void TestMainWindow::refusesABadFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("not JSON") << QByteArray("hello") << u"E-CONFIG-SYNTAX"_s;
    QTest::newRow("unknown field") << QByteArray(R"({"authority":"https://a.example","clientId":"x",
        "apis":[{"resource":"x:r"}],"colour":"red","privateJwk":{}})")
                                   << u"E-CONFIG-UNKNOWN-FIELD"_s;
    QTest::newRow("no key") << QByteArray(R"({"authority":"https://a.example","clientId":"x",
        "apis":[{"resource":"x:r","scopes":["s"]}]})")
                            << u"E-CONFIG-MISSING-FIELD"_s;
}

void TestMainWindow::refusesABadFile()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    const Window window(*m_fixture);
    window.part<ProfileActions>()->import(m_fixture->writeFile(content));
    QTRY_VERIFY2(window.message().endsWith(code), qPrintable(window.message()));
    QVERIFY(window.part<WelcomePage>()->isVisible());
    QVERIFY(m_fixture->profiles.names().isEmpty());
    QVERIFY(m_fixture->vault.items().empty());
}

void TestMainWindow::saysWhichProfileIsUnknown()
{
    const Window window(*m_fixture, u"missing"_s);
    QVERIFY(window.message().contains("missing"_L1));
    QVERIFY(window.message().endsWith("E-CONFIG-UNKNOWN"_L1));
}

void TestMainWindow::listsApisBeforeSignIn()
{
    m_fixture->store({}, false);
    const Window window(*m_fixture);
    QCOMPARE(window.part<TokenView>()->model()->rowCount(), 3);
    QVERIFY(window.shows(u"Nobody is signed in."_s));
    QCOMPARE(window.window.focusWidget(), window.button(u"Sign in"_s));
    QVERIFY(!window.button(u"Copy token"_s)->isEnabled());
    QVERIFY(!window.button(u"Fetch again"_s)->isEnabled());
    QVERIFY(!window.button(u"Fetch all again"_s)->isEnabled());
    QVERIFY(window.message().isEmpty());
}

void TestMainWindow::callsApisAsTheCatalogueDoes() // a row of the user's own included
{
    const QByteArray own = R"({"format": "knippe-catalogue-1", "apis": [{"id": "mine",
        "name": {"en": "Our own"}, "resource": "example:b", "source": {"page": "us"}}]})";
    QVERIFY(CatalogueStore(m_fixture->configDirectory()).add(own));
    m_fixture->store({}, false);
    const Window window(*m_fixture);
    QCOMPARE(window.cell(0, TokenModel::Api, TokenModel::NameRole).toString(), QString());
    QCOMPARE(window.cell(1, TokenModel::Api, TokenModel::NameRole).toString(), u"Our own"_s);
}

// What speaks to it is loaded at the first question, which would hold the frame up.
void TestMainWindow::asksTheKeychainAfterTheFirstFrame()
{
    signedIn();
    Window window(*m_fixture, {}, Window::Hidden);
    bool wasKnown = true;
    connect(&window.window, &MainWindow::seen, this,
            [&] { wasKnown = window.shows(u"Line Danser"_s); });
    const QSignalSpy seen(&window.window, &MainWindow::seen);
    window.window.show();
    QTRY_COMPARE(seen.size(), 1);
    QVERIFY(!wasKnown);
    QTRY_VERIFY(window.shows(u"Line Danser"_s));
}

void TestMainWindow::restsWhileNobodyLooks()
{
    Window window(signedIn());
    QTRY_VERIFY(window.shows(u"session lasts 8 h 0 min"_s));
    const auto isCounting = [&] {
        const auto timers =
            window.window.findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
        return std::ranges::any_of(timers, [](const QTimer *each) {
            return each->isActive() && each->intervalAsDuration() == std::chrono::seconds(1);
        });
    };
    QVERIFY(isCounting());
    window.window.showMinimized();
    QTRY_VERIFY(!isCounting());
    m_fixture->clock.advance(18 * 60);
    window.window.showNormal();
    QTRY_VERIFY(isCounting());
    QVERIFY(window.shows(u"session lasts 7 h 42 min"_s)); // at once
    window.window.hide();
    QVERIFY(!isCounting());
}

void TestMainWindow::saysThatASessionIsNotProlonged()
{
    const Window window(signedIn());
    QTRY_COMPARE(window.opened->state(), Session::State::SignedIn);
    emit window.opened->extensionFailed({codes::TokenExtension, u"HTTP 404"_s, {}, 404});
    QVERIFY2(window.message().contains(u"E-TOKEN-EXTENSION"_s), qPrintable(window.message()));
    QCOMPARE(window.opened->state(), Session::State::SignedIn);
}

void TestMainWindow::restoresASession()
{
    Window window(signedIn());
    QTRY_VERIFY(window.shows(u"Line Danser"_s));
    QVERIFY(window.shows(u"session lasts 8 h 0 min"_s));
    QVERIFY(window.shows(u"Valid tokens: 3 of 3"_s));
    QVERIFY(window.button(u"Sign out"_s));
    QVERIFY(!window.button(u"Sign in"_s));
    QVERIFY(window.message().isEmpty());
    m_fixture->clock.advance(18 * 60);
    window.window.tick();
    QVERIFY(window.shows(u"session lasts 7 h 42 min"_s));
    m_fixture->clock.advance(8 * 3600);
    window.window.tick();
    QVERIFY(window.shows(u"The session has expired"_s));
    QVERIFY(window.button(u"Sign in"_s));
    QVERIFY(window.button(u"Sign out"_s));
}

void TestMainWindow::offersToTryAgainWhenTheKeychainIsLocked()
{
    signedIn();
    QCoreApplication::processEvents();
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"session"_s, {}, 0};
    const Window window(*m_fixture);
    QTRY_VERIFY(window.message().endsWith("E-VAULT-LOCKED"_L1));
    QVERIFY(!window.shows(u"Line Danser"_s));
    m_fixture->vault.fault.reset();
    window.button(u"Try again"_s)->click();
    QTRY_VERIFY(window.shows(u"Line Danser"_s));
    QVERIFY(window.message().isEmpty());
}

void TestMainWindow::fetchesAtTheStartWhatHasRunOut()
{
    signedIn(600);
    m_fixture->clock.advance(700);
    const Window window(*m_fixture);
    const QAbstractItemModel *model = window.part<TokenView>()->model();
    QTRY_COMPARE(model->index(2, TokenModel::State).data().toString(),
                 u"Failed: E-NET-UNREACHABLE"_s);
    QVERIFY(window.message().isEmpty()); // the rows say it
}

void TestMainWindow::saysThatTheClockIsWrong()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n"
                          "Date: Sat, 21 Nov 2026 20:10:00 GMT\r\n\r\n");
        });
    });
    m_fixture->profile.profile.authority = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    m_fixture->store({m_fixture->noToken(u"example:a"_s)}, true);
    const Window window(*m_fixture);
    QTRY_COMPARE(window.message(),
                 u"This computer's clock is 10 min behind the authority's. Signing in works all "
                 "the same; please correct the clock."_s);
}

void TestMainWindow::offersASignInForWhatThisOneLacks()
{
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600)}, true);
    const Window window(*m_fixture);
    QVERIFY(!window.button(u"Sign in"_s));
    window.part<TokenView>()->selectRow(1);
    window.button(u"Fetch again"_s)->click();
    QTRY_VERIFY(window.button(u"Sign in"_s));
    QVERIFY(window.button(u"Sign out"_s));
}

void TestMainWindow::copiesTheSelectedToken()
{
    const Window window(signedIn());
    window.part<TokenView>()->selectRow(1);
    window.button(u"Copy token"_s)->click();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"KnippeSecretCanary-token-of-example-b"_s);
    QVERIFY(window.shows(u"Copied: example:b – cleared in 30 s"_s));
    QVERIFY(window.shows(u"A DPoP token is useless"_s));
    window.button(u"Clear now"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestMainWindow::copiesByKeyboard()
{
    const Window window(signedIn());
    auto *view = window.part<TokenView>();
    QCOMPARE(window.window.focusWidget(), view);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return); // nothing secret moves by surprise
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {},
                       view->visualRect(view->currentIndex()).center());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    if (!window.window.isActiveWindow())
        QSKIP("no window manager here that would give the window the keyboard");
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"KnippeSecretCanary-token-of-example-c"_s);
}

void TestMainWindow::opensTheCopyMenuByKeyboard()
{
    const Window window(signedIn());
    if (!window.window.isActiveWindow())
        QSKIP("no window manager here that would give the window the keyboard");
    auto *view = window.part<TokenView>();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_H); // its mnemonic
    QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                 u"Authorization: DPoP KnippeSecretCanary-token-of-example-a"_s);
    QVERIFY(window.command(u"Co&py as"_s)->menu());
}

void TestMainWindow::tellsTheAgeOfAProof()
{
    Window window(signedIn());
    for (QAction *each : window.part<CopyCommands>()->forms()) {
        if (each->text().startsWith(u"c&url"))
            each->trigger();
    }
    auto *dialog = window.part<RequestDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"https://api.example/x"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(window.shows(u"Copied: example:a (curl with DPoP proof) – cleared in 30 s"_s));
    m_fixture->clock.advance(25);
    window.part<SecretClipboard>()->tick();
    window.window.tick();
    QVERIFY(window.shows(u"cleared in 5 s"_s));
    QVERIFY(window.shows(u"The proof is good for about 35 s"_s));
    m_fixture->clock.advance(36);
    window.part<SecretClipboard>()->tick();
    window.window.tick();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QVERIFY(window.shows(u"The proof is too old by now."_s));
    window.button(u"Copy again"_s)->click();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith("curl"_L1));
    QVERIFY(window.shows(u"The proof is good for about 1 min"_s));
    QVERIFY(!window.button(u"Copy again"_s));
}

void TestMainWindow::looksDifferentInProduction_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<QString>("copied");
    const QString copied = u"Copied: example:a – cleared in 30 s"_s;
    QTest::newRow("production") << u"https://authority.example"_s << u"PRODUCTION – Knippe"_s
                                << u"PRODUCTION"_s
                                << u"Copied from PRODUCTION: example:a – cleared in 30 s"_s;
    QTest::newRow("test") << u"https://authority.test.example"_s << u"Knippe"_s << u"TEST"_s
                          << copied;
    QTest::newRow("sandbox") << u"http://127.0.0.1:9"_s << u"Knippe"_s << u"SANDBOX"_s << copied;
}

void TestMainWindow::looksDifferentInProduction()
{
    QFETCH(const QString, authority);
    QFETCH(const QString, badge);
    m_fixture->profile.profile.authority = authority;
    const Window window(signedIn());
    QTEST(window.window.windowTitle(), "title");
    QCOMPARE(window.part<EnvironmentBadge>()->text(), badge);
    const bool isProduction = badge == "PRODUCTION"_L1;
    const QRgb corner = window.part<SessionBar>()->grab().toImage().pixel(0, 0);
    const QPalette palette = window.window.palette();
    QCOMPARE(corner == patchColours(Tint::Production, palette).edge.rgb(), isProduction);
    QCOMPARE(corner == palette.color(QPalette::Base).rgb(), !isProduction);
    window.button(u"Copy token"_s)->click();
    auto *question = window.part<QMessageBox>();
    QCOMPARE(question != nullptr, isProduction);
    for (QAbstractButton *each : question ? question->buttons() : QList<QAbstractButton *>()) {
        if (question->buttonRole(each) == QMessageBox::AcceptRole)
            each->click();
    }
    QFETCH(const QString, copied);
    QTRY_VERIFY2(window.shows(copied), qPrintable(copied));
}

void TestMainWindow::keepsATokenFresh()
{
    signedIn();
    const auto isWritten = [this](const QString &resource) {
        return m_fixture->profiles.load(u"clinic"_s)->profile.api(resource)->keepFresh;
    };
    {
        const Window window(*m_fixture);
        QAction *keepFresh = window.command(u"&Keep fresh"_s);
        QVERIFY(keepFresh && keepFresh->isEnabled() && !keepFresh->isChecked());
        QVERIFY(!keepFresh->shortcut().isEmpty());
        window.part<TokenView>()->selectRow(1);
        keepFresh->trigger();
        QVERIFY(isWritten(u"example:b"_s));
        QVERIFY(!isWritten(u"example:a"_s));
        QVERIFY(keepFresh->isChecked());
        window.part<TokenView>()->selectRow(0);
        QVERIFY(!keepFresh->isChecked());
        QVERIFY(window.message().isEmpty());
    }
    const Window again(*m_fixture); // it is kept
    QCOMPARE(again.cell(0, TokenModel::State, TokenModel::RemarkRole).toString(), QString());
    QCOMPARE(again.cell(1, TokenModel::State, TokenModel::RemarkRole).toString(),
             u"Keep fresh is on."_s);
    QCOMPARE(again.cell(1, TokenModel::State, Qt::AccessibleTextRole).toString(),
             u"Valid. Keep fresh is on."_s);
    auto *view = again.part<TokenView>();
    view->selectRow(1);
    QVERIFY(again.command(u"&Keep fresh"_s)->isChecked());
    if (!again.window.isActiveWindow())
        QSKIP("no window manager here that would give the window the keyboard");
    QTest::keyClick(view, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!isWritten(u"example:b"_s));
    QCOMPARE(again.cell(1, TokenModel::State, TokenModel::RemarkRole).toString(), QString());
}

void TestMainWindow::keepsFreshOnlyWhatItCanWriteDown()
{
    const Window window(signedIn());
    QVERIFY(QFile::remove(m_fixture->configDirectory() + u"/profiles/clinic.json"_s));
    QAction *keepFresh = window.command(u"&Keep fresh"_s);
    keepFresh->trigger();
    QVERIFY2(window.message().endsWith("E-CONFIG-UNKNOWN"_L1), qPrintable(window.message()));
    QVERIFY(!keepFresh->isChecked());
    QCOMPARE(window.cell(0, TokenModel::State, TokenModel::RemarkRole).toString(), QString());
}

void TestMainWindow::renewsWhatIsKeptFresh()
{
    m_fixture->profile.profile.setKeepFresh(u"example:b"_s, true);
    Window window(signedIn());
    QTRY_VERIFY(window.shows(u"Line Danser"_s));
    m_fixture->clock.advance(3400);
    emit window.wakeups.beaten();
    QTRY_COMPARE(window.cell(1, TokenModel::State).toString(), u"Failed: E-NET-UNREACHABLE"_s);
    for (const int row : {0, 2})
        QCOMPARE(window.cell(row, TokenModel::State).toString(), u"Expires soon"_s);
    QVERIFY(window.cell(1, TokenModel::State, TokenModel::RemarkRole)
                .toString()
                .startsWith("Keep fresh is on. The earlier token is still valid."_L1));
    QVERIFY(window.message().isEmpty());
}

void TestMainWindow::signsInByKeyboard()
{
    m_fixture->store({}, false);
    const Window window(*m_fixture);
    QWidget *start = QApplication::focusWidget();
    if (!start)
        QSKIP("no window manager here that would give the window the keyboard");
    QSet<QString> reached;
    do { // Tab goes round through everything that can be used
        reached.insert(nameOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget() != start && reached.size() < 20);
    // on Linux Qt names a combo box after its content, and its label through a relation
    QVERIFY(reached.contains(u"Profile"_s) || reached.contains(u"clinic"_s));
    QVERIFY(reached.contains(u"Add or remove profiles"_s));
    QVERIFY(reached.contains(u"Tokens"_s));
    QCOMPARE(nameOf(QApplication::focusWidget()), u"Sign in"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(window.button(u"Cancel"_s));
    QVERIFY(window.button(u"Cancel"_s)->hasFocus());
    QTRY_VERIFY(window.message().endsWith("E-NET-UNREACHABLE"_L1)); // as far as it goes here
    QVERIFY(window.button(u"Try again"_s));
}

void TestMainWindow::signsInOnlyWhenAsked() // FAPI 2.0 5.3.3.1: never without the person
{
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 1)}, false);
    m_fixture->clock.advance(10);
    Window window(*m_fixture);
    QVERIFY(window.button(u"Sign in"_s));
    m_fixture->clock.advance(3600);
    window.window.tick();
    window.part<TokenView>()->selectRow(0);
    QTest::qWait(50); // as for cancelsASignIn(): whatever would begin has begun
    QVERIFY(window.button(u"Sign in"_s));
    QVERIFY(!window.button(u"Cancel"_s));
    QVERIFY(window.shows(u"Nobody is signed in."_s));
}

void TestMainWindow::cancelsASignIn()
{
    m_fixture->store({}, false);
    const Window window(*m_fixture);
    window.button(u"Sign in"_s)->click();
    QVERIFY(window.shows(u"Opening the keychain …"_s));
    window.button(u"Cancel"_s)->click();
    QVERIFY(window.button(u"Sign in"_s));
    QTest::qWait(50);
    QVERIFY(window.message().isEmpty()); // who cancels knows it
    QVERIFY(window.shows(u"Nobody is signed in."_s));
}

void TestMainWindow::saysWhySigningInFailed()
{
    m_fixture->store({}, false);
    m_fixture->vault.fault = Error{QString(codes::VaultAbsent), u"no service"_s, {}, 0};
    const Window window(*m_fixture);
    window.button(u"Sign in"_s)->click();
    QTRY_VERIFY(window.message().endsWith("E-VAULT-ABSENT"_L1));
    QTest::keyClick(window.part<MessageBar>(), Qt::Key_Escape);
    QVERIFY(window.message().isEmpty());
}

void TestMainWindow::signsOut()
{
    const Window window(signedIn());
    window.button(u"Copy token"_s)->click();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    window.button(u"Sign out"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QTRY_VERIFY(window.button(u"Sign in"_s));
    QVERIFY(!window.shows(u"Line Danser"_s));
    QVERIFY(!window.button(u"Copy token"_s)->isEnabled());
    QCOMPARE(m_fixture->vault.items().size(), size_t(1)); // the client's key
}

void TestMainWindow::removesAProfile()
{
    const Window window(signedIn());
    auto *actions = window.part<ProfileActions>();
    actions->removeCurrent()->trigger();
    auto *question = window.part<QMessageBox>();
    QVERIFY(question && question->isVisible());
    QVERIFY(question->text().contains("clinic"_L1));
    QTest::keyClick(question, Qt::Key_Escape); // keeps it
    QCOMPARE(m_fixture->profiles.names().size(), 1);
    emit actions->removalConfirmed(u"clinic"_s);
    QTRY_VERIFY(window.part<WelcomePage>()->isVisible());
    QVERIFY(m_fixture->profiles.names().isEmpty());
    QVERIFY(m_fixture->vault.items().empty());
    QTest::qWait(50);
    QVERIFY(QDir(m_fixture->stateDirectory()).entryList({u"*.json"_s}).isEmpty());
}

void TestMainWindow::clearsTheClipboardWhenClosed()
{
    Window window(signedIn());
    window.button(u"Copy token"_s)->click();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QSignalSpy finished(&window.window, &MainWindow::finished);
    window.window.close();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QCOMPARE(finished.size(), 1);
}

void TestMainWindow::finishesAfterTheLastAnswer()
{
    Window window(signedIn());
    QSignalSpy finished(&window.window, &MainWindow::finished);
    window.button(u"Fetch all again"_s)->click();
    window.window.close();
    QCOMPARE(finished.size(), 0); // a refresh token may be on its way
    QTRY_COMPARE(finished.size(), 1);
}

void TestMainWindow::namesEveryControl_data()
{
    QTest::addColumn<bool>("welcome");
    QTest::addColumn<bool>("signedIn");
    QTest::newRow("welcome") << true << false;
    QTest::newRow("signed out") << false << false;
    QTest::newRow("signed in") << false << true;
}

void TestMainWindow::namesEveryControl()
{
    QFETCH(const bool, welcome);
    QFETCH(const bool, signedIn);
    if (signedIn)
        this->signedIn();
    else if (!welcome)
        m_fixture->store({}, false);
    const Window window(*m_fixture);
    window.part<MessageBar>()->showError({QString(codes::VaultLocked), u"x"_s, {}, 0},
                                         {"Act", [] {}});
    int controls = 0;
    for (QWidget *widget : window.window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || widget->objectName().startsWith("qt_scrollarea"_L1))
            continue;
        ++controls;
        QVERIFY2(!nameOf(widget).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(controls >= 4);
}

void TestMainWindow::showsMessagesAsPlainText()
{
    const Window window(*m_fixture);
    const Error error{u"E-PAR-OTHER"_s, {}, {u"other"_s, u"<img src=x> <b>bold</b>"_s}, 400};
    window.part<MessageBar>()->showError(error);
    QVERIFY(window.message().contains("<b>bold</b>"_L1));
    for (const QLabel *label : window.window.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->buddy() || label->text().isEmpty(),
                 qPrintable(label->text()));
}

void TestMainWindow::cutsNoTextAtItsSmallest()
{
    Window window(signedIn());
    window.window.resize(window.window.minimumSize());
    QCoreApplication::processEvents();
    for (const QPushButton *button : window.window.findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    }
    const auto *view = window.part<TokenView>();
    QVERIFY(view->columnWidth(TokenModel::Scopes) >= 100);
    QVERIFY(view->columnWidth(TokenModel::State) >= 100);
}

void TestMainWindow::isReadableInLightAndDark()
{
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x25, 0x2a, 0x31));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe9, 0xee));
    for (const QPalette &palette : {QPalette(), dark}) {
        const QColor base = palette.color(QPalette::Base);
        QVERIFY(contrast(weakInk(palette, base), base) >= 4.5);
        for (const Tint tint : {Tint::Neutral, Tint::Good, Tint::Warning, Tint::Danger,
                                Tint::Sandbox, Tint::Test, Tint::Production}) {
            const PatchColours colours = patchColours(tint, palette);
            QVERIFY(contrast(colours.ink, colours.fill) >= 4.5);
            QVERIFY(contrast(tintInk(tint, palette, base), base) >= 4.5);
        }
    }
}

void TestMainWindow::staysFluidWithManyApis()
{
    const QStringList scopes{u"one"_s, u"two"_s, u"three"_s};
    for (int i = 0; i < 200; ++i)
        m_fixture->profile.profile.apis.append(
            {u"example:many-%1"_s.arg(i), scopes, TokenType::Dpop});
    m_fixture->store({}, false);
    Window window(*m_fixture);
    QCOMPARE(window.part<TokenView>()->model()->rowCount(), 203);
    QElapsedTimer time;
    time.start();
    window.window.resize(1200, 800);
    QCoreApplication::processEvents();
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
