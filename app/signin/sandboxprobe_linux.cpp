// SPDX-License-Identifier: MIT
#include "app/signin/sandboxprobe.h"

#include "app/process/hardening.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace knippe {

/// What the child reports through its exit status.
enum Obstacle { None, NoUserNamespace, NoMapping, NoOtherNamespaces };

static bool writeFile(const char *path, const char *text)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const size_t size = strlen(text);
    const bool isWritten = write(file, text, size) == static_cast<ssize_t>(size);
    close(file);
    return isWritten;
}

/// The steps of Chromium's sandbox/linux/services/credentials.cc and zygote, in their order. Ubuntu
/// 24.04 lets the first pass and refuses a later one (AppArmor's unprivileged_userns).
static Obstacle tryNamespaces()
{
    char uidMap[64];
    char gidMap[64];
    snprintf(uidMap, sizeof uidMap, "%u %u 1\n", geteuid(), geteuid());
    snprintf(gidMap, sizeof gidMap, "%u %u 1\n", getegid(), getegid());
    if (unshare(CLONE_NEWUSER) != 0)
        return NoUserNamespace;
    if (!writeFile("/proc/self/setgroups", "deny") || !writeFile("/proc/self/gid_map", gidMap)
        || !writeFile("/proc/self/uid_map", uidMap))
        return NoMapping;
    if (unshare(CLONE_NEWPID | CLONE_NEWNET) != 0)
        return NoOtherNamespaces;
    return None;
}

static int probeInChild()
{
    const pid_t child = fork();
    if (child < 0)
        return NoUserNamespace;
    if (child == 0)
        _exit(tryNamespaces());
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : NoUserNamespace;
}

QString sandboxObstacle()
{
    if (isSuperuser())
        return u"Chromium's sandbox refuses to run as root. Start Knippe as an ordinary user."_s;
    const QString remedy =
        u" Allow unprivileged user namespaces for this program (for example with "
        "an AppArmor profile that says \"userns,\"), or sign in with the system "
        "browser."_s;
    switch (probeInChild()) {
    case None:
        return {};
    case NoUserNamespace:
        return u"This system gives no user namespace to this user."_s + remedy;
    case NoMapping:
        return u"This system gives a user namespace but no identity in it (AppArmor?)."_s + remedy;
    default:
        return u"This system gives a user namespace but nothing within it (AppArmor?)."_s + remedy;
    }
}

} // namespace knippe
