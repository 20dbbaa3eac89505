// SPDX-License-Identifier: MIT
#include "ui/editor/apispage.h"

#include "ui/common/explainedrows.h"
#include "ui/profiles/apitable.h"
#include "ui/profiles/checkedfield.h"

#include <QtWidgets/QBoxLayout>

namespace knippe {

ApisPage::ApisPage(const ClientProfile &profile, const CatalogueStore &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_apis(new ApiTable(this))
    , m_scopes(new CheckedField(ProfileField::Scopes, tr("Scopes of no API"), this))
{
    const bool isHelsenorge = profile.authoritySettings.isHelsenorge();
    m_apis->setApis(profile.apis, profile.context.presetNames());
    m_apis->offerCatalogue(catalogue);
    m_apis->setNarrowing(isHelsenorge);
    m_scopes->setText(profile.scopes.join(u' '));
    auto *table = new ExplainedRows(this);
    table->addRow({}, m_apis,
                  isHelsenorge
                      ? tr("Helsenorge knows no resources: a token is for all scopes, or is "
                           "narrowed to those that stand beside its name (RFC 6749 section 6).")
                      : tr("Each API has its resource (RFC 8707) and gets a token of its own. An "
                           "API that is new here takes a new sign-in."));
    auto *rest = new ExplainedRows(this);
    rest->addRow(tr("&Scopes of no API:"), m_scopes,
                 tr("“openid” tells who signs in; without “offline_access” there is no refresh "
                    "token, and so a token for one API only."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table, 1);
    column->addWidget(rest);
    connect(m_apis, &ApiTable::changed, this, &ApisPage::changed);
    connect(m_scopes, &CheckedField::changed, this, &ApisPage::changed);
}

void ApisPage::writeTo(ClientProfile *profile) const
{
    profile->apis = m_apis->apis();
    profile->scopes = scopesIn(m_scopes->text());
}

bool ApisPage::isComplete() const
{
    return m_apis->problem().isEmpty() && m_scopes->problem().isEmpty();
}

} // namespace knippe
