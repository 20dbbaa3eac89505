// SPDX-License-Identifier: MIT
// What is shown and handed on of the traffic: enough to help, and no secret.
#include "core/trace/harbundle.h"
#include "core/trace/redaction.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Kind = TracedExchange::Kind;

Q_DECLARE_METATYPE(knippe::TracedField)

class tst_RequestLog : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void signInStepByStep();
    void assertionAndProofAreTakenApart();
    void refreshTokenIsKnownAgain();
    void saysWhyUserInfoIsAskedAgain();
    void nothingSecretInTheBundle();
    void callOfAnApi();
    void bundleIsAnArchive();
    void brokenExchange();
    void cancelledPage();
    void nobodyWaitsForTheAnswer();
    void redactedValue_data();
    void redactedValue();
    void keepsTheLastOnes();
    void cleared();

private:
    SessionBench &bench() { return *m_bench; }
    RequestLog &log() { return m_bench->session->requests(); }
    QList<Kind> kinds();
    const TracedExchange &last() { return log().exchanges().back(); }

    std::unique_ptr<SessionBench> m_bench;
};

QList<Kind> tst_RequestLog::kinds()
{
    QList<Kind> kinds;
    for (const TracedExchange &exchange : log().exchanges())
        kinds.append(exchange.kind);
    return kinds;
}

void tst_RequestLog::signInStepByStep()
{
    QVERIFY(bench().signIn());
    using enum Kind;
    QCOMPARE(kinds(),
             (QList<Kind>{Metadata, PushedAuthorization, Page, Keys, Token, Token, Token}));
    const std::deque<TracedExchange> &all = log().exchanges();
    QCOMPARE(all[1].status, 201);
    QCOMPARE(all[2].url.path(), A::Authorize);
    QVERIFY(all[2].url.query().isEmpty());
    QCOMPARE(all[4].status, 400);
    QCOMPARE(all[4].oauthError, u"use_dpop_nonce"_s);
    QVERIFY(all[4].isExpected);
    QCOMPARE(all[5].status, 200);
    QVERIFY(!all[5].isExpected);
    QCOMPARE(all[5].resource, SessionBench::Api1);
    QCOMPARE(fieldNamed(all[5].sent, "grant_type"_L1)->text, u"authorization_code"_s);
    QCOMPARE(all[6].resource, SessionBench::Api2);
    for (const TracedExchange &exchange : all)
        QVERIFY(exchange.took && *exchange.took >= 0);
}

void tst_RequestLog::assertionAndProofAreTakenApart()
{
    QVERIFY(bench().signIn());
    const TracedField *assertion = fieldNamed(last().sent, "client_assertion"_L1);
    QVERIFY(assertion);
    QCOMPARE(fieldNamed(assertion->parts, "alg"_L1)->text, u"ES256"_s);
    QCOMPARE(fieldNamed(assertion->parts, "aud"_L1)->text, bench().authority.issuer());
    QCOMPARE(fieldNamed(assertion->parts, "jti"_L1)->text, QString());
    QCOMPARE(fieldNamed(assertion->parts, "jti"_L1)->hash.size(), 4);
    const TracedField *proof = fieldNamed(last().sent, "DPoP"_L1);
    QVERIFY(proof);
    QCOMPARE(fieldNamed(proof->parts, "htm"_L1)->text, u"POST"_s);
    QCOMPARE(fieldNamed(proof->parts, "nonce"_L1)->hash,
             shortHash(bench().authority.requests(A::Token).last().nonceGiven));
    QVERIFY(!fieldNamed(proof->parts, "jwk"_L1));
}

void tst_RequestLog::refreshTokenIsKnownAgain()
{
    QVERIFY(bench().signIn());
    const std::deque<TracedExchange> &all = log().exchanges();
    const TracedField *given = fieldNamed(all[5].received, "refresh_token"_L1);
    const TracedField *sent = fieldNamed(all[6].sent, "refresh_token"_L1);
    QVERIFY(given && sent);
    QCOMPARE(sent->hash, given->hash);
    QCOMPARE(sent->text, QString());
    QVERIFY(fieldNamed(all[6].received, "refresh_token"_L1)->hash != sent->hash);
}

