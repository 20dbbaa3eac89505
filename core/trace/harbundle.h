// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracedexchange.h"

#include <deque>

namespace knippe {

/// The exchanges in the HTTP Archive format 1.2, for a report to somebody who helps: as little
/// secret as they are. A value that is not shown reads `(43 characters, #4f2a)`. Bodies are the
/// redacted fields.
[[nodiscard]] QByteArray harBundle(const std::deque<TracedExchange> &exchanges);

} // namespace knippe
