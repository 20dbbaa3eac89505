// SPDX-License-Identifier: MIT
// Written, not run. macOS tells every program of the session by a distributed notification.
#include "app/gui/screenlock.h"

#include <CoreFoundation/CoreFoundation.h>

namespace knippe {

namespace {

class ScreenLock : public QObject
{
public:
    explicit ScreenLock(std::function<void()> onLocked)
        : m_onLocked(std::move(onLocked))
    {
        CFNotificationCenterAddObserver(CFNotificationCenterGetDistributedCenter(), this,
                                        onNotified, CFSTR("com.apple.screenIsLocked"), nullptr,
                                        CFNotificationSuspensionBehaviorDeliverImmediately);
    }

    ~ScreenLock() override
    {
        CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
    }

private:
    static void onNotified(CFNotificationCenterRef, void *observer, CFNotificationName,
                           const void *, CFDictionaryRef)
    {
        auto *lock = static_cast<ScreenLock *>(observer);
        QMetaObject::invokeMethod(
            lock, [lock] { lock->m_onLocked(); }, Qt::QueuedConnection);
    }

    std::function<void()> m_onLocked;
};

} // namespace

std::unique_ptr<QObject> watchScreenLock(std::function<void()> onLocked)
{
    return std::make_unique<ScreenLock>(std::move(onLocked));
}

} // namespace knippe
