// SPDX-License-Identifier: MIT
// What the authority is told of a session that ends: RP-Initiated Logout 1.0, RFC 7009.
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>
#include <QtNetwork/QTcpSocket>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_SessionEnd : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void browserIsSentToEndSession_data();
    void browserIsSentToEndSession();
    void addressToOpen();
    void redirectOnlyWhereSomebodyWaits();
    void localFirstThenRevocationThenBrowser();
    void nothingIsOpenedOffline();
    void nothingIsOpenedWithoutAnEndpoint();
    void knownAfterARestart();
    void listenerGoesWithTheNextSignIn();
    void refusedTokensAreRevoked_data();
    void refusedTokensAreRevoked();
    void refusedTokensOffline();
    void cancelledAfterTokensWereIssued();
    void replacedSessionIsRevoked_data();
    void replacedSessionIsRevoked();
    void replacedSessionOffline();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    QByteArray storedRefreshToken();
    QByteArrayList revoked();

    std::unique_ptr<SessionBench> m_bench;
};

QByteArray tst_SessionEnd::storedRefreshToken()
{
    const QByteArray item = bench().vault.item(sessionItem(u"bench"_s));
    return QJsonDocument::fromJson(item).object().value("refreshToken"_L1).toString().toLatin1();
}

QByteArrayList tst_SessionEnd::revoked()
{
    QByteArrayList tokens;
    for (const RecordedRequest &request : authority().requests(A::Revoke))
        tokens.append(request.field("token"));
    return tokens;
}

void tst_SessionEnd::browserIsSentToEndSession_data()
{
    QTest::addColumn<Browser>("browser");
    QTest::addColumn<int>("opened");
    QTest::newRow("embedded: off the record, nothing to end") << Browser::Embedded << 0;
    QTest::newRow("system") << Browser::System << 1;
    QTest::newRow("print: who knows where") << Browser::Print << 0;
}

void tst_SessionEnd::browserIsSentToEndSession()
{
    QFETCH(Browser, browser);
    QFETCH(int, opened);
    QVERIFY(bench().signIn({browser, {}}));
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().opened.size(), opened);
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().opened.size(), opened); // once
}

void tst_SessionEnd::addressToOpen()
{
    bench().profile.profile.parameters = {{"ui_locales", "nb en"}};
    bench().restart();
    QVERIFY(bench().signIn({Browser::System, {}}));
    QVERIFY(bench().signOut());
    // no id_token_hint, and without a registered address no state either
    QCOMPARE(bench().opened.constFirst().toEncoded(),
             authority().issuer().toLatin1()
                 + "/connect/endsession?client_id=client&ui_locales=nb%20en");
}

void tst_SessionEnd::redirectOnlyWhereSomebodyWaits()
{
    bench().profile.profile.postLogoutRedirectUri = u"http://127.0.0.1/out"_s;
    bench().outlivesSignOut = false; // the command line
    bench().restart();
    QVERIFY(bench().signIn({Browser::System, {}}));
    QVERIFY(bench().signOut());
    QCOMPARE(bench().opened.constFirst().query(), u"client_id=client"_s);
}

void tst_SessionEnd::localFirstThenRevocationThenBrowser()
{
    QVERIFY(bench().signIn({Browser::System, {}}));
    const QByteArray token = storedRefreshToken();
    QStringList seen;
    authority().always(A::Revoke, [&](const RecordedRequest &request) {
        seen = bench().traces() + QStringList{u"opened %1"_s.arg(bench().opened.size())};
        return authority().correctAnswer(request);
    });
    QVERIFY(bench().signOut());
    QCOMPARE(seen, QStringList{u"opened 0"_s});
    QCOMPARE(revoked(), QByteArrayList{token});
    QCOMPARE(bench().opened.size(), 1);
}

void tst_SessionEnd::nothingIsOpenedOffline()
{
    QVERIFY(bench().signIn({Browser::System, {}}));
    authority().close();
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().traces(), QStringList());
    QCOMPARE(bench().opened, QList<QUrl>());
}

void tst_SessionEnd::nothingIsOpenedWithoutAnEndpoint()
{
    authority().changeMetadata = [](QJsonObject &json) { json.remove("end_session_endpoint"_L1); };
    QVERIFY(bench().signIn({Browser::System, {}}));
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().opened, QList<QUrl>());
    QCOMPARE(authority().requests(A::Revoke).size(), 1);
}

void tst_SessionEnd::knownAfterARestart()
{
    QVERIFY(bench().signIn({Browser::System, {}}));
    bench().restart();
    QVERIFY(bench().signOut());
    QCOMPARE(bench().opened.size(), 1);
    QVERIFY(bench().signIn({Browser::Embedded, {}}));
    bench().restart();
    QVERIFY(bench().signOut());
    QCOMPARE(bench().opened.size(), 1);
}

void tst_SessionEnd::listenerGoesWithTheNextSignIn() // whose redirect URI may name the same port
{
    bench().profile.profile.postLogoutRedirectUri = u"http://127.0.0.1/out"_s;
    bench().restart();
    QVERIFY(bench().signIn({Browser::System, {}}));
    QVERIFY(bench().signOut());
    const auto fields =
        decodeForm(bench().opened.constFirst().query(QUrl::FullyEncoded).toLatin1());
    const auto port = quint16(QUrl(QString::fromLatin1(fields->at(1).value)).port());
    bench().visit = [&](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        QTcpServer taken;
        if (!taken.listen(QHostAddress::LocalHost, port))
            return failure(codes::AuthzPort);
        return redirectTo(prompt.redirectUri, authority().visit(prompt.url));
    };
    QCOMPARE(codeOf(bench().signIn({Browser::System, {}})), QString());
}

