// SPDX-License-Identifier: MIT
// A call to an API as a person makes it: what leaves, what is shown of the answer, and what is left
// of either when the session has gone.
#include "core/vault/vaultrecord.h"
#include "tests/support/canary.h"
#include "tests/support/scriptedauthority.h"
#include "tests/ui/uifixture.h"
#include "ui/call/answertext.h"
#include "ui/call/callpanel.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_CallPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { open(false); }
    void cleanup();

    void saysWhatIsMissing();
    void sendsTokenAndProof();
    void sendsWhatIsWritten();
    void sendsNoBodyWithGet();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void followsNoRedirect();
    void explainsRefusals_data();
    void explainsRefusals();
    void explainsErrors();
    void laysJsonOut_data();
    void laysJsonOut();
    void showsForeignTextAsPlainText();
    void savesWhatIsNoText();
    void showsTheBeginningOfALongBody();
    void remembersByApi();
    void canBeCancelled();
    void keysSend();
    void asksInProduction_data();
    void asksInProduction();
    void wipes_data();
    void wipes();
    void leavesNothingInTheLog();

private:
    void open(bool inEarnest);
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &accessibleName) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void write(const QString &url, const QString &method = u"GET"_s, const QString &headers = {},
               const QString &body = {});
    void send() { button(u"&Send"_s)->click(); }
    /// What stands in big letters over the answer, once there is one.
    [[nodiscard]] QString status() const;
    [[nodiscard]] QString body() const;
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] QString url(const char *path) const
    {
        return m_authority->issuer() + QLatin1StringView(path);
    }
    void answer(const ScriptedAnswer &answer)
    {
        m_authority->resourceScheme.clear(); // no nonce is asked for
        m_authority->always("/api/records"_L1,
                            [answer](const RecordedRequest &) { return answer; });
    }
    [[nodiscard]] QList<RecordedRequest> received() const
    {
        return m_authority->requests("/api/records"_L1);
    }

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<ScriptedAuthority> m_authority;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CallPanel> m_panel;
};

void tst_CallPanel::open(bool inEarnest)
{
    cleanup();
    m_fixture = std::make_unique<UiFixture>();
    m_authority = std::make_unique<ScriptedAuthority>(m_fixture->clock);
    m_fixture->profile.profile.authority =
        inEarnest ? u"https://sts.example"_s : m_authority->issuer();
    m_fixture->store({m_fixture->heldToken(u"example:a"_s, 3600),
                      m_fixture->heldToken(u"example:b"_s, 3600),
                      m_fixture->heldToken(u"example:c"_s, 3600)},
                     true);
    Session::Environment environment = m_fixture->environment();
    environment.logsRequests = true;
    m_session = std::make_unique<Session>(m_fixture->profile, environment);
    bool isRestored = false;
    m_session->restore(this, [&](const Result<> &result) { isRestored = bool(result); });
    QTRY_VERIFY(isRestored);
    m_panel = std::make_unique<CallPanel>();
    m_panel->resize(1000, 320);
    m_panel->setSession(m_session.get());
    m_panel->setResource(u"example:a"_s);
    m_panel->show();
}

void tst_CallPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

template <typename Widget>
Widget *tst_CallPanel::named(const QString &accessibleName) const
{
    for (Widget *each : m_panel->findChildren<Widget *>()) {
        if (each->accessibleName() == accessibleName)
            return each;
    }
    qFatal("no %s", qPrintable(accessibleName));
}

QPushButton *tst_CallPanel::button(const QString &text) const
{
    for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    qFatal("no button %s", qPrintable(text));
}

void tst_CallPanel::write(const QString &url, const QString &method, const QString &headers,
                          const QString &body)
{
    named<QComboBox>(u"Method"_s)->setCurrentText(method);
    named<QLineEdit>(u"URL"_s)->setText(url);
    named<QPlainTextEdit>(u"Headers"_s)->setPlainText(headers);
    named<QPlainTextEdit>(u"Body"_s)->setPlainText(body);
    for (QTabWidget *each : m_panel->findChildren<QTabWidget *>()) {
        if (each->tabText(1) == "Body"_L1)
            each->setCurrentIndex(body.isEmpty() ? 0 : 1);
    }
}

