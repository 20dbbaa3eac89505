// SPDX-License-Identifier: MIT
#include "signinprogram.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"
#include "testsite.h"
#include "virtualdisplay.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using knippe::TestCertificates;
using knippe::TestProxy;

/// The real program, with the real browser engine, on a display of its own.
class TestSigninView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void redirectIsCaught_data();
    void redirectIsCaught();
    void longerPathIsNotTheRedirect();
    void formPostReachesTheListener_data();
    void formPostReachesTheListener();
    void formPostIsTheOnlyWayThere_data();
    void formPostIsTheOnlyWayThere();
    void errorMayComeInTheQuery();
    void formWithoutAListenerIsNotPosted();

    void escapeCloses();
    void cancelCloses();
    void browserIsAskedFor();
    void typingWorksAtOnce();
    void newWindowOpensHere();
    void languageIsAskedFor();

    void badLine_data();
    void badLine();
    void endOfInputQuits_data();
    void endOfInputQuits();

    void unknownSchemeGoesNowhere();
    void otherHostIsKeptOut();
    void otherRequestsAreKeptOut();
    void blockedAddressOffersTheBrowser();
    void refererStaysWithItsSite_data();
    void refererStaysWithItsSite();
    void permissionsAreDenied();
    void passwordForTheServerIsNotAsked();
    void proxyIsToldWhoIsThere_data();
    void proxyIsToldWhoIsThere();
    void thisMachineIsNotProxied();
    void certificateIsRefused();
    void certificateOfTheStoreIsTrusted();
    void failedPageIsTriedAgain();
    void requestUriIsSentOnce();
    void emptyAnswerIsAFailure();
    void downloadIsCancelled();
    void killedRendererEndsIt();
    void hungPageCanBeLeft();

    void rendererIsSandboxed();
    void nothingIsWritten();
    void secretsStayInside();
    void debuggingPortStaysClosed();
    void environmentIsScrubbed();
    void noneDumpsItsCore();
    void sharedMemoryIsNeeded();
    void unsafeIsRefusedForTheNetwork_data();
    void unsafeIsRefusedForTheNetwork();
    void rootIsRefused();
    void commandLine_data();
    void commandLine();

private:
    [[nodiscard]] static QJsonObject requestFor(const QUrl &authorizeUrl);
    [[nodiscard]] static QJsonObject formPostRequest(const QUrl &authorizeUrl,
                                                     const QUrl &redirectUri);

    VirtualDisplay m_display;
};

static const QString Redirect = u"http://127.0.0.1/callback"_s;

void TestSigninView::initTestCase()
{
    QVERIFY2(m_display.isUsable(), "Xvfb is needed (package xvfb)");
    QVERIFY2(QFileInfo(SigninProgram::path()).isExecutable(), qPrintable(SigninProgram::path()));
    QVERIFY2(!m_display.xdotool({u"version"_s}).isEmpty(), "xdotool is needed");
    if (!SigninProgram::hasSandbox())
        qWarning("No sandbox here: the program runs with --unsafe-no-sandbox");
}

QJsonObject TestSigninView::requestFor(const QUrl &authorizeUrl)
{
    return {{u"authorizeUrl"_s, authorizeUrl.toString(QUrl::FullyEncoded)},
            {u"redirectUri"_s, Redirect},
            {u"responseMode"_s, u"query"_s},
            {u"issuerName"_s, u"Prøve-ID"_s},
            {u"issuer"_s, authorizeUrl.adjusted(QUrl::RemovePath | QUrl::RemoveQuery).toString()},
            {u"allowedHosts"_s, QJsonArray{u"127.0.0.1"_s}},
            {u"language"_s, u"en"_s},
            {u"environment"_s, u"test"_s}};
}

void TestSigninView::redirectIsCaught_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("status");
    QTest::newRow("at once") << QString() << 302;
    QTest::newRow("by script") << u"<script>location = '/go'</script>"_s << 302;
    for (const int status : {302, 303, 307})
        QTest::addRow("after POST and %d", status)
            << u"<form method=post action=/go><input name=user value=x></form>"
               "<script>document.forms[0].submit()</script>"_s
            << status;
}

void TestSigninView::redirectIsCaught()
{
    QFETCH(const QString, page);
    QFETCH(const int, status);
    TestSite squatter; // somebody else listens where the redirect points to
    const QString target = squatter.url(u"/callback"_s).toString() + "?code=c0de&state=st%2Fate"_L1;
    TestSite site;
    if (page.isEmpty())
        site.redirect(u"/authorize"_s, status, target);
    else
        site.page(u"/authorize"_s, page);
    site.redirect(u"/go"_s, status, target);

    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    const QJsonObject expected{{u"result"_s, u"redirect"_s}, {u"url"_s, target}};
    QCOMPARE(program.answer(), expected);
    QCOMPARE(squatter.connections(), 0);
    QVERIFY(page.contains("post"_L1) == site.wasAsked(u"POST /go"_s));
}

