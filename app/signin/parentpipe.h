// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

namespace knippe {

/// Takes standard output over: what anything else prints there ends up on standard error. Returns
/// the descriptor for writeToParent(), which no child process inherits.
[[nodiscard]] int claimStandardOutput();

/// Writes all of `bytes`, unless the parent is gone.
void writeToParent(int descriptor, QByteArrayView bytes);

/// Waits for standard input; empty at its end. Not stdio: a thread that stands in there holds the
/// lock that exit() may want.
[[nodiscard]] QByteArray readFromParent();

} // namespace knippe
