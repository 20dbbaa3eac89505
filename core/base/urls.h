// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

class QUrl;

namespace knippe {

/// 127.0.0.0/8 or [::1] written as an address; "localhost" is a name that can be made to point
/// elsewhere and does not count (RFC 8252 section 8.3).
[[nodiscard]] bool isLoopbackLiteral(const QUrl &url);

/// https, or http to a loopback literal: where secrets may travel.
[[nodiscard]] bool isProtectedTransport(const QUrl &url);

/// `url` without user, query and fragment: what may stand in an error or a log.
[[nodiscard]] QString urlForDisplay(const QUrl &url);

} // namespace knippe