QString tst_CallPanel::status() const
{
    for (const QString &each : labels()) {
        if (each.startsWith(u"✓ ") || each.startsWith(u"✗ "))
            return each;
    }
    return {};
}

QString tst_CallPanel::body() const
{
    return named<QPlainTextEdit>(u"Body of the answer"_s)->toPlainText();
}

QStringList tst_CallPanel::labels() const
{
    QStringList texts;
    for (const QLabel *each : m_panel->findChildren<QLabel *>()) {
        if (each->isVisibleTo(m_panel.get()))
            texts.append(each->text());
    }
    return texts;
}

void tst_CallPanel::saysWhatIsMissing()
{
    m_panel->setResource({});
    QCOMPARE(labels(), QStringList{u"Select an API to call it."_s});
    m_panel->setSession(nullptr);
    m_panel->setResource(u"example:a"_s);
    QCOMPARE(labels(), QStringList{u"Select an API to call it."_s});
    m_panel->setSession(m_session.get());
    QCOMPARE(named<QLineEdit>(u"URL"_s)->text(), QString());
    send();
    QVERIFY(labels().contains(u"the URL has to be a whole web address"_s));
}

void tst_CallPanel::sendsTokenAndProof() // RFC 9449 sections 7.1 and 9
{
    write(url("/api/records?id=7"));
    send();
    QTRY_COMPARE(status(), u"✓ 200 – done"_s);
    QCOMPARE(body(), u"{\n  \"answer\": \"yes\"\n}"_s);
    QCOMPARE(received().size(), 2); // the API wanted a nonce
    const RecordedRequest request = received().last();
    QCOMPARE(request.header("Authorization"), QByteArray("DPoP ") + Canary + "-token-of-example-a");
    QCOMPARE(request.header("DPoP").count('.'), 2);
    QCOMPARE(request.url.query(), u"id=7"_s);
    QVERIFY(labels().filter(u" ms · "_s).size() == 1);
    QVERIFY(labels().filter(u"application/json"_s).size() == 1);
    const QStringList shown = labels() + QStringList{body()};
    for (const QString &text : shown)
        QVERIFY2(!text.contains(QLatin1StringView(Canary)), qPrintable(text));
}

void tst_CallPanel::sendsWhatIsWritten()
{
    answer(ScriptedAnswer::json({}, 201));
    write(url("/api/records"), u"PUT"_s, u"X-One: 1\n\n x-two :  to \n"_s, u"{\"navn\":\"Åse\"}"_s);
    send();
    QCOMPARE(labels().filter(u"x-two"_s).size(), 1); // a header's name ends at its colon
    QVERIFY(received().isEmpty());
    write(url("/api/records"), u"PUT"_s, u"X-One: 1\n\n x-two:  to \n"_s, u"{\"navn\":\"Åse\"}"_s);
    send();
    QTRY_COMPARE(status(), u"✓ 201 – created"_s);
    const RecordedRequest request = received().last();
    QCOMPARE(request.method, "PUT");
    QCOMPARE(request.header("X-One"), "1");
    QCOMPARE(request.header("x-two"), "to");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.body, QByteArray("{\"navn\":\"Åse\"}"));
    write(url("/api/records"), u"POST"_s, u"Content-Type: text/csv"_s, u"a;b"_s);
    QVERIFY(labels().contains(u"not JSON: line 1"_s)); // said, and sent all the same
    send();
    QTRY_COMPARE(received().size(), 2);
    QCOMPARE(received().last().header("Content-Type"), "text/csv");
}

