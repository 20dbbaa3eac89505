// SPDX-License-Identifier: MIT
// What leaves Knippe by the clipboard or in a file, and what is asked before. How each form is
// written is tested with core/export.
#include "tests/support/sessionbench.h"
#include "tests/ui/uifixture.h"
#include "ui/common/secretclipboard.h"
#include "ui/copy/copycommands.h"
#include "ui/copy/copymemory.h"
#include "ui/copy/proofnotice.h"
#include "ui/copy/requestdialog.h"
#include "ui/copy/savedialog.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_CopyMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void copiesEveryForm_data();
    void copiesEveryForm();
    void keepsLettersBeyondLatin1();
    void asksForARequest_data();
    void asksForARequest();
    void provesForTheRequest_data();
    void provesForTheRequest();
    void provesAfterTheSessionHasEnded();
    void hasNoProofForABearerToken();
    void remembersTheRequest();
    void refusesAUrl_data();
    void refusesAUrl();
    void cutsNoReason();
    void countsDownTheProof();
    void copiesAgainWithAFreshProof();
    void asksOnceInProduction();
    void asksAgainAfterANewSignIn();
    void asksInProductionForEveryForm_data();
    void asksInProductionForEveryForm();
    void asksNowhereElse_data();
    void asksNowhereElse();
    void copiesSeveral_data();
    void copiesSeveral();
    void copiesTheRestWhenOneFails();
    void saysWhichFormsAreOfWhat();
    void savesAFile_data();
    void savesAFile();
    void replacesAFileOnlyWhenTold();
    void warnsBeforeItSaves();
    void remembersTheDirectory();
    void saysWhyAFileCannotBeWritten();
    void doesNothingWhenCancelled_data();
    void doesNothingWhenCancelled();
    void copiesNothingOfASessionThatIsGone();
    void closesItsQuestionWithTheSession();
    void closesItsQuestionWhenSignedOut();
    void saysWhyNothingIsCopied();
    void offersNothingWithoutATokenHeld();

private:
    void open(bool signedIn = true);
    void show(Session &session, const QStringList &resources);
    void trigger(const QString &form);
    [[nodiscard]] QAction *action(const QString &form) const;
    [[nodiscard]] QString copied() const { return QGuiApplication::clipboard()->text(); }
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        for (Dialog *each : m_window->findChildren<Dialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void type(const QString &url, const QString &method = u"GET"_s);
    void answer(const QString &url, const QString &method = u"GET"_s);
    void press(const QString &text);
    void chooseForm(const QString &form);
    void chooseFile(const QString &path);

    QTemporaryDir m_directory;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QWidget> m_window;
    CopyCommands *m_commands = nullptr;
};

static const QString Token = u"KnippeSecretCanary-token-of-example-a"_s;
static const QString OtherToken = u"KnippeSecretCanary-token-of-example-b"_s;
static const QString Url = u"https://api.example/x?y=1"_s;

/// What is left undone by then is never done.
static void settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(5);
    }
}

static QJsonObject claimsOf(const QByteArray &jwt)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(jwt.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

void tst_CopyMenu::init()
{
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<UiFixture>();
    m_clipboard = std::make_unique<SecretClipboard>(m_fixture->clock);
    m_window = std::make_unique<QWidget>();
    m_commands = new CopyCommands(*m_clipboard, *new CopyMemory(m_window.get()), m_window.get());
    m_window->show();
}

void tst_CopyMenu::cleanup()
{
    m_window.reset();
    m_session.reset();
}

/// With a Bearer token for example:b.
void tst_CopyMenu::open(bool signedIn)
{
    ApiToken bearer = m_fixture->heldToken(u"example:b"_s, 3600);
    bearer.tokenType = u"Bearer"_s;
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600), bearer}, signedIn);
    m_session = m_fixture->session();
    if (signedIn) {
        bool isRestored = false;
        m_session->restore(this, [&](const Result<> &result) { isRestored = bool(result); });
        QTRY_VERIFY(isRestored);
    }
    show(*m_session, {u"example:a"_s});
}

void tst_CopyMenu::show(Session &session, const QStringList &resources)
{
    m_commands->setSession(&session);
    m_commands->setResources(resources, resources.first());
}