void TestSigninView::longerPathIsNotTheRedirect()
{
    TestSite site;
    site.redirect(u"/authorize"_s, 302, site.url(u"/callbackx"_s).toString() + "?code=a"_L1);
    site.page(u"/callbackx"_s, u"<script>location = '/other'</script>"_s);
    site.redirect(u"/other"_s, 302, Redirect + "?code=b"_L1);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect + "?code=b"_L1);
    QVERIFY(site.wasAsked(u"GET /callbackx"_s));
}

/// What the parent's listener says to everybody.
static const QByteArray NoContent = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

QJsonObject TestSigninView::formPostRequest(const QUrl &authorizeUrl, const QUrl &redirectUri)
{
    QJsonObject request = requestFor(authorizeUrl);
    request.insert("responseMode"_L1, u"form_post"_s);
    request.insert("redirectUri"_L1, redirectUri.toString(QUrl::FullyEncoded));
    return request;
}

void TestSigninView::formPostReachesTheListener_data()
{
    const QString form = u"<form method=post action='%1'><input name=code value=c0de>"
                         "<input type=submit autofocus></form>"_s;
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("redirectUri");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QString &page, const QByteArray &answer = NoContent,
                        const QString &redirectUri = u"http://127.0.0.1:%1/callback"_s) {
        QTest::newRow(name) << page << redirectUri << answer;
    };
    row("at once", form + "<script>document.forms[0].submit()</script>"_L1);
    row("later", form + "<script>setTimeout(() => document.forms[0].submit(), 300)</script>"_L1);
    row("when loaded", form + "<script>onload = () => document.forms[0].submit()</script>"_L1);
    row("twice", form
                     + "<script>document.forms[0].submit();"
                       "setTimeout(() => document.forms[0].submit(), 0)</script>"_L1);
    row("refused", form + "<script>document.forms[0].submit()</script>"_L1, {});
    row("with a page", form + "<script>document.forms[0].submit()</script>"_L1,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<h1>x</h1>");
    row("by name", form + "<script>document.forms[0].submit()</script>"_L1, NoContent,
        u"http://localhost:%1/callback"_s);
    row("with a query", form + "<script>document.forms[0].submit()</script>"_L1, NoContent,
        u"http://127.0.0.1:%1/callback?a=b"_s);
}

/// Once; and then the view has nothing left to show.
void TestSigninView::formPostReachesTheListener()
{
    QFETCH(const QString, page);
    QFETCH(const QString, redirectUri);
    QFETCH(const QByteArray, answer);
    TestSite listener;
    listener.answerWith(u"/callback"_s, answer);
    const QUrl target(redirectUri.arg(listener.serverPort()));
    TestSite site;
    site.page(u"/authorize"_s, page.arg(target.toString()));
    SigninProgram program(m_display.name());
    program.open(formPostRequest(site.url(u"/authorize"_s), target));
    const QJsonObject expected{{u"result"_s, u"posted"_s}};
    QCOMPARE(program.answer(), expected);
    QCOMPARE(listener.requests(), QStringList{u"POST /callback"_s});
    QVERIFY(listener.lastRequest().endsWith("code=c0de"));
    QVERIFY(!listener.lastRequest().contains("\r\nReferer:"));
    QVERIFY(!program.log().contains("c0de"));
}

void TestSigninView::formPostIsTheOnlyWayThere_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("image") << u"<img src='%1'>"_s;
    QTest::newRow("frame") << u"<iframe src='%1'></iframe>"_s;
    QTest::newRow("form in a frame")
        << u"<iframe name=f></iframe><form method=post target=f action='%1'></form>"
           "<script>document.forms[0].submit()</script>"_s;
    QTest::newRow("script, GET") << u"<script>fetch('%1', {mode: 'no-cors'})</script>"_s;
    QTest::newRow("script, POST")
        << u"<script>fetch('%1', {mode: 'no-cors', method: 'POST', body: 'a=b'})</script>"_s;
    QTest::newRow("beacon") << u"<script>navigator.sendBeacon('%1', 'a=b')</script>"_s;
}

void TestSigninView::formPostIsTheOnlyWayThere()
{
    QFETCH(const QString, page);
    TestSite listener;
    listener.answerWith(u"/callback"_s, NoContent);
    const QUrl target = listener.url(u"/callback"_s);
    TestSite site;
    site.page(u"/authorize"_s, page.arg(target.toString())
                                   + "<script>setTimeout(() => location = '/go', 500)</script>"_L1);
    site.page(u"/go"_s, u"<form method=post action='%1'><input name=code value=c0de></form>"
                        "<script>document.forms[0].submit()</script>"_s.arg(target.toString()));
    SigninProgram program(m_display.name());
    program.open(formPostRequest(site.url(u"/authorize"_s), target));
    QCOMPARE(program.answer().value("result"_L1), u"posted"_s);
    QCOMPARE(listener.requests(), QStringList{u"POST /callback"_s});
    QVERIFY(listener.lastRequest().endsWith("code=c0de"));
}

