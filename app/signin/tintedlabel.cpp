// SPDX-License-Identifier: MIT
#include "app/signin/tintedlabel.h"

#include <QtGui/QPainter>

namespace knippe {

TintedLabel::TintedLabel(Tint tint, Shape shape, QWidget *parent)
    : QLabel(parent)
    , m_tint(tint)
    , m_shape(shape)
{
    setTextFormat(Qt::PlainText);
    setAlignment(shape == Badge ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter);
    setContentsMargins(shape == Badge ? QMargins(9, 4, 9, 4) : QMargins(14, 7, 14, 7));
    setWordWrap(shape == Strip);
    QFont bold = font();
    bold.setBold(true);
    if (shape == Badge)
        bold.setPointSizeF(bold.pointSizeF() * 0.85);
    setFont(bold);
}

void TintedLabel::setTint(Tint tint)
{
    m_tint = tint;
    update();
}

void TintedLabel::paintEvent(QPaintEvent *)
{
    const bool isStrong = m_tint == Tint::Danger || m_tint == Tint::Production;
    const PatchColours colours =
        isStrong ? strongPatchColours(m_tint, palette()) : patchColours(m_tint, palette());
    QPainter painter(this);
    if (m_shape == Badge) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colours.edge);
        painter.setBrush(colours.fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    } else {
        painter.fillRect(rect(), colours.fill);
    }
    painter.setPen(colours.ink);
    const int wrap = wordWrap() ? int(Qt::TextWordWrap) : 0;
    painter.drawText(contentsRect(), int(alignment()) | wrap, text());
}

} // namespace knippe
