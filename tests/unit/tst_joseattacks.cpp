// SPDX-License-Identifier: MIT
// Signatures and key sets made to mislead: RFC 8725 section 2 and what has gone wrong elsewhere.
#include "core/base/base64url.h"
#include "core/base/strictjson.h"
#include "core/jose/jws.h"
#include "core/jose/signingkey.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMessageAuthenticationCode>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>

using namespace knippe;
using namespace Qt::StringLiterals;
using enum SignatureAlgorithm;

namespace {

constexpr auto Code = codes::IdTokenSignature;
const QJsonObject Payload{{u"sub"_s, u"person"_s}};
const QString Accepted = u"accepted"_s;
const QString Mismatch = u"signature: does not match"_s;

const SigningKey &ec()
{
    static const SigningKey key = SigningKey::generate(ES256);
    return key;
}

const SigningKey &rsa()
{
    static const SigningKey key = SigningKey::generate(RS256, 2048);
    return key;
}

Jwk publicJwk(const SigningKey &key, const QJsonObject &members)
{
    QJsonObject json = key.publicKey().requiredMembers();
    for (auto it = members.begin(); it != members.end(); ++it)
        json.insert(it.key(), it.value());
    return Jwk::fromJson(json, Code).value();
}

QString verdict(const QByteArray &token, const JwkSet &keys,
                const QList<SignatureAlgorithm> &allowed = {RS256, PS256, ES256, ES384})
{
    const auto jws = decodeCompact(token, Code);
    if (!jws)
        return jws.error().detail;
    const auto verified = verify(*jws, keys, allowed, Code);
    return verified ? Accepted : verified.error().detail;
}

// r and s as two DER integers: what OpenSSL, Java and .NET make unless told otherwise
QByteArray derOf(const QByteArray &joined)
{
    const auto integer = [](QByteArray number) {
        while (number.size() > 1 && number.front() == 0)
            number.remove(0, 1);
        if (number.front() & '\x80')
            number.prepend('\0');
        return '\x02' + QByteArray(1, char(number.size())) + number;
    };
    const qsizetype half = joined.size() / 2;
    const QByteArray body = integer(joined.first(half)) + integer(joined.sliced(half));
    return '\x30' + QByteArray(1, char(body.size())) + body;
}

QByteArray keySet(int count)
{
    const QByteArray key = QJsonDocument(ec().publicKey().toJson()).toJson(QJsonDocument::Compact);
    return R"({"keys":[)" + QByteArray(key + ',').repeated(count - 1) + key + "]}";
}

} // namespace

class tst_JoseAttacks : public QObject
{
    Q_OBJECT

private slots:
    void publicKeyIsNoSecret_data();
    void publicKeyIsNoSecret();
    void otherHeaderMembersAreIgnored();
    void compressedPayloadIsNotInflated();
    void ecdsaLength_data();
    void ecdsaLength();
    void ecdsaOrder_data();
    void ecdsaOrder();
    void derIsNoSignature();
    void signatureOfAnotherCurve();
    void rsaLength();
    void decoys_data();
    void decoys();
    void spacesAndDots_data();
    void spacesAndDots();
    void hugeKeySetIsRefusedInProportion();
};

// The attack that HS256 beside RS256 invites: the key everybody knows is taken for a secret.
void tst_JoseAttacks::publicKeyIsNoSecret_data()
{
    QTest::addColumn<QByteArray>("secret");
    const QJsonObject json = rsa().publicKey().requiredMembers();
    QTest::newRow("the JWK") << QJsonDocument(json).toJson(QJsonDocument::Compact);
    QTest::newRow("its modulus") << json.value("n"_L1).toString().toLatin1();
    QTest::newRow("its modulus, decoded")
        << base64UrlDecode(json.value("n"_L1).toString().toLatin1()).value();
    QTest::newRow("nothing") << QByteArray();
}

void tst_JoseAttacks::publicKeyIsNoSecret()
{
    QFETCH(const QByteArray, secret);
    const JwkSet keys{{rsa().publicKey(), publicJwk(rsa(), {})}};
    const QByteArray input = base64UrlEncode(R"({"alg":"HS256"})"_ba) + ".e30";
    const QByteArray mac =
        QMessageAuthenticationCode::hash(input, secret, QCryptographicHash::Sha256);
    QCOMPARE(verdict(input + '.' + base64UrlEncode(mac), keys),
             u"header.alg: HS256 is not allowed"_s);
}

