// SPDX-License-Identifier: MIT
// Helsenorge beside HelseID: the same flow, other parameters, no metadata, no rotation.
#include "core/profile/clientprofile.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

namespace {

constexpr auto Issuer = "sikkerhet.helsenorge.no"_L1;
constexpr auto Extend = "/connect/extend"_L1;
constexpr int HalfAnHour = 1800;

QByteArrayList sorted(QByteArrayList names)
{
    std::ranges::sort(names);
    return names;
}

QByteArrayList namesOf(const RecordedRequest &request)
{
    return sorted(request.names());
}

QJsonObject rowOf(const QString &name, const QStringList &scopes = {})
{
    return {{"name"_L1, name}, {"scopes"_L1, QJsonArray::fromStringList(scopes)}};
}

} // namespace

class tst_Helsenorge : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }

    void parametersOfEachRequest();
    void assertionsAreFor_data();
    void assertionsAreFor();
    void publicClient();
    void opaqueTokens();
    void issuerIsNotTheHost();
    void keysOfTheProfileAreTheOnlyOnes();
    void discoveryWhereThereIsOne();
    void narrowsByScope();
    void narrowsTheFirstToo();
    void refreshTokenStays();
    void nothingIsInDoubt();
    void begunToRotate();
    void endsWithItsFirstHalfHour();
    void refusals_data();
    void refusals();
    void revokesAtSignOut();
    void extends();
    void extensionFails_data();
    void extensionFails();
    void representsSomebody_data();
    void representsSomebody();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    /// Reads the profile with `changes` and begins anew.
    void use(const QJsonObject &changes);
    void answerAsHelsenorge(QJsonObject &json);
    [[nodiscard]] QList<RecordedRequest> refreshes() const;
    [[nodiscard]] QString onlyRow() const { return m_bench->profile.profile.resources().first(); }

    std::unique_ptr<SessionBench> m_bench;
    QJsonObject m_profile;
    int m_tokens = 0;
};

void tst_Helsenorge::init()
{
    m_bench = std::make_unique<SessionBench>();
    m_tokens = 0;
    bench().mayBreakRules = true; // HelseID's: a resource, proofs, client_id beside the assertion
    authority().challenges = false;
    authority().rotates = false;
    authority().changeToken = [this](QJsonObject &json) { answerAsHelsenorge(json); };
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.insert("iss"_L1, Issuer);
        claims.remove("at_hash"_L1);
    };
    bench().returnWith([](QList<FormField> &fields) {
        fields.removeIf([](const FormField &field) { return field.name == "iss"; });
    });
    const QString base = authority().issuer();
    m_profile = {
        {"kind"_L1, "helsenorge"_L1},
        {"name"_L1, "bench"_L1},
        {"authority"_L1, base},
        {"issuer"_L1, Issuer},
        {"clientId"_L1, "client"_L1},
        {"scopes"_L1, QJsonArray{"openid"_L1, "offline_access"_L1, "dialog"_L1}},
        {"keys"_L1, QJsonObject{{"keys"_L1, QJsonArray{authority().key.publicKey().toJson()}}}},
        {"endpoints"_L1, QJsonObject{{"pushedAuthorization"_L1, base + A::Par},
                                     {"authorization"_L1, base + A::Authorize},
                                     {"token"_L1, base + A::Token},
                                     {"revocation"_L1, base + A::Revoke},
                                     {"extension"_L1, base + Extend}}},
    };
    use({});
}

void tst_Helsenorge::use(const QJsonObject &changes)
{
    QJsonObject json = m_profile;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            json.remove(it.key());
        else
            json.insert(it.key(), *it);
    }
    const Result<ClientProfile> profile = parseStoredProfile(json);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    bench().profile.profile = *profile;
    bench().restart();
}

// Its pages: half an hour for both tokens; with a refresh token nothing but an access token.
void tst_Helsenorge::answerAsHelsenorge(QJsonObject &json)
{
    const RecordedRequest request = authority().requests(A::Token).constLast();
    json.insert("access_token"_L1, u"reference-%1"_s.arg(++m_tokens));
    json.insert("expires_in"_L1, HalfAnHour);
    json.remove("rt_expires_in"_L1);
    json.remove("scope"_L1);
    if (request.field("grant_type") == "refresh_token") {
        json.remove("refresh_token"_L1);
        json.remove("id_token"_L1);
    }
}

