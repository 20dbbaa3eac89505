// SPDX-License-Identifier: MIT
// One refresh token, one access token for each API: order, rotation, faults.
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QLockFile>
#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Operation = TestVault::Operation;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;
constexpr QLatin1StringView Api3{"owner-3:api"};
constexpr QLatin1StringView Api4{"owner-4:api"};
const Error Locked{codes::VaultLocked, {}, {}, 0};

} // namespace

Q_DECLARE_METATYPE(std::function<void(knippe::Session &, QObject *, std::function<void()>)>)

class tst_Broker : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void inOrderWithTheNewestRefreshToken();
    void oneAtATime();
    void storedBeforeTheNextRequest();
    void rowsFollow();
    void withoutRotation_data();
    void withoutRotation();
    void sameResourceIsJoined();
    void fetchDuringATurnGoesAlong();
    void failingApiDoesNotStopOthers_data();
    void failingApiDoesNotStopOthers();
    void rotatedTokenIsKeptWhateverElseIsWrong_data();
    void rotatedTokenIsKeptWhateverElseIsWrong();
    void refreshedIdTokenKeepsItsClaims_data();
    void refreshedIdTokenKeepsItsClaims();
    void oauthErrors_data();
    void oauthErrors();
    void invalidGrantEndsTheRest();
    void vaultFaultAtTheStartSpendsNothing_data();
    void vaultFaultAtTheStartSpendsNothing();
    void vaultFaultMidWayKeepsTheNewestToken();
    void vaultFaultAtTheAccessToken();
    void damagedSession();
    void otherProcessHoldsTheTurn();
    void lockOfNobodyIsNoLock_data();
    void lockOfNobodyIsNoLock();
    void unknownApi();
    void signedOutFetchesNothing();
    void tokenIsHeldWhileItIsValid();
    void tokenOfTheKeychainIsCheckedToo();
    void tokenIsRenewed_data();
    void tokenIsRenewed();
    void signOutRevokesAndWipes();
    void signOutOffline();
    void signOutThoughRevocationFails_data();
    void signOutThoughRevocationFails();
    void signOutWithLockedKeychainSaysSo();
    void signOutDuringAFetchLeavesNothing();
    void signOutTwice();
    void restoreAfterRestart();
    void restoreWithLockedKeychain_data();
    void restoreWithLockedKeychain();
    void restoreWithNobody();
    void handlerMayDeleteTheSession();
    void sessionMayGoWhileItIsAsked_data();
    void sessionMayGoWhileItIsAsked();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    ApiToken::State state(QLatin1StringView api)
    {
        return bench().row(api).state(bench().clock.now());
    }
    /// Resources of the requests since the sign-in.
    QByteArrayList asked() const { return m_bench->resourcesSent().mid(m_signInRequests); }
    QByteArray storedRefreshToken();

    std::unique_ptr<SessionBench> m_bench;
    qsizetype m_signInRequests = 0;
};

// Signed in with four APIs, their tokens fetched.
void tst_Broker::init()
{
    m_bench = std::make_unique<SessionBench>();
    for (const QLatin1StringView api : {Api3, Api4})
        bench().profile.profile.apis.append({api, {api + "/all"_L1}, TokenType::Dpop});
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    m_signInRequests = bench().resourcesSent().size();
    QCOMPARE(m_signInRequests, 4);
}

QByteArray tst_Broker::storedRefreshToken()
{
    const QByteArray item = bench().vault.item(sessionItem(u"bench"_s));
    return QJsonDocument::fromJson(item).object().value("refreshToken"_L1).toString().toLatin1();
}

void tst_Broker::inOrderWithTheNewestRefreshToken()
{
    QCOMPARE(bench().resourcesSent(),
             (QByteArrayList{"owner-1:api", "owner-2:api", "owner-3:api", "owner-4:api"}));
    QCOMPARE(codeOf(bench().fetch({Api4, Api1})), QString());
    QCOMPARE(asked(), (QByteArrayList{"owner-4:api", "owner-1:api"}));
    const QByteArrayList sent = bench().refreshTokensSent();
    QCOMPARE(sent.size(), 5);
    for (qsizetype i = 0; i < sent.size(); ++i) // strict rotation: an old one would have failed
        QVERIFY(!sent.mid(i + 1).contains(sent.at(i)));
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
}