void tst_CallPanel::sendsNoBodyWithGet()
{
    answer({});
    write(url("/api/records"), u"GET"_s, {}, u"{}"_s);
    QVERIFY(labels().contains(u"GET has no body: it is not sent."_s));
    send();
    QTRY_VERIFY(!status().isEmpty());
    QCOMPARE(received().last().body, QByteArray());
    QVERIFY(labels().contains(u"The answer has no body."_s));
}

void tst_CallPanel::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("url"); // %1: the API's
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("reason");
    const QString get = u"GET"_s;
    const QString ours = u"%1"_s;
    QTest::newRow("no URL") << u" "_s << get << QString() << u"whole web address"_s;
    QTest::newRow("no host") << u"api/records"_s << get << QString() << u"whole web address"_s;
    QTest::newRow("no TLS") << u"http://api.example/"_s << get << QString() << u"TLS"_s;
    QTest::newRow("user") << u"https://a:b@api.example/"_s << get << QString() << u"user:"_s;
    QTest::newRow("token in the URL, RFC 6750 2.3")
        << u"%1?access_token=x"_s << get << QString() << u"access_token"_s;
    QTest::newRow("TRACE") << ours << u"TRACE"_s << QString() << u"TRACE"_s;
    QTest::newRow("no method") << ours << QString() << QString() << u"cannot be sent"_s;
    QTest::newRow("Authorization")
        << ours << get << u"authorization: Bearer x"_s << u"authorization:"_s;
    QTest::newRow("DPoP") << ours << get << u"DPoP: x"_s << u"DPoP:"_s;
    QTest::newRow("no colon") << ours << get << u"a: b\nhello"_s << u"line 2"_s;
}

void tst_CallPanel::refusesWhatDoesNotFit()
{
    QFETCH(const QString, url);
    QFETCH(const QString, method);
    QFETCH(const QString, headers);
    QFETCH(const QString, reason);
    write(url.contains("%1"_L1) ? url.arg(this->url("/api/records")) : url, method, headers);
    send();
    QVERIFY2(labels().filter(reason).size() == 1, qPrintable(labels().join(u'\n')));
    QTest::qWait(20); // whatever would be sent has been
    QVERIFY(m_authority->requests().isEmpty());
    QVERIFY(status().isEmpty());
    QVERIFY(button(u"&Send"_s)->isVisible());
}

void tst_CallPanel::followsNoRedirect()
{
    ScriptedAnswer elsewhere = ScriptedAnswer::json({}, 302);
    elsewhere.headers.append({"Location", url("/elsewhere").toLatin1()});
    answer(elsewhere);
    write(url("/api/records"));
    send();
    QTRY_COMPARE(status(), u"✗ 302 – leads elsewhere, and is not followed"_s);
    QVERIFY(named<QPlainTextEdit>(u"Headers of the answer"_s)
                ->toPlainText()
                .contains("Location: "_L1 + url("/elsewhere")));
    QCOMPARE(m_authority->requests().size(), 1);
}

void tst_CallPanel::explainsRefusals_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("token, RFC 6750 3.1")
        << R"(DPoP error="invalid_token", error_description="too old")"_ba
        << QStringList{u"invalid_token"_s, u"another audience"_s, u"too old"_s};
    QTest::newRow("scope") << R"(Bearer error="insufficient_scope", scope="a b")"_ba
                           << QStringList{u"lacks a scope"_s, u"It asks for: a b."_s};
    QTest::newRow("proof, RFC 9449 7.1")
        << R"(DPoP error="invalid_dpop_proof")"_ba << QStringList{u"clock"_s};
    QTest::newRow("a word of its own")
        << R"(DPoP error="no_<b>way</b>")"_ba << QStringList{u"“no_<b>way</b>”"_s};
    QTest::newRow("nothing") << "Bearer"_ba << QStringList{u"401"_s};
}

void tst_CallPanel::explainsRefusals()
{
    QFETCH(const QByteArray, challenge);
    QFETCH(const QStringList, words);
    ScriptedAnswer refusal = ScriptedAnswer::json({}, 401);
    refusal.headers.append({"WWW-Authenticate", challenge});
    answer(refusal);
    write(url("/api/records"));
    send();
    QTRY_VERIFY(status().startsWith(u"✗ 401 – "));
    for (const QString &word : words)
        QCOMPARE(labels().filter(word).size(), 1);
}

