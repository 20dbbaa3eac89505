// SPDX-License-Identifier: MIT
// What is made of a token response: what is shown of it, what is kept, what is not looked into.
#include "core/base/base64url.h"
#include "core/session/scopefacts.h"
#include "tests/support/sessionbench.h"

#include <QtCore/QJsonArray>

using namespace knippe;
using namespace Qt::StringLiterals;
using A = ScriptedAuthority;

namespace {

constexpr auto Api1 = SessionBench::Api1;
constexpr auto Api2 = SessionBench::Api2;

} // namespace

class tst_Tokens : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<SessionBench>(); }
    void cleanup() { m_bench.reset(); }

    void grantedScopes_data();
    void grantedScopes();
    void rejectedScopes();
    void accessTokenIsOpaque_data();
    void accessTokenIsOpaque();
    void oneTokenForTwoApisIsNoticed();
    void spentRefreshTokenIsKeptNowhere();
    void fetchingIsCancelled_data();
    void fetchingIsCancelled();
    void unfitRefreshTokenAtSignIn();
    void unfitRefreshTokenAtRefresh();

private:
    SessionBench &bench() { return *m_bench; }
    ScriptedAuthority &authority() { return m_bench->authority; }
    /// The authority gives out `token`, and an ID token that goes with any.
    void giveOut(const QByteArray &token);

    std::unique_ptr<SessionBench> m_bench;
};

void tst_Tokens::giveOut(const QByteArray &token)
{
    authority().changeToken = [token](QJsonObject &json) {
        json.insert("access_token"_L1, QString::fromLatin1(token));
    };
    authority().changeIdToken = [](QJsonObject &, QJsonObject &claims) {
        claims.remove("at_hash"_L1);
    };
}

void tst_Tokens::grantedScopes_data() // RFC 6749 3.3 and 5.1
{
    QTest::addColumn<QJsonValue>("scope"); // undefined: left out
    QTest::addColumn<QStringList>("granted");
    QTest::addColumn<QStringList>("missing");
    QTest::addColumn<QStringList>("extra");
    const QString asked = u"owner-1:api\\write"_s;
    QTest::newRow("left out: as asked for") << QJsonValue(QJsonValue::Undefined)
                                            << QStringList{asked} << QStringList() << QStringList();
    QTest::newRow("another") << QJsonValue(u"owner-1:api/read"_s)
                             << QStringList{u"owner-1:api/read"_s} << QStringList{asked}
                             << QStringList{u"owner-1:api/read"_s};
    QTest::newRow("more") << QJsonValue(asked + u" x"_s) << QStringList{asked, u"x"_s}
                          << QStringList() << QStringList{u"x"_s};
    QTest::newRow("none") << QJsonValue(u""_s) << QStringList() << QStringList{asked}
                          << QStringList();
}

void tst_Tokens::grantedScopes()
{
    QFETCH(QJsonValue, scope);
    QFETCH(QStringList, granted);
    QFETCH(QStringList, missing);
    QFETCH(QStringList, extra);
    authority().changeToken = [&](QJsonObject &json) { json.insert("scope"_L1, scope); };
    QCOMPARE(codeOf(bench().signIn()), QString());
    for (int start = 0; start < 2; ++start) {
        const ApiToken &row = bench().row(Api1);
        QCOMPARE(row.grantedScopes, granted);
        QCOMPARE(row.missingScopes(), missing);
        QCOMPARE(row.extraScopes(), extra);
        bench().restart(); // what was granted is kept
    }
}

void tst_Tokens::rejectedScopes() // HelseID's own; kept to tell a person why
{
    const QString asked = u"owner-1:api\\write"_s;
    authority().changeToken = [&](QJsonObject &json) {
        json.insert("scope"_L1, QString());
        json.insert("rejected_scope"_L1, QJsonArray{asked, u"never:asked/for"_s, 7, QJsonValue()});
    };
    QCOMPARE(codeOf(bench().signIn()), QString());
    for (int start = 0; start < 2; ++start) {
        const ApiToken &row = bench().row(Api1);
        QCOMPARE(row.rejectedScopes, QStringList{asked});
        const ScopeFact fact = scopeFacts(row, bench().session->profile().profile).first();
        QCOMPARE(fact.reason, ScopeFact::Reason::Rejected);
        bench().restart(); // what was rejected is kept
    }
    authority().changeToken = nullptr;
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    QCOMPARE(bench().row(Api1).rejectedScopes, QStringList());
}

void tst_Tokens::accessTokenIsOpaque_data() // RFC 9068 6
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QStringList>("audience"); // shown, unverified
    const auto jwt = [](const QByteArray &payload) {
        return base64UrlEncode(R"({"alg":"none"})") + '.' + base64UrlEncode(payload) + '.';
    };
    QTest::newRow("a reference") << "3Lt8~x/y+z=="_ba << QStringList();
    QTest::newRow("encrypted") << "eyJhbGciOiJkaXIifQ..AA.AA.AA"_ba << QStringList();
    QTest::newRow("a JWT that is broken") << "eyJhbGciOiJkaXIifQ.e30"_ba << QStringList();
    QTest::newRow("a JWT that says it has expired")
        << jwt(R"({"aud":"owner-1:api","exp":1,"iss":"https://other.example","scope":"x"})")
        << QStringList{u"owner-1:api"_s};
    QTest::newRow("a JWT for somebody else")
        << jwt(R"({"aud":["a","b"],"sub":"nobody","cnf":{"jkt":"x"}})")
        << QStringList{u"a"_s, u"b"_s};
}

