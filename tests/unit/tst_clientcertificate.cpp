// SPDX-License-Identifier: MIT
// Client certificates: made here, and read from the files that other programs write.
#include "core/base/base64url.h"
#include "core/jose/clientcertificate.h"
#include "tests/support/testkeyfiles.h"

#include <QtCore/QCryptographicHash>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslCertificateExtension>
#include <QtNetwork/QSslKey>
#include <QtTest/QTest>

using namespace knippe;
using namespace Qt::StringLiterals;
using Validity = CertificateFacts::Validity;

namespace {

const QDateTime Now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

ClientCertificate made(const QString &clientId = u"client"_s)
{
    return ClientCertificate::create({clientId, u"here"_s, Now, QByteArray(16, '\xff')});
}

QString codeOf(const Result<ClientCertificate> &result)
{
    return result ? QString() : result.error().code;
}

QSslCertificate first(const QByteArray &pem)
{
    return QSslCertificate::fromData(pem, QSsl::Pem).value(0);
}

} // namespace

class tst_ClientCertificate : public QObject
{
    Q_OBJECT

private slots:
    void makesOne_data();
    void makesOne();
    void namesNobodyElse();
    void makesEachAnew();
    void storesAndReads_data();
    void storesAndReads();
    void readsFiles_data();
    void readsFiles();
    void ordersTheChain();
    void refuses_data();
    void refuses();
    void validity_data();
    void validity();

private:
    /// A certificate for `key`, which `openssl req` makes.
    QByteArray certificateFor(const QByteArray &key, const QStringList &options = {});
    TestKeyFiles m_files;
};

void tst_ClientCertificate::makesOne_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::addColumn<QSsl::KeyAlgorithm>("kind");
    QTest::addColumn<int>("bits");
    QTest::newRow("P-256") << SignatureAlgorithm::ES256 << QSsl::Ec << 256;
    QTest::newRow("P-384") << SignatureAlgorithm::ES384 << QSsl::Ec << 384;
    QTest::newRow("RSA") << SignatureAlgorithm::PS256 << QSsl::Rsa << 3072;
}

void tst_ClientCertificate::makesOne()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    QFETCH(const QSsl::KeyAlgorithm, kind);
    QFETCH(const int, bits);
    const ClientCertificate own =
        ClientCertificate::create({u"client"_s, u"here"_s, Now, QByteArray(16, '\xff')}, algorithm);
    const QSslCertificate seen = first(own.certificate());
    QCOMPARE(seen.subjectInfo(QSslCertificate::CommonName), QStringList{u"client"_s});
    QCOMPARE(seen.subjectInfo(QSslCertificate::OrganizationalUnitName),
             QStringList{u"Knippe here"_s});
    QCOMPARE(seen.publicKey().algorithm(), kind);
    QCOMPARE(seen.publicKey().length(), bits);
    QCOMPARE(seen.effectiveDate(), Now.addSecs(-3600));
    QCOMPARE(seen.expiryDate(), Now.addSecs(-3600).addYears(2));
    QStringList extensions;
    for (const QSslCertificateExtension &each : seen.extensions())
        extensions.append(each.oid()); // not every TLS library has names for them
    extensions.sort();
    // subject key identifier, key usage, basic constraints, extended key usage
    QCOMPARE(extensions,
             (QStringList{u"2.5.29.14"_s, u"2.5.29.15"_s, u"2.5.29.19"_s, u"2.5.29.37"_s}));

    const CertificateFacts &facts = own.facts();
    QCOMPARE(facts.subject, u"CN=client,OU=Knippe here"_s);
    QCOMPARE(facts.issuer, facts.subject);
    QCOMPARE(facts.serial, u"7f"_s + u"ff"_s.repeated(15)); // positive
    QCOMPARE(facts.sha256, seen.digest(QCryptographicHash::Sha256));
    QCOMPARE(facts.thumbprint(), QString::fromLatin1(base64UrlEncode(facts.sha256)));
    QCOMPARE(facts.thumbprintInHex(), QString::fromLatin1(facts.sha256.toHex()));
    QCOMPARE(facts.validFrom, seen.effectiveDate());
    QCOMPARE(facts.validUntil, seen.expiryDate());
}

