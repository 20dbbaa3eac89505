// SPDX-License-Identifier: MIT
#include "ui/profiles/passphrasepage.h"

#include "core/base/errortext.h"
#include "core/base/redact.h"
#include "ui/common/announcement.h"
#include "ui/common/tint.h"
#include "ui/common/wrappedlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLineEdit>

namespace knippe {

PassphrasePage::PassphrasePage(QWidget *parent)
    : QWidget(parent)
    , m_question(new WrappedLabel(this))
    , m_field(new QLineEdit(this))
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("Passphrase"));
    setFocusProxy(m_field);
    auto *row = new QFormLayout;
    row->addRow(tr("&Passphrase:"), m_field);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_question);
    column->addLayout(row);
    column->addStretch(1);
}

PassphrasePage::~PassphrasePage()
{
    (void)take();
}

void PassphrasePage::ask(const Error &error)
{
    const bool isWrong = error.code == codes::ConfigPassphraseWrong;
    m_question->setText(isWrong ? errorText(error)
                                : tr("The key is locked with a passphrase (%1). It is used once, "
                                     "to read the key, and not kept.")
                                      .arg(plainText(error.detail)));
    QPalette ink = palette();
    if (isWrong)
        ink.setColor(QPalette::WindowText, tintInk(Tint::Danger, ink, ink.color(QPalette::Window)));
    m_question->setPalette(ink);
    m_field->setAccessibleDescription(m_question->text());
    m_field->setFocus(Qt::OtherFocusReason);
    if (isWrong)
        announce(this, m_question->text());
}

SecretBytes PassphrasePage::take()
{
    QString typed = m_field->text();
    m_field->clear(); // so that nobody else has these letters
    SecretBytes passphrase = SecretBytes::take(typed.toUtf8());
    if (typed.isDetached()) // what Qt has copied for painting and undoing is out of reach
        typed.fill(u'\0');
    return passphrase;
}

} // namespace knippe
