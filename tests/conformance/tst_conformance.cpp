// SPDX-License-Identifier: MIT
// The client cases of the OpenID Foundation's conformance suite that apply to this client, each
// under its public module name, through the whole flow. Every case runs beside a twin: the same
// set-up without the deviation, which has to succeed. suite.md tells what is covered.
#include "core/jose/jws.h"
#include "tests/conformance/deviations.h"

#include <QtCore/QJsonDocument>

using namespace knippe;
using namespace knippe::suite;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

using Look = std::function<void(SessionBench &)>;
using Names = std::initializer_list<const char *>;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;
constexpr int Cases = 42; ///< of suite.md that are not tst_conformanceoptions's

/// Where the deviation is: nothing may be sent after the answer of that endpoint.
const QStringList ToMetadata{A::Metadata};
const QStringList ToRedirect = ToMetadata + QStringList{A::Par, A::Authorize};
const QStringList ToToken = ToRedirect + QStringList{A::Token, A::Token}; // nonce, then token

/// The keys may be asked for at any time, also to judge an ID token; and a refresh token that came
/// with what was refused is revoked.
QStringList endpoints(const SessionBench &bench)
{
    QStringList paths;
    for (const RecordedRequest &request : bench.authority.requests()) {
        if (request.url.path() != A::Keys && request.url.path() != A::Revoke)
            paths.append(request.url.path());
    }
    return paths;
}

QJsonObject proofOf(const RecordedRequest &request)
{
    return decodeCompact(request.header("DPoP"), codes::InternalFault)->payload;
}

void isSignedIn(SessionBench &bench)
{
    QCOMPARE(bench.session->state(), Session::State::SignedIn);
    QCOMPARE(bench.session->person().subject, u"person-1"_s);
    QVERIFY(bench.vault.items().contains(sessionItem(bench.profile.id)));
    for (const QLatin1StringView api : {Api1, Api2}) {
        QCOMPARE(bench.rowCode(api), QString());
        QVERIFY(!bench.vault.item(accessTokenItem(bench.profile.id, api)).isEmpty());
        QVERIFY(bench.token(api));
    }
    QCOMPARE(bench.findings(), QStringList());
}

/// The set-up without a deviation.
void twinPasses(const Change &setUp)
{
    SessionBench twin;
    setUp(twin);
    QCOMPARE(codeOf(twin.signIn()), QString());
    isSignedIn(twin);
    QCOMPARE(codeOf(twin.fetch({Api1})), QString());
}

/// Time for anything that is still on its way: a whole other exchange goes by.
void letAnythingElseArrive(SessionBench &bench)
{
    ScriptedAuthority other(bench.clock);
    HttpClient http;
    bool answered = false;
    http.send(makeMetadataRequest(other.issuer()), &bench.context,
              [&](const auto &) { answered = true; });
    QTRY_VERIFY(answered);
}

} // namespace

Q_DECLARE_METATYPE(Change) // and so Look

class tst_Conformance : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void cleanupTestCase();

    void accept_data();
    void accept();
    void reject_data();
    void reject();
    void refreshTwice_data();
    void refreshTwice();
    void rejectAtRefresh_data();
    void rejectAtRefresh();
    void keyRotation_data();
    void keyRotation();

private:
    static void rejectIdTokenRows();
    static void rejectSignatureRows();

    QString m_case; ///< of the row that runs
    QSet<QString> m_passed;
    int m_names = 0;
};

void tst_Conformance::cleanup()
{
    if (m_case.isEmpty() || QTest::currentTestFailed())
        return;
    m_passed.insert(std::exchange(m_case, QString()));
    ++m_names;
}

void tst_Conformance::cleanupTestCase()
{
    qInfo("suite cases: %d of %d (%d public names)", int(m_passed.size()), Cases, m_names);
}

// --- what has to be accepted

