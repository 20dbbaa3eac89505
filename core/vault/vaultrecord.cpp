// SPDX-License-Identifier: MIT
#include "core/vault/vaultrecord.h"

#include "core/base/base64url.h"
#include "core/base/strictjson.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace knippe {

SessionRecord SessionRecord::clone() const
{
    return {refreshToken.clone(), dpopKey.clone(), issuer, subject, userName, nonce, authTime};
}

SecretBytes SessionRecord::toJson() const
{
    QJsonObject json{{"issuer"_L1, issuer},
                     {"sub"_L1, subject},
                     {"name"_L1, userName},
                     {"nonce"_L1, QString::fromLatin1(nonce)},
                     {"refreshToken"_L1, QString::fromUtf8(refreshToken.view())},
                     {"dpopKey"_L1, QString::fromUtf8(dpopKey.view())}};
    if (authTime)
        json.insert("authTime"_L1, *authTime);
    return SecretBytes::take(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<SessionRecord> SessionRecord::fromJson(const SecretBytes &json)
{
    const Result<QJsonObject> object = parseJsonObject(json.view(), codes::VaultContent);
    if (!object)
        return failure(object.error());
    for (const auto name :
         {"issuer"_L1, "sub"_L1, "name"_L1, "nonce"_L1, "refreshToken"_L1, "dpopKey"_L1}) {
        if (!object->value(name).isString())
            return failure(codes::VaultContent, name);
    }
    const QJsonValue authTime = object->value("authTime"_L1);
    return SessionRecord{SecretBytes::take(object->value("refreshToken"_L1).toString().toUtf8()),
                         SecretBytes::take(object->value("dpopKey"_L1).toString().toUtf8()),
                         object->value("issuer"_L1).toString(),
                         object->value("sub"_L1).toString(),
                         object->value("name"_L1).toString(),
                         object->value("nonce"_L1).toString().toLatin1(),
                         authTime.isDouble() ? std::optional(authTime.toInteger()) : std::nullopt};
}

static QString item(const QString &profileId, const QString &name)
{
    return u"no.knippe/%1/%2"_s.arg(profileId, name);
}

QString clientKeyItem(const QString &profileId)
{
    return item(profileId, u"client-key"_s);
}

QString newClientKeyItem(const QString &profileId)
{
    return item(profileId, u"new/client-key"_s);
}

QString oldClientKeyItem(const QString &profileId)
{
    return item(profileId, u"old/client-key"_s);
}

QString certificateItem(const QString &profileId)
{
    return item(profileId, u"certificate"_s);
}

QString newCertificateItem(const QString &profileId)
{
    return item(profileId, u"new/certificate"_s);
}

QString oldCertificateItem(const QString &profileId)
{
    return item(profileId, u"old/certificate"_s);
}

QString sessionItem(const QString &profileId)
{
    return item(profileId, u"session"_s);
}

QString idTokenItem(const QString &profileId)
{
    return item(profileId, u"id-token"_s);
}

QString probeItem(const QString &profileId)
{
    return item(profileId, u"probe"_s);
}

QString accessTokenItem(const QString &profileId, const QString &resource)
{
    const QByteArray hash = QCryptographicHash::hash(resource.toUtf8(), QCryptographicHash::Sha256);
    return item(profileId, u"token/"_s + QString::fromLatin1(base64UrlEncode(hash.first(12))));
}

QString itemOfInstallation(const QString &item, const QString &installation)
{
    const bool isShared = item.endsWith("/client-key"_L1);
    return isShared ? item : item + u'/' + installation;
}

QStringList sessionItems(const QString &profileId, const QStringList &resources)
{
    QStringList items{sessionItem(profileId), probeItem(profileId), idTokenItem(profileId)};
    for (const QString &resource : resources)
        items.append(accessTokenItem(profileId, resource));
    return items;
}

} // namespace knippe
