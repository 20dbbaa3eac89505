// SPDX-License-Identifier: MIT
// What a profile can ask of a sign-in: a code bound to the key, a signed request, UserInfo,
// max_age; bearer rows beside DPoP.
#include "core/jose/jws.h"
#include "core/trace/harbundle.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

namespace {

constexpr auto Api1 = SessionBench::Api1;

DecodedJws jwsIn(const QByteArray &token)
{
    return decodeCompact(token, codes::InternalFault).value();
}

} // namespace

class tst_SignInOptions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void codeBinding_data();
    void codeBinding();
    void codeBindingIsChallengedOnlyOnce();
    void requestObjectAfterAChallenge();
    void nameOfTheIdTokenComesFirst();
    void userInfoFails_data();
    void userInfoFails();
    void userInfoAsBearer_data();
    void userInfoAsBearer();
    void boundCodeGoesToAnApiWithAProof_data();
    void boundCodeGoesToAnApiWithAProof();
    void userInfoIsAStepOfItsOwn();
    void cancelledWhileUserInfoIsAsked();
    void warningEndsWithTheNextSignIn();
    void maxAge_data();
    void maxAge();
    void askedAnew_data();
    void askedAnew();
    void choiceOverridesTheProfile();
    void tooLowALevelIsRefused();
    void doubtIsAWarning();
    void testPersonsNeverInProduction();
    void logHasNoNumbers();
    void refreshIsNoNewAuthentication_data();
    void refreshIsNoNewAuthentication();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    ClientProfile &profile() { return m_bench->profile.profile; }

    std::unique_ptr<SessionBench> m_bench;
};

void tst_SignInOptions::codeBinding_data()
{
    QTest::addColumn<bool>("challenges");
    QTest::addColumn<int>("pushes");
    QTest::newRow("nonce asked for at PAR") << true << 2;
    QTest::newRow("no nonce") << false << 1;
}

void tst_SignInOptions::codeBinding() // RFC 9449 10.1; PA-15 by findings()
{
    QFETCH(bool, challenges);
    QFETCH(int, pushes);
    authority().challenges = challenges;
    profile().codeBinding = ClientProfile::CodeBinding::Dpop;
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QList<RecordedRequest> par = authority().requests(A::Par);
    QCOMPARE(par.size(), pushes);
    for (const RecordedRequest &request : par)
        QVERIFY(!request.header("DPoP").isEmpty());
    if (challenges) {
        QVERIFY(par.at(0).field("client_assertion") != par.at(1).field("client_assertion"));
        QCOMPARE(par.at(0).field("state"), par.at(1).field("state"));
        // and the nonce is of use at the token endpoint at once: one request for each API
        QCOMPARE(authority().requests(A::Token).size(), 2);
    }
    const auto keyIn = [](const RecordedRequest &request) {
        return jwsIn(request.header("DPoP")).header.value("jwk"_L1);
    };
    QCOMPARE(keyIn(authority().requests(A::Token).at(0)), keyIn(par.constLast()));
}

