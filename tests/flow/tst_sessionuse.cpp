// SPDX-License-Identifier: MIT
// What a session's tokens are used for: calls, proofs for others, and looking into tokens.
#include "core/jose/jws.h"
#include "tests/support/sessionbench.h"

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;
using Verdict = Verification::Verdict;

static constexpr auto Api1 = SessionBench::Api1;

class tst_SessionUse : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<SessionBench>();
        QVERIFY(m_bench->signIn());
    }
    void cleanup() { m_bench.reset(); }

    void callRenewsWhatHasRunOut();
    void unfitCallsLeadNowhere_data();
    void unfitCallsLeadNowhere();
    void proofIsForTheTokenHeld();
    void verdicts_data();
    void verdicts();
    void tokenOfAnotherApi();
    void unknownKeyIsLookedForOnce();
    void bindingToOurKey();
    void nobodySignedIn();

private:
    Result<HttpResponse> call(const QUrl &url, const QByteArray &method = "GET");
    Result<QByteArray> prove(const QUrl &url, const QByteArray &method = "GET");
    Inspection inspect(const QByteArray &token, const QString &resource = {});
    QUrl api(const char *path) const
    {
        return QUrl(m_bench->authority.issuer() + QLatin1StringView(path));
    }
    QByteArray tokenBy(const SigningKey &key, const QJsonObject &claims = {},
                       const QJsonObject &header = {}) const;

    std::unique_ptr<SessionBench> m_bench;
};

Result<HttpResponse> tst_SessionUse::call(const QUrl &url, const QByteArray &method)
{
    return await<HttpResponse>([&](const auto &done) {
        ResourceRequest request;
        request.url = url;
        request.method = method;
        m_bench->session->call(Api1, std::move(request), &m_bench->context, done);
    });
}

Result<QByteArray> tst_SessionUse::prove(const QUrl &url, const QByteArray &method)
{
    return await<QByteArray>([&](const auto &done) {
        m_bench->session->prove(Api1, {method, url, {}}, &m_bench->context, done);
    });
}

Inspection tst_SessionUse::inspect(const QByteArray &token, const QString &resource)
{
    const auto found = await<Inspection>([&](const std::function<void(Result<Inspection>)> &done) {
        m_bench->session->inspect(SecretBytes(token), resource, &m_bench->context,
                                  [done](const Inspection &inspection) { done(inspection); });
    });
    return found ? *found : Inspection();
}

QByteArray tst_SessionUse::tokenBy(const SigningKey &key, const QJsonObject &claims,
                                   const QJsonObject &header) const
{
    QJsonObject all{{"iss"_L1, m_bench->authority.issuer()}, {"aud"_L1, Api1}};
    for (auto each = claims.begin(); each != claims.end(); ++each)
        all.insert(each.key(), each.value());
    return signCompact(header, all, key);
}

void tst_SessionUse::callRenewsWhatHasRunOut()
{
    QCOMPARE(codeOf(call(api("/api/records"))), QString());
    const qsizetype before = m_bench->authority.requests(A::Token).size();
    QCOMPARE(codeOf(call(api("/api/records"))), QString());
    QCOMPARE(m_bench->authority.requests(A::Token).size(), before);
    m_bench->clock.advance(3600);
    const auto answer = call(api("/api/records"));
    QCOMPARE(codeOf(answer), QString());
    QCOMPARE(answer->status, 200);
    QVERIFY(m_bench->authority.requests(A::Token).size() > before);
}

void tst_SessionUse::unfitCallsLeadNowhere_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("code");
    const QUrl good(u"https://api.example/"_s);
    QTest::newRow("TRACE") << good << "TRACE"_ba << u"E-API-REQUEST"_s;
    QTest::newRow("user") << QUrl(u"https://a@api.example/"_s) << "GET"_ba << u"E-API-REQUEST"_s;
    QTest::newRow("open") << QUrl(u"http://api.example/"_s) << "GET"_ba << u"E-TLS-REQUIRED"_s;
    QTest::newRow("name of this machine")
        << QUrl(u"http://localhost/"_s) << "GET"_ba << u"E-TLS-REQUIRED"_s;
}

void tst_SessionUse::unfitCallsLeadNowhere()
{
    QFETCH(QUrl, url);
    QFETCH(QByteArray, method);
    m_bench->clock.advance(3600); // a token would have to be fetched
    const qsizetype before = m_bench->authority.requests().size();
    QTEST(codeOf(call(url, method)), "code");
    QTEST(codeOf(prove(url, method)), "code");
    QCOMPARE(m_bench->authority.requests().size(), before);
}