void tst_Broker::oneAtATime()
{
    int open = 0;
    int most = 0;
    authority().always(A::Token, [&](const RecordedRequest &request) {
        most = std::max(most, ++open);
        const ScriptedAnswer answer = authority().correctAnswer(request);
        QMetaObject::invokeMethod(
            &bench().context, [&open] { --open; }, Qt::QueuedConnection);
        return answer;
    });
    QVERIFY(bench().fetch({Api1, Api2, Api3, Api4}));
    QCOMPARE(most, 1);
    QCOMPARE(asked().size(), 4);
}

void tst_Broker::storedBeforeTheNextRequest()
{
    bench().vault.holdsWrites = true;
    bool done = false;
    bench().session->fetch({Api1, Api2}, &bench().context, [&](const Result<> &) { done = true; });
    QTRY_COMPARE(bench().vault.heldWrites(), 1);
    bench().vault.releaseWrites(); // the probe
    QTRY_COMPARE(bench().vault.heldWrites(), 1);
    // the keychain has not acknowledged: a whole other exchange goes by, and nothing has left
    HttpClient http;
    bool answered = false;
    http.send(makeMetadataRequest(authority().issuer()), &bench().context,
              [&](const auto &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    QVERIFY(storedRefreshToken() != authority().refreshToken);
    QCOMPARE(state(Api1), ApiToken::State::Fetching); // and no token is shown yet
    bench().vault.holdsWrites = false;
    bench().vault.releaseWrites();
    QTRY_VERIFY(done);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
}

void tst_Broker::rowsFollow()
{
    QStringList seen;
    connect(bench().session.get(), &Session::tokenChanged, &bench().context, [&](int row) {
        const ApiToken &token = bench().session->tokens().at(row);
        seen.append(u"%1 %2"_s.arg(row).arg(int(token.state(bench().clock.now()))));
    });
    QVERIFY(bench().fetch({Api1, Api2}));
    using enum ApiToken::State;
    const auto text = [](int row, ApiToken::State value) {
        return u"%1 %2"_s.arg(row).arg(int(value));
    };
    QCOMPARE(seen.size(), 6);
    QCOMPARE(seen.mid(0, 3), (QStringList{text(0, Waiting), text(1, Waiting), text(0, Fetching)}));
    QCOMPARE(seen.constLast(), text(1, Valid));
}

void tst_Broker::withoutRotation_data()
{
    QTest::addColumn<bool>("leftOut");
    QTest::newRow("same refresh token again") << false;
    QTest::newRow("none, RFC 6749 6") << true;
}

void tst_Broker::withoutRotation()
{
    QFETCH(bool, leftOut);
    const QByteArray stored = storedRefreshToken();
    authority().rotates = false;
    if (leftOut)
        authority().changeToken = [](QJsonObject &json) { json.remove("refresh_token"_L1); };
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
    QCOMPARE(bench().refreshTokensSent().mid(3), (QByteArrayList{stored, stored}));
    QCOMPARE(storedRefreshToken(), stored);
}

void tst_Broker::sameResourceIsJoined()
{
    int answers = 0;
    const auto count = [&](const Result<> &result) { answers += result ? 1 : 100; };
    bench().session->fetch({Api1}, &bench().context, count);
    bench().session->fetch({Api1, Api2}, &bench().context, count);
    QTRY_COMPARE(answers, 2);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
}

void tst_Broker::fetchDuringATurnGoesAlong()
{
    bool done = false;
    connect(bench().session.get(), &Session::tokenChanged, &bench().context, [&](int row) {
        if (row == 0 && state(Api1) == ApiToken::State::Valid && asked().size() == 1)
            bench().session->fetch({Api3}, &bench().context,
                                   [&](const Result<> &result) { done = bool(result); });
    });
    QVERIFY(bench().fetch({Api1}));
    QTRY_VERIFY(done);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-3:api"}));
}

void tst_Broker::failingApiDoesNotStopOthers_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("8707-04 invalid_target")
        << ScriptedAnswer::oauthError(u"invalid_target"_s) << u"E-TOKEN-TARGET"_s;
    QTest::newRow("invalid_scope")
        << ScriptedAnswer::oauthError(u"invalid_scope"_s) << u"E-TOKEN-SCOPE"_s;
}

void tst_Broker::failingApiDoesNotStopOthers()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    authority().once(A::Token, answer);
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), code);
    QCOMPARE(asked(), (QByteArrayList{"owner-1:api", "owner-2:api"})); // each sent once
    QCOMPARE(bench().rowCode(Api1), code);
    QVERIFY(bench().row(Api1).held); // the token from before is still good
    QCOMPARE(state(Api1), ApiToken::State::Failed);
    QCOMPARE(state(Api2), ApiToken::State::Valid);
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
}

