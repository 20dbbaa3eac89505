// SPDX-License-Identifier: MIT
#include "tests/support/testcertificates.h"

#include <QtCore/QFile>
#include <QtCore/QLibrary>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>

using namespace Qt::StringLiterals;

namespace knippe {

static const QStringList NewKey{u"-nodes"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                u"ec_paramgen_curve:P-256"_s};

static constexpr auto CaSettings = R"([ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
rand_serial = yes
[any]
commonName = supplied
)";

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static bool openssl(const QString &directory, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(directory);
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

static QSslConfiguration serverWith(const QString &directory, const QString &certificate,
                                    const QString &key)
{
    QSslConfiguration server = QSslConfiguration::defaultConfiguration();
    server.setLocalCertificate(QSslCertificate(contents(directory + u'/' + certificate)));
    server.setPrivateKey(QSslKey(contents(directory + u'/' + key), QSsl::Ec));
    return server;
}

// The leaf of a CA made beforehand, because only `openssl ca` lets the dates be chosen.
static QSslConfiguration leaf(const QString &directory, const QString &name, const QString &address,
                              const QString &from = u"20200101000000Z"_s,
                              const QString &until = u"20491231235959Z"_s)
{
    const QString key = name + u".key"_s;
    const QString request = name + u".csr"_s;
    const QString certificate = name + u".pem"_s;
    const bool made = openssl(directory, QStringList{u"req"_s, u"-new"_s, u"-subj"_s, u"/CN=x"_s,
                                                     u"-keyout"_s, key, u"-out"_s, request,
                                                     u"-addext"_s, u"subjectAltName="_s + address}
                                             + NewKey)
                      && openssl(directory, {u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s,
                                             u"ca.cnf"_s, u"-in"_s, request, u"-out"_s, certificate,
                                             u"-startdate"_s, from, u"-enddate"_s, until});
    return made ? serverWith(directory, certificate, key) : QSslConfiguration();
}

QSslConfiguration TestCertificates::demanding(QSslConfiguration server,
                                              const QByteArray &clientsPem)
{
    server.setPeerVerifyMode(QSslSocket::VerifyPeer);
    server.setCaCertificates(QSslCertificate::fromData(clientsPem, QSsl::Pem));
    server.setMissingCertificateIsFatal(true);
    server.setHandshakeMustInterruptOnError(true);
    return server;
}

const TestCertificates &TestCertificates::get()
{
    static const TestCertificates certificates = [] {
        TestCertificates made;
        // Wine's schannel is no server; tests/windows goes over TLS to one outside of Wine
        if (QLibrary(u"ntdll"_s).resolve("wine_get_version"))
            return made;
        const QTemporaryDir directory;
        const QString path = directory.path();
        QFile settings(directory.filePath(u"ca.cnf"_s));
        QFile database(directory.filePath(u"index.txt"_s));
        if (!settings.open(QIODevice::WriteOnly) || settings.write(CaSettings) < 0
            || !database.open(QIODevice::WriteOnly))
            return made;
        // openssl puts others in their place, which Windows refuses while they are open
        settings.close();
        database.close();
        const QString here = u"IP:127.0.0.1"_s;
        const QStringList selfSigned{u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s};
        if (!openssl(path, selfSigned + NewKey
                               + QStringList{u"-subj"_s, u"/CN=Knippe test CA"_s, u"-keyout"_s,
                                             u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-addext"_s,
                                             u"keyUsage=critical,keyCertSign"_s}))
            return made;
        made.caPem = contents(directory.filePath(u"ca.pem"_s));
        made.server = leaf(path, u"server"_s, here);
        made.elsewhere = leaf(path, u"elsewhere"_s, u"DNS:authority.example"_s);
        made.expired = leaf(path, u"expired"_s, here, u"20200101000000Z"_s, u"20200102000000Z"_s);
        made.notYetValid = leaf(path, u"early"_s, here, u"20480101000000Z"_s);
        if (openssl(path, selfSigned + NewKey
                              + QStringList{u"-subj"_s, u"/CN=127.0.0.1"_s, u"-keyout"_s,
                                            u"self.key"_s, u"-out"_s, u"self.pem"_s, u"-addext"_s,
                                            u"subjectAltName="_s + here}))
            made.selfSigned = serverWith(path, u"self.pem"_s, u"self.key"_s);
        return made;
    }();
    return certificates;
}

} // namespace knippe
