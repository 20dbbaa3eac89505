// SPDX-License-Identifier: MIT
#include "core/profile/profilestore.h"

#include "core/base/random.h"
#include "core/base/strictjson.h"
#include "core/profile/profilefile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace knippe {

QString StoredProfile::newId()
{
    return QString::fromLatin1(randomText(96));
}

static QStringList namesIn(const QString &directory)
{
    QStringList names;
    for (const QString &file :
         QDir(directory).entryList({u'*' + ProfileSuffix}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(ProfileSuffix.size());
        if (isProfileName(name))
            names.append(name);
    }
    names.sort(); // the files' suffix would have a say
    return names;
}

ProfileStore::ProfileStore(QString configDirectory, QStringList managedDirectories)
    : m_directory(configDirectory + "/profiles"_L1)
    , m_facts(std::move(configDirectory) + "/managed"_L1)
    , m_managed(std::move(managedDirectories))
{
}

QStringList ProfileStore::names() const
{
    QStringList names = namesIn(m_directory);
    for (const QString &directory : m_managed)
        names += namesIn(directory);
    names.sort();
    names.removeDuplicates();
    return names;
}

bool ProfileStore::isManaged(const QString &name) const
{
    return !managedFileOf(name).isEmpty();
}

QStringList ProfileStore::hidden() const
{
    QStringList hidden;
    for (const QString &name : namesIn(m_directory)) {
        if (isManaged(name))
            hidden.append(name);
    }
    return hidden;
}

Result<StoredProfile> ProfileStore::load(const QString &name) const
{
    if (!isProfileName(name) || !QFileInfo::exists(fileOf(name)))
        return failure(codes::ConfigUnknown, name.left(64));
    if (isManaged(name))
        return loadManaged(name);
    const Result<QByteArray> bytes = readFile(ownFileOf(name));
    if (!bytes)
        return failure(bytes.error());
    const Result<QJsonObject> json = parseJsonObject(*bytes, codes::ConfigSyntax);
    if (!json)
        return failure(json.error());
    Result<ClientProfile> profile = parseStoredProfile(json->value("profile"_L1).toObject());
    if (!profile)
        return failure(profile.error());
    if (json->value("id"_L1).toString().isEmpty())
        return failure(codes::ConfigMissingField, u"id"_s);
    profile->name = name; // a file may have been renamed
    return StoredProfile{std::move(*profile), json->value("id"_L1).toString(),
                         json->value("keyThumbprint"_L1).toString(),
                         json->value("trustedCaPem"_L1).toString().toLatin1(),
                         QDateTime::fromString(json->value("keySince"_L1).toString(), Qt::ISODate)};
}

Result<> ProfileStore::add(const StoredProfile &profile) const
{
    if (isManaged(profile.profile.name))
        return failure(codes::ConfigManaged, profile.profile.name);
    if (QFileInfo::exists(fileOf(profile.profile.name)))
        return failure(codes::ConfigExists, profile.profile.name);
    QDir().mkpath(m_directory);
    QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return write(profile);
}

Result<> ProfileStore::replace(const StoredProfile &profile, const QString &former) const
{
    const QString name = profile.profile.name;
    const QString before = former.isEmpty() ? name : former;
    if (!isProfileName(before) || !QFileInfo::exists(fileOf(before)))
        return failure(codes::ConfigUnknown, before.left(64));
    if (isManaged(before))
        return before == name ? writeFacts(profile) : failure(codes::ConfigManaged, before);
    if (before == name)
        return write(profile);
    if (QFileInfo::exists(fileOf(name)))
        return failure(codes::ConfigExists, name);
    QFile file(fileOf(before)); // first renamed: there are never two with one id
    if (!file.rename(fileOf(name)))
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(fileOf(name), file.errorString()));
    return write(profile);
}

Result<> ProfileStore::write(const StoredProfile &profile) const
{
    QJsonObject json{{"id"_L1, profile.id},
                     {"keyThumbprint"_L1, profile.keyThumbprint},
                     {"trustedCaPem"_L1, QString::fromLatin1(profile.trustedCaPem)},
                     {"profile"_L1, profile.profile.toJson()}};
    if (profile.keySince.isValid())
        json.insert("keySince"_L1, profile.keySince.toUTC().toString(Qt::ISODate));
    return writeFile(ownFileOf(profile.profile.name), json);
}

Result<> ProfileStore::remove(const QString &name) const
{
    if (!isProfileName(name) || !QFileInfo::exists(fileOf(name)))
        return failure(codes::ConfigUnknown, name.left(64));
    if (isManaged(name))
        return failure(codes::ConfigManaged, name);
    QFile file(fileOf(name));
    if (!file.remove())
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

QString ProfileStore::fileOf(const QString &name) const
{
    const QString managed = managedFileOf(name);
    return managed.isEmpty() ? ownFileOf(name) : managed;
}

QString ProfileStore::ownFileOf(const QString &name) const
{
    return m_directory + u'/' + name + ProfileSuffix;
}

} // namespace knippe