/// Of an authority that does not know the mode, or never got as far as to read it.
void TestSigninView::errorMayComeInTheQuery()
{
    TestSite listener;
    const QUrl target = listener.url(u"/callback"_s);
    TestSite site;
    site.redirect(u"/authorize"_s, 302, target.toString() + "?error=invalid_request&state=s"_L1);
    SigninProgram program(m_display.name());
    program.open(formPostRequest(site.url(u"/authorize"_s), target));
    const QJsonObject expected{{u"result"_s, u"redirect"_s},
                               {u"url"_s, target.toString() + "?error=invalid_request&state=s"_L1}};
    QCOMPARE(program.answer(), expected);
    QCOMPARE(listener.connections(), 0);
}

void TestSigninView::formWithoutAListenerIsNotPosted()
{
    TestSite squatter;
    TestSite site;
    site.page(u"/authorize"_s, u"<form method=post action='%1'><input name=code value=c0de></form>"
                               "<script>document.forms[0].submit()</script>"_s.arg(
                                   squatter.url(u"/callback"_s).toString()));
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    const QJsonObject expected{{u"result"_s, u"posted"_s}};
    QCOMPARE(program.answer(), expected);
    QCOMPARE(squatter.connections(), 0);
}

void TestSigninView::escapeCloses()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<input autofocus>"_s);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /authorize"_s), 20000);
    QTRY_VERIFY(m_display.hasWindow(u"Sign in – Prøve-ID"_s));
    m_display.press(u"Escape"_s);
    const QJsonObject expected{{u"result"_s, u"closed"_s}};
    QCOMPARE(program.answer(), expected);
}

void TestSigninView::cancelCloses()
{
    TestSite site;
    site.page(u"/authorize"_s, {});
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /authorize"_s), 20000);
    m_display.click(515, 22);
    QCOMPARE(program.answer().value("result"_L1), u"closed"_s);
}

void TestSigninView::browserIsAskedFor()
{
    TestSite site;
    site.page(u"/authorize"_s, {});
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /authorize"_s), 20000);
    m_display.click(380, 22);
    QCOMPARE(program.answer().value("result"_L1), u"system-browser"_s);
}

void TestSigninView::typingWorksAtOnce()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<input autofocus onfocus=\"fetch('/focused')\" "
                               "oninput=\"location = '%1?typed=' + value\">"_s.arg(Redirect));
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /focused"_s), 20000);
    while (program.state() == QProcess::Running) {
        m_display.press(u"k"_s); // Chromium lets no key through before the first picture
        QTest::qWait(50);
    }
    QVERIFY(program.answer().value("url"_L1).toString().startsWith(Redirect + "?typed=k"_L1));
}

void TestSigninView::newWindowOpensHere()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<body style='margin:0'><a href=/next target=_blank "
                               "style='display:block;height:100vh'>x</a>"_s);
    site.redirect(u"/next"_s, 302, Redirect + "?code=new"_L1);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /authorize"_s), 20000);
    while (program.state() == QProcess::Running && !site.wasAsked(u"GET /next"_s)) {
        m_display.click(280, 400); // until the page is there to be clicked
        QTest::qWait(50);
    }
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect + "?code=new"_L1);
}

void TestSigninView::languageIsAskedFor()
{
    TestSite site;
    site.redirect(u"/authorize"_s, 302, Redirect);
    SigninProgram program(m_display.name());
    QJsonObject request = requestFor(site.url(u"/authorize"_s));
    request.insert("language"_L1, u"nn"_s);
    program.open(request);
    QCOMPARE(program.answer().value("result"_L1), u"redirect"_s);
    QVERIFY(site.lastRequest().contains("\r\nAccept-Language: nn,nb"));
    QVERIFY(site.lastRequest().contains("QtWebEngine")); // an honest name: W-13
}

void TestSigninView::badLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("detail");
    QTest::newRow("empty") << QByteArray() << u"json"_s;
    QTest::newRow("no JSON") << QByteArray("hello") << u"json"_s;
    QTest::newRow("no object") << QByteArray("[1]") << u"json"_s;
    QTest::newRow("no members") << QByteArray("{}") << u"authorizeUrl"_s;
    QTest::newRow("too long") << QByteArray(64 * 1024 + 1, ' ') << u"length"_s;
    QTest::newRow("far too long") << QByteArray(1024 * 1024, '{') << u"length"_s;
}

void TestSigninView::badLine()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, detail);
    SigninProgram program(m_display.name());
    program.open();
    program.send(line);
    const QJsonObject expected{
        {u"result"_s, u"failed"_s}, {u"reason"_s, u"bad-request"_s}, {u"detail"_s, detail}};
    QCOMPARE(program.answer(), expected);
}

void TestSigninView::endOfInputQuits_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("before the line") << QString();
    QTest::newRow("while the page is shown") << u"<script>onbeforeunload = () => false</script>"_s;
    QTest::newRow("while the page asks") << u"<script>alert('Hello')</script>"_s;
}

