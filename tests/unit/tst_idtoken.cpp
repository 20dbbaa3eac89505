// SPDX-License-Identifier: MIT
// OpenID Connect Core 3.1.3.7 and 12.2: every rule for an ID token, one change at a time.
#include "core/base/base64url.h"
#include "core/jose/signingkey.h"
#include "core/oidc/idtoken.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <limits>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now = QDateTime::fromString(u"2026-11-21T20:00:00Z"_s, Qt::ISODate);
const QByteArray AccessToken = "access-token";

const SigningKey &key()
{
    static const SigningKey made = SigningKey::generate(SignatureAlgorithm::ES256);
    return made;
}

QString hashOf(const QByteArray &token, QCryptographicHash::Algorithm algorithm, qsizetype bytes)
{
    return QString::fromLatin1(
        base64UrlEncode(QCryptographicHash::hash(token, algorithm).first(bytes)));
}

QJsonObject goodClaims()
{
    const qint64 now = Now.toSecsSinceEpoch();
    return {{"iss"_L1, "https://a.example"_L1},
            {"sub"_L1, "person"_L1},
            {"aud"_L1, "client"_L1},
            {"nonce"_L1, "n"_L1},
            {"iat"_L1, now},
            {"exp"_L1, now + 300},
            {"at_hash"_L1, hashOf(AccessToken, QCryptographicHash::Sha256, 16)}};
}

IdTokenExpectation expectation()
{
    return {u"https://a.example"_s,      u"client"_s, "n", {}, AccessToken,
            {SignatureAlgorithm::ES256}, Now};
}

Result<IdToken> check(const QJsonObject &claims, const IdTokenExpectation &expected = expectation(),
                      const QJsonObject &header = {})
{
    return checkIdToken(signCompact(header, claims, key()), {{key().publicKey()}}, expected);
}

} // namespace

class tst_IdToken : public QObject
{
    Q_OBJECT

private slots:
    void claims_data();
    void claims();
    void header_data();
    void header();
    void signature();
    void algorithmIsFixedBefore();
    void refreshKeepsTheSubject();
    void atHashFollowsTheAlgorithm();
    void nameIsPlainText();
};