QList<RecordedRequest> tst_Helsenorge::refreshes() const
{
    QList<RecordedRequest> found = m_bench->authority.requests(A::Token);
    found.removeIf([](const RecordedRequest &request) {
        return request.field("grant_type") != "refresh_token";
    });
    return found;
}

void tst_Helsenorge::parametersOfEachRequest()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    QVERIFY(authority().requests(A::Metadata).isEmpty() && authority().requests(A::Keys).isEmpty());

    const RecordedRequest pushed = authority().requests(A::Par).constFirst();
    QCOMPARE(namesOf(pushed),
             (QByteArrayList{"client_assertion", "client_assertion_type", "client_id",
                             "code_challenge", "code_challenge_method", "nonce", "redirect_uri",
                             "response_mode", "response_type", "scope", "state", "ui_locales"}));
    QCOMPARE(pushed.field("response_mode"), "query");
    QCOMPARE(pushed.field("ui_locales"), "nb");
    QCOMPARE(pushed.field("scope"), "openid offline_access dialog");
    for (const char *bounded : {"state", "nonce"}) {
        const qsizetype length = pushed.field(bounded).size();
        QVERIFY2(length >= 10 && length <= 1000, bounded);
    }

    const RecordedRequest shown = authority().requests(A::Authorize).constFirst();
    QCOMPARE(namesOf(shown), (QByteArrayList{"client_id", "request_uri"}));

    const RecordedRequest redeemed = authority().requests(A::Token).constFirst();
    QCOMPARE(namesOf(redeemed), (QByteArrayList{"client_assertion", "client_assertion_type", "code",
                                                "code_verifier", "grant_type", "redirect_uri"}));
    for (const RecordedRequest &request : authority().requests())
        QVERIFY(request.header("DPoP").isEmpty());

    QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QCOMPARE(namesOf(refreshes().constFirst()),
             (QByteArrayList{"client_assertion", "client_assertion_type", "grant_type",
                             "refresh_token"}));
}

void tst_Helsenorge::assertionsAreFor_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("audience");
    QTest::newRow("the issuer") << u"issuer"_s << u"sikkerhet.helsenorge.no"_s;
    QTest::newRow("what the profile says") << u"assertionAudience"_s << u"https://a.example/par"_s;
}

void tst_Helsenorge::assertionsAreFor()
{
    QFETCH(QString, member);
    QFETCH(QString, audience);
    use({{member, audience}});
    QCOMPARE(codeOf(bench().signIn()), QString());
    for (const auto path : {A::Par, A::Token}) {
        const QByteArray assertion =
            authority().requests(path).constFirst().field("client_assertion");
        const QJsonObject claims = decodeCompact(assertion, codes::InternalFault)->payload;
        QCOMPARE(claims.value("aud"_L1).toString(), audience);
    }
}

void tst_Helsenorge::publicClient()
{
    use({{"clientAuthentication"_L1, "none"_L1}, {"mutualTls"_L1, true}});
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QCOMPARE(codeOf(bench().signOut()), QString());
    for (const auto path : {A::Par, A::Token, A::Revoke}) {
        for (const RecordedRequest &request : authority().requests(path)) {
            QCOMPARE(request.field("client_id"), "client");
            QCOMPARE(request.count("client_assertion"), 0);
            QCOMPARE(request.count("client_assertion_type"), 0);
        }
    }
}

void tst_Helsenorge::opaqueTokens()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const ApiToken &token = bench().session->tokens().constFirst();
    QVERIFY(token.state(bench().clock.now()) == ApiToken::State::Valid);
    QVERIFY(!token.error && token.audience.isEmpty());
    QCOMPARE(token.missingScopes() + token.extraScopes(), QStringList());
    Inspection found;
    bench().session->inspect(SecretBytes("reference-1"), onlyRow(), &bench().context,
                             [&found](const Inspection &inspection) { found = inspection; });
    QTRY_VERIFY(!found.checks.isEmpty());
    QVERIFY(found.token.kind == InspectedToken::Kind::Opaque);
    for (const AcceptanceCheck &check : found.checks)
        QVERIFY(check.outcome != AcceptanceCheck::Outcome::Fails);
}

