// SPDX-License-Identifier: MIT
// What has to be new: for each sign-in, for each request, for each attempt.
#include "core/base/base64url.h"
#include "core/jose/jws.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QLockFile>
#include <QtCore/QSet>

#include <algorithm>
#include <cstring>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

Q_DECLARE_METATYPE(std::function<QByteArray(const knippe::RecordedRequest &)>)

// Stands in for OpenSSL's, which core is linked against, and remembers what it was to overwrite.
static QByteArrayList cleansed;
extern "C" void OPENSSL_cleanse(void *bytes, size_t size)
{
    if (size < 64)
        cleansed.append(QByteArray(static_cast<const char *>(bytes), qsizetype(size)));
    memset(bytes, 0, size);
}

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;

QJsonObject payloadOf(const QByteArray &token)
{
    const auto jws = decodeCompact(token, codes::InternalFault);
    return jws ? jws->payload : QJsonObject();
}

/// RFC 7638, of the key that a request's proof names.
QByteArray proofKey(const RecordedRequest &request)
{
    const auto jws = decodeCompact(request.header("DPoP"), codes::InternalFault);
    const auto key = Jwk::fromJson(jws->header.value("jwk"_L1).toObject(), codes::InternalFault);
    return key->thumbprint();
}

} // namespace

class tst_Freshness : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void randomValues_data();
    void randomValues();
    void verifierIsWiped_data();
    void verifierIsWiped();
    void dpopKeyIsOfOneSignIn();
    void oneProofWithEachTokenRequest();
    void proofIsMadeAsItsRequestLeaves();
    void proofIsMadeAfterTheTurnIsTaken();
    void expiredRequestUriIsPushedAnew();
    void codeOfAnotherSignInIsRefused();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }

    std::unique_ptr<SessionBench> m_bench;
};

void tst_Freshness::randomValues_data()
{
    using Value = std::function<QByteArray(const RecordedRequest &)>;
    QTest::addColumn<QString>("path");
    QTest::addColumn<Value>("value");
    QTest::addColumn<int>("bytes"); // of randomness at least
    const auto field = [](const char *name) {
        return Value([name](const RecordedRequest &request) { return request.field(name); });
    };
    const auto jti = [](bool proof) {
        return Value([proof](const RecordedRequest &request) {
            const QByteArray token =
                proof ? request.header("DPoP") : request.field("client_assertion");
            return payloadOf(token).value("jti"_L1).toString().toLatin1();
        });
    };
    QTest::newRow("state, RFC 6749 10.10") << QString(A::Par) << field("state") << 16;
    QTest::newRow("nonce, OIDC 15.5.2") << QString(A::Par) << field("nonce") << 16;
    QTest::newRow("code_verifier, RFC 7636 7.1")
        << QString(A::Token) << field("code_verifier") << 32;
    QTest::newRow("jti of the assertion at PAR") << QString(A::Par) << jti(false) << 16;
    QTest::newRow("jti of the assertion") << QString(A::Token) << jti(false) << 16;
    QTest::newRow("jti of the proof, RFC 9449 4.2") << QString(A::Token) << jti(true) << 16;
}

void tst_Freshness::randomValues()
{
    QFETCH(QString, path);
    QFETCH(std::function<QByteArray(const RecordedRequest &)>, value);
    QFETCH(int, bytes);
    authority().challenges = false; // or a verifier would rightly go out twice
    for (int signIn = 0; signIn < 3; ++signIn)
        QCOMPARE(codeOf(bench().signIn()), QString());
    QSet<QByteArray> seen;
    int requests = 0;
    for (const RecordedRequest &request :
         authority().requests(QLatin1StringView(path.toLatin1()))) {
        const QByteArray each = value(request);
        if (each.isEmpty()) // of another grant
            continue;
        const auto decoded = base64UrlDecode(each);
        QVERIFY2(decoded && decoded->size() >= bytes, each.constData());
        QVERIFY(each.size() <= 64); // FAPI 2.0 5.3.3.2: of a nonce
        seen.insert(each);
        ++requests;
    }
    QVERIFY(requests >= 3);
    QCOMPARE(seen.size(), requests);
}

void tst_Freshness::verifierIsWiped_data() // RFC 7636 4.1: when its one authorization is over
{
    QTest::addColumn<QString>("code"); // how the sign-in ends
    for (const char *code : {"", "E-USER-CANCELLED", "E-TOKEN-ANSWER", "E-IDT-CLAIM"})
        QTest::newRow(*code ? code : "signed in") << QString::fromLatin1(code);
}

void tst_Freshness::verifierIsWiped()
{
    QFETCH(QString, code);
    if (code == codes::UserCancelled)
        bench().visit = [](const AuthorizationPrompt &) -> Result<QUrl> {
            return failure(codes::UserCancelled);
        };
    if (code == codes::TokenAnswer)
        authority().always(A::Token,
                           [](const RecordedRequest &) { return ScriptedAnswer::json({}, 500); });
    if (code == codes::IdTokenClaim)
        authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
            claims.remove("nonce"_L1);
        };
    cleansed.clear();
    QCOMPARE(codeOf(bench().signIn()), code);
    const QByteArray challenge = authority().requests(A::Par).constLast().field("code_challenge");
    const auto isVerifier = [&](const QByteArray &bytes) {
        return base64UrlEncode(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256))
               == challenge;
    };
    // the one that went out, and the one it was a copy of
    const int copies = authority().requests(A::Token).isEmpty() ? 1 : 2;
    QTRY_VERIFY(std::count_if(cleansed.begin(), cleansed.end(), isVerifier) >= copies);
}