void tst_SignInOptions::codeBindingIsChallengedOnlyOnce()
{
    profile().codeBinding = ClientProfile::CodeBinding::Dpop;
    bench().restart();
    authority().always(A::Par, [](const RecordedRequest &) {
        ScriptedAnswer challenge = ScriptedAnswer::oauthError(u"use_dpop_nonce"_s);
        challenge.headers.append(HttpHeader{"DPoP-Nonce", "n"});
        return challenge;
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-PAR-DPOP-NONCE"_s);
    QCOMPARE(authority().requests(A::Par).size(), 2);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInOptions::requestObjectAfterAChallenge()
{
    profile().codeBinding = ClientProfile::CodeBinding::Dpop;
    profile().requestObject = ClientProfile::RequestObject::Signed;
    profile().parameters = {
        {"max_age", "60"}, {"authorization_details", R"([{"type":"helseid"}])"}, {"sub", "client"}};
    bench().restart();
    authority().changeIdToken = [this](QJsonObject &, QJsonObject &claims) {
        claims.insert("auth_time"_L1, bench().clock.now().toSecsSinceEpoch());
    };
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QList<RecordedRequest> par = authority().requests(A::Par);
    QCOMPARE(par.size(), 2);
    const QJsonObject first = jwsIn(par.at(0).field("request")).payload;
    const QJsonObject second = jwsIn(par.at(1).field("request")).payload;
    QVERIFY(first.value("jti"_L1) != second.value("jti"_L1));
    QCOMPARE(first.value("state"_L1), second.value("state"_L1));
    QCOMPARE(second.value("max_age"_L1), QJsonValue(60));
    QCOMPARE(second.value("authorization_details"_L1)[0]["type"_L1].toString(), u"helseid"_s);
    QCOMPARE(second.value("resource"_L1),
             QJsonValue(QJsonArray{"owner-1:api"_L1, "owner-2:api"_L1}));
    QVERIFY(!second.contains("sub"_L1));
    QVERIFY(!second.contains("client_assertion"_L1));
}

void tst_SignInOptions::nameOfTheIdTokenComesFirst()
{
    profile().userInfo = true;
    bench().restart();
    QVERIFY(bench().signIn());
    QCOMPARE(bench().session->person().name, u"Kari Nordmann"_s);
    QCOMPARE(authority().requests(A::UserInfo).size(), 2);
    QVERIFY(!bench().session->warning());
}

void tst_SignInOptions::userInfoFails_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    using Manner = ScriptedAnswer::Manner;
    ScriptedAnswer page = ScriptedAnswer::json({});
    page.headers = {{"Content-Type", "text/html"}};
    ScriptedAnswer twice = ScriptedAnswer::json({});
    twice.body = R"({"sub":"person-1","sub":"person-1"})";
    QTest::newRow("500") << ScriptedAnswer::json({}, 500) << u"E-USERINFO-ANSWER"_s;
    QTest::newRow("403") << ScriptedAnswer::json({}, 403) << u"E-USERINFO-ANSWER"_s;
    QTest::newRow("a page") << page << u"E-USERINFO-ANSWER"_s;
    QTest::newRow("a claim twice") << twice << u"E-USERINFO-ANSWER"_s;
    QTest::newRow("elsewhere") << ScriptedAnswer::json({}, 302) << u"E-NET-REDIRECT"_s;
    QTest::newRow("broken off") << ScriptedAnswer::misbehaving(Manner::Truncated)
                                << u"E-NET-LOST"_s;
    QTest::newRow("reset") << ScriptedAnswer::misbehaving(Manner::Reset) << u"E-NET-LOST"_s;
}

void tst_SignInOptions::userInfoFails()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    profile().userInfo = true;
    bench().restart();
    authority().always(A::UserInfo, [&](const RecordedRequest &) { return answer; });
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(bench().session->warning()->code, code);
    QCOMPARE(bench().session->person().name, u"Kari Nordmann"_s);
    QCOMPARE(bench().row(SessionBench::Api2).state(bench().clock.now()), ApiToken::State::Valid);
    QCOMPARE(authority().requests(A::Revoke).size(), 0);
}

void tst_SignInOptions::userInfoAsBearer_data()
{
    using Answers = QHash<QByteArray, int>; // by the request's scheme
    QTest::addColumn<bool>("isBound");
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QByteArrayList>("schemes");
    QTest::addColumn<QString>("warning");
    const QByteArray dpop = "DPoP";
    const QByteArray bearer = "Bearer";
    const QString refused = u"E-USERINFO-ANSWER"_s;
    const auto row = [](const char *name, bool isBound, const Answers &answers,
                        const QByteArrayList &schemes, const QString &warning) {
        QTest::newRow(name) << isBound << answers << schemes << warning;
    };
    row("DPoP", true, {{dpop, 200}}, {dpop}, {});
    row("401 to DPoP", true, {{dpop, 401}, {bearer, 200}}, {dpop, bearer}, {});
    row("401 to both", true, {{dpop, 401}, {bearer, 401}}, {dpop, bearer}, refused);
    row("400 to DPoP", true, {{dpop, 400}, {bearer, 200}}, {dpop}, refused);
    row("403 to DPoP", true, {{dpop, 403}, {bearer, 200}}, {dpop}, refused);
    row("500 to DPoP", true, {{dpop, 500}, {bearer, 200}}, {dpop}, refused);
    row("a bearer token", false, {{bearer, 200}}, {bearer}, {});
    row("401 to a bearer token", false, {{bearer, 401}}, {bearer}, refused);
}

void tst_SignInOptions::userInfoAsBearer()
{
    using Answers = QHash<QByteArray, int>;
    QFETCH(bool, isBound);
    QFETCH(Answers, answers);
    QFETCH(QByteArrayList, schemes);
    QFETCH(QString, warning);
    profile().userInfo = true;
    profile().apis[0].tokenType = isBound ? TokenType::Dpop : TokenType::Bearer;
    bench().restart();
    authority().resourceScheme.clear();
    authority().always(A::UserInfo, [&](const RecordedRequest &request) {
        const int status = answers.value(request.header("Authorization").split(' ').first());
        return status == 200 ? authority().correctAnswer(request)
                             : ScriptedAnswer::json({}, status);
    });
    QCOMPARE(codeOf(bench().signIn()), QString());
    QByteArrayList sent;
    QByteArrayList tokens;
    for (const RecordedRequest &request : authority().requests(A::UserInfo)) {
        sent.append(request.header("Authorization").split(' ').first());
        tokens.append(request.header("Authorization").split(' ').last());
        QCOMPARE(request.header("DPoP").isEmpty(), sent.last() == "Bearer");
    }
    QCOMPARE(sent, schemes);
    QCOMPARE(tokens, QByteArrayList(tokens.size(), bench().token(Api1)->reveal())); // no other's
    const auto &said = bench().session->warning();
    QCOMPARE(said ? said->code : QString(), warning);
}

void tst_SignInOptions::boundCodeGoesToAnApiWithAProof_data() // RFC 9449 10
{
    QTest::addColumn<QList<TokenType>>("types");
    QTest::addColumn<QByteArrayList>("order");
    QTest::addColumn<bool>("isBound");
    const QByteArray one = QByteArray(Api1.data());
    const QByteArray two = QByteArray(SessionBench::Api2.data());
    const auto row = [](const char *name, const QList<TokenType> &types,
                        const QByteArrayList &order,
                        bool isBound) { QTest::newRow(name) << types << order << isBound; };
    row("bearer first", {TokenType::Bearer, TokenType::Dpop}, {two, one}, true);
    row("bearer last", {TokenType::Dpop, TokenType::Bearer}, {one, two}, true);
    row("either", {TokenType::Bearer, TokenType::Either}, {two, one}, true);
    row("bearer only", {TokenType::Bearer, TokenType::Bearer}, {one, two}, false);
}

void tst_SignInOptions::boundCodeGoesToAnApiWithAProof()
{
    QFETCH(QList<TokenType>, types);
    QFETCH(QByteArrayList, order);
    QFETCH(bool, isBound);
    authority().challenges = isBound; // nobody else could answer
    profile().codeBinding = ClientProfile::CodeBinding::Dpop;
    profile().apis[0].tokenType = types.at(0);
    profile().apis[1].tokenType = types.at(1);
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString()); // PA-15 by findings()
    QCOMPARE(bench().resourcesSent(), order);
    QCOMPARE(!authority().requests(A::Par).constLast().header("DPoP").isEmpty(), isBound);
    for (const RecordedRequest &request : authority().requests(A::Token)) {
        const ApiRequest *api = profile().api(QString::fromUtf8(request.field("resource")));
        QCOMPARE(request.header("DPoP").isEmpty(), api->tokenType == TokenType::Bearer);
    }
}