void tst_Broker::rotatedTokenIsKeptWhateverElseIsWrong_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("downgraded to Bearer")
        << u"token_type"_s << QJsonValue(u"Bearer"_s) << u"E-TOKEN-TYPE"_s;
    QTest::newRow("no access token")
        << u"access_token"_s << QJsonValue(u""_s) << u"E-TOKEN-ANSWER"_s;
    for (const QString &bad : {u"a\nb"_s, u"a\x1b[2J"_s, u"a;b"_s, u"a`b`"_s, u"a b"_s, u"aø"_s})
        QTest::addRow("access token %s", qPrintable(bad.toHtmlEscaped().simplified()))
            << u"access_token"_s << QJsonValue(bad) << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("ID token garbled") << u"id_token"_s << QJsonValue(u"x"_s) << u"E-IDT-FORMAT"_s;
}

void tst_Broker::rotatedTokenIsKeptWhateverElseIsWrong()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    const QByteArray before = bench().token(Api1)->reveal();
    authority().changeToken = [&](QJsonObject &json) { json.insert(member, value); };
    QCOMPARE(codeOf(bench().fetch({Api1})), code);
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
    QCOMPARE(bench().token(Api1)->reveal(), before);
    authority().changeToken = nullptr;
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
}

void tst_Broker::refreshedIdTokenKeepsItsClaims_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("aud") << u"aud"_s << QJsonValue(u"other"_s);
}

void tst_Broker::refreshedIdTokenKeepsItsClaims() // OIDC 12.2; iss and sub: tst_conformance
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    authority().changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        claims.insert(claim, value);
    };
    const Result<> result = bench().fetch({Api1});
    QCOMPARE(codeOf(result), u"E-IDT-CLAIM"_s);
    QCOMPARE(result.error().detail, claim);
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
}

void tst_Broker::oauthErrors_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("code");
    const std::pair<const char *, const char *> errors[] = {
        {"invalid_request", "E-TOKEN-REQUEST"},
        {"invalid_client", "E-TOKEN-CLIENT"},
        {"unauthorized_client", "E-TOKEN-UNAUTHORIZED"},
        {"unsupported_grant_type", "E-TOKEN-GRANT-TYPE"},
        {"invalid_scope", "E-TOKEN-SCOPE"},
        {"invalid_dpop_proof", "E-TOKEN-DPOP-PROOF"},
        {"never_heard_of", "E-TOKEN-OTHER"},
    };
    for (const auto &[error, code] : errors)
        QTest::newRow(error) << QString::fromLatin1(error) << QString::fromLatin1(code);
}

void tst_Broker::oauthErrors() // RFC 6749 5.2 at a refresh
{
    QFETCH(QString, error);
    QFETCH(QString, code);
    authority().once(A::Token, ScriptedAnswer::oauthError(error));
    const Result<> result = bench().fetch({Api1});
    QCOMPARE(codeOf(result), code);
    QCOMPARE(result.error().oauth, (OAuthError{error, u"says the test"_s}));
    QCOMPARE(codeOf(bench().fetch({Api1})), QString()); // nothing was lost by it
}

