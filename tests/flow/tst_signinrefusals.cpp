// SPDX-License-Identifier: MIT
// Bad input at a sign-in: whatever is wrong has its code, nothing is left behind, and nothing
// hangs. What the public conformance cases do stands in tests/conformance.
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonArray>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

namespace {

constexpr auto Api1 = SessionBench::Api1;

void set(QList<FormField> &fields, const QByteArray &name, const QByteArray &value)
{
    for (FormField &field : fields) {
        if (field.name == name)
            field.value = value;
    }
}

} // namespace

class tst_SignInRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void cannotBegin_data();
    void cannotBegin();
    void parMissingNeverFallsBack();
    void badParAnswer_data();
    void badParAnswer();
    void badRedirect_data();
    void badRedirect();
    void badTokenAnswer_data();
    void badTokenAnswer();
    void oauthErrors_data();
    void oauthErrors();
    void brokenTokenExchange_data();
    void brokenTokenExchange();
    void userAgentFails_data();
    void userAgentFails();
    void unknownApiIsRefusedHere();
    void everyApiRefused();
    void vaultFault_data();
    void vaultFault();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }

    std::unique_ptr<SessionBench> m_bench;
};

void tst_SignInRefusals::cannotBegin_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    ScriptedAnswer html = ScriptedAnswer::json({});
    html.headers = {{"Content-Type", "text/html"}};
    ScriptedAnswer moved = ScriptedAnswer::json({}, 302);
    moved.headers.append(HttpHeader{"Location", "/elsewhere"});
    ScriptedAnswer twice = ScriptedAnswer::json({});
    twice.body = R"({"issuer":"a","issuer":"a"})";
    QTest::newRow("404") << ScriptedAnswer::json({}, 404) << u"E-DISC-STATUS"_s;
    QTest::newRow("HTML") << html << u"E-DISC-JSON"_s;
    QTest::newRow("member twice") << twice << u"E-DISC-JSON"_s;
    QTest::newRow("redirect") << moved << u"E-NET-REDIRECT"_s;
    QTest::newRow("closed") << ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close)
                            << u"E-NET-LOST"_s;
    QTest::newRow("huge") << ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Endless)
                          << u"E-NET-TOO-LARGE"_s;
}

void tst_SignInRefusals::cannotBegin()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    authority().always(A::Metadata, [&](const RecordedRequest &) { return answer; });
    QCOMPARE(codeOf(bench().signIn()), code);
    for (const RecordedRequest &request : authority().requests()) // a GET may be repeated
        QCOMPARE(request.url.path(), A::Metadata);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::parMissingNeverFallsBack()
{
    authority().changeMetadata = [](QJsonObject &json) {
        json.remove("pushed_authorization_request_endpoint"_L1);
    };
    const Result<> result = bench().signIn();
    QCOMPARE(codeOf(result), u"E-DISC-CAPABILITY"_s);
    QCOMPARE(result.error().detail, u"pushed_authorization_request_endpoint"_s);
    QCOMPARE(authority().requests().size(), 1);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::badParAnswer_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    const QJsonObject good{{"request_uri"_L1, "urn:x"_L1}, {"expires_in"_L1, 60}};
    QTest::newRow("200 for 201") << ScriptedAnswer::json(good) << u"E-PAR-ANSWER"_s;
    QTest::newRow("no request_uri")
        << ScriptedAnswer::json({{"expires_in"_L1, 60}}, 201) << u"E-PAR-ANSWER"_s;
    QTest::newRow("404, not JSON")
        << ScriptedAnswer{404, {{"Content-Type", "text/html"}}, "<p>"} << u"E-PAR-ANSWER"_s;
    QTest::newRow("405") << ScriptedAnswer::json({}, 405) << u"E-PAR-ANSWER"_s;
    QTest::newRow("307") << ScriptedAnswer::json({}, 307) << u"E-NET-REDIRECT"_s;
    QTest::newRow("closed") << ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close)
                            << u"E-NET-LOST"_s;
}

void tst_SignInRefusals::badParAnswer()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    authority().always(A::Par, [&](const RecordedRequest &) { return answer; });
    QCOMPARE(codeOf(bench().signIn()), code);
    QCOMPARE(authority().requests(A::Par).size(), 1);
    QCOMPARE(authority().requests(A::Authorize).size(), 0); // no fallback to the plain form
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::badRedirect_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value"); // null: taken away
    QTest::addColumn<QString>("code");
    QTest::newRow("empty state") << "state"_ba
                                 << ""_ba << u"E-AUTHZ-STATE"_s;
    QTest::newRow("missing code") << "code"_ba << QByteArray() << u"E-AUTHZ-ANSWER"_s;
}

