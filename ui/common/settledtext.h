// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// What a menu says of a choice that is not the user's where `isLocked`: the reason stands there
/// for everybody to read, and a screen reader says it.
[[nodiscard]] QString settledText(const QString &text, bool isLocked);

} // namespace knippe
