// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QStringList>

namespace knippe {

/// The sentence for people: what happened, where, and what to do about it, in the application's
/// language. The window and the command line both use it. An unknown code still gets a sentence.
[[nodiscard]] QString errorText(const Error &error);
/// `E-GROUP-NAME: sentence`, for a terminal or a report.
[[nodiscard]] QString errorLine(const Error &error);

/// What the browser shows after coming back to the loopback port, and to anybody else who calls
/// there.
[[nodiscard]] QString signedInPageText();
[[nodiscard]] QString waitingPageText();

/// Every code that has a sentence of its own.
[[nodiscard]] QStringList worded();

} // namespace knippe
