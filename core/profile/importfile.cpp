// SPDX-License-Identifier: MIT
// Imports from files; clientimport.cpp has what is made of their content.
#include "core/profile/clientimport.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtNetwork/QSslCertificate>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

Result<QByteArray> readFile(const QString &path, QLatin1StringView code)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(code, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray content = file.read(MaxImport + 1); // a pipe knows no size beforehand
    if (content.size() > MaxImport)
        return failure(code, u"%1: > %2 KiB"_s.arg(path).arg(MaxImport / 1024));
    return content;
}

Result<> adoptTrustAnchor(const QDir &folder, StoredProfile *stored)
{
    const QString path = folder.filePath(stored->profile.trustedCa);
    const Result<QByteArray> pem = readTrustAnchor(path);
    if (!pem)
        return failure(pem.error());
    stored->trustedCaPem = *pem;
    stored->profile.trustedCa = QFileInfo(path).fileName();
    return {};
}

} // namespace

Result<QByteArray> readTrustAnchor(const QString &path)
{
    const Result<QByteArray> pem = readFile(path, codes::ConfigCa);
    if (!pem)
        return failure(pem.error());
    if (QSslCertificate::fromData(*pem, QSsl::Pem).isEmpty())
        return failure(codes::ConfigCa, path);
    return pem;
}

Result<ProfileImport> importFile(const QString &path, const ImportOptions &options)
{
    Result<QByteArray> content = readFile(path, codes::ConfigFile);
    if (!content)
        return failure(content.error());
    Result<ProfileImport> import = importClient(*content, options);
    wipe(*content);
    if (!import || import->stored.profile.trustedCa.isEmpty())
        return import;
    if (const Result<> read = adoptTrustAnchor(QFileInfo(path).dir(), &import->stored); !read)
        return failure(read.error());
    return import;
}

} // namespace knippe
