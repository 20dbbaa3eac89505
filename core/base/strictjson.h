// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QJsonObject>

namespace knippe {

/// Parses a JSON object that came from outside, more strictly than QJsonDocument: a repeated member
/// name (compared after unescaping), bad UTF-8, a byte order mark, a lone surrogate, NUL in a
/// string, a number that does not fit, nesting beyond 32 levels, more than 1000 members in one
/// object and anything after it are refused (RFC 8259; RFC 8725 section 3.7 for tokens). The error
/// carries `code`; its detail says what is wrong and at which byte, never what stands there.
[[nodiscard]] Result<QJsonObject> parseJsonObject(QByteArrayView json, QLatin1StringView code);

} // namespace knippe
