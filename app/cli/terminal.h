// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

namespace knippe {

/// What is written there is shown to a person, and control characters in it are obeyed.
[[nodiscard]] bool isTerminal(std::FILE *stream);

} // namespace knippe
