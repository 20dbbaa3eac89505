// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// knippe-cli(1), from the table of commands that the program itself runs by and shows as its help.
[[nodiscard]] QString manPage();

} // namespace knippe
