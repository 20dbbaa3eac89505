// SPDX-License-Identifier: MIT
// Going on without a keychain: what is offered, what the window says, and what is left of it.
#include "app/composition.h"
#include "tests/support/canary.h"
#include "tests/support/scriptedauthority.h"
#include "tests/support/testuseragent.h"
#include "ui/common/messagebar.h"
#include "ui/memoryonly/memorynotice.h"
#include "ui/profiles/keybringing.h"
#include "ui/profiles/keydialog.h"
#include "ui/profiles/profileactions.h"
#include "windowfixture.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;
using A = ScriptedAuthority;

namespace {

QPushButton *button(const MainWindow &window, const QString &name)
{
    return named<QPushButton>(window, name);
}

QString message(const MainWindow &window)
{
    return window.findChild<MessageBar *>()->message();
}

MainWindow::Parts partsOf(UiFixture &fixture, bool inMemory)
{
    MainWindow::Parts parts = windowParts(fixture);
    parts.inMemory = inMemory;
    return parts;
}

QStringList filesBelow(const QString &directory)
{
    QStringList files;
    for (QDirIterator each(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         each.hasNext();)
        files.append(each.next());
    return files;
}

/// A window that has everything in memory, as the program makes it, and an authority.
struct MemoryWindow
{
    /// `managed`: the directory that a profile “ward” is rolled out to, or nothing.
    explicit MemoryWindow(const QString &managed = {})
        : composition({[](const QUrl &) { return true; }, false, true})
        , window({composition.profiles(),
                  clock,
                  composition.paths().config,
                  [this](StoredProfile profile) { return composition.session(std::move(profile)); },
                  [this](const ClientProfile &, quint64) {
                      return
                          [this](Browser) { return std::make_unique<TestUserAgent>(visit, false); };
                  },
                  {},
                  true})
    {
        if (!managed.isEmpty())
            rollOut(managed);
        window.start();
        window.show();
    }

    [[nodiscard]] QJsonObject client() const
    {
        QJsonArray apis;
        for (const auto &api : {"owner-1:api"_L1, "owner-2:api"_L1})
            apis.append(
                QJsonObject{{"resource"_L1, api}, {"scopes"_L1, QJsonArray{api + "/all"_L1}}});
        return {
            {"authority"_L1, authority.issuer()}, {"clientId"_L1, "client"_L1}, {"apis"_L1, apis}};
    }

    void rollOut(const QString &managed) const
    {
        QFile file(managed + u"/ward.json"_s);
        if (!QDir().mkpath(managed) || !file.open(QIODevice::WriteOnly))
            qFatal("no managed profile");
        file.write(QJsonDocument(client()).toJson());
    }

    void addProfile()
    {
        const SecretBytes key = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
        QJsonObject profile = client();
        profile.insert("name"_L1, "clinic"_L1);
        profile.insert("privateJwk"_L1, QJsonDocument::fromJson(key.reveal()).object());
        QFile file(directory.filePath(u"import.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file to import");
        file.write(QJsonDocument(profile).toJson());
        file.close();
        window.findChild<ProfileActions *>()->import(file.fileName());
    }

    QTemporaryDir directory;
    SystemClock clock;
    ScriptedAuthority authority{clock};
    TestUserAgent::Visit visit = [this](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        return redirectTo(prompt.redirectUri, authority.visit(prompt.url));
    };
    Composition composition;
    MainWindow window;
};

} // namespace

class TestMemoryOnly : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void offersToGoOn_data();
    void offersToGoOn();
    void offersItForAProfileThatCannotBeAdded();
    void saysSoAllTheTime();
    void saysNothingWithAKeychain();
    void saysWhereTheKeyIs();
    void listsManagedProfiles();
    void takesTheKeyFromAFile();
    void writesNothing();
    void signsOutWhenClosed();
    void signsOutWhenClosedWhileSigningIn();
    void closesWithoutAnAuthority();

private:
    [[nodiscard]] QStringList written() const { return filesBelow(m_home.path()); }
    [[nodiscard]] QString managed() const { return m_etc->filePath(u"knippe/profiles"_s); }
    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_etc;
    QTemporaryDir m_runtime;
    std::unique_ptr<UiFixture> m_fixture;
};

void TestMemoryOnly::initTestCase()
{
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        qputenv(variable, m_home.path().toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
}

void TestMemoryOnly::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_etc = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_DIRS", m_etc->path().toLocal8Bit());
}

void TestMemoryOnly::offersToGoOn_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("signedIn");
    QTest::addColumn<bool>("offers");
    QTest::newRow("absent, at the start") << QString(codes::VaultAbsent) << true << true;
    QTest::newRow("hung, at the start") << QString(codes::VaultTimeout) << true << true;
    QTest::newRow("locked, at the start") << QString(codes::VaultLocked) << true << false;
    QTest::newRow("absent, signing in") << QString(codes::VaultAbsent) << false << true;
    QTest::newRow("hung, signing in") << QString(codes::VaultTimeout) << false << true;
    QTest::newRow("locked, signing in") << QString(codes::VaultLocked) << false << false;
}