void TestSigninView::endOfInputQuits()
{
    QFETCH(const QString, page);
    TestSite site;
    site.page(u"/authorize"_s, page);
    SigninProgram program(m_display.name());
    program.open();
    if (!page.isEmpty()) {
        program.send(requestFor(site.url(u"/authorize"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /authorize"_s), 20000);
        if (page.contains("alert"_L1))
            QTRY_VERIFY(m_display.hasWindow(u"127.0.0.1:%1 says"_s.arg(site.serverPort())));
    }
    program.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 10000);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
}

void TestSigninView::unknownSchemeGoesNowhere()
{
    QTemporaryDir tools;
    QFile opener(tools.filePath(u"xdg-open"_s)); // what Qt starts for addresses it hands on
    QVERIFY(opener.open(QIODevice::WriteOnly));
    opener.write("#!/bin/sh\necho called > " + tools.filePath(u"called"_s).toUtf8() + '\n');
    opener.close();
    opener.setPermissions(opener.permissions() | QFile::ExeOwner);

    TestSite site;
    site.page(u"/authorize"_s, u"<iframe src='evilscheme:frame?code=a'></iframe><script>"
                               "location = 'evilscheme:page?code=a';"
                               "setTimeout(() => location = 'file:///etc/passwd', 100);"
                               "setTimeout(() => location = '%1', 300)</script>"_s.arg(Redirect));
    SigninProgram program(m_display.name());
    program.setVariable(u"PATH"_s, tools.path() + u':' + qEnvironmentVariable("PATH"));
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect);
    QVERIFY(!QFile::exists(tools.filePath(u"called"_s)));
}

void TestSigninView::otherHostIsKeptOut()
{
    TestSite other;
    other.close();
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s)));
    const QString origin = u"http://127.0.0.2:%1"_s.arg(other.serverPort());
    TestSite site;
    site.redirect(u"/authorize"_s, 302, origin + "/phishing?code=a"_L1);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(u"This address is blocked – Prøve-ID"_s), 20000);
    m_display.press(u"Escape"_s);
    const QJsonObject expected{
        {u"result"_s, u"failed"_s}, {u"reason"_s, u"blocked-host"_s}, {u"detail"_s, origin}};
    QCOMPARE(program.answer(), expected);
    QCOMPARE(other.connections(), 0);
}

void TestSigninView::otherRequestsAreKeptOut()
{
    TestSite site;
    const QString local = u"http://localhost:%1"_s.arg(site.serverPort());
    site.page(
        u"/authorize"_s,
        u"<img src='%1/image'><iframe src='%1/frame'></iframe><link rel=stylesheet href='%1/css'>"
        "<script>const end = () => location = '%2';"
        "new WebSocket('%3/socket').onerror = () =>"
        "fetch('%1/fetch', {mode: 'no-cors'}).then(end, end)</script>"_s.arg(
            local, Redirect, QString(local).replace("http"_L1, "ws"_L1)));
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect);
    QCOMPARE(site.requests(), QStringList{u"GET /authorize"_s});
    QVERIFY(program.log().contains("kept out: " + local.toUtf8() + '\n'));
}

void TestSigninView::blockedAddressOffersTheBrowser()
{
    TestSite site;
    site.redirect(u"/authorize"_s, 302, u"https://phishing.example/?code=a"_s);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(u"This address is blocked – Prøve-ID"_s), 20000);
    m_display.press(u"Tab"_s); // from "Back to the page"
    m_display.press(u"space"_s);
    const QJsonObject expected{{u"result"_s, u"system-browser"_s}};
    QCOMPARE(program.answer(), expected);
}

void TestSigninView::refererStaysWithItsSite_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("isKeptByRedirects"); // the one way left: SECURITY.md
    QTest::newRow("as usual") << QString() << false;
    QTest::newRow("the page would tell everybody")
        << u"<meta name=referrer content=unsafe-url>"_s << true;
}

/// A page's address may hold a request URI.
void TestSigninView::refererStaysWithItsSite()
{
    QFETCH(const QString, policy);
    QFETCH(const bool, isKeptByRedirects);
    TestSite other;
    TestSite site;
    const QString away = other.url({}).toString();
    site.page(u"/authorize"_s,
              policy
                  + u"<img src='/own'><img src='%1/image'><iframe src='%1/frame'></iframe>"
                    "<img src='/moved'><script>setTimeout(() =>"
                    "fetch('%1/fetch', {mode: 'no-cors'}).finally(() =>"
                    "location = '%1/page'), 500)</script>"_s.arg(away));
    site.redirect(u"/moved"_s, 302, away + "/moved"_L1);
    other.redirect(u"/page"_s, 302, Redirect);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize?request_uri=CANARY"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect);
    for (const QString &path : {u"/image"_s, u"/frame"_s, u"/fetch"_s, u"/page"_s}) {
        const QByteArray request = other.requestFor(path);
        QVERIFY2(!request.isEmpty(), qPrintable(path));
        QVERIFY2(!request.toLower().contains("\r\nreferer:"), request);
    }
    QVERIFY(site.requestFor(u"/own"_s).contains("\r\nReferer: " + site.url({}).toEncoded()));
    QCOMPARE(other.requestFor(u"/moved"_s).contains("CANARY"), isKeptByRedirects);
}