QAction *tst_CopyMenu::action(const QString &form) const
{
    for (QAction *each : m_commands->forms()) {
        if (each->text().remove(u'&').startsWith(form))
            return each;
    }
    return nullptr;
}

void tst_CopyMenu::trigger(const QString &form)
{
    QVERIFY2(action(form), qPrintable(form));
    QVERIFY2(action(form)->isEnabled(), qPrintable(form));
    action(form)->trigger();
}

void tst_CopyMenu::type(const QString &url, const QString &method)
{
    auto *asked = dialog<RequestDialog>();
    QVERIFY(asked);
    asked->findChild<QComboBox *>()->setCurrentText(method);
    asked->findChild<QLineEdit *>()->setText(url);
}

void tst_CopyMenu::answer(const QString &url, const QString &method)
{
    type(url, method);
    QTest::keyClick(dialog<RequestDialog>()->findChild<QLineEdit *>(), Qt::Key_Return);
}

void tst_CopyMenu::press(const QString &text)
{
    auto *shown = dialog<QDialog>();
    QVERIFY(shown);
    for (QPushButton *each : shown->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == text)
            return QTest::mouseClick(each, Qt::LeftButton);
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

void tst_CopyMenu::chooseForm(const QString &form)
{
    auto *asked = dialog<SaveDialog>();
    QVERIFY(asked);
    asked->findChild<QComboBox *>()->setCurrentText(form);
    QCOMPARE(asked->findChild<QComboBox *>()->currentText(), form);
    press(u"Choose file …"_s);
}

void tst_CopyMenu::chooseFile(const QString &path)
{
    auto *asked = dialog<QFileDialog>();
    QVERIFY(asked);
    asked->findChild<QLineEdit *>()->setText(path);
    QVERIFY(QMetaObject::invokeMethod(asked, "accept"));
}

void tst_CopyMenu::copiesEveryForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("what");
    QTest::newRow("token") << u"Copy token"_s << Token << u"example:a"_s;
    QTest::newRow("header") << u"Authorization"_s << QString(u"Authorization: DPoP "_s + Token)
                            << u"example:a (Authorization header)"_s;
    QTest::newRow("env") << u".env"_s << u"EXAMPLE_A_TOKEN="_s << u"example:a (.env variables)"_s;
    QTest::newRow("Postman") << u"Postman"_s << u"{"_s << u"example:a (Postman environment)"_s;
    QTest::newRow("Bruno") << u"Bruno"_s << u"vars"_s << u"example:a (Bruno environment)"_s;
    QTest::newRow("JSON") << u"JSON"_s << u"{"_s << u"example:a (JSON)"_s;
}

void tst_CopyMenu::copiesEveryForm()
{
    QFETCH(const QString, form);
    QFETCH(const QString, start);
    QFETCH(const QString, what);
    open();
    trigger(form);
    QTRY_VERIFY(!copied().isEmpty());
    QVERIFY2(copied().startsWith(start), qPrintable(copied()));
    QVERIFY(copied().contains(Token));
    QVERIFY(!copied().contains(OtherToken));
    QCOMPARE(m_clipboard->what(), what);
    QVERIFY(m_clipboard->remark().startsWith(u"A DPoP token is useless by itself"));
    m_clipboard->clear();
    QCOMPARE(copied(), QString());
}

void tst_CopyMenu::keepsLettersBeyondLatin1()
{
    const QByteArray text = u"sjøsyk – 東京"_s.toUtf8();
    m_clipboard->copy(SecretBytes(text), u"x"_s);
    QCOMPARE(copied().toUtf8(), text);
    m_clipboard->clear(); // it is known for what was put there
    QCOMPARE(copied(), QString());
}

void tst_CopyMenu::asksForARequest_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("start");
    QTest::newRow("curl") << u"curl"_s << u"curl --globoff --request POST"_s;
    QTest::newRow("http") << u".http"_s << u"###"_s;
}

void tst_CopyMenu::asksForARequest()
{
    QFETCH(const QString, form);
    QFETCH(const QString, start);
    open();
    m_commands->setResources({u"example:b"_s}, u"example:b"_s);
    QSignalSpy proofs(m_commands, &CopyCommands::proofCopied);
    trigger(form);
    QCOMPARE(copied(), QString());
    answer(Url, u"POST"_s);
    QTRY_VERIFY(!copied().isEmpty());
    QVERIFY2(copied().startsWith(start), qPrintable(copied()));
    QVERIFY(copied().contains(Url));
    QVERIFY(copied().contains(QString(u"Authorization: Bearer "_s + OtherToken)));
    QVERIFY(!copied().contains("DPoP"_L1));
    QCOMPARE(m_clipboard->remark(), QString());
    QCOMPARE(proofs.size(), 1);
    QVERIFY(!proofs.first().first().toDateTime().isValid());
}

