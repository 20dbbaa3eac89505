// SPDX-License-Identifier: MIT
#include "app/cli/interruption.h"

#include <qt_windows.h>

#include <atomic>

namespace knippe {

static std::atomic<Interruption *> current = nullptr;

// Called in a thread of its own. Answering TRUE keeps the program alive; the second time it is not.
static BOOL WINAPI onConsoleEvent(DWORD)
{
    Interruption *interruption = current.exchange(nullptr);
    if (!interruption)
        return FALSE;
    QMetaObject::invokeMethod(interruption, &Interruption::interrupted, Qt::QueuedConnection);
    return TRUE;
}

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    current = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

Interruption::~Interruption()
{
    current = nullptr;
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
}

} // namespace knippe