void tst_RequestLog::saysWhyUserInfoIsAskedAgain()
{
    bench().profile.profile.userInfo = true;
    bench().restart();
    bench().authority.resourceScheme.clear();
    bench().authority.once(A::UserInfo, ScriptedAnswer::json({}, 401));
    QVERIFY(bench().signIn());
    QList<std::pair<int, bool>> asked;
    for (const TracedExchange &exchange : log().exchanges()) {
        if (exchange.kind == Kind::Api)
            asked.append({exchange.status, exchange.insteadOfDpop});
    }
    QCOMPARE(asked, (QList<std::pair<int, bool>>{{401, false}, {200, true}}));
    QVERIFY(harBundle(log().exchanges()).contains("once more as a bearer token"));
}

void tst_RequestLog::nothingSecretInTheBundle()
{
    bench().profile.profile.userInfo = true;
    bench().restart();
    QVERIFY(bench().signIn());
    QVERIFY(bench().signOut());
    const QByteArray bundle = harBundle(log().exchanges());
    int searched = 0;
    const auto search = [&](const QByteArray &secret) {
        if (secret.size() < 6)
            return;
        ++searched;
        QVERIFY2(!bundle.contains(secret), secret);
    };
    const QByteArrayList names{"code",          "code_verifier", "state",        "nonce",
                               "refresh_token", "token",         "access_token", "client_assertion",
                               "id_token",      "request_uri"};
    for (const RecordedRequest &request : bench().authority.requests()) {
        const QJsonObject answer = QJsonDocument::fromJson(request.answer).object();
        for (const QByteArray &name : names) {
            search(request.field(name));
            search(answer.value(QLatin1StringView(name)).toString().toUtf8());
        }
        search(request.header("DPoP"));
        search(request.header("Authorization").split(' ').value(1));
        search(answer.value("name"_L1).toString().toUtf8()); // of UserInfo
        search(answer.value("sub"_L1).toString().toUtf8());
    }
    QVERIFY(searched >= 20);
}

void tst_RequestLog::callOfAnApi() // what it is about is nobody's business
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(u"https://api.example/Patient/01017012345?name=nobody"_s);
    request.headers = {{"Authorization", "DPoP abc"}, {"DPoP", "no JWT"}};
    request.body = SecretBytes("{\"ssn\":\"01017012345\"}");
    const int number = log().sending(request);
    HttpResponse response;
    response.status = 404;
    response.headers = {{"WWW-Authenticate", "DPoP error=\"invalid_token\""}};
    response.body = "{\"person\":\"01017012345\"}";
    log().answered(number, response);
    QCOMPARE(last().kind, Kind::Api);
    QCOMPARE(last().url, QUrl(u"https://api.example"_s));
    QCOMPARE(last().status, 404);
    const QByteArray bundle = harBundle(log().exchanges());
    for (const char *each : {"01017012345", "nobody", "Patient"})
        QVERIFY2(!bundle.contains(each), each);
}

void tst_RequestLog::bundleIsAnArchive()
{
    QVERIFY(bench().signIn());
    const QJsonObject har =
        QJsonDocument::fromJson(harBundle(log().exchanges())).object().value("log"_L1).toObject();
    QCOMPARE(har.value("version"_L1).toString(), u"1.2"_s);
    const QJsonArray entries = har.value("entries"_L1).toArray();
    QCOMPARE(entries.size(), qsizetype(log().exchanges().size()));
    for (const QJsonValue &entry : entries) { // what HAR 1.2 asks of each
        for (const auto name : {"startedDateTime"_L1, "time"_L1, "request"_L1, "response"_L1,
                                "cache"_L1, "timings"_L1})
            QVERIFY(entry.toObject().contains(name));
    }
}