void tst_CopyMenu::provesForTheRequest_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("hasToken");
    QTest::newRow("curl") << u"curl"_s << u"example:a (curl with DPoP proof)"_s << true;
    QTest::newRow("http") << u".http"_s << u"example:a (.http request with DPoP proof)"_s << true;
    QTest::newRow("proof") << u"DPoP proof"_s << u"example:a (DPoP proof)"_s << false;
}

void tst_CopyMenu::provesForTheRequest()
{
    QFETCH(const QString, form);
    QFETCH(const QString, what);
    QFETCH(const bool, hasToken);
    open();
    QSignalSpy proofs(m_commands, &CopyCommands::proofCopied);
    trigger(form);
    answer(Url, u"PUT"_s);
    QTRY_VERIFY(!copied().isEmpty());
    QCOMPARE(copied().contains(Token), hasToken);
    const QByteArray proof =
        copied().section(u"DPoP: "_s, -1).section(u'\'', 0, 0).trimmed().toLatin1();
    const QJsonObject claims = claimsOf(proof);
    QCOMPARE(claims.value("htm"_L1).toString(), u"PUT"_s);
    QCOMPARE(claims.value("htu"_L1).toString(), u"https://api.example/x"_s);
    QCOMPARE(claims.value("ath"_L1).toString().toLatin1(),
             QCryptographicHash::hash(Token.toLatin1(), QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QCOMPARE(m_clipboard->what(), what);
    QCOMPARE(proofs.size(), 1);
    QCOMPARE(proofs.first().first().toDateTime(), m_fixture->clock.now().addSecs(60));
}

/// The authority has ended it, but not the tokens, and their key is still here.
void tst_CopyMenu::provesAfterTheSessionHasEnded()
{
    SessionBench bench;
    QVERIFY(bench.signIn());
    bench.authority.always(ScriptedAuthority::Token, [](const RecordedRequest &) {
        return ScriptedAnswer::oauthError(u"invalid_grant"_s);
    });
    QVERIFY(!bench.fetch({SessionBench::Api2}));
    QCOMPARE(bench.session->state(), Session::State::SignedOut);
    show(*bench.session, {SessionBench::Api1});
    const auto sent = bench.authority.requests().size();
    trigger(u"curl"_s);
    answer(Url);
    QTRY_VERIFY(copied().startsWith("curl"_L1));
    QVERIFY(copied().contains("--header 'DPoP: "_L1));
    QCOMPARE(bench.authority.requests().size(), sent); // asks nobody
    m_commands->setSession(nullptr);
}

void tst_CopyMenu::hasNoProofForABearerToken()
{
    open();
    m_commands->setResources({u"example:b"_s}, u"example:b"_s);
    QVERIFY(!action(u"DPoP proof"_s)->isEnabled());
    QCOMPARE(action(u"DPoP proof"_s)->text(), u"DPoP proof (none fits a bearer token)"_s);
    m_commands->setResources({u"example:a"_s}, u"example:a"_s);
    QVERIFY(action(u"DPoP proof"_s)->isEnabled());
    QCOMPARE(action(u"DPoP proof"_s)->text(), u"&DPoP proof …"_s);
}

void tst_CopyMenu::remembersTheRequest()
{
    const auto remembered = [this] {
        const QString text = dialog<RequestDialog>()->findChild<QLineEdit *>()->text();
        const QString method = dialog<RequestDialog>()->findChild<QComboBox *>()->currentText();
        dialog<RequestDialog>()->reject();
        return QString(method + u' ' + text);
    };
    open();
    trigger(u"curl"_s);
    answer(Url, u"PUT"_s);
    QTRY_VERIFY(!copied().isEmpty());
    trigger(u".http"_s);
    QCOMPARE(remembered(), QString(u"PUT "_s + Url));
    m_commands->setResources({u"example:b"_s}, u"example:b"_s);
    trigger(u"curl"_s);
    QCOMPARE(remembered(), u"GET "_s);
    // the address may tell of a patient: whoever signs in next does not see it
    m_session->signIn(
        {}, [](Browser) { return std::make_unique<SilentAgent>(); }, this, [](const Result<> &) {});
    m_session->cancelSignIn();
    QTRY_COMPARE(m_session->state(), Session::State::SignedIn);
    m_commands->setResources({u"example:a"_s}, u"example:a"_s);
    trigger(u"curl"_s);
    QCOMPARE(remembered(), u"GET "_s);
}

void tst_CopyMenu::refusesAUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no host") << u"/path"_s << u"whole web address"_s;
    QTest::newRow("half typed") << u"https:/"_s << u"whole web address"_s;
    QTest::newRow("no web address") << u"ftp://api.example/"_s << u"whole web address"_s;
    QTest::newRow("open transport") << u"http://api.example/"_s << u"not protected by TLS"_s;
    QTest::newRow("a user in it") << u"https://me:secret@api.example/"_s << u"user:password@"_s;
    QTest::newRow("a token in it")
        << u"https://api.example/?access_token=x"_s << u"?access_token="_s;
}

void tst_CopyMenu::refusesAUrl()
{
    QFETCH(const QString, url);
    QFETCH(const QString, reason);
    open();
    trigger(u"curl"_s);
    const auto says = [this](const QString &text) {
        const auto labels = dialog<RequestDialog>()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *each) {
            return each->textFormat() == Qt::PlainText && each->text().contains(text);
        });
    };
    QVERIFY(says(u"Nothing is sent."_s));
    type(url);
    QVERIFY(says(reason)); // as one types
    QTest::keyClick(dialog<RequestDialog>()->findChild<QLineEdit *>(), Qt::Key_Return);
    press(u"Copy"_s);
    QVERIFY(dialog<RequestDialog>()); // it stays
    settle();
    QCOMPARE(copied(), QString());
    type(u"http://127.0.0.1:8080/x"_s); // loopback is no open transport
    QVERIFY(says(u"Nothing is sent."_s));
    press(u"Copy"_s);
    QVERIFY(!dialog<RequestDialog>());
    QTRY_VERIFY(copied().contains("http://127.0.0.1:8080/x"_L1));
}

