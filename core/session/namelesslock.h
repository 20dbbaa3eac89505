// SPDX-License-Identifier: MIT
#pragma once

class QLockFile;

namespace knippe {

/// Removes the file of a lock that is nobody's, which QLockFile would wait for for ever: what a
/// process, or the power, leaves that goes between making the file and writing into it. No file
/// that somebody has open is removed, and none that is younger than two seconds.
void removeNamelessLock(QLockFile &lock);

} // namespace knippe
