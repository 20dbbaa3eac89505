// SPDX-License-Identifier: MIT
#include "app/cli/systembrowser.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace knippe {

bool openInSystemBrowser(const QUrl &url)
{
#if defined(Q_OS_WIN)
    const QString name = u"rundll32"_s;
    QStringList arguments{u"url.dll,FileProtocolHandler"_s};
#elif defined(Q_OS_DARWIN)
    const QString name = u"open"_s;
    QStringList arguments;
#else
    const QString name = u"xdg-open"_s;
    QStringList arguments;
#endif
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return false;
    arguments.append(QString::fromLatin1(url.toEncoded()));
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice()); // stdout is for the answer
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace knippe
