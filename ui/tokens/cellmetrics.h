// SPDX-License-Identifier: MIT
#pragma once

namespace knippe::cell {

// Pixels within a cell of the panel.
inline constexpr int PaddingX = 10;
inline constexpr int PaddingY = 9;
inline constexpr int BarHeight = 4;
inline constexpr int BarGap = 5;

} // namespace knippe::cell
