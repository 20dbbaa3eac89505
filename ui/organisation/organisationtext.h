// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

struct Organisation;

/// "999 000 011", as people write an organisation's number; anything else as it is.
[[nodiscard]] QString groupedNumber(const QString &number);
/// Parent and child, those that there are; empty for none.
[[nodiscard]] QString organisationText(const Organisation &organisation);

} // namespace knippe