namespace {

void nonceWasAnswered(SessionBench &bench) // RFC 9449 8
{
    const QList<RecordedRequest> token = bench.authority.requests(A::Token);
    QCOMPARE(token.size(), 3);
    QVERIFY(!proofOf(token.at(0)).contains("nonce"_L1));
    QVERIFY(proofOf(token.at(1)).contains("nonce"_L1));
}

void noNonceWasSent(SessionBench &bench)
{
    const QList<RecordedRequest> token = bench.authority.requests(A::Token);
    QCOMPARE(token.size(), 2);
    for (const RecordedRequest &request : token)
        QVERIFY(!proofOf(request).contains("nonce"_L1));
}

void lifetimeIsUnknown(SessionBench &bench) // RFC 6749 5.1
{
    QCOMPARE(bench.row(Api1).state(bench.clock.now()), ApiToken::State::UnknownLifetime);
    const qsizetype before = bench.authority.requests().size();
    bench.clock.advance(7000);
    QVERIFY(bench.token(Api1, 60)); // absent is neither unlimited nor expired
    QCOMPARE(bench.authority.requests().size(), before);
}

void scopeIsAsRequested(SessionBench &bench) // RFC 6749 5.1
{
    QCOMPARE(bench.row(Api1).grantedScopes, bench.row(Api1).request.scopes);
    QCOMPARE(bench.row(Api1).state(bench.clock.now()), ApiToken::State::UnknownLifetime);
}

void endpointsAreTheAdvertised(SessionBench &bench)
{
    QVERIFY(bench.authority.prefix.size() > 1);
    for (const RecordedRequest &request : bench.authority.requests().sliced(1))
        QVERIFY(request.url.path().startsWith(bench.authority.prefix));
    QCOMPARE(bench.authority.requests(A::Keys).size(), 1);
}

void nonceWasSent(SessionBench &bench) // OpenID Connect Core 3.1.2.1
{
    QVERIFY(bench.authority.requests(A::Par).at(0).field("nonce").size() >= 22);
}

void nothingElse(SessionBench &) {}

} // namespace

void tst_Conformance::accept_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Change>("setUp");
    QTest::addColumn<Change>("deviate");
    QTest::addColumn<Look>("look");
    const auto rows = [](const char *id, Names names, const Change &setUp, const Change &deviate,
                         const Look &look) {
        for (const char *name : names)
            QTest::newRow(name) << QString::fromLatin1(id) << setUp << deviate << look;
    };
    rows("F2-01",
         {"fapi2-security-profile-final-client-test-happy-path", "oidcc-client-test",
          "fapi1-advanced-final-client-test"},
         plain, decoyKeys, nonceWasAnswered);
    rows("F2-12",
         {"fapi2-security-profile-final-client-test-valid-aud-as-array",
          "fapi1-advanced-final-client-test-valid-aud-as-array"},
         plain, audience({}), nothingElse);
    rows("F2-19",
         {"fapi2-security-profile-final-client-test-token-endpoint-response-without-expires_in"},
         plain, tokenResponse({}, {u"expires_in"_s}), lifetimeIsUnknown);
    rows("F2-20", {"fapi2-security-profile-final-client-test-token-type-case-insensitivity"}, plain,
         tokenResponse({{"token_type"_L1, "dpOp"_L1}}), nothingElse);
    rows("F2-22", {"fapi2-security-profile-final-client-test-happy-path-no-dpop-nonce"}, plain,
         withoutNonce, noNonceWasSent);
    rows("OC-06", {"oidcc-client-test-discovery-jwks-uri-keys"}, plain, randomPaths,
         endpointsAreTheAdvertised);
    rows("OC-07", {"oidcc-client-test-discovery-openid-config"}, plain, randomPaths,
         endpointsAreTheAdvertised);
    rows("OC-14", {"oidcc-client-test-idtoken-sig-rs256"}, plain, rs256, nothingElse);
    rows("OC-22", {"oidcc-client-test-kid-absent-multiple-jwks"}, rs256, twoRsaKeys, nothingElse);
    rows("OC-23", {"oidcc-client-test-kid-absent-single-jwks"}, namedKey, rs256, nothingElse);
    rows("OC-31", {"oidcc-client-test-nonce-unless-code-flow"}, plain, plain, nonceWasSent);
    rows("F1-23", {"fapi1-advanced-final-client-test-missing-athash"}, plain, remove("at_hash"_L1),
         nothingElse);
    rows("F1-24", {"fapi1-advanced-final-client-test-no-scope-in-token-endpoint-response"}, plain,
         tokenResponse({}, {u"scope"_s, u"expires_in"_s}), scopeIsAsRequested);
}

