// SPDX-License-Identifier: MIT
#pragma once

namespace knippe {

/// For every program, first in main: no core dumps, which would hold keys or the page's cookies,
/// and new files for this user alone.
void hardenProcess();

/// For the programs that hold keys: other processes of the same user neither attach to this one
/// nor read its memory. A debugger that started the program keeps it. Never in a program that shows
/// web pages: on Linux it would silently cost Chromium's renderers their namespaces.
void shutOutDebuggers();

[[nodiscard]] bool isSuperuser();

} // namespace knippe
