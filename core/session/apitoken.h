// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <QtCore/QDateTime>

#include <optional>

namespace knippe {

/// Under what a token was asked for, or is to be. The details as such are not kept: an attest may
/// say more than is anybody else's business.
struct ContextMark
{
    Organisation organisation;
    QString name; ///< detailsName()

    bool operator==(const ContextMark &) const = default;
};
[[nodiscard]] ContextMark markOf(const TokenContext &context, Tenancy tenancy);

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
    ContextChoice choice; ///< a person's, for this API
    ContextMark wanted;   ///< what comes of it; not kept
    ContextMark issued;   ///< the token held was asked for under this
    Organisation claimed; ///< as the token says itself, like `audience`
    QDateTime obtainedAt; ///< UTC
    QDateTime expiresAt;  ///< UTC; invalid when unknown
    std::optional<Error> error;    ///< of the last attempt
    std::optional<State> progress; ///< Waiting or Fetching while a request is under way

    [[nodiscard]] State state(const QDateTime &now) const;
    /// Settles `wanted`; a choice that the profile does not allow any more is dropped.
    void want(const ClientProfile &profile);
    /// Held, but asked for under something else than is wanted now.
    [[nodiscard]] bool isOutdated() const { return held && issued.name != wanted.name; }
    /// Held, not outdated, and good for at least `seconds` more; an unknown lifetime counts as
    /// good.
    [[nodiscard]] bool isUsable(const QDateTime &now, int seconds) const;
    /// Of the token held: what it says itself, or else what was sent for it.
    [[nodiscard]] const Organisation &shownOrganisation() const
    {
        return claimed.isEmpty() ? issued.organisation : claimed;
    }
    [[nodiscard]] QStringList missingScopes() const; ///< asked for, not granted; empty unless held
    [[nodiscard]] QStringList extraScopes() const;   ///< granted, not asked for

    bool operator==(const ApiToken &) const = default;
};

} // namespace knippe
