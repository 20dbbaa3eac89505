// SPDX-License-Identifier: MIT
// Built with mingw-w64 and run under Wine; not yet on Windows.
#include "app/process/hardening.h"

#include <QtCore/QByteArray>

#include <windows.h>

#include <aclapi.h>

#include <array>

namespace knippe {

/// The user this process runs as: a TOKEN_USER, or empty.
static QByteArray currentUser()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    QByteArray user(static_cast<qsizetype>(size), '\0');
    const bool isKnown = GetTokenInformation(token, TokenUser, user.data(), size, &size);
    CloseHandle(token);
    return isKnown ? user : QByteArray();
}

static EXPLICIT_ACCESSW access(PSID who, DWORD rights)
{
    EXPLICIT_ACCESSW entry{};
    entry.grfAccessPermissions = rights;
    entry.grfAccessMode = SET_ACCESS;
    entry.grfInheritance = NO_INHERITANCE;
    entry.Trustee.TrusteeForm = TRUSTEE_IS_SID;
    entry.Trustee.ptstrName = static_cast<LPWSTR>(who);
    return entry;
}

void hardenProcess()
{
    // No crash report, and so no dump in it; new files are this user's by their folder's list.
    SetErrorMode(SetErrorMode(0) | SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

void shutOutDebuggers()
{
    QByteArray user = currentUser();
    if (user.isEmpty())
        return;
    SID owner{SID_REVISION, 1, SECURITY_CREATOR_SID_AUTHORITY, {SECURITY_CREATOR_OWNER_RIGHTS_RID}};
    // To wait for it, to ask after it and to end it; neither its memory nor its handles. Without a
    // word about the owner, who is the same user, they could change this list.
    std::array entries{access(reinterpret_cast<TOKEN_USER *>(user.data())->User.Sid,
                              SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION | PROCESS_TERMINATE),
                       access(&owner, READ_CONTROL)};
    PACL list = nullptr;
    if (SetEntriesInAclW(ULONG(entries.size()), entries.data(), nullptr, &list) != ERROR_SUCCESS)
        return;
    SetSecurityInfo(GetCurrentProcess(), SE_KERNEL_OBJECT,
                    DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr,
                    nullptr, list, nullptr);
    LocalFree(list);
}

bool isSuperuser()
{
    return false;
}

} // namespace knippe
