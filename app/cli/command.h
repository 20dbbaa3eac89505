// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLatin1StringView>

#include <vector>

namespace knippe {

class Call;

struct Option
{
    const char *name;
    const char *value; ///< what stands after it, as the help names it; nullptr for a switch
    const char *help;  ///< source text, to be translated
    bool replacesArguments = false; ///< given, the command's arguments are not
};

/// One line of the command table.
struct Command
{
    QLatin1StringView name;              ///< one or two words
    std::vector<const char *> arguments; ///< those in [] may be left out (but see Option)
    std::vector<Option> options;
    const char *summary; ///< source text, to be translated
    const char *help;    ///< further sentences, or nullptr
    void (*run)(
        Call &call); ///< ends in exactly one of Call's three ways, from the event loop or at once
};

} // namespace knippe
