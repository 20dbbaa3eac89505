// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace knippe {

/// A piece of text as a widget has painted it, whoever did it: a label, a style, a delegate.
struct PaintedText
{
    QString text;
    QColor ink;
    QColor ground; ///< the colour there is most of under it
    QRect place;   ///< in the window
    QPointer<QWidget> widget;
};

struct Painted
{
    QList<PaintedText> texts;
    QImage picture;
};

/// All that is to be seen of `window`, painted once.
[[nodiscard]] Painted paintedBy(QWidget &window);

} // namespace knippe
