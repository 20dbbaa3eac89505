// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// Text that somebody else wrote (error_description, a name claim), fit to be shown: control and
/// bidirectional formatting characters become spaces, and what exceeds `maxLength` is cut with "…".
[[nodiscard]] QString plainText(QStringView text, int maxLength = 300);

} // namespace knippe
