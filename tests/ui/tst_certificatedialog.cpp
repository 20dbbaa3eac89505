// SPDX-License-Identifier: MIT
// The certificate of a profile in the window: looked at, copied, made, imported, changed in two
// steps.
#include "core/vault/vaultrecord.h"
#include "tests/support/testkeyfiles.h"
#include "ui/common/messagebar.h"
#include "ui/common/secretclipboard.h"
#include "ui/profiles/certificatecard.h"
#include "ui/profiles/certificatedialog.h"
#include "ui/profiles/passphrasepage.h"
#include "ui/profiles/profileactions.h"
#include "ui/sessionbar.h"
#include "windowfixture.h"

#include <QtCore/QThreadPool>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

ClientCertificate made(const QDateTime &now)
{
    return ClientCertificate::create({u"client"_s, u"there"_s, now, "1"});
}

} // namespace

class TestCertificateDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isOfferedWhereItIsShown();
    void missingOneIsOfferedAndForgotten();
    void noneYet();
    void tellsWhatItSays();
    void copiesForRegistering();
    void changesInTwoSteps();
    void importsAFile();
    void asksForThePassphrase();
    void warnsBeforeItEnds();
    void saysWhatIsWrong();

private:
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] CertificateCard *card(const QString &title) const;
    [[nodiscard]] QString message() const { return m_dialog->findChild<MessageBar *>()->message(); }
    void open();
    [[nodiscard]] std::unique_ptr<MainWindow> openWindow();
    void make();

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<CertificateDialog> m_dialog;
};

void TestCertificateDialog::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_fixture->profile.profile.mutualTls = true;
    m_clipboard = std::make_unique<SecretClipboard>(m_fixture->clock);
    QGuiApplication::clipboard()->clear();
    open();
}

void TestCertificateDialog::cleanup()
{
    m_dialog.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
}

void TestCertificateDialog::open()
{
    m_dialog = std::make_unique<CertificateDialog>(m_fixture->profiles.certificates(),
                                                   m_fixture->profile, *m_clipboard, nullptr);
    m_dialog->show();
    QCoreApplication::processEvents();
}

std::unique_ptr<MainWindow> TestCertificateDialog::openWindow()
{
    auto window = std::make_unique<MainWindow>(windowParts(*m_fixture));
    startShown(*window);
    return window;
}

void TestCertificateDialog::make()
{
    button(u"Make a new certificate"_s)->click();
    QTRY_VERIFY(button(u"Make a new certificate"_s)->isEnabled());
}

QPushButton *TestCertificateDialog::button(const QString &name) const
{
    return named<QPushButton>(*m_dialog, name);
}

CertificateCard *TestCertificateDialog::card(const QString &title) const
{
    for (CertificateCard *each : m_dialog->findChildren<CertificateCard *>()) {
        if (each->title() == title && each->isVisible())
            return each;
    }
    return nullptr;
}

// In the menu of a profile that shows one; the key of a public client is not.
void TestCertificateDialog::isOfferedWhereItIsShown()
{
    const auto offers = [this](bool mutualTls, bool isPublic) {
        ClientProfile &profile = m_fixture->profile.profile;
        profile.mutualTls = mutualTls;
        profile.authoritySettings.kind =
            isPublic ? AuthoritySettings::Kind::Helsenorge : AuthoritySettings::Kind::Helseid;
        profile.clientAuthentication = isPublic
                                           ? ClientProfile::ClientAuthentication::None
                                           : ClientProfile::ClientAuthentication::PrivateKeyJwt;
        (void)ProfileStore(m_fixture->configDirectory()).remove(profile.name);
        m_fixture->store({}, false);
        const auto window = openWindow();
        const auto *actions = window->findChild<ProfileActions *>();
        return QStringList{actions->keyOfCurrent()->isVisible() ? u"key"_s : QString(),
                           actions->certificateOfCurrent()->isVisible() ? u"certificate"_s
                                                                        : QString()}
            .join(u' ')
            .trimmed();
    };
    QCOMPARE(offers(false, false), u"key"_s);
    QCOMPARE(offers(true, false), u"key certificate"_s);
    QCOMPARE(offers(true, true), u"certificate"_s);
}

// The window says that there is none, leads to the dialog, and stops saying so when one is made.
void TestCertificateDialog::missingOneIsOfferedAndForgotten()
{
    ClientProfile &profile = m_fixture->profile.profile;
    profile.authoritySettings.kind = AuthoritySettings::Kind::Helsenorge;
    profile.clientAuthentication = ClientProfile::ClientAuthentication::None;
    profile.authority = u"https://127.0.0.1:9"_s; // a certificate is shown to nobody else
    m_fixture->store({}, false);
    m_dialog.reset();
    const auto window = openWindow();
    auto *messages = window->findChild<MessageBar *>();
    const auto signIn = [&window] { emit window->findChild<SessionBar *>()->signInRequested(); };
    signIn();
    QTRY_COMPARE(messages->code(), codes::ConfigNoCertificate);
    for (QPushButton *each : messages->findChildren<QPushButton *>()) {
        if (each->accessibleName() == u"Give it a certificate …"_s)
            each->click();
    }
    auto *dialog = window->findChild<CertificateDialog *>();
    QVERIFY(dialog);

    signIn(); // the dialog stays open meanwhile
    QTRY_COMPARE(messages->code(), codes::ConfigNoCertificate);
    for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
        if (each->accessibleName() == "Make a new certificate"_L1)
            each->click();
    }
    QTRY_COMPARE(messages->code(), QString());
}

