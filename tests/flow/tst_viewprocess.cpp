// SPDX-License-Identifier: MIT
//
// What knippe-signin is told and what its answers become, with a shell script in its place.
#include "core/session/viewprocessagent.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

class tst_ViewProcess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itIsToldNoSecret();
    void answers_data();
    void answers();
    void formIsTaken();
    void badFormEndsIt_data();
    void badFormEndsIt();
    void formNeedsAPort();
    void itGoesWithTheAgent();
    void missingProgram();

private:
    /// Makes the program: it keeps the line it gets, and then does `then`.
    QString program(const QByteArray &then);
    static AuthorizationPrompt prompt();
    static void post(const QUrl &redirectUri, const QByteArray &form,
                     const QByteArray &type = "application/x-www-form-urlencoded");
    [[nodiscard]] QByteArray saysLater(const QByteArray &answer) const;
    void letItSay() const;
    /// The error's code and detail, or the form that came back.
    static QString outcome(ViewProcessAgent &agent);

    QTemporaryDir m_directory;
};

void tst_ViewProcess::initTestCase()
{
#ifdef Q_OS_WIN
    QSKIP("needs a shell");
#endif
}

QString tst_ViewProcess::program(const QByteArray &then)
{
    QFile file(m_directory.filePath(u"knippe-signin"_s));
    (void)file.open(QIODevice::WriteOnly);
    file.write("#!/bin/sh\nread -r line\nprintf '%s' \"$line\" > "
               + m_directory.filePath(u"line"_s).toUtf8() + "\nprintf '%s ' \"$@\" > "
               + m_directory.filePath(u"arguments"_s).toUtf8() + '\n' + then + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

AuthorizationPrompt tst_ViewProcess::prompt()
{
    AuthorizationPrompt prompt;
    prompt.url = QUrl(u"https://sts.example/authorize?client_id=a&request_uri=urn:b"_s);
    prompt.redirectUri = u"http://127.0.0.1/callback"_s;
    prompt.state = "a secret of this sign-in";
    prompt.issuer = u"https://sts.example"_s;
    prompt.issuerName = u"Example"_s;
    return prompt;
}

QString tst_ViewProcess::outcome(ViewProcessAgent &agent)
{
    QString outcome;
    agent.present(prompt(), qApp, [&](const Result<AuthorizationResponse> &result) {
        outcome = result ? QString::fromUtf8(result->form)
                         : result.error().code + u' ' + result.error().detail;
    });
    (void)QTest::qWaitFor([&] { return !outcome.isEmpty(); }, 10000);
    return outcome;
}

/// The whole of it: neither key nor token nor PKCE verifier has a place there.
void tst_ViewProcess::itIsToldNoSecret()
{
    ViewProcessAgent agent({program("echo '{\"result\":\"closed\"}'"),
                            u"nb"_s,
                            u"test"_s,
                            77,
                            false,
                            {u"*.example"_s}});
    QVERIFY(agent.prepare(u"http://127.0.0.1/callback"_s, ResponseMode::Query));
    QCOMPARE(outcome(agent), u"E-USER-CANCELLED "_s);
    QFile line(m_directory.filePath(u"line"_s));
    QVERIFY(line.open(QIODevice::ReadOnly));
    const QJsonObject expected{
        {"authorizeUrl"_L1, "https://sts.example/authorize?client_id=a&request_uri=urn:b"_L1},
        {"redirectUri"_L1, "http://127.0.0.1/callback"_L1},
        {"responseMode"_L1, "query"_L1},
        {"issuer"_L1, "https://sts.example"_L1},
        {"issuerName"_L1, "Example"_L1},
        {"allowedHosts"_L1, QJsonArray{"*.example"_L1}},
        {"language"_L1, "nb"_L1},
        {"environment"_L1, "test"_L1},
        {"parentWindow"_L1, 77}};
    QCOMPARE(QJsonDocument::fromJson(line.readAll()).object(), expected);
    QFile arguments(m_directory.filePath(u"arguments"_s));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QCOMPARE(arguments.readAll().trimmed(), QByteArray());
}

void tst_ViewProcess::answers_data()
{
    QTest::addColumn<QByteArray>("does");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QByteArray &answer, const QString &outcome) {
        QTest::newRow(name) << "echo '" + answer + '\'' << outcome;
    };
    row("redirect", R"({"result":"redirect","url":"http://127.0.0.1/callback?code=a"})",
        u"code=a"_s);
    row("posted, though a query was asked for", R"({"result":"posted"})",
        u"E-AUTHZ-MODE form_post"_s);
    row("closed", R"({"result":"closed"})", u"E-USER-CANCELLED "_s);
    row("browser", R"({"result":"system-browser"})", u"E-AUTHZ-BROWSER "_s);
    row("sandbox", R"({"result":"failed","reason":"sandbox","detail":"no"})",
        u"E-AUTHZ-SANDBOX "_s);
    row("unsafe", R"({"result":"failed","reason":"unsafe-refused","detail":"no"})",
        u"E-AUTHZ-SANDBOX "_s);
    row("shared memory", R"({"result":"failed","reason":"shared-memory","detail":"/dev/shm: no"})",
        u"E-AUTHZ-VIEW shared-memory: /dev/shm: no"_s);
    row("certificate", R"({"result":"failed","reason":"certificate","detail":"net::ERR"})",
        u"E-AUTHZ-VIEW certificate: net::ERR"_s);
    row("crash of the page", R"({"result":"failed","reason":"renderer-crashed","detail":"x"})",
        u"E-AUTHZ-VIEW renderer-crashed: x"_s);
    row("nothing", {}, u"E-AUTHZ-VIEW exit 0"_s);
    row("no JSON", "closed", u"E-AUTHZ-VIEW exit 0"_s);
    row("two lines", "{\"result\":\"closed\"}\n{\"result\":\"closed\"}", u"E-AUTHZ-VIEW exit 0"_s);
    row("twice told", R"({"result":"closed","result":"redirect"})", u"E-AUTHZ-VIEW exit 0"_s);
    QTest::newRow("exit") << QByteArray("exit 3") << u"E-AUTHZ-VIEW exit 3"_s;
    QTest::newRow("killed") << QByteArray("kill -KILL $$") << u"E-AUTHZ-VIEW exit 9"_s;
}

void tst_ViewProcess::answers()
{
    QFETCH(const QByteArray, does);
    ViewProcessAgent agent({program(does), u"nb"_s, u"test"_s});
    QVERIFY(agent.prepare(u"http://127.0.0.1/callback"_s, ResponseMode::Query));
    QTEST(outcome(agent), "outcome");
}

/// As the view's page does.
void tst_ViewProcess::post(const QUrl &redirectUri, const QByteArray &form, const QByteArray &type)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(redirectUri.port()));
    socket.write("POST /callback HTTP/1.1\r\nHost: " + redirectUri.authority().toLatin1()
                 + "\r\nContent-Type: " + type
                 + "\r\nContent-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form);
    QVERIFY(QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 204 ")); // nothing to see there
}

/// What the program is told to say, it says when this has been called.
QByteArray tst_ViewProcess::saysLater(const QByteArray &answer) const
{
    const QByteArray mark = m_directory.filePath(u"go"_s).toUtf8();
    return "while [ ! -e " + mark + " ]; do sleep 0.01; done; rm " + mark + "; echo '" + answer
           + '\'';
}

void tst_ViewProcess::letItSay() const
{
    QVERIFY(QFile(m_directory.filePath(u"go"_s)).open(QIODevice::WriteOnly));
}

void tst_ViewProcess::formIsTaken()
{
    auto agent = std::make_unique<ViewProcessAgent>(ViewProcessAgent::Options{
        program(saysLater(R"({"result":"posted"})")), u"nb"_s, u"test"_s});
    const QUrl redirectUri(
        agent->prepare(u"http://127.0.0.1/callback"_s, ResponseMode::FormPost).value());
    QVERIFY(redirectUri.port() > 0);
    AuthorizationPrompt shown = prompt();
    shown.redirectUri = redirectUri.toString();
    QList<Result<AuthorizationResponse>> answers;
    agent->present(shown, this, [&](const auto &response) { answers.append(response); });
    post(redirectUri, "code=evil&state=x");
    QCOMPARE(answers.size(), 0);
    const QByteArray form = "code=c&state=a+secret+of+this+sign-in";
    post(redirectUri, form);
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.first().value().form, form);
    QVERIFY(answers.first().value().mode == ResponseMode::FormPost);
    letItSay();
    QTRY_VERIFY(!QFile::exists(m_directory.filePath(u"go"_s)));
    agent.reset(); // waits for its end
    QCoreApplication::processEvents();
    QCOMPARE(answers.size(), 1);

    QFile line(m_directory.filePath(u"line"_s));
    QVERIFY(line.open(QIODevice::ReadOnly));
    const QJsonObject told = QJsonDocument::fromJson(line.readAll()).object();
    QCOMPARE(told.value("responseMode"_L1), u"form_post"_s);
    QCOMPARE(told.value("redirectUri"_L1), redirectUri.toString());
}

