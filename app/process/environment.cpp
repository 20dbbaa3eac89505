// SPDX-License-Identifier: MIT
#include "app/process/environment.h"

#include <QtCore/QProcessEnvironment>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

bool isUnwantedVariable(const QString &name)
{
    // SECRET_…: libsecret takes a file for a keychain, and the password to it; without GLib's loop
    // it never answers
    static const QStringList names{
        u"SSLKEYLOGFILE"_s,
        u"SSL_CERT_FILE"_s,
        u"SSL_CERT_DIR"_s,
        u"OPENSSL_CONF"_s,
        u"OPENSSL_CONF_INCLUDE"_s,
        u"OPENSSL_MODULES"_s,
        u"OPENSSL_ENGINES"_s,
        u"OPENSSL_TRACE"_s,
        u"QT_LOGGING_RULES"_s,
        u"QT_LOGGING_CONF"_s,
        u"QT_LOGGING_TO_CONSOLE"_s,
        u"QT_FORCE_STDERR_LOGGING"_s,
        u"QT_MESSAGE_PATTERN"_s,
        u"QT_PLUGIN_PATH"_s,
        u"QT_QPA_PLATFORM_PLUGIN_PATH"_s,
        u"QT_QPA_GENERIC_PLUGINS"_s, // tuio, for one, takes clicks from the network
        u"QDBUS_DEBUG"_s,            // prints what QtKeychain tells KWallet
        u"QTKEYCHAIN_BACKEND"_s,
        u"SECRET_BACKEND"_s,
        u"QT_NO_GLIB"_s,
    };
    static const QStringList prefixes{
        u"QTWEBENGINE"_s, // also QTWEBENGINEPROCESS_PATH: another program as the renderer
        u"QT_WEBENGINE_"_s,
        u"CHROME_"_s, // CHROME_DEVEL_SANDBOX names a program to run as the sandbox
        u"QML"_s,     // debugging, and where code for the view is taken from
        u"SECRET_FILE_"_s,
        u"LD_"_s, // too late for this process, in time for its children
        u"DYLD_"_s,
    };
    const QString upper = name.toUpper();
    return names.contains(upper)
           || std::any_of(prefixes.begin(), prefixes.end(),
                          [&](const QString &prefix) { return upper.startsWith(prefix); });
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
