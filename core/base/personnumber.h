// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// A Norwegian national identity number or D-number: eleven digits, a date of birth first and two
/// check digits last. The registers of invented people add 80, 65 or 40 to the month, so that none
/// of their numbers can be a living person's.
enum class PersonNumber { Malformed, Ordinary, Synthetic };

[[nodiscard]] PersonNumber personNumberKind(const QString &text);

} // namespace knippe
