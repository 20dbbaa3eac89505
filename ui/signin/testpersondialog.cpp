// SPDX-License-Identifier: MIT
#include "ui/signin/testpersondialog.h"

#include "core/base/errortext.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace knippe {

static constexpr int FieldWidth = 40; // characters

TestPersonDialog::TestPersonDialog(TestPersons persons, QWidget *parent)
    : QDialog(parent)
    , m_persons(std::move(persons))
    , m_name(new QLineEdit(this))
    , m_number(new QLineEdit(this))
    , m_remark(new WrappedLabel(this))
{
    setWindowTitle(tr("Add a test person"));
    m_name->setAccessibleName(tr("Name"));
    m_number->setAccessibleName(tr("Synthetic number"));
    m_name->setMinimumWidth(FieldWidth * fontMetrics().averageCharWidth());
    layOut();
    say(tr("Only numbers from registers of invented people are stored: those have 80, 65 or 40 "
           "added to the month."),
        false);
}

void TestPersonDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *add = buttons->addButton(tr("&Add"), QDialogButtonBox::ActionRole);
    add->setDefault(true);
    connect(add, &QPushButton::clicked, this, &TestPersonDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *fields = new QFormLayout;
    fields->addRow(tr("&Name:"), m_name);
    fields->addRow(tr("&Synthetic number:"), m_number);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(fields);
    column->addWidget(m_remark, 1);
    column->addWidget(buttons);
}

void TestPersonDialog::add()
{
    const TestPerson person{m_name->text().trimmed(), m_number->text().trimmed()};
    if (const Result<> added = m_persons.add(person); !added)
        return say(errorText(added.error()), true);
    accept();
    emit this->added(person);
}

void TestPersonDialog::say(const QString &text, bool isProblem)
{
    m_remark->setPalette(isProblem ? problemPalette(palette()) : palette());
    m_remark->setText(text);
    m_number->setAccessibleDescription(text);
}

} // namespace knippe
