// SPDX-License-Identifier: MIT
#include "ui/copy/tokenfile.h"

#include "core/base/redact.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace knippe {

Result<> writeTokenFile(const QString &path, const SecretBytes &content)
{
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) // also of one that was there
        && file.write(content.view().data(), content.size()) == content.size() && file.putChar('\n')
        && file.commit();
    if (!isWritten)
        return failure(codes::ConfigFile,
                       plainText(QDir::toNativeSeparators(path) + u": "_s + file.errorString()));
    return {};
}

} // namespace knippe
