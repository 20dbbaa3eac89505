// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/claimmeaning.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace knippe {

/// One header parameter or claim, ready to be shown: plain text of bounded length (see
/// plainText()).
struct TokenMember
{
    QString name;
    QString meaning;   ///< empty when the name is not known
    QStringList lines; ///< the value: one line for each scalar, nested ones after their path

    bool operator==(const TokenMember &) const = default;
};

/// The known ones first, in a fixed order, then the others by name; at most 200, with at most 50
/// lines each. Times are local, with their distance from `now`.
[[nodiscard]] QList<TokenMember> membersOf(TokenPart part, const QJsonObject &object,
                                           const QDateTime &now);

/// The same member of two tokens.
struct ComparedMember
{
    enum class Outcome { Same, Changed, OnlyInFirst, OnlyInSecond };

    Outcome outcome = Outcome::Same;
    TokenMember first;  ///< without lines when only in the second
    TokenMember second; ///< without lines when only in the first
};

/// In the order of membersOf().
[[nodiscard]] QList<ComparedMember> compareMembers(TokenPart part, const QJsonObject &first,
                                                   const QJsonObject &second, const QDateTime &now);

/// "2026-11-22 05:45:00 (in 10 min)", "… (3 min ago)": local time and its distance from `now`.
[[nodiscard]] QString momentText(const QDateTime &time, const QDateTime &now);

} // namespace knippe
