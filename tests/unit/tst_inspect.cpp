// SPDX-License-Identifier: MIT
// What people are told of a token: its parts, its signature, and whether an API would take it.
#include "core/base/base64url.h"
#include "core/base/timetext.h"
#include "core/inspect/acceptance.h"
#include "core/inspect/tokenmembers.h"
#include "core/jose/jws.h"
#include "core/jose/signingkey.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

using Kind = InspectedToken::Kind;
using Outcome = AcceptanceCheck::Outcome;
using Subject = AcceptanceCheck::Subject;
using Verdict = Verification::Verdict;

Q_DECLARE_METATYPE(knippe::InspectedToken::Kind)
Q_DECLARE_METATYPE(knippe::AcceptanceCheck::Outcome)
Q_DECLARE_METATYPE(knippe::AcceptanceCheck::Subject)

static const QDateTime Now = QDateTime::fromSecsSinceEpoch(1800000000, Qt::UTC);
static constexpr QLatin1StringView Issuer{"https://sts.example"};

static QByteArray encoded(const QByteArray &json)
{
    return base64UrlEncode(json);
}

/// The parts `first` to `last` of a token.
static QByteArray section(const QByteArray &token, int first, int last)
{
    return token.split('.').sliced(first, last - first + 1).join('.');
}

static QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A token that any API of the expectation below would take, with `changes` merged in; null takes a
/// claim away.
static QJsonObject claimsWith(const QJsonObject &changes)
{
    QJsonObject claims{{"iss"_L1, Issuer},
                       {"aud"_L1, "nhn:pps"_L1},
                       {"scope"_L1, QJsonArray{"nhn:pps/a"_L1, "nhn:pps/b"_L1}},
                       {"iat"_L1, Now.toSecsSinceEpoch() - 10},
                       {"nbf"_L1, Now.toSecsSinceEpoch() - 10},
                       {"exp"_L1, Now.toSecsSinceEpoch() + 600},
                       {"cnf"_L1, QJsonObject{{"jkt"_L1, "thumb"_L1}}},
                       {"helseid://claims/identity/security_level"_L1, "4"_L1},
                       {"helseid://claims/client/claims/orgnr_parent"_L1, "994598759"_L1}};
    for (auto each = changes.begin(); each != changes.end(); ++each) {
        if (each.value().isNull())
            claims.remove(each.key());
        else
            claims.insert(each.key(), each.value());
    }
    return claims;
}

class tst_Inspect : public QObject
{
    Q_OBJECT

private slots:
    void findsTheToken_data();
    void findsTheToken();
    void noToken_data();
    void noToken();
    void kinds_data();
    void kinds();
    void values_data();
    void values();
    void membersInOrder();
    void foreignTextIsPlainAndBounded();
    void everyHelseidClaimHasAMeaning();
    void moments_data();
    void moments();
    void comparesMembers();
    void verifies();
    void verdictsAreLoud_data();
    void verdictsAreLoud();
    void headerBringsNoKeys();
    void acceptance_data();
    void acceptance();
    void everythingPasses();
    void knowsNothingOfTheApi();
    void unreadableTokens();
};

void tst_Inspect::findsTheToken_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"a.b-c_d~e+f/g==", " a.b-c_d~e+f/g==\n", "Bearer a.b-c_d~e+f/g==",
                             "dpop  a.b-c_d~e+f/g==", "Authorization: DPoP a.b-c_d~e+f/g==\r\n",
                             "authorization:bearer a.b-c_d~e+f/g==", "\"a.b-c_d~e+f/g==\"",
                             "'a.b-c_d~e+f/g=='", "a.b-c_d\n~e+f/\r\ng=="})
        QTest::newRow(QByteArray(text).toPercentEncoding(" /\"':=+")) << QByteArray(text);
}

