// SPDX-License-Identifier: MIT
#include "app/signin/quietlog.h"

#include <QtCore/QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace knippe {

void logLine(const QString &text)
{
    static const QRegularExpression afterAddress(u"[?#][^\\s\"']*"_s);
    QString line = text;
    line.replace(afterAddress, u"?…"_s);
    const QByteArray bytes = "knippe-signin: " + line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

static void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        logLine(text);
}

void installQuietLog()
{
    qInstallMessageHandler(onMessage);
}

} // namespace knippe
