// SPDX-License-Identifier: MIT
// What is not done twice: requests, signatures on the way, saves.
#include "core/session/assertionsigner.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonDocument>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

class tst_Thrift : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void requestsOfASignIn_data();
    void requestsOfASignIn();
    void documentsAreKeptAsTheirHeadersAllow();
    void documentsAreAskedForAgainAfterADay();
    void documentsAreAskedForAgainAfterAFailure();
    void keysAreAskedForOnce();
    void assertionIsSignedAhead_data();
    void assertionIsSignedAhead();
    void assertionsAreNeverTheSame();
    void rowsAreSavedTogether();

private:
    SessionBench &bench() { return *m_bench; }
    void haveApis(int count);
    /// Of metadata, keys, PAR, the page and tokens, and of whatever else.
    [[nodiscard]] QList<qsizetype> counts() const;
    [[nodiscard]] static QJsonObject claimsOf(const QByteArray &jwt);
    [[nodiscard]] static std::shared_ptr<const ClientKeys> keys();

    std::unique_ptr<SessionBench> m_bench;
};

void tst_Thrift::haveApis(int count)
{
    bench().profile.profile.apis.clear();
    for (int i = 1; i <= count; ++i) {
        const QString resource = u"owner-%1:api"_s.arg(i);
        const ApiRequest api{.resource = resource, .scopes = {resource + u"/read"_s}};
        bench().profile.profile.apis.append(api);
    }
    bench().restart();
}

QList<qsizetype> tst_Thrift::counts() const
{
    const A &authority = m_bench->authority;
    QList<qsizetype> counts;
    qsizetype rest = authority.requests().size();
    for (const QLatin1StringView path : {A::Metadata, A::Keys, A::Par, A::Authorize, A::Token}) {
        counts.append(authority.requests(path).size());
        rest -= counts.constLast();
    }
    return counts << rest;
}

void tst_Thrift::requestsOfASignIn_data()
{
    QTest::addColumn<int>("apis");
    QTest::addColumn<bool>("rotates");
    for (const int apis : {1, 2, 7, 20}) {
        QTest::addRow("%d, rotation", apis) << apis << true;
        QTest::addRow("%d, none", apis) << apis << false;
    }
}

void tst_Thrift::requestsOfASignIn()
{
    QFETCH(int, apis);
    QFETCH(bool, rotates);
    haveApis(apis);
    bench().authority.rotates = rotates;
    bench().authority.renewsNonces = rotates; // or those side by side would carry the last but one
    QCOMPARE(codeOf(bench().signIn()), QString());
    // the nonce challenge is a request for the first token, too
    QCOMPARE(counts(), (QList<qsizetype>{1, 1, 1, 1, apis + 1, 0}));

    QCOMPARE(codeOf(bench().signOut()), QString());
    bench().authority.forget();
    bench().restart(); // another run: metadata and keys are known
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(counts(), (QList<qsizetype>{0, 0, 1, 1, apis + 1, 0}));
}

void tst_Thrift::documentsAreKeptAsTheirHeadersAllow()
{
    bench().authority.always(A::Keys, [this](const RecordedRequest &request) {
        ScriptedAnswer answer = bench().authority.correctAnswer(request);
        answer.headers.append(HttpHeader{"Cache-Control", "no-store"});
        return answer;
    });
    QVERIFY(bench().signIn());
    QVERIFY(bench().signOut());
    bench().authority.forget();
    bench().restart();
    QVERIFY(bench().signIn());
    QCOMPARE(counts().first(2), (QList<qsizetype>{0, 1}));
}

void tst_Thrift::documentsAreAskedForAgainAfterADay()
{
    QVERIFY(bench().signIn());
    bench().clock.advance(24 * 60 * 60);
    QVERIFY(bench().fetch({SessionBench::Api1}));
    QCOMPARE(counts().first(2), (QList<qsizetype>{2, 2}));
}