void tst_CallPanel::explainsErrors()
{
    answer(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Truncated));
    write(url("/api/records"));
    send();
    QTRY_VERIFY(status().endsWith("E-NET-LOST"_L1));
    m_authority->close();
    send();
    QTRY_VERIFY(status().endsWith("E-NET-UNREACHABLE"_L1));
}

void tst_CallPanel::laysJsonOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("order, numbers and doubles stay")
        << R"({"b":1.10,"a":12345678901234567890,"a":[]})"_ba
        << u"{\n  \"b\": 1.10,\n  \"a\": 12345678901234567890,\n  \"a\": []\n}"_s;
    QTest::newRow("nested") << R"([{"a":[1,{}]}])"_ba
                            << u"[\n  {\n    \"a\": [\n      1,\n      {}\n    ]\n  }\n]"_s;
    QTest::newRow("signs in strings")
        << R"({"a": "{\"[,: " })"_ba << u"{\n  \"a\": \"{\\\"[,: \"\n}"_s;
    QTest::newRow("laid out before") << "[ 1 ,\r\n\t2 ]"_ba << u"[\n  1,\n  2\n]"_s;
    QTest::newRow("deceptive") << QByteArray("[\"a\u202Eb\"]") << u"[\n  \"a\\u202eb\"\n]"_s;
    QTest::newRow("no JSON") << "{\"a\":\r\n"_ba << u"{\"a\":\n"_s;
}

void tst_CallPanel::laysJsonOut()
{
    QFETCH(const QByteArray, json);
    HttpResponse response;
    response.headers = {{"Content-Type", "application/json"}};
    response.body = json;
    QTEST(readableBody(response)->text, "text");
}

void tst_CallPanel::showsForeignTextAsPlainText()
{
    ScriptedAnswer foul;
    foul.headers = {{"Content-Type", "text/html<b>"}, {"X-Foul", "<b>\xe2\x80\xae</b>"}};
    foul.body = "<h1>x</h1>\xe2\x80\xae\x1b[2J";
    answer(foul);
    write(url("/api/records"));
    send();
    QTRY_VERIFY(!status().isEmpty());
    QCOMPARE(body(), u"<h1>x</h1>\\u202e\\u001b[2J"_s);
    const QString headers = named<QPlainTextEdit>(u"Headers of the answer"_s)->toPlainText();
    QVERIFY(headers.contains("X-Foul: <b>"_L1));
    QVERIFY(!headers.contains(u'\u202E'));
    for (const QLabel *each : m_panel->findChildren<QLabel *>())
        QCOMPARE(each->textFormat(), Qt::PlainText);
}

void tst_CallPanel::savesWhatIsNoText()
{
    ScriptedAnswer image;
    image.headers = {{"Content-Type", "image/png"}};
    image.body = QByteArray("\x89PNG\0\xff", 6);
    answer(image);
    write(url("/api/records"));
    send();
    QTRY_VERIFY(!status().isEmpty());
    QVERIFY(labels().filter(u"This is no text: 6 bytes of image/png."_s).size() == 1);
    QVERIFY(!named<QPlainTextEdit>(u"Body of the answer"_s)->isVisible());
    QTemporaryDir directory;
    QSignalSpy saved(m_panel.get(), &CallPanel::saved);
    button(u"Sa&ve …"_s)->click();
    QTRY_VERIFY(m_panel->findChild<QFileDialog *>());
    auto *dialog = m_panel->findChild<QFileDialog *>();
    QVERIFY(dialog->selectedFiles().value(0).endsWith("answer.png"_L1));
    const QString path = directory.filePath(u"x.png"_s);
    emit dialog->fileSelected(path);
    dialog->close();
    QCOMPARE(saved.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), image.body);
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_CallPanel::showsTheBeginningOfALongBody()
{
    ScriptedAnswer much;
    much.body = '[' + QByteArray(1024 * 1024, '1') + ']';
    answer(much);
    write(url("/api/records"));
    send();
    QTRY_VERIFY(!status().isEmpty());
    QVERIFY(
        labels().contains(u"Only the beginning is shown, as it came. Save it to have it all."_s));
    QCOMPARE(body().size(), 256 * 1024);
    HttpResponse deep;
    deep.headers = {{"Content-Type", "application/json"}};
    deep.body = QByteArray(500, '[') + QByteArray(100000, ' ') + QByteArray(500, ']');
    QVERIFY(readableBody(deep)->text.size() < 100000); // indented, but not for ever
}