void tst_CopyMenu::cutsNoReason()
{
    open();
    trigger(u"curl"_s);
    auto *asked = dialog<RequestDialog>();
    for (const QString &url :
         {QString(), u"x"_s,
          QString(u"http://"_s + QString(63, u'a') + u'.' + QString(63, u'b') + u".example/"_s)}) {
        type(url);
        asked->resize(asked->minimumSizeHint());
        QCoreApplication::processEvents();
        for (const QLabel *each : asked->findChildren<QLabel *>()) {
            if (each->wordWrap())
                QVERIFY2(each->height() >= each->heightForWidth(each->width()),
                         qPrintable(each->text()));
        }
    }
}

void tst_CopyMenu::countsDownTheProof()
{
    ProofNotice notice(m_fixture->clock);
    const auto text = [&] {
        return notice.isHidden() ? QString() : notice.findChild<QLabel *>()->text();
    };
    auto *again = notice.findChild<QPushButton *>();
    QSignalSpy asked(&notice, &ProofNotice::againRequested);
    QCOMPARE(text(), QString());
    notice.follow(m_fixture->clock.now().addSecs(60));
    QCOMPARE(text(), u"The proof is good for about 1 min"_s);
    QVERIFY(again->isHidden());
    m_fixture->clock.advance(1);
    notice.tick();
    QCOMPARE(text(), u"The proof is good for about 59 s"_s);
    m_fixture->clock.advance(58);
    notice.tick();
    QCOMPARE(text(), u"The proof is good for about 1 s"_s);
    m_fixture->clock.advance(1);
    notice.tick();
    QCOMPARE(text(), u"The proof is too old by now."_s);
    QVERIFY(!again->isHidden());
    again->click();
    QCOMPARE(asked.size(), 1);
    notice.follow(m_fixture->clock.now().addSecs(60));
    QVERIFY(again->isHidden());
    m_fixture->clock.advance(-3600); // who knows how old it is now
    notice.tick();
    QCOMPARE(text(), u"The proof is too old by now."_s);
    notice.follow({});
    QCOMPARE(text(), QString());
}

