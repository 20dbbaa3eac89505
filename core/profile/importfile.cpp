// SPDX-License-Identifier: MIT
// Imports from files; clientimport.cpp has what is made of their content.
#include "core/profile/clientimport.h"
#include "core/profile/profilefile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

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

Result<ProfileImport> importFile(const QString &path, const ImportOptions &options)
{
    Result<QByteArray> content = readFile(path);
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
