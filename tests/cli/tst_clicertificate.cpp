// SPDX-License-Identifier: MIT
//
// `certificate`: made, brought, looked at, changed and removed, seen from outside; and a client
// that has no key.

#include "tests/cli/clidesk.h"
#include "tests/support/testkeyfiles.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtNetwork/QSslCertificate>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

class tst_CliCertificate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void life();
    void imports();
    void publicClientHasNoKey();

private:
    CliRun certificate(const QStringList &words)
    {
        return m_desk->run(QStringList{u"certificate"_s} + words);
    }
    [[nodiscard]] static QByteArray sha256(const QByteArray &pem)
    {
        return QSslCertificate(pem).digest(QCryptographicHash::Sha256).toHex();
    }
    QString shown(const QStringList &options = {})
    {
        return certificate(QStringList{u"show"_s, u"named"_s, u"--json"_s} + options)
            .json()
            .value("sha256"_L1)
            .toString();
    }

    TestKeyFiles m_files;
    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<CliDesk> m_desk;
};

static QJsonObject publicClient()
{
    return {{"name"_L1, "named"_L1},
            {"kind"_L1, "helsenorge"_L1},
            {"authority"_L1, "https://helsenorge.test.example"_L1},
            {"discovery"_L1, true},
            {"clientId"_L1, "client"_L1},
            {"clientAuthentication"_L1, "none"_L1},
            {"mutualTls"_L1, true}};
}

void tst_CliCertificate::init()
{
    if (!PrivateKeyring::isInstalled() || !TestKeyFiles::isAvailable())
        QSKIP("needs gnome-keyring-daemon, dbus-daemon and openssl");
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY2(m_keyring->problem().isEmpty(), qPrintable(m_keyring->problem()));
    m_desk = std::make_unique<CliDesk>(m_keyring.get());
    const CliRun added = m_desk->addProfile(publicClient());
    QVERIFY2(added.exit == 0, added.err);
    QVERIFY(!added.err.contains("private key"));
}

void tst_CliCertificate::cleanup()
{
    if (!m_desk)
        return;
    const QMap<QString, QByteArray> files = m_desk->files();
    for (auto file = files.begin(); file != files.end(); ++file)
        QVERIFY2(!file->contains("PRIVATE KEY"), qPrintable(file.key()));
    QVERIFY(!m_desk->allErrors().contains("PRIVATE KEY"));
    m_desk.reset();
    m_keyring.reset();
}

void tst_CliCertificate::life()
{
    const CliRun none = certificate({u"show"_s, u"named"_s});
    QCOMPARE(none.exit, 9);
    QCOMPARE(none.code(), QByteArray("E-CONFIG-NO-CERTIFICATE"));
    const CliRun unable = m_desk->run({u"login"_s, u"named"_s, u"--browser"_s, u"print"_s});
    QCOMPARE(unable.code(), QByteArray("E-CONFIG-NO-CERTIFICATE"));
    QCOMPARE(certificate({u"new"_s, u"other"_s}).code(), QByteArray("E-CONFIG-UNKNOWN"));

    const CliRun first = certificate({u"new"_s, u"named"_s});
    QVERIFY2(first.exit == 0, first.err);
    QVERIFY2(first.out.startsWith("-----BEGIN CERTIFICATE-----\n"), first.out);
    QVERIFY(!first.out.contains("PRIVATE") && !first.err.contains("certificate use"));
    QCOMPARE(shown().toLatin1(), sha256(first.out));
    const CliRun text = certificate({u"show"_s, u"named"_s});
    for (const char *said : {"CN=client", "EC, P-256", "x5t#S256", "Valid until"})
        QVERIFY2(text.out.contains(said), said);
    QCOMPARE(certificate({u"show"_s, u"named"_s, u"--pem"_s}).out, first.out);

    const CliRun second = certificate({u"new"_s, u"named"_s});
    QVERIFY(second.err.contains("certificate use named"));
    QCOMPARE(shown().toLatin1(), sha256(first.out));
    QCOMPARE(shown({u"--new"_s}).toLatin1(), sha256(second.out));
    QCOMPARE(certificate({u"use"_s, u"named"_s}).exit, 0);
    QCOMPARE(shown().toLatin1(), sha256(second.out));
    QCOMPARE(shown({u"--old"_s}).toLatin1(), sha256(first.out));
    QCOMPARE(certificate({u"use"_s, u"named"_s, u"--old"_s}).exit, 0);
    QCOMPARE(shown().toLatin1(), sha256(first.out));

    QCOMPARE(certificate({u"remove"_s, u"named"_s}).exit, 0);
    QCOMPARE(m_keyring->items(), QStringList());
}

