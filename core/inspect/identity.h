// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/acceptance.h"

namespace knippe {

/// What an ID token that is kept is held against: the session it came with.
struct IdentityExpectation
{
    QString issuer;
    QString clientId;
    QString subject;  ///< of whoever is signed in
    QByteArray nonce; ///< of the sign-in
};

/// "Does it say who is signed in?": OpenID Connect Core 3.1.3.7 in the order of
/// AcceptanceCheck::Subject, long after checkIdToken() has let the token in. Its time may therefore
/// be over, which speaks neither for nor against.
[[nodiscard]] QList<AcceptanceCheck> checkIdentity(const InspectedToken &token,
                                                   const Verification &verification,
                                                   const IdentityExpectation &expected,
                                                   const QDateTime &now);

} // namespace knippe