void tst_SignInOptions::userInfoIsAStepOfItsOwn()
{
    profile().userInfo = true;
    bench().restart();
    authority().changeMetadata = [](QJsonObject &json) { json.remove("userinfo_endpoint"_L1); };
    QSignalSpy steps(bench().session.get(), &Session::signInStepChanged);
    QVERIFY(bench().signIn());
    QCOMPARE(steps.constLast().constFirst().value<SignInFlow::Step>(),
             SignInFlow::Step::AskingUserInfo);
    QCOMPARE(bench().session->warning()->code, u"E-USERINFO-ENDPOINT"_s);
}

void tst_SignInOptions::cancelledWhileUserInfoIsAsked()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // as Qt has for who reads what was given up
    profile().userInfo = true;
    bench().restart();
    authority().always(A::UserInfo, [this](const RecordedRequest &request) {
        bench().session->cancelSignIn();
        return authority().correctAnswer(request);
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-USER-CANCELLED"_s);
    QTRY_COMPARE(authority().requests(A::Revoke).size(), 1);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInOptions::warningEndsWithTheNextSignIn()
{
    profile().userInfo = true;
    bench().restart();
    authority().once(A::UserInfo, ScriptedAnswer::json({}, 500));
    QVERIFY(bench().signIn());
    QVERIFY(bench().session->warning());
    QVERIFY(bench().signIn());
    QVERIFY(!bench().session->warning());
}

void tst_SignInOptions::maxAge_data() // OIDC Core 3.1.3.7 rule 13
{
    QTest::addColumn<QByteArray>("maxAge");
    QTest::addColumn<QJsonValue>("age"); // seconds; null: no auth_time
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *name, const QByteArray &maxAge, const QJsonValue &age,
                        bool accepted) { QTest::newRow(name) << maxAge << age << accepted; };
    row("young enough", "300", 299, true);
    row("within the skew", "300", 360, true);
    row("too old", "300", 361, false);
    row("ahead", "300", -61, false);
    row("not said", "300", {}, false);
    row("nought", "0", 0, true);
    row("not asked for", "", 100000, true);
    row("neither asked for nor said", "", {}, true);
}

void tst_SignInOptions::maxAge()
{
    QFETCH(QByteArray, maxAge);
    QFETCH(QJsonValue, age);
    QFETCH(bool, accepted);
    if (!maxAge.isEmpty())
        profile().parameters = {{"max_age", maxAge}};
    bench().restart();
    authority().changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        if (!age.isNull())
            claims.insert("auth_time"_L1, bench().clock.now().toSecsSinceEpoch() - age.toInteger());
    };
    const auto result = bench().signIn();
    QCOMPARE(codeOf(result), accepted ? QString() : u"E-IDT-CLAIM"_s);
    if (!accepted)
        QCOMPARE(result.error().detail, u"auth_time"_s);
}

