// SPDX-License-Identifier: MIT
// Written, not run. A message-only window is told of this session's changes; it has a procedure of
// its own, since what is sent rather than posted never reaches Qt's event filters.
#include "app/gui/screenlock.h"

#include <windows.h>
#include <wtsapi32.h>

namespace knippe {

namespace {

class ScreenLock : public QObject
{
public:
    explicit ScreenLock(std::function<void()> onLocked)
        : m_onLocked(std::move(onLocked))
        , m_window(CreateWindowExW(0, L"STATIC", nullptr, 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr,
                                   nullptr, nullptr))
    {
        if (!m_window)
            return;
        SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
        SetWindowLongPtrW(m_window, GWLP_WNDPROC, reinterpret_cast<LONG_PTR>(&onMessage));
        m_isRegistered = WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
    }

    ~ScreenLock() override
    {
        if (m_isRegistered)
            WTSUnRegisterSessionNotification(m_window);
        if (m_window)
            DestroyWindow(m_window);
    }

    [[nodiscard]] bool isRegistered() const { return m_isRegistered; }

private:
    static LRESULT CALLBACK onMessage(HWND window, UINT message, WPARAM what, LPARAM session)
    {
        if (message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_LOCK) {
            auto *lock = reinterpret_cast<ScreenLock *>(GetWindowLongPtrW(window, GWLP_USERDATA));
            QMetaObject::invokeMethod(
                lock, [lock] { lock->m_onLocked(); }, Qt::QueuedConnection);
        }
        return DefWindowProcW(window, message, what, session);
    }

    std::function<void()> m_onLocked;
    HWND m_window;
    bool m_isRegistered = false;
};

} // namespace

std::unique_ptr<QObject> watchScreenLock(std::function<void()> onLocked)
{
    auto lock = std::make_unique<ScreenLock>(std::move(onLocked));
    return lock->isRegistered() ? std::unique_ptr<QObject>(std::move(lock)) : nullptr;
}

} // namespace knippe
