// SPDX-License-Identifier: MIT
#include "core/base/base64url.h"
#include "core/jose/signingkey.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <atomic>
#include <thread>
#include <type_traits>

using namespace knippe;
using namespace Qt::StringLiterals;
using enum SignatureAlgorithm;

namespace {

constexpr auto Code = codes::DiscKeys;

static_assert(!std::is_copy_constructible_v<SigningKey> && !std::is_copy_assignable_v<SigningKey>);
static_assert(std::is_nothrow_move_constructible_v<SigningKey>);

// the numbers that only a private JWK has
const QStringList PrivateNames{u"d"_s, u"p"_s, u"q"_s, u"dp"_s, u"dq"_s, u"qi"_s, u"oth"_s, u"k"_s};

QJsonObject privateJwk(const SigningKey &key)
{
    return QJsonDocument::fromJson(key.toJwk().reveal()).object();
}

// a private JWK of each kind, made once
const QJsonObject &rsa()
{
    static const QJsonObject json = privateJwk(SigningKey::generate(PS256, 2048));
    return json;
}

const QJsonObject &ec()
{
    static const QJsonObject json = privateJwk(SigningKey::generate(ES256));
    return json;
}

QJsonObject with(QJsonObject json, const QString &name, const QJsonValue &value)
{
    if (value.isUndefined())
        json.remove(name);
    else
        json.insert(name, value);
    return json;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(base64UrlEncode(bytes));
}

QByteArray bytesOf(const QJsonObject &json, QLatin1StringView name)
{
    return base64UrlDecode(json.value(name).toString().toLatin1()).value();
}

} // namespace

class tst_JoseKeys : public QObject
{
    Q_OBJECT

private slots:
    void jwkKeepsOnlyThePublicHalf();
    void jwkRefuses_data();
    void jwkRefuses();
    void setLeavesOutWhatItDoesNotKnow();
    void setRefuses_data();
    void setRefuses();
    void privateRoundTrip_data();
    void privateRoundTrip();
    void leadingZerosStay();
    void privateVariants_data();
    void privateVariants();
    void privateRefuses_data();
    void privateRefuses();
    void manySignaturesWithOneKey_data();
    void manySignaturesWithOneKey();
};

void tst_JoseKeys::jwkKeepsOnlyThePublicHalf()
{
    for (const QJsonObject &json : {rsa(), ec()}) {
        QVERIFY(json.contains("d"_L1));
        const auto key = Jwk::fromJson(with(json, u"k"_s, u"AA"_s), Code);
        QVERIFY(key);
        for (const auto &name : PrivateNames) {
            QVERIFY2(!key->toJson().contains(name), qPrintable(name));
            QVERIFY2(!key->requiredMembers().contains(name), qPrintable(name));
        }
        QVERIFY(key->toJson().contains("alg"_L1));
        QVERIFY(!key->requiredMembers().contains("alg"_L1));
    }
}