void tst_CallPanel::remembersByApi()
{
    answer(ScriptedAnswer::json({{"a"_L1, 1}}));
    write(url("/api/records"), u"DELETE"_s, u"X: y"_s);
    send();
    QTRY_VERIFY(!status().isEmpty());
    m_panel->setResource(u"example:b"_s);
    QVERIFY(status().isEmpty());
    QVERIFY(body().isEmpty());
    QCOMPARE(named<QLineEdit>(u"URL"_s)->text(), QString());
    write(url("/api/records"));
    answer(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Never));
    send();
    QVERIFY(button(u"Stop &waiting"_s)->isVisible());
    m_panel->setResource(u"example:a"_s);
    QVERIFY(button(u"&Send"_s)->isVisible());
    QCOMPARE(named<QComboBox>(u"Method"_s)->currentText(), u"DELETE"_s);
    QCOMPARE(named<QPlainTextEdit>(u"Headers"_s)->toPlainText(), u"X: y"_s);
    QVERIFY(status().startsWith(u"✓ 200"));
    QCOMPARE(body(), u"{\n  \"a\": 1\n}"_s);
    QTRY_COMPARE(received().size(), 2);
    QCOMPARE(received().last().header("Authorization"),
             QByteArray("DPoP ") + Canary + "-token-of-example-b");
}

void tst_CallPanel::canBeCancelled()
{
    answer(ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Never));
    write(url("/api/records"));
    button(u"&Send"_s)->setFocus();
    send();
    QVERIFY(!button(u"&Send"_s)->isVisible());
    QTRY_COMPARE(received().size(), 1);
    m_panel->tick();
    QVERIFY(labels().filter(u"Waiting for the answer … "_s).size() == 1);
    button(u"Stop &waiting"_s)->click();
    QVERIFY(button(u"&Send"_s)->isVisible());
    QVERIFY(status().isEmpty());
    answer(ScriptedAnswer::json({}));
    send();
    QTRY_VERIFY(status().startsWith(u"✓ 200"));
}

void tst_CallPanel::keysSend()
{
    answer(ScriptedAnswer::json({}));
    write(url("/api/records"), u"POST"_s, {}, u"{}"_s);
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    auto *method = named<QComboBox>(u"Method"_s);
    method->setFocus();
    QTest::keyClicks(method->lineEdit(), u" (x"_s);
    QCOMPARE(method->currentText(), u"POSTx"_s); // a token, RFC 9110 5.6.2
    method->setCurrentText(u"POST"_s);
    auto *headers = named<QPlainTextEdit>(u"Headers"_s);
    headers->setFocus();
    QTest::keyClick(headers, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(received().size(), 1);
    QCOMPARE(received().last().body, "{}");
    QTRY_VERIFY(!status().isEmpty());
    auto *url = named<QLineEdit>(u"URL"_s);
    url->setFocus();
    QTest::keyClick(url, Qt::Key_Return);
    QTRY_COMPARE(received().size(), 2);
}

void tst_CallPanel::asksInProduction_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("asks");
    for (const char *method : {"GET", "HEAD", "OPTIONS"})
        QTest::newRow(method) << QString::fromLatin1(method) << false;
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "get", "PURGE"})
        QTest::newRow(method) << QString::fromLatin1(method) << true;
}

