// SPDX-License-Identifier: MIT
#pragma once

namespace knippe {

/// Stands in every secret that the test authorities give out, so that a leak can be found by
/// searching for it: tests/e2e/canaryscan.mjs, and tests/authority/canary.mjs for the other one.
inline constexpr char Canary[] = "KnippeSecretCanary";

} // namespace knippe
