// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"
#include "core/session/session.h"

#include <map>

namespace knippe {

/// Access tokens that somebody asked to see, by resource.
using RevealedTokens = std::map<QString, SecretBytes>;

/// The JSON of `tokens` and `login`, and that of one row of it.
[[nodiscard]] QJsonObject tokensToJson(const Session &session, const RevealedTokens &revealed);
[[nodiscard]] QJsonObject tokenToJson(const ApiToken &token, const Session &session,
                                      const SecretBytes *accessToken);
/// The same for people.
[[nodiscard]] QString tokensToText(const Session &session, const RevealedTokens &revealed);

[[nodiscard]] QJsonObject userToJson(const Session &session);
[[nodiscard]] QString userToText(const Session &session);
/// "DPoP" or "Bearer", however the authority wrote it (RFC 6749 5.1: case insensitive); else its
/// word.
[[nodiscard]] QString tokenScheme(const ApiToken &token);
[[nodiscard]] const ApiToken *findToken(const Session &session, const QString &resource);

} // namespace knippe
