// SPDX-License-Identifier: MIT
#include "core/base/base64url.h"
#include "core/jose/jws.h"
#include "core/jose/signingkey.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <map>

using namespace knippe;
using namespace Qt::StringLiterals;
using enum SignatureAlgorithm;

namespace {

constexpr auto Code = codes::IdTokenSignature;
const QList<SignatureAlgorithm> All{RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512};
const QJsonObject Payload{{u"sub"_s, u"æøå"_s}, {u"iat"_s, 1562262616}};

// made once: an RSA key takes its time
const SigningKey &keyFor(SignatureAlgorithm algorithm)
{
    static std::map<SignatureAlgorithm, SigningKey> keys;
    auto found = keys.find(algorithm);
    if (found == keys.end())
        found = keys.emplace(algorithm, SigningKey::generate(algorithm, 2048)).first;
    return found->second;
}

Jwk jwkWith(const Jwk &key, const QJsonObject &members)
{
    QJsonObject json = key.requiredMembers();
    for (auto it = members.begin(); it != members.end(); ++it)
        json.insert(it.key(), it.value());
    return Jwk::fromJson(json, Code).value();
}

QByteArray encoded(const QByteArray &text)
{
    return base64UrlEncode(text);
}

// A token with any header text over a genuine ES256 signature of just that.
QByteArray tokenWithHeader(const QByteArray &header, const SigningKey &key = keyFor(ES256))
{
    const QByteArray input = encoded(header) + '.' + encoded("{}"_ba);
    return input + '.' + base64UrlEncode(key.sign(input));
}

QString refusal(const Result<> &result)
{
    return result ? u"accepted"_s : result.error().detail;
}

QString verdict(const QByteArray &token, const JwkSet &keys,
                const QList<SignatureAlgorithm> &allowed = All)
{
    const auto jws = decodeCompact(token, Code);
    return jws ? refusal(verify(*jws, keys, allowed, Code)) : jws.error().detail;
}

const QString Accepted = u"accepted"_s;
const QString Mismatch = u"signature: does not match"_s;

} // namespace

class tst_Jose : public QObject
{
    Q_OBJECT

private slots:
    void algorithmNames();
    void roundTrip_data();
    void roundTrip();
    void decodeRefuses_data();
    void decodeRefuses();
    void algorithmIsTheCallers_data();
    void algorithmIsTheCallers();
    void headerKeysAreIgnored();
    void keyIsChosenByKid_data();
    void keyIsChosenByKid();
    void atMostEightKeysAreTried();
    void ecdsaShape_data();
    void ecdsaShape();
};

void tst_Jose::algorithmNames()
{
    for (const auto algorithm : All)
        QCOMPARE(algorithmFromName(QString(algorithmName(algorithm))), algorithm);
    for (const auto *name : {"none", "None", "HS256", "es256", "ES256 ", " RS256", "", "EdDSA"})
        QVERIFY2(!algorithmFromName(QString::fromLatin1(name)), name);
    QCOMPARE(hashOf(PS384), QCryptographicHash::Sha384);
    QCOMPARE(hashOf(ES512), QCryptographicHash::Sha512);
    QCOMPARE(curveOf(ES512), "P-521"_L1);
    QCOMPARE(curveOf(RS512), ""_L1);
}

void tst_Jose::roundTrip_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    for (const auto algorithm : All)
        QTest::newRow(algorithmName(algorithm).data()) << algorithm;
}

