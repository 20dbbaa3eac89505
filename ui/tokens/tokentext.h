// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/apitoken.h"
#include "ui/common/tint.h"

#include <optional>

namespace knippe {

/// A token's state for people: a word, the reason or remark under it, and what its colour means.
struct TokenStateText
{
    QString word;
    QString remark;
    Tint tint = Tint::Neutral;
};

[[nodiscard]] TokenStateText stateText(const ApiToken &token, const ClientProfile &profile,
                                       const QDateTime &now);
/// The word alone, which takes less time.
[[nodiscard]] QString stateWord(const ApiToken &token, const QDateTime &now);
[[nodiscard]] Tint stateTint(const ApiToken &token, const QDateTime &now);
/// What is left, counting down ("41 min"), how long ago it ended, "unknown", or a dash.
[[nodiscard]] QString expiryText(const ApiToken &token, const QDateTime &now);
/// Both ends of its life in local time; empty when there is nothing to tell.
[[nodiscard]] QString lifetimeText(const ApiToken &token);
/// What is left of the lifetime, 0 to 1; nothing when that is unknown or nothing is held.
[[nodiscard]] std::optional<double> remainingShare(const ApiToken &token, const QDateTime &now);
/// Held and valid, but not for much longer.
[[nodiscard]] bool expiresSoon(const ApiToken &token, const QDateTime &now);
/// The lower, the sooner somebody should look at it: failed, expired, soon to expire, …
[[nodiscard]] int urgency(const ApiToken &token, const QDateTime &now);
/// `aud` as the token has it.
[[nodiscard]] QString audienceText(const ApiToken &token);

} // namespace knippe
