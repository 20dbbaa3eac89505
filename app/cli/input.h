// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QtCore/QUrl>

namespace knippe {

/// All of a file, or of stdin for "-". E-CALL-FILE when it cannot be read or has more than `most`
/// bytes.
[[nodiscard]] Result<SecretBytes> readInput(const QString &file, qint64 most);

/// One line from a file descriptor that this program was started with, without its end; at most
/// 1 KiB. E-CALL-FILE.
[[nodiscard]] Result<SecretBytes> readLine(int descriptor);

/// A whole web address as somebody typed it, else E-CALL-USAGE. Nothing of it is repeated: there
/// may be secrets in its query.
[[nodiscard]] Result<QUrl> readUrl(const QString &text);

} // namespace knippe
