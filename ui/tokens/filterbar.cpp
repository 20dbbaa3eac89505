// SPDX-License-Identifier: MIT
#include "ui/tokens/filterbar.h"

#include "ui/common/announcement.h"
#include "ui/tokens/filterfield.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace knippe {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new FilterField(this))
    , m_count(new QLabel(this))
{
    m_count->setTextFormat(Qt::PlainText);
    m_count->hide();
    setFocusProxy(m_field);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_field);
    row->addWidget(m_count);
    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::changed);
    connect(m_field, &FilterField::left, this, &FilterBar::left);
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::clear()
{
    m_field->clear();
}

void FilterBar::take()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::setCount(int shown, int all)
{
    const bool isFiltered = !text().trimmed().isEmpty();
    const QString count = isFiltered ? tr("%1 of %2 shown", "APIs").arg(shown).arg(all) : QString();
    if (count == m_count->text())
        return;
    m_count->setText(count);
    m_count->setAccessibleName(isFiltered ? tr("%1 of %2 APIs shown").arg(shown).arg(all)
                                          : QString());
    m_count->setVisible(isFiltered);
    announce(this, m_count->accessibleName());
}

} // namespace knippe
