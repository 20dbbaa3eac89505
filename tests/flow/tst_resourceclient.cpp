// SPDX-License-Identifier: MIT
// Requests to protected resources: a token, a proof for every attempt, one answer to a challenge.
#include "core/jose/jws.h"
#include "core/session/resourceclient.h"
#include "tests/support/passivechecks.h"
#include "tests/support/sessionbench.h"

#include <QtTest/QSignalSpy>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

static constexpr QLatin1StringView Records{"/api/records"};

class tst_ResourceClient : public QObject
{
    Q_OBJECT

private slots:
    void methods_data();
    void methods();
    void challengeIsAnsweredOnce();
    void nonceIsRemembered();
    void noncesOfApisAndAuthorityApart();
    void challengeToABearerTokenIsAnAnswer();
    void errorStatusIsAValue();
    void nothingUnfitLeaves();
    void connectionLostIsNotTriedAgain();
    void apiDoesNotTellTheTime();

private:
    Result<HttpResponse> send(QLatin1StringView path, const QByteArray &method = "GET",
                              const QByteArray &body = {}, bool isBound = true);
    static QJsonObject proofIn(const RecordedRequest &request)
    {
        return decodeCompact(request.header("DPoP"), codes::InternalFault)->payload;
    }
    QStringList findings(const A &server)
    {
        return passiveFindings(server.requests(), server.issuer(), m_keys->client->publicKey());
    }

    TestClock m_clock;
    std::shared_ptr<const ClientKeys> m_keys = std::make_shared<const ClientKeys>(
        ClientKeys{SigningKey::generate(SignatureAlgorithm::ES256),
                   SigningKey::generate(SignatureAlgorithm::ES256)});
    std::unique_ptr<A> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ResourceClient> m_client;

private slots:
    void init()
    {
        m_server = std::make_unique<A>(m_clock);
        m_http = std::make_unique<HttpClient>();
        m_client = std::make_unique<ResourceClient>(*m_http, m_clock);
    }
    void cleanup() { QCOMPARE(findings(*m_server), QStringList()); }
};

Result<HttpResponse> tst_ResourceClient::send(QLatin1StringView path, const QByteArray &method,
                                              const QByteArray &body, bool isBound)
{
    QObject context;
    return await<HttpResponse>([&](const auto &done) {
        ResourceRequest request;
        request.method = method;
        request.url = QUrl(m_server->issuer() + path);
        if (!body.isEmpty())
            request.headers = {{"Content-Type", "application/json"}};
        request.body = SecretBytes(body);
        m_client->send(std::move(request),
                       {SecretBytes("access-token"_ba), isBound ? m_keys : nullptr}, &context,
                       done);
    });
}

void tst_ResourceClient::methods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    for (const char *method : {"GET", "HEAD", "DELETE", "PUT", "PATCH", "POST"})
        QTest::newRow(method) << QByteArray(method)
                              << (method == "GET"_ba || method == "HEAD"_ba ? ""_ba : "{}"_ba);
}

void tst_ResourceClient::methods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    const auto answer = send(Records, method, body);
    QCOMPARE(codeOf(answer), QString());
    QCOMPARE(answer->status, 200);
    const QList<RecordedRequest> requests = m_server->requests();
    QCOMPARE(requests.size(), 2); // the challenge, and its answer
    for (const RecordedRequest &request : requests) {
        QCOMPARE(request.method, method);
        QCOMPARE(request.body, body);
        QCOMPARE(request.header("Authorization"), "DPoP access-token");
        QCOMPARE(proofIn(request).value("htm"_L1).toString(), QString::fromLatin1(method));
    }
    QVERIFY(proofIn(requests.at(0)).value("jti"_L1) != proofIn(requests.at(1)).value("jti"_L1));
}