void tst_Broker::invalidGrantEndsTheRest()
{
    authority().once(A::Token, ScriptedAnswer::oauthError(u"invalid_grant"_s));
    QCOMPARE(codeOf(bench().fetch({Api1, Api2, Api3})), u"E-TOKEN-GRANT"_s);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
    for (const QLatin1StringView api : {Api1, Api2, Api3})
        QCOMPARE(bench().rowCode(api), u"E-TOKEN-GRANT"_s);
    QCOMPARE(state(Api4), ApiToken::State::Valid);
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
    QTRY_COMPARE(storedRefreshToken(),
                 QByteArray()); // but the key stays: held tokens are bound to it
    QVERIFY(bench().vault.item(sessionItem(u"bench"_s)).contains("dpopKey"));
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-SESSION"_s);
    QVERIFY(bench().token(Api4));
    bench().restart();
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
}

void tst_Broker::vaultFaultAtTheStartSpendsNothing_data()
{
    QTest::addColumn<QString>("code");
    for (const QLatin1StringView code :
         {codes::VaultLocked, codes::VaultAbsent, codes::VaultTimeout})
        QTest::newRow(code.data()) << QString(code);
}

void tst_Broker::vaultFaultAtTheStartSpendsNothing()
{
    QFETCH(QString, code);
    bench().vault.fault = [&](Operation, const QString &) { return Error{code, {}, {}, 0}; };
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), code);
    QCOMPARE(asked(), QByteArrayList());
    QCOMPARE(bench().rowCode(Api2), code);
    bench().vault.fault = nullptr;
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
}

void tst_Broker::vaultFaultMidWayKeepsTheNewestToken()
{
    const QByteArray before = storedRefreshToken();
    bench().vault.fault = [&](Operation operation, const QString &item) {
        return operation == Operation::Write && item == sessionItem(u"bench"_s)
                   ? std::optional(Locked)
                   : std::nullopt;
    };
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), u"E-VAULT-LOCKED"_s);
    QVERIFY(bench().session->holdsUnstored());
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"}); // the next one waits for the keychain
    QCOMPARE(storedRefreshToken(), before);
    QVERIFY(authority().refreshToken != before);
    QCOMPARE(codeOf(bench().fetch({Api2})), u"E-VAULT-LOCKED"_s);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"}); // still
    QLockFile other(lockFileOf(bench().directory.path() + u"/state"_s, u"bench"_s));
    QVERIFY(!other.tryLock()); // another process would send the spent one
    bench().vault.fault = nullptr;
    QCOMPARE(codeOf(bench().fetch({Api2})), QString());
    QVERIFY(!bench().session->holdsUnstored());
    QCOMPARE(storedRefreshToken(), authority().refreshToken);
}

void tst_Broker::vaultFaultAtTheAccessToken()
{
    const QByteArray before = bench().token(Api1)->reveal();
    bench().vault.fault = [&](Operation operation, const QString &item) {
        return operation == Operation::Write && item == accessTokenItem(u"bench"_s, Api1)
                   ? std::optional(Locked)
                   : std::nullopt;
    };
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), u"E-VAULT-LOCKED"_s);
    QCOMPARE(bench().rowCode(Api1), u"E-VAULT-LOCKED"_s);
    QCOMPARE(state(Api2), ApiToken::State::Valid);
    QCOMPARE(bench().token(Api1)->reveal(), before);
}

void tst_Broker::damagedSession()
{
    bench().vault.write(sessionItem(u"bench"_s), SecretBytes("{}{"_ba), &bench().context,
                        [](const Result<> &) {});
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-VAULT-CONTENT"_s);
    QCOMPARE(codeOf(bench().restore()), u"E-VAULT-CONTENT"_s);
    bench().vault.write(sessionItem(u"bench"_s), SecretBytes("{}"_ba), &bench().context,
                        [](const Result<> &) {});
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-VAULT-CONTENT"_s);
    QCOMPARE(asked(), QByteArrayList());
}