void tst_SignInOptions::askedAnew_data() // OIDC Core 3.1.2.1
{
    QTest::addColumn<QByteArray>("prompt");
    QTest::addColumn<QJsonValue>("age"); // seconds; null: no auth_time
    QTest::addColumn<bool>("accepted");
    QTest::newRow("just now") << "login"_ba << QJsonValue(0) << true;
    QTest::newRow("within the skew") << "login"_ba << QJsonValue(60) << true;
    QTest::newRow("before") << "login"_ba << QJsonValue(61) << false;
    QTest::newRow("among others") << "consent login"_ba << QJsonValue(61) << false;
    QTest::newRow("not said") << "login"_ba << QJsonValue() << true;
    QTest::newRow("not asked for") << "consent"_ba << QJsonValue(61) << true;
}

void tst_SignInOptions::askedAnew()
{
    QFETCH(QByteArray, prompt);
    QFETCH(QJsonValue, age);
    QFETCH(bool, accepted);
    authority().changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        if (!age.isNull())
            claims.insert("auth_time"_L1, bench().clock.now().toSecsSinceEpoch() - age.toInteger());
    };
    Session::SignInOptions options;
    options.choice.prompt = QString::fromLatin1(prompt).split(u' ');
    const auto result = bench().signIn(options);
    QCOMPARE(codeOf(result), accepted ? QString() : u"E-IDT-CLAIM"_s);
    QCOMPARE(bench().traces().isEmpty(), !accepted);
}

void tst_SignInOptions::choiceOverridesTheProfile()
{
    profile().parameters = {{"acr_values", "Level4"}, {"max_age", "0"}, {"ui_locales", "nn"}};
    bench().restart();
    Session::SignInOptions options;
    options.choice.level = 3;
    options.choice.provider = u"idporten-oidc"_s;
    options.choice.maxAge = 600; // and so it is checked
    authority().changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        claims.insert("auth_time"_L1, bench().clock.now().toSecsSinceEpoch() - 300);
        claims.insert("helseid://claims/identity/security_level"_L1, "3"_L1);
    };
    QCOMPARE(codeOf(bench().signIn(options)), QString());
    const RecordedRequest par = authority().requests(A::Par).constLast();
    QCOMPARE(par.field("acr_values"), "Level3 idp:idporten-oidc");
    QCOMPARE(par.field("max_age"), "600");
    QCOMPARE(par.field("ui_locales"), "nn");
    QCOMPARE(codeOf(bench().signIn()), u"E-IDT-CLAIM"_s); // the profile's own again
    QCOMPARE(authority().requests(A::Par).constLast().field("acr_values"), "Level4");
}

void tst_SignInOptions::tooLowALevelIsRefused()
{
    Session::SignInOptions options;
    options.choice.level = 4;
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("helseid://claims/identity/security_level"_L1, "3"_L1);
    };
    const Result<> refused = bench().signIn(options);
    QCOMPARE(codeOf(refused), u"E-IDT-LEVEL"_s);
    QCOMPARE(refused.error().detail, u"3 < 4"_s);
    QCOMPARE(bench().traces(), QStringList());
    QCOMPARE(authority().requests(A::Revoke).size(), 1);
    QCOMPARE(authority().requests(A::Token).size(), 2); // the challenge, and the code
}

