// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/http/httpmessage.h"

#include <optional>

namespace knippe {

/// Where an OAuth error came from; becomes the middle part of its code.
enum class Endpoint { PushedAuthorization, Authorization, Token };

/// The Error of an OAuth error: E-PAR-…, E-AUTHZ-… or E-TOKEN-… with a suffix per registered error
/// (RFC 6749 4.1.2.1 and 5.2, RFC 8707 2, RFC 9449 5 and 8, OpenID Connect Core 3.1.2.6), -OTHER
/// for one we have never heard of.
[[nodiscard]] Error oauthFailure(Endpoint endpoint, const QString &error,
                                 const QString &description, int httpStatus = 0);

/// Judges an answer that should have had another status: its OAuth error if the body is the JSON
/// of RFC 6749 5.2, otherwise `code` with the HTTP status.
[[nodiscard]] Error errorAnswer(Endpoint endpoint, const HttpResponse &response,
                                QLatin1StringView code);

/// All suffixes oauthFailure() can make, for the table of texts and its test.
[[nodiscard]] QStringList oauthErrorSuffixes();

} // namespace knippe
