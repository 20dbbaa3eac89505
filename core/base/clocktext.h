// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <chrono>

namespace knippe {

/// The sentence that tells a person how wrong this computer's clock is: what is the matter, what to
/// do. `skew` is how far the authority's clock is ahead; `corrected`: it was made up for.
[[nodiscard]] QString clockText(std::chrono::seconds skew, bool corrected);

} // namespace knippe