// X.520 has room for 64 characters; what else there is must not end up in the subject
void tst_ClientCertificate::namesNobodyElse()
{
    QCOMPARE(made(QString(100, u'x')).facts().subject,
             u"CN=%1,OU=Knippe here"_s.arg(QString(64, u'x')));
    QCOMPARE(made(u"a,CN=b"_s).facts().subject, u"CN=a\\,CN=b,OU=Knippe here"_s);
    QCOMPARE(made(u"blåbær"_s).facts().subject, u"CN=blåbær,OU=Knippe here"_s);
}

void tst_ClientCertificate::makesEachAnew()
{
    QVERIFY(made().facts().sha256 != made().facts().sha256);
    QVERIFY(made().key().publicKey().thumbprint() != made().key().publicKey().thumbprint());
}

void tst_ClientCertificate::storesAndReads_data()
{
    makesOne_data();
}

void tst_ClientCertificate::storesAndReads()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    QFETCH(const QSsl::KeyAlgorithm, kind);
    const ClientCertificate own =
        ClientCertificate::create({u"client"_s, u"here"_s, Now, "1"}, algorithm);
    const SecretBytes stored = own.toPem();
    const Result<ClientCertificate> read = ClientCertificate::fromFile(stored.view());
    QVERIFY(read);
    QCOMPARE(read->facts(), own.facts());
    QCOMPARE(read->certificates(), own.certificates());
    QCOMPARE(read->key().publicKey().thumbprint(), own.key().publicKey().thumbprint());
    QVERIFY(read->toPem() == stored);
    QVERIFY(!own.certificates().contains("PRIVATE"));
    // as TLS is given it
    QVERIFY(!QSslKey(own.key().toPem().reveal(), kind, QSsl::Pem).isNull());
}

QByteArray tst_ClientCertificate::certificateFor(const QByteArray &key, const QStringList &options)
{
    m_files.put(u"own.pem"_s, key);
    return m_files.make(QStringList{u"req"_s, u"-new"_s, u"-x509"_s, u"-key"_s, u"own.pem"_s,
                                    u"-subj"_s, u"/CN=other program"_s}
                        + options);
}

void tst_ClientCertificate::readsFiles_data()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("no openssl program");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("passphrase");
    for (const QString &kind : {u"rsa"_s, u"P-256"_s, u"P-384"_s}) {
        const QByteArray key = m_files.key(kind);
        const QByteArray certificate = certificateFor(key);
        const QByteArray name = kind.toLatin1();
        QTest::addRow("%s, PEM", name.constData()) << key + certificate << QByteArray();
        QTest::addRow("%s, PEM, certificate first", name.constData())
            << "a remark\n" + certificate + key << QByteArray();
        m_files.put(u"own.pem"_s, key);
        const QByteArray locked = m_files.make(
            {u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"own.pem"_s, u"-passout"_s, u"pass:open"_s});
        QTest::addRow("%s, PEM, locked", name.constData()) << locked + certificate << "open"_ba;
        QTest::addRow("%s, PKCS#12", name.constData())
            << m_files.pkcs12(key, u"open"_s) << "open"_ba;
        QTest::addRow("%s, PKCS#12, certificates not locked", name.constData())
            << m_files.pkcs12(key, u"open"_s, {u"-certpbe"_s, u"NONE"_s}) << "open"_ba;
    }
}

void tst_ClientCertificate::readsFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, passphrase);
    const SecretBytes right(passphrase);
    const SecretBytes wrong("shut");
    const Result<ClientCertificate> read = ClientCertificate::fromFile(content, {&right});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QVERIFY(read->facts().subject == "CN=other program"_L1
            || read->facts().subject == "CN=test"_L1);
    if (passphrase.isEmpty())
        return;
    QCOMPARE(codeOf(ClientCertificate::fromFile(content)), codes::ConfigPassphraseNeeded);
    QCOMPARE(codeOf(ClientCertificate::fromFile(content, {&wrong})), codes::ConfigPassphraseWrong);
}