void tst_Inspect::findsTheToken()
{
    QFETCH(QByteArray, text);
    const Result<SecretBytes> token = tokenIn(text);
    QVERIFY(token);
    QCOMPARE(token->view(), "a.b-c_d~e+f/g==");
}

void tst_Inspect::noToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("two words") << "one two"_ba;
    QTest::newRow("escape") << "a\x1b[31mb"_ba;
    QTest::newRow("semicolon") << "a;b"_ba;
    QTest::newRow("not ASCII") << "a\xc3\xa5"_ba;
    QTest::newRow("too long") << QByteArray(65537, 'a');
}

void tst_Inspect::noToken()
{
    QFETCH(QByteArray, text);
    const Result<SecretBytes> token = tokenIn(text);
    QVERIFY(!token);
    QCOMPARE(token.error().code, QString(codes::CallToken));
    QCOMPARE(token.error().detail, QString()); // nothing of it is repeated
}

void tst_Inspect::kinds_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("problem");
    const QByteArray header = encoded(R"({"alg":"RS256"})");
    const QByteArray claims = encoded(R"({"sub":"x"})");
    QTest::newRow("JWS") << header + '.' + claims + ".AAAA" << Kind::Signed << u""_s;
    QTest::newRow("JWS without signature") << header + '.' + claims + '.' << Kind::Signed << u""_s;
    QTest::newRow("JWE") << encoded(R"({"alg":"RSA-OAEP","enc":"A256GCM"})") + ".a.b.c.d"
                         << Kind::Encrypted << u""_s;
    QTest::newRow("opaque") << "2YotnFZFEjr1zCsicMWpAA"_ba << Kind::Opaque << u""_s;
    QTest::newRow("opaque with dots") << "ya29.a0Af_x.y"_ba << Kind::Opaque << u""_s;
    QTest::newRow("opaque with four dots") << "a.b.c.d.e"_ba << Kind::Opaque << u""_s;
    QTest::newRow("cut off") << header + '.' + claims << Kind::Damaged << u"2 parts instead of 3"_s;
    QTest::newRow("payload cut") << header + '.' + claims.chopped(3) + ".AAAA" << Kind::Damaged
                                 << u"payload: "_s;
    QTest::newRow("payload no object")
        << header + '.' + encoded("[]") + ".AAAA" << Kind::Damaged << u"payload: "_s;
    QTest::newRow("claim twice") << header + '.' + encoded(R"({"sub":"x","sub":"y"})") + ".AAAA"
                                 << Kind::Damaged << u"payload: "_s;
    QTest::newRow("header cut") << "eyJhbGciOi."_ba + claims + ".AAAA" << Kind::Damaged
                                << u"header: "_s;
}

void tst_Inspect::kinds()
{
    QFETCH(QByteArray, token);
    QFETCH(Kind, kind);
    QFETCH(QString, problem);
    const InspectedToken found = inspectToken(token);
    QCOMPARE(found.kind, kind);
    QCOMPARE(found.problem.isEmpty(), problem.isEmpty());
    QVERIFY2(found.problem.contains(problem), qPrintable(found.problem));
    QCOMPARE(found.claims.isEmpty(), kind != Kind::Signed);
    QCOMPARE(found.header.isEmpty(),
             kind == Kind::Opaque || problem.startsWith(u"header"_s) || problem.startsWith(u"2"_s));
}

void tst_Inspect::values_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *json, const QStringList &lines) {
        QTest::newRow(json) << QByteArray(json) << lines;
    };
    row(R"({"x": "text"})", {u"text"_s});
    row(R"({"x": 1234567890123})", {u"1234567890123"_s});
    row(R"({"x": 0.5})", {u"0.5"_s});
    row(R"({"x": true})", {u"yes"_s});
    row(R"({"x": null})", {u"nothing"_s});
    row(R"({"x": []})", {u"[]"_s});
    row(R"({"x": ["a", "b"]})", {u"a"_s, u"b"_s});
    row(R"({"x": {"b": {"c": 1}, "a": ["d", "e"], "f": {}}})",
        {u"a: d"_s, u"a: e"_s, u"b.c: 1"_s, u"f: {}"_s});
    row(R"({"x": [{"a": 1}, {"a": 2}]})", {u"[1].a: 1"_s, u"[2].a: 2"_s});
    row(R"({"exp": "soon"})", {u"soon"_s}); // no date, so shown as it is
    row(R"({"exp": -1})", {u"-1"_s});
    row(R"({"exp": 1e15})", {u"1000000000000000"_s});
    row(R"({"x": 1800000000})", {u"1800000000"_s}); // no claim that is known to be a time
}

