// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/importpreview.h"

namespace knippe {

/// A profile for people, in rows of two columns.
[[nodiscard]] QList<QStringList> profileRows(const StoredProfile &stored);
/// What an import would store, and where.
[[nodiscard]] QList<QStringList> previewRows(const ImportPreview &preview);
/// What a person should know of it; on stderr.
void noteImport(const ImportPreview &preview);

} // namespace knippe