void tst_Helsenorge::issuerIsNotTheHost()
{
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("at_hash"_L1);
    };
    QCOMPARE(codeOf(bench().signIn()), u"E-IDT-CLAIM"_s);
    use({{"issuer"_L1, QJsonValue()}});
    QCOMPARE(codeOf(bench().signIn()), QString());
    bench().returnWith([](QList<FormField> &fields) {
        fields.last().value = "https://elsewhere.example"; // RFC 9207 2.4, where there is an iss
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-AUTHZ-ISSUER"_s);
}

void tst_Helsenorge::keysOfTheProfileAreTheOnlyOnes()
{
    authority().key = SigningKey::generate(SignatureAlgorithm::ES256);
    QCOMPARE(codeOf(bench().signIn()), u"E-IDT-SIGNATURE"_s);
    QVERIFY(authority().requests(A::Keys).isEmpty());
    QCOMPARE(bench().traces(), QStringList());
    use({{"keys"_L1, QJsonValue()},
         {"endpoints"_L1, [&] {
              QJsonObject endpoints = m_profile.value("endpoints"_L1).toObject();
              endpoints.insert("jwks"_L1, authority().issuer() + A::Keys);
              return endpoints;
          }()}});
    authority().publishedKeys = {authority().key.publicKey()};
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(authority().requests(A::Keys).size(), 1);
}

void tst_Helsenorge::discoveryWhereThereIsOne()
{
    use({{"keys"_L1, QJsonValue()}, {"discovery"_L1, true}});
    QCOMPARE(codeOf(bench().signIn()), u"E-DISC-ISSUER"_s); // the document is not by that issuer
    authority().changeMetadata = [](QJsonObject &json) {
        json.insert("issuer"_L1, Issuer);
        json.insert("token_endpoint"_L1, "https://elsewhere.example/token"_L1);
        json.insert("authorization_response_iss_parameter_supported"_L1, false);
    };
    QCOMPARE(codeOf(bench().signIn()), QString()); // the profile's address outweighs it
    QCOMPARE(authority().requests(A::Token).size(), 1);
}

void tst_Helsenorge::narrowsByScope()
{
    use({{"apis"_L1, QJsonArray{rowOf(u"Dialog"_s, {u"dialog"_s}), rowOf(u"Alt"_s)}}});
    QCOMPARE(codeOf(bench().signIn()), QString());
    // the code's own token has all scopes, and is that of the row that wants them
    QCOMPARE(refreshes().size(), 1);
    QCOMPARE(refreshes().constFirst().field("scope"), "dialog");
    QCOMPARE(refreshes().constFirst().count("resource"), 0);
    QCOMPARE(bench().row("Alt"_L1).grantedScopes,
             (QStringList{u"openid"_s, u"offline_access"_s, u"dialog"_s}));
    QCOMPARE(bench().row("Dialog"_L1).grantedScopes, QStringList{u"dialog"_s});
    QCOMPARE(bench().token("Alt"_L1)->reveal(), "reference-1");
    QCOMPARE(bench().token("Dialog"_L1)->reveal(), "reference-2");
}

void tst_Helsenorge::narrowsTheFirstToo()
{
    use({{"apis"_L1, QJsonArray{rowOf(u"Dialog"_s, {u"dialog"_s})}}});
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(refreshes().size(), 1);
    QCOMPARE(bench().token("Dialog"_L1)->reveal(), "reference-2");
}

void tst_Helsenorge::refreshTokenStays() // RFC 6749 6
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QCOMPARE(bench().refreshTokensSent(), QByteArrayList(3, authority().refreshToken));
    QVERIFY(!bench().session->doubt());
}

// What went out is not spent: an answer that never came costs nothing.
void tst_Helsenorge::nothingIsInDoubt()
{
    use({{"apis"_L1, QJsonArray{rowOf(u"Alt"_s), rowOf(u"Dialog"_s, {u"dialog"_s})}}});
    QCOMPARE(codeOf(bench().signIn()), QString());
    bool wasInDoubt = false;
    authority().always(A::Token, [&](const RecordedRequest &) {
        wasInDoubt = wasInDoubt || bench().session->doubt();
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close);
    });
    QCOMPARE(codeOf(bench().fetch({u"Alt"_s, u"Dialog"_s})), u"E-NET-LOST"_s);
    QVERIFY(!wasInDoubt);
    QCOMPARE(bench().rowCode("Alt"_L1), u"E-NET-LOST"_s);
    QCOMPARE(bench().rowCode("Dialog"_L1), u"E-NET-LOST"_s);
    authority().always(A::Token, [this](const RecordedRequest &request) {
        return authority().correctAnswer(request);
    });
    QCOMPARE(codeOf(bench().fetch({u"Alt"_s, u"Dialog"_s})), QString());
}

