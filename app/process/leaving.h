// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <cstdlib>

namespace knippe {

/// Ends the process when everything of ours is gone, without what libraries do after main(). There
/// Qt waits for its thread that asks libproxy, which may be busy with somebody's PAC script, and
/// which crashes where libproxy has unloaded the script's engine by then (seen with Qt 6.4.2 and
/// libproxy 0.4.18).
[[noreturn]] inline void leave(int status)
{
    std::fflush(nullptr);
    std::_Exit(status);
}

} // namespace knippe