void tst_CopyMenu::copiesAgainWithAFreshProof()
{
    open();
    QSignalSpy proofs(m_commands, &CopyCommands::proofCopied);
    trigger(u"DPoP proof"_s);
    answer(Url, u"PUT"_s);
    QTRY_VERIFY(!copied().isEmpty());
    const QJsonObject first = claimsOf(copied().toLatin1());
    m_fixture->clock.advance(61);
    m_clipboard->tick();
    QCOMPARE(copied(), QString());
    trigger(u"curl"_s); // opened and closed again: not what was copied last
    dialog<RequestDialog>()->reject();
    m_commands->copyAgain();
    QVERIFY(!dialog<RequestDialog>());
    QTRY_VERIFY(!copied().isEmpty());
    const QJsonObject second = claimsOf(copied().toLatin1());
    QCOMPARE(second.value("htu"_L1), first.value("htu"_L1));
    QCOMPARE(second.value("htm"_L1), first.value("htm"_L1));
    QVERIFY(second.value("jti"_L1) != first.value("jti"_L1));
    QCOMPARE(second.value("iat"_L1).toInt() - first.value("iat"_L1).toInt(), 61);
    QCOMPARE(proofs.last().first().toDateTime(), m_fixture->clock.now().addSecs(60));
    m_session->signOut(this, [](const Result<> &) {});
    QTRY_COMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(!proofs.last().first().toDateTime().isValid());
}

void tst_CopyMenu::asksOnceInProduction()
{
    m_fixture->profile.profile.authority = u"https://authority.example"_s;
    open();
    trigger(u"Copy token"_s);
    auto *question = dialog<QMessageBox>();
    QVERIFY(question);
    QCOMPARE(question->text(), u"What you are about to take opens real patients' records."_s);
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QTest::keyClick(question, Qt::Key_Return); // whoever does not read has said no
    settle();
    QVERIFY(!dialog<QMessageBox>());
    QCOMPARE(copied(), QString());
    trigger(u"Copy token"_s);
    QTest::keyClick(dialog<QMessageBox>(), Qt::Key_Escape);
    settle();
    QCOMPARE(copied(), QString());
    trigger(u"Copy token"_s);
    press(u"Copy"_s);
    QTRY_COMPARE(copied(), Token);
    m_clipboard->clear();
    trigger(u"JSON"_s);
    QVERIFY(!dialog<QMessageBox>());
    QTRY_VERIFY(!copied().isEmpty());
    m_commands->setSession(nullptr); // another profile is shown for a while
    show(*m_session, {u"example:a"_s});
    trigger(u"JSON"_s);
    QVERIFY(!dialog<QMessageBox>());
}

void tst_CopyMenu::asksAgainAfterANewSignIn()
{
    m_fixture->profile.profile.authority = u"https://authority.example"_s;
    open();
    trigger(u"JSON"_s);
    press(u"Copy"_s);
    QTRY_VERIFY(!copied().isEmpty());
    m_session->signIn(
        {}, [](Browser) { return std::make_unique<SilentAgent>(); }, this, [](const Result<> &) {});
    m_session->cancelSignIn();
    QTRY_COMPARE(m_session->state(), Session::State::SignedIn);
    trigger(u"JSON"_s);
    QVERIFY(dialog<QMessageBox>());
}

void tst_CopyMenu::asksInProductionForEveryForm_data()
{
    QTest::addColumn<QString>("form");
    for (const QString &form :
         {u"Copy token"_s, u"Authorization"_s, u"curl"_s, u".http"_s, u"DPoP proof"_s, u".env"_s,
          u"Postman"_s, u"Bruno"_s, u"JSON"_s, u"Save to file"_s})
        QTest::newRow(qPrintable(form)) << form;
}

void tst_CopyMenu::asksInProductionForEveryForm()
{
    QFETCH(const QString, form);
    m_fixture->profile.profile.authority = u"https://authority.example"_s;
    open();
    trigger(form);
    settle();
    QVERIFY(dialog<QMessageBox>());
    QVERIFY(!dialog<RequestDialog>());
    QVERIFY(!dialog<SaveDialog>());
    QCOMPARE(copied(), QString());
}

