// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace knippe {

/// What the program does: all of it, the commands that begin with the word `group`, or one of them.
[[nodiscard]] QString helpText();
[[nodiscard]] QString helpText(const QString &group);
[[nodiscard]] QString helpText(const Command &command);

/// Its parts, for the manual page.
struct HelpEntry
{
    QString name;
    QString help;
};
[[nodiscard]] QString withArguments(const Command &command); ///< "key import PROFILE FILE"
[[nodiscard]] QString purpose();
[[nodiscard]] QList<HelpEntry> generalOptions();
[[nodiscard]] QList<HelpEntry> optionsOf(const Command &command);
[[nodiscard]] QList<HelpEntry> exitStatuses();

} // namespace knippe