// Should it rotate one day after all, the successor is kept.
void tst_Helsenorge::begunToRotate()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    authority().rotates = true;
    authority().changeToken = [](QJsonObject &json) {
        json.insert("access_token"_L1, "reference"_L1);
        json.remove("id_token"_L1);
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QVERIFY(bench().session->state() == Session::State::SignedIn);
}

void tst_Helsenorge::endsWithItsFirstHalfHour()
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QDateTime end = bench().clock.now().addSecs(HalfAnHour);
    QCOMPARE(bench().session->refreshExpiresAt(), end);
    bench().clock.advance(20 * 60);
    QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QCOMPARE(bench().session->refreshExpiresAt(), end); // of the token alone
    QCOMPARE(bench().session->tokens().constFirst().expiresAt,
             bench().clock.now().addSecs(HalfAnHour));
    authority().once(A::Token, ScriptedAnswer::oauthError(u"invalid_grant"_s));
    QCOMPARE(codeOf(bench().fetch({onlyRow()})), u"E-TOKEN-GRANT"_s);
    QVERIFY(bench().session->state() == Session::State::SignedOut);
}

void tst_Helsenorge::refusals_data()
{
    QTest::addColumn<QString>("error"); // empty: an HTML page
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("invalid_request") << u"invalid_request"_s << 400 << u"REQUEST"_s;
    QTest::newRow("invalid_client") << u"invalid_client"_s << 400 << u"CLIENT"_s;
    QTest::newRow("invalid_client, 401") << u"invalid_client"_s << 401 << u"CLIENT"_s;
    QTest::newRow("unauthorized_client") << u"unauthorized_client"_s << 400 << u"UNAUTHORIZED"_s;
    QTest::newRow("invalid_grant") << u"invalid_grant"_s << 400 << u"GRANT"_s;
    QTest::newRow("invalid_scope") << u"invalid_scope"_s << 400 << u"SCOPE"_s;
    QTest::newRow("unsupported_grant_type")
        << u"unsupported_grant_type"_s << 400 << u"GRANT-TYPE"_s;
    QTest::newRow("temporarily_unavailable")
        << u"temporarily_unavailable"_s << 503 << u"UNAVAILABLE"_s;
    QTest::newRow("a page") << QString() << 503 << u"ANSWER"_s;
}

void tst_Helsenorge::refusals()
{
    QFETCH(QString, error);
    QFETCH(int, status);
    QFETCH(QString, suffix);
    const ScriptedAnswer answer =
        error.isEmpty()
            ? ScriptedAnswer{status, {{"Content-Type", "text/html"}}, "<p>Vent litt</p>"}
            : ScriptedAnswer::oauthError(error, status);
    authority().once(A::Par, answer);
    QCOMPARE(codeOf(bench().signIn()), u"E-PAR-"_s + suffix);
    authority().once(A::Token, answer);
    QCOMPARE(codeOf(bench().signIn()), u"E-TOKEN-"_s + suffix);
    const TestUserAgent::Visit comesBack = bench().visit;
    bench().visit = [this, error](const AuthorizationPrompt &prompt) -> Result<QUrl> {
        const QByteArray state = authority().visit(prompt.url).at(1).value;
        return redirectTo(
            prompt.redirectUri,
            {{"error", error.toUtf8()}, {"error_description", "says the test"}, {"state", state}});
    };
    if (!error.isEmpty())
        QCOMPARE(codeOf(bench().signIn()), u"E-AUTHZ-"_s + suffix);
    QCOMPARE(bench().traces(), QStringList());
    bench().visit = comesBack;
    QCOMPARE(codeOf(bench().signIn()), QString());
    authority().always(A::Token, [answer](const RecordedRequest &) { return answer; });
    QCOMPARE(codeOf(bench().fetch({onlyRow()})), u"E-TOKEN-"_s + suffix);
    QVERIFY(!bench().session->doubt());
}

void tst_Helsenorge::revokesAtSignOut() // RFC 7009
{
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QByteArray held = authority().refreshToken;
    QCOMPARE(codeOf(bench().signOut()), QString());
    const QList<RecordedRequest> revoked = authority().requests(A::Revoke);
    QCOMPARE(revoked.size(), 1);
    QCOMPARE(revoked.constFirst().field("token"), held);
    QCOMPARE(
        namesOf(revoked.constFirst()),
        (QByteArrayList{"client_assertion", "client_assertion_type", "token", "token_type_hint"}));
    QCOMPARE(bench().traces(), QStringList());
}