void tst_JoseKeys::jwkRefuses_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QJsonObject &json, const QString &detail) {
        QTest::newRow(name) << json << detail;
    };
    const QString x = ec().value("x"_L1).toString();
    QByteArray n = bytesOf(rsa(), "n"_L1);
    row("nothing", {}, u"kty is missing"_s);
    row("kty number", {{u"kty"_s, 1}}, u"kty: not a string"_s);
    row("symmetric", {{u"kty"_s, u"oct"_s}, {u"k"_s, u"AA"_s}},
        u"kty: oct is a symmetric key; an RSA or EC key is needed"_s);
    row("OKP", with(ec(), u"kty"_s, u"OKP"_s),
        u"kty: OKP is not supported; an RSA or EC key is needed"_s);
    row("kty case", with(ec(), u"kty"_s, u"ec"_s),
        u"kty: ec is not supported; an RSA or EC key is needed"_s);
    row("kid null", with(ec(), u"kid"_s, QJsonValue::Null), u"kid: not a string"_s);
    row("key_ops text", with(ec(), u"key_ops"_s, u"verify"_s), u"key_ops: not an array"_s);
    row("key_ops numbers", with(ec(), u"key_ops"_s, QJsonArray{1}),
        u"key_ops: not an array of strings"_s);
    row("key_ops empty", with(ec(), u"key_ops"_s, QJsonArray{}),
        u"key_ops: empty, so the key is good for nothing"_s);

    row("no n", with(rsa(), u"n"_s, QJsonValue::Undefined), u"n is missing"_s);
    row("no e", with(rsa(), u"e"_s, QJsonValue::Undefined), u"e is missing"_s);
    row("n number", with(rsa(), u"n"_s, 5), u"n: not base64url"_s);
    row("e padded", with(rsa(), u"e"_s, u"AQAB="_s), u"e: not base64url"_s);
    row("n 2047 bits", with(rsa(), u"n"_s, base64('\x7f' + QByteArray(255, '\xff'))),
        u"n: 2047 bits; at least 2048 are needed"_s);
    row("n 1024 bits", with(rsa(), u"n"_s, base64(QByteArray(128, '\xff'))),
        u"n: 1024 bits; at least 2048 are needed"_s);
    row("n huge", with(rsa(), u"n"_s, base64(QByteArray(2049, '\xff'))),
        u"n: more than 16384 bits"_s);
    row("n leading zero", with(rsa(), u"n"_s, base64('\0' + n)), u"n: begins with a zero byte"_s);
    row("e leading zero", with(rsa(), u"e"_s, u"AAEAAQ"_s), u"e: begins with a zero byte"_s);
    n.back() = char(n.back() & 0xfe);
    row("n even", with(rsa(), u"n"_s, base64(n)), u"n: an even number"_s);
    row("e 1", with(rsa(), u"e"_s, u"AQ"_s), u"e: not an exponent of RSA"_s);
    row("e even", with(rsa(), u"e"_s, u"AQAA"_s), u"e: not an exponent of RSA"_s);
    row("e huge", with(rsa(), u"e"_s, base64(QByteArray(9, '\1'))), u"e: not an exponent of RSA"_s);

    row("no crv", with(ec(), u"crv"_s, QJsonValue::Undefined), u"crv is missing"_s);
    row("secp256k1", with(ec(), u"crv"_s, u"secp256k1"_s),
        u"crv: secp256k1 is not supported; P-256, P-384 or P-521 is needed"_s);
    row("OpenSSL's name", with(ec(), u"crv"_s, u"prime256v1"_s),
        u"crv: prime256v1 is not supported; P-256, P-384 or P-521 is needed"_s);
    row("other curve", with(ec(), u"crv"_s, u"P-384"_s), u"x: not 48 bytes long, as P-384 needs"_s);
    row("no y", with(ec(), u"y"_s, QJsonValue::Undefined), u"y is missing"_s);
    row("y short", with(ec(), u"y"_s, base64(QByteArray(31, '\1'))),
        u"y: not 32 bytes long, as P-256 needs"_s);
    row("x long", with(ec(), u"x"_s, base64('\0' + bytesOf(ec(), "x"_L1))),
        u"x: not 32 bytes long, as P-256 needs"_s);
    row("x with +", with(ec(), u"x"_s, u'+' + x.mid(1)), u"x: not base64url"_s);
    row("x not Latin", with(ec(), u"x"_s, u'ł' + x.mid(1)), u"x: not base64url"_s);
    row("beside the curve", with(ec(), u"y"_s, x), u"x, y: not a point of P-256"_s);
    const QString zero = base64(QByteArray(32, '\0'));
    row("zero", with(with(ec(), u"x"_s, zero), u"y"_s, zero), u"x, y: not a point of P-256"_s);
}

void tst_JoseKeys::jwkRefuses()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QString, detail);
    const auto key = Jwk::fromJson(json, Code);
    QVERIFY(!key);
    QCOMPARE(key.error(), (Error{Code, detail, {}, 0}));
    // the same words lead a person to the place in their own file
    const auto signingKey = SigningKey::fromJwk(json);
    QVERIFY(!signingKey);
    if (!json.contains("key_ops"_L1))
        QCOMPARE(signingKey.error(), (Error{codes::ConfigKey, "privateJwk."_L1 + detail, {}, 0}));
}

void tst_JoseKeys::setLeavesOutWhatItDoesNotKnow()
{
    const QJsonArray keys{QJsonObject{{u"kty"_s, u"oct"_s}, {u"k"_s, u"AA"_s}},
                          QJsonObject{{u"kty"_s, u"XYZ"_s}}, QJsonObject{},
                          with(rsa(), u"e"_s, u"AQ"_s), with(ec(), u"kid"_s, u"one"_s)};
    const auto set = JwkSet::fromJson({{u"keys"_s, keys}, {u"more"_s, 1}}, Code);
    QVERIFY(set);
    QCOMPARE(set->keys.size(), 1);
    QCOMPARE(set->keys.first().kid(), u"one"_s);
}