void tst_JoseAttacks::otherHeaderMembersAreIgnored() // RFC 7515 4: what is not understood
{
    const QJsonObject header{{u"jku"_s, u"https://attacker.example/keys"_s},
                             {u"x5u"_s, 1},
                             {u"x5c"_s, u"no list"_s},
                             {u"x5t"_s, QJsonValue::Null},
                             {u"jwk"_s, QJsonObject{{u"kty"_s, u"oct"_s}}},
                             {u"cty"_s, u"JWT"_s},
                             {u"zip"_s, u"DEF"_s}};
    QCOMPARE(verdict(signCompact(header, Payload, ec()), {{ec().publicKey()}}), Accepted);
}

void tst_JoseAttacks::compressedPayloadIsNotInflated() // RFC 8725 3.6
{
    const QByteArray packed = qCompress(QByteArray("{}")).sliced(6); // as DEFLATE has it
    const QByteArray input =
        base64UrlEncode(R"({"alg":"ES256","zip":"DEF"})"_ba) + '.' + base64UrlEncode(packed);
    const QString detail =
        verdict(input + '.' + base64UrlEncode(ec().sign(input)), {{ec().publicKey()}});
    QVERIFY2(detail.startsWith("payload: not JSON"_L1), qPrintable(detail));
}

void tst_JoseAttacks::ecdsaLength_data() // RFC 7518 3.4
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::addColumn<int>("size");
    QTest::newRow("ES256") << ES256 << 64;
    QTest::newRow("ES384") << ES384 << 96;
    QTest::newRow("ES512") << ES512 << 132;
}

void tst_JoseAttacks::ecdsaLength()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    QFETCH(const int, size);
    const SigningKey key = SigningKey::generate(algorithm);
    const auto accepts = [&](const QByteArray &signature) {
        return key.publicKey().verifies(algorithm, "input", signature);
    };
    QByteArray genuine = key.sign("input");
    while (genuine.front() != 0) // one in 256, so that what is cut off is a zero
        genuine = key.sign("input");
    QCOMPARE(genuine.size(), size);
    QVERIFY(accepts(genuine));
    QVERIFY(!accepts(genuine.sliced(1)));
    QVERIFY(!accepts(genuine.chopped(1)));
    QVERIFY(!accepts('\0' + genuine));
    QVERIFY(!accepts(genuine + '\0'));
    const qsizetype half = size / 2;
    QVERIFY(!accepts('\0' + genuine.first(half) + '\0' + genuine.sliced(half)));
    QVERIFY(!accepts(genuine + genuine));
    QVERIFY(!accepts({}));
}

void tst_JoseAttacks::ecdsaOrder_data() // CVE-2022-21449; SEC 2 gives the orders
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("order");
    QTest::newRow("ES256") << ES256
                           << QByteArray("ffffffff00000000ffffffffffffffff"
                                         "bce6faada7179e84f3b9cac2fc632551");
    QTest::newRow("ES384") << ES384
                           << QByteArray("ffffffffffffffffffffffffffffffffffffffffffffffff"
                                         "c7634d81f4372ddf581a0db248b0a77aecec196accc52973");
    QTest::newRow("ES512") << ES512
                           << "01" + QByteArray(64, 'f')
                                  + "fa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47"
                                    "aebb6fb71e91386409";
}

void tst_JoseAttacks::ecdsaOrder()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    QFETCH(const QByteArray, order);
    const SigningKey key = SigningKey::generate(algorithm);
    const QByteArray n = QByteArray::fromHex(order);
    const QByteArray genuine = key.sign("input");
    QCOMPARE(n.size() * 2, genuine.size());
    const QByteArray r = genuine.first(n.size());
    const QByteArray s = genuine.sliced(n.size());
    const QByteArray zero(n.size(), '\0');
    const QByteArray one = zero.chopped(1) + '\1';
    const QByteArray most(n.size(), '\xff');
    for (const QByteArray &signature : {zero + zero, n + n, one + one, most + most, zero + s,
                                        r + zero, n + s, r + n, s + r, r + r})
        QVERIFY2(!key.publicKey().verifies(algorithm, "input", signature),
                 signature.toHex().constData());
}