void tst_Conformance::accept()
{
    QFETCH(QString, id);
    QFETCH(Change, setUp);
    QFETCH(Change, deviate);
    QFETCH(Look, look);
    m_case = id;
    twinPasses(setUp);
    SessionBench bench;
    setUp(bench);
    deviate(bench);
    QCOMPARE(codeOf(bench.signIn()), QString());
    isSignedIn(bench);
    look(bench);
}

// --- what has to be refused at a sign-in

static void rejectRows(const char *id, Names names, const Change &setUp, const Change &deviate,
                       const QStringList &last, QLatin1StringView code, const QString &detail = {})
{
    for (const char *name : names)
        QTest::newRow(name) << QString::fromLatin1(id) << setUp << deviate << last << QString(code)
                            << detail;
}

void tst_Conformance::reject_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Change>("setUp");
    QTest::addColumn<Change>("deviate");
    QTest::addColumn<QStringList>("sent"); // up to the deviation, and then no more
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail"); // how it begins
    rejectRows("F2-02",
               {"fapi2-security-profile-final-client-test-discovery-issuer-mismatch",
                "oidcc-client-test-discovery-issuer-mismatch",
                "fapi1-advanced-final-client-test-discovery-issuer-mismatch"},
               plain, appendToIssuer(u"INVALID"_s), ToMetadata, codes::DiscIssuer);
    rejectRows("F2-15",
               {"fapi2-security-profile-final-client-test-invalid-authorization-response-iss"},
               plain, appendToResponse("iss", "1"), ToRedirect, codes::AuthzIssuer);
    rejectRows("F2-16",
               {"fapi2-security-profile-final-client-test-remove-authorization-response-iss"},
               plain, removeFromResponse("iss"), ToRedirect, codes::AuthzIssuer);
    rejectRows("F2-17",
               {"fapi2-security-profile-final-client-test-ensure-authorization-response-with-"
                "invalid-state-fails"},
               plain, appendToResponse("state", "1"), ToRedirect, codes::AuthzState);
    rejectRows("F2-18",
               {"fapi2-security-profile-final-client-test-ensure-authorization-response-with-"
                "invalid-missing-state-fails"},
               plain, removeFromResponse("state"), ToRedirect, codes::AuthzState);
    rejectIdTokenRows();
    rejectSignatureRows();
}