void TestMemoryOnly::offersToGoOn()
{
    QFETCH(const QString, code);
    QFETCH(const bool, signedIn);
    QFETCH(const bool, offers);
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600)}, signedIn);
    QCoreApplication::processEvents();
    m_fixture->vault.fault = Error{code, u"no service"_s, {}, 0};
    MainWindow window(partsOf(*m_fixture, false));
    QSignalSpy givenUp(&window, &MainWindow::keychainGivenUp);
    window.start();
    window.show();
    if (!signedIn)
        button(window, u"Sign in"_s)->click();
    QTRY_VERIFY(message(window).endsWith(code));
    QVERIFY(button(window, u"Try again"_s));
    QCOMPARE(button(window, u"Go on without the keychain"_s) != nullptr, offers);
    if (!offers)
        return;
    window.resize(window.minimumSize());
    QCoreApplication::processEvents();
    for (const QString &name : {u"Try again"_s, u"Go on without the keychain"_s})
        QVERIFY(button(window, name)->width() >= button(window, name)->sizeHint().width());
    QCOMPARE(givenUp.size(), 0); // never without being asked for
    button(window, u"Go on without the keychain"_s)->click();
    QCOMPARE(givenUp.size(), 1);
    QVERIFY(message(window).isEmpty());
}

void TestMemoryOnly::offersItForAProfileThatCannotBeAdded()
{
    m_fixture->vault.fault = Error{QString(codes::VaultAbsent), u"no service"_s, {}, 0};
    MainWindow window(partsOf(*m_fixture, false));
    window.start();
    window.show();
    window.findChild<ProfileActions *>()->import(m_fixture->writeFile());
    QTRY_VERIFY(message(window).endsWith("E-VAULT-ABSENT"_L1));
    QVERIFY(button(window, u"Go on without the keychain"_s));
    QVERIFY(m_fixture->profiles.names().isEmpty());
}

void TestMemoryOnly::saysSoAllTheTime()
{
    MainWindow window(partsOf(*m_fixture, true));
    window.start();
    window.show();
    const QString notice = u"In memory only: the session ends when Knippe is closed"_s;
    QVERIFY(shows(window, notice));
    QVERIFY(shows(window, u"Without a keychain, keys and tokens are kept in memory only"_s));
    QVERIFY(!shows(window, u"kept in this computer's keychain"_s));
    const QAccessibleInterface *accessible =
        QAccessible::queryAccessibleInterface(window.findChild<MemoryNotice *>());
    QCOMPARE(accessible->text(QAccessible::Name), notice);
    window.findChild<ProfileActions *>()->import(m_fixture->writeFile());
    QTRY_VERIFY(button(window, u"Sign in"_s));
    QVERIFY(shows(window, notice));
    m_fixture->vault.fault = Error{QString(codes::VaultAbsent), {}, {}, 0}; // were it to happen
    button(window, u"Sign in"_s)->click();
    QTRY_VERIFY(message(window).endsWith("E-VAULT-ABSENT"_L1));
    QVERIFY(!button(window, u"Go on without the keychain"_s)); // it has
    QVERIFY(shows(window, notice));
}

void TestMemoryOnly::saysNothingWithAKeychain()
{
    MainWindow window(partsOf(*m_fixture, false));
    window.start();
    window.show();
    QVERIFY(!window.findChild<MemoryNotice *>());
    QVERIFY(shows(window, u"kept in this computer's keychain"_s));
}

void TestMemoryOnly::saysWhereTheKeyIs()
{
    MainWindow window(partsOf(*m_fixture, true));
    window.start();
    window.show();
    window.findChild<ProfileActions *>()->import(m_fixture->writeFile());
    QTRY_VERIFY(message(window).contains("memory only, so keep the file"_L1));
    QVERIFY(!message(window).contains("keychain"_L1));
}

/// They came with the computer, so the window without a keychain has them, too.
void TestMemoryOnly::listsManagedProfiles()
{
    MemoryWindow desk(managed());
    QVERIFY(button(desk.window, u"Sign in"_s));
    QVERIFY(shows(desk.window, u"In memory only"_s));
    QVERIFY2(message(desk.window).contains(u"“ward” is managed and comes without a key"_s)
                 && message(desk.window).contains("take the key from a file"_L1),
             qPrintable(message(desk.window)));
    auto *actions = desk.window.findChild<ProfileActions *>();
    QVERIFY(actions->keyOfCurrent()->isEnabled());
    QVERIFY(!actions->editCurrent()->isEnabled() && !actions->removeCurrent()->isEnabled());
    button(desk.window, u"Sign in"_s)->click();
    QTRY_VERIFY(message(desk.window).endsWith("E-CONFIG-KEYLESS"_L1));
    QVERIFY(desk.authority.requests().isEmpty());
}