void tst_Inspect::values()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, lines);
    const QList<TokenMember> members = membersOf(TokenPart::Claims, object(json), Now);
    QCOMPARE(members.size(), 1);
    QCOMPARE(members.at(0).lines, lines);
}

void tst_Inspect::membersInOrder()
{
    const QList<TokenMember> members = membersOf(
        TokenPart::Claims, object(R"({"zzz": 1, "aaa": 1, "exp": 1800000600, "iss": "i"})"), Now);
    QStringList names;
    for (const TokenMember &member : members)
        names.append(member.name);
    QCOMPARE(names, (QStringList{u"iss"_s, u"exp"_s, u"aaa"_s, u"zzz"_s}));
    QVERIFY(!members.at(0).meaning.isEmpty());
    QVERIFY(members.at(2).meaning.isEmpty());
    QVERIFY2(members.at(1).lines.at(0).endsWith("(in 10 min)"_L1),
             qPrintable(members.at(1).lines.at(0)));
}

void tst_Inspect::foreignTextIsPlainAndBounded()
{
    QJsonObject claims{{u"n\u202eame\n"_s, u"a\u202eb\x1b[31m\nc"_s},
                       {u"long"_s, QString(10000, u'x')},
                       {u"path\u200b"_s, QJsonObject{{u"k\ney"_s, u"v"_s}}}};
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(i);
    claims.insert(u"many"_s, many);
    for (int i = 0; i < 500; ++i)
        claims.insert(u"c%1"_s.arg(i), i);
    const QList<TokenMember> members = membersOf(TokenPart::Claims, claims, Now);
    QCOMPARE(members.size(), 200);
    for (const TokenMember &member : membersOf(TokenPart::Claims, claims, Now)
                                         + membersOf(TokenPart::Claims,
                                                     {{u"n\u202eame\n"_s, u"a\u202eb\x1b\nc"_s},
                                                      {u"long"_s, QString(10000, u'x')},
                                                      {u"many"_s, many},
                                                      {u"p"_s, QJsonObject{{u"k\ney"_s, u"v"_s}}}},
                                                     Now)) {
        QVERIFY(member.lines.size() <= 51);
        for (const QString &text : member.lines + QStringList{member.name}) {
            QVERIFY(text.size() <= 401);
            for (const QChar c : text)
                QVERIFY2(c.isPrint(), qPrintable(text));
        }
    }
}

void tst_Inspect::everyHelseidClaimHasAMeaning()
{
    for (const char *name :
         {"helseid://claims/identity/pid", "helseid://claims/identity/security_level",
          "helseid://claims/hpr/hpr_number", "helseid://claims/client/claims/orgnr_parent", "cnf",
          "auth_time", "at_hash", "aud"})
        QVERIFY2(!knowledgeOf(TokenPart::Claims, QString::fromLatin1(name)).meaning.isEmpty(),
                 name);
    QVERIFY(knowledgeOf(TokenPart::Header, u"exp"_s).meaning.isEmpty());
    QVERIFY(!knowledgeOf(TokenPart::Header, u"kid"_s).meaning.isEmpty());
}