void TestSigninView::permissionsAreDenied()
{
    // Each is true when the page got what it asked for.
    const QString probes = uR"(
        const probes = {
            position: () => new Promise((y, n) => navigator.geolocation.getCurrentPosition(y, n)),
            microphone: () => navigator.mediaDevices.getUserMedia({audio: true}),
            camera: () => navigator.mediaDevices.getUserMedia({video: true}),
            screen: () => navigator.mediaDevices.getDisplayMedia(),
            read: () => navigator.clipboard.readText().then(() => true),
            write: () => navigator.clipboard.writeText('x').then(() => true),
            copy: () => { getSelection().selectAllChildren(document.body);
                          return document.execCommand('copy'); },
            paste: () => document.execCommand('paste'),
            notification: () => Notification.requestPermission().then(p => p === 'granted'),
            midi: () => navigator.requestMIDIAccess({sysex: true}),
            persistence: () => navigator.storage.persist(),
            fullScreen: () => document.documentElement.requestFullscreen().then(() => true),
            popup: () => window.open('/popup'),
            plugins: () => navigator.plugins.length > 0 || navigator.pdfViewerEnabled,
            webgl: () => document.createElement('canvas').getContext('webgl'),
        };
        const late = new Promise(done => setTimeout(done, 5000, 'late'));
        Promise.all(Object.keys(probes).map(async name => {
            try { return await Promise.race([probes[name](), late]) ? name : ''; }
            catch (error) { return ''; }
        })).then(granted => location = '%1?granted=' + granted.filter(x => x).join('+'));
    )"_s;
    TestSite site;
    site.page(u"/authorize"_s, u"x<script>%1</script>"_s.arg(probes.arg(Redirect)));
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect + "?granted="_L1);
    QVERIFY(!site.wasAsked(u"GET /popup"_s));
}

/// RFC 7617: the server's own question for a password has no dialog here, and no answer.
void TestSigninView::passwordForTheServerIsNotAsked()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<script>fetch('/locked').then(answer =>"
                               "location = '%1?status=' + answer.status)</script>"_s.arg(Redirect));
    site.answerWith(u"/locked"_s, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n"
                                  "WWW-Authenticate: Basic realm=\"x\"\r\n"
                                  "Connection: close\r\n\r\n");
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect + "?status=401"_L1);
    QCOMPARE(site.requests().count(u"GET /locked"_s), 1);
}

void TestSigninView::proxyIsToldWhoIsThere_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("logged in") << true;
    QTest::newRow("cancelled") << false;
}

void TestSigninView::proxyIsToldWhoIsThere()
{
    QFETCH(const bool, answers);
    if (!SigninProgram::hasSandbox())
        QSKIP("no sandbox here: nothing but this machine may be reached");
    TestSite site; // speaks no TLS, so the tunnel is as far as it goes
    TestProxy proxy(site.serverPort());
    proxy.login = "kari:secret";
    SigninProgram program(m_display.name());
    program.setVariable(u"https_proxy"_s, QString::fromLatin1(proxy.url()));
    QJsonObject request = requestFor(QUrl(u"https://authority.example/authorize"_s));
    request.insert("allowedHosts"_L1, QJsonArray{u"authority.example"_s});
    program.open(request);
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(u"Sign in to the proxy"_s), 20000);
    QVERIFY(!proxy.seen.contains("Proxy-Authorization"));
    if (answers) {
        m_display.xdotool({u"type"_s, u"kari"_s});
        m_display.press(u"Tab"_s);
        m_display.xdotool({u"type"_s, u"secret"_s});
        m_display.press(u"Return"_s);
        QTRY_VERIFY_WITH_TIMEOUT(proxy.tunnels > 0, 20000);
    } else {
        m_display.press(u"Escape"_s);
    }
    const QString failed = u"The page could not be loaded"_s;
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(failed), 60000); // the engine tries more than once
    m_display.xdotool({u"search"_s, u"--name"_s, failed, u"windowfocus"_s}); // no window manager
    m_display.press(u"Escape"_s);
    QCOMPARE(program.answer().value("reason"_L1), u"page-load"_s);
    QCOMPARE(proxy.seen.contains("Proxy-Authorization: Basic "), answers);
    QCOMPARE(proxy.tunnels > 0, answers);
    QVERIFY(!program.log().contains("secret"));
    QCOMPARE(program.filesWritten(), QStringList());
}

void TestSigninView::thisMachineIsNotProxied()
{
    TestSite site;
    site.redirect(u"/authorize"_s, 302, Redirect + "?code=a"_L1);
    TestProxy proxy(site.serverPort());
    SigninProgram program(m_display.name());
    for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s})
        program.setVariable(name, QString::fromLatin1(proxy.url()));
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect + "?code=a"_L1);
    QCOMPARE(proxy.seen, QByteArray());
}

