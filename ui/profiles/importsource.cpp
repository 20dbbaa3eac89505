// SPDX-License-Identifier: MIT
#include "ui/profiles/importsource.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>

namespace knippe {

std::optional<ImportSource> ImportSource::in(const QMimeData *data)
{
    if (!data)
        return std::nullopt;
    if (const QList<QUrl> urls = data->urls(); urls.size() == 1 && urls.first().isLocalFile())
        return ImportSource{urls.first().toLocalFile(), nullptr};
    if (data->hasUrls() || !data->hasText())
        return std::nullopt;
    QByteArray text = data->text().toUtf8();
    if (text.trimmed().isEmpty())
        return std::nullopt;
    return ImportSource{{},
                        std::make_shared<const SecretBytes>(SecretBytes::take(std::move(text)))};
}

Result<ProfileImport> ImportSource::read(const ImportOptions &options) const
{
    if (text)
        return importClient(text->view(), options);
    if (const QFileInfo file(path); file.exists() && !file.isFile()) // a pipe might never end
        return failure(codes::ConfigFile, path);
    return importFile(path, options);
}

} // namespace knippe
