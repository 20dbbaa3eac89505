// SPDX-License-Identifier: MIT
#pragma once

namespace knippe {

/// No core dumps (they would hold the page's cookies) and no working directory that somebody else
/// can write to. PR_SET_DUMPABLE is left alone on purpose: cleared before Chromium starts, it
/// silently costs the renderers their namespaces.
void hardenProcess();

[[nodiscard]] bool isSuperuser();

} // namespace knippe