void tst_Broker::otherProcessHoldsTheTurn()
{
    QLockFile other(lockFileOf(bench().directory.path() + u"/state"_s, u"bench"_s));
    QVERIFY(other.tryLock());
    bool done = false;
    bench().session->fetch({Api1}, &bench().context,
                           [&](const Result<> &result) { done = bool(result); });
    QVERIFY(bench().token(Api2)); // what is held needs no turn
    QCOMPARE(asked(), QByteArrayList());
    other.unlock();
    QTRY_VERIFY(done);
    QVERIFY(other.tryLock()); // and the turn is given back
}

void tst_Broker::lockOfNobodyIsNoLock_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("noughts, as after a power cut") << QByteArray(64, '\0');
}

void tst_Broker::lockOfNobodyIsNoLock()
{
    QFETCH(QByteArray, content);
    QFile file(lockFileOf(bench().directory.path() + u"/state"_s, u"bench"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-10),
                             QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(bench().fetch({Api1}));
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
}

void tst_Broker::unknownApi()
{
    const Result<> result = bench().fetch({u"owner-9:api"_s, Api2});
    QCOMPARE(codeOf(result), u"E-CONFIG-API"_s);
    QCOMPARE(result.error().detail, u"owner-9:api"_s);
    QCOMPARE(asked(), QByteArrayList{"owner-2:api"}); // M12: never a resource that was not granted
    QCOMPARE(codeOf(bench().token("owner-9:api"_L1)), u"E-CONFIG-API"_s);
}

void tst_Broker::signedOutFetchesNothing()
{
    QVERIFY(bench().signOut());
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-SESSION"_s);
    QCOMPARE(codeOf(bench().token(Api1)), u"E-TOKEN-SESSION"_s);
    QCOMPARE(asked(), QByteArrayList());
}

void tst_Broker::tokenIsHeldWhileItIsValid()
{
    const QByteArray first = bench().token(Api1)->reveal();
    bench().clock.advance(299);
    QCOMPARE(bench().token(Api1)->reveal(), first);
    QCOMPARE(asked(), QByteArrayList());
}

void tst_Broker::tokenOfTheKeychainIsCheckedToo() // RFC 6750 2.1
{
    bench().vault.write(accessTokenItem(bench().profile.id, Api1), SecretBytes("good\nrm -r x"_ba),
                        &bench().context, [](const Result<> &) {});
    QCOMPARE(codeOf(bench().token(Api1)), u"E-VAULT-CONTENT"_s);
    QCOMPARE(codeOf(bench().fetch({Api1})), QString()); // a new one helps
    QCOMPARE(codeOf(bench().token(Api1)), QString());
}

void tst_Broker::tokenIsRenewed_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("minValidity");
    QTest::newRow("expired") << 300 << 0;
    QTest::newRow("not good for long enough") << 241 << 60;
}

void tst_Broker::tokenIsRenewed()
{
    QFETCH(int, seconds);
    QFETCH(int, minValidity);
    const QByteArray first = bench().token(Api1)->reveal();
    bench().clock.advance(seconds);
    const Result<SecretBytes> second = bench().token(Api1, minValidity);
    QCOMPARE(codeOf(second), QString());
    QVERIFY(second->reveal() != first);
    QCOMPARE(asked(), QByteArrayList{"owner-1:api"});
}

