// SPDX-License-Identifier: MIT
#include "ui/common/explainedrows.h"

#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace knippe {

ExplainedRows::ExplainedRows(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
{
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(2);
}

void ExplainedRows::addRow(const QString &label, QWidget *field, const QString &explanation)
{
    const int row = m_rows->rowCount();
    if (!label.isEmpty()) {
        auto *name = new QLabel(label, this);
        name->setTextFormat(Qt::PlainText);
        name->setBuddy(field);
        name->setMinimumHeight(QLineEdit().sizeHint().height()); // beside the first line
        m_rows->addWidget(name, row, 0, Qt::AlignTop);
    }
    auto *reason = new WrappedLabel(this);
    reason->setText(explanation);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, weakInk(ink, ink.color(QPalette::Window)));
    reason->setPalette(ink);
    m_rows->addWidget(field, row, 1);
    m_rows->addWidget(reason, row + 1, 1);
    m_rows->setRowMinimumHeight(row + 2, fontMetrics().height() / 2);
}

void ExplainedRows::addStretch()
{
    m_rows->setRowStretch(m_rows->rowCount(), 1);
}

} // namespace knippe
