// SPDX-License-Identifier: MIT
#include "ui/common/drawing.h"

#include <QtSvg/QSvgRenderer>

namespace knippe {

void paintDrawing(QPainter &painter, const QByteArray &svg, const QRectF &place)
{
    QSvgRenderer drawing(svg);
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    drawing.render(&painter, place);
}

} // namespace knippe
