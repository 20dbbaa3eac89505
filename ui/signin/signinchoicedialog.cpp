// SPDX-License-Identifier: MIT
#include "ui/signin/signinchoicedialog.h"

#include "ui/common/comfortablesize.h"
#include "ui/common/explainedrows.h"
#include "ui/common/mnemonic.h"
#include "ui/profiles/checkedfield.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

namespace knippe {

static constexpr QSize Usual(640, 460);

/// What is sent when nothing is typed here.
static void fill(CheckedField *field, const QString &chosen, const QByteArray &ofProfile)
{
    field->setText(chosen);
    field->ask(
        ofProfile.isEmpty()
            ? SignInChoiceDialog::tr("Nothing is sent.")
            : SignInChoiceDialog::tr("The profile says: %1").arg(QString::fromUtf8(ofProfile)));
}

SignInChoiceDialog::SignInChoiceDialog(const ClientProfile &profile, const SignInChoice &choice,
                                       QWidget *parent)
    : QDialog(parent)
    , m_maxAge(new CheckedField(ProfileField::MaxAge, tr("Ask anew after seconds"), this))
    , m_loginHint(new CheckedField(ProfileField::LoginHint, tr("Hint of who signs in"), this))
    , m_onBehalfOf(new CheckedField(ProfileField::OnBehalfOf, tr("On behalf of"), this))
    , m_use(new QPushButton(tr("&Use this"), this))
{
    setWindowTitle(tr("More for signing in with %1").arg(profile.name));
    fill(m_maxAge, choice.maxAge ? QString::number(*choice.maxAge) : QString(),
         profile.parameter("max_age"));
    fill(m_loginHint, choice.loginHint, profile.parameter("login_hint"));
    fill(m_onBehalfOf, choice.onBehalfOf, profile.parameter("on_behalf_of"));
    layOut();
    for (const CheckedField *each : {m_maxAge, m_loginHint, m_onBehalfOf})
        connect(each, &CheckedField::changed, this, &SignInChoiceDialog::review);
    resize(comfortableSize(*this, Usual));
    review();
}

void SignInChoiceDialog::layOut()
{
    auto *scroll = new QScrollArea(this); // for large letters
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(rows());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    m_use->setDefault(true);
    m_use->setAccessibleName(withoutMnemonic(m_use->text()));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
}

QWidget *SignInChoiceDialog::rows()
{
    auto *rows = new ExplainedRows(this);
    rows->addRow(tr("&Ask anew after seconds:"), m_maxAge,
                 tr("Whoever has signed in there longer ago is asked anew; 0 asks each time. For "
                    "an API that wants a fresh sign-in (max_age, OpenID Connect Core section "
                    "3.1.2.1)."));
    rows->addRow(tr("&Hint of who signs in:"), m_loginHint,
                 tr("So that nobody has to type it on the page (login_hint, the same section). It "
                    "says who somebody is, so it is forgotten when Knippe is closed."));
    rows->addRow(tr("On &behalf of:"), m_onBehalfOf,
                 tr("The number of an organisation, which HelseID passes on to ID-porten "
                    "(on_behalf_of). For a supplier that signs people in for a customer."));
    rows->addStretch();
    return rows;
}

void SignInChoiceDialog::review()
{
    m_use->setEnabled(m_maxAge->problem().isEmpty() && m_loginHint->problem().isEmpty()
                      && m_onBehalfOf->problem().isEmpty());
}

void SignInChoiceDialog::writeTo(SignInChoice *choice) const
{
    const QString maxAge = m_maxAge->text();
    choice->maxAge = maxAge.isEmpty() ? std::nullopt : std::optional(maxAge.toInt());
    choice->loginHint = m_loginHint->text();
    choice->onBehalfOf = m_onBehalfOf->text();
}

} // namespace knippe
