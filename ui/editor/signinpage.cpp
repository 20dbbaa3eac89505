// SPDX-License-Identifier: MIT
#include "ui/editor/signinpage.h"

#include "core/profile/clientprofile.h"
#include "ui/common/mnemonic.h"
#include "ui/editor/parametertable.h"
#include "ui/profiles/checkedfield.h"

#include <QtWidgets/QCheckBox>

namespace knippe {

using Pushing = ClientProfile::PushedAuthorization;
using RequestObject = ClientProfile::RequestObject;
using CodeBinding = ClientProfile::CodeBinding;

SignInPage::SignInPage(const ClientProfile &profile, QWidget *parent)
    : ExplainedRows(parent)
    , m_parameters(new ParameterTable(profile.parameters, this))
    , m_hosts(new CheckedField(ProfileField::SignInHosts, tr("Hosts of the sign-in page"), this))
    , m_userInfo(box(tr("As&k UserInfo"), profile.userInfo))
    , m_pushed(box(tr("Push&ed authorization request"),
                   profile.pushedAuthorization == Pushing::Required))
    , m_signed(box(tr("Si&gned request object"), profile.requestObject == RequestObject::Signed))
    , m_bound(box(tr("Code &bound to the DPoP key"), profile.codeBinding == CodeBinding::Dpop))
{
    m_hosts->setText(profile.signInHosts.join(u' '));
    addRow(
        tr("Furthe&r parameters:"), m_parameters,
        tr("Sent with each sign-in: acr_values, ui_locales and the like. Those that Knippe makes "
           "itself cannot be set here."));
    addRow(tr("&Hosts of the sign-in page:"), m_hosts,
           tr("Where the embedded page may lead. * is for every host; a list keeps forged pages "
              "out."));
    addRow({}, m_userInfo,
           tr("One request more after signing in, for a name and HPR details that the ID token "
              "lacks (OpenID Connect Core section 5.3)."));
    if (profile.authoritySettings.isHelsenorge()) { // which has the first of them always
        for (QCheckBox *each : {m_pushed, m_signed, m_bound})
            each->hide();
    } else {
        addRules();
    }
    addStretch();
    connect(m_hosts, &CheckedField::changed, this, &SignInPage::changed);
    connect(m_pushed, &QCheckBox::toggled, this, &SignInPage::follow);
    follow();
}

void SignInPage::addRules()
{
    addRow({}, m_pushed,
           tr("What is asked for goes to the authority directly, and the browser sees none of it "
              "(RFC 9126). Off only for an authority without it."));
    addRow({}, m_signed,
           tr("What is asked for is signed with the client's key (RFC 9101), where the authority "
              "wants that."));
    addRow({}, m_bound,
           tr("Whoever steals the code has no use for it without the key (RFC 9449 section 10), "
              "where the authority knows that."));
}

QCheckBox *SignInPage::box(const QString &text, bool isChecked)
{
    auto *box = new QCheckBox(text, this);
    box->setAccessibleName(withoutMnemonic(text));
    box->setChecked(isChecked);
    return box;
}

void SignInPage::follow()
{
    for (QCheckBox *each : {m_signed, m_bound}) {
        each->setEnabled(m_pushed->isChecked());
        each->setChecked(each->isChecked() && m_pushed->isChecked());
    }
}

void SignInPage::writeTo(ClientProfile *profile) const
{
    profile->parameters = m_parameters->parameters();
    profile->signInHosts = scopesIn(m_hosts->text());
    profile->userInfo = m_userInfo->isChecked();
    profile->pushedAuthorization = m_pushed->isChecked() ? Pushing::Required : Pushing::Off;
    profile->requestObject = m_signed->isChecked() ? RequestObject::Signed : RequestObject::None;
    profile->codeBinding = m_bound->isChecked() ? CodeBinding::Dpop : CodeBinding::None;
}

bool SignInPage::isComplete() const
{
    return m_hosts->problem().isEmpty();
}

} // namespace knippe
