// SPDX-License-Identifier: MIT
#include "app/cli/secretprompt.h"

#include <QtCore/QString>

#include <windows.h>

#include <array>
#include <string>

namespace knippe {

std::optional<SecretBytes> askSecret(const QString &prompt, Typing typing)
{
    const HANDLE input = CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ,
                                     nullptr, OPEN_EXISTING, 0, nullptr);
    const HANDLE output = CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_WRITE,
                                      nullptr, OPEN_EXISTING, 0, nullptr);
    std::optional<SecretBytes> answer;
    DWORD before = 0;
    if (input != INVALID_HANDLE_VALUE && output != INVALID_HANDLE_VALUE
        && GetConsoleMode(input, &before)
        && SetConsoleMode(input, ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT
                                     | (typing == Typing::Shown ? ENABLE_ECHO_INPUT : 0))) {
        SetConsoleCtrlHandler(nullptr, TRUE); // Ctrl+C ends the line, not us: it would stay silent
        const std::wstring text = prompt.toStdWString();
        std::array<wchar_t, 1024> line{};
        DWORD length = 0;
        WriteConsoleW(output, text.data(), DWORD(text.size()), &length, nullptr);
        const bool isRead = ReadConsoleW(input, line.data(), DWORD(line.size()), &length, nullptr);
        SetConsoleCtrlHandler(nullptr, FALSE);
        SetConsoleMode(input, before);
        WriteConsoleW(output, L"\n", 1, nullptr, nullptr);
        QStringView typed(line.data(), isRead ? qsizetype(length) : 0);
        if (typed.endsWith(u'\n')) {
            while (typed.endsWith(u'\n') || typed.endsWith(u'\r'))
                typed.chop(1);
            answer = SecretBytes::take(typed.toUtf8());
        }
        SecureZeroMemory(line.data(), sizeof(line));
    }
    if (input != INVALID_HANDLE_VALUE)
        CloseHandle(input);
    if (output != INVALID_HANDLE_VALUE)
        CloseHandle(output);
    return answer;
}

} // namespace knippe
