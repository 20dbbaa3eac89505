// SPDX-License-Identifier: MIT
#include "app/signin/environmentscrub.h"

#include <QtCore/QProcessEnvironment>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

bool isUnwantedVariable(const QString &name)
{
    static const QStringList names{
        u"SSLKEYLOGFILE"_s,      u"QT_LOGGING_RULES"_s,      u"QT_LOGGING_CONF"_s,
        u"QT_MESSAGE_PATTERN"_s, u"QT_LOGGING_TO_CONSOLE"_s, u"QT_FORCE_STDERR_LOGGING"_s,
    };
    static const QStringList prefixes{
        u"QTWEBENGINE"_s, // also QTWEBENGINEPROCESS_PATH: another program as the renderer
        u"QT_WEBENGINE_"_s,
        u"CHROME_"_s, // CHROME_DEVEL_SANDBOX names a program to run as the sandbox
    };
    if (name.startsWith("QML_"_L1) && name.contains("DEBUG"_L1))
        return true;
    return names.contains(name)
           || std::any_of(prefixes.begin(), prefixes.end(),
                          [&](const QString &prefix) { return name.startsWith(prefix); });
}

QStringList scrubEnvironment()
{
    QStringList removed;
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (isUnwantedVariable(name) && qunsetenv(name.toLocal8Bit().constData()))
            removed << name;
    }
    return removed;
}

} // namespace knippe