void tst_SessionEnd::refusedTokensAreRevoked_data() // LO-04, 9700-13
{
    QTest::addColumn<Browser>("browser");
    QTest::addColumn<bool>("isSignedIn");
    QTest::addColumn<bool>("inTheVault");
    QTest::addColumn<bool>("isRevoked");
    QTest::newRow("ID token refused") << Browser::Embedded << false << false << true;
    QTest::newRow("system browser") << Browser::System << false << false << true;
    QTest::newRow("keychain refuses") << Browser::Embedded << false << true << true;
    QTest::newRow("with a session before") << Browser::Embedded << true << false << true;
    // which may be of the same grant, and is to stay
    QTest::newRow("with a session before, system browser")
        << Browser::System << true << false << false;
}

void tst_SessionEnd::refusedTokensAreRevoked()
{
    QFETCH(Browser, browser);
    QFETCH(bool, isSignedIn);
    QFETCH(bool, inTheVault);
    QFETCH(bool, isRevoked);
    if (isSignedIn)
        QVERIFY(bench().signIn({browser, {}}));
    const QByteArray before = storedRefreshToken();
    authority().changeIdToken = [inTheVault](QJsonObject &, QJsonObject &claims) {
        if (!inTheVault)
            claims.insert("aud"_L1, "other"_L1);
    };
    bench().vault.fault = [inTheVault](TestVault::Operation operation, const QString &) {
        return inTheVault && operation == TestVault::Operation::Write
                   ? std::optional<Error>({codes::VaultLocked, {}, {}, 0})
                   : std::nullopt;
    };
    QCOMPARE(codeOf(bench().signIn({browser, {}})),
             inTheVault ? u"E-VAULT-LOCKED"_s : u"E-IDT-CLAIM"_s);
    QCOMPARE(revoked().size(), isRevoked ? 1 : 0);
    QVERIFY(!revoked().contains(before));
    QCOMPARE(storedRefreshToken(), before);
    if (isRevoked)
        QCOMPARE(authority().refreshToken, ""); // it was the one that had just been issued
    const qsizetype code = authority().requests(A::Token).size();
    QCOMPARE(authority().requests(A::Token).constLast().field("grant_type"), "authorization_code");
    QVERIFY(bench().restore()); // and nothing follows
    QCOMPARE(authority().requests(A::Token).size(), code);
}

void tst_SessionEnd::refusedTokensOffline() // the reason stays the reason
{
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("aud"_L1, "other"_L1);
    };
    authority().always(A::Revoke, [](const RecordedRequest &) {
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Reset);
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-IDT-CLAIM"_s);
    QCOMPARE(authority().requests(A::Revoke).size(), 1);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SessionEnd::cancelledAfterTokensWereIssued()
{
    authority().once(A::Keys, ScriptedAnswer::json({}, 503)); // while the person reads
    authority().always(A::Keys, [this](const RecordedRequest &request) {
        bench().session->cancelSignIn();
        return authority().correctAnswer(request);
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-USER-CANCELLED"_s);
    QTRY_COMPARE(authority().requests(A::Revoke).size(), 1);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SessionEnd::replacedSessionIsRevoked_data()
{
    QTest::addColumn<Browser>("browser");
    QTest::addColumn<bool>("isRevoked");
    QTest::newRow("embedded: a grant of its own") << Browser::Embedded << true;
    QTest::newRow("system: perhaps the same grant") << Browser::System << false;
    QTest::newRow("print: perhaps the same grant") << Browser::Print << false;
}

void tst_SessionEnd::replacedSessionIsRevoked()
{
    QFETCH(Browser, browser);
    QFETCH(bool, isRevoked);
    QVERIFY(bench().signIn({browser, {}}));
    const QByteArray before = storedRefreshToken();
    QByteArrayList storedThen;
    authority().always(A::Revoke, [&](const RecordedRequest &request) {
        storedThen.append(storedRefreshToken());
        return authority().correctAnswer(request);
    });
    QCOMPARE(codeOf(bench().signIn({browser, {}})), QString());
    QCOMPARE(revoked(), isRevoked ? QByteArrayList{before} : QByteArrayList());
    for (const QByteArray &stored : storedThen) // the new one is safe by then
        QCOMPARE(stored, authority().refreshToken);
    QVERIFY(storedRefreshToken() != before);
    QCOMPARE(codeOf(bench().fetch({SessionBench::Api1})), QString());
}

void tst_SessionEnd::replacedSessionOffline()
{
    QVERIFY(bench().signIn());
    authority().always(A::Revoke, [](const RecordedRequest &) {
        return ScriptedAnswer::oauthError(u"temporarily_unavailable"_s, 503);
    });
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(authority().requests(A::Revoke).size(), 1);
}

QTEST_GUILESS_MAIN(tst_SessionEnd)
#include "tst_sessionend.moc"