void tst_SignInRefusals::badRedirect()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, code);
    bench().returnWith([&](QList<FormField> &fields) {
        if (value.isNull())
            fields.removeIf([&](const FormField &field) { return field.name == name; });
        else
            set(fields, name, value);
    });
    QCOMPARE(codeOf(bench().signIn()), code);
    QCOMPARE(authority().requests(A::Token).size(), 0); // the code goes nowhere
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::badTokenAnswer_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value"); // undefined: taken away
    QTest::addColumn<QString>("code");
    const QJsonValue none(QJsonValue::Undefined);
    QTest::newRow("Bearer for DPoP, RFC 9449 5")
        << u"token_type"_s << QJsonValue(u"Bearer"_s) << u"E-TOKEN-TYPE"_s;
    QTest::newRow("no token_type") << u"token_type"_s << none << u"E-TOKEN-TYPE"_s;
    QTest::newRow("no access_token") << u"access_token"_s << none << u"E-TOKEN-ANSWER"_s;
    for (const auto &[name, bad] : {std::pair{"a line break", u"abc\r\nx"_s},
                                    {"an escape sequence", u"abc\x1b[2J"_s},
                                    {"a semicolon", u"abc;x"_s},
                                    {"a backtick", u"abc`x`"_s},
                                    {"a space", u"abc x"_s},
                                    {"a letter beyond ASCII", u"abcø"_s}}) {
        QTest::addRow("access_token with %s, RFC 6750 2.1", name)
            << u"access_token"_s << QJsonValue(bad) << u"E-TOKEN-ANSWER"_s;
    }
    for (const auto &[name, bad] :
         {std::pair{"a line break", u"abc\nx"_s}, {"a letter beyond ASCII", u"abcø"_s}})
        QTest::addRow("refresh_token with %s, RFC 6749 A.17", name)
            << u"refresh_token"_s << QJsonValue(bad) << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("no id_token, OIDC 3.1.3.3") << u"id_token"_s << none << u"E-IDT-MISSING"_s;
    QTest::newRow("id_token encrypted, OIDC 3.1.3.7 rule 1")
        << u"id_token"_s << QJsonValue(u"eyJhbGciOiJSU0EtT0FFUCJ9.AA.AA.AA.AA"_s)
        << u"E-IDT-FORMAT"_s;
    QTest::newRow("id_token is no JWT")
        << u"id_token"_s << QJsonValue(u"abc"_s) << u"E-IDT-FORMAT"_s;
}

void tst_SignInRefusals::badTokenAnswer()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    authority().changeToken = [&](QJsonObject &json) { json.insert(member, value); };
    QCOMPARE(codeOf(bench().signIn()), code);
    QCOMPARE(bench().traces(), QStringList());
}

// RFC 6749 4.1.2.1 and 5.2, RFC 8707 2, RFC 9449 5, OIDC 3.1.2.6
void tst_SignInRefusals::oauthErrors_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("suffix");
    const std::pair<const char *, const char *> errors[] = {
        {"invalid_request", "REQUEST"},
        {"invalid_client", "CLIENT"},
        {"invalid_grant", "GRANT"},
        {"unauthorized_client", "UNAUTHORIZED"},
        {"unsupported_grant_type", "GRANT-TYPE"},
        {"unsupported_response_type", "RESPONSE-TYPE"},
        {"invalid_scope", "SCOPE"},
        {"access_denied", "DENIED"},
        {"server_error", "SERVER"},
        {"temporarily_unavailable", "UNAVAILABLE"},
        {"invalid_target", "TARGET"},
        {"invalid_dpop_proof", "DPOP-PROOF"},
        {"login_required", "LOGIN"},
        {"interaction_required", "INTERACTION"},
        {"consent_required", "CONSENT"},
        {"account_selection_required", "ACCOUNT"},
        {"invalid_request_uri", "REQUEST-URI"},
        {"never_heard_of", "OTHER"},
    };
    for (const auto &[error, suffix] : errors)
        QTest::newRow(error) << QString::fromLatin1(error) << QString::fromLatin1(suffix);
}