void tst_IdToken::claims_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value"); // undefined: taken away
    QTest::addColumn<bool>("accepted");
    const QJsonValue none(QJsonValue::Undefined);
    const qint64 now = Now.toSecsSinceEpoch();
    const auto row = [](const char *name, QLatin1StringView claim, const QJsonValue &value,
                        bool accepted) {
        QTest::newRow(name) << QString(claim) << value << accepted;
    };
    row("as it should be", "iss"_L1, u"https://a.example"_s, true);
    row("rule 2: other iss", "iss"_L1, u"https://b.example"_s, false);
    row("rule 2: iss with a slash", "iss"_L1, u"https://a.example/"_s, false);
    row("rule 2: no iss", "iss"_L1, none, false);
    row("rule 3: other aud", "aud"_L1, u"other"_s, false);
    row("rule 3: aud as a list", "aud"_L1, QJsonArray{"client"_L1}, true);
    row("rule 3: another aud beside", "aud"_L1, QJsonArray{"client"_L1, "other"_L1}, false);
    row("rule 3: empty aud", "aud"_L1, QJsonArray(), false);
    row("rule 3: aud a number", "aud"_L1, 1, false);
    row("rule 3: no aud", "aud"_L1, none, false);
    row("rule 5: azp", "azp"_L1, u"client"_s, true);
    row("rule 5: other azp", "azp"_L1, u"other"_s, false);
    row("rule 5: azp a number", "azp"_L1, 1, false);
    row("rule 9: expired", "exp"_L1, now - 60, false);
    row("rule 9: expired within the skew", "exp"_L1, now - 59, true);
    row("rule 9: exp within the skew, with a fraction", "exp"_L1, double(now) - 59.5, true);
    row("rule 9: expired by a fraction", "exp"_L1, double(now) - 60.5, false);
    row("rule 9: exp the largest integer", "exp"_L1, std::numeric_limits<qint64>::max(), true);
    row("rule 9: exp the smallest", "exp"_L1, std::numeric_limits<qint64>::min(), false);
    row("rule 9: exp beyond an integer", "exp"_L1, -1e300, false);
    row("rule 9: exp true", "exp"_L1, true, false);
    row("rule 9: exp null", "exp"_L1, QJsonValue::Null, false);
    row("rule 9: exp a list", "exp"_L1, QJsonArray{now + 300}, false);
    row("rule 9: exp a string", "exp"_L1, QString::number(now + 300), false);
    row("rule 9: no exp", "exp"_L1, none, false);
    row("rule 10: iat ahead", "iat"_L1, now + 61, false);
    row("rule 10: iat ahead within the skew", "iat"_L1, now + 60, true);
    row("rule 10: iat long ago", "iat"_L1, now - 601, false);
    row("rule 10: iat ten minutes ago", "iat"_L1, now - 600, true);
    row("rule 10: iat in milliseconds", "iat"_L1, now * 1000, false);
    row("rule 10: iat with a fraction", "iat"_L1, double(now) + 0.5, true);
    row("rule 10: iat the largest integer", "iat"_L1, std::numeric_limits<qint64>::max(), false);
    row("rule 10: iat beyond an integer", "iat"_L1, 1e300, false);
    row("rule 10: iat a string", "iat"_L1, QString::number(now), false);
    row("rule 10: no iat", "iat"_L1, none, false);
    row("nbf ahead", "nbf"_L1, now + 61, false);
    row("nbf now", "nbf"_L1, now, true);
    row("nbf beyond an integer", "nbf"_L1, 1e300, false);
    row("nbf a string", "nbf"_L1, QString::number(now), false);
    row("nbf null", "nbf"_L1, QJsonValue::Null, false);
    row("rule 11: other nonce", "nonce"_L1, u"m"_s, false);
    row("rule 11: no nonce", "nonce"_L1, none, false);
    row("rule 11: nonce a list", "nonce"_L1, QJsonArray{"n"_L1}, false);
    row("section 2: no sub", "sub"_L1, none, false);
    row("section 2: empty sub", "sub"_L1, u""_s, false);
    row("section 2: sub a number", "sub"_L1, 1, false);
    row("section 2: sub of 255", "sub"_L1, QString(255, u'x'), true);
    row("section 2: sub of 256", "sub"_L1, QString(256, u'x'), false);
    row("section 2: sub not ASCII", "sub"_L1, u"pærson"_s, false);
    row("sub that would drive a terminal", "sub"_L1, u"\x1b[2J"_s, false);
    row("3.1.3.8: other at_hash", "at_hash"_L1, u"x"_s, false);
    row("3.1.3.8: at_hash a number", "at_hash"_L1, 1, false);
    row("3.1.3.8: no at_hash, optional in the code flow", "at_hash"_L1, none, true);
    row("unknown claim", "new"_L1, 1, true);
}

void tst_IdToken::claims()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    QFETCH(bool, accepted);
    QJsonObject changed = goodClaims();
    changed.insert(claim, value);
    const auto token = check(changed);
    QCOMPARE(token.has_value(), accepted);
    if (!accepted) {
        QCOMPARE(token.error().code, u"E-IDT-CLAIM"_s);
        QCOMPARE(token.error().detail, claim);
    }
}

