// SPDX-License-Identifier: MIT
#include "ui/common/separator.h"

#include "ui/common/tint.h"

#include <QtGui/QPainter>

namespace knippe {

Separator::Separator(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), lineColour(palette()));
}

} // namespace knippe
