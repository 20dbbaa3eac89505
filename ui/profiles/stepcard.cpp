// SPDX-License-Identifier: MIT
#include "ui/profiles/stepcard.h"

#include "ui/common/mnemonic.h"
#include "ui/common/wrappedlabel.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace knippe {

StepCard::StepCard(const QString &title, QWidget *parent)
    : QGroupBox(title, parent)
    , m_rows(new QGridLayout(this))
{
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(12);
    hide();
}

QLabel *StepCard::createFact()
{
    auto *fact = new WrappedLabel(this);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return fact;
}

QLabel *StepCard::addFact(const QString &label)
{
    QLabel *fact = createFact();
    addRow(label, fact);
    return fact;
}

QLabel *StepCard::addRow(const QString &label, QWidget *content)
{
    auto *name = new QLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0, Qt::AlignTop);
    m_rows->addWidget(content, row, 1);
    return name;
}

void StepCard::addButtons(const QString &copy, const QString &use)
{
    addButton(copy, &StepCard::copyRequested);
    addButton(use, &StepCard::useRequested);
}

void StepCard::addButton(const QString &text, void (StepCard::*request)())
{
    if (text.isEmpty())
        return;
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(withoutMnemonic(text));
    m_rows->addWidget(button, m_rows->rowCount(), 1, Qt::AlignLeading);
    connect(button, &QPushButton::clicked, this, request);
}

} // namespace knippe