void tst_ViewProcess::badFormEndsIt_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("outcome");
    const QByteArray type = "application/x-www-form-urlencoded";
    QTest::newRow("wrong state") << "code=c&state=x"_ba << type << u"E-AUTHZ-STATE 404 Not Found"_s;
    QTest::newRow("wrong type") << "code=c&state=x"_ba
                                << "text/plain"_ba
                                << u"E-AUTHZ-ANSWER 415 Unsupported Media Type"_s;
    QTest::newRow("none") << QByteArray() << QByteArray() << u"E-AUTHZ-ANSWER form_post"_s;
}

/// Others may send what they like; when the view has had its say and it was no good, that is it.
void tst_ViewProcess::badFormEndsIt()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, type);
    ViewProcessAgent agent({program(saysLater(R"({"result":"posted"})")), u"nb"_s, u"test"_s});
    const QUrl redirectUri(
        agent.prepare(u"http://127.0.0.1/callback"_s, ResponseMode::FormPost).value());
    QString outcome;
    agent.present(prompt(), this, [&](const Result<AuthorizationResponse> &result) {
        outcome = result ? u"taken"_s : result.error().code + u' ' + result.error().detail;
    });
    if (!type.isEmpty())
        post(redirectUri, form, type);
    letItSay();
    QTRY_VERIFY(!outcome.isEmpty());
    QTEST(outcome, "outcome");
}