void TestSigninView::certificateIsRefused()
{
    if (TestCertificates::get().caPem.isEmpty())
        QSKIP("the openssl tool is needed to make a certificate");
    QTemporaryDir files;
    TestSite site(TestCertificates::get().server);
    site.redirect(u"/authorize"_s, 302, Redirect + "?code=a"_L1);
    SigninProgram program(m_display.name());
    program.setVariable(u"QTWEBENGINE_CHROMIUM_FLAGS"_s, u"--ignore-certificate-errors"_s);
    program.setVariable(u"SSLKEYLOGFILE"_s, files.filePath(u"secrets.txt"_s));
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(u"This page cannot be trusted"_s), 20000);
    m_display.press(u"Escape"_s);
    const QJsonObject answer = program.answer();
    QCOMPARE(answer.value("reason"_L1), u"certificate"_s);
    QCOMPARE(answer.value("detail"_L1), u"net::ERR_CERT_AUTHORITY_INVALID"_s);
    QCOMPARE(site.requests(), QStringList());
    QVERIFY(!QFile::exists(files.filePath(u"secrets.txt"_s)));
}

/// As README says; and what such a page posts to a plain address, it posts for nobody.
void TestSigninView::certificateOfTheStoreIsTrusted()
{
    if (TestCertificates::get().caPem.isEmpty())
        QSKIP("the openssl tool is needed to make a certificate");
    TestSite listener;
    listener.answerWith(u"/callback"_s, NoContent);
    const QUrl target = listener.url(u"/callback"_s);
    TestSite site(TestCertificates::get().server);
    site.page(u"/authorize"_s,
              u"<form method=post action='%1'><input name=code value=c0de></form>"
              "<script>document.forms[0].submit()</script>"_s.arg(target.toString()));
    SigninProgram program(m_display.name());
    if (!program.trust(TestCertificates::get().caPem))
        QSKIP("certutil is needed (package libnss3-tools)");
    program.open(formPostRequest(site.url(u"/authorize"_s), target));
    QCOMPARE(program.answer().value("result"_L1), u"posted"_s);
    QVERIFY(listener.lastRequest().endsWith("code=c0de"));
    QVERIFY(listener.lastRequest().contains("\r\nOrigin: null\r\n"));
    QVERIFY(listener.lastRequest().contains("\r\nSec-Fetch-Mode: navigate\r\n"));
    QVERIFY(listener.lastRequest().contains("\r\nSec-Fetch-Dest: document\r\n"));
}

void TestSigninView::failedPageIsTriedAgain()
{
    TestSite next;
    const quint16 port = next.serverPort();
    next.redirect(u"/next"_s, 302, Redirect + "?code=again"_L1);
    TestSite site;
    site.redirect(u"/authorize"_s, 302, next.url(u"/next"_s).toString());
    next.close();
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(u"The page could not be loaded"_s), 20000);
    QVERIFY(next.listen(QHostAddress::LocalHost, port));
    m_display.press(u"space"_s); // "Try again" has the focus
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect + "?code=again"_L1);
    QCOMPARE(site.requests(), QStringList{u"GET /authorize"_s});
}

void TestSigninView::requestUriIsSentOnce() // RFC 9126 4
{
    TestSite site;
    site.answerWith(u"/authorize"_s, {}); // takes the request and hangs up
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(u"The page could not be loaded"_s), 20000);
    const qsizetype asked = site.requests().size();
    m_display.press(u"space"_s); // "Cancel" has the focus: there is nothing else
    const QJsonObject answer = program.answer();
    QCOMPARE(answer.value("result"_L1), u"failed"_s);
    QCOMPARE(answer.value("reason"_L1), u"page-load"_s);
    QCOMPARE(site.requests().size(), asked);
}

void TestSigninView::emptyAnswerIsAFailure()
{
    TestSite site;
    site.answerWith(u"/authorize"_s, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_display.hasWindow(u"The page could not be loaded"_s), 20000);
    m_display.press(u"Escape"_s);
    QCOMPARE(program.answer().value("reason"_L1), u"page-load"_s);
}

void TestSigninView::downloadIsCancelled()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<script>location = '/file';"
                               "setTimeout(() => location = '%1', 300)</script>"_s.arg(Redirect));
    site.answerWith(u"/file"_s,
                    "HTTP/1.1 200 OK\r\nContent-Disposition: attachment; filename=x.bin\r\n"
                    "Content-Type: application/octet-stream\r\nConnection: close\r\n\r\nabc");
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect);
    QVERIFY(site.wasAsked(u"GET /file"_s));
    QVERIFY(program.filesWritten().filter(u"x.bin"_s).isEmpty());
}

void TestSigninView::killedRendererEndsIt()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<script>fetch('/shown')</script>"_s);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /shown"_s), 20000);
    const QList<qint64> renderers = program.renderers();
    QVERIFY(!renderers.isEmpty());
    for (const qint64 pid : renderers)
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    const QJsonObject answer = program.answer();
    QCOMPARE(answer.value("result"_L1), u"failed"_s);
    QCOMPARE(answer.value("reason"_L1), u"renderer-crashed"_s);
}

