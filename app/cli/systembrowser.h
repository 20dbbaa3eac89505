// SPDX-License-Identifier: MIT
#pragma once

class QUrl;

namespace knippe {

/// Starts the program by which this platform opens a page; false when there is none. Core has no
/// QDesktopServices, which is of Qt Gui.
[[nodiscard]] bool openInSystemBrowser(const QUrl &url);

} // namespace knippe
