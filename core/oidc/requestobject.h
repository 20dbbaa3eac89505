// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/signingkey.h"
#include "core/oidc/authorizationrequest.h"

#include <QtCore/QDateTime>

namespace knippe {

/// The authorization request as a signed JWT (RFC 9101 section 4; `typ` as in section 10.8), for
/// the `request` parameter of a pushed authorization request (RFC 9126 section 3). Single use, like
/// a client assertion, and valid for 60 s. Its audience is the issuer. It has no `sub`, so that it
/// can never pass for a client assertion (section 10.8).
[[nodiscard]] QByteArray makeRequestObject(const AuthorizationRequest &request,
                                           const QString &issuer, const QDateTime &now,
                                           const QByteArray &jti, const SigningKey &key);

} // namespace knippe
