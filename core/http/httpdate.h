// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>

namespace knippe {

/// The value of a `Date` field in any of the three forms that a recipient has to understand (RFC
/// 9110 section 5.6.7), in UTC; invalid for anything else.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &text);

} // namespace knippe
