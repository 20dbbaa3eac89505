// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QColor>

class QPalette;

namespace knippe {

/// What a coloured patch means. The colour never stands alone: there is always a word with it.
enum class Tint { Test, Sandbox, Production, Danger };

struct PatchColours
{
    QColor ink;
    QColor fill;
    QColor edge;
};

/// Colours made from the palette's own base colour, so that they suit light and dark themes. Text
/// in `ink` on `fill` has a contrast of at least 4.5 (WCAG 2.1, 1.4.3).
[[nodiscard]] PatchColours patchColours(Tint tint, const QPalette &palette);

/// The palette's text colour, weakened as far as 4.5 allows on `background`.
[[nodiscard]] QColor weakInk(const QPalette &palette, const QColor &background);

/// WCAG 2.1's contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace knippe
