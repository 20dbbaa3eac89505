// SPDX-License-Identifier: MIT
// A client's key in the window: looked at, its public half copied, and changed in two steps.
#include "core/vault/vaultrecord.h"
#include "ui/common/messagebar.h"
#include "ui/common/secretclipboard.h"
#include "ui/profiles/keycard.h"
#include "ui/profiles/keydialog.h"
#include "ui/profiles/profileactions.h"
#include "windowfixture.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QThreadPool>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace knippe;

namespace {

struct Window
{
    explicit Window(UiFixture &fixture)
        : window(windowParts(fixture))
    {
        startShown(window);
    }

    [[nodiscard]] QAction *command() const
    {
        return window.findChild<ProfileActions *>()->keyOfCurrent();
    }
    [[nodiscard]] KeyDialog *dialog() const { return window.findChild<KeyDialog *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return named<QPushButton>(*dialog(), name);
    }
    [[nodiscard]] KeyCard *card(const QString &title) const
    {
        for (KeyCard *each : dialog()->findChildren<KeyCard *>()) {
            if (each->title() == title && each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString message() const { return dialog()->findChild<MessageBar *>()->message(); }
    void chooseAlgorithm(const QString &name) const
    {
        auto *choice = dialog()->findChild<QComboBox *>();
        choice->setCurrentIndex(choice->findData(name));
    }

    MainWindow window;
};

} // namespace

class TestKeyDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { QVERIFY(QThreadPool::globalInstance()->waitForDone()); }
    void needsAProfile();
    void tellsWhatTheKeyIs();
    void copiesThePublicHalf();
    void makesAKeyInTwoSteps_data();
    void makesAKeyInTwoSteps();
    void makesAKeyBesideTheWindow();
    void keepsNothingThatWasStopped();
    void saysWhatIsWrong();
    void pressesOneLetterForEach();

private:
    [[nodiscard]] QString thumbprint() const
    {
        return m_fixture->profiles.load(u"clinic"_s)->keyThumbprint;
    }
    [[nodiscard]] QStringList items() const
    {
        QStringList names;
        for (const auto &[name, secret] : m_fixture->vault.items())
            names << name;
        return names;
    }
    /// With the dialog open.
    std::unique_ptr<Window> opened();

    std::unique_ptr<UiFixture> m_fixture;
};

void TestKeyDialog::init()
{
    m_fixture = std::make_unique<UiFixture>();
    QGuiApplication::clipboard()->clear();
}

std::unique_ptr<Window> TestKeyDialog::opened()
{
    QJsonObject json = m_fixture->profile.profile.toJson();
    const SecretBytes jwk = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
    json.insert("privateJwk"_L1, QJsonDocument::fromJson(jwk.reveal()).object());
    const Result<ProfileImport> import = importClient(QJsonDocument(json).toJson());
    bool isAdded = false;
    m_fixture->profiles.add(*import, this, [&](const Result<> &added) { isAdded = bool(added); });
    (void)QTest::qWaitFor([&] { return isAdded; });
    auto window = std::make_unique<Window>(*m_fixture);
    window->command()->trigger();
    (void)QTest::qWaitFor([&] { return window->card(u"In use"_s) != nullptr; });
    return window;
}

void TestKeyDialog::needsAProfile()
{
    const Window window(*m_fixture);
    QVERIFY(!window.command()->isEnabled());
}

void TestKeyDialog::tellsWhatTheKeyIs()
{
    const auto window = opened();
    const KeyCard *card = window->card(u"In use"_s);
    QVERIFY(card);
    QVERIFY(shows(*card, u"EC, P-256 · ES256"_s));
    QVERIFY(shows(*card, thumbprint()));
    QVERIFY(shows(*card, u"none"_s)); // its id
    QVERIFY(shows(*card, u" s)"_s));  // its age
    QVERIFY(!window->card(u"New, not in use yet"_s));
    QVERIFY(!window->card(u"In use before"_s));
    QVERIFY(window->message().isEmpty());
    QVERIFY(!window->button(u"Stop"_s));
}

void TestKeyDialog::copiesThePublicHalf()
{
    const auto window = opened();
    window->button(u"Copy public JWK"_s)->click();
    const QByteArray copied = QGuiApplication::clipboard()->text().toUtf8();
    const QJsonObject jwk = QJsonDocument::fromJson(copied).object();
    QCOMPARE(jwk.value("kty"_L1).toString(), u"EC"_s);
    QVERIFY(!jwk.contains("d"_L1));
    QCOMPARE(jwk, window->card(u"In use"_s)->jwk());
    const auto *shown = window->card(u"In use"_s)->findChild<QPlainTextEdit *>();
    QCOMPARE(shown->toPlainText().toUtf8(), copied);
    QVERIFY(shown->isReadOnly());
    QVERIFY(window->message().contains("on the clipboard, for 30 seconds"_L1));
    QCOMPARE(window->window.findChild<SecretClipboard *>()->what(), u"public key of clinic"_s);
}

void TestKeyDialog::makesAKeyInTwoSteps_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("size");
    QTest::newRow("ES256") << u"ES256"_s << u"EC, P-256 · ES256"_s;
    QTest::newRow("ES384") << u"ES384"_s << u"EC, P-384 · ES384"_s;
    QTest::newRow("ES512") << u"ES512"_s << u"EC, P-521 · ES512"_s;
}

void TestKeyDialog::makesAKeyInTwoSteps()
{
    QFETCH(const QString, algorithm);
    QFETCH(const QString, size);
    const auto window = opened();
    const QString first = thumbprint();
    window->chooseAlgorithm(algorithm);
    window->button(u"Make a new key"_s)->click();
    QTRY_VERIFY(window->card(u"New, not in use yet"_s));
    const KeyCard *fresh = window->card(u"New, not in use yet"_s);
    QVERIFY(shows(*fresh, size));
    QCOMPARE(thumbprint(), first); // still
    const QJsonObject jwk = fresh->jwk();
    window->button(u"Copy the new public JWK"_s)->click();
    QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object(), jwk);

