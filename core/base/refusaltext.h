// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QStringList>

namespace knippe {

/// The sentence for an OAuth error (RFC 6749 4.1.2.1 and 5.2, and those of its extensions): what
/// was asked for and refused, what to do, what the authority says in its own words, and what
/// HelseID means by a code of its own in them.
[[nodiscard]] QString refusalText(const Error &error);

/// The plain words for the first of HelseID's own codes ("HID-1001") in what it said; empty if
/// there is none.
[[nodiscard]] QString helseidExplanation(const QString &description);

/// The suffixes of the codes that have a sentence.
[[nodiscard]] QStringList wordedRefusals();

/// HelseID's codes that have an explanation.
[[nodiscard]] QStringList wordedHelseidCodes();

} // namespace knippe