void tst_CopyMenu::asksNowhereElse_data()
{
    QTest::addColumn<QString>("authority");
    QTest::newRow("test") << u"https://authority.test.example"_s;
    QTest::newRow("sandbox") << u"http://127.0.0.1:9"_s;
}

void tst_CopyMenu::asksNowhereElse()
{
    QFETCH(const QString, authority);
    m_fixture->profile.profile.authority = authority;
    open();
    trigger(u"Copy token"_s);
    QVERIFY(!dialog<QMessageBox>());
    QTRY_COMPARE(copied(), Token);
}

void tst_CopyMenu::copiesSeveral_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("what");
    QTest::newRow("env") << u".env"_s << u"2 API(s) (.env variables)"_s;
    QTest::newRow("Postman") << u"Postman"_s << u"2 API(s) (Postman environment)"_s;
    QTest::newRow("Bruno") << u"Bruno"_s << u"2 API(s) (Bruno environment)"_s;
    QTest::newRow("JSON") << u"JSON"_s << u"2 API(s) (JSON)"_s;
}

void tst_CopyMenu::copiesSeveral()
{
    QFETCH(const QString, form);
    QFETCH(const QString, what);
    open();
    m_commands->setResources({u"example:b"_s, u"example:a"_s}, u"example:a"_s);
    trigger(form);
    QTRY_VERIFY(!copied().isEmpty());
    QVERIFY(copied().contains(Token));
    QVERIFY(copied().indexOf(OtherToken) > 0);
    QVERIFY(copied().indexOf(OtherToken) < copied().indexOf(Token)); // as they are selected
    QCOMPARE(m_clipboard->what(), what);
    m_clipboard->clear();
    trigger(u"Copy token"_s); // of the current one
    QTRY_COMPARE(copied(), Token);
}

void tst_CopyMenu::copiesTheRestWhenOneFails()
{
    SessionBench bench;
    QVERIFY(bench.signIn());
    bench.authority.always(ScriptedAuthority::Token, [&](const RecordedRequest &request) {
        if (request.field("resource") == SessionBench::Api1.latin1())
            return ScriptedAnswer::oauthError(u"invalid_target"_s);
        return bench.authority.correctAnswer(request);
    });
    bench.clock.advance(24 * 3600); // both have to be renewed
    const auto sent = bench.authority.requests(ScriptedAuthority::Token).size();
    show(*bench.session, {SessionBench::Api1, SessionBench::Api2});
    QSignalSpy failed(m_commands, &CopyCommands::failed);
    QSignalSpy informed(m_commands, &CopyCommands::informed);
    trigger(u"JSON"_s);
    QTRY_VERIFY(!copied().isEmpty());
    QVERIFY(bench.authority.requests(ScriptedAuthority::Token).size() >= sent + 2);
    QVERIFY(copied().contains(SessionBench::Api2));
    QVERIFY(!copied().contains(SessionBench::Api1));
    QCOMPARE(m_clipboard->what(), u"owner-2:api (JSON)"_s);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(informed.size(), 1);
    QCOMPARE(informed.first().first().toString(),
             u"Left out, because no token could be had: owner-1:api (E-TOKEN-TARGET)."_s);
    m_clipboard->clear();
    m_commands->setResources({SessionBench::Api1}, SessionBench::Api1);
    trigger(u"JSON"_s); // and alone it is a failure
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(copied(), QString());
    m_commands->setSession(nullptr);
}

void tst_CopyMenu::saysWhichFormsAreOfWhat()
{
    open();
    const auto headings = [this] {
        QStringList texts;
        for (const QAction *each : m_commands->forms()) {
            if (each->isVisible() && !each->isSeparator() && !each->isEnabled())
                texts.append(each->text());
        }
        return texts;
    };
    QCOMPARE(headings(), QStringList());
    m_commands->setResources({u"example:b"_s, u"example:a"_s}, u"example:a"_s);
    QCOMPARE(headings(), (QStringList{u"example:a"_s, u"2 selected API(s)"_s}));
    QCOMPARE(m_commands->copyAs()->menu()->actions(), m_commands->forms());
}

