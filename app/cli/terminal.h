// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

namespace knippe {

/// What is written there is shown to a person, and control characters in it are obeyed.
[[nodiscard]] bool isTerminal(std::FILE *stream);

/// Standard input and output become bytes, as they are on Unix: Windows would write other ends of
/// lines than were said, and stop reading a key file at the first Ctrl+Z in it.
void passBytes();

} // namespace knippe
