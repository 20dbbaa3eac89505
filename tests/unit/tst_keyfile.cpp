// SPDX-License-Identifier: MIT
// Keys in the files of other programs: what is read, and how each that is not is refused.
#include "core/jose/keyfile.h"
#include "tests/support/testkeyfiles.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;

namespace {

const QString Passphrase = u"grønn tråd"_s;

using OptionalText = std::optional<QString>;

Result<KeyFile> read(const QByteArray &content, const OptionalText &passphrase,
                     qint64 rounds = KeyFileAccess().mostRounds)
{
    const SecretBytes secret(passphrase.value_or(QString()).toUtf8());
    const KeyFileAccess access{passphrase ? &secret : nullptr, rounds};
    return content.contains("-----") || content.isEmpty() ? readPem(content, access)
                                                          : readPkcs12(content, access);
}

QStringList words(const QString &line)
{
    return line.split(u' ');
}

} // namespace

class tst_KeyFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reads_data();
    void reads();
    void othersAreNamed();
    void refuses_data();
    void refuses();
    void passphrase_data();
    void passphrase();
    void roundsAreLimited();
    void truncated_data();
    void truncated();
    void xml();
    void xmlRefuses_data();
    void xmlRefuses();

private:
    QByteArray pkey(const QString &kind, const QString &options)
    {
        return m_files.make(words(u"pkey "_s + options), m_files.key(kind));
    }
    QByteArray locked(const QString &kind, const QString &options)
    {
        return m_files.make(words(options) + QStringList{u"-passout"_s, u"pass:"_s + Passphrase},
                            m_files.key(kind));
    }

    TestKeyFiles m_files;
};

void tst_KeyFile::initTestCase()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("needs the openssl program");
    QVERIFY(!m_files.key(u"rsa"_s).isEmpty());
}

void tst_KeyFile::reads_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("algorithm");
    const auto row = [](const char *name, const char *kind, const QByteArray &content,
                        const char *algorithm) {
        QTest::newRow(name) << QString::fromLatin1(kind) << content
                            << QString::fromLatin1(algorithm);
    };
    const QByteArray rsa = m_files.key(u"rsa"_s);
    const QByteArray ec = m_files.key(u"P-256"_s);
    row("PKCS#8 RSA", "rsa", rsa, "PS256");
    row("PKCS#8 P-256", "P-256", ec, "ES256");
    row("PKCS#8 P-384", "P-384", m_files.key(u"P-384"_s), "ES384");
    row("PKCS#8 P-521", "P-521", m_files.key(u"P-521"_s), "ES512");
    row("PKCS#1", "rsa", pkey(u"rsa"_s, u"-traditional"_s), "PS256");
    row("SEC 1", "P-384", pkey(u"P-384"_s, u"-traditional"_s), "ES384");
    row("lines that end as on Windows", "rsa", QByteArray(rsa).replace("\n", "\r\n"), "PS256");
    row("no line end at the end", "P-256", ec.trimmed(), "ES256");
    row("words around it", "P-256", "Bag Attributes\n  friendlyName: x\n" + ec + "\nthe end",
        "ES256");
    row("PKCS#8, AES-256", "rsa", locked(u"rsa"_s, u"pkey -aes256"_s), "PS256");
    row("PKCS#8, 3DES", "P-256", locked(u"P-256"_s, u"pkcs8 -topk8 -v2 des3"_s), "ES256");
    row("PKCS#8, 3DES of PKCS#12", "P-256", locked(u"P-256"_s, u"pkcs8 -topk8 -v1 PBE-SHA1-3DES"_s),
        "ES256");
    row("PKCS#8, SHA-512", "P-256",
        locked(u"P-256"_s, u"pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA512"_s), "ES256");
    row("PKCS#1, OpenSSL's old encryption", "rsa", locked(u"rsa"_s, u"pkey -traditional -aes128"_s),
        "PS256");
    row("SEC 1, OpenSSL's old encryption", "P-521",
        locked(u"P-521"_s, u"pkey -traditional -aes256"_s), "ES512");
    row("PKCS#12", "rsa", m_files.pkcs12(rsa, Passphrase), "PS256");
    row("PKCS#12 of an EC key", "P-256", m_files.pkcs12(ec, Passphrase), "ES256");
    row("PKCS#12, 3DES and SHA-1", "P-256",
        m_files.pkcs12(ec, Passphrase,
                       words(u"-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1"_s)),
        "ES256");
    row("PKCS#12 that is not encrypted", "P-256",
        m_files.pkcs12(ec, Passphrase, words(u"-keypbe NONE -certpbe NONE -nomac"_s)), "ES256");
    row("PKCS#12 with the key's own lock only", "P-256",
        m_files.pkcs12(ec, Passphrase, words(u"-certpbe NONE -nomac"_s)), "ES256");
}

