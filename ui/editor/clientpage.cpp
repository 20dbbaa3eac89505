// SPDX-License-Identifier: MIT
#include "ui/editor/clientpage.h"

#include "ui/editor/trustanchorfield.h"
#include "ui/profiles/checkedfield.h"

#include <algorithm>
#include <array>

namespace knippe {

ClientPage::ClientPage(const StoredProfile &stored, const QStringList &otherNames, bool isSignedIn,
                       QWidget *parent)
    : ExplainedRows(parent)
    , m_name(new CheckedField(ProfileField::Name, tr("Name"), this))
    , m_authority(new CheckedField(ProfileField::Authority, tr("Authority"), this))
    , m_clientId(new CheckedField(ProfileField::ClientId, tr("Client id"), this))
    , m_redirectUri(new CheckedField(ProfileField::RedirectUri, tr("Redirect URI"), this))
    , m_afterLogout(
          new CheckedField(ProfileField::PostLogoutRedirectUri, tr("After signing out"), this))
    , m_anchor(new TrustAnchorField(stored, this))
{
    const ClientProfile &profile = stored.profile;
    m_name->setText(profile.name);
    if (isSignedIn) {
        m_authority->setGiven(profile.authority);
        m_clientId->setGiven(profile.clientId);
    } else {
        m_authority->setText(profile.authority);
        m_clientId->setText(profile.clientId);
    }
    m_redirectUri->setText(profile.redirectUri);
    m_afterLogout->setText(profile.postLogoutRedirectUri);
    addRows(profile, isSignedIn);
    connect(m_name, &CheckedField::changed, this, [=, this] { checkName(otherNames); });
    for (CheckedField *each : {m_name, m_authority, m_clientId, m_redirectUri, m_afterLogout})
        connect(each, &CheckedField::changed, this, &ClientPage::changed);
}

void ClientPage::addRows(const ClientProfile &profile, bool isSignedIn)
{
    const QString stays = isSignedIn ? u' ' + tr("Sign out to change it.") : QString();
    addRow(tr("&Name:"), m_name, tr("What the profile is called here, and its file with it."));
    const QString rule =
        profile.authoritySettings.isHelsenorge()
            ? tr("The host of Helsenorge's environment; the addresses that are not given "
                 "themselves follow from it.")
            : tr("The issuer, letter by letter: its metadata have to name it, so that nobody else "
                 "can pass for it (RFC 8414 section 3.3).");
    addRow(tr("A&uthority:"), m_authority, rule + stays);
    addRow(tr("C&lient id:"), m_clientId, tr("As it is registered at the authority.") + stays);
    addRow(tr("Re&direct URI:"), m_redirectUri,
           tr("As it is registered. On 127.0.0.1 without a port, any free port will do (RFC 8252 "
              "section 7.3)."));
    addRow(tr("A&fter signing out:"), m_afterLogout,
           tr("Where the authority's page leads when somebody has signed out in the system's "
              "browser; it has to be registered, too. May be empty."));
    addRow(tr("E&xtra trust anchor:"), m_anchor,
           tr("A certificate (PEM) that may vouch for this authority, and for nothing else, beside "
              "those that the system trusts. For test authorities."));
    addStretch();
}

void ClientPage::checkName(const QStringList &otherNames)
{
    m_name->setFurtherProblem(otherNames.contains(m_name->text())
                                  ? tr("There is already a profile with this name.")
                                  : QString());
}

void ClientPage::writeTo(StoredProfile *stored) const
{
    ClientProfile &profile = stored->profile;
    profile.name = m_name->text();
    profile.authority = m_authority->text();
    profile.clientId = m_clientId->text();
    profile.redirectUri = m_redirectUri->text();
    profile.postLogoutRedirectUri = m_afterLogout->text();
    m_anchor->writeTo(stored);
}

bool ClientPage::isComplete() const
{
    const std::array fields{m_name, m_authority, m_clientId, m_redirectUri, m_afterLogout};
    return std::ranges::all_of(fields,
                               [](const CheckedField *each) { return each->problem().isEmpty(); });
}

} // namespace knippe