void tst_CopyMenu::savesAFile_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("start");
    QTest::addColumn<bool>("isForOne");
    QTest::newRow("env") << u".env variables"_s << u"clinic.env"_s << u"EXAMPLE_A_TOKEN="_s
                         << false;
    QTest::newRow("http") << u".http request"_s << u"clinic.http"_s << u"### example_a"_s << true;
    QTest::newRow("Postman") << u"Postman environment"_s << u"clinic.postman_environment.json"_s
                             << u"{"_s << false;
    QTest::newRow("Bruno") << u"Bruno environment"_s << u"clinic.bru"_s << u"vars {"_s << false;
    QTest::newRow("JSON") << u"JSON"_s << u"clinic.json"_s << u"{"_s << false;
}

void tst_CopyMenu::savesAFile()
{
    QFETCH(const QString, form);
    QFETCH(const QString, name);
    QFETCH(const QString, start);
    QFETCH(const bool, isForOne);
    const QString path = m_directory.filePath(u"saved-"_s + name);
    open();
    m_commands->setResources({u"example:a"_s, u"example:b"_s}, u"example:a"_s);
    QSignalSpy informed(m_commands, &CopyCommands::informed);
    trigger(u"Save to file"_s);
    chooseForm(form);
    if (isForOne) {
        type(Url);
        press(u"Choose file …"_s);
    }
    QCOMPARE(QFileInfo(dialog<QFileDialog>()->selectedFiles().value(0)).fileName(), name);
    chooseFile(path);
    QTRY_COMPARE(informed.size(), 1);
    const QString message = informed.first().first().toString();
    QVERIFY2(message.startsWith(u"Saved to "_s + QDir::toNativeSeparators(path)),
             qPrintable(message));
    QCOMPARE(message.contains(u"The proof is good for this one request"_s), isForOne);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(file.readAll());
    QVERIFY2(content.startsWith(start), qPrintable(content));
    QVERIFY(content.endsWith(u'\n') && !content.endsWith(u"\n\n"_s));
    QVERIFY(content.contains(Token));
    QCOMPARE(content.contains(OtherToken), !isForOne);
    QCOMPARE(copied(), QString());
#ifdef Q_OS_UNIX
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
#endif
    QVERIFY(file.remove());
}

void tst_CopyMenu::replacesAFileOnlyWhenTold()
{
    const QString path = m_directory.filePath(u"there.env"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    QVERIFY(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    open();
    QSignalSpy informed(m_commands, &CopyCommands::informed);
    for (const auto &answer : {QMessageBox::No, QMessageBox::Yes}) {
        trigger(u"Save to file"_s);
        chooseForm(u".env variables"_s);
        bool isAsked = false;
        QTimer::singleShot(0, this, [&] { // the system's dialog asks in a loop of its own
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            isAsked = question;
            if (question)
                question->button(answer)->click();
        });
        chooseFile(path);
        QVERIFY(isAsked);
        if (answer == QMessageBox::No) {
            dialog<QFileDialog>()->reject();
            settle();
            QCOMPARE(informed.size(), 0);
            QCOMPARE(QFileInfo(path).size(), 6);
        }
    }
    QTRY_COMPARE(informed.size(), 1);
    QVERIFY(QFileInfo(path).size() > 6);
#ifdef Q_OS_UNIX
    QVERIFY(!QFileInfo(path).permission(QFile::ReadOther));
#endif
}

void tst_CopyMenu::warnsBeforeItSaves()
{
    open();
    m_commands->setResources({u"example:a"_s, u"example:b"_s}, u"example:b"_s);
    trigger(u"Save to file"_s);
    const auto shows = [this](const QString &text) {
        const auto labels = dialog<SaveDialog>()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *each) {
            return each->isVisible() && each->textFormat() == Qt::PlainText
                   && each->text().contains(text);
        });
    };
    QVERIFY(shows(u"The file will hold a usable secret"_s));
    QVERIFY(shows(u"example:a, example:b"_s));
    dialog<SaveDialog>()->findChild<QComboBox *>()->setCurrentText(u".http request"_s);
    QVERIFY(!shows(u"example:a"_s));
    QVERIFY(shows(u"example:b"_s));
}

