// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// Control, bidirectional and invisible characters: with them, text looks like other text.
[[nodiscard]] bool isDeceptive(char32_t c);

/// Text that somebody else wrote (error_description, a name claim), fit to be shown: control,
/// bidirectional and invisible characters become spaces, and what exceeds `maxLength` characters
/// (code points) is cut with "…". Twice is the same as once.
[[nodiscard]] QString plainText(QStringView text, int maxLength = 300);

} // namespace knippe
