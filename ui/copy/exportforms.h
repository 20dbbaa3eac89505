// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/tokenexport.h"

namespace knippe {

/// What a form is called where it is named beside an API: on the clipboard's line, in a choice.
[[nodiscard]] QString exportFormName(ExportForm form);

/// Those that tools read from a file.
[[nodiscard]] QList<ExportForm> fileForms();
/// A name for such a file, after the profile's, as the tool that reads it would have it.
[[nodiscard]] QString suggestedFileName(ExportForm form, const QString &profile);

} // namespace knippe