void tst_KeyFile::reads()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, content);
    QFETCH(QString, algorithm);
    QVERIFY(!content.isEmpty());
    const auto file = read(content, Passphrase);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(QString(algorithmName(file->key.algorithm())), algorithm);
    // the very key, whose private half goes with it into the keychain
    const auto plain = readPem(m_files.key(kind), {});
    QCOMPARE(file->key.publicKey().thumbprint(), plain->key.publicKey().thumbprint());
    const auto again =
        SigningKey::fromJwk(QJsonDocument::fromJson(file->key.toJwk().reveal()).object());
    QVERIFY(again);
    QCOMPARE(again->publicKey().thumbprint(), file->key.publicKey().thumbprint());
}

void tst_KeyFile::othersAreNamed()
{
    const QByteArray key = m_files.key(u"P-256"_s);
    const QByteArray pub = m_files.make({u"pkey"_s, u"-pubout"_s}, key);
    const auto pem = readPem(pub + "and\n" + key + pub, {});
    QVERIFY(pem);
    QCOMPARE(pem->ignored, (QStringList{u"line 1 (PUBLIC KEY)"_s, u"line 11 (PUBLIC KEY)"_s}));
    const auto pkcs12 =
        read(m_files.pkcs12(key, {}, words(u"-keypbe NONE -certpbe NONE"_s)), QString());
    QVERIFY(pkcs12);
    QCOMPARE(pkcs12->ignored, QStringList{u"PKCS#12, part 1, entry 1"_s});
}

void tst_KeyFile::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail"); // how it begins
    const auto row = [](const char *name, const QByteArray &content, const char *code,
                        const char *detail) {
        QTest::newRow(name) << content << u"E-CONFIG-"_s + QLatin1StringView(code)
                            << QString::fromLatin1(detail);
    };
    const QByteArray rsa = m_files.key(u"rsa"_s);
    const QByteArray ec = m_files.key(u"P-256"_s);
    const QByteArray pub = m_files.make({u"pkey"_s, u"-pubout"_s}, ec);
    row("nothing", {}, "FORMAT", "no whole PEM block");
    row("public key only", pub, "KEY", "line 1 (PUBLIC KEY): no private key");
    row("two private keys", ec + rsa, "FORMAT", "line 6 (PRIVATE KEY): a second private key");
    row("no last line", ec.first(ec.indexOf("-----END")), "FORMAT",
        "line 1 (PRIVATE KEY): its last");
    row("another last line", QByteArray(ec).replace("END PRIVATE", "END PUBLIC"), "FORMAT",
        "line 1 (PRIVATE KEY): its last");
    row("no base64", QByteArray(ec).replace("\nM", "\n*"), "FORMAT",
        "line 1 (PRIVATE KEY): not base64");
    row("another label", QByteArray(pub).replace("PUBLIC", "PRIVATE"), "FORMAT",
        "line 1 (PRIVATE KEY): not a key");
    row("OpenSSH", QByteArray(ec).replace("PRIVATE", "OPENSSH PRIVATE"), "FORMAT",
        "line 1 (OPENSSH PRIVATE KEY): this kind of key");
    row("a label that would drive a terminal", QByteArray(ec).replace("PRIVATE", "\x1b[2J PRIVATE"),
        "FORMAT", "line 1 ([2J PRIVATE KEY): this kind");
    row("RSA of 1024 bits",
        m_files.make(words(u"genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024"_s)), "KEY",
        "line 1 (PRIVATE KEY): n: 1024 bits; at least 2048");
    row("RSA of three primes",
        m_files.make(words(
            u"genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_keygen_primes:3"_s)),
        "KEY", "line 1 (PRIVATE KEY): a key of more than two primes");
    row("a curve of Bitcoin", m_files.key(u"secp256k1"_s), "KEY",
        "line 1 (PRIVATE KEY): secp256k1 is not supported");
    row("Ed25519", m_files.make(words(u"genpkey -algorithm ED25519"_s)), "KEY",
        "line 1 (PRIVATE KEY): ED25519 is not supported");
    row("RSA for PSS only",
        m_files.make(words(u"genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048"_s)), "KEY",
        "line 1 (PRIVATE KEY): RSA-PSS is not supported");
    row("scrypt", locked(u"P-256"_s, u"pkcs8 -topk8 -scrypt"_s), "FORMAT",
        "line 1 (ENCRYPTED PRIVATE KEY): encrypted with id-scrypt");
    row("old encryption that is not described",
        pkey(u"P-256"_s, u"-traditional"_s)
            .replace("KEY-----\nM", "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: ROT-13,00\n\nM"),
        "FORMAT", "line 1 (EC PRIVATE KEY): its encryption");
    row("101 blocks", pub.repeated(101), "FORMAT", "more than 100 blocks");
    row("binary, but what", QByteArray("\x30\x82\x01\x00 and so on"), "FORMAT",
        "binary, but not PKCS#12");
    const QByteArray pkcs12 = m_files.pkcs12(ec, Passphrase);
    row("PKCS#12 and more", pkcs12 + 'x', "FORMAT", "binary, but not PKCS#12");
    row("PKCS#12 without a key",
        m_files.make(words(u"pkcs12 -export -nokeys -in certificate.pem -passout"_s)
                     + QStringList{u"pass:"_s + Passphrase}),
        "KEY", "PKCS#12: no private key");
}