void tst_JoseAttacks::derIsNoSignature()
{
    const QByteArray genuine = ec().sign("input");
    QVERIFY(ec().publicKey().verifies(ES256, "input", genuine));
    QVERIFY(!ec().publicKey().verifies(ES256, "input", derOf(genuine)));
    QVERIFY(
        !ec().publicKey().verifies(ES256, "input", derOf(genuine).leftJustified(64, '\0', true)));
}

void tst_JoseAttacks::signatureOfAnotherCurve()
{
    const SigningKey other = SigningKey::generate(ES384);
    const QByteArray header = base64UrlEncode(R"({"alg":"ES384"})"_ba) + ".e30";
    const QByteArray token = header + '.' + base64UrlEncode(ec().sign(header));
    QCOMPARE(verdict(token, {{ec().publicKey()}}), u"keys: none for ES384"_s);
    QCOMPARE(verdict(token, {{ec().publicKey(), other.publicKey()}}), Mismatch);
}

void tst_JoseAttacks::rsaLength()
{
    for (const auto algorithm : {RS256, PS256}) {
        const SigningKey key = SigningKey::generate(algorithm, 2048);
        QByteArray input = "input";
        QByteArray genuine = key.sign(input);
        while (!genuine.startsWith('\0')) // without which it is the same number
            genuine = key.sign(input += '.');
        QCOMPARE(genuine.size(), 256);
        QVERIFY(key.publicKey().verifies(algorithm, input, genuine));
        for (const QByteArray &signature :
             {'\0' + genuine, genuine + '\0', genuine.chopped(1), genuine.sliced(1), QByteArray(),
              QByteArray(256, '\0'), QByteArray(256, '\xff'), QByteArray(255, '\0') + '\1'})
            QVERIFY(!key.publicKey().verifies(algorithm, input, signature));
    }
}

// FAPI 2.0 section 5.4.3: one kid, several keys; the others are chosen apart by kty, use and alg.
void tst_JoseAttacks::decoys_data()
{
    QTest::addColumn<SignatureAlgorithm>("signedWith");
    QTest::addColumn<QList<Jwk>>("keys");
    QTest::addColumn<QString>("outcome");
    const QJsonObject k{{u"kid"_s, u"k"_s}};
    const auto named = [&](const char *name, const QJsonValue &value) {
        QJsonObject json = k;
        json.insert(QLatin1StringView(name), value);
        return json;
    };
    const SigningKey stranger = SigningKey::generate(ES256);
    const SigningKey strangerRsa = SigningKey::generate(RS256, 2048);
    const QString none = u"keys: none for %1 with kid k"_s;
    using Keys = QList<Jwk>;
    QTest::newRow("other kty first")
        << ES256 << Keys{publicJwk(rsa(), k), publicJwk(ec(), k)} << Accepted;
    QTest::newRow("stranger first")
        << ES256 << Keys{publicJwk(stranger, k), publicJwk(ec(), k)} << Accepted;
    QTest::newRow("stranger for encryption first")
        << ES256 << Keys{publicJwk(stranger, named("use", u"enc"_s)), publicJwk(ec(), k)}
        << Accepted;
    QTest::newRow("ours for encryption, the stranger for signatures")
        << ES256
        << Keys{publicJwk(ec(), named("use", u"enc"_s)),
                publicJwk(stranger, named("use", u"sig"_s))}
        << Mismatch;
    QTest::newRow("ours for encryption only")
        << ES256 << Keys{publicJwk(ec(), named("use", u"enc"_s))} << none.arg("ES256"_L1);
    QTest::newRow("ours for another use")
        << ES256 << Keys{publicJwk(ec(), named("use", u"SIG"_s))} << none.arg("ES256"_L1);
    QTest::newRow("ours for key agreement")
        << ES256 << Keys{publicJwk(ec(), named("alg", u"ECDH-ES"_s))} << none.arg("ES256"_L1);
    QTest::newRow("listed twice") << ES256 << Keys{publicJwk(ec(), k), publicJwk(ec(), k)}
                                  << Accepted;
    QTest::newRow("twelve that do not suit come first")
        << ES256 << Keys(12, publicJwk(stranger, named("use", u"enc"_s))) + Keys{publicJwk(ec(), k)}
        << Accepted;
    QTest::newRow("the kid on a stranger, ours under another")
        << ES256 << Keys{publicJwk(stranger, k), publicJwk(ec(), {{u"kid"_s, u"other"_s}})}
        << Mismatch;
    QTest::newRow("the kid on a stranger, ours without")
        << ES256 << Keys{publicJwk(stranger, k), publicJwk(ec(), {})} << Mismatch;
    QTest::newRow("RSA: ours for PS256")
        << RS256 << Keys{publicJwk(rsa(), named("alg", u"PS256"_s))} << none.arg("RS256"_L1);
    QTest::newRow("RSA: ours for RS256 after a stranger's for PS256")
        << RS256
        << Keys{publicJwk(strangerRsa, named("alg", u"PS256"_s)),
                publicJwk(rsa(), named("alg", u"RS256"_s))}
        << Accepted;
    QTest::newRow("RSA: ours for RSA-OAEP")
        << RS256 << Keys{publicJwk(rsa(), named("alg", u"RSA-OAEP"_s))} << none.arg("RS256"_L1);
    QTest::newRow("RSA: key_ops encrypt")
        << RS256 << Keys{publicJwk(rsa(), named("key_ops", QJsonArray{u"encrypt"_s}))}
        << none.arg("RS256"_L1);
    QTest::newRow("empty set") << ES256 << Keys{} << none.arg("ES256"_L1);
}