    window->button(u"Use the new key"_s)->click();
    QTRY_COMPARE(thumbprint(), jwk.value("kid"_L1).toString());
    QTRY_VERIFY(!window->card(u"New, not in use yet"_s));
    QTRY_COMPARE(window->card(u"In use"_s)->jwk(), jwk);
    QTRY_VERIFY(window->card(u"In use before"_s));
    QVERIFY(shows(*window->card(u"In use before"_s), first));
    QVERIFY(window->message().contains("in use from now on"_L1));

    window->button(u"Go back to this key"_s)->click();
    QTRY_COMPARE(thumbprint(), first);
    QTRY_VERIFY(shows(*window->card(u"In use"_s), first));
}

void TestKeyDialog::makesAKeyBesideTheWindow()
{
    const auto window = opened();
    QCOMPARE(window->dialog()->findChild<QComboBox *>()->currentData().toString(), u"PS256"_s);
    int turns = 0;
    QTimer turn;
    connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
    turn.start(1);
    window->button(u"Make a new key"_s)->click();
    QVERIFY(window->dialog()->findChild<QProgressBar *>()->isVisible());
    QVERIFY(!window->button(u"Make a new key"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(window->card(u"New, not in use yet"_s), 120000);
    QVERIFY2(turns > 5, "the window stood still");
    QVERIFY(shows(*window->card(u"New, not in use yet"_s), u"RSA, 4096 bits · PS256"_s));
    QVERIFY(!window->dialog()->findChild<QProgressBar *>()->isVisible());
}

void TestKeyDialog::keepsNothingThatWasStopped()
{
    const auto window = opened();
    const QStringList before = items();
    window->button(u"Make a new key"_s)->click();
    window->button(u"Stop"_s)->click();
    QVERIFY(window->button(u"Make a new key"_s)->isEnabled());
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents(); // its answer
    QCOMPARE(items(), before);
    QVERIFY(!window->card(u"New, not in use yet"_s));

    window->button(u"Make a new key"_s)->click();
    window->dialog()->reject();
    QTRY_VERIFY(!window->dialog());
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QCOMPARE(items(), before);
}

void TestKeyDialog::saysWhatIsWrong()
{
    const auto window = opened();
    window->chooseAlgorithm(u"ES256"_s);
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"client-key"_s, {}, 0};
    window->button(u"Make a new key"_s)->click();
    QTRY_VERIFY(window->message().endsWith(codes::VaultLocked));
    QVERIFY(window->button(u"Make a new key"_s)->isEnabled());
    QVERIFY(!window->card(u"New, not in use yet"_s));
}

void TestKeyDialog::pressesOneLetterForEach()
{
    const auto window = opened();
    window->chooseAlgorithm(u"ES256"_s);
    for (const QString &step : {u"Make a new key"_s, u"Use the new key"_s, u"Make a new key"_s}) {
        QTRY_VERIFY(window->button(step) && window->button(step)->isEnabled());
        window->button(step)->click();
    }
    QTRY_VERIFY(window->card(u"New, not in use yet"_s) && window->card(u"In use before"_s));
    QMap<QString, QStringList> letters;
    for (const QWidget *each : window->dialog()->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QPushButton *>(each);
        const auto *label = qobject_cast<const QLabel *>(each);
        const QString text = button                    ? button->text()
                             : label && label->buddy() ? label->text()
                                                       : QString();
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            letters[key.toString()] << text;
    }
    QVERIFY(letters.size() >= 7);
    for (const QStringList &texts : letters)
        QVERIFY2(texts.size() == 1, qPrintable(texts.join(u", "_s)));
}

QTEST_MAIN(TestKeyDialog)
#include "tst_keydialog.moc"