void tst_Freshness::dpopKeyIsOfOneSignIn()
{
    QSet<QByteArray> keys;
    authority().challenges = false; // a nonce would be lost with the restart
    for (int signIn = 0; signIn < 2; ++signIn) {
        const qsizetype before = authority().requests(A::Token).size();
        QVERIFY(bench().signIn());
        bench().restart(); // the key is kept with the session, not with the process
        QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
        QSet<QByteArray> ofThisOne;
        for (const RecordedRequest &request : authority().requests(A::Token).mid(before))
            ofThisOne.insert(proofKey(request));
        QCOMPARE(ofThisOne.size(), 1); // RFC 9449 5: a refresh has the key of the grant
        keys.unite(ofThisOne);
    }
    QCOMPARE(keys.size(), 2);
    QVERIFY(!keys.contains(bench().clientKey.publicKey().thumbprint()));
    const auto proof = decodeCompact(authority().requests(A::Token).constLast().header("DPoP"),
                                     codes::InternalFault);
    QCOMPARE(proof->header.value("jwk"_L1).toObject().value("crv"_L1), QJsonValue(u"P-256"_s));
    QVERIFY(bench().vault.item(sessionItem(u"bench"_s)).contains("dpopKey"));
    QCOMPARE(codeOf(bench().signOut()), QString());
    QCOMPARE(bench().vault.items(), QStringList{clientKeyItem(u"bench"_s)}); // and it is gone
}

void tst_Freshness::oneProofWithEachTokenRequest() // RFC 9449 4.3
{
    QVERIFY(bench().signIn());
    QVERIFY(bench().fetch({Api1, Api2}));
    QVERIFY(authority().requests(A::Token).size() >= 5);
    for (const RecordedRequest &request : authority().requests(A::Token)) {
        int proofs = 0;
        for (const HttpHeader &header : request.headers)
            proofs += header.name.compare("DPoP", Qt::CaseInsensitive) == 0 ? 1 : 0;
        QCOMPARE(proofs, 1);
        QCOMPARE(request.header("DPoP").count('.'), 2); // and not two in one header
    }
}

void tst_Freshness::proofIsMadeAsItsRequestLeaves() // RFC 9449 11.2: none is kept for later
{
    QVERIFY(bench().signIn());
    QList<qint64> ages;
    authority().always(A::Token, [&](const RecordedRequest &request) {
        const qint64 now = bench().clock.now().toSecsSinceEpoch();
        for (const QByteArray &token : {request.header("DPoP"), request.field("client_assertion")})
            ages.append(now - payloadOf(token).value("iat"_L1).toInteger());
        const ScriptedAnswer answer = authority().correctAnswer(request);
        bench().clock.advance(7);
        return answer;
    });
    QVERIFY(bench().fetch({Api1, Api2}));
    QCOMPARE(ages, (QList<qint64>{0, 0, 0, 0}));
}

void tst_Freshness::proofIsMadeAfterTheTurnIsTaken()
{
    QVERIFY(bench().signIn());
    QLockFile other(lockFileOf(bench().directory.path() + u"/state"_s, u"bench"_s));
    QVERIFY(other.tryLock());
    bool done = false;
    bench().session->fetch({Api1}, &bench().context, [&](const Result<> &) { done = true; });
    QVERIFY(bench().token(Api2)); // the event loop has run meanwhile
    bench().clock.advance(300);   // another process has had its turn for long
    other.unlock();
    QTRY_VERIFY(done);
    const RecordedRequest last = authority().requests(A::Token).constLast();
    QCOMPARE(payloadOf(last.header("DPoP")).value("iat"_L1).toInteger(),
             bench().clock.now().toSecsSinceEpoch());
}

void tst_Freshness::expiredRequestUriIsPushedAnew() // RFC 9126 4
{
    bench().returnWith([](QList<FormField> &fields) {
        fields[0] = {"error", "invalid_request_uri"};
    });
    QCOMPARE(codeOf(bench().signIn()), u"E-AUTHZ-REQUEST-URI"_s);
    bench().returnWith([](QList<FormField> &) {});
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(authority().requests(A::Par).size(), 2);
    const QList<RecordedRequest> visits = authority().requests(A::Authorize);
    QCOMPARE(visits.size(), 2);
    QVERIFY(visits.at(0).field("request_uri") != visits.at(1).field("request_uri"));
}

// RFC 9700 4.5: even with this sign-in's state around it, a code comes with its own nonce
void tst_Freshness::codeOfAnotherSignInIsRefused()
{
    QByteArray otherNonce;
    authority().changeIdToken = [&](QJsonObject &, QJsonObject &claims) {
        if (otherNonce.isEmpty())
            otherNonce = claims.value("nonce"_L1).toString().toLatin1();
        claims.insert("nonce"_L1, QLatin1StringView(otherNonce));
    };
    QVERIFY(bench().signIn());
    QVERIFY(bench().signOut());
    const Result<> result = bench().signIn();
    QCOMPARE(codeOf(result), u"E-IDT-CLAIM"_s);
    QCOMPARE(result.error().detail, u"nonce"_s);
    QCOMPARE(bench().traces(), QStringList());
}

QTEST_GUILESS_MAIN(tst_Freshness)
#include "tst_freshness.moc"