void tst_Tokens::accessTokenIsOpaque()
{
    QFETCH(QByteArray, token);
    QFETCH(QStringList, audience);
    QVERIFY(bench().signIn());
    giveOut(token);
    QCOMPARE(codeOf(bench().fetch({Api1})), QString());
    const ApiToken &row = bench().row(Api1);
    QCOMPARE(row.state(bench().clock.now()), ApiToken::State::Valid);
    QCOMPARE(row.expiresAt, bench().clock.now().addSecs(300)); // as the response said
    QCOMPARE(row.grantedScopes, QStringList{u"owner-1:api\\write"_s});
    QCOMPARE(row.audience, audience);
    QCOMPARE(bench().token(Api1)->reveal(), token);
    QCOMPARE(bench().session->person().subject, u"person-1"_s);
}

void tst_Tokens::oneTokenForTwoApisIsNoticed() // RFC 8707 3
{
    giveOut("the-same");
    QCOMPARE(codeOf(bench().signIn()), QString());
    QCOMPARE(bench().row(Api1).sameAs, QString());
    QCOMPARE(bench().row(Api2).sameAs, QString(Api1));
    QCOMPARE(codeOf(bench().fetch({Api2})), QString()); // the same again, to the same API: no news
    QCOMPARE(bench().row(Api2).sameAs, QString(Api1));
    const ApiToken row = bench().row(Api2);
    bench().mayBreakRules = true; // the nonce is lost with the restart
    bench().restart();
    QVERIFY(bench().row(Api2) == row);
    authority().changeToken = nullptr;
    authority().challenges = false;
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString());
    QCOMPARE(bench().row(Api1).sameAs + bench().row(Api2).sameAs, QString());
}

void tst_Tokens::spentRefreshTokenIsKeptNowhere() // RFC 6749 6
{
    QVERIFY(bench().signIn());
    QByteArrayList spent = bench().refreshTokensSent();
    QVERIFY(bench().fetch({Api1, Api2}));
    spent = bench().refreshTokensSent();
    QCOMPARE(spent.size(), 3);
    QVERIFY(!spent.contains(authority().refreshToken));
    QVERIFY(
        bench().vault.item(sessionItem(u"bench"_s)).contains('"' + authority().refreshToken + '"'));
    for (const QByteArray &token : spent) {
        for (const QString &item : bench().vault.items())
            QVERIFY2(!bench().vault.item(item).contains('"' + token + '"'), qPrintable(item));
    }
}

void tst_Tokens::fetchingIsCancelled_data()
{
    QTest::addColumn<ApiToken::State>("when"); // of the first API
    QTest::addColumn<QByteArrayList>("sent");
    QTest::newRow("before anything is sent") << ApiToken::State::Waiting << QByteArrayList();
    QTest::newRow("while one is on its way")
        << ApiToken::State::Fetching << QByteArrayList{QByteArray(Api1.data())};
}

void tst_Tokens::fetchingIsCancelled()
{
    QFETCH(const ApiToken::State, when);
    QFETCH(const QByteArrayList, sent);
    QCOMPARE(codeOf(bench().signIn()), QString());
    const QByteArrayList before = bench().resourcesSent();
    const ApiToken held1 = bench().row(Api1);
    const ApiToken held2 = bench().row(Api2);
    bench().clock.advance(5);
    auto person = std::make_unique<QObject>();
    connect(bench().session.get(), &Session::tokenChanged, person.get(), [&](int row) {
        if (row == 0 && bench().row(Api1).progress == when)
            QMetaObject::invokeMethod(
                bench().session.get(), [this] { bench().session->cancelFetching(); },
                Qt::QueuedConnection);
    });
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString(codes::UserCancelled));
    person.reset();
    QCOMPARE(bench().resourcesSent().sliced(before.size()), sent);
    QCOMPARE(bench().row(Api1) == held1, sent.isEmpty());
    QCOMPARE(bench().row(Api2), held2); // as it was, without an error
    QTRY_VERIFY(!bench().session->isBusy());
    QCOMPARE(codeOf(bench().fetch({Api1, Api2})), QString()); // nothing is lost
    QCOMPARE(bench().resourcesSent().size(), before.size() + sent.size() + 2);
}

void tst_Tokens::unfitRefreshTokenAtSignIn() // RFC 6749 A.17
{
    authority().changeToken = [](QJsonObject &json) {
        json.insert("refresh_token"_L1, u"r\u00e6\r\nx"_s);
    };
    const Result<> result = bench().signIn();
    QCOMPARE(codeOf(result), u"E-TOKEN-ANSWER"_s);
    QCOMPARE(result.error().detail, u"refresh_token"_s);
    QCOMPARE(bench().traces(), QStringList());
}

void tst_Tokens::unfitRefreshTokenAtRefresh()
{
    QVERIFY(bench().signIn());
    const QByteArray before = bench().token(Api1)->reveal();
    const QByteArray spent = authority().refreshToken;
    authority().changeToken = [](QJsonObject &json) { json.insert("refresh_token"_L1, u"r\nx"_s); };
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-ANSWER"_s);
    QCOMPARE(bench().token(Api1)->reveal(), before);
    authority().changeToken = nullptr;
    QCOMPARE(codeOf(bench().fetch({Api1})), u"E-TOKEN-GRANT"_s);
    QCOMPARE(bench().refreshTokensSent().count(spent), 1); // spent is spent, whatever came for it
}

QTEST_GUILESS_MAIN(tst_Tokens)
#include "tst_tokens.moc"
