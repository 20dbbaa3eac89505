// SPDX-License-Identifier: MIT
// What the window has for people whose network stands in the way: a test of the connection, a
// question for a proxy's password, and profiles that somebody else manages.
#include "core/base/errortext.h"
#include "core/session/connectiontext.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"
#include "ui/common/messagebar.h"
#include "ui/common/proxylogindialog.h"
#include "ui/common/secretclipboard.h"
#include "ui/connection/connectiondialog.h"
#include "ui/profiles/profilechooser.h"
#include "windowfixture.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_Network : public QObject
{
    Q_OBJECT

private slots:
    void showsEachStep();
    void showsWhatFails_data();
    void showsWhatFails();
    void cancels();
    void copiesTheReport();
    void offeredWhereTheWayFails_data();
    void offeredWhereTheWayFails();
    void openedFromTheMenu();
    void asksWhoIsThereAndSignsIn();
    void locksWhatIsManaged();
    void namesEveryControl();

private:
    [[nodiscard]] static QStringList column(const ConnectionDialog &dialog, int column);
    [[nodiscard]] static QPushButton *button(const QWidget &window, const QString &text);
    [[nodiscard]] static StoredProfile profileFor(const QString &authority);
    static void waitForEnd(const ConnectionDialog &dialog);
};

QStringList tst_Network::column(const ConnectionDialog &dialog, int column)
{
    QStringList texts;
    const auto *steps = dialog.findChild<QTreeWidget *>();
    for (int i = 0; i < steps->topLevelItemCount(); ++i)
        texts.append(steps->topLevelItem(i)->text(column));
    return texts;
}

QPushButton *tst_Network::button(const QWidget &window, const QString &text)
{
    for (QPushButton *each : window.findChildren<QPushButton *>()) {
        if (each->text() == text && !each->isHidden())
            return each;
    }
    return nullptr;
}

StoredProfile tst_Network::profileFor(const QString &authority)
{
    StoredProfile profile;
    profile.profile.name = u"ward"_s;
    profile.profile.authority = authority;
    return profile;
}

void tst_Network::waitForEnd(const ConnectionDialog &dialog)
{
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, u"&Close"_s), 20000);
}

void tst_Network::showsEachStep()
{
    HandClock clock;
    SecretClipboard clipboard(clock);
    ScriptedAuthority authority(clock);
    ConnectionDialog dialog(profileFor(authority.issuer()), {{clock}, clipboard});
    dialog.show();
    QCOMPARE(column(dialog, 1).first(), u"under way …"_s);
    QVERIFY(!button(dialog, u"&Test again"_s)->isEnabled());
    waitForEnd(dialog);
    QCOMPARE(column(dialog, 0),
             QStringList({u"Name"_s, u"Connection (TCP)"_s, u"Proxy"_s,
                          u"Certificate of this installation"_s, u"Encryption (TLS)"_s,
                          u"Authority's metadata"_s, u"Authority's keys"_s, u"Clock"_s}));
    QCOMPARE(column(dialog, 1),
             QStringList({u"in order"_s, u"in order"_s, u"left out"_s, u"left out"_s, u"left out"_s,
                          u"in order"_s, u"in order"_s, u"in order"_s}));
    QVERIFY(column(dialog, 2).first().endsWith(" ms"_L1));
    QCOMPARE(column(dialog, 2).at(2), QString());
    button(dialog, u"&Test again"_s)->click();
    QVERIFY(button(dialog, u"&Cancel"_s));
    waitForEnd(dialog);
    QCOMPARE(authority.requests(ScriptedAuthority::Metadata).size(), 2);
}

void tst_Network::showsWhatFails_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("name") << u"https://authority.invalid"_s << 0 << u"E-NET-UNREACHABLE"_s;
    QTest::newRow("connection") << u"https://127.0.0.1:9"_s << 1 << u"E-NET-UNREACHABLE"_s;
}

