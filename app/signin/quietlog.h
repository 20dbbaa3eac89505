// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// Lets Qt's warnings through to standard error, and nothing less important. What follows a "?" in
/// a URL is cut: there may be a code or a request URI in it.
void installQuietLog();

/// One line of our own on standard error. The same cut is made.
void logLine(const QString &text);

} // namespace knippe
