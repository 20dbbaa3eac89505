// SPDX-License-Identifier: MIT
#include "tests/support/testcertificates.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>

using namespace Qt::StringLiterals;

namespace knippe {

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

const TestCertificates &TestCertificates::get()
{
    static const TestCertificates certificates = [] {
        const QTemporaryDir directory;
        const QStringList common{u"req"_s,   u"-x509"_s,    u"-nodes"_s,
                                 u"-days"_s, u"2"_s,        u"-newkey"_s,
                                 u"ec"_s,    u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s};
        const QStringList ca{u"-subj"_s,   u"/CN=Knippe test CA"_s,
                             u"-keyout"_s, u"ca.key"_s,
                             u"-out"_s,    u"ca.pem"_s,
                             u"-addext"_s, u"keyUsage=critical,keyCertSign"_s};
        const QStringList leaf{u"-subj"_s,   u"/CN=127.0.0.1"_s,
                               u"-keyout"_s, u"server.key"_s,
                               u"-out"_s,    u"server.pem"_s,
                               u"-CA"_s,     u"ca.pem"_s,
                               u"-CAkey"_s,  u"ca.key"_s,
                               u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                               u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s};
        TestCertificates made;
        if (!openssl(directory.path(), common + ca) || !openssl(directory.path(), common + leaf))
            return made;
        made.caPem = contents(directory.filePath(u"ca.pem"_s));
        made.server = QSslConfiguration::defaultConfiguration();
        made.server.setLocalCertificate(
            QSslCertificate(contents(directory.filePath(u"server.pem"_s))));
        made.server.setPrivateKey(QSslKey(contents(directory.filePath(u"server.key"_s)), QSsl::Ec));
        return made;
    }();
    return certificates;
}

} // namespace knippe