void tst_Broker::signOutRevokesAndWipes() // RFC 7009, LO-01, LO-04, LO-06
{
    const QByteArray refreshToken = storedRefreshToken();
    QByteArrayList inVaultAtRevocation;
    authority().always(A::Revoke, [&](const RecordedRequest &) {
        for (const QString &item : bench().vault.items())
            inVaultAtRevocation.append(item.toUtf8());
        return ScriptedAnswer{};
    });
    QCOMPARE(codeOf(bench().signOut()), QString());
    const QList<RecordedRequest> revocations = authority().requests(A::Revoke);
    QCOMPARE(revocations.size(), 1);
    QCOMPARE(revocations.at(0).names(),
             (QByteArrayList{"token", "token_type_hint", "client_id", "client_assertion_type",
                             "client_assertion"}));
    QCOMPARE(revocations.at(0).field("token"), refreshToken);
    QCOMPARE(revocations.at(0).field("token_type_hint"), "refresh_token");
    QCOMPARE(inVaultAtRevocation, QByteArrayList{clientKeyItem(u"bench"_s).toUtf8()}); // here first
    QCOMPARE(bench().vault.items(), QStringList{clientKeyItem(u"bench"_s)});
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
    QCOMPARE(bench().session->person().name + bench().session->person().subject, QString());
    for (const ApiToken &token : bench().session->tokens())
        QCOMPARE(token.state(bench().clock.now()), ApiToken::State::None);
    QVERIFY(!bench().stateFile().contains("owner-1:api\\\\write"));
}

void tst_Broker::signOutOffline()
{
    authority().close();
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().vault.items(), QStringList{clientKeyItem(u"bench"_s)});
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
}

// RFC 7009 2.2.1 lets a client try again after 503; there is nothing left here to try it with
void tst_Broker::signOutThoughRevocationFails_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("503") << ScriptedAnswer{503, {{"Retry-After", "1"}}, {}};
    QTest::newRow("unsupported_token_type")
        << ScriptedAnswer::oauthError(u"unsupported_token_type"_s);
    QTest::newRow("unknown to the authority, RFC 7009 2.2")
        << ScriptedAnswer{200, {{"Content-Type", "text/html"}}, "<p>"};
    QTest::newRow("closed") << ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close);
}

void tst_Broker::signOutThoughRevocationFails()
{
    QFETCH(ScriptedAnswer, answer);
    authority().always(A::Revoke, [&](const RecordedRequest &) { return answer; });
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().vault.items(), QStringList{clientKeyItem(u"bench"_s)});
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(authority().requests(A::Revoke).size(), 1);
}

void tst_Broker::signOutWithLockedKeychainSaysSo()
{
    bench().vault.fault = [](Operation, const QString &) { return Locked; };
    QCOMPARE(codeOf(bench().signOut()), u"E-VAULT-LOCKED"_s);
    QCOMPARE(bench().session->state(), Session::State::SignedIn); // it is all still there
    bench().vault.fault = nullptr;
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(authority().requests(A::Revoke).size(), 1);
}

void tst_Broker::signOutDuringAFetchLeavesNothing()
{
    bool signedOut = false;
    QByteArray successor;
    authority().always(A::Token, [&](const RecordedRequest &request) {
        bench().session->signOut(&bench().context,
                                 [&](const Result<> &result) { signedOut = bool(result); });
        const ScriptedAnswer answer = authority().correctAnswer(request);
        successor = authority().refreshToken;
        return answer;
    });
    const Result<> fetched = bench().fetch({Api1, Api2});
    QCOMPARE(codeOf(fetched), u"E-TOKEN-SESSION"_s);
    QTRY_VERIFY(signedOut);
    QTRY_VERIFY(!bench().session->isBusy());
    QByteArrayList revoked;
    for (const RecordedRequest &request : authority().requests(A::Revoke))
        revoked.append(request.field("token"));
    std::ranges::sort(revoked);
    QByteArrayList issued{bench().refreshTokensSent().last(), successor};
    std::ranges::sort(issued);
    QCOMPARE(revoked, issued);  // the one that was held, and the one that came too late
    QVERIFY(bench().restore()); // whatever is still on its way comes in
    QCOMPARE(bench().vault.items(), QStringList{clientKeyItem(u"bench"_s)});
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
}

void tst_Broker::signOutTwice()
{
    QVERIFY(bench().signOut());
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(authority().requests(A::Revoke).size(), 1);
}