void tst_KeyFile::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto file = read(content, Passphrase);
    QVERIFY(!file);
    QCOMPARE(file.error().code, code);
    QVERIFY2(file.error().detail.startsWith(detail), qPrintable(file.error().detail));
}

void tst_KeyFile::passphrase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::newRow("PKCS#8") << locked(u"rsa"_s, u"pkey -aes256"_s)
                            << u"line 1 (ENCRYPTED PRIVATE KEY)"_s;
    QTest::newRow("PKCS#1") << locked(u"rsa"_s, u"pkey -traditional -aes128"_s)
                            << u"line 1 (RSA PRIVATE KEY)"_s;
    QTest::newRow("PKCS#12") << m_files.pkcs12(m_files.key(u"rsa"_s), Passphrase) << u"PKCS#12"_s;
    QTest::newRow("PKCS#12 without a MAC")
        << m_files.pkcs12(m_files.key(u"rsa"_s), Passphrase, words(u"-certpbe NONE -nomac"_s))
        << u"PKCS#12, part 2, entry 1"_s;
}

void tst_KeyFile::passphrase()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, place);
    const auto file = read(content, {});
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"E-CONFIG-PASSPHRASE-NEEDED"_s);
    QCOMPARE(file.error().detail, place);
    for (const QString &wrong : {u"wrong"_s, QString(), QString(2000, u'x')}) {
        const auto refused = read(content, wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"E-CONFIG-PASSPHRASE-WRONG"_s);
        QCOMPARE(refused.error().detail, place);
    }
    QVERIFY(read(content, Passphrase));
    // in PKCS#12 no passphrase is one, too
    QVERIFY(read(m_files.pkcs12(m_files.key(u"rsa"_s), {}), QString()));
}

void tst_KeyFile::roundsAreLimited()
{
    const QByteArray pkcs8 = locked(u"P-256"_s, u"pkcs8 -topk8 -iter 5000"_s);
    QVERIFY(read(pkcs8, Passphrase, 5000));
    const QByteArray pkcs12 =
        m_files.pkcs12(m_files.key(u"P-256"_s), Passphrase, words(u"-iter 3000 -certpbe NONE"_s));
    QVERIFY(read(pkcs12, Passphrase, 6000)); // for the MAC and for the key
    for (const auto &[content, most] : {std::pair{pkcs8, 4999}, std::pair{pkcs12, 5999}}) {
        for (const OptionalText &given : {OptionalText(), OptionalText(Passphrase)}) {
            const auto file = read(content, given, most);
            QVERIFY(!file);
            const bool isLater = !given && content == pkcs12; // the passphrase is asked for first
            QCOMPARE(file.error().code,
                     isLater ? u"E-CONFIG-PASSPHRASE-NEEDED"_s : u"E-CONFIG-FORMAT"_s);
            QVERIFY(isLater || file.error().detail.contains("rounds"_L1));
        }
    }
}

