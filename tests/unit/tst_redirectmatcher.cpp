// SPDX-License-Identifier: MIT
#include "app/signin/redirectmatcher.h"

#include <QtTest/QTest>

using namespace knippe;

class TestRedirectMatcher : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
};

void TestRedirectMatcher::matches_data()
{
    QTest::addColumn<QString>("redirectUri");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *redirectUri, const char *url, bool expected) {
        QTest::newRow(name) << QString::fromLatin1(redirectUri) << QString::fromLatin1(url)
                            << expected;
    };
    const char loopback[] = "http://127.0.0.1/callback";
    row("no port", loopback, "http://127.0.0.1/callback?code=a&state=b", true);
    row("any port", loopback, "http://127.0.0.1:49152/callback?code=a", true);
    row("without an answer", loopback, "http://127.0.0.1/callback", true);
    row("with a fragment", loopback, "http://127.0.0.1/callback#_=_", true);
    row("host in capitals", "http://[::1]/cb", "HTTP://[::1]:8/cb?code=a", true);
    row("long path", loopback, "http://127.0.0.1/callbackx?code=a", false);
    row("path below", loopback, "http://127.0.0.1/callback/?code=a", false);
    row("short path", loopback, "http://127.0.0.1/?code=a", false);
    row("path in capitals", loopback, "http://127.0.0.1/Callback?code=a", false);
    row("escaped slash", loopback, "http://127.0.0.1/%2Fcallback", false);
    row("dot segments", loopback, "http://127.0.0.1/x/../callback", false);
    row("longer host", loopback, "http://127.0.0.1.evil/callback?code=a", false);
    row("longer name", loopback, "http://127.0.0.1.nip.io/callback?code=a", false);
    row("user name", loopback, "http://127.0.0.1@evil.example/callback?code=a", false);
    row("user name before it", loopback, "http://evil@127.0.0.1/callback?code=a", false);
    row("localhost", loopback, "http://localhost/callback?code=a", false);
    row("another loopback", loopback, "http://127.0.0.2/callback?code=a", false);
    row("IPv6 for IPv4", loopback, "http://[::1]/callback?code=a", false);
    row("https for http", loopback, "https://127.0.0.1/callback?code=a", false);
    row("in the query", loopback, "http://evil.example/?u=http://127.0.0.1/callback", false);
    row("not a URL", loopback, "http://127.0.0.1:99999/callback", false);
    row("empty", loopback, "", false);

    const char withPort[] = "http://127.0.0.1:8123/callback";
    row("its port", withPort, "http://127.0.0.1:8123/callback?code=a", true);
    row("another port", withPort, "http://127.0.0.1:8124/callback?code=a", false);
    row("its port left out", withPort, "http://127.0.0.1/callback?code=a", false);
    row("port 80 written out", "http://127.0.0.1:80/cb", "http://127.0.0.1/cb", true);

    const char web[] = "https://app.example.no/cb";
    row("web", web, "https://app.example.no/cb?code=a", true);
    row("web, port 443 written out", web, "https://app.example.no:443/cb?code=a", true);
    row("web, another port", web, "https://app.example.no:8443/cb?code=a", false);
    row("web, unencrypted", web, "http://app.example.no/cb?code=a", false);
    row("web, below", web, "https://x.app.example.no/cb?code=a", false);
    row("web, root dot", web, "https://app.example.no./cb?code=a", false);
    row("a name with any port?", "http://localhost/cb", "http://localhost:99/cb", false);
    row("no path", "https://app.example.no", "https://app.example.no/?code=a", true);
    row("no redirect URI", "", "http://127.0.0.1/callback", false);
    row("private scheme", "no.example.app:/cb", "no.example.app:/cb?code=a", false);
}

void TestRedirectMatcher::matches()
{
    QFETCH(const QString, redirectUri);
    QFETCH(const QString, url);
    QTEST(matchesRedirect(QUrl(url), QUrl(redirectUri)), "expected");
}

QTEST_APPLESS_MAIN(TestRedirectMatcher)
#include "tst_redirectmatcher.moc"
