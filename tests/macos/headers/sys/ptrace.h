// SPDX-License-Identifier: MIT
// What Knippe uses of macOS's own <sys/ptrace.h>.
#pragma once

#include <sys/types.h>

#define PT_DENY_ATTACH 31

extern "C" int ptrace(int request, pid_t process, char *address, int data);
