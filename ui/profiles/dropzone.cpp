// SPDX-License-Identifier: MIT
#include "ui/profiles/dropzone.h"

#include "ui/common/tint.h"

#include <QtGui/QPainter>

namespace knippe {

static constexpr int Margin = 28;
static constexpr qreal Radius = 6;

DropZone::DropZone(const QString &invitation, QWidget *parent)
    : QLabel(invitation, parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(Margin);
    setAccessibleName(invitation);
}

void DropZone::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mix(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.4),
                        1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius, Radius);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace knippe
