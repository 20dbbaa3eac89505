// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/base/result.h"

#include <QtCore/QCommandLineParser>

#include <memory>

namespace knippe {

/// What a call's words ask for.
struct CommandLine
{
    enum class Wish { Run, Help, Version };

    Wish wish = Wish::Run;
    const Command *command = nullptr; ///< for Run; for Help the command it is about, or none
    QString group;                    ///< for Help: the first word of several commands
    std::unique_ptr<QCommandLineParser> words; ///< of the command
};

/// E-CALL-USAGE says what is off and where to read on.
[[nodiscard]] Result<CommandLine> readCommandLine(const QStringList &words);

/// What --language says, wherever it stands: found before anything else is read, so that even an
/// error about the words speaks it. Empty when absent; E-CALL-USAGE when there is no such
/// translation.
[[nodiscard]] Result<QString> languageOf(const QStringList &words);

} // namespace knippe