// Endpoints that have moved, say: the next attempt has to find out.
void tst_Thrift::documentsAreAskedForAgainAfterAFailure()
{
    QVERIFY(bench().signIn());
    QVERIFY(bench().signOut());
    bench().restart();
    bench().authority.forget();
    ScriptedAnswer gone;
    gone.status = 404;
    bench().authority.once(A::Par, gone);
    QVERIFY(!bench().signIn());
    QCOMPARE(counts().first(2), (QList<qsizetype>{0, 0}));
    QVERIFY(bench().signIn());
    QCOMPARE(counts().first(2), (QList<qsizetype>{1, 1}));
}

// They are fetched while a person reads, and the ID token may be there before them.
void tst_Thrift::keysAreAskedForOnce()
{
    bench().authority.delay = std::chrono::milliseconds(5);
    QVERIFY(bench().signIn());
    QCOMPARE(counts().at(1), 1);
}

std::shared_ptr<const ClientKeys> tst_Thrift::keys()
{
    return std::make_shared<const ClientKeys>(
        ClientKeys{SigningKey::generate(SignatureAlgorithm::ES256),
                   SigningKey::generate(SignatureAlgorithm::ES256)});
}

QJsonObject tst_Thrift::claimsOf(const QByteArray &jwt)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(jwt.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

void tst_Thrift::assertionIsSignedAhead_data()
{
    QTest::addColumn<int>("later");
    QTest::addColumn<QString>("audience");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("soon") << 4 << u"a"_s << true;
    QTest::newRow("late") << 5 << u"a"_s << false;
    QTest::newRow("clock set back") << -5 << u"a"_s << false;
    QTest::newRow("something else") << 1 << u"b"_s << false;
}

void tst_Thrift::assertionIsSignedAhead()
{
    QFETCH(int, later);
    QFETCH(QString, audience);
    QFETCH(bool, isUsed);
    TestClock clock;
    AssertionSigner signer(keys(), clock);
    const qint64 before = clock.now().toSecsSinceEpoch();
    signer.signAhead({u"client"_s, u"a"_s});
    clock.advance(later);
    QByteArray assertion;
    signer.sign({u"client"_s, audience}, &bench().context,
                [&](const QByteArray &made) { assertion = made; });
    QTRY_VERIFY(!assertion.isEmpty());
    const QJsonObject claims = claimsOf(assertion);
    QCOMPARE(claims.value("aud"_L1).toString(), audience);
    QCOMPARE(claims.value("iat"_L1).toInteger(), before + (isUsed ? 0 : later));
}

void tst_Thrift::assertionsAreNeverTheSame()
{
    TestClock clock;
    AssertionSigner signer(keys(), clock);
    QSet<QString> seen;
    signer.signAhead({u"client"_s, u"a"_s}, 3);
    for (int i = 0; i < 6; ++i) {
        signer.sign({u"client"_s, u"a"_s}, &bench().context, [&](const QByteArray &assertion) {
            seen.insert(claimsOf(assertion).value("jti"_L1).toString());
        });
    }
    QTRY_COMPARE(seen.size(), 6);
}

void tst_Thrift::rowsAreSavedTogether()
{
    haveApis(5);
    const QString path = bench().directory.filePath(u"rows.json"_s);
    SharedState state(path, bench().profile.profile, {});
    const auto hold = [&state](int api) {
        state.changeRow(u"owner-%1:api"_s.arg(api), [](ApiToken &token) { token.held = true; });
    };
    const auto held = [&path, this] {
        const auto saved = SessionState::load(path, bench().profile.profile);
        return saved ? std::ranges::count_if(saved->tokens, &ApiToken::held) : -1;
    };
    hold(1);
    hold(2);
    QCOMPARE(held(), -1);
    QTRY_COMPARE(held(), 2);
    hold(3);
    state.flush();
    QCOMPARE(held(), 3);
}

QTEST_GUILESS_MAIN(tst_Thrift)
#include "tst_thrift.moc"
