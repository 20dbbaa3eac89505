// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLatin1StringView>

#include <span>

namespace knippe {

struct Sentence
{
    QLatin1StringView code;
    const char *text; ///< source text in the context "Errors"; %1 is the detail
};

/// Those of E-CALL and E-CONFIG: what is amiss with the words and files that a person gives.
/// errortext.cpp has the others, and puts them to use.
[[nodiscard]] std::span<const Sentence> configSentences();

} // namespace knippe