void tst_Broker::restoreAfterRestart()
{
    const QByteArray token = bench().token(Api2)->reveal();
    const QList<ApiToken> rows = bench().session->tokens();
    bench().restart();
    QCOMPARE(codeOf(bench().restore()), QString());
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(bench().session->person().name, u"Kari Nordmann"_s);
    QCOMPARE(bench().session->person().subject, u"person-1"_s);
    QCOMPARE(bench().session->refreshExpiresAt(), bench().clock.now().addSecs(3600));
    QVERIFY(bench().session->tokens() == rows);
    QCOMPARE(bench().token(Api2)->reveal(), token);
    authority().challenges = true; // the nonce was in memory only; the authority still has one
    authority().once(A::Token, [] {
        ScriptedAnswer challenge = ScriptedAnswer::oauthError(u"use_dpop_nonce"_s);
        challenge.headers.append(HttpHeader{"DPoP-Nonce", "fresh"});
        return challenge;
    }());
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    const QList<RecordedRequest> requests = authority().requests(A::Token);
    QCOMPARE(requests.constLast().field("refresh_token"),
             requests.at(requests.size() - 2).field("refresh_token"));
}

void tst_Broker::restoreWithLockedKeychain_data()
{
    QTest::addColumn<QString>("vaultSays");
    QTest::newRow("locked") << QString(codes::VaultLocked);
    QTest::newRow("M11: a Secret Service says missing") << QString(codes::VaultMissing);
}

void tst_Broker::restoreWithLockedKeychain()
{
    QFETCH(QString, vaultSays);
    bench().restart();
    bench().vault.fault = [&](Operation, const QString &) { return Error{vaultSays, {}, {}, 0}; };
    QCOMPARE(codeOf(bench().restore()), u"E-VAULT-LOCKED"_s);
    QCOMPARE(bench().session->state(),
             Session::State::SignedIn); // nobody is told they were signed out
    QCOMPARE(codeOf(bench().token(Api1)), u"E-VAULT-LOCKED"_s);
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-VAULT-LOCKED"_s);
    QCOMPARE(asked(), QByteArrayList());
    bench().vault.fault = nullptr;
    QCOMPARE(codeOf(bench().restore()), QString());
    QCOMPARE(bench().session->person().name, u"Kari Nordmann"_s);
}

void tst_Broker::restoreWithNobody()
{
    QVERIFY(bench().signOut());
    bench().restart();
    bench().vault.fault = [](Operation, const QString &) { return Locked; };
    QCOMPARE(codeOf(bench().restore()), QString()); // the keychain is not even asked
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
}

void tst_Broker::handlerMayDeleteTheSession()
{
    bool called = false;
    authority().once(A::Token, ScriptedAnswer::oauthError(u"invalid_target"_s));
    bench().session->fetch({Api1, Api2}, &bench().context, [&](const Result<> &) {
        bench().session.reset();
        called = true;
    });
    QTRY_VERIFY(called);
}

void tst_Broker::sessionMayGoWhileItIsAsked_data()
{
    using Start = std::function<void(Session &, QObject *, std::function<void()>)>;
    QTest::addColumn<Start>("start");
    QTest::newRow("restore") << Start([](Session &session, QObject *context, auto note) {
        session.restore(context, [note](const Result<> &) { note(); });
    });
    QTest::newRow("fetch") << Start([](Session &session, QObject *context, auto note) {
        session.fetch({Api1}, context, [note](const Result<> &) { note(); });
    });
    QTest::newRow("token") << Start([](Session &session, QObject *context, auto note) {
        session.token(Api2, 1000, context, [note](const Result<SecretBytes> &) { note(); });
    });
    QTest::newRow("signOut") << Start([](Session &session, QObject *context, auto note) {
        session.signOut(context, [note](const Result<> &) { note(); });
    });
}

void tst_Broker::sessionMayGoWhileItIsAsked()
{
    QFETCH(std::function<void(Session &, QObject *, std::function<void()>)>, start);
    bool called = false;
    start(*bench().session, &bench().context, [&] { called = true; });
    bench().session.reset();
    bench().restart();
    QVERIFY(bench().restore());
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(tst_Broker)
#include "tst_broker.moc"
