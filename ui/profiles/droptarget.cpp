// SPDX-License-Identifier: MIT
#include "ui/profiles/droptarget.h"

#include "ui/common/tint.h"

#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>

namespace knippe {

static constexpr int Margin = 14;
static constexpr qreal Radius = 6;

DropTarget::DropTarget(QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // the window below has the events
    hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *window, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (drag->source() || !ImportSource::in(drag->mimeData())) // from Knippe itself
            return false;
        drag->setDropAction(Qt::CopyAction); // a file is not to be moved
        drag->accept();
        setGeometry(parentWidget()->rect());
        setAccessibleName(tr("Drop it to add a profile"));
        show();
        raise();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return false;
    case QEvent::Drop: {
        hide();
        auto *drop = static_cast<QDropEvent *>(event);
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (const auto source = ImportSource::in(drop->mimeData()))
            emit dropped(*source);
        return true;
    }
    default:
        return QWidget::eventFilter(window, event);
    }
}

void DropTarget::paintEvent(QPaintEvent *)
{
    const QColor base = palette().color(QPalette::Base);
    const QColor highlight = palette().color(QPalette::Highlight);
    const QColor fill = mix(base, highlight, 0.1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), fill);
    painter.setPen(QPen(highlight, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(Margin, Margin, -Margin, -Margin), Radius,
                            Radius);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(2 * Margin, 0, -2 * Margin, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, accessibleName());
}

} // namespace knippe