// Its own, then the one that vouches for it; not the root, and nobody else's.
void tst_ClientCertificate::ordersTheChain()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("no openssl program");
    const auto issue = [this](const QString &name, const QString &by, const QString &constraints) {
        m_files.put(name + u".key"_s, m_files.key(name == "root"_L1     ? u"P-384"_s
                                                  : name == "middle"_L1 ? u"P-521"_s
                                                                        : u"P-256"_s));
        QStringList words{u"req"_s,         u"-new"_s,        u"-x509"_s,
                          u"-key"_s,        name + u".key"_s, u"-subj"_s,
                          u"/CN="_s + name, u"-addext"_s,     u"basicConstraints="_s + constraints};
        if (!by.isEmpty())
            words += {u"-CA"_s, by + u".pem"_s, u"-CAkey"_s, by + u".key"_s};
        const QByteArray pem = m_files.make(words);
        m_files.put(name + u".pem"_s, pem);
        return pem;
    };
    const QByteArray root = issue(u"root"_s, {}, u"CA:TRUE"_s);
    const QByteArray middle = issue(u"middle"_s, u"root"_s, u"CA:TRUE"_s);
    const QByteArray leaf = issue(u"leaf"_s, u"middle"_s, u"CA:FALSE"_s);
    const QByteArray stranger = certificateFor(m_files.key(u"rsa"_s));
    QVERIFY(!leaf.isEmpty());
    const Result<ClientCertificate> read =
        ClientCertificate::fromFile(root + stranger + middle + leaf + m_files.key(u"P-256"_s));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->facts().subject, u"CN=leaf"_s);
    QCOMPARE(read->facts().issuer, u"CN=middle"_s);
    QStringList names;
    for (const QSslCertificate &each : QSslCertificate::fromData(read->certificates(), QSsl::Pem))
        names += each.subjectInfo(QSslCertificate::CommonName);
    QCOMPARE(names, (QStringList{u"leaf"_s, u"middle"_s}));
    QCOMPARE(first(read->certificate()), first(leaf));
}

void tst_ClientCertificate::refuses_data()
{
    if (!TestKeyFiles::isAvailable())
        QSKIP("no openssl program");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const QByteArray key = m_files.key(u"P-256"_s);
    const QByteArray other = m_files.key(u"P-384"_s);
    const QByteArray own = certificateFor(key);
    const QString certificate = codes::ConfigCertificate;
    QTest::newRow("key alone") << key << certificate << u"there is none in the file"_s;
    QTest::newRow("certificate alone") << own << QString(codes::ConfigKey)
                                       << u"line 1 (CERTIFICATE): no private key in the file"_s;
    QTest::newRow("another key's")
        << other + own << certificate << u"it belongs to another key than the one beside it"_s;
    QTest::newRow("another key's of the same kind")
        << key + made().certificate() << certificate
        << u"it belongs to another key than the one beside it"_s;
    QTest::newRow("for servers") << key
                                        + certificateFor(
                                            key, {u"-addext"_s, u"extendedKeyUsage=serverAuth"_s})
                                 << certificate << u"it is not made for TLS clients"_s;
    const QByteArray broken = "-----BEGIN CERTIFICATE-----\nMAAA\n-----END CERTIFICATE-----\n";
    QTest::newRow("no certificate")
        << key + broken << certificate << u"not a certificate of X.509"_s;
    QTest::newRow("two keys") << key + own + other << QString(codes::ConfigFormat) << QString();
    QTest::newRow("too many") << key + own.repeated(80) << certificate << u"more than 16 KiB"_s;
    QTest::newRow("nothing") << QByteArray() << QString(codes::ConfigFormat) << QString();
    QTest::newRow("garbage") << "\x30\x82garbage"_ba << QString(codes::ConfigFormat) << QString();
}

void tst_ClientCertificate::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    QFETCH(const QString, detail);
    const Result<ClientCertificate> read = ClientCertificate::fromFile(content);
    QCOMPARE(codeOf(read), code);
    if (!detail.isEmpty())
        QCOMPARE(read.error().detail, detail);
}

void tst_ClientCertificate::validity_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<Validity>("validity");
    const QDateTime from = Now.addSecs(-3600);
    const QDateTime until = from.addYears(2);
    QTest::newRow("too early") << from.addSecs(-1) << Validity::NotYet;
    QTest::newRow("first second") << from << Validity::Good;
    QTest::newRow("31 days left") << until.addDays(-31) << Validity::Good;
    QTest::newRow("29 days left") << until.addDays(-29) << Validity::EndsSoon;
    QTest::newRow("last second") << until.addSecs(-1) << Validity::EndsSoon;
    QTest::newRow("over") << until << Validity::Ended;
}

void tst_ClientCertificate::validity()
{
    QFETCH(const QDateTime, now);
    QFETCH(const Validity, validity);
    QCOMPARE(made().facts().validityAt(now), validity);
}

QTEST_GUILESS_MAIN(tst_ClientCertificate)
#include "tst_clientcertificate.moc"