void tst_Inspect::moments_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("distance");
    QTest::newRow("now") << qint64(0) << u" (in 0 s)"_s;
    QTest::newRow("soon") << qint64(119) << u" (in 119 s)"_s;
    QTest::newRow("minutes") << qint64(600) << u" (in 10 min)"_s;
    QTest::newRow("hours") << qint64(3 * 3600) << u" (in 3 h)"_s;
    QTest::newRow("days") << qint64(5 * 86400) << u" (in 5 d)"_s;
    QTest::newRow("past") << qint64(-180) << u" (3 min ago)"_s;
}

void tst_Inspect::moments()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, distance);
    const QDateTime time = Now.addSecs(seconds);
    QCOMPARE(momentText(time, Now), timeText(time) + distance);
}

void tst_Inspect::comparesMembers()
{
    const QList<ComparedMember> members = compareMembers(
        TokenPart::Claims, object(R"({"iss": "a", "aud": "x", "jti": "1", "old": 1})"),
        object(R"({"iss": "a", "aud": "y", "jti": "2", "new": 1})"), Now);
    QStringList picture;
    for (const ComparedMember &each : members) {
        picture.append(each.first.name + u" "_s + each.first.lines.join(u' ') + u"|"_s
                       + each.second.lines.join(u' ') + u" "_s
                       + QString::number(int(each.outcome)));
    }
    QCOMPARE(picture, (QStringList{u"iss a|a 0"_s, u"aud x|y 1"_s, u"jti 1|2 1"_s, u"new |1 3"_s,
                                   u"old 1| 2"_s}));
}

void tst_Inspect::verifies()
{
    const SigningKey key = SigningKey::generate(SignatureAlgorithm::ES256);
    const SigningKey other = SigningKey::generate(SignatureAlgorithm::ES256);
    const QByteArray token = signCompact({}, {{"iss"_L1, Issuer}}, key);
    QCOMPARE(verifyToken(token, {{key.publicKey()}}), (Verification{Verdict::Verified, Issuer}));
    QCOMPARE(verifyToken(token, {{other.publicKey()}}).verdict, Verdict::Forged);
    QCOMPARE(verifyToken(token, {}).verdict, Verdict::UnknownKey);
    const QByteArray named = signCompact({{"kid"_L1, u"a\u202eb"_s}}, {{"iss"_L1, Issuer}}, key);
    QCOMPARE(verifyToken(named, {{key.publicKey()}}),
             (Verification{Verdict::UnknownKey, u"a b"_s}));
    const QByteArray altered =
        section(token, 0, 0) + '.' + encoded(R"({"iss":"x"})") + '.' + section(token, 2, 2);
    QCOMPARE(verifyToken(altered, {{key.publicKey()}}).verdict, Verdict::Forged);
    for (const char *alg : {"none", "HS256", "es256", ""}) {
        const QByteArray unsafe =
            encoded(R"({"alg":")" + QByteArray(alg) + R"("})") + '.' + section(token, 1, 2);
        QCOMPARE(verifyToken(unsafe, {{key.publicKey()}}).verdict, Verdict::Algorithm);
    }
    const QByteArray critical =
        encoded(R"({"alg":"ES256","crit":["x"],"x":1})") + '.' + section(token, 1, 2);
    QCOMPARE(inspectToken(critical).kind, Kind::Signed); // to be looked at all the same
    QCOMPARE(verifyToken(critical, {{key.publicKey()}}).verdict, Verdict::Unreadable);
}

void tst_Inspect::verdictsAreLoud_data()
{
    QTest::addColumn<int>("verdict");
    for (const Verdict each : {Verdict::UnknownIssuer, Verdict::NoKeys, Verdict::UnknownKey,
                               Verdict::Algorithm, Verdict::Unreadable, Verdict::Opaque})
        QTest::addRow("%d", int(each)) << int(each);
}