void tst_JoseKeys::setRefuses_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("detail");
    QJsonArray many;
    for (int i = 0; i < 101; ++i)
        many += QJsonObject{};
    QTest::newRow("no keys") << QJsonObject{} << u"keys: not an array"_s;
    QTest::newRow("one key") << ec() << u"keys: not an array"_s;
    QTest::newRow("object") << QJsonObject{{u"keys"_s, ec()}} << u"keys: not an array"_s;
    QTest::newRow("texts") << QJsonObject{{u"keys"_s, QJsonArray{u"a"_s}}}
                           << u"keys: not an array of objects"_s;
    QTest::newRow("many") << QJsonObject{{u"keys"_s, many}} << u"keys: more than 100"_s;
}

void tst_JoseKeys::setRefuses()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QString, detail);
    const auto set = JwkSet::fromJson(json, Code);
    QVERIFY(!set);
    QCOMPARE(set.error(), (Error{Code, detail, {}, 0}));
}

void tst_JoseKeys::privateRoundTrip_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    for (const auto algorithm : {RS256, PS512, ES256, ES384, ES512})
        QTest::newRow(algorithmName(algorithm).data()) << algorithm;
}

void tst_JoseKeys::privateRoundTrip()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    const SigningKey made = SigningKey::generate(algorithm, 2048);
    QJsonObject json = privateJwk(made);
    json.insert("kid"_L1, u"«\"kid\\»"_s);
    const auto once = SigningKey::fromJwk(json);
    QVERIFY2(once, once ? "" : qPrintable(once.error().detail));
    QCOMPARE(privateJwk(*once), json);
    QCOMPARE(once->algorithm(), algorithm);
    QCOMPARE(once->publicKey().kid(), u"«\"kid\\»"_s);
    QCOMPARE(once->publicKey().thumbprint(), made.publicKey().thumbprint());
    QVERIFY(made.publicKey().verifies(algorithm, "input", once->sign("input")));
    QVERIFY(once->publicKey().verifies(algorithm, "input", made.sign("input")));
    for (const auto &name : PrivateNames)
        QVERIFY2(!once->publicKey().toJson().contains(name), qPrintable(name));
}

// One coordinate in 256 begins with a zero byte, which an integer would lose.
void tst_JoseKeys::leadingZerosStay()
{
    for (const auto member : {"x"_L1, "y"_L1, "d"_L1}) {
        QJsonObject json = ec();
        while (bytesOf(json, member).front() != 0)
            json = privateJwk(SigningKey::generate(ES256));
        const auto key = SigningKey::fromJwk(json);
        QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
        QCOMPARE(privateJwk(*key), json);
    }
}

void tst_JoseKeys::privateVariants_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    const auto none = QJsonValue::Undefined;
    QTest::newRow("RSA without alg") << with(rsa(), u"alg"_s, none) << PS256;
    QTest::newRow("EC without alg") << with(ec(), u"alg"_s, none) << ES256;
    QTest::newRow("RSA for RS512") << with(rsa(), u"alg"_s, u"RS512"_s) << RS512;
    QTest::newRow("to sign") << with(ec(), u"key_ops"_s, QJsonArray{u"sign"_s}) << ES256;
    QTest::newRow("use sig") << with(ec(), u"use"_s, u"sig"_s) << ES256;
    QTest::newRow("d at full width")
        << with(rsa(), u"d"_s, base64('\0' + bytesOf(rsa(), "d"_L1))) << PS256;
    QJsonObject short_ = rsa();
    for (const auto &name : {u"p"_s, u"q"_s, u"dp"_s, u"dq"_s, u"qi"_s})
        short_.remove(name);
    QTest::newRow("d without factors") << short_ << PS256;
}

void tst_JoseKeys::privateVariants()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const SignatureAlgorithm, algorithm);
    const auto key = SigningKey::fromJwk(json);
    QVERIFY2(key, key ? "" : qPrintable(key.error().detail));
    QCOMPARE(key->algorithm(), algorithm);
    QCOMPARE(key->publicKey().alg(), QString(algorithmName(algorithm)));
    QVERIFY(key->publicKey().verifies(algorithm, "input", key->sign("input")));
    QVERIFY(SigningKey::fromJwk(privateJwk(*key)));
}