void tst_CopyMenu::remembersTheDirectory()
{
    open();
    QSignalSpy informed(m_commands, &CopyCommands::informed);
    trigger(u"Save to file"_s);
    chooseForm(u"JSON"_s);
    chooseFile(m_directory.filePath(u"first.json"_s));
    QTRY_COMPARE(informed.size(), 1);
    trigger(u"Save to file"_s);
    chooseForm(u"Bruno environment"_s);
    QCOMPARE(dialog<QFileDialog>()->directory().absolutePath(),
             QDir(m_directory.path()).absolutePath());
    QCOMPARE(QFileInfo(dialog<QFileDialog>()->selectedFiles().value(0)).fileName(),
             u"clinic.bru"_s);
}

void tst_CopyMenu::saysWhyAFileCannotBeWritten()
{
    const QString folder = m_directory.filePath(u"gone"_s);
    QVERIFY(QDir().mkpath(folder));
    open();
    QSignalSpy failed(m_commands, &CopyCommands::failed);
    QSignalSpy informed(m_commands, &CopyCommands::informed);
    trigger(u"Save to file"_s);
    chooseForm(u"JSON"_s);
    chooseFile(folder + u"/x.json"_s);
    QVERIFY(QDir().rmdir(folder));
    QTRY_COMPARE(failed.size(), 1);
    const Error error = failed.first().first().value<Error>();
    QCOMPARE(error.code, codes::ConfigFile);
    QVERIFY2(error.detail.startsWith(QDir::toNativeSeparators(folder + u"/x.json: "_s)),
             qPrintable(error.detail));
    QCOMPARE(informed.size(), 0);
}

void tst_CopyMenu::doesNothingWhenCancelled_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("form") << 0;
    QTest::newRow("request") << 1;
    QTest::newRow("file") << 2;
}

void tst_CopyMenu::doesNothingWhenCancelled()
{
    QFETCH(const int, step);
    open();
    QSignalSpy failed(m_commands, &CopyCommands::failed);
    QSignalSpy informed(m_commands, &CopyCommands::informed);
    trigger(u"Save to file"_s);
    if (step > 0)
        chooseForm(u".http request"_s);
    if (step > 1) {
        type(Url);
        press(u"Choose file …"_s);
    }
    QTest::keyClick(dialog<QDialog>(), Qt::Key_Escape);
    settle();
    QVERIFY(!dialog<QDialog>());
    QCOMPARE(copied(), QString());
    QCOMPARE(failed.size() + informed.size(), 0);
    trigger(u"Copy token"_s); // nothing is left in the way
    QTRY_COMPARE(copied(), Token);
}

void tst_CopyMenu::copiesNothingOfASessionThatIsGone()
{
    open();
    trigger(u"Copy token"_s);
    m_commands->setSession(nullptr);
    m_session.reset();
    settle();
    QCOMPARE(copied(), QString());
}

void tst_CopyMenu::closesItsQuestionWithTheSession()
{
    open();
    trigger(u"curl"_s);
    QVERIFY(dialog<RequestDialog>());
    m_commands->setSession(nullptr);
    QVERIFY(!dialog<RequestDialog>());
}

void tst_CopyMenu::closesItsQuestionWhenSignedOut()
{
    open();
    trigger(u"curl"_s);
    QVERIFY(dialog<RequestDialog>());
    m_session->signOut(this, [](const Result<> &) {}); // another program, say
    QTRY_VERIFY(!dialog<RequestDialog>());
    settle();
    QCOMPARE(copied(), QString());
}

void tst_CopyMenu::saysWhyNothingIsCopied()
{
    open();
    QSignalSpy failed(m_commands, &CopyCommands::failed);
    m_fixture->vault.fault = Error{QString(codes::VaultLocked), u"token"_s, {}, 0};
    trigger(u"Authorization"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, codes::VaultLocked);
    QCOMPARE(copied(), QString());
}

void tst_CopyMenu::offersNothingWithoutATokenHeld()
{
    open();
    m_commands->setResources({u"example:c"_s}, u"example:c"_s);
    QVERIFY(!m_commands->copyAs()->isEnabled());
    for (const QAction *each : m_commands->forms())
        QVERIFY(each->isSeparator() || !each->isEnabled());
    m_commands->setResources({u"example:c"_s, u"example:a"_s}, u"example:c"_s);
    QVERIFY(m_commands->copyAs()->isEnabled());
    QVERIFY(action(u"JSON"_s)->isEnabled());
    QVERIFY(!m_commands->copyToken()->isEnabled());
}

QTEST_MAIN(tst_CopyMenu)
#include "tst_copymenu.moc"
