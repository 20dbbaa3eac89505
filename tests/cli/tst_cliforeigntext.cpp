// SPDX-License-Identifier: MIT
// What an authority writes goes the whole way through knippe-cli to the terminal: no escape
// sequence, no line of its own, nothing that reorders or hides letters, at most 300 characters.
#include "tests/cli/clidesk.h"
#include "tests/support/scriptedauthority.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace knippe;
using A = ScriptedAuthority;

namespace {

const QString Markup = u"<img src=x onerror=alert(1)><b>bold</b>"_s;
const QString Foul =
    Markup + u"\u202Etfel\u2066\u200B\x1b[2J\u009b31m\r\nerror: E-FAKE\U000E0041"_s;

class SystemTime final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// "" when all is well, else what is not.
QString complaint(const CliRun &run)
{
    const QString text = QString::fromUtf8(run.out + run.err);
    for (const uint c : text.toUcs4()) {
        if (c != '\n' && !QChar::isPrint(c))
            return u"U+%1 in: %2"_s.arg(c, 4, 16).arg(text);
    }
    if (text.contains("\nerror: E-FAKE"_L1))
        return u"a line of its own: "_s + text;
    if (text.contains(QString(301, u'x')))
        return u"not cut: "_s + text;
    return text.contains(Markup) ? QString() : u"nowhere to be seen: "_s + text;
}

} // namespace

class tst_CliForeignText : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void descriptionOfAPushedRequest();
    void descriptionInTheRedirect();
    void nameScopesAndRefusals();
    void tokensThatAreNotB64tokens_data();
    void tokensThatAreNotB64tokens();

private:
    CliRun logIn(const QByteArray &refusal = {});

    SystemTime m_clock;
    std::unique_ptr<ScriptedAuthority> m_authority;
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
};

void tst_CliForeignText::init()
{
    if (!PrivateKeyring::isInstalled())
        QSKIP("needs gnome-keyring-daemon and dbus-daemon");
    m_authority = std::make_unique<ScriptedAuthority>(m_clock);
    m_desk.reset();
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
    const SecretBytes key = SigningKey::generate(SignatureAlgorithm::ES256).toJwk();
    const auto api = [](QLatin1StringView name) {
        return QJsonObject{{"resource"_L1, name}, {"scopes"_L1, QJsonArray{name + "/read"_L1}}};
    };
    const CliRun added =
        m_desk->addProfile({{"name"_L1, "sandbox"_L1},
                            {"authority"_L1, m_authority->issuer()},
                            {"clientId"_L1, "client"_L1},
                            {"privateJwk"_L1, QJsonDocument::fromJson(key.reveal()).object()},
                            {"redirectUri"_L1, "http://127.0.0.1/callback"_L1},
                            {"apis"_L1, QJsonArray{api("example:a"_L1), api("example:b"_L1)}}});
    QVERIFY2(added.exit == 0, added.err);
}

/// A sign-in; with `refusal` the authority sends the person back with an error.
CliRun tst_CliForeignText::logIn(const QByteArray &refusal)
{
    const std::unique_ptr<QProcess> process =
        m_desk->start({u"login"_s, u"sandbox"_s, u"--browser"_s, u"print"_s});
    if (const QUrl url = CliDesk::authorizeUrl(*process); !url.isEmpty()) {
        QList<FormField> fields = m_authority->visit(url);
        if (!refusal.isEmpty()) {
            fields[0] = {"error", "access_denied"};
            fields.append(FormField{"error_description", refusal});
        }
        const RecordedRequest pushed = m_authority->requests(A::Par).last();
        (void)TestAuthority::visit(
            redirectTo(QString::fromLatin1(pushed.field("redirect_uri")), fields));
    }
    return m_desk->finish(*process);
}

