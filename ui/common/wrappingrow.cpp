// SPDX-License-Identifier: MIT
#include "ui/common/wrappingrow.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>

namespace knippe {

WrappingRow::WrappingRow(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_leading(new QHBoxLayout)
    , m_trailing(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_trailing->addStretch(); // to the end of its line
    m_lines->addLayout(m_leading, 1);
    m_lines->addLayout(m_trailing);
}

void WrappingRow::setMargins(const QMargins &margins)
{
    m_lines->setContentsMargins(margins);
}

void WrappingRow::setSpacing(int pixels)
{
    for (QBoxLayout *each :
         {m_lines, static_cast<QBoxLayout *>(m_leading), static_cast<QBoxLayout *>(m_trailing)})
        each->setSpacing(pixels);
}

QSize WrappingRow::minimumSizeHint() const
{
    const QMargins margins = m_lines->contentsMargins();
    const int widest = qMax(m_leading->minimumSize().width(), m_trailing->minimumSize().width());
    return {widest + margins.left() + margins.right(), m_lines->minimumSize().height()};
}

bool WrappingRow::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return isDone;
}

void WrappingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WrappingRow::arrange()
{
    const QMargins margins = m_lines->contentsMargins();
    const int needed =
        m_leading->minimumSize().width() + m_lines->spacing() + m_trailing->minimumSize().width();
    const bool fits = needed <= width() - margins.left() - margins.right();
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_lines->direction())
        return;
    m_lines->setDirection(direction);
    updateGeometry();
}

} // namespace knippe