void tst_ResourceClient::challengeIsAnsweredOnce()
{
    m_server->always(Records, [](const RecordedRequest &) {
        ScriptedAnswer answer = ScriptedAnswer::json({}, 401);
        answer.headers.append(HttpHeader{"WWW-Authenticate", R"(DPoP error="use_dpop_nonce")"});
        answer.headers.append(HttpHeader{"DPoP-Nonce", "n"});
        return answer;
    });
    const auto answer = send(Records);
    QCOMPARE(codeOf(answer), QString());
    QCOMPARE(answer->status, 401); // an answer like any other
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(proofIn(m_server->requests().at(1)).value("nonce"_L1).toString(), u"n"_s);
}

void tst_ResourceClient::nonceIsRemembered()
{
    QVERIFY(send(Records));
    QVERIFY(send(Records));
    QCOMPARE(m_server->requests().size(), 3);
}

void tst_ResourceClient::noncesOfApisAndAuthorityApart() // 9449-08, on one host too
{
    SessionBench bench;
    bench.profile.profile.userInfo = true;
    bench.restart();
    QVERIFY(bench.signIn());
    QVERIFY(bench.fetch({SessionBench::Api1}));
    const auto nonceOf = [](const RecordedRequest &request) {
        return proofIn(request).value("nonce"_L1).toString();
    };
    const QString atUserInfo = nonceOf(bench.authority.requests(A::UserInfo).constLast());
    QVERIFY(!atUserInfo.isEmpty());
    for (const RecordedRequest &request : bench.authority.requests(A::Token))
        QVERIFY(nonceOf(request) != atUserInfo);
    QCOMPARE(nonceOf(bench.authority.requests(A::UserInfo).constFirst()), QString());
}

void tst_ResourceClient::challengeToABearerTokenIsAnAnswer()
{
    m_server->always(Records, [](const RecordedRequest &) {
        ScriptedAnswer answer = ScriptedAnswer::json({}, 401);
        answer.headers.append(HttpHeader{"WWW-Authenticate", R"(DPoP error="use_dpop_nonce")"});
        answer.headers.append(HttpHeader{"DPoP-Nonce", "n"});
        return answer;
    });
    QCOMPARE(send(Records, "GET", {}, false)->status, 401);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().at(0).header("Authorization"), "Bearer access-token");
    QCOMPARE(m_server->requests().at(0).header("DPoP"), "");
}

void tst_ResourceClient::errorStatusIsAValue()
{
    ScriptedAnswer gone = ScriptedAnswer::json({{"issue"_L1, "gone"_L1}}, 410);
    gone.headers.append(HttpHeader{"X-Trace", "7"});
    m_server->once(Records, gone);
    const auto answer = send(Records);
    QCOMPARE(codeOf(answer), QString());
    QCOMPARE(answer->status, 410);
    QCOMPARE(answer->header("x-trace"), "7");
    QCOMPARE(answer->body, R"({"issue":"gone"})");
}

void tst_ResourceClient::nothingUnfitLeaves()
{
    QCOMPARE(codeOf(send(Records, "TRACE")), u"E-API-REQUEST"_s);
    QCOMPARE(codeOf(send("/api/x?access_token=y"_L1)), u"E-API-REQUEST"_s);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_ResourceClient::connectionLostIsNotTriedAgain() // with the same proof, by anybody
{
    m_server->always(Records, [](const RecordedRequest &) {
        return ScriptedAnswer::misbehaving(ScriptedAnswer::Manner::Close);
    });
    for (const char *method : {"GET", "DELETE"}) {
        const qsizetype before = m_server->requests().size();
        QCOMPARE(codeOf(send(Records, method)), u"E-NET-LOST"_s);
        QVERIFY(send("/api/other"_L1));
        QCOMPARE(m_server->requests(Records).size(), before == 0 ? 1 : 2);
    }
}

void tst_ResourceClient::apiDoesNotTellTheTime()
{
    QSignalSpy told(m_http.get(), &HttpClient::answerDated);
    QVERIFY(send(Records));
    QCOMPARE(told.size(), 0);
    QVERIFY(await<HttpResponse>([&](const auto &done) {
        m_http->send(makeMetadataRequest(m_server->issuer()), this, done);
    }));
    QCOMPARE(told.size(), 1); // the same server, as the authority
}

QTEST_GUILESS_MAIN(tst_ResourceClient)
#include "tst_resourceclient.moc"
