// SPDX-License-Identifier: MIT
#include "core/base/thirdparty.h"

#include "core/base/strictjson.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace knippe {

/// Of what is loaded now, which need not be what Knippe was built with.
static QString versionNow(const QString &name, const QString &built)
{
    if (name == "Qt"_L1)
        return QString::fromLatin1(qVersion());
    if (name == "OpenSSL"_L1)
        return QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING));
    return built;
}

QList<ThirdParty> ThirdParty::all()
{
    QFile file(u":/knippe/thirdparty.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root =
        parseJsonObject(file.readAll(), codes::ConfigSyntax).value_or(QJsonObject());
    QList<ThirdParty> all;
    for (const QJsonValue each : root["components"_L1].toArray()) {
        if (!each["used"_L1].toBool() || each["system"_L1].toBool())
            continue;
        const QString name = each["name"_L1].toString();
        all.append({.name = name,
                    .version = versionNow(name, each["version"_L1].toString()),
                    .licence = each["licence"_L1].toString(),
                    .copyright = each["copyright"_L1].toString(),
                    .homepage = each["homepage"_L1].toString()});
    }
    return all;
}

} // namespace knippe