void TestSigninView::hungPageCanBeLeft()
{
    TestSite site;
    site.page(u"/authorize"_s,
              u"<script>fetch('/shown').finally(() => { for (;;) {} })</script>"_s);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /shown"_s), 20000);
    QTRY_VERIFY(m_display.hasWindow(u"Sign in – Prøve-ID"_s));
    m_display.press(u"Escape"_s);
    QCOMPARE(program.answer().value("result"_L1), u"closed"_s);
}

/// As in "user:[4026531837]".
static QString namespaceOf(qint64 pid, const QString &kind)
{
    const QString target = QFile::symLinkTarget(u"/proc/%1/ns/%2"_s.arg(pid).arg(kind));
    return target.section(u'/', -1);
}

void TestSigninView::rendererIsSandboxed()
{
    if (!SigninProgram::hasSandbox())
        QSKIP("no sandbox for this user on this machine");
    TestSite site;
    site.page(u"/authorize"_s, u"<script>fetch('/shown')</script>"_s);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /shown"_s), 20000);
    const QList<qint64> renderers = program.renderers();
    QVERIFY(!renderers.isEmpty());
    for (const qint64 renderer : renderers) {
        QFile status(u"/proc/%1/status"_s.arg(renderer));
        QVERIFY(status.open(QIODevice::ReadOnly));
        QVERIFY(status.readAll().contains("\nSeccomp:\t2\n"));
        for (const QString &kind : {u"user"_s, u"net"_s, u"pid"_s}) {
            const QString inside = namespaceOf(renderer, kind);
            QVERIFY(inside.startsWith(kind));
            QVERIFY2(inside != namespaceOf(program.processId(), kind), qPrintable(kind));
        }
    }
}

void TestSigninView::nothingIsWritten()
{
    TestSite site;
    site.page(u"/authorize"_s,
              u"<script>document.cookie = 'a=b; max-age=99999'; localStorage.c = 'd';"
              "indexedDB.open('e').onsuccess = () => caches.open('f').then("
              "cache => cache.add('/authorize')).finally(() => location = '%1')</script>"_s.arg(
                  Redirect));
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect);
    QStringList files = program.filesWritten();
    // Made by the system's libraries, the same whatever the page: compiled shaders, font lists.
    files.removeIf([](const QString &file) {
        return file.startsWith(".cache/mesa_shader_cache"_L1)
               || file.startsWith(".cache/fontconfig"_L1);
    });
    QCOMPARE(files, QStringList());
}

