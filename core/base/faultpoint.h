// SPDX-License-Identifier: MIT
#pragma once

namespace knippe {

/// A place where tests let the process die. With KNIPPE_FAULT_POINTS (test builds only) the
/// environment variable KNIPPE_DIE_AT names the point, "K03", or "K03:2" for the second time there;
/// in other builds this is nothing.
#ifdef KNIPPE_FAULT_POINTS
void faultPoint(const char *name);
/// A place that would not be there without being asked for.
[[nodiscard]] bool isFaultWanted(const char *name);
#else
inline void faultPoint(const char *) {}
[[nodiscard]] inline bool isFaultWanted(const char *)
{
    return false;
}
#endif

} // namespace knippe