void tst_Jose::roundTrip()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    const SigningKey &key = keyFor(algorithm);
    const JwkSet keys{{key.publicKey()}};
    const QByteArray token =
        signCompact({{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"none"_s}}, Payload, key);

    const auto jws = decodeCompact(token, Code);
    QVERIFY(jws);
    QCOMPARE(jws->header,
             (QJsonObject{{u"typ"_s, u"JWT"_s}, {u"alg"_s, algorithmName(algorithm)}}));
    QCOMPARE(jws->payload, Payload);
    QCOMPARE(refusal(verify(*jws, keys, {algorithm}, Code)), Accepted);

    DecodedJws tampered = *jws;
    tampered.signingInput.back() ^= 1; // the payload's last character
    QCOMPARE(refusal(verify(tampered, keys, All, Code)), Mismatch);
    for (const qsizetype at :
         {qsizetype(0), jws->signature.size() / 2, jws->signature.size() - 1}) {
        tampered = *jws;
        tampered.signature[at] = char(tampered.signature.at(at) ^ 1);
        QCOMPARE(refusal(verify(tampered, keys, All, Code)), Mismatch);
    }
    // the header's alg is part of what the key must suit, whatever else is allowed
    for (const auto other : All) {
        tampered = *jws;
        tampered.header.insert("alg"_L1, algorithmName(other));
        QCOMPARE(refusal(verify(tampered, keys, All, Code)) == Accepted, other == algorithm);
        QCOMPARE(hasCandidate(tampered, keys, All), other == algorithm);
        // nor does a key without alg turn one algorithm's signature into another's
        const JwkSet unbound{{jwkWith(key.publicKey(), {})}};
        QCOMPARE(refusal(verify(tampered, unbound, All, Code)) == Accepted, other == algorithm);
    }
}

void tst_Jose::decodeRefuses_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("detail");
    const QByteArray header = encoded(R"({"alg":"ES256"})"_ba);
    const QByteArray rest = "." + encoded("{}"_ba) + ".AA";
    const auto withHeader = [&](const char *json) { return encoded(json) + rest; };

    QTest::newRow("empty") << ""_ba << u"1 parts instead of 3"_s;
    QTest::newRow("two parts") << header + ".e30" << u"2 parts instead of 3"_s;
    QTest::newRow("four parts") << header + rest + ".AA" << u"4 parts instead of 3"_s;
    QTest::newRow("JWE") << header + rest + ".AA.AA"
                         << u"encrypted (JWE), which is not supported"_s;
    QTest::newRow("only dots") << QByteArray(60000, '.') << u"60001 parts instead of 3"_s;
    QTest::newRow("huge") << QByteArray(65537, 'a') << u"longer than 65536 bytes"_s;
    QTest::newRow("padding") << header + ".e30=.AA" << u"payload: not base64url"_s;
    QTest::newRow("other alphabet") << header + ".e30.+/8A" << u"signature: not base64url"_s;
    QTest::newRow("stray bits") << header + ".e30.AB" << u"signature: not base64url"_s;
    QTest::newRow("line break") << header + "\n" + rest << u"header: not base64url"_s;
    QTest::newRow("space before") << " " + header + rest << u"header: not base64url"_s;
    QTest::newRow("no header") << rest << u"header: not JSON at byte 1"_s;
    QTest::newRow("header twice alg")
        << withHeader(R"({"alg":"ES256","alg":"none"})") << u"header: a member name is repeated"_s;
    QTest::newRow("twice, escaped") << withHeader(R"({"alg":"ES256","\u0061lg":"none"})")
                                    << u"header: a member name is repeated"_s;
    QTest::newRow("payload twice iss") << header + "." + encoded(R"({"iss":1,"iss":2})"_ba) + ".AA"
                                       << u"payload: a member name is repeated"_s;
    QTest::newRow("payload array")
        << header + "." + encoded("[]"_ba) + ".AA" << u"payload: not a JSON object"_s;
    QTest::newRow("no alg") << withHeader(R"({"typ":"JWT"})") << u"header.alg: not a string"_s;
    QTest::newRow("alg array") << withHeader(R"({"alg":["ES256"]})")
                               << u"header.alg: not a string"_s;
    QTest::newRow("kid number") << withHeader(R"({"alg":"ES256","kid":1})")
                                << u"header.kid: not a string"_s;
    QTest::newRow("crit") << withHeader(R"({"alg":"ES256","crit":["exp"],"exp":1})")
                          << u"header.crit: not understood"_s;
    QTest::newRow("crit empty") << withHeader(R"({"alg":"ES256","crit":[]})")
                                << u"header.crit: not understood"_s;
    QTest::newRow("b64") << withHeader(R"({"alg":"ES256","b64":false})")
                         << u"header.b64: not understood"_s;
}

