// SPDX-License-Identifier: MIT
#include "core/profile/managedsettings.h"

#include "core/base/strictjson.h"
#include "core/profile/fieldreader.h"
#include "core/profile/profilefile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr auto ReleasesUrl = "releasesUrl"_L1;
static constexpr auto ClipboardSeconds = "clipboardSeconds"_L1;
static constexpr auto Locked = "locked"_L1;

static std::optional<bool> readFlag(FieldReader &fields, QLatin1StringView name)
{
    const bool value = fields.flag(name, false);
    return fields.has(name) ? std::optional(value) : std::nullopt;
}

static std::optional<QString> readLanguage(FieldReader &fields)
{
    if (!fields.has(ManagedSettings::Language))
        return std::nullopt;
    const QString code = fields.text(ManagedSettings::Language, {});
    if (!QStringList{u"nb"_s, u"nn"_s, u"en"_s}.contains(code))
        fields.refuse(ManagedSettings::Language, u"nb | nn | en"_s);
    return code;
}

static QUrl readAddress(FieldReader &fields)
{
    const QUrl url(fields.text(ReleasesUrl, {}), QUrl::StrictMode);
    const bool isSafe = url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty()
                        && url.userInfo().isEmpty();
    if (fields.has(ReleasesUrl) && !isSafe)
        fields.refuse(ReleasesUrl, u"https://…"_s);
    return url;
}

/// To shorten the time is a setting, to lengthen it is not.
static std::chrono::seconds readClipboard(FieldReader &fields, std::chrono::seconds longest)
{
    const int seconds = fields.number(ClipboardSeconds, int(longest.count()));
    if (seconds < 5 || seconds > longest.count())
        fields.refuse(ClipboardSeconds, u"5 – %1"_s.arg(longest.count()));
    return std::chrono::seconds(seconds);
}

/// A lock on what has no value here would hold the user to what somebody chose once.
static QStringList readLocks(FieldReader &fields)
{
    const QStringList lockable{ManagedSettings::SignOutOnScreenLock,
                               ManagedSettings::LookForNewerVersion};
    const QStringList locked = fields.texts(Locked, {});
    for (const QString &name : locked) {
        if (!lockable.contains(name) || !fields.has(QLatin1StringView(name.toLatin1())))
            fields.refuse(Locked, lockable.join(u" | "_s));
    }
    return locked;
}

Result<ManagedSettings> parseManagedSettings(const QJsonObject &json)
{
    FieldReader fields(json, {});
    ManagedSettings settings;
    settings.language = readLanguage(fields);
    settings.signOutOnScreenLock = readFlag(fields, ManagedSettings::SignOutOnScreenLock);
    settings.lookForNewerVersion = readFlag(fields, ManagedSettings::LookForNewerVersion);
    settings.releasesUrl = readAddress(fields);
    settings.clipboard = readClipboard(fields, settings.clipboard);
    settings.locked = readLocks(fields);
    if (const std::optional<Error> error = fields.finish())
        return failure(*error);
    return settings;
}

Result<ManagedSettings> readManagedSettings(const QStringList &profilePlaces)
{
    for (const QString &place : profilePlaces) {
        const QString path = QFileInfo(place).dir().filePath(u"settings.json"_s);
        if (!QFileInfo::exists(path))
            continue;
        const Result<QByteArray> bytes = readFile(path);
        const Result<QJsonObject> json =
            bytes ? parseJsonObject(*bytes, codes::ConfigSyntax) : failure(bytes.error());
        Result<ManagedSettings> settings =
            json ? parseManagedSettings(*json) : failure(json.error());
        if (!settings)
            return failure(inFile(settings.error(), path));
        return settings;
    }
    return ManagedSettings();
}

} // namespace knippe