void tst_CliForeignText::descriptionOfAPushedRequest()
{
    m_authority->always(A::Par, [](const RecordedRequest &) {
        return ScriptedAnswer::json(
            {{"error"_L1, "invalid_scope"_L1}, {"error_description"_L1, Foul + QString(400, u'x')}},
            400);
    });
    const CliRun run = logIn();
    QCOMPARE(run.code(), "E-PAR-SCOPE"_ba);
    QCOMPARE(complaint(run), QString());
}

void tst_CliForeignText::descriptionInTheRedirect()
{
    const CliRun run = logIn("HID-1001 " + Foul.toUtf8());
    QCOMPARE(run.code(), "E-AUTHZ-DENIED"_ba);
    QVERIFY2(run.error().contains("parent organisation"), run.err);
    QCOMPARE(complaint(run), QString());
}

void tst_CliForeignText::nameScopesAndRefusals()
{
    m_authority->changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("name"_L1, Foul + QString(400, u'x'));
    };
    m_authority->changeToken = [](QJsonObject &json) {
        json.insert("scope"_L1, QJsonArray{Foul, u"example:a/read"_s});
        json.insert("rejected_scope"_L1, QJsonArray{Foul});
    };
    m_authority->always(A::Token, [this](const RecordedRequest &request) {
        if (request.field("resource") != "example:b")
            return m_authority->correctAnswer(request);
        return ScriptedAnswer::json({{"error"_L1, Foul}, {"error_description"_L1, Foul}}, 400);
    });
    QCOMPARE(complaint(logIn()), QString());
    for (const QStringList &words :
         {QStringList{u"tokens"_s}, {u"tokens"_s, u"--json"_s}, {u"status"_s}}) {
        QStringList all = words;
        all.insert(1, u"sandbox"_s);
        QCOMPARE(complaint(m_desk->run(all)), QString());
    }
}

void tst_CliForeignText::tokensThatAreNotB64tokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("newline") << u"good\nrm -r x"_s;
    QTest::newRow("escape sequence") << u"good\x1b]0;x"_s;
    QTest::newRow("semicolon") << u"good;reboot"_s;
    QTest::newRow("backtick") << u"good`reboot`"_s;
    QTest::newRow("space") << u"good reboot"_s;
    QTest::newRow("not ASCII") << u"goodø"_s;
}

// A newline in a token that is pasted into a terminal is a command.
void tst_CliForeignText::tokensThatAreNotB64tokens()
{
    QFETCH(QString, token);
    QCOMPARE(logIn().exit, 0);
    const QByteArrayList before = m_keyring->secrets();
    m_authority->changeToken = [&](QJsonObject &json) { json.insert("access_token"_L1, token); };
    const CliRun fresh = m_desk->run({u"token"_s, u"sandbox"_s, u"example:a"_s, u"--fresh"_s});
    QCOMPARE(fresh.code(), "E-TOKEN-ANSWER"_ba);
    QCOMPARE(fresh.out, QByteArray());
    for (const QStringList &words :
         QList<QStringList>{{u"token"_s, u"sandbox"_s, u"example:a"_s, u"--as"_s, u"raw"_s},
                            {u"token"_s, u"sandbox"_s, u"example:a"_s, u"--as"_s, u"header"_s},
                            {u"token"_s, u"sandbox"_s, u"example:a"_s, u"--as"_s, u"json"_s},
                            {u"tokens"_s, u"sandbox"_s, u"--reveal"_s},
                            {u"tokens"_s, u"sandbox"_s, u"--reveal"_s, u"--json"_s}}) {
        const CliRun run = m_desk->run(words);
        QVERIFY2(!run.out.contains("good"), run.out);
    }
    for (const QByteArray &secret : m_keyring->secrets())
        QVERIFY(!secret.contains("good"));
    QCOMPARE(m_keyring->secrets().size(), before.size());
    QCOMPARE(m_desk->run({u"logout"_s, u"sandbox"_s}).exit, 0);
    QCOMPARE(logIn().code(), "E-TOKEN-ANSWER"_ba); // and at a sign-in
}

QTEST_GUILESS_MAIN(tst_CliForeignText)
#include "tst_cliforeigntext.moc"