void tst_Jose::decodeRefuses()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, detail);
    const auto jws = decodeCompact(token, Code);
    QVERIFY(!jws);
    QCOMPARE(jws.error().code, QString(Code));
    if (!detail.contains("not JSON"_L1))
        QCOMPARE(jws.error().detail, detail);
    else
        QVERIFY(jws.error().detail.startsWith("header: not JSON"_L1));
}

void tst_Jose::algorithmIsTheCallers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("detail");
    for (const auto *alg : {"none", "NONE", "HS256", "HS512", "es256", "ES256K", "EdDSA", "RSA1_5"})
        QTest::newRow(alg) << R"({"alg":")"_ba + alg + "\"}"_ba
                           << u"header.alg: %1 is not allowed"_s.arg(QLatin1StringView(alg));
    QTest::newRow("ES384") << R"({"alg":"ES384"})"_ba << u"header.alg: ES384 is not allowed"_s;
    QTest::newRow("space") << R"({"alg":" ES256"})"_ba << u"header.alg: ES256 is not allowed"_s;
    QTest::newRow("RS256") << R"({"alg":"RS256"})"_ba << u"keys: none for RS256"_s;
    QTest::newRow("ES256") << R"({"alg":"ES256"})"_ba << Accepted;
}

void tst_Jose::algorithmIsTheCallers()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, detail);
    const JwkSet keys{{jwkWith(keyFor(ES256).publicKey(), {})}};
    QCOMPARE(verdict(tokenWithHeader(header), keys, {RS256, ES256}), detail);
    const QByteArray unsignedToken = encoded(header) + ".e30.";
    QVERIFY(verdict(unsignedToken, keys, {RS256, ES256}) != Accepted);
}

void tst_Jose::headerKeysAreIgnored()
{
    const SigningKey attacker = SigningKey::generate(ES256);
    const QJsonObject header{{u"jwk"_s, attacker.publicKey().toJson()},
                             {u"jku"_s, u"https://attacker.example/keys"_s},
                             {u"x5u"_s, u"https://attacker.example/cert"_s},
                             {u"x5c"_s, QJsonArray{u"AA=="_s}}};
    const JwkSet keys{{keyFor(ES256).publicKey()}};
    QCOMPARE(verdict(signCompact(header, Payload, attacker), keys), Mismatch);
    QCOMPARE(verdict(signCompact(header, Payload, attacker), {}), u"keys: none for ES256"_s);
}

void tst_Jose::keyIsChosenByKid_data()
{
    QTest::addColumn<QString>("kid");            // null: the header has none
    QTest::addColumn<QList<QJsonObject>>("own"); // what our public key is called
    QTest::addColumn<bool>("candidate");
    QTest::addColumn<bool>("accepted");
    const QJsonObject a{{u"kid"_s, u"a"_s}};
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject json = a;
        json.insert(name, value);
        return json;
    };
    using L = QList<QJsonObject>;
    QTest::newRow("same kid") << u"a"_s << L{a} << true << true;
    QTest::newRow("other kid") << u"b"_s << L{a} << false << false;
    QTest::newRow("kid with other case") << u"A"_s << L{a} << false << false;
    QTest::newRow("key without kid") << u"a"_s << L{{}} << false << false;
    QTest::newRow("empty kid, key without") << u""_s << L{{}} << false << false;
    QTest::newRow("no kid") << QString() << L{a} << true << true;
    QTest::newRow("key for encryption") << u"a"_s << L{with(u"use"_s, u"enc"_s)} << false << false;
    QTest::newRow("encryption and signature")
        << u"a"_s << L{with(u"use"_s, u"enc"_s), a} << true << true;
    QTest::newRow("other alg") << u"a"_s << L{with(u"alg"_s, u"ES384"_s)} << false << false;
    QTest::newRow("unknown alg") << u"a"_s << L{with(u"alg"_s, u"ECDH-ES"_s)} << false << false;
    QTest::newRow("to verify") << u"a"_s << L{with(u"key_ops"_s, QJsonArray{u"verify"_s})} << true
                               << true;
    QTest::newRow("to wrap") << u"a"_s << L{with(u"key_ops"_s, QJsonArray{u"wrapKey"_s})} << false
                             << false;
}

