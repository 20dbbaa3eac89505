// SPDX-License-Identifier: MIT
// The managed profiles of ProfileStore; profilestore.cpp has its own ones.
#include "core/base/base64url.h"
#include "core/base/strictjson.h"
#include "core/profile/profilefile.h"
#include "core/profile/profilestore.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

/// The same at every start, with nothing written. Another client, or one of another authority, is
/// another: it finds neither the key nor the session of the one before.
QString idOf(const ClientProfile &profile)
{
    const QString whole = profile.name + u'\n' + profile.authority + u'\n' + profile.clientId;
    const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256);
    return u"managed-"_s + QString::fromLatin1(base64UrlEncode(hash).left(22));
}

Result<ClientProfile> readProfile(const QString &path, const QString &name)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return failure(bytes.error());
    Result<QJsonObject> json = parseJsonObject(*bytes, codes::ConfigSyntax);
    if (!json)
        return failure(json.error());
    if (!json->contains("name"_L1))
        json->insert("name"_L1, name);
    Result<ClientProfile> profile = parseStoredProfile(*json);
    if (profile && profile->name != name)
        return failure(codes::ConfigFieldValue, u"name: %1"_s.arg(name));
    return profile;
}

} // namespace

QString ProfileStore::managedFileOf(const QString &name) const
{
    for (const QString &directory : m_managed) {
        const QString file = directory + u'/' + name + ProfileSuffix;
        if (isProfileName(name) && QFileInfo::exists(file))
            return file;
    }
    return {};
}

QString ProfileStore::factsFileOf(const QString &id) const
{
    return m_facts + u'/' + id + ProfileSuffix;
}

Result<StoredProfile> ProfileStore::loadManaged(const QString &name) const
{
    const QString path = managedFileOf(name);
    Result<ClientProfile> profile = readProfile(path, name);
    if (!profile)
        return failure(inFile(profile.error(), path));
    StoredProfile stored{std::move(*profile), {}, {}, {}, {}, true};
    stored.id = idOf(stored.profile);
    if (!stored.profile.trustedCa.isEmpty()) {
        const Result<QByteArray> pem =
            readTrustAnchor(QFileInfo(path).dir().filePath(stored.profile.trustedCa));
        if (!pem)
            return failure(pem.error());
        stored.trustedCaPem = *pem;
    }
    if (!QFileInfo::exists(factsFileOf(stored.id)))
        return stored;
    const Result<QByteArray> bytes = readFile(factsFileOf(stored.id));
    const Result<QJsonObject> facts =
        bytes ? parseJsonObject(*bytes, codes::ConfigSyntax) : failure(bytes.error());
    if (!facts)
        return failure(inFile(facts.error(), factsFileOf(stored.id)));
    stored.keyThumbprint = facts->value("keyThumbprint"_L1).toString();
    stored.keySince = QDateTime::fromString(facts->value("keySince"_L1).toString(), Qt::ISODate);
    for (const QJsonValue &resource : facts->value("keepFresh"_L1).toArray())
        stored.profile.setKeepFresh(resource.toString(), true);
    return stored;
}

Result<> ProfileStore::writeFacts(const StoredProfile &profile) const
{
    QDir().mkpath(m_facts);
    QFile::setPermissions(m_facts, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QJsonArray fresh;
    for (const ApiRequest &api : profile.profile.apis) {
        if (api.keepFresh)
            fresh.append(api.resource);
    }
    QJsonObject facts{{"name"_L1, profile.profile.name}, // for people who look
                      {"keyThumbprint"_L1, profile.keyThumbprint},
                      {"keepFresh"_L1, fresh}};
    if (profile.keySince.isValid())
        facts.insert("keySince"_L1, profile.keySince.toUTC().toString(Qt::ISODate));
    return writeFile(factsFileOf(profile.id), facts);
}

} // namespace knippe
