// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/scopefacts.h"

namespace knippe {

/// One scope of an API as the panel shows it: a fact with texts that may be shown as they are.
struct ScopeChip
{
    using Standing = ScopeFact::Standing;

    ScopeFact fact;
    QString shortName; ///< without the API's own name in front

    /// Sign and short name: "✓ read", "✗ write", "+ more", "… read".
    [[nodiscard]] QString label() const;
    bool operator==(const ScopeChip &) const = default;
};

/// In the order of the profile; what was not asked for comes last.
[[nodiscard]] QList<ScopeChip> scopeChips(const ApiToken &token, const ClientProfile &profile);
/// The labels in one line.
[[nodiscard]] QString scopeLine(const QList<ScopeChip> &chips);
/// In words: "granted: …; not granted: … (why)", one kind a line when `separator` is a line break.
[[nodiscard]] QString scopeSentence(const QList<ScopeChip> &chips, const QString &separator);
/// What there is to remark on the scopes of a token that is held: how many are missing or extra,
/// and why. Empty when all is as asked for.
[[nodiscard]] QString scopeRemark(const QList<ScopeChip> &chips);
/// Which scopes of a refused request another API has; empty when none.
[[nodiscard]] QString refusedScopeRemark(const QList<ScopeChip> &chips);

} // namespace knippe

Q_DECLARE_METATYPE(knippe::ScopeChip)
