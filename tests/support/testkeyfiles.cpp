// SPDX-License-Identifier: MIT
#include "tests/support/testkeyfiles.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

bool TestKeyFiles::isAvailable()
{
    return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty();
}

QByteArray TestKeyFiles::make(const QStringList &words, const QByteArray &input) const
{
    // gone after each call: a program that only lists its tests ends without destructors
    const QTemporaryDir directory;
    for (auto each = m_files.begin(); each != m_files.end(); ++each) {
        QFile file(directory.filePath(each.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(*each) != each->size())
            qFatal("a test cannot write its key");
    }
    QProcess process;
    process.setWorkingDirectory(directory.path());
    process.start(u"openssl"_s, words);
    process.write(input);
    process.closeWriteChannel();
    const bool isDone = process.waitForFinished(60000) && process.exitCode() == 0;
    QByteArray made = isDone ? process.readAllStandardOutput() : QByteArray();
    if (made.startsWith("-----")) // text, whose lines end otherwise on Windows
        made.replace("\r\n", "\n");
    return made;
}

const QByteArray &TestKeyFiles::key(const QString &kind)
{
    QByteArray &made = m_keys[kind];
    if (made.isEmpty() && kind == "rsa"_L1)
        made = make(
            {u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s});
    else if (made.isEmpty())
        made = make({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s,
                     u"ec_paramgen_curve:"_s + kind, u"-pkeyopt"_s, u"ec_param_enc:named_curve"_s});
    return made;
}

QByteArray TestKeyFiles::pkcs12(const QByteArray &key, const QString &passphrase,
                                const QStringList &options)
{
    put(u"key.pem"_s, key);
    put(u"certificate.pem"_s, make({u"req"_s, u"-new"_s, u"-x509"_s, u"-key"_s, u"key.pem"_s,
                                    u"-subj"_s, u"/CN=test"_s}));
    return make(QStringList{u"pkcs12"_s, u"-export"_s, u"-inkey"_s, u"key.pem"_s, u"-in"_s,
                            u"certificate.pem"_s, u"-passout"_s, u"pass:"_s + passphrase}
                + options);
}
