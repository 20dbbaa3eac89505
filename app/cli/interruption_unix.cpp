// SPDX-License-Identifier: MIT
#include "app/cli/interruption.h"

#include <QtCore/QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace knippe {

// A signal handler may do next to nothing; it may write to a pipe that the event loop reads.
static int ends[2] = {-1, -1};

static void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(ends[1], &byte, 1);
}

static void watch(int number)
{
    struct sigaction action = {};
    // a program started with nohup, or behind & in a script, is not meant to hear it
    if (sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    sigaction(number, &action, nullptr);
}

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (pipe(ends) != 0)
        return; // then Ctrl+C ends the program at once
    for (const int end : ends)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(ends[0], &byte, 1) == 1)
            emit interrupted();
    });
    watch(SIGINT);
    watch(SIGTERM);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : ends) {
        close(end);
        end = -1;
    }
}

} // namespace knippe
