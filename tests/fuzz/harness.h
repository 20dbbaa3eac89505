// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>

/// What the fuzz targets share. Each target is one function, judge(), which hands its input to a
/// reader in core and requires what that reader promises. libFuzzer and the sanitizers do the rest.
namespace knippe::fuzz {

/// The target itself. It answers within 100 ms of processor time for every 4 KiB, or the run ends.
void judge(const QByteArray &input);

/// Ends the run, and so keeps the input, unless `holds`.
void require(bool holds, const char *promise);

/// What every Error promises: a code of our form, and texts that are short and plain enough for a
/// terminal.
void requirePresentable(const Error &error);

} // namespace knippe::fuzz
