// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QtCore/QJsonObject>

namespace knippe {

inline constexpr QLatin1StringView ProfileSuffix{".json"};

/// No profile is larger.
inline constexpr qint64 MaxFile = 256 * 1024;

/// A file of `limit` bytes at the most. Errors have `code` and name the file.
[[nodiscard]] Result<QByteArray>
readFile(const QString &path, QLatin1StringView code = codes::ConfigFile, qint64 limit = MaxFile);
/// An extra trust anchor: a PEM file with at least one certificate. E-CONFIG-CA.
[[nodiscard]] Result<QByteArray> readTrustAnchor(const QString &path);
/// The error with the file's name in it.
[[nodiscard]] Error inFile(Error error, const QString &path);
/// Writes all of it or nothing, for this user alone. E-CONFIG-FILE.
[[nodiscard]] Result<> writeFile(const QString &path, const QJsonObject &json);

} // namespace knippe
