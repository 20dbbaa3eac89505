// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QPalette>

namespace knippe {

/// What a colour means. It never stands alone: there is always a word or a sign with it.
enum class Tint { Neutral, Good, Warning, Danger, Sandbox, Test, Production };

struct PatchColours
{
    QColor ink;
    QColor fill;
    QColor edge;
};

/// Colours of a patch made from the palette's own base colour, so that they suit light and dark
/// themes. Text in `ink` on `fill` has a contrast of at least 4.5 (WCAG 2.1, 1.4.3).
[[nodiscard]] PatchColours patchColours(Tint tint, const QPalette &palette);
/// The same for a patch that lies on another colour than the palette's base.
[[nodiscard]] PatchColours patchColours(Tint tint, const QPalette &palette,
                                        const QColor &background);

/// A patch that must not be overlooked: filled with the pure colour.
[[nodiscard]] PatchColours strongPatchColours(Tint tint, const QPalette &palette);

/// Pixels; the edge along a window that is in the production environment.
inline constexpr int ProductionEdge = 5;

/// The tint as a text colour, readable on `background`.
[[nodiscard]] QColor tintInk(Tint tint, const QPalette &palette, const QColor &background);
/// With words in the ink of Danger, on a window.
[[nodiscard]] QPalette problemPalette(QPalette palette);
/// The palette's text colour, weakened as far as 4.5 allows on `background`.
[[nodiscard]] QColor weakInk(const QPalette &palette, const QColor &background);
/// What the palette marks a selection with, changed as far as the text on it needs to be readable:
/// Qt's own light theme falls short of that.
[[nodiscard]] QColor highlightColour(const QPalette &palette);
/// A hairline between parts, on the palette's base.
[[nodiscard]] QColor lineColour(const QPalette &palette);

/// `share` of the way from one colour to the other.
[[nodiscard]] QColor mix(const QColor &from, const QColor &to, double share);
/// WCAG 2.1's contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace knippe
