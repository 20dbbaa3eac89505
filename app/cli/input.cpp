// SPDX-License-Identifier: MIT
#include "app/cli/input.h"

#include "app/cli/output.h"
#include "core/base/redact.h"

#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace knippe {

Result<SecretBytes> readInput(const QString &file, qint64 most)
{
    QFile input(file);
    const bool isOpen =
        file == "-"_L1 ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly);
    SecretBytes content = isOpen ? SecretBytes::take(input.read(most + 1)) : SecretBytes();
    if (!isOpen || input.error() != QFileDevice::NoError || content.size() > most)
        return failure(codes::CallFile, plainText(file));
    return content;
}

Result<SecretBytes> readLine(int descriptor)
{
    constexpr qint64 most = 1024;
    QFile input;
    QByteArray line;
    if (input.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        line = input.readLine(most + 2);
    const bool isRead = !line.isEmpty() && line.size() <= most; // an empty line has an end, too
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    SecretBytes secret = SecretBytes::take(std::move(line));
    if (!isRead)
        return failure(codes::CallFile, u"fd %1"_s.arg(descriptor));
    return secret;
}

Result<QUrl> readUrl(const QString &text)
{
    QUrl url(text, QUrl::TolerantMode); // spaces and braces are encoded, as browsers do
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return failure(codes::CallUsage, Cli::tr("URL has to be a whole web address"));
    return url;
}

} // namespace knippe