void tst_SignInRefusals::oauthErrors()
{
    QFETCH(QString, error);
    QFETCH(QString, suffix);
    const OAuthError expected{error, u"says the test"_s};
    const auto check = [&](const QString &group, int status) {
        const Result<> result = bench().signIn();
        QCOMPARE(codeOf(result), u"E-%1-%2"_s.arg(group, suffix));
        QCOMPARE(result.error().oauth, expected);
        QCOMPARE(result.error().httpStatus, status);
        QCOMPARE(bench().traces(), QStringList());
    };
    const ScriptedAnswer answer =
        ScriptedAnswer::oauthError(error, error == "invalid_client"_L1 ? 401 : 400);
    authority().once(A::Par, answer);
    check(u"PAR"_s, answer.status);

    bench().returnWith([&](QList<FormField> &fields) {
        fields[0] = {"error", error.toLatin1()};
        fields.append(FormField{"error_description", "says the test"});
    });
    check(u"AUTHZ"_s, 0);

    bench().returnWith([](QList<FormField> &) {});
    authority().always(A::Token, [&](const RecordedRequest &) { return answer; });
    check(u"TOKEN"_s, answer.status);
}

void tst_SignInRefusals::brokenTokenExchange_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("code");
    using enum ScriptedAnswer::Manner;
    QTest::newRow("closed") << ScriptedAnswer::misbehaving(Close) << u"E-NET-LOST"_s;
    QTest::newRow("truncated") << ScriptedAnswer::misbehaving(Truncated) << u"E-NET-LOST"_s;
    QTest::newRow("huge") << ScriptedAnswer::misbehaving(Endless) << u"E-NET-TOO-LARGE"_s;
    QTest::newRow("307") << ScriptedAnswer::json({}, 307) << u"E-NET-REDIRECT"_s;
    QTest::newRow("503, HTML") << ScriptedAnswer{503, {{"Content-Type", "text/html"}}, "<p>"}
                               << u"E-TOKEN-ANSWER"_s;
    QTest::newRow("204") << ScriptedAnswer{204, {}, {}} << u"E-TOKEN-ANSWER"_s;
}

void tst_SignInRefusals::brokenTokenExchange()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, code);
    authority().always(A::Token, [&](const RecordedRequest &) { return answer; });
    QCOMPARE(codeOf(bench().signIn()), code);
    QCOMPARE(authority().requests(A::Token).size(), 1); // the code is single use
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::userAgentFails_data()
{
    QTest::addColumn<QString>("code");
    for (const QLatin1StringView code :
         {codes::UserCancelled, codes::AuthzView, codes::AuthzSandbox, codes::AuthzPort})
        QTest::newRow(code.data()) << QString(code);
}

void tst_SignInRefusals::userAgentFails()
{
    QFETCH(QString, code);
    bench().visit = [&](const AuthorizationPrompt &) -> Result<QUrl> {
        return failure(Error{code, u"why"_s, {}, 0});
    };
    const Result<> result = bench().signIn();
    QCOMPARE(codeOf(result), code);
    QCOMPARE(result.error().detail, u"why"_s);
    QCOMPARE(bench().browsers, QList{Browser::Embedded});
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::unknownApiIsRefusedHere()
{
    const Result<> result = bench().signIn({Browser::Embedded, {Api1, u"owner-3:api"_s}});
    QCOMPARE(codeOf(result), u"E-CONFIG-API"_s);
    QCOMPARE(result.error().detail, u"owner-3:api"_s);
    QCOMPARE(authority().requests().size(), 0);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::everyApiRefused()
{
    authority().always(A::Token, [](const RecordedRequest &) {
        return ScriptedAnswer::oauthError(u"invalid_target"_s);
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-TOKEN-TARGET"_s);
    QCOMPARE(authority().requests(A::Token).size(), 2);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_SignInRefusals::vaultFault_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("reads");
    for (const QLatin1StringView code :
         {codes::VaultLocked, codes::VaultAbsent, codes::VaultTimeout}) {
        QTest::addRow("%s at reading the key", code.data()) << QString(code) << true;
        QTest::addRow("%s at storing the session", code.data()) << QString(code) << false;
    }
}

void tst_SignInRefusals::vaultFault()
{
    QFETCH(QString, code);
    QFETCH(bool, reads);
    bench().vault.fault = [&](TestVault::Operation operation,
                              const QString &) -> std::optional<Error> {
        if ((operation == TestVault::Operation::Read) == reads)
            return Error{code, u"why"_s, {}, 0};
        return {};
    };
    QCOMPARE(codeOf(bench().signIn()), code);
    QCOMPARE(authority().requests().isEmpty(), reads); // without the key nothing is asked for
    QCOMPARE(bench().traces(), QStringList());
}

QTEST_GUILESS_MAIN(tst_SignInRefusals)
#include "tst_signinrefusals.moc"
