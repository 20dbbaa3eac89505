// SPDX-License-Identifier: MIT
// One sign-in, from discovery to the checked ID token, against the scripted authority.
#include "core/jose/jws.h"
#include "tests/support/sessionbench.h"
#include "tests/support/testcertificates.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using A = ScriptedAuthority;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;

/// A form as lines, with `fields` that differ each time shown as "…".
QByteArrayList shown(const RecordedRequest &request, const QByteArrayList &random)
{
    QByteArrayList lines;
    for (const FormField &field : request.form)
        lines.append(field.name + '=' + (random.contains(field.name) ? "…"_ba : field.value));
    return lines;
}

} // namespace

class tst_SignIn : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void happyPath();
    void happyPathOverTls();
    void stepsInOrder();
    void seedRequestsOnTheWire();
    void seedAuthorizeOnTheWireWithoutPar();
    void extraParametersAndSubsetOfApis();
    void nonceIsAnsweredOnceAndRemembered();
    void nonceChallengeIsAnsweredOnlyOnce();
    void everySignInIsNew();
    void cancelled();
    void cancelledWhileRequestIsUnderWay();
    void timedOut();
    void timedOutWhileRequestIsUnderWay();
    void flowIsSilentAfterItsVerdict();
    void handlerMayDeleteTheSession();
    void secondSignInEndsTheFirst();
    void embeddedViewHandsOverToTheBrowser();
    void browserHandsOverToNobody();
    void failureKeepsTheSessionBefore_data();
    void failureKeepsTheSessionBefore();
    void firstApiRefusedNextGetsTheCode();
    void noRefreshToken();
    void bearerBesideDpop_data();
    void bearerBesideDpop();
    void bearerTakesNoDpopToken();
    void bearerHasNoNonceToAnswer();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }

    std::unique_ptr<SessionBench> m_bench;
};

void tst_SignIn::happyPath()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const Session &session = *bench().session;
    QCOMPARE(session.state(), Session::State::SignedIn);
    QCOMPARE(session.person().name, u"Kari Nordmann"_s);
    QCOMPARE(session.person().subject, u"person-1"_s);
    QCOMPARE(session.refreshExpiresAt(), bench().clock.now().addSecs(3600));
    for (const auto &[api, scope] :
         {std::pair{Api1, "owner-1:api\\write"_L1}, {Api2, "owner-2:api\\read"_L1}}) {
        const ApiToken &row = bench().row(api);
        QCOMPARE(row.state(bench().clock.now()), ApiToken::State::Valid);
        QCOMPARE(row.audience, QStringList{api});
        QCOMPARE(row.grantedScopes, QStringList{scope});
        QCOMPARE(row.missingScopes() + row.extraScopes(), QStringList());
        QCOMPARE(row.tokenType, u"DPoP"_s);
        QCOMPARE(row.expiresAt, bench().clock.now().addSecs(300));
    }
    QVERIFY(bench().token(Api1).value() != bench().token(Api2).value());
    QVERIFY(bench().vault.item(sessionItem(u"bench"_s)).contains(authority().refreshToken));
    const QByteArray state = bench().stateFile();
    QVERIFY(state.contains("\"signedIn\": true"));
    QVERIFY(!state.contains(authority().refreshToken));
    QVERIFY(!state.contains(bench().token(Api1)->reveal()));
}

void tst_SignIn::happyPathOverTls()
{
    if (TestCertificates::get().server.isNull())
        QSKIP("no openssl program, or Wine: there can be no TLS server");
    m_bench = std::make_unique<SessionBench>(A::Transport::Tls);
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().row(Api2).state(bench().clock.now()), ApiToken::State::Valid);
}

void tst_SignIn::stepsInOrder()
{
    QSignalSpy steps(bench().session.get(), &Session::signInStepChanged);
    QVERIFY(bench().signIn());
    QList<SignInFlow::Step> seen;
    for (const auto &each : steps)
        seen.append(each.constFirst().value<SignInFlow::Step>());
    using enum SignInFlow::Step;
    QCOMPARE(seen, (QList{Discovering, Pushing, WaitingForPerson, RedeemingCode, CheckingIdToken}));
}

