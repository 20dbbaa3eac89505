// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

#include <QtCore/QString>

namespace knippe {

/// What the program does: all of it, the commands that begin with the word `group`, or one of them.
[[nodiscard]] QString helpText();
[[nodiscard]] QString helpText(const QString &group);
[[nodiscard]] QString helpText(const Command &command);

} // namespace knippe
