// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace knippe {

/// Calls `onLocked`, from the event loop, whenever the screen of this person's desktop is locked,
/// for as long as the watcher lives; more than once for one lock where several report it. Nothing
/// where no such report is to be had.
[[nodiscard]] std::unique_ptr<QObject> watchScreenLock(std::function<void()> onLocked);

} // namespace knippe