void TestSigninView::secretsStayInside()
{
    TestSite site;
    site.page(
        u"/authorize"_s,
        u"<script>console.error(location.href); console.log('?code=CANARY');"
        "fetch('/shown'); onclick = () => location = '%1?code=CANARY'</script>"_s.arg(Redirect));
    SigninProgram program(m_display.name());
    program.setVariable(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    program.open(requestFor(site.url(u"/authorize?request_uri=CANARY&state=CANARY"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /shown"_s), 20000);
    const QList<qint64> processes = program.descendants();
    for (const qint64 pid : processes) {
        for (const char *name : {"cmdline", "environ"}) {
            QFile file(u"/proc/%1/%2"_s.arg(pid).arg(QString::fromLatin1(name)));
            if (file.open(QIODevice::ReadOnly)) // a sandboxed one cannot be looked into
                QVERIFY(!file.readAll().contains("CANARY"));
        }
    }
    while (program.state() == QProcess::Running) {
        m_display.click(280, 400);
        QTest::qWait(50);
    }
    QCOMPARE(program.answer().value("url"_L1).toString(), Redirect + "?code=CANARY"_L1);
    QVERIFY2(!program.log().contains("CANARY"), program.log().constData());
    for (const QString &name : program.filesWritten()) {
        QFile file(program.home() + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("CANARY"), qPrintable(name));
    }
}

void TestSigninView::debuggingPortStaysClosed()
{
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    TestSite site;
    site.page(u"/authorize"_s, u"<script>fetch('/shown')</script>"_s);
    SigninProgram program(m_display.name());
    program.setVariable(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, QString::number(port));
    program.setVariable(u"QTWEBENGINE_CHROMIUM_FLAGS"_s, u"--remote-debugging-port=%1"_s.arg(port));
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /shown"_s), 20000);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(!socket.waitForConnected(2000));
    QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    QVERIFY(program.log().contains("QTWEBENGINE_REMOTE_DEBUGGING"));
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the program starts with, its children no longer have.
void TestSigninView::environmentIsScrubbed()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<script>fetch('/shown')</script>"_s);
    SigninProgram program(m_display.name());
    const QStringList names{u"SSLKEYLOGFILE"_s,    u"OPENSSL_CONF"_s,
                            u"QT_LOGGING_RULES"_s, u"QT_PLUGIN_PATH"_s,
                            u"LD_LIBRARY_PATH"_s,  u"QTWEBENGINE_DISABLE_GPU"_s};
    for (const QString &name : names)
        program.setVariable(name, u"/nonexistent/CANARY"_s);
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /shown"_s), 20000);
    int seen = 0;
    for (const qint64 pid : program.descendants()) {
        const QByteArray environment = contents(u"/proc/%1/environ"_s.arg(pid));
        if (pid == program.processId() || environment.isEmpty())
            continue; // /proc shows what a program was started with; a sandboxed one shows nothing
        QVERIFY2(!environment.contains("CANARY"), environment);
        ++seen;
    }
    QVERIFY(seen > 0);
    for (const QString &name : names)
        QVERIFY2(program.log().contains(name.toLatin1()), qPrintable(name));
    QVERIFY(!program.log().contains("CANARY"));
}

void TestSigninView::noneDumpsItsCore()
{
    TestSite site;
    site.page(u"/authorize"_s, u"<script>fetch('/shown')</script>"_s);
    SigninProgram program(m_display.name());
    program.open(requestFor(site.url(u"/authorize"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(site.wasAsked(u"GET /shown"_s), 20000);
    const QList<qint64> processes = program.descendants();
    QVERIFY(processes.size() > 1);
    for (const qint64 pid : processes) {
        const QByteArray limits = contents(u"/proc/%1/limits"_s.arg(pid)).simplified();
        QVERIFY2(limits.contains("Max core file size 0 0 bytes"), limits);
    }
    QVERIFY(contents(u"/proc/%1/status"_s.arg(program.processId())).contains("\nUmask:\t0077\n"));
}

/// Chromium without a place for shared memory would end without a word.
void TestSigninView::sharedMemoryIsNeeded()
{
    if (!SigninProgram::hasSandbox())
        QSKIP("no sandbox for this user on this machine");
    const QStringList inside{u"--user"_s,
                             u"--map-current-user"_s,
                             u"--keep-caps"_s,
                             u"--mount"_s,
                             u"sh"_s,
                             u"-c"_s,
                             u"mount -t tmpfs -o ro none /dev/shm && exec \"$0\""_s};
    if (QProcess::execute(u"unshare"_s, inside + QStringList{u"true"_s}) != 0)
        QSKIP("no mount namespace for this user on this machine");
    SigninProgram program(m_display.name());
    program.start(u"unshare"_s, inside + QStringList{SigninProgram::path()});
    const QJsonObject answer = program.answer();
    QCOMPARE(answer.value("result"_L1), u"failed"_s);
    QCOMPARE(answer.value("reason"_L1), u"shared-memory"_s);
    QCOMPARE(answer.value("detail"_L1),
             u"/dev/shm: Read-only file system. Web pages need it to be writable."_s);
}

void TestSigninView::unsafeIsRefusedForTheNetwork_data()
{
    QTest::addColumn<QString>("authorizeUrl");
    QTest::addColumn<QString>("issuer");
    QTest::newRow("network") << u"https://sts.example.no/a"_s << u"https://sts.example.no"_s;
    QTest::newRow("localhost") << u"https://localhost/a"_s << u"https://localhost"_s;
    QTest::newRow("issuer elsewhere") << u"http://127.0.0.1:9/a"_s << u"https://sts.example.no"_s;
}

void TestSigninView::unsafeIsRefusedForTheNetwork()
{
    QFETCH(const QString, authorizeUrl);
    QFETCH(const QString, issuer);
    QJsonObject request = requestFor(QUrl(authorizeUrl));
    request.insert("issuer"_L1, issuer);
    SigninProgram program(m_display.name());
    program.start(SigninProgram::path(), {u"--unsafe-no-sandbox"_s});
    program.send(request);
    QCOMPARE(program.answer().value("reason"_L1), u"unsafe-refused"_s);
    QVERIFY(program.log().contains("WITHOUT A SANDBOX"));
}

void TestSigninView::rootIsRefused()
{
    if (SigninProgram::hasSandbox())
        QSKIP("this user has a sandbox");
    SigninProgram program(m_display.name());
    program.start(SigninProgram::path(), QStringList());
    const QJsonObject answer = program.answer();
    QCOMPARE(answer.value("result"_L1), u"failed"_s);
    QCOMPARE(answer.value("reason"_L1), u"sandbox"_s);
}

void TestSigninView::commandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("unknown") << QStringList{u"--no-sandbox"_s} << 2;
    QTest::newRow("Chromium's") << QStringList{u"--webEngineArgs"_s, u"--no-sandbox"_s} << 2;
    QTest::newRow("one too many") << QStringList{u"--unsafe-no-sandbox"_s, u"x"_s} << 2;
    QTest::newRow("a URL") << QStringList{u"https://sts.example.no"_s} << 2;
}

void TestSigninView::commandLine()
{
    QFETCH(const QStringList, arguments);
    QProcess program;
    program.start(SigninProgram::path(), arguments);
    QVERIFY(program.waitForFinished());
    QTEST(program.exitCode(), "exitCode");
    QCOMPARE(program.readAllStandardOutput().isEmpty(), program.exitCode() != 0);
}

QTEST_GUILESS_MAIN(TestSigninView)
#include "tst_signinview.moc"