void tst_JoseAttacks::decoys()
{
    QFETCH(const SignatureAlgorithm, signedWith);
    QFETCH(const QList<Jwk>, keys);
    QFETCH(const QString, outcome);
    const QByteArray token =
        signCompact({{u"kid"_s, u"k"_s}}, Payload, signedWith == ES256 ? ec() : rsa());
    QCOMPARE(verdict(token, {keys}), outcome);
}

void tst_JoseAttacks::spacesAndDots_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    for (const QByteArray text :
         {" ", "\t", "\n", "\r\n", "=", "==", ".", "\"", "\xC2\xA0", "%20"}) {
        const QByteArray name = text.toPercentEncoding();
        QTest::addRow("before: %s", name.constData()) << text << QByteArray();
        QTest::addRow("after: %s", name.constData()) << QByteArray() << text;
    }
    QTest::newRow("NUL after") << QByteArray() << QByteArray(1, '\0');
    QTest::newRow("thousands of dots") << QByteArray() << QByteArray(5000, '.');
}

void tst_JoseAttacks::spacesAndDots()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const JwkSet keys{{ec().publicKey()}};
    const QByteArray token = signCompact({}, Payload, ec());
    QCOMPARE(verdict(token, keys), Accepted);
    QVERIFY(verdict(before + token + after, keys) != Accepted);
    for (qsizetype dot = token.indexOf('.'); dot >= 0; dot = token.indexOf('.', dot + 1)) {
        QByteArray changed = token;
        QVERIFY(verdict(changed.insert(dot, before + after), keys) != Accepted);
    }
}

// Ten times the keys may take ten times as long, not a hundred; the best of several runs counts.
void tst_JoseAttacks::hugeKeySetIsRefusedInProportion()
{
    const auto best = [](const QByteArray &text) {
        qint64 least = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto set = JwkSet::fromJson(parseJsonObject(text, Code).value(), Code);
            least = std::min(least, timer.nsecsElapsed());
            if (set || set.error().detail != "keys: more than 100"_L1)
                return qint64(0);
        }
        return least;
    };
    const qint64 small = best(keySet(1000));
    const qint64 large = best(keySet(10000));
    QVERIFY(small > 0 && large > 0);
    QVERIFY2(large < 40 * small, qPrintable(u"%1 ns against %2 ns"_s.arg(large).arg(small)));
}

QTEST_GUILESS_MAIN(tst_JoseAttacks)
#include "tst_joseattacks.moc"