void tst_SessionUse::proofIsForTheTokenHeld()
{
    const auto proof = prove(api("/api/records?a=b"), "PUT");
    QCOMPARE(codeOf(proof), QString());
    const QJsonObject claims = decodeCompact(*proof, codes::InternalFault)->payload;
    QCOMPARE(claims.value("htu"_L1).toString(), api("/api/records").toString());
    QCOMPARE(claims.value("htm"_L1).toString(), u"PUT"_s);
    const Result<SecretBytes> token = m_bench->token(Api1);
    QVERIFY(token);
    QCOMPARE(claims.value("ath"_L1).toString().toLatin1(),
             QCryptographicHash::hash(token->view(), QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QVERIFY(claims.value("jti"_L1)
            != decodeCompact(*prove(api("/api/records")), codes::InternalFault)
                   ->payload.value("jti"_L1));
}

void tst_SessionUse::verdicts_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *change, Verdict verdict) {
        QTest::newRow(change) << QByteArray(change) << int(verdict);
    };
    row("none", Verdict::Verified);
    row("other key", Verdict::Forged);
    row("other kid", Verdict::UnknownKey);
    row("other issuer", Verdict::UnknownIssuer);
    row("other algorithm", Verdict::Algorithm);
    row("opaque", Verdict::Opaque);
    row("away", Verdict::NoKeys);
}

void tst_SessionUse::verdicts()
{
    QFETCH(QByteArray, change);
    const SigningKey other = SigningKey::generate(SignatureAlgorithm::ES256);
    const SigningKey &key = change == "other key" ? other : m_bench->authority.key;
    QByteArray token =
        tokenBy(key,
                change == "other issuer" ? QJsonObject{{"iss"_L1, "https://other.example"_L1}}
                                         : QJsonObject(),
                change == "other kid" ? QJsonObject{{"kid"_L1, "x"_L1}} : QJsonObject());
    if (change == "other algorithm")
        token = "eyJhbGciOiJub25lIn0." + token.split('.').at(1) + '.';
    if (change == "opaque")
        token = "opaque";
    if (change == "away") {
        m_bench->clock.advance(24 * 60 * 60);
        m_bench->restart(); // with neither metadata nor keys
        m_bench->authority.close();
    }
    const Inspection found = inspect(token);
    QTEST(int(found.verification.verdict), "verdict");
    QVERIFY(!found.checks.isEmpty());
}

void tst_SessionUse::tokenOfAnotherApi() // in this one's row
{
    const QByteArray token = tokenBy(m_bench->authority.key, {}, {});
    const auto audience = [](const Inspection &found) {
        const auto check = std::ranges::find(found.checks, AcceptanceCheck::Subject::Audience,
                                             &AcceptanceCheck::subject);
        return check->outcome;
    };
    QCOMPARE(audience(inspect(token)), AcceptanceCheck::Outcome::Passes);
    QCOMPARE(audience(inspect(token, SessionBench::Api1)), AcceptanceCheck::Outcome::Passes);
    QCOMPARE(audience(inspect(token, SessionBench::Api2)), AcceptanceCheck::Outcome::Fails);
}

void tst_SessionUse::unknownKeyIsLookedForOnce() // not a request for each of many forged tokens
{
    const qsizetype before = m_bench->authority.requests(A::Keys).size();
    for (const char *kid : {"a", "b", "c"}) {
        const QJsonObject header{{"kid"_L1, QLatin1StringView(kid)}};
        QCOMPARE(inspect(tokenBy(m_bench->authority.key, {}, header)).verification.verdict,
                 Verdict::UnknownKey);
    }
    QCOMPARE(m_bench->authority.requests(A::Keys).size(), before + 1);
}

static AcceptanceCheck::Outcome bindingOf(const Inspection &inspection)
{
    for (const AcceptanceCheck &check : inspection.checks) {
        if (check.subject == AcceptanceCheck::Subject::Binding)
            return check.outcome;
    }
    return AcceptanceCheck::Outcome::Unknown;
}

void tst_SessionUse::bindingToOurKey()
{
    const auto proof = prove(api("/api/records"));
    const QJsonObject header = decodeCompact(*proof, codes::InternalFault)->header;
    const Jwk jwk = Jwk::fromJson(header.value("jwk"_L1).toObject(), codes::InternalFault).value();
    const auto bound = [](const QByteArray &thumbprint) {
        return QJsonObject{{"cnf"_L1, QJsonObject{{"jkt"_L1, QLatin1StringView(thumbprint)}}}};
    };
    const SigningKey &key = m_bench->authority.key;
    QCOMPARE(bindingOf(inspect(tokenBy(key, bound(jwk.thumbprint())))),
             AcceptanceCheck::Outcome::Passes);
    QCOMPARE(bindingOf(inspect(tokenBy(key, bound("other")))), AcceptanceCheck::Outcome::Fails);
}

void tst_SessionUse::nobodySignedIn()
{
    QVERIFY(m_bench->signOut());
    QCOMPARE(codeOf(call(api("/api/records"))), u"E-TOKEN-SESSION"_s);
    QCOMPARE(codeOf(prove(api("/api/records"))), u"E-TOKEN-SESSION"_s);
    const Inspection found =
        inspect(tokenBy(m_bench->authority.key, {{"cnf"_L1, QJsonObject{{"jkt"_L1, "x"_L1}}}}));
    QCOMPARE(found.verification.verdict, Verdict::Verified);
    QCOMPARE(bindingOf(found), AcceptanceCheck::Outcome::Unknown);
}

QTEST_GUILESS_MAIN(tst_SessionUse)
#include "tst_sessionuse.moc"
