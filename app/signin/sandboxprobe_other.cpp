// SPDX-License-Identifier: MIT
#include "app/signin/sandboxprobe.h"

#include "app/process/hardening.h"

using namespace Qt::StringLiterals;

namespace knippe {

QString sandboxObstacle()
{
    // Windows and macOS give every user what Chromium's sandbox needs.
    return isSuperuser() ? u"Knippe does not show web pages as root."_s : QString();
}

} // namespace knippe