void TestCertificateDialog::noneYet()
{
    QTRY_COMPARE(message(), u"There is none on this computer yet."_s);
    for (const QString &title : {u"In use"_s, u"New, not in use yet"_s, u"In use before"_s})
        QVERIFY(!card(title));
}

void TestCertificateDialog::tellsWhatItSays()
{
    make();
    QTRY_VERIFY(card(u"In use"_s));
    const CertificateCard *shown = card(u"In use"_s);
    QVERIFY(shows(*shown, u"CN="_s + m_fixture->profile.profile.clientId));
    QVERIFY(shows(*shown, u"itself"_s));
    QVERIFY(shows(*shown, u"EC, P-256"_s));
    const SecretBytes &pem = m_fixture->vault.items().at(certificateItem(m_fixture->profile.id));
    const auto read = ClientCertificate::fromFile(pem.view());
    QVERIFY(read);
    QVERIFY(shows(*shown, read->facts().thumbprint()));
    QVERIFY(shows(*shown, read->facts().serial));
    QVERIFY(shows(*shown, read->facts().thumbprintInHex().left(8) + u' '));
    QVERIFY(message().startsWith("The certificate is in use from now on."_L1));
}

void TestCertificateDialog::copiesForRegistering()
{
    make();
    QTRY_VERIFY(button(u"Copy certificate"_s));
    button(u"Copy certificate"_s)->click();
    const QByteArray copied = QGuiApplication::clipboard()->text().toUtf8();
    QVERIFY(copied.startsWith("-----BEGIN CERTIFICATE-----"));
    QVERIFY(!copied.contains("PRIVATE"));
    QCOMPARE(copied, card(u"In use"_s)->pem());
    QVERIFY(message().contains("on the clipboard, for 30 seconds"_L1));
}

void TestCertificateDialog::changesInTwoSteps()
{
    make();
    QTRY_VERIFY(card(u"In use"_s));
    const QByteArray first = card(u"In use"_s)->pem();
    make();
    QTRY_VERIFY(card(u"New, not in use yet"_s));
    QCOMPARE(card(u"In use"_s)->pem(), first);
    const QByteArray second = card(u"New, not in use yet"_s)->pem();
    button(u"Use the new certificate"_s)->click();
    QTRY_VERIFY(card(u"In use"_s) && card(u"In use"_s)->pem() == second);
    QTRY_VERIFY(!card(u"New, not in use yet"_s));
    button(u"Go back to this certificate"_s)->click();
    QTRY_VERIFY(card(u"In use"_s) && card(u"In use"_s)->pem() == first);
}

void TestCertificateDialog::importsAFile()
{
    const ClientCertificate own = made(QDateTime::currentDateTimeUtc());
    m_dialog->bring(m_fixture->writeFile(own.toPem().reveal()));
    QTRY_VERIFY(card(u"In use"_s));
    QCOMPARE(card(u"In use"_s)->pem(), own.certificate());
    m_dialog->bring(m_fixture->writeFile("nothing"));
    QTRY_VERIFY(message().endsWith(codes::ConfigFormat));
    QCOMPARE(card(u"In use"_s)->pem(), own.certificate());
}

void TestCertificateDialog::asksForThePassphrase()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("no openssl program");
    TestKeyFiles files;
    const QString path =
        m_fixture->writeFile(files.pkcs12(files.key(u"P-256"_s), u"open sesame"_s));
    m_dialog->bring(path);
    for (const QString &typed : {u"wrong"_s, u"open sesame"_s}) {
        QTRY_VERIFY(m_dialog->findChild<PassphrasePage *>());
        auto *page = m_dialog->findChild<PassphrasePage *>();
        page->findChild<QLineEdit *>()->setText(typed);
        qobject_cast<QDialog *>(page->window())->accept();
        QTRY_VERIFY(!m_dialog->findChildren<PassphrasePage *>().contains(page));
    }
    QTRY_VERIFY(card(u"In use"_s));
    QVERIFY(shows(*card(u"In use"_s), u"CN=test"_s));
}

void TestCertificateDialog::warnsBeforeItEnds()
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addYears(-2).addDays(20);
    m_dialog->bring(m_fixture->writeFile(made(then).toPem().reveal()));
    QTRY_VERIFY(card(u"In use"_s));
    open();
    QTRY_VERIFY(message().contains("runs out"_L1));
}

void TestCertificateDialog::saysWhatIsWrong()
{
    m_dialog->bring(
        m_fixture->writeFile(made(QDateTime::currentDateTimeUtc().addYears(-3)).toPem().reveal()));
    QTRY_VERIFY(message().endsWith(codes::ConfigCertificate));
    QVERIFY(!card(u"In use"_s));
}

QTEST_MAIN(TestCertificateDialog)
#include "tst_certificatedialog.moc"
