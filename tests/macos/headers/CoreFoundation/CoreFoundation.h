// SPDX-License-Identifier: MIT
// What Knippe uses of it, as Apple's documentation declares it.
#pragma once

using CFIndex = long;
using CFStringRef = const struct __CFString *;
using CFDictionaryRef = const struct __CFDictionary *;
using CFNotificationCenterRef = struct __CFNotificationCenter *;
using CFNotificationName = CFStringRef;
using CFNotificationCallback = void (*)(CFNotificationCenterRef center, void *observer,
                                        CFNotificationName name, const void *object,
                                        CFDictionaryRef userInfo);

enum CFNotificationSuspensionBehavior : CFIndex {
    CFNotificationSuspensionBehaviorDeliverImmediately = 4
};

#define CFSTR(text) reinterpret_cast<CFStringRef>(__builtin___CFStringMakeConstantString(text))

extern "C" {
CFNotificationCenterRef CFNotificationCenterGetDistributedCenter();
void CFNotificationCenterAddObserver(CFNotificationCenterRef center, const void *observer,
                                     CFNotificationCallback callback, CFStringRef name,
                                     const void *object,
                                     CFNotificationSuspensionBehavior suspension);
void CFNotificationCenterRemoveEveryObserver(CFNotificationCenterRef center, const void *observer);
}
