// SPDX-License-Identifier: MIT
#include "ui/common/elidedlabel.h"

#include "ui/common/plaintooltip.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace knippe {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setWholeText(const QString &text, const QString &spoken)
{
    const QString name = spoken.isEmpty() ? text : spoken;
    if (text != this->text())
        setText(text);
    if (name != accessibleName()) // else assistive technology would hear of it
        setAccessibleName(name);
    updateToolTip();
}

void ElidedLabel::keep(int characters)
{
    m_kept = characters;
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return {qMin(whole.width(), m_kept * fontMetrics().averageCharWidth()), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    setToolTip(plainToolTip(isCut ? text() : QString()));
    setAccessibleDescription(isCut ? accessibleName()
                                   : QString()); // instead of the tip with its markup
}

} // namespace knippe
