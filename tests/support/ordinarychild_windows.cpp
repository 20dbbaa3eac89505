// SPDX-License-Identifier: MIT
#include "tests/support/ordinarychild.h"

void makeOrdinary(QProcess &) {}
