// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QSize>

class QWidget;

namespace knippe {

/// `usual` pixels of a window with letters of the usual size; more with larger ones, as far as the
/// screen goes.
[[nodiscard]] QSize comfortableSize(const QWidget &window, QSize usual);

} // namespace knippe
