// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// The two halves of a JWT that people look at.
enum class TokenPart { Header, Claims };

/// What is known of a header parameter or claim by its name.
struct MemberKnowledge
{
    QString meaning;     ///< for people, in their language; empty when the name is not known
    bool isTime = false; ///< a NumericDate (RFC 7519 section 2)
    int rank = 0;        ///< the place to show it in: the best known first, then the unknown
};

/// RFC 7515, 7516, 7519, 7800, 8693, 9068 and 9449, OpenID Connect Core and its logouts, HelseID.
[[nodiscard]] MemberKnowledge knowledgeOf(TokenPart part, const QString &name);

} // namespace knippe