void tst_Network::showsWhatFails()
{
    QFETCH(QString, authority);
    QFETCH(int, row);
    QFETCH(QString, code);
    HandClock clock;
    SecretClipboard clipboard(clock);
    ConnectionDialog dialog(profileFor(authority), {{clock}, clipboard});
    waitForEnd(dialog);
    QCOMPARE(column(dialog, 1).indexOf(u"failed"_s), row);
    QCOMPARE(column(dialog, 1).constLast(), u"left out"_s);
    auto *steps = dialog.findChild<QTreeWidget *>();
    QCOMPARE(steps->currentItem(), steps->topLevelItem(row)); // at once, with what to do
    const auto shows = [&](const QString &text) {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(shows(code + u": "_s));
    steps->setCurrentItem(steps->topLevelItem(7));
    QVERIFY(shows(u"Not tried, because a step before failed."_s));
}

void tst_Network::cancels()
{
    HandClock clock;
    SecretClipboard clipboard(clock);
    ScriptedAuthority authority(clock);
    authority.always(ScriptedAuthority::Metadata, [](const RecordedRequest &) {
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Never);
    });
    auto *dialog = new ConnectionDialog(profileFor(authority.issuer()), {{clock}, clipboard});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    QTRY_COMPARE(authority.requests().size(), 1);
    const QPointer<ConnectionDialog> watched(dialog);
    button(*dialog, u"&Cancel"_s)->click();
    QTRY_VERIFY(!watched);
}

void tst_Network::copiesTheReport()
{
    HandClock clock;
    SecretClipboard clipboard(clock);
    clipboard.copy(SecretBytes("secret"), u"token"_s);
    ScriptedAuthority authority(clock);
    ConnectionDialog dialog(profileFor(authority.issuer()), {{clock}, clipboard});
    waitForEnd(dialog);
    button(dialog, u"Copy &report"_s)->click();
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(authority.issuer()) && report.contains("Clock: in order"_L1),
             qPrintable(report));
    QVERIFY(!clipboard.isHolding()); // and it stays
    clipboard.clear();
    QCOMPARE(QGuiApplication::clipboard()->text(), report);
}

void tst_Network::offeredWhereTheWayFails_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isOffered");
    for (const QLatin1StringView code :
         {codes::NetUnreachable, codes::NetProxyRefused, codes::TlsUntrusted, codes::DiscJson})
        QTest::newRow(code.data()) << QString(code) << true;
    for (const QLatin1StringView code : {codes::VaultLocked, codes::TokenSession, codes::ParAnswer})
        QTest::newRow(code.data()) << QString(code) << false;
}

void tst_Network::offeredWhereTheWayFails()
{
    QFETCH(QString, code);
    QFETCH(bool, isOffered);
    MessageBar bar;
    int opened = 0;
    bar.offerConnectionTest(
        {QT_TRANSLATE_NOOP("knippe::MessageBar", "&Test connection …"), [&] { ++opened; }});
    bar.showError({code, u"somewhere"_s, {}, 0});
    QPushButton *offer = button(bar, u"&Test connection …"_s);
    QCOMPARE(offer != nullptr, isOffered);
    if (offer)
        offer->click();
    QCOMPARE(opened, isOffered ? 1 : 0);
}

namespace {

struct Window
{
    Window(UiFixture &fixture, ProxyAccess *access)
        : window(partsOf(fixture, access))
    {
        startShown(window);
    }

    static MainWindow::Parts partsOf(UiFixture &fixture, ProxyAccess *access)
    {
        MainWindow::Parts parts = windowParts(fixture);
        parts.session = [&fixture, access](StoredProfile profile) {
            Session::Environment environment = fixture.environment();
            environment.proxyAccess = access;
            return std::make_unique<Session>(std::move(profile), environment);
        };
        return parts;
    }

    MainWindow window;
};

} // namespace

void tst_Network::openedFromTheMenu()
{
    UiFixture fixture;
    fixture.store({}, false);
    Window place(fixture, nullptr);
    QAction *test = nullptr;
    for (QAction *action : place.window.findChildren<QAction *>()) {
        if (action->text() == u"&Test connection …"_s)
            test = action;
    }
    QVERIFY(test && test->isEnabled());
    test->trigger();
    auto *dialog = place.window.findChild<ConnectionDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
}

