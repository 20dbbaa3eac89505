// SPDX-License-Identifier: MIT
#include "tests/support/ordinarychild.h"

#include <QtCore/QProcess>

#include <sys/resource.h>

#include <csignal>

void makeOrdinary(QProcess &process)
{
    process.setChildProcessModifier([] {
        std::signal(SIGINT, SIG_DFL); // a test run in the background passes an ignored one on
        rlimit cores{};
        getrlimit(RLIMIT_CORE, &cores); // as far as it goes: tst_process asks for none
        cores.rlim_cur = cores.rlim_max;
        setrlimit(RLIMIT_CORE, &cores);
    });
}