void tst_KeyFile::truncated_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("PKCS#8") << m_files.key(u"P-256"_s);
    QTest::newRow("encrypted PKCS#8") << locked(u"P-256"_s, u"pkey -aes256"_s);
    QTest::newRow("PKCS#12") << m_files.pkcs12(m_files.key(u"P-256"_s), Passphrase,
                                               words(u"-iter 1"_s));
}

// Whatever is cut off, and whichever byte is another: a key that is whole, or a reason.
void tst_KeyFile::truncated()
{
    QFETCH(QByteArray, content);
    const auto whole = read(content, Passphrase);
    QVERIFY(whole);
    for (qsizetype length = 1; length < content.trimmed().size(); ++length)
        QVERIFY(!read(content.first(length), Passphrase));
    for (qsizetype i = 0; i < content.size(); i += 3) {
        QByteArray changed = content;
        changed[i] = char(changed[i] ^ 0x21);
        const auto file = read(changed, Passphrase, 100'000);
        QVERIFY(file || file.error().code.startsWith("E-CONFIG-"_L1));
    }
}

void tst_KeyFile::xml()
{
    const auto key = readPem(m_files.key(u"rsa"_s), {});
    const QJsonObject jwk = QJsonDocument::fromJson(key->key.toJwk().reveal()).object();
    const auto element = [&](const char *name, const char *member) {
        const QByteArray number =
            QByteArray::fromBase64(jwk.value(QLatin1StringView(member)).toString().toLatin1(),
                                   QByteArray::Base64UrlEncoding);
        return "<"_ba + name + ">" + number.toBase64().insert(4, "\n  ") + "</" + name + ">\n";
    };
    const QByteArray xml = "<RSAKeyValue>" + element("Modulus", "n") + element("Exponent", "e")
                           + element("P", "p") + element("Q", "q") + element("DP", "dp")
                           + element("DQ", "dq") + element("InverseQ", "qi") + element("D", "d")
                           + "</RSAKeyValue>";
    const auto converted = jwkFromXml(xml);
    QVERIFY(converted);
    const auto read = SigningKey::fromJwk(*converted);
    QVERIFY(read);
    QCOMPARE(read->publicKey().thumbprint(), key->key.publicKey().thumbprint());
}

void tst_KeyFile::xmlRefuses_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("detail");
    QTest::newRow("another root") << "<a/>"_ba << u"XML, line 1: not an <RSAKeyValue>"_s;
    QTest::newRow("another element")
        << "<RSAKeyValue>\n<Y>AQAB</Y></RSAKeyValue>"_ba << u"XML, line 2: <Y> is not expected"_s;
    QTest::newRow("twice") << "<RSAKeyValue><D>AQAB</D>\n<D>AQAB</D></RSAKeyValue>"_ba
                           << u"XML, line 2: <D> is not expected"_s;
    QTest::newRow("not closed") << "<RSAKeyValue><D>AQAB</D>"_ba
                                << u"XML, line 1: not well-formed"_s;
    QTest::newRow("elements within")
        << "<RSAKeyValue><D><b/></D></RSAKeyValue>"_ba << u"XML, line 1: not well-formed"_s;
    QTest::newRow("no XML") << "<"_ba << u"XML, line 1: not an <RSAKeyValue>"_s;
}

void tst_KeyFile::xmlRefuses()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, detail);
    const auto converted = jwkFromXml(xml);
    QVERIFY(!converted);
    QCOMPARE(converted.error().code, u"E-CONFIG-FORMAT"_s);
    QCOMPARE(converted.error().detail, detail);
}

QTEST_GUILESS_MAIN(tst_KeyFile)
#include "tst_keyfile.moc"
