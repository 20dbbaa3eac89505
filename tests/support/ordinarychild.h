// SPDX-License-Identifier: MIT
#pragma once

class QProcess;

/// The child starts as from anybody's shell, however the tests were started: Ctrl+C ends it, and a
/// crash may leave a core dump, so that a test can see which of both the child itself prevents.
void makeOrdinary(QProcess &process);