void tst_CallPanel::asksInProduction()
{
    QFETCH(const QString, method);
    QFETCH(const bool, asks);
    open(true);
    answer(ScriptedAnswer::json({}));
    write(url("/api/records"), method);
    send();
    auto *question = m_panel->findChild<QMessageBox *>();
    QCOMPARE(bool(question), asks);
    if (asks) {
        QVERIFY(question->text().contains(method + u' '));
        question->button(QMessageBox::Cancel)->click();
        QTest::qWait(20); // whatever would be sent has been
        QVERIFY(received().isEmpty());
        QTRY_VERIFY(!m_panel->findChild<QMessageBox *>());
        send();
        m_panel->findChild<QMessageBox *>()->button(QMessageBox::Yes)->click();
    }
    QTRY_COMPARE(received().size(), 1);
}

void tst_CallPanel::wipes_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"sign-out", "another session", "none", "the session goes"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_CallPanel::wipes()
{
    QFETCH(const QString, what);
    answer(ScriptedAnswer::json({{"patient"_L1, QLatin1StringView(Canary)}}));
    write(url("/api/records"), u"POST"_s, u"X: y"_s, u"{}"_s);
    send();
    QTRY_VERIFY(body().contains(QLatin1StringView(Canary)));
    m_panel->setResource(u"example:b"_s); // nor is what is not shown kept
    std::unique_ptr<Session> other = m_fixture->session();
    if (what == "sign-out"_L1)
        m_session->signOut(this, [](const Result<> &) {});
    else if (what == "another session"_L1)
        m_panel->setSession(other.get());
    else if (what == "none"_L1)
        m_panel->setSession(nullptr);
    else
        m_session.reset();
    QTRY_VERIFY(!m_session || what != "sign-out"_L1
                || m_session->state() == Session::State::SignedOut);
    m_panel->setResource(u"example:a"_s);
    QCOMPARE(body(), QString());
    QCOMPARE(named<QPlainTextEdit>(u"Headers of the answer"_s)->toPlainText(), QString());
    QVERIFY(status().isEmpty());
    QCOMPARE(named<QLineEdit>(u"URL"_s)->text(), QString());
    QCOMPARE(named<QPlainTextEdit>(u"Headers"_s)->toPlainText(), QString());
    QCOMPARE(named<QPlainTextEdit>(u"Body"_s)->toPlainText(), QString());
    QCOMPARE(named<QComboBox>(u"Method"_s)->currentText(), u"GET"_s);
    m_panel->setSession(nullptr);
}

static QStringList textsOf(const QList<TracedField> &fields)
{
    QStringList texts;
    for (const TracedField &each : fields)
        texts += QStringList{each.name, each.text} + textsOf(each.parts);
    return texts;
}

void tst_CallPanel::leavesNothingInTheLog()
{
    const QString secret = QString::fromLatin1(Canary);
    answer(ScriptedAnswer::json({{"name"_L1, secret}, {"error_description"_L1, secret}}));
    write(url("/api/records") + u'/' + secret + u"?q="_s + secret, u"POST"_s,
          u"X-Patient: "_s + secret, u"{\"name\":\"%1\"}"_s.arg(secret));
    m_authority->always(QLatin1StringView(("/api/records/" + QByteArray(Canary)).constData()),
                        [](const RecordedRequest &) { return ScriptedAnswer(); });
    send();
    QTRY_VERIFY(!status().isEmpty());
    QCOMPARE(m_session->requests().exchanges().size(), 1);
    const TracedExchange &exchange = m_session->requests().exchanges().front();
    const QStringList texts = textsOf(exchange.sent) + textsOf(exchange.received)
                              << exchange.url.toString();
    for (const QString &text : texts)
        QVERIFY2(!text.contains(secret), qPrintable(text));
}

QTEST_MAIN(tst_CallPanel)
#include "tst_callpanel.moc"
