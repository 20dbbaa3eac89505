// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/uifixture.h"
#include "ui/mainwindow.h"

namespace knippe {

/// What a window over `fixture` is made of: sessions that ask an authority where nobody listens,
/// and a sign-in page that nobody answers. A test puts in what it needs instead.
[[nodiscard]] MainWindow::Parts windowParts(UiFixture &fixture);

/// Starts `window` with the profile `wanted` and has it in front.
void startShown(MainWindow &window, const QString &wanted = {});

/// What can be seen below `place` and has the accessible name `name`; null for nothing.
template <typename Widget>
[[nodiscard]] Widget *named(const QWidget &place, const QString &name)
{
    for (Widget *each : place.findChildren<Widget *>()) {
        if (each->accessibleName() == name && each->isVisible())
            return each;
    }
    return nullptr;
}

/// Whether a label that can be seen below `place` contains `text`.
[[nodiscard]] bool shows(const QWidget &place, const QString &text);

} // namespace knippe
