// SPDX-License-Identifier: MIT
#pragma once

class QByteArray;
class QPainter;
class QRectF;

namespace knippe {

/// Paints an SVG as large as it fits there, or nothing where Knippe is built without Qt SVG.
void paintDrawing(QPainter &painter, const QByteArray &svg, const QRectF &place);

} // namespace knippe
