// SPDX-License-Identifier: MIT
// Has not been built or run yet.
#include "app/process/hardening.h"

#include <QtCore/QByteArray>

#include <windows.h>

#include <aclapi.h>

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
    // To wait for it, to ask after it and to end it; neither its memory nor its handles.
    EXPLICIT_ACCESSW entry{};
    entry.grfAccessPermissions =
        SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION | PROCESS_TERMINATE;
    entry.grfAccessMode = SET_ACCESS;
    entry.grfInheritance = NO_INHERITANCE;
    entry.Trustee.TrusteeForm = TRUSTEE_IS_SID;
    entry.Trustee.TrusteeType = TRUSTEE_IS_USER;
    entry.Trustee.ptstrName =
        static_cast<LPWSTR>(reinterpret_cast<TOKEN_USER *>(user.data())->User.Sid);
    PACL list = nullptr;
    if (SetEntriesInAclW(1, &entry, nullptr, &list) != ERROR_SUCCESS)
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
