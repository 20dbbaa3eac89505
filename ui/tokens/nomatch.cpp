// SPDX-License-Identifier: MIT
#include "ui/tokens/nomatch.h"

#include "ui/common/actionbutton.h"

#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace knippe {

NoMatch::NoMatch(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_clear(new ActionButton(new QAction(tr("Show all &APIs"), this), this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::Text);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(m_clear, 0, Qt::AlignCenter);
    column->addStretch(2);
    setFocusProxy(m_clear);
    connect(m_clear, &ActionButton::clicked, this, &NoMatch::cleared);
}

void NoMatch::setFilterText(const QString &text)
{
    m_text->setText(tr("No API has “%1” in its name, audience, scopes or state.").arg(text));
}

} // namespace knippe