void tst_Conformance::rejectIdTokenRows()
{
    const auto rows = [](const char *id, Names names, const Change &deviate, const char *claim) {
        rejectRows(id, names, plain, deviate, ToToken, codes::IdTokenClaim,
                   QString::fromLatin1(claim));
    };
    rows("F2-03",
         {"fapi2-security-profile-final-client-test-invalid-iss", "oidcc-client-test-invalid-iss",
          "fapi1-advanced-final-client-test-invalid-iss"},
         append("iss"_L1, u"1"_s), "iss");
    rows("F2-04",
         {"fapi2-security-profile-final-client-test-invalid-aud", "oidcc-client-test-invalid-aud",
          "fapi1-advanced-final-client-test-invalid-aud"},
         append("aud"_L1, u"1"_s), "aud");
    rows("F2-05",
         {"fapi2-security-profile-final-client-test-invalid-secondary-aud",
          "fapi1-advanced-final-client-test-invalid-secondary-aud"},
         audience({u"client1"_s}), "aud");
    rows("F2-08",
         {"fapi2-security-profile-final-client-test-invalid-expired-exp",
          "fapi1-advanced-final-client-test-invalid-expired-exp"},
         setTime("exp"_L1, -6 * 60), "exp");
    rows("F2-09",
         {"fapi2-security-profile-final-client-test-invalid-missing-exp",
          "fapi1-advanced-final-client-test-invalid-missing-exp"},
         remove("exp"_L1), "exp");
    rows("F2-10",
         {"fapi2-security-profile-final-client-test-invalid-missing-aud",
          "oidcc-client-test-missing-aud", "fapi1-advanced-final-client-test-invalid-missing-aud"},
         remove("aud"_L1), "aud");
    rows("F2-11",
         {"fapi2-security-profile-final-client-test-invalid-missing-iss",
          "fapi1-advanced-final-client-test-invalid-missing-iss"},
         remove("iss"_L1), "iss");
    rows("F2-13",
         {"fapi2-security-profile-final-client-test-invalid-nonce",
          "oidcc-client-test-nonce-invalid", "fapi1-advanced-final-client-test-invalid-nonce"},
         append("nonce"_L1, u"1"_s), "nonce");
    rows("F2-14",
         {"fapi2-security-profile-final-client-test-invalid-missing-nonce",
          "fapi1-advanced-final-client-test-invalid-missing-nonce"},
         remove("nonce"_L1), "nonce");
    rows("OC-15", {"oidcc-client-test-invalid-athash"}, append("at_hash"_L1, u"1"_s), "at_hash");
    rows("OC-27", {"oidcc-client-test-missing-iat"}, remove("iat"_L1), "iat");
    rows("OC-28", {"oidcc-client-test-missing-sub"}, remove("sub"_L1), "sub");
    rows("F1-06", {"fapi1-advanced-final-client-test-iat-is-week-in-past"},
         setTime("iat"_L1, -7 * 24 * 3600), "iat");
}

void tst_Conformance::rejectSignatureRows()
{
    const auto rows = [](const char *id, Names names, const Change &setUp, const Change &deviate,
                         const char *detail) {
        rejectRows(id, names, setUp, deviate, ToToken, codes::IdTokenSignature,
                   QString::fromLatin1(detail));
    };
    rows("F2-06",
         {"fapi2-security-profile-final-client-test-invalid-null-alg",
          "oidcc-client-test-idtoken-sig-none",
          "fapi1-advanced-final-client-test-invalid-null-alg"},
         plain, signWithNone(), "header.alg: none");
    rows("F2-07",
         {"fapi2-security-profile-final-client-test-invalid-alternate-alg",
          "fapi1-advanced-final-client-test-invalid-alternate-alg"},
         rsaKeyBeside, signWithRs256(), "header.alg: RS256");
    rows("OC-19", {"oidcc-client-test-invalid-sig-es256"}, plain, flipSignature(), "signature");
    rows("OC-20", {"oidcc-client-test-invalid-sig-hs256"}, plain, signWithHs256(),
         "header.alg: HS256");
    rows("OC-21", {"oidcc-client-test-invalid-sig-rs256"}, rs256, flipSignature(), "signature");
    rows("F1-22", {"fapi1-advanced-final-client-test-invalid-signature"}, namedKey, flipSignature(),
         "signature");
}

void tst_Conformance::reject()
{
    QFETCH(QString, id);
    QFETCH(Change, setUp);
    QFETCH(Change, deviate);
    QFETCH(QStringList, sent);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    m_case = id;
    twinPasses(setUp);
    SessionBench bench;
    setUp(bench);
    deviate(bench);
    const Result<> result = bench.signIn();
    QCOMPARE(codeOf(result), code);
    QVERIFY2(result.error().detail.startsWith(detail), qPrintable(result.error().detail));
    QCOMPARE(bench.traces(), QStringList());
    QCOMPARE(codeOf(bench.token(Api1)), u"E-TOKEN-SESSION"_s);
    QCOMPARE(codeOf(bench.fetch({Api1, Api2})), u"E-TOKEN-SESSION"_s);
    letAnythingElseArrive(bench);
    QCOMPARE(endpoints(bench), sent);
}

// --- refresh tokens

