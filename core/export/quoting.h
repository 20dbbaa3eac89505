// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <optional>

namespace knippe {

/// One word of a POSIX shell, whatever stands in it.
[[nodiscard]] QByteArray shellWord(QByteArrayView text);

/// A value that `.env` readers and a POSIX shell read alike; nothing when there is no such way of
/// writing it (a line break, or both kinds of character that only the other quotes could hold).
[[nodiscard]] std::optional<QByteArray> envValue(QByteArrayView text);

/// A name for variables of each resource, `nhn_pps` for "nhn:pps": a-z, 0-9 and _, no two alike.
[[nodiscard]] QStringList variableNames(const QStringList &resources);

} // namespace knippe
