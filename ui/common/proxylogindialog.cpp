// SPDX-License-Identifier: MIT
#include "ui/common/proxylogindialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int FieldWidth = 30; // characters

ProxyLoginDialog::ProxyLoginDialog(const QString &proxy, const QString &realm, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    setWindowTitle(tr("Sign in to the proxy"));
    const QString who = realm.isEmpty() ? proxy : u"%1 (%2)"_s.arg(proxy, realm);
    auto *question = new QLabel(
        tr("The proxy %1 wants to know who you are before it connects. This is about the network "
           "you are in, not about HelseID. What you type is kept until Knippe is closed.")
            .arg(who),
        this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_user->setAccessibleName(tr("User name"));
    m_password->setAccessibleName(tr("Password"));
    m_user->setAccessibleDescription(question->text());
    for (QLineEdit *field : {m_user, m_password})
        field->setMinimumWidth(FieldWidth * fontMetrics().averageCharWidth());

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *goOn = buttons->addButton(tr("&Go on"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    goOn->setDefault(true);
    goOn->setEnabled(false);
    connect(m_user, &QLineEdit::textChanged, goOn,
            [goOn](const QString &user) { goOn->setEnabled(!user.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *fields = new QFormLayout;
    fields->addRow(tr("&User name:"), m_user);
    fields->addRow(tr("&Password:"), m_password);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(question);
    column->addLayout(fields);
    column->addWidget(buttons);
    m_user->setFocus();
}

QString ProxyLoginDialog::user() const
{
    return m_user->text();
}

QString ProxyLoginDialog::password() const
{
    return m_password->text();
}

} // namespace knippe
