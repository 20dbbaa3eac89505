// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <chrono>
#include <optional>

namespace knippe {

/// What whoever looks after the computer has settled for all of its users: settings.json beside the
/// directory of the managed profiles. It holds for what a user has not chosen; what is locked, for
/// everybody.
struct ManagedSettings
{
    std::optional<QString> language; ///< nb, nn or en
    std::optional<bool> signOutOnScreenLock;
    std::optional<bool> lookForNewerVersion; ///< once a day
    QUrl releasesUrl;                        ///< https; in place of the one built in
    std::chrono::seconds clipboard{30};      ///< for which a secret stays there, at the most
    QStringList locked;                      ///< names of fields that a user cannot change

    static constexpr QLatin1StringView Language{"language"};
    static constexpr QLatin1StringView SignOutOnScreenLock{"signOutOnScreenLock"};
    static constexpr QLatin1StringView LookForNewerVersion{"lookForNewerVersion"};

    [[nodiscard]] bool isLocked(QLatin1StringView name) const { return locked.contains(name); }

    bool operator==(const ManagedSettings &) const = default;
};

/// Refuses fields it does not know: a lock that is misspelt would hold nobody. E-CONFIG-….
[[nodiscard]] Result<ManagedSettings> parseManagedSettings(const QJsonObject &json);
/// Of the first of `profilePlaces` (Paths::managed) that has settings beside it; the built-in ones
/// where none has. Errors name the file.
[[nodiscard]] Result<ManagedSettings> readManagedSettings(const QStringList &profilePlaces);

} // namespace knippe
