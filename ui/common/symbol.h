// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QIcon>

namespace knippe {

/// The signs on buttons and in messages: resources/icons/symbols, one SVG of one colour each, 16 by
/// 16 units.
enum class Symbol {
    Close,
    Copy,
    Error,
    Information,
    Lock,
    Renew,
    Save,
    Search,
    Send,
    SignOut,
    Warning,
};

/// Painted in the palette's colour for the text of a button, as it is at that moment: a change of
/// theme needs nothing but a repaint.
[[nodiscard]] QIcon symbolIcon(Symbol symbol);
/// For a screen of `pixelRatio`; `size` is in its device-independent pixels.
[[nodiscard]] QPixmap symbolPixmap(Symbol symbol, const QSize &size, qreal pixelRatio,
                                   const QColor &colour);

} // namespace knippe
