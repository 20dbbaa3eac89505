// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QIcon>

namespace knippe {

/// Knippe's own: a bunch of keys. Up to 24 pixels a drawing of its own, with fewer lines.
[[nodiscard]] QIcon appIcon();

} // namespace knippe