void tst_Jose::keyIsChosenByKid()
{
    QFETCH(const QString, kid);
    QFETCH(const QList<QJsonObject>, own);
    QFETCH(const bool, candidate);
    QFETCH(const bool, accepted);
    // decoys of the same kid that can never suit: another kty, another curve
    JwkSet keys{{jwkWith(keyFor(RS256).publicKey(), {{u"kid"_s, u"a"_s}}),
                 jwkWith(keyFor(ES384).publicKey(), {{u"kid"_s, u"a"_s}})}};
    for (const auto &members : own)
        keys.keys += jwkWith(keyFor(ES256).publicKey(), members);
    const QJsonObject header = kid.isNull() ? QJsonObject{} : QJsonObject{{u"kid"_s, kid}};
    const auto jws = decodeCompact(signCompact(header, Payload, keyFor(ES256)), Code);
    QVERIFY(jws);
    QCOMPARE(hasCandidate(*jws, keys, All), candidate);
    QCOMPARE(refusal(verify(*jws, keys, All, Code)) == Accepted, accepted);
    QVERIFY(!hasCandidate(*jws, keys, {RS256}));
}

void tst_Jose::atMostEightKeysAreTried()
{
    JwkSet keys;
    for (int i = 0; i < 7; ++i)
        keys.keys += SigningKey::generate(ES256).publicKey();
    keys.keys += keyFor(ES256).publicKey();
    const QByteArray token = signCompact({}, Payload, keyFor(ES256));
    QCOMPARE(verdict(token, keys), Accepted);
    keys.keys.prepend(SigningKey::generate(ES256).publicKey());
    QCOMPARE(verdict(token, keys), Mismatch);
}

// CVE-2022-21449 and its kin; n is the order of P-256
void tst_Jose::ecdsaShape_data()
{
    QTest::addColumn<QByteArray>("signature");
    const QByteArray zero(32, '\0');
    const QByteArray one = QByteArray(31, '\0') + '\1';
    const QByteArray n =
        QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    QTest::newRow("r = s = 0") << zero + zero;
    QTest::newRow("r = s = n") << n + n;
    QTest::newRow("r = 0") << zero + one;
    QTest::newRow("s = 0") << one + zero;
    QTest::newRow("s = n") << one + n;
    QTest::newRow("r = s = 1") << one + one;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(63, '\1');
    QTest::newRow("long") << QByteArray(65, '\1');
    QTest::newRow("DER") << QByteArray::fromHex("3006020100020100");
}

void tst_Jose::ecdsaShape()
{
    QFETCH(const QByteArray, signature);
    const SigningKey &key = keyFor(ES256);
    QVERIFY(!key.publicKey().verifies(ES256, "input", signature));
    // a genuine signature, one zero byte longer: refused for its length alone
    const QByteArray genuine = key.sign("input");
    QCOMPARE(genuine.size(), 64);
    QVERIFY(key.publicKey().verifies(ES256, "input", genuine));
    QVERIFY(!key.publicKey().verifies(ES256, "input", '\0' + genuine));
    QVERIFY(!key.publicKey().verifies(ES256, "input", genuine + '\0'));
}

QTEST_GUILESS_MAIN(tst_Jose)
#include "tst_jose.moc"