void tst_SignInOptions::doubtIsAWarning()
{
    Session::SignInOptions options;
    options.choice.provider = u"idporten-oidc"_s;
    options.choice.method = u"amr:bankid"_s;
    profile().userInfo = true;
    bench().restart();
    authority().always(A::UserInfo, [](const auto &) { return ScriptedAnswer::json({}, 500); });
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("idp"_L1, "idporten-oidc"_L1);
        claims.insert("amr"_L1, QJsonArray{"minid"_L1});
    };
    QCOMPARE(codeOf(bench().signIn(options)), QString());
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(bench().session->warning()->code, u"E-IDT-AMR"_s); // rather than UserInfo's
    QCOMPARE(bench().session->warning()->detail, u"amr: minid"_s);
}

void tst_SignInOptions::testPersonsNeverInProduction()
{
    profile().authority = u"https://helseid-sts.nhn.no"_s;
    bench().restart();
    Session::SignInOptions options;
    options.choice.testPerson = u"11847130042"_s;
    const Result<> refused = bench().signIn(options);
    QCOMPARE(codeOf(refused), u"E-CONFIG-TEST-ONLY"_s);
    QCOMPARE(bench().session->state(), Session::State::SignedOut);
    QVERIFY(bench().browsers.isEmpty()); // and nothing has been started
    QVERIFY(bench().session->requests().exchanges().empty());
}

void tst_SignInOptions::logHasNoNumbers()
{
    for (const bool pushes : {true, false}) {
        profile().pushedAuthorization = pushes ? ClientProfile::PushedAuthorization::Required
                                               : ClientProfile::PushedAuthorization::Off;
        bench().restart();
        Session::SignInOptions options;
        options.choice.testPerson = u"11847130042"_s;
        options.choice.testLevel = 4;
        options.choice.loginHint = u"pid:11847130042"_s;
        options.choice.onBehalfOf = u"974760673"_s;
        QCOMPARE(codeOf(bench().signIn(options)), QString());
        const QByteArray log = harBundle(bench().session->requests().exchanges());
        for (const char *shown : {"idp:testidp-oidc", "test_pid", "login_hint", "on_behalf_of"})
            QVERIFY2(log.contains(shown), shown);
        for (const char *hidden : {"11847130042", "974760673"})
            QVERIFY2(!log.contains(hidden), hidden);
        QVERIFY2(log.contains("(11 characters)"), log); // no hash either: it could be guessed
    }
}

void tst_SignInOptions::refreshIsNoNewAuthentication_data() // OIDC Core 12.2
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value"); // "same": that of the first token
    QTest::addColumn<bool>("accepted");
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("auth_time the same") << u"auth_time"_s << QJsonValue(1000) << true;
    QTest::newRow("auth_time left out") << u"auth_time"_s << none << true;
    QTest::newRow("auth_time of now") << u"auth_time"_s << QJsonValue(1001) << false;
    QTest::newRow("nonce left out") << u"nonce"_s << none << true;
    QTest::newRow("nonce the same") << u"nonce"_s << QJsonValue(u"same"_s) << true;
    QTest::newRow("other nonce") << u"nonce"_s << QJsonValue(u"x"_s) << false;
    QTest::newRow("empty nonce") << u"nonce"_s << QJsonValue(u""_s) << false;
    QTest::newRow("azp us") << u"azp"_s << QJsonValue(u"client"_s) << true;
    QTest::newRow("other azp") << u"azp"_s << QJsonValue(u"other"_s) << false;
}

void tst_SignInOptions::refreshIsNoNewAuthentication()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    QFETCH(bool, accepted);
    QJsonValue nonce;
    authority().changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        claims.insert("auth_time"_L1, 1000);
        nonce = claims.contains("nonce"_L1) ? claims.value("nonce"_L1) : nonce;
    };
    QVERIFY(bench().signIn());
    bench().restart(); // what is needed is in the keychain
    QVERIFY(bench().restore());
    authority().changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        claims.insert(claim, value == QJsonValue(u"same"_s) ? nonce : value);
    };
    (void)bench().fetch({Api1});
    QCOMPARE(bench().rowCode(Api1), accepted ? QString() : u"E-IDT-CLAIM"_s);
}

QTEST_GUILESS_MAIN(tst_SignInOptions)
#include "tst_signinoptions.moc"
