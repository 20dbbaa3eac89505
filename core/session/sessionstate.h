// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/apitoken.h"

#include <functional>

namespace knippe {

/// What outlives the process without being secret: whether somebody is signed in, and what is known
/// of each token. It also tells a locked keychain (should hold a session, shows none) from an empty
/// one.
struct SessionState
{
    bool signedIn = false;
    QString installation; ///< that wrote it; see installationId()
    /// The sign-in was made in a browser that can be opened again, to end the authority's session.
    bool inSystemBrowser = false;
    /// Details that the sign-in settled for all of its tokens (ContextSettings::RequestObject).
    ContextMark signedInUnder;
    QDateTime refreshExpiresAt; ///< UTC; invalid when the authority did not say
    QList<ApiToken> tokens;     ///< in the profile's order

    /// The state of nobody signed in.
    [[nodiscard]] static SessionState blank(const ClientProfile &profile);
    /// The state as the file at `path` tells it, for the APIs `profile` has now. Nothing when it is
    /// missing or damaged.
    [[nodiscard]] static std::optional<SessionState> load(const QString &path,
                                                          const ClientProfile &profile);
    /// Atomically, readable by this user only; E-CONFIG-FILE.
    [[nodiscard]] Result<> save(const QString &path) const;
    /// Settles what every row's token is wanted under.
    void want(const ClientProfile &profile);
    /// Reads, lets `merge` make of it what is to be written, and writes, while other programs of
    /// this user wait to do the same. `merge` sees nothing when there is no readable file.
    [[nodiscard]] static Result<>
    update(const QString &path, const ClientProfile &profile,
           const std::function<SessionState(const std::optional<SessionState> &)> &merge);
};

/// The files a profile has below the state directory: this state, and the lock for taking turns.
[[nodiscard]] QString stateFileOf(const QString &stateDirectory, const QString &profileId);
[[nodiscard]] QString lockFileOf(const QString &stateDirectory, const QString &profileId);

} // namespace knippe
