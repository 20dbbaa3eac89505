// SPDX-License-Identifier: MIT
#include "ui/common/wrappedlabel.h"

#include <QtGui/QResizeEvent>

#include <utility>

namespace knippe {

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QSize WrappedLabel::minimumSizeHint() const
{
    const QSize usual = QLabel::minimumSizeHint();
    if (!isVisible() || m_width == 0) // a width that it will not have
        return usual;
    return {usual.width(), qMax(usual.height(), heightForWidth(m_width))};
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (std::exchange(m_width, event->size().width()) != m_width)
        updateGeometry();
}

} // namespace knippe
