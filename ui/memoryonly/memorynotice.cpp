// SPDX-License-Identifier: MIT
#include "ui/memoryonly/memorynotice.h"

#include "ui/common/tint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace knippe {

MemoryNotice::MemoryNotice(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(tr("In memory only: the session ends when Knippe is closed"), this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    QFont bold = m_text->font();
    bold.setBold(true);
    m_text->setFont(bold);
    setAccessibleName(m_text->text());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->addWidget(m_text, 1);
    updateColours();
}

void MemoryNotice::paintEvent(QPaintEvent *)
{
    const PatchColours colours = patchColours(Tint::Warning, palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.fill);
    painter.fillRect(rect().adjusted(0, height() - 1, 0, 0), mix(colours.fill, colours.edge, 0.4));
}

void MemoryNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColours();
    QFrame::changeEvent(event);
}

void MemoryNotice::updateColours()
{
    QPalette words = m_text->palette();
    words.setColor(QPalette::WindowText, patchColours(Tint::Warning, palette()).ink);
    m_text->setPalette(words);
}

} // namespace knippe