void tst_JoseKeys::privateRefuses_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QJsonObject &json, const QString &detail) {
        QTest::newRow(name) << json << detail;
    };
    const auto none = QJsonValue::Undefined;
    row("public half", with(rsa(), u"d"_s, none), u"d is missing: this is the public half"_s);
    row("use enc", with(ec(), u"use"_s, u"enc"_s),
        u"use: enc; a key for signatures (sig) is needed"_s);
    row("key_ops", with(ec(), u"key_ops"_s, QJsonArray{u"verify"_s}),
        u"key_ops: does not allow to sign"_s);
    row("HS256", with(rsa(), u"alg"_s, u"HS256"_s), u"alg: HS256 is not a supported signature"_s);
    row("none", with(rsa(), u"alg"_s, u"none"_s), u"alg: none is not a supported signature"_s);
    row("RSA with ES256", with(rsa(), u"alg"_s, u"ES256"_s),
        u"alg: ES256 does not suit a key of kty RSA"_s);
    row("EC with PS256", with(ec(), u"alg"_s, u"PS256"_s),
        u"alg: PS256 does not suit a key of kty EC P-256"_s);
    row("P-256 with ES384", with(ec(), u"alg"_s, u"ES384"_s),
        u"alg: ES384 does not suit a key of kty EC P-256"_s);
    row("d not base64url", with(rsa(), u"d"_s, u"a b"_s), u"d: not base64url"_s);
    row("d number", with(ec(), u"d"_s, 5), u"d: not base64url"_s);
    row("d short", with(ec(), u"d"_s, u"AQ"_s), u"d: not 32 bytes long, as P-256 needs"_s);
    row("some factors", with(rsa(), u"qi"_s, none),
        u"qi is missing: p, q, dp, dq and qi go together"_s);
    row("three primes", with(rsa(), u"oth"_s, QJsonArray{}),
        u"oth: a key of more than two primes is not supported"_s);

    const QString stranger = u"d: does not belong to the public part of the key"_s;
    const QJsonObject otherEc = privateJwk(SigningKey::generate(ES256));
    row("another EC d", with(ec(), u"d"_s, otherEc.value("d"_L1)), stranger);
    row("EC d zero", with(ec(), u"d"_s, base64(QByteArray(32, '\0'))), stranger);
    row("EC d beyond the order", with(ec(), u"d"_s, base64(QByteArray(32, '\xff'))), stranger);
    const QJsonObject otherRsa = privateJwk(SigningKey::generate(PS256, 2048));
    row("another RSA n", with(rsa(), u"n"_s, otherRsa.value("n"_L1)), stranger);
    row("p zero", with(with(rsa(), u"d"_s, u"AA"_s), u"p"_s, u"AA"_s), stranger);
    row("p even", with(with(rsa(), u"d"_s, u"AA"_s), u"p"_s, u"Ag"_s), stranger);
    row("another RSA e", with(rsa(), u"e"_s, u"Aw"_s), stranger);
}

void tst_JoseKeys::privateRefuses()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QString, detail);
    const auto key = SigningKey::fromJwk(json);
    QVERIFY(!key);
    QCOMPARE(key.error(), (Error{codes::ConfigKey, "privateJwk."_L1 + detail, {}, 0}));
}

void tst_JoseKeys::manySignaturesWithOneKey_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::newRow("PS256") << PS256;
    QTest::newRow("RS384") << RS384;
    QTest::newRow("ES512") << ES512;
}

// What OpenSSL keeps of a key is used by several threads, and after a signature that it refused.
void tst_JoseKeys::manySignaturesWithOneKey()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    const SigningKey key = SigningKey::generate(algorithm, 2048);
    std::atomic_int wrong = 0;
    const auto work = [&](char with) {
        for (int i = 0; i < 50; ++i) {
            const QByteArray input(i, with);
            QByteArray signature = key.sign(input);
            wrong += !key.publicKey().verifies(algorithm, input, signature);
            signature[i] = char(signature[i] ^ 1);
            wrong += key.publicKey().verifies(algorithm, input, signature);
        }
    };
    std::thread other(work, 'b');
    work('a');
    other.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(tst_JoseKeys)
#include "tst_josekeys.moc"