// The sign-in that a proxy has stopped goes on as soon as the proxy knows who is there.
void tst_Network::asksWhoIsThereAndSignsIn()
{
    if (TestCertificates::get().elsewhere.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    UiFixture fixture;
    ScriptedAuthority authority(fixture.clock, ScriptedAuthority::Transport::Elsewhere);
    TestProxy proxy(authority.port());
    proxy.login = "kari:secret";
    qputenv("https_proxy", proxy.url());
    const auto unset = qScopeGuard([] { qunsetenv("https_proxy"); });
    if (tunnelFor(QUrl(authority.issuer())).type() == QNetworkProxy::NoProxy)
        QSKIP("this system does not take its proxies from the environment");
    fixture.profile.profile.authority = authority.issuer();
    fixture.profile.profile.trustedCa = u"ca.pem"_s;
    fixture.profile.trustedCaPem = TestCertificates::get().caPem;
    fixture.store({}, false);
    ProxyAccess access;
    Window place(fixture, &access);
    QPushButton *signIn = button(place.window, u"Sign &in"_s);
    QVERIFY(signIn);
    signIn->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(place.window, u"Sign in to the pro&xy …"_s), 20000);
    button(place.window, u"Sign in to the pro&xy …"_s)->click();
    auto *dialog = place.window.findChild<ProxyLoginDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>()->text().contains(
        u"127.0.0.1:%1 (Ward 7)"_s.arg(proxy.port())));
    const auto fields = dialog->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    QVERIFY(!button(*dialog, u"&Go on"_s)->isEnabled()); // without a name there is nothing to say
    fields[0]->setText(u"kari"_s);
    fields[1]->setText(u"secret"_s);
    QCOMPARE(fields[1]->echoMode(), QLineEdit::Password);
    button(*dialog, u"&Go on"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(authority.requests(ScriptedAuthority::Par).size(), 1, 20000);
    QCOMPARE(proxy.seen.count("Proxy-Authorization: Basic "), proxy.tunnels);
}

void tst_Network::locksWhatIsManaged()
{
    UiFixture fixture;
    fixture.store({}, false);
    QTemporaryDir etc;
    QFile file(etc.filePath(u"managed-ward.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"authority\": \"https://authority.example\", \"clientId\": \"client\", "
               "\"apis\": [{\"resource\": \"o:a\"}]}");
    file.close();
    Profiles profiles(ProfileStore(fixture.configDirectory(), {etc.path()}), fixture.vault,
                      fixture.stateDirectory());
    const MainWindow::Parts unmanaged = windowParts(fixture);
    MainWindow window({profiles, fixture.clock, fixture.configDirectory(), unmanaged.session,
                       unmanaged.userAgents});
    QAction *remove = nullptr;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text() == u"&Remove this profile …"_s)
            remove = action;
    }
    QVERIFY(remove);
    const auto *names = window.findChild<ProfileChooser *>()->findChild<QComboBox *>();
    for (const bool isManaged : {true, false}) {
        const QString name = isManaged ? u"managed-ward"_s : fixture.profile.profile.name;
        window.start(name);
        QCOMPARE(names->currentText(), name);
        QCOMPARE(!names->itemIcon(names->currentIndex()).isNull(), isManaged);
        QCOMPARE(names->currentData(Qt::AccessibleTextRole).toString(),
                 isManaged ? name + u", PRODUCTION, without a key, managed"_s
                           : name + u", SANDBOX"_s);
        QCOMPARE(remove->isEnabled(), !isManaged);
    }
    window.start(u"managed-ward"_s);
    button(window, u"Sign &in"_s)->click(); // nobody has given it a key
    QTRY_VERIFY2(window.findChild<MessageBar *>()->message().contains("E-CONFIG-KEYLESS"_L1),
                 qPrintable(window.findChild<MessageBar *>()->message()));
}

void tst_Network::namesEveryControl()
{
    HandClock clock;
    SecretClipboard clipboard(clock);
    ConnectionDialog test(profileFor(u"http://127.0.0.1:9"_s), {{clock}, clipboard});
    ProxyLoginDialog login(u"proxy.example:3128"_s, QString());
    QVERIFY(!login.findChild<QLabel *>()->text().contains(u'('));
    for (const QWidget *dialog : {static_cast<QWidget *>(&test), static_cast<QWidget *>(&login)}) {
        for (const QLineEdit *field : dialog->findChildren<QLineEdit *>())
            QVERIFY(!field->accessibleName().isEmpty());
        for (const QTreeWidget *tree : dialog->findChildren<QTreeWidget *>())
            QVERIFY(!tree->accessibleName().isEmpty());
        QStringList letters;
        for (const QPushButton *each : dialog->findChildren<QPushButton *>())
            letters.append(each->text().section(u'&', 1).first(1).toUpper());
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->buddy())
                letters.append(label->text().section(u'&', 1).first(1).toUpper());
        }
        QCOMPARE(letters.removeDuplicates(), 0);
        QVERIFY(!letters.contains(QString()));
    }
    waitForEnd(test);
}

QTEST_MAIN(tst_Network)
#include "tst_network.moc"