void tst_Inspect::verdictsAreLoud()
{
    QFETCH(int, verdict);
    const QString text = verificationText({Verdict(verdict), u"the detail"_s});
    QVERIFY2(text.startsWith("NOT VERIFIED: "_L1), qPrintable(text));
    QVERIFY2(text.contains("the detail"_L1), qPrintable(text));
    QVERIFY(verificationText({Verdict::Forged, {}}).startsWith("FORGED"_L1));
    QVERIFY(!verificationText({Verdict::Verified, Issuer}).contains("NOT"_L1));
}

void tst_Inspect::headerBringsNoKeys() // RFC 8725 3.10
{
    const SigningKey key = SigningKey::generate(SignatureAlgorithm::ES256);
    const QByteArray token =
        signCompact({{"jwk"_L1, key.publicKey().toJson()}}, {{"iss"_L1, Issuer}}, key);
    QCOMPARE(verifyToken(token, {}).verdict, Verdict::UnknownKey);
}

static QList<AcceptanceCheck> checksOf(const QJsonObject &claims, const QString &typ = u"at+jwt"_s)
{
    InspectedToken token{Kind::Signed, {{"typ"_L1, typ}}, claims, {}};
    return checkAcceptance(
        token, {Verdict::Verified, Issuer},
        {Issuer, ApiRequest{u"nhn:pps"_s, {u"nhn:pps/a"_s, u"nhn:pps/b"_s}, TokenType::Dpop},
         "thumb"},
        Now);
}

static AcceptanceCheck checkOf(const QList<AcceptanceCheck> &checks, Subject subject)
{
    for (const AcceptanceCheck &check : checks) {
        if (check.subject == subject)
            return check;
    }
    return {subject, Outcome::Unknown, u"missing"_s};
}

void tst_Inspect::acceptance_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<Subject>("subject");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *changes, Subject subject, Outcome outcome,
                        const char *says) {
        QTest::newRow(name) << QByteArray(changes) << subject << outcome << QString::fromUtf8(says);
    };
    using S = Subject;
    using O = Outcome;
    row("other issuer", R"({"iss": "https://x.example"})", S::Issuer, O::Fails, "x.example");
    row("no issuer", R"({"iss": null})", S::Issuer, O::Fails, "authority");
    row("other audience", R"({"aud": "nhn:phr"})", S::Audience, O::Fails, "nhn:phr, not nhn:pps");
    row("audience in a list", R"({"aud": ["nhn:pps"]})", S::Audience, O::Passes, "nhn:pps");
    row("two audiences", R"({"aud": ["nhn:pps", "nhn:phr"]})", S::Audience, O::Unknown, "nhn:phr");
    row("no audience", R"({"aud": null})", S::Audience, O::Fails, "whom");
    row("audience of another type", R"({"aud": 7})", S::Audience, O::Fails, "whom");
    row("scope string", R"({"scope": "nhn:pps/b nhn:pps/a"})", S::Scopes, O::Passes, "nhn:pps/b");
    row("scope missing", R"({"scope": "nhn:pps/a"})", S::Scopes, O::Fails, "missing: nhn:pps/b");
    row("no scope", R"({"scope": null})", S::Scopes, O::Fails, "nhn:pps/a");
    row("expired", R"({"exp": 1799999820})", S::Lifetime, O::Fails, "3 min ago");
    row("expires now", R"({"exp": 1800000000})", S::Lifetime, O::Fails, "expired");
    row("no exp", R"({"exp": null})", S::Lifetime, O::Fails, "when it expires");
    row("exp as text", R"({"exp": "1800000600"})", S::Lifetime, O::Fails, "when it expires");
    row("not yet", R"({"nbf": 1800000061})", S::Lifetime, O::Fails, "not valid before");
    row("not yet, within the skew", R"({"nbf": 1800000060})", S::Lifetime, O::Passes, "until");
    row("from the future", R"({"iat": 1800000061})", S::Lifetime, O::Fails, "future");
    row("ID token", R"({"at_hash": "x"})", S::Type, O::Passes, "at+jwt"); // typ says otherwise
    row("other key", R"({"cnf": {"jkt": "other"}})", S::Binding, O::Fails, "another DPoP key");
    row("bearer", R"({"cnf": null})", S::Binding, O::Fails, "bearer");
    row("level 3", R"({"helseid://claims/identity/security_level": "3"})", S::SecurityLevel,
        O::Fails, "3");
    row("level as a number", R"({"helseid://claims/identity/security_level": 4})", S::SecurityLevel,
        O::Passes, "4");
    row("no level", R"({"helseid://claims/identity/security_level": null})", S::SecurityLevel,
        O::Unknown, "does not say");
    row("no organisation", R"({"helseid://claims/client/claims/orgnr_parent": null})",
        S::Organisation, O::Unknown, "no organisation");
    row("two numbers", R"({"helseid://claims/client/claims/orgnr_child": "123456789"})",
        S::Organisation, O::Passes, "994598759, 123456789");
    row("no number", R"({"helseid://claims/client/claims/orgnr_child": "12345678x"})",
        S::Organisation, O::Fails, "12345678x");
}

