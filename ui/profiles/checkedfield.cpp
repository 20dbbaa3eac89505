// SPDX-License-Identifier: MIT
#include "ui/profiles/checkedfield.h"

#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace knippe {

CheckedField::CheckedField(ProfileField field, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_line(new QLineEdit(this))
    , m_remark(new WrappedLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_line->setAccessibleName(name);
    setFocusProxy(m_line);
    column->addWidget(m_line);
    column->addWidget(m_remark);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        review();
        emit changed();
    });
    review();
}

void CheckedField::setText(const QString &text)
{
    m_line->setText(text);
    m_line->setCursorPosition(0); // the beginning of a long one says more than its end
}

void CheckedField::setDefault(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void CheckedField::setGiven(const QString &text)
{
    setText(text);
    m_line->setReadOnly(true);
}

void CheckedField::ask(const QString &hint, const QStringList &suggestions)
{
    m_hint = hint;
    if (!suggestions.isEmpty()) {
        auto *choice = new QComboBox(this);
        choice->addItems(suggestions);
        choice->setEditable(true);
        layout()->replaceWidget(m_line, choice);
        choice->setLineEdit(m_line);
        choice->setInsertPolicy(QComboBox::NoInsert);
        choice->setCurrentIndex(-1);
        choice->setAccessibleName(m_line->accessibleName());
        setFocusProxy(choice);
    }
    review();
}

void CheckedField::setFurtherProblem(const QString &problem)
{
    if (m_further == problem)
        return;
    m_further = problem;
    review();
}

QString CheckedField::text() const
{
    QString text = m_line->text().trimmed();
    while (m_field == ProfileField::Authority && text.endsWith(u'/')) // issuers have none
        text.chop(1);
    return text;
}

QString CheckedField::problem() const
{
    const QString found = problemOf(m_field, text());
    return found.isEmpty() ? m_further : found;
}

void CheckedField::review()
{
    const QString found = problem();
    const bool isHint = text().isEmpty() && !m_hint.isEmpty();
    m_remark->setText(isHint ? m_hint : found);
    m_remark->setVisible(!m_remark->text().isEmpty());
    const QColor window = palette().color(QPalette::Window);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText,
                 isHint ? weakInk(ink, window) : tintInk(Tint::Danger, ink, window));
    m_remark->setPalette(ink);
    m_line->setAccessibleDescription(m_remark->text());
    focusProxy()->setAccessibleDescription(m_remark->text());
}

} // namespace knippe
