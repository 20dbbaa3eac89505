// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/apitoken.h"

namespace knippe {

/// One scope of an API as the panel shows it.
struct ScopeChip
{
    enum class Kind {
        Asked, ///< no token yet, so nobody knows
        Granted,
        Missing, ///< asked for, not granted
        Extra,   ///< granted, not asked for
    };

    Kind kind = Kind::Asked;
    QString scope;     ///< the whole of it
    QString shortName; ///< without the API's own name in front

    /// Sign and short name: "✓ read", "✗ write", "+ more", "read".
    [[nodiscard]] QString label() const;
    bool operator==(const ScopeChip &) const = default;
};

/// In the order of the profile; what was not asked for comes last.
[[nodiscard]] QList<ScopeChip> scopeChips(const ApiToken &token);
/// The labels in one line.
[[nodiscard]] QString scopeLine(const QList<ScopeChip> &chips);
/// In words: "granted: …; not granted: …", one kind a line when `separator` is a line break.
[[nodiscard]] QString scopeSentence(const QList<ScopeChip> &chips, const QString &separator);

} // namespace knippe

Q_DECLARE_METATYPE(knippe::ScopeChip)