void tst_Helsenorge::extends()
{
    use({{"extend"_L1, true}});
    authority().always(Extend, [](const RecordedRequest &) {
        return ScriptedAnswer::json({{"expires_in"_L1, 2 * HalfAnHour}});
    });
    QCOMPARE(codeOf(bench().signIn()), QString());
    QVERIFY(authority().requests(Extend).isEmpty()); // the sign-in has only begun
    QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QTRY_COMPARE(bench().session->refreshExpiresAt(), bench().clock.now().addSecs(2 * HalfAnHour));
    const QList<RecordedRequest> sent = authority().requests(Extend);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(namesOf(sent.constFirst()),
             (QByteArrayList{"client_assertion", "client_assertion_type", "refresh_token"}));
    QVERIFY(!bench().session->warning());
}

void tst_Helsenorge::extensionFails_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("nobody there") << ScriptedAnswer::json({}, 404);
    QTest::newRow("a page") << ScriptedAnswer{503, {{"Content-Type", "text/html"}}, "<p>"};
    QTest::newRow("refused") << ScriptedAnswer::oauthError(u"invalid_grant"_s);
    QTest::newRow("no answer") << ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close);
}

void tst_Helsenorge::extensionFails()
{
    QFETCH(ScriptedAnswer, answer);
    use({{"extend"_L1, true}});
    authority().always(Extend, [answer](const RecordedRequest &) { return answer; });
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QDateTime end = bench().session->refreshExpiresAt();
    const QSignalSpy said(bench().session.get(), &Session::extensionFailed);
    QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(bench().session->warning()->code, u"E-TOKEN-EXTENSION"_s);
    QVERIFY(bench().session->state() == Session::State::SignedIn);
    QCOMPARE(bench().session->refreshExpiresAt(), end);
    QCOMPARE(codeOf(bench().fetch({onlyRow()})), QString());
    QTRY_VERIFY(!bench().session->isBusy());
}

void tst_Helsenorge::representsSomebody_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("represented");
    QTest::newRow("nobody") << QJsonObject() << u"Kari Nordmann"_s << QString();
    const auto other = [](const QJsonObject &more) {
        return QJsonObject{{"represented"_L1, more}, {"pid"_L1, "01410112345"_L1}};
    };
    QTest::newRow("oneself") << other({{"sub"_L1, "person-1"_L1}, {"name"_L1, "Kari Nordmann"_L1}})
                             << u"Kari Nordmann"_s << QString();
    QTest::newRow("a child") << other({{"sub"_L1, "person-2"_L1},
                                       {"name"_L1, "Ola Nordmann"_L1},
                                       {"relation"_L1, "foreldreansvar"_L1}})
                             << u"Kari Nordmann"_s << u"Ola Nordmann (foreldreansvar)"_s;
    QTest::newRow("by number") << other({{"sub"_L1, "person-2"_L1}, {"pid"_L1, "15439012345"_L1}})
                               << u"Kari Nordmann"_s << u"154390*****"_s;
    QTest::newRow("an actor (RFC 8693 4.1)")
        << QJsonObject{{"act"_L1, QJsonObject{{"sub"_L1, "p"_L1}, {"name"_L1, "Ola Nordmann"_L1}}}}
        << u"Ola Nordmann"_s << u"Kari Nordmann"_s;
}

void tst_Helsenorge::representsSomebody()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, name);
    QFETCH(QString, represented);
    authority().changeIdToken = [more](QJsonObject &, QJsonObject &claims) {
        claims.insert("iss"_L1, Issuer);
        claims.remove("at_hash"_L1);
        for (auto it = more.begin(); it != more.end(); ++it)
            claims.insert(it.key(), *it);
    };
    QCOMPARE(codeOf(bench().signIn()), QString());
    for (const bool again : {false, true}) {
        if (again) {
            bench().restart();
            QCOMPARE(codeOf(bench().restore()), QString());
        }
        QCOMPARE(bench().session->person().name, name);
        QCOMPARE(bench().session->person().represented, represented);
    }
}

QTEST_GUILESS_MAIN(tst_Helsenorge)
#include "tst_helsenorge.moc"
