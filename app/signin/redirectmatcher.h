// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QUrl>

namespace knippe {

/// Whether `url` is the redirect URI this sign-in waits for: RFC 8252 section 8.4. Scheme, host and
/// path are compared whole, after parsing, never as a prefix. The port must be the same, except
/// that a loopback literal without a port stands for any port (RFC 8252 section 7.3). Query and
/// fragment carry the answer and are not compared; a URL with a user name never matches.
[[nodiscard]] bool matchesRedirect(const QUrl &url, const QUrl &redirectUri);

} // namespace knippe
