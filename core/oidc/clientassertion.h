// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/signingkey.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>

namespace knippe {

/// A `private_key_jwt` client assertion (RFC 7523 section 3, OpenID Connect Core section 9). Single
/// use: every attempt, also the one that answers a nonce challenge, needs its own `jti`. The
/// audience is one string, the issuer (FAPI 2.0 Security Profile 5.3.3.1) unless a profile says
/// otherwise; it is valid for 30 s. `details` become the claim `assertion_details`, which is
/// HelseID's own.
[[nodiscard]] QByteArray makeClientAssertion(const QString &clientId, const QString &audience,
                                             const QDateTime &now, const QByteArray &jti,
                                             const SigningKey &key, const QJsonArray &details = {});

/// What one attempt authenticates with; never reused for a second one.
struct ClientAuthentication
{
    QString clientId;     ///< empty: the assertion says it
    QByteArray assertion; ///< RFC 7523; empty for a public client
    QByteArray dpopProof; ///< RFC 9449; empty when no proof is wanted
};

} // namespace knippe
