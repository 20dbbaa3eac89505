// SPDX-License-Identifier: MIT
#include "core/profile/profilefile.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtNetwork/QSslCertificate>

using namespace Qt::StringLiterals;

namespace knippe {

Result<QByteArray> readFile(const QString &path, QLatin1StringView code, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(code, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray content = file.read(limit + 1); // a pipe knows no size beforehand
    if (content.size() > limit)
        return failure(code, u"%1: > %2 KiB"_s.arg(path).arg(limit / 1024));
    return content;
}

Result<QByteArray> readTrustAnchor(const QString &path)
{
    const Result<QByteArray> pem = readFile(path, codes::ConfigCa);
    if (!pem)
        return failure(pem.error());
    if (QSslCertificate::fromData(*pem, QSsl::Pem).isEmpty())
        return failure(codes::ConfigCa, path);
    return pem;
}

Error inFile(Error error, const QString &path)
{
    if (!error.detail.contains(path))
        error.detail = path + u": "_s + error.detail;
    return error;
}

Result<> writeFile(const QString &path, const QJsonObject &json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace knippe
