// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <optional>

namespace knippe {

class Profiles;
class Session;

/// What a list of profiles says of one.
struct ListedProfile
{
    enum class State { SignedOut, SigningIn, SignedIn };

    QString name;
    std::optional<ClientProfile::Environment> environment = {}; ///< none: it cannot be read
    bool isManaged = false;
    bool lacksKey = false; ///< nobody has given it one yet
    State state = State::SignedOut;

    bool operator==(const ListedProfile &) const = default;
};

/// As it is now; `session` is the one at work with it, if any is.
[[nodiscard]] ListedProfile listedProfile(const Profiles &profiles, const QString &name,
                                          const Session *session, const QDateTime &now);
/// First what is only tried, production after it.
void sortByEnvironment(QList<ListedProfile> *profiles);

} // namespace knippe
