// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// Qt guesses whether a tool tip is rich text. This takes the guess away: `text` is shown as it
/// stands, whoever wrote it, and wraps.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace knippe