void tst_IdToken::header_data()
{
    QTest::addColumn<QJsonObject>("header");
    QTest::addColumn<QString>("code");
    QTest::newRow("typ JWT") << QJsonObject{{"typ"_L1, "JWT"_L1}} << QString();
    QTest::newRow("typ jwt") << QJsonObject{{"typ"_L1, "jwt"_L1}} << QString();
    QTest::newRow("9068-02: an access token")
        << QJsonObject{{"typ"_L1, "at+jwt"_L1}} << u"E-IDT-FORMAT"_s;
    QTest::newRow("RFC 8725 3.11: a DPoP proof")
        << QJsonObject{{"typ"_L1, "dpop+jwt"_L1}} << u"E-IDT-FORMAT"_s;
    QTest::newRow("crit") << QJsonObject{{"crit"_L1, QJsonArray{"exp"_L1}}} << u"E-IDT-FORMAT"_s;
    QTest::newRow("unknown kid") << QJsonObject{{"kid"_L1, "x"_L1}} << u"E-IDT-SIGNATURE"_s;
}

void tst_IdToken::header()
{
    QFETCH(QJsonObject, header);
    QFETCH(QString, code);
    const auto token = check(goodClaims(), expectation(), header);
    QCOMPARE(token ? QString() : token.error().code, code);
}

void tst_IdToken::signature()
{
    const SigningKey other = SigningKey::generate(SignatureAlgorithm::ES256);
    const QByteArray token = signCompact({}, goodClaims(), other);
    QCOMPARE(checkIdToken(token, {{key().publicKey()}}, expectation()).error().code,
             u"E-IDT-SIGNATURE"_s);
    QCOMPARE(checkIdToken(token, {}, expectation()).error().code, u"E-IDT-SIGNATURE"_s);
    QVERIFY(checkIdToken(token, {{key().publicKey(), other.publicKey()}}, expectation()));
    const QByteArray unsecured =
        base64UrlEncode(R"({"alg":"none"})") + token.mid(token.indexOf('.'));
    for (const QByteArray &bad :
         {unsecured, unsecured.first(unsecured.lastIndexOf('.') + 1), token.chopped(1), ""_ba})
        QVERIFY(!checkIdToken(bad, {{other.publicKey()}}, expectation()));
}

void tst_IdToken::algorithmIsFixedBefore() // rule 7, RFC 8725 3.1
{
    IdTokenExpectation expected = expectation();
    expected.algorithms = {SignatureAlgorithm::RS256, SignatureAlgorithm::PS256};
    QCOMPARE(check(goodClaims(), expected).error().code, u"E-IDT-SIGNATURE"_s);
}

void tst_IdToken::refreshKeepsTheSubject() // section 12.2
{
    IdTokenExpectation expected = expectation();
    expected.nonce.clear();
    expected.subject = u"person"_s;
    QJsonObject claims = goodClaims();
    claims.remove("nonce"_L1);
    QVERIFY(check(claims, expected));
    expected.subject = u"another"_s;
    const auto token = check(claims, expected);
    QVERIFY(!token);
    QCOMPARE(token.error().detail, u"sub"_s);
}

void tst_IdToken::atHashFollowsTheAlgorithm() // 3.1.3.6: the hash of `alg`, its left half
{
    const SigningKey es384 = SigningKey::generate(SignatureAlgorithm::ES384);
    IdTokenExpectation expected = expectation();
    expected.algorithms = {SignatureAlgorithm::ES384};
    QJsonObject claims = goodClaims();
    QVERIFY(!checkIdToken(signCompact({}, claims, es384), {{es384.publicKey()}}, expected));
    claims.insert("at_hash"_L1, hashOf(AccessToken, QCryptographicHash::Sha384, 24));
    QVERIFY(checkIdToken(signCompact({}, claims, es384), {{es384.publicKey()}}, expected));
}

void tst_IdToken::nameIsPlainText()
{
    QJsonObject claims = goodClaims();
    claims.insert("name"_L1, u"Kari\u202E\r\nNordmann"_s);
    const auto token = check(claims);
    QCOMPARE(token->name, u"Kari Nordmann"_s);
    QCOMPARE(token->subject, u"person"_s);
    QCOMPARE(token->claims, claims);
}

QTEST_GUILESS_MAIN(tst_IdToken)
#include "tst_idtoken.moc"
