// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <QtCore/QDateTime>

#include <optional>

namespace knippe {

/// What is known of one API's access token; the token itself is in the keychain.
struct ApiToken
{
    enum class State {
        None,
        Waiting, ///< asked for, others come first
        Fetching,
        Valid,
        Expired,
        Failed,          ///< the last attempt; `error` says why
        UnknownLifetime, ///< held, but the authority did not say for how long
    };

    ApiRequest request;
    bool authorised =
        false; ///< named in the sign-in; another API may not be asked for (RFC 8707 2.2)
    bool held = false;
    QStringList grantedScopes;
    QStringList rejectedScopes; ///< those asked for that the authority named as `rejected_scope`
    QStringList audience; ///< as the token says itself, unverified, for display; empty when opaque
    QString sameAs;       ///< an API that was given this very token (RFC 8707 3); mostly empty
    QString tokenType;    ///< as the authority sent it
    QDateTime obtainedAt; ///< UTC
    QDateTime expiresAt;  ///< UTC; invalid when unknown
    std::optional<Error> error;    ///< of the last attempt
    std::optional<State> progress; ///< Waiting or Fetching while a request is under way

    [[nodiscard]] State state(const QDateTime &now) const;
    /// Held and good for at least `seconds` more; an unknown lifetime counts as good.
    [[nodiscard]] bool isUsable(const QDateTime &now, int seconds) const;
    [[nodiscard]] QStringList missingScopes() const; ///< asked for, not granted; empty unless held
    [[nodiscard]] QStringList extraScopes() const;   ///< granted, not asked for

    bool operator==(const ApiToken &) const = default;
};

} // namespace knippe