void tst_RequestLog::brokenExchange()
{
    QVERIFY(bench().signIn());
    bench().authority.always(A::Token, [](const RecordedRequest &) {
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close);
    });
    QVERIFY(!bench().fetch({SessionBench::Api1}));
    QCOMPARE(last().kind, Kind::Token);
    QCOMPARE(last().status, 0);
    QCOMPARE(last().error->code, codes::NetLost);
    QVERIFY(last().took);
}

void tst_RequestLog::cancelledPage()
{
    bench().visit = [](const AuthorizationPrompt &) { return std::nullopt; }; // never comes back
    bool isOver = false;
    bench().session->signIn(
        {}, [this](Browser) { return std::make_unique<TestUserAgent>(bench().visit, false); },
        &bench().context, [&](const Result<> &) { isOver = true; });
    QTRY_COMPARE(kinds().value(2), Kind::Page);
    const auto page = [this] { return log().exchanges()[2]; };
    QVERIFY(!page().took);
    bench().session->cancelSignIn();
    QTRY_VERIFY(isOver);
    QTRY_VERIFY(page().took);
    QCOMPARE(page().error->code, codes::UserCancelled);
}

void tst_RequestLog::nobodyWaitsForTheAnswer()
{
    QVERIFY(bench().signIn());
    const auto before = log().exchanges().size();
    HttpClient http;
    http.setWatcher(&log());
    auto context = std::make_unique<QObject>();
    HttpRequest request;
    request.url = QUrl(bench().authority.issuer() + A::Keys);
    http.send(std::move(request), context.get(),
              [](const Result<HttpResponse> &) { QFAIL("heard"); });
    QCOMPARE(log().exchanges().size(), before + 1);
    context.reset();
    QTRY_VERIFY(last().took);
    QVERIFY(last().error);
}

void tst_RequestLog::redactedValue_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<TracedField>("expected");
    const auto row = [](const char *name, const QByteArray &value, const TracedField &expected) {
        QTest::newRow(name) << QByteArray(name) << value << expected;
    };
    row("resource", "nhn:pps", {u"resource"_s, u"nhn:pps"_s, 0, {}, {}});
    row("code", "abc", {u"code"_s, {}, 3, u"ba78"_s, {}}); // FIPS 180-2 B.1
    row("code_verifier", "", {u"code_verifier"_s, {}, 0, {}, {}});
    // guessable, so no hash
    row("test_pid", "01017012345", {u"test_pid"_s, {}, 11, {}, {}});
    row("login_hint", "Ærlig", {u"login_hint"_s, {}, 5, {}, {}});
    row("nobody-knows", "x", {u"nobody-knows"_s, {}, 1, {}, {}});
    row("error_description", "no\x1b[31m\nway",
        {u"error_description"_s, u"no [31m way"_s, 0, {}, {}});
    row("client_assertion", "no JWT", {u"client_assertion"_s, {}, 6, shortHash("no JWT"), {}});
}

void tst_RequestLog::redactedValue()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(TracedField, expected);
    QCOMPARE(redactedForm({{name, value}}), QList{expected});
}

void tst_RequestLog::keepsTheLastOnes()
{
    HttpRequest request;
    request.url = QUrl(u"https://authority.example/"_s);
    int first = log().sending(request);
    for (qsizetype i = 0; i < RequestLog::Capacity; ++i)
        log().answered(log().sending(request), failure(codes::NetLost));
    QCOMPARE(qsizetype(log().exchanges().size()), RequestLog::Capacity);
    QCOMPARE(log().exchanges().front().number, first + 1);
    log().answered(first, failure(codes::NetLost)); // has been dropped
    QCOMPARE(qsizetype(log().exchanges().size()), RequestLog::Capacity);
}

void tst_RequestLog::cleared()
{
    HttpRequest request;
    request.url = QUrl(u"https://authority.example/"_s);
    const int number = log().sending(request);
    log().clear();
    log().answered(number, failure(codes::NetLost));
    QVERIFY(log().exchanges().empty());
}

QTEST_GUILESS_MAIN(tst_RequestLog)
#include "tst_requestlog.moc"