void tst_Conformance::refreshTwice_data()
{
    QTest::addColumn<QString>("id");
    for (const char *name :
         {"fapi2-security-profile-final-client-refresh-token-test",
          "oidcc-client-test-refresh-token", "fapi1-advanced-final-client-refresh-token-test"})
        QTest::newRow(name) << u"F2-24"_s;
}

void tst_Conformance::refreshTwice()
{
    QFETCH(QString, id);
    m_case = id;
    SessionBench bench;
    QCOMPARE(codeOf(bench.signIn({Browser::Embedded, {Api1}})), QString());
    QByteArrayList refreshTokens;
    QByteArrayList tokens{bench.token(Api1)->reveal()};
    for (int i = 0; i < 2; ++i) {
        refreshTokens.append(bench.authority.refreshToken);
        QCOMPARE(codeOf(bench.fetch({Api1})), QString());
        QVERIFY(!tokens.contains(bench.token(Api1)->reveal()));
        tokens.append(bench.token(Api1)->reveal());
    }
    QCOMPARE(bench.refreshTokensSent(), refreshTokens);
    QVERIFY(refreshTokens.at(0) != refreshTokens.at(1));
    QVERIFY(bench.vault.item(sessionItem(bench.profile.id)).contains(bench.authority.refreshToken));
}

void tst_Conformance::rejectAtRefresh_data() // OpenID Connect Core 12.2
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Change>("deviate");
    QTest::addColumn<QString>("claim");
    QTest::newRow("oidcc-client-test-refresh-token-invalid-issuer")
        << u"OC-33"_s << append("iss"_L1, u"1"_s) << u"iss"_s;
    QTest::newRow("oidcc-client-test-refresh-token-invalid-sub")
        << u"OC-34"_s << append("sub"_L1, u"invalid"_s) << u"sub"_s;
}

void tst_Conformance::rejectAtRefresh()
{
    QFETCH(QString, id);
    QFETCH(Change, deviate);
    QFETCH(QString, claim);
    m_case = id;
    twinPasses(plain);
    SessionBench bench;
    QCOMPARE(codeOf(bench.signIn()), QString());
    const QByteArray token = bench.token(Api1)->reveal();
    const qsizetype before = bench.authority.requests().size();
    deviate(bench);
    const Result<> result = bench.fetch({Api1, Api2});
    QCOMPARE(codeOf(result), u"E-IDT-CLAIM"_s);
    QCOMPARE(result.error().detail, claim);
    QCOMPARE(bench.rowCode(Api2), u"E-IDT-CLAIM"_s);
    letAnythingElseArrive(bench);
    QCOMPARE(bench.authority.requests().size(), before + 1); // not even for the other API
    QVERIFY(bench.vault.item(accessTokenItem(bench.profile.id, Api1)).contains(token));
    QCOMPARE(bench.session->person().subject, u"person-1"_s);
}

// --- the authority's keys

void tst_Conformance::keyRotation_data() // OpenID Connect Core 10.1.1
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("justBeforeSigning");
    QTest::newRow("oidcc-client-test-signing-key-rotation") << u"OC-52"_s << false;
    QTest::newRow("oidcc-client-test-signing-key-rotation-just-before-signing")
        << u"OC-53"_s << true;
}

void tst_Conformance::keyRotation()
{
    QFETCH(QString, id);
    QFETCH(bool, justBeforeSigning);
    m_case = id;
    twinPasses(namedKey);
    SessionBench bench;
    namedKey(bench);
    QCOMPARE(codeOf(bench.signIn()), QString());
    QCOMPARE(bench.authority.requests(A::Keys).size(), 1);
    bool rotated = false;
    if (justBeforeSigning) {
        bench.authority.always(A::Token, [&](const RecordedRequest &request) {
            if (!std::exchange(rotated, true))
                rotateKeys(bench);
            return bench.authority.correctAnswer(request);
        });
    } else {
        rotateKeys(bench);
    }
    QCOMPARE(codeOf(bench.signIn()), QString());
    isSignedIn(bench);
    QCOMPARE(bench.authority.requests(A::Keys).size(), 2);
}

QTEST_GUILESS_MAIN(tst_Conformance)
#include "tst_conformance.moc"