void tst_Inspect::acceptance()
{
    QFETCH(QByteArray, changes);
    QFETCH(Subject, subject);
    QFETCH(Outcome, outcome);
    QFETCH(QString, says);
    const QJsonObject claims = claimsWith(object(changes));
    const AcceptanceCheck check = checkOf(checksOf(claims), subject);
    QVERIFY2(check.reason.contains(says), qPrintable(check.reason));
    QCOMPARE(check.outcome, outcome);
    // what is not changed passes
    for (const AcceptanceCheck &each : checksOf(claims))
        QVERIFY2(each.subject == subject || each.outcome == Outcome::Passes,
                 qPrintable(subjectText(each.subject) + u": "_s + each.reason));
}

void tst_Inspect::everythingPasses()
{
    const QList<AcceptanceCheck> checks = checksOf(claimsWith({}));
    QCOMPARE(checks.size(), 9);
    for (const AcceptanceCheck &each : checks)
        QVERIFY2(each.outcome == Outcome::Passes, qPrintable(each.reason));
    using S = Subject;
    QCOMPARE(checkOf(checksOf(claimsWith({}), u"JWT"_s), S::Type).outcome, Outcome::Passes);
    QCOMPARE(checkOf(checksOf(claimsWith({}), {}), S::Type).outcome, Outcome::Unknown);
    QCOMPARE(checkOf(checksOf(claimsWith({}), u"dpop+jwt"_s), S::Type).outcome, Outcome::Fails);
    QCOMPARE(checkOf(checksOf(claimsWith({{"nonce"_L1, "n"_L1}}), u"JWT"_s), S::Type).outcome,
             Outcome::Fails);
}

void tst_Inspect::knowsNothingOfTheApi()
{
    const InspectedToken token{Kind::Signed, {{"typ"_L1, "at+jwt"_L1}}, claimsWith({}), {}};
    const QList<AcceptanceCheck> checks =
        checkAcceptance(token, unverifiable(token), ApiExpectation{}, Now);
    using S = Subject;
    for (const Subject each : {S::Signature, S::Issuer, S::Audience, S::Scopes, S::Binding})
        QCOMPARE(checkOf(checks, each).outcome, Outcome::Unknown);
    QCOMPARE(checkOf(checks, S::Lifetime).outcome, Outcome::Passes);
}

void tst_Inspect::unreadableTokens()
{
    for (const Kind kind : {Kind::Encrypted, Kind::Opaque, Kind::Damaged}) {
        const InspectedToken token{kind, {}, {}, {}};
        const auto checks = checkAcceptance(token, unverifiable(token), {}, Now);
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks.at(0).outcome, Outcome::Unknown);
        QVERIFY(checks.at(0).reason.contains(kindText(kind)));
    }
}

QTEST_GUILESS_MAIN(tst_Inspect)
#include "tst_inspect.moc"
