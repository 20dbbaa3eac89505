// SPDX-License-Identifier: MIT
#include "ui/compare/comparedside.h"

#include "core/base/redact.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/tint.h"
#include "ui/inspector/tokenfield.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace knippe {

static QString choiceText(const TokenChoice &choice)
{
    switch (choice.kind) {
    case TokenChoice::Kind::Access:
        return plainText(choice.resource, 100);
    case TokenChoice::Kind::Earlier:
        return ComparedSide::tr("%1, before it was renewed").arg(plainText(choice.resource, 100));
    case TokenChoice::Kind::Identity:
        return ComparedSide::tr("The ID token");
    case TokenChoice::Kind::Pasted:
        break;
    }
    return ComparedSide::tr("A pasted token");
}

ComparedSide::ComparedSide(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_chooser(new QComboBox(this))
    , m_field(new TokenField(this))
    , m_note(new ElidedLabel(Qt::ElideRight, this))
{
    auto *label = new QLabel(name, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_chooser);
    m_chooser->setAccessibleName(name);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(16);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_chooser, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_field);
    column->addWidget(m_note);
    setChoices({{}});
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &ComparedSide::refresh);
    connect(m_chooser, &QComboBox::activated, this, &ComparedSide::chosen);
    connect(m_field, &TokenField::refused, this, &ComparedSide::setNote);
}

void ComparedSide::setChoices(const QList<TokenChoice> &choices)
{
    if (choices == m_choices)
        return;
    const TokenChoice kept = choice();
    m_choices = choices;
    m_chooser->clear();
    for (const TokenChoice &each : choices)
        m_chooser->addItem(choiceText(each));
    choose(kept);
}

void ComparedSide::choose(const TokenChoice &choice)
{
    m_chooser->setCurrentIndex(std::max(0, int(m_choices.indexOf(choice))));
    refresh();
}

TokenChoice ComparedSide::choice() const
{
    return m_choices.value(m_chooser->currentIndex());
}

void ComparedSide::refresh()
{
    m_field->setVisible(choice().kind == TokenChoice::Kind::Pasted);
}

void ComparedSide::setVerification(const Verification &verification)
{
    m_isVerified = verification.isVerified();
    m_note->setWholeText((*m_isVerified ? u"✓ "_s : u"✗ "_s) + verificationText(verification));
    tintNote();
}

void ComparedSide::setNote(const QString &note)
{
    m_isVerified.reset();
    m_note->setWholeText(note);
    tintNote();
}

void ComparedSide::tintNote()
{
    QPalette words = palette();
    if (m_isVerified)
        words.setColor(QPalette::WindowText, tintInk(*m_isVerified ? Tint::Good : Tint::Danger,
                                                     palette(), palette().color(QPalette::Window)));
    m_note->setPalette(words);
}

void ComparedSide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tintNote();
    QWidget::changeEvent(event);
}

} // namespace knippe