// HelseID's page on resource indicators, brought up to date: PAR, PKCE, `code` for its
// `authorization_code`.
void tst_SignIn::seedRequestsOnTheWire()
{
    QVERIFY(bench().signIn());
    const QByteArrayList random{
        "state", "nonce",      "code_challenge", "code_verifier", "client_assertion",
        "code",  "request_uri"};
    const QList<RecordedRequest> par = authority().requests(A::Par);
    QCOMPARE(par.size(), 1);
    QCOMPARE(par.at(0).header("DPoP"), ""); // HelseID asks for none at PAR
    QCOMPARE(shown(par.at(0), random),
             (QByteArrayList{
                 "client_id=client", "response_type=code",
                 "redirect_uri=http://127.0.0.1:49152/callback",
                 "scope=openid profile offline_access owner-1:api\\write owner-2:api\\read",
                 "state=…", "nonce=…", "code_challenge=…", "code_challenge_method=S256",
                 "resource=owner-1:api", "resource=owner-2:api",
                 "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                 "client_assertion=…"}));
    QVERIFY(par.at(0).body.contains("owner-1%3Aapi%5Cwrite")); // as given, escaped for the form
    QCOMPARE(par.at(0).header("DPoP"), QByteArray());          // HelseID: no proof here
    const QList<RecordedRequest> visits = authority().requests(A::Authorize);
    QCOMPARE(visits.size(), 1);
    QCOMPARE(shown(visits.at(0), random), (QByteArrayList{"client_id=client", "request_uri=…"}));

    const QList<RecordedRequest> token = authority().requests(A::Token);
    QCOMPARE(token.size(), 3); // the first is answered with the nonce challenge
    const QByteArrayList redeem{
        "grant_type=authorization_code",
        "code=…",
        "code_verifier=…",
        "redirect_uri=http://127.0.0.1:49152/callback",
        "resource=owner-1:api",
        "client_id=client",
        "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion=…"};
    QCOMPARE(shown(token.at(0), random), redeem);
    QCOMPARE(shown(token.at(1), random), redeem);
    QCOMPARE(token.at(1).field("code"), token.at(0).field("code"));
    QCOMPARE(shown(token.at(2), random + QByteArrayList{"refresh_token"}),
             (QByteArrayList{
                 "grant_type=refresh_token", "refresh_token=…", "resource=owner-2:api",
                 "client_id=client",
                 "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                 "client_assertion=…"}));
    QVERIFY(token.at(2).field("refresh_token").startsWith("refresh-"));
}

void tst_SignIn::seedAuthorizeOnTheWireWithoutPar()
{
    bench().profile.profile.pushedAuthorization = ClientProfile::PushedAuthorization::Off;
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(authority().requests(A::Par).size(), 0);
    const QList<RecordedRequest> visits = authority().requests(A::Authorize);
    QCOMPARE(visits.size(), 1);
    QCOMPARE(
        shown(visits.at(0), {"state", "nonce", "code_challenge"}),
        (QByteArrayList{"client_id=client", "response_type=code",
                        "redirect_uri=http://127.0.0.1:49152/callback",
                        "scope=openid profile offline_access owner-1:api\\write owner-2:api\\read",
                        "state=…", "nonce=…", "code_challenge=…", "code_challenge_method=S256",
                        "resource=owner-1:api", "resource=owner-2:api"}));
    QVERIFY(visits.at(0).url.toEncoded().contains("owner-1%3Aapi%5Cwrite%20owner-2%3Aapi%5Cread"));
}

void tst_SignIn::extraParametersAndSubsetOfApis()
{
    bench().profile.profile.parameters = {{"acr_values", "Level4"}, {"ui_locales", "nb"}};
    bench().restart();
    QVERIFY(bench().signIn({Browser::Embedded, {Api2}}));
    const RecordedRequest par = authority().requests(A::Par).at(0);
    QCOMPARE(par.field("acr_values"), "Level4");
    QCOMPARE(par.field("ui_locales"), "nb");
    QCOMPARE(par.field("scope"), "openid profile offline_access owner-2:api\\read");
    QCOMPARE(par.count("resource"), 1);
    QCOMPARE(bench().resourcesSent(), QByteArrayList{"owner-2:api"});
    QCOMPARE(bench().row(Api1).state(bench().clock.now()), ApiToken::State::None);
}

// RFC 9449 8: the challenge is answered with a new assertion and a new proof; 8.2: a newer nonce
// wins.
void tst_SignIn::nonceIsAnsweredOnceAndRemembered()
{
    QVERIFY(bench().signIn());
    const QList<RecordedRequest> token = authority().requests(A::Token);
    QCOMPARE(token.size(), 3);
    QByteArrayList nonces;
    for (const RecordedRequest &request : token) {
        const auto proof = decodeCompact(request.header("DPoP"), codes::InternalFault);
        nonces.append(proof->payload.value("nonce"_L1).toString().toLatin1());
    }
    QCOMPARE(nonces.at(0), QByteArray());
    QVERIFY(!nonces.at(1).isEmpty());
    QVERIFY(nonces.at(2) != nonces.at(1)); // the one that came with the first token
    QVERIFY(token.at(0).field("client_assertion") != token.at(1).field("client_assertion"));
}

void tst_SignIn::nonceChallengeIsAnsweredOnlyOnce()
{
    authority().always(A::Token, [](const RecordedRequest &) {
        ScriptedAnswer challenge = ScriptedAnswer::oauthError(u"use_dpop_nonce"_s);
        challenge.headers.append(HttpHeader{"DPoP-Nonce", "n"});
        return challenge;
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-TOKEN-DPOP-NONCE"_s);
    QCOMPARE(authority().requests(A::Token).size(), 2);
    const QByteArray proof = authority().requests(A::Token).at(1).header("DPoP");
    QCOMPARE(decodeCompact(proof, codes::InternalFault)->payload.value("nonce"_L1),
             QJsonValue(u"n"_s));
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignIn::everySignInIsNew()
{
    QVERIFY(bench().signIn());
    QVERIFY(bench().signIn());
    QCOMPARE(authority().requests(A::Metadata).size(), 1);
    const QList<RecordedRequest> par = authority().requests(A::Par);
    QCOMPARE(par.size(), 2);
    for (const char *name : {"state", "nonce", "code_challenge", "client_assertion"})
        QVERIFY(par.at(0).field(name) != par.at(1).field(name));
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(codeOf(bench().fetch({Api1})), QString()); // bound to the newer DPoP key: PA-36
}

void tst_SignIn::cancelled()
{
    bench().visit = [this](const AuthorizationPrompt &) {
        QMetaObject::invokeMethod(
            bench().session.get(), [this] { bench().session->cancelSignIn(); },
            Qt::QueuedConnection);
        return std::nullopt;
    };
    QCOMPARE(codeOf(bench().signIn()), u"E-USER-CANCELLED"_s);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignIn::cancelledWhileRequestIsUnderWay()
{
    authority().always(A::Par, [this](const RecordedRequest &request) {
        bench().session->cancelSignIn();
        return authority().correctAnswer(request);
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-USER-CANCELLED"_s);
    QCOMPARE(bench().traces(), QStringList());
    QVERIFY(bench().restore()); // the answer comes in meanwhile
    QCOMPARE(authority().requests(A::Authorize).size(), 0);
}

void tst_SignIn::timedOut()
{
    bench().visit = [](const AuthorizationPrompt &) { return std::nullopt; };
    QCOMPARE(codeOf(bench().signIn({Browser::Embedded, {}, 1s})), u"E-USER-TIMEOUT"_s);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignIn::timedOutWhileRequestIsUnderWay()
{
    authority().always(A::Par, [](const RecordedRequest &) {
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Never);
    });
    QCOMPARE(codeOf(bench().signIn({Browser::Embedded, {}, 1s})), u"E-USER-TIMEOUT"_s);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignIn::flowIsSilentAfterItsVerdict() // it lives on until the event loop deletes it
{
    HttpClient http;
    Authority known(bench().profile.profile.authoritySource(), http, bench().clock);
    ResourceClient resources(http, bench().clock);
    DpopNonces nonces;
    const auto signer =
        std::make_shared<AssertionSigner>(std::make_shared<const ClientKeys>(ClientKeys{
                                              SigningKey::generate(SignatureAlgorithm::ES256),
                                              SigningKey::generate(SignatureAlgorithm::ES256)}),
                                          bench().clock);
    SignInFlow flow(bench().profile.profile, {Api1}, signer,
                    std::make_unique<TestUserAgent>(bench().visit),
                    {known, http, resources, nonces, bench().clock});
    QStringList verdicts;
    flow.start(0s, [&](Result<SignInResult> result) { verdicts.append(codeOf(result)); });
    QTRY_COMPARE(verdicts, QStringList{u"E-USER-TIMEOUT"_s});
    QVERIFY(bench().signIn()); // time enough for an answer that still came in
    QCOMPARE(authority().requests(A::Par).size(), 1);
    QCOMPARE(verdicts.size(), 1);
}

void tst_SignIn::handlerMayDeleteTheSession()
{
    bench().visit = [](const AuthorizationPrompt &) -> Result<QUrl> {
        return failure(codes::UserCancelled);
    };
    QObject context;
    bool called = false;
    bench().session->signIn(
        {}, [this](Browser) { return std::make_unique<TestUserAgent>(bench().visit); }, &context,
        [&](const Result<> &) {
            bench().session.reset();
            called = true;
        });
    QTRY_VERIFY(called);
    QVERIFY(!bench().session);
}

void tst_SignIn::secondSignInEndsTheFirst()
{
    QStringList codes;
    bench().session->signIn(
        {},
        [](Browser) {
            return std::make_unique<TestUserAgent>([](const auto &) { return std::nullopt; });
        },
        &bench().context, [&](const Result<> &result) { codes.append(codeOf(result)); });
    QVERIFY(bench().signIn());
    QTRY_COMPARE(codes, QStringList{u"E-USER-CANCELLED"_s});
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
}

void tst_SignIn::embeddedViewHandsOverToTheBrowser()
{
    bench().visit = [this](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        if (bench().browsers.size() == 1)
            return failure(codes::AuthzBrowser);
        return redirectTo(prompt.redirectUri, authority().visit(prompt.url));
    };
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().browsers, (QList{Browser::Embedded, Browser::System}));
    QCOMPARE(authority().requests(A::Par).size(), 2); // a request_uri is used once
}

void tst_SignIn::browserHandsOverToNobody()
{
    bench().visit = [](const AuthorizationPrompt &) -> Result<QUrl> {
        return failure(codes::AuthzBrowser);
    };
    QCOMPARE(codeOf(bench().signIn()), u"E-AUTHZ-BROWSER"_s);
    QCOMPARE(bench().browsers, (QList{Browser::Embedded, Browser::System}));
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignIn::failureKeepsTheSessionBefore_data()
{
    QTest::addColumn<bool>("inTheVault");
    QTest::newRow("ID token refused") << false;
    QTest::newRow("keychain refuses the new session") << true;
}

void tst_SignIn::failureKeepsTheSessionBefore()
{
    QFETCH(bool, inTheVault);
    QVERIFY(bench().signIn());
    const QByteArray session = bench().vault.item(sessionItem(u"bench"_s));
    const QByteArray state = bench().stateFile();
    const QByteArray refreshToken = authority().refreshToken;
    if (inTheVault) {
        bench().vault.fault = [](TestVault::Operation operation, const QString &) {
            return operation == TestVault::Operation::Write
                       ? std::optional<Error>({codes::VaultLocked, {}, {}, 0})
                       : std::nullopt;
        };
    } else {
        authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
            claims.remove("sub"_L1);
        };
    }
    QCOMPARE(codeOf(bench().signIn()), inTheVault ? u"E-VAULT-LOCKED"_s : u"E-IDT-CLAIM"_s);
    QCOMPARE(bench().session->state(), Session::State::SignedIn);
    QCOMPARE(bench().vault.item(sessionItem(u"bench"_s)), session);
    QCOMPARE(bench().stateFile(), state);
    bench().vault.fault = nullptr;
    authority().changeIdToken = nullptr;
    authority().refreshToken = refreshToken; // of a grant that the second sign-in did not touch
    const qsizetype before = authority().requests().size();
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    // with the key of its own grant
    const auto keyIn = [](const RecordedRequest &request) {
        return decodeCompact(request.header("DPoP"), codes::InternalFault)->header.value("jwk"_L1);
    };
    QCOMPARE(keyIn(authority().requests().at(before)), keyIn(authority().requests(A::Token).at(0)));
}

void tst_SignIn::firstApiRefusedNextGetsTheCode()
{
    authority().challenges = false;
    authority().once(A::Token, ScriptedAnswer::oauthError(u"invalid_target"_s));
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().resourcesSent(), (QByteArrayList{"owner-1:api", "owner-2:api"}));
    const QList<RecordedRequest> token = authority().requests(A::Token);
    QCOMPARE(token.at(1).field("grant_type"), "authorization_code");
    QCOMPARE(token.at(1).field("code"), token.at(0).field("code"));
    QCOMPARE(bench().rowCode(Api1), u"E-TOKEN-TARGET"_s);
    QCOMPARE(bench().row(Api2).state(bench().clock.now()), ApiToken::State::Valid);
}

void tst_SignIn::noRefreshToken()
{
    authority().changeToken = [](QJsonObject &json) { json.remove("refresh_token"_L1); };
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().row(Api1).state(bench().clock.now()), ApiToken::State::Valid);
    QCOMPARE(bench().rowCode(Api2), u"E-TOKEN-NO-REFRESH"_s);
    QCOMPARE(bench().refreshTokensSent(), QByteArrayList());
}

void tst_SignIn::bearerBesideDpop_data()
{
    QTest::addColumn<int>("bearer"); // which of the two
    QTest::addColumn<bool>("rotates");
    QTest::newRow("first") << 0 << true;
    QTest::newRow("second") << 1 << true;
    QTest::newRow("first, no rotation") << 0 << false;
    QTest::newRow("second, no rotation") << 1 << false;
}

void tst_SignIn::bearerBesideDpop() // in one session, on the chain of one refresh token
{
    QFETCH(int, bearer);
    QFETCH(bool, rotates);
    authority().rotates = rotates;
    bench().profile.profile.apis[bearer].tokenType = TokenType::Bearer;
    bench().restart();
    QCOMPARE(codeOf(bench().signIn()), QString());
    bench().restart(); // the type is remembered
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
    for (const RecordedRequest &request : authority().requests(A::Token)) {
        const bool isBearer =
            QString::fromUtf8(request.field("resource")) == (bearer == 0 ? Api1 : Api2);
        QCOMPARE(request.header("DPoP").isEmpty(), isBearer);
    }
    QCOMPARE(bench().row(Api1).tokenType, bearer == 0 ? u"Bearer"_s : u"DPoP"_s);
    QCOMPARE(bench().row(Api2).tokenType, bearer == 1 ? u"Bearer"_s : u"DPoP"_s);
    for (const auto &api : {Api1, Api2}) {
        const auto answer = await<HttpResponse>([&](auto done) {
            ResourceRequest request;
            request.url = QUrl(authority().issuer() + A::Api + u"x"_s);
            bench().session->call(api, std::move(request), &bench().context, done);
        });
        QCOMPARE(codeOf(answer), QString());
        const RecordedRequest sent = authority().requests().constLast();
        const bool isBearer = (api == Api1) == (bearer == 0);
        QVERIFY(sent.header("Authorization").startsWith(isBearer ? "Bearer " : "DPoP "));
        QCOMPARE(sent.header("DPoP").isEmpty(), isBearer);
    }
}

void tst_SignIn::bearerTakesNoDpopToken() // RFC 6749 7.1, RFC 9449 5: checked against what was
                                          // asked
{
    bench().profile.profile.apis[1].tokenType = TokenType::Bearer;
    bench().restart();
    authority().changeToken = [](QJsonObject &json) { json.insert("token_type"_L1, "DPoP"_L1); };
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().rowCode(Api1), QString());
    QCOMPARE(bench().rowCode(Api2), u"E-TOKEN-TYPE"_s);
    QVERIFY(!bench().row(Api2).held);
}

void tst_SignIn::bearerHasNoNonceToAnswer()
{
    bench().profile.profile.apis[0].tokenType = TokenType::Bearer;
    bench().restart();
    authority().always(A::Token, [](const RecordedRequest &) {
        ScriptedAnswer challenge = ScriptedAnswer::oauthError(u"use_dpop_nonce"_s);
        challenge.headers.append(HttpHeader{"DPoP-Nonce", "n"});
        return challenge;
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-TOKEN-DPOP-NONCE"_s);
    QCOMPARE(authority().requests(A::Token).size(), 1); // the same again would end the same
}

QTEST_GUILESS_MAIN(tst_SignIn)
#include "tst_signin.moc"
