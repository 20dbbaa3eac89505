// SPDX-License-Identifier: MIT
#include "core/profile/profilestore.h"

#include "core/base/random.h"
#include "core/base/strictjson.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr qint64 MaxFile = 256 * 1024;
static constexpr auto Suffix = ".json"_L1;

static Result<QByteArray> readFile(const QString &path, QLatin1StringView code)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(code, u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > MaxFile)
        return failure(code, u"%1: > %2 KiB"_s.arg(path).arg(MaxFile / 1024));
    return file.readAll();
}

QString StoredProfile::newId()
{
    return QString::fromLatin1(randomText(96));
}

ProfileStore::ProfileStore(QString configDirectory)
    : m_directory(std::move(configDirectory) + "/profiles"_L1)
{
}

QStringList ProfileStore::names() const
{
    QStringList names;
    for (const QString &file :
         QDir(m_directory).entryList({u'*' + Suffix}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(Suffix.size());
        if (isProfileName(name))
            names.append(name);
    }
    names.sort(); // the files' suffix would have a say
    return names;
}

Result<StoredProfile> ProfileStore::load(const QString &name) const
{
    if (!isProfileName(name) || !QFileInfo::exists(fileOf(name)))
        return failure(codes::ConfigUnknown, name.left(64));
    const Result<QByteArray> bytes = readFile(fileOf(name), codes::ConfigFile);
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
    const QString path = fileOf(profile.profile.name);
    QSaveFile file(path);
    QJsonObject json{{"id"_L1, profile.id},
                     {"keyThumbprint"_L1, profile.keyThumbprint},
                     {"trustedCaPem"_L1, QString::fromLatin1(profile.trustedCaPem)},
                     {"profile"_L1, profile.profile.toJson()}};
    if (profile.keySince.isValid())
        json.insert("keySince"_L1, profile.keySince.toUTC().toString(Qt::ISODate));
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<> ProfileStore::remove(const QString &name) const
{
    if (!isProfileName(name) || !QFileInfo::exists(fileOf(name)))
        return failure(codes::ConfigUnknown, name.left(64));
    QFile file(fileOf(name));
    if (!file.remove())
        return failure(codes::ConfigFile, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

QString ProfileStore::fileOf(const QString &name) const
{
    return m_directory + u'/' + name + Suffix;
}

} // namespace knippe