void tst_ViewProcess::formNeedsAPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ViewProcessAgent agent({program({}), u"nb"_s, u"test"_s});
    for (const QString &uri : {u"https://app.example/callback"_s, u"no.app:/callback"_s,
                               u"http://127.0.0.1:%1/callback"_s.arg(other.serverPort())}) {
        const Result<QString> prepared = agent.prepare(uri, ResponseMode::FormPost);
        QVERIFY2(!prepared, qPrintable(uri));
        QCOMPARE(prepared.error().code, codes::AuthzPort);
    }
}

void tst_ViewProcess::itGoesWithTheAgent()
{
    const QString ended = m_directory.filePath(u"ended"_s);
    {
        ViewProcessAgent agent(
            {program("read -r end; echo > " + ended.toUtf8()), u"nb"_s, u"test"_s});
        QVERIFY(agent.prepare(u"http://127.0.0.1/callback"_s, ResponseMode::Query));
        agent.present(prompt(), this,
                      [](const Result<AuthorizationResponse> &) { QFAIL("nobody listens"); });
        QTRY_VERIFY(QFile::exists(m_directory.filePath(u"arguments"_s)));
    }
    QVERIFY(QFile::exists(ended)); // it saw its input close
}

void tst_ViewProcess::missingProgram()
{
    ViewProcessAgent agent({m_directory.filePath(u"none"_s), u"nb"_s, u"test"_s});
    const Result<QString> prepared =
        agent.prepare(u"http://127.0.0.1/callback"_s, ResponseMode::Query);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, codes::AuthzView);
}

QTEST_GUILESS_MAIN(tst_ViewProcess)
#include "tst_viewprocess.moc"