void tst_CliCertificate::imports()
{
    const auto bring = [this](const QString &file, const QByteArray &passphrase) {
        QStringList words{u"certificate"_s, u"import"_s, u"named"_s, file};
        if (!passphrase.isEmpty())
            words += {u"--passphrase-fd"_s, u"0"_s};
        const auto process = m_desk->start(words);
        process->write(passphrase);
        process->closeWriteChannel();
        return m_desk->finish(*process);
    };
    const QByteArray key = m_files.key(u"rsa"_s);
    const QString pkcs12 = m_desk->write(u"own.p12"_s, m_files.pkcs12(key, u"secret"_s));
    QCOMPARE(bring(pkcs12, {}).code(), QByteArray("E-CONFIG-PASSPHRASE-NEEDED"));
    QCOMPARE(bring(pkcs12, "no\n").code(), QByteArray("E-CONFIG-PASSPHRASE-WRONG"));
    QCOMPARE(m_keyring->items(), QStringList());
    const CliRun brought = bring(pkcs12, "secret\n");
    QVERIFY2(brought.exit == 0, brought.err);
    const QJsonObject json = certificate({u"show"_s, u"named"_s, u"--json"_s}).json();
    QCOMPARE(json.value("thumbprint"_L1).toString().toLatin1(), brought.out.trimmed());
    QCOMPARE(json.value("key"_L1).toString(), u"RSA, 2048 bits"_s);
    QCOMPARE(json.value("subject"_L1).toString(), u"CN=test"_s);

    const QString alone = m_desk->write(u"key.pem"_s, key);
    QCOMPARE(bring(alone, {}).code(), QByteArray("E-CONFIG-CERTIFICATE"));
    QVERIFY(QFile::remove(alone) && QFile::remove(pkcs12));
}

void tst_CliCertificate::publicClientHasNoKey()
{
    QCOMPARE(m_keyring->items(), QStringList());
    for (const QStringList &words : {QStringList{u"key"_s, u"show"_s, u"named"_s},
                                     {u"key"_s, u"new"_s, u"named"_s},
                                     {u"key"_s, u"use"_s, u"named"_s}}) {
        const CliRun run = m_desk->run(words);
        QCOMPARE(run.exit, 9);
        QCOMPARE(run.code(), QByteArray("E-CONFIG-PUBLIC-CLIENT"));
    }
    const QJsonObject profile =
        m_desk->run({u"profile"_s, u"show"_s, u"named"_s, u"--json"_s}).json();
    QVERIFY(!profile.contains("keyThumbprint"_L1));
    QCOMPARE(profile.value("clientAuthentication"_L1).toString(), u"none"_s);
    QCOMPARE(m_desk->run({u"status"_s, u"named"_s}).exit, 3); // nobody is signed in, no more
    QCOMPARE(m_desk->run({u"profile"_s, u"copy"_s, u"named"_s, u"other"_s}).exit, 0);

    QCOMPARE(certificate({u"new"_s, u"named"_s}).exit, 0);
    QVERIFY(!m_keyring->items().isEmpty());
    QCOMPARE(certificate({u"show"_s, u"other"_s}).code(), QByteArray("E-CONFIG-NO-CERTIFICATE"));
    QCOMPARE(m_desk->run({u"profile"_s, u"remove"_s, u"named"_s}).exit, 0);
    QCOMPARE(m_keyring->items(), QStringList());
}

QTEST_GUILESS_MAIN(tst_CliCertificate)
#include "tst_clicertificate.moc"