void TestMemoryOnly::takesTheKeyFromAFile()
{
    MemoryWindow desk(managed());
    QFile rolledOut(managed() + u"/ward.json"_s);
    QVERIFY(rolledOut.open(QIODevice::ReadOnly));
    const QByteArray before = rolledOut.readAll();
    QFile pem(desk.directory.filePath(u"key.jwk"_s));
    QVERIFY(pem.open(QIODevice::WriteOnly));
    pem.write(SigningKey::generate(SignatureAlgorithm::ES256).toJwk().reveal());
    pem.close();
    button(desk.window, u"Give it a key …"_s)->click();
    auto *dialog = desk.window.findChild<KeyDialog *>();
    QVERIFY(dialog);
    dialog->findChild<KeyBringing *>()->bring(pem.fileName());
    const auto *said = dialog->findChild<MessageBar *>();
    QTRY_VERIFY2(said->message().contains("in use from now on"_L1), qPrintable(said->message()));
    dialog->close();
    QVERIFY2(message(desk.window).isEmpty(), qPrintable(message(desk.window)));
    button(desk.window, u"Sign in"_s)->click();
    QTRY_VERIFY2(shows(desk.window, u"Valid tokens: 2 of 2"_s), qPrintable(message(desk.window)));
    rolledOut.seek(0);
    QCOMPARE(rolledOut.readAll(), before);
    QCOMPARE(written(), QStringList());
}

void TestMemoryOnly::writesNothing()
{
    {
        MemoryWindow desk;
        desk.addProfile();
        QTRY_VERIFY(button(desk.window, u"Sign in"_s));
        button(desk.window, u"Sign in"_s)->click();
        QTRY_VERIFY2(shows(desk.window, u"Valid tokens: 2 of 2"_s),
                     qPrintable(message(desk.window)));
        QCOMPARE(written(), QStringList()); // other programs and the next start see nothing
        const QStringList temporary = filesBelow(m_runtime.path());
        QVERIFY(!temporary.isEmpty()); // what is not secret has to be somewhere
        for (const QString &path : temporary) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(Canary) && !content.contains("\"d\""), qPrintable(path));
        }
    }
    QCOMPARE(filesBelow(m_runtime.path()), QStringList());
    QVERIFY(QDir(m_runtime.path()).isEmpty());
    QCOMPARE(written(), QStringList());
}

void TestMemoryOnly::signsOutWhenClosed()
{
    MemoryWindow desk;
    desk.addProfile();
    QTRY_VERIFY(button(desk.window, u"Sign in"_s));
    button(desk.window, u"Sign in"_s)->click();
    QTRY_VERIFY(shows(desk.window, u"Valid tokens: 2 of 2"_s));
    const QByteArray refreshToken = desk.authority.refreshToken;
    QSignalSpy finished(&desk.window, &MainWindow::finished);
    desk.window.close();
    QCOMPARE(finished.size(), 0); // the authority has not been told yet
    QTRY_VERIFY(!finished.isEmpty());
    const QList<RecordedRequest> revoked = desk.authority.requests(A::Revoke);
    QCOMPARE(revoked.size(), 1);
    QCOMPARE(revoked.first().field("token"), refreshToken);
}

// Past the moment up to which a sign-in can be cancelled: its tokens are on their way.
void TestMemoryOnly::signsOutWhenClosedWhileSigningIn()
{
    MemoryWindow desk;
    desk.addProfile();
    QTRY_VERIFY(button(desk.window, u"Sign in"_s));
    QSignalSpy finished(&desk.window, &MainWindow::finished);
    int answered = 0;
    desk.authority.always(A::Token, [&](const RecordedRequest &request) {
        if (request.field("grant_type") == "refresh_token" && answered++ == 0)
            desk.window.close();
        return desk.authority.correctAnswer(request);
    });
    button(desk.window, u"Sign in"_s)->click();
    QTRY_VERIFY(!finished.isEmpty());
    QVERIFY(answered > 0);
    const QList<RecordedRequest> revoked = desk.authority.requests(A::Revoke);
    QCOMPARE(revoked.size(), 1);
    QVERIFY(desk.authority.refreshToken.isEmpty()); // the newest one, that is
}

void TestMemoryOnly::closesWithoutAnAuthority()
{
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->heldToken(u"example:c"_s, 3600)},
                     true);
    MainWindow window(partsOf(*m_fixture, true));
    window.start();
    window.show();
    QTRY_VERIFY(shows(window, u"Line Danser"_s));
    QSignalSpy finished(&window, &MainWindow::finished);
    window.close();
    QTRY_VERIFY(!finished.isEmpty());
    QCOMPARE(m_fixture->vault.items().size(), size_t(1)); // the client's key
}

QTEST_MAIN(TestMemoryOnly)
#include "tst_memoryonly.moc"
