// SPDX-License-Identifier: MIT
#include "ui/profiles/dropzone.h"

#include "ui/common/tint.h"

#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>

namespace knippe {

static constexpr int Margin = 28;
static constexpr qreal Radius = 6;

static QString fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

DropZone::DropZone(const QString &invitation, QWidget *parent)
    : QLabel(invitation, parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(Margin);
    setAcceptDrops(true);
    setAccessibleName(invitation);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (fileIn(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setHovered(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    setHovered(false);
}

void DropZone::dropEvent(QDropEvent *event)
{
    setHovered(false);
    event->acceptProposedAction();
    emit fileDropped(fileIn(event->mimeData()));
}

void DropZone::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor highlight = palette().color(QPalette::Highlight);
    const QColor edge = m_isHovered ? highlight : mix(base, palette().color(QPalette::Text), 0.4);
    painter.setPen(QPen(edge, m_isHovered ? 2 : 1, Qt::DashLine));
    painter.setBrush(m_isHovered ? mix(base, highlight, 0.1) : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius, Radius);
    painter.end();
    QLabel::paintEvent(event);
}

void DropZone::setHovered(bool hovered)
{
    m_isHovered = hovered;
    update();
}

} // namespace knippe
