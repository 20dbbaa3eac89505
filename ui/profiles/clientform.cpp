// SPDX-License-Identifier: MIT
#include "ui/profiles/clientform.h"

#include "core/base/redact.h"
#include "ui/common/environmentbadge.h"
#include "ui/common/mnemonic.h"
#include "ui/common/wrappedlabel.h"
#include "ui/profiles/apitable.h"
#include "ui/profiles/checkedfield.h"

#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

const QStringList Authorities{u"https://helseid-sts.test.nhn.no"_s,
                              u"https://helseid-sts.nhn.no"_s};

QStringList notesOf(const ImportPreview &preview)
{
    QStringList texts;
    if (!preview.sameKeyAs.isEmpty())
        texts << ClientForm::tr("It is the key of another profile, too: %1.")
                     .arg(preview.sameKeyAs.join(u", "_s));
    if (!preview.profile.trustedCa.isEmpty())
        texts << ClientForm::tr("The profile brings an extra trust anchor for its authority: %1.")
                     .arg(plainText(preview.profile.trustedCa));
    for (const ImportNote &note : preview.notes) {
        if (note.kind != ImportNote::Kind::NoApi) // which a person may have changed
            texts << noteText(note);
    }
    if (preview.profile.apis.isEmpty() && preview.profile.impliedApis().isEmpty())
        texts << noteText({ImportNote::Kind::NoApi, {}});
    const QStringList doubtful = preview.profile.doubtfulScopes();
    if (!doubtful.isEmpty())
        texts << ClientForm::tr("These scopes look mistyped and are sent as they are: %1.")
                     .arg(plainText(doubtful.join(u", "_s)));
    return texts;
}

} // namespace

ClientForm::ClientForm(const CatalogueStore &catalogue, bool inMemory, QWidget *parent)
    : QWidget(parent)
    , m_inMemory(inMemory)
    , m_rows(new QGridLayout)
    , m_form(new WrappedLabel(this))
    , m_badge(new EnvironmentBadge(this))
    , m_name(new CheckedField(ProfileField::Name, tr("Name"), this))
    , m_authority(new CheckedField(ProfileField::Authority, tr("Authority"), this))
    , m_isHelsenorge(new QCheckBox(tr("It is &Helsenorge"), this))
    , m_authorityKeys(new CheckedField(ProfileField::Endpoint, tr("Address of its keys"), this))
    , m_clientId(new CheckedField(ProfileField::ClientId, tr("Client id"), this))
    , m_redirectUri(new CheckedField(ProfileField::RedirectUri, tr("Redirect URI"), this))
    , m_scopes(new CheckedField(ProfileField::Scopes, tr("Scopes of no API"), this))
    , m_apis(new ApiTable(this))
    , m_notes(new WrappedLabel(this))
{
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_form, 1);
    heading->addWidget(m_badge, 0, Qt::AlignTop);
    createRows();
    m_apis->offerCatalogue(catalogue);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(heading);
    column->addWidget(m_notes);
    column->addLayout(m_rows);
    column->addWidget(m_apis, 1);
    connect(m_apis, &ApiTable::changed, this, &ClientForm::changed);
}

void ClientForm::createRows()
{
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(12);
    addField(tr("&Name:"), m_name);
    addField(tr("A&uthority:"), m_authority);
    m_isHelsenorge->setAccessibleName(withoutMnemonic(m_isHelsenorge->text()));
    m_rows->addWidget(m_isHelsenorge, m_rows->rowCount(), 1);
    m_authorityKeysLabel = addField(tr("Address of its &keys:"), m_authorityKeys);
    m_authorityKeys->setDefault(tr("as its metadata say"));
    connect(m_isHelsenorge, &QCheckBox::toggled, this, &ClientForm::showKind);
    addField(tr("C&lient id:"), m_clientId);
    addField(tr("Re&direct URI:"), m_redirectUri);
    addField(tr("&Scopes of no API:"), m_scopes);
    m_key = addFact(tr("Key:"));
    m_keyId = addFact(tr("Key id:"));
    m_thumbprint = addFact(tr("Key thumbprint:"));
    m_keyPlace = addFact(tr("Key goes to:"));
    m_profilePlace = addFact(tr("The rest goes to:"));
}

/// What else there is to know of Helsenorge, the editor asks: most of it follows from the address.
void ClientForm::showKind()
{
    const bool isHelsenorge = m_isHelsenorge->isChecked();
    m_apis->setNarrowing(isHelsenorge || m_profile.authoritySettings.isHelsenorge());
    m_authorityKeys->setVisible(isHelsenorge);
    m_authorityKeysLabel->setVisible(isHelsenorge);
    emit changed();
}

QLabel *ClientForm::addField(const QString &label, CheckedField *field)
{
    auto *name = new QLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(field);
    name->setMinimumHeight(field->focusProxy()->sizeHint().height()); // beside the first line
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0, Qt::AlignTop);
    m_rows->addWidget(field, row, 1);
    connect(field, &CheckedField::changed, this, &ClientForm::changed);
    return name;
}

QLabel *ClientForm::addFact(const QString &label)
{
    auto *name = new QLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    auto *fact = new WrappedLabel(this);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0, Qt::AlignTop);
    m_rows->addWidget(fact, row, 1);
    return fact;
}

void ClientForm::setProfile(const ClientProfile &profile)
{
    m_profile = profile;
    m_name->setText(profile.name);
    m_isHelsenorge->setVisible(profile.authority.isEmpty());
    if (profile.authority.isEmpty())
        m_authority->ask(tr("The file does not name it: choose HelseID's test or production "
                            "environment, or type another."),
                         Authorities);
    else
        m_authority->setGiven(profile.authority);
    if (profile.clientId.isEmpty())
        m_clientId->ask(tr("The file does not say it. HelseID Selvbetjening shows it with the "
                           "client."));
    else
        m_clientId->setGiven(profile.clientId);
    m_redirectUri->setText(profile.redirectUri);
    m_scopes->setText(profile.scopes.join(u' '));
    showKind();
    m_apis->setApis(profile.apis, profile.context.presetNames());
}

void ClientForm::showPreview(const ImportPreview &preview)
{
    const QString notes = u"• "_s + notesOf(preview).join(u"\n• "_s);
    const bool hasNotes = notes.size() > 2;
    const QString place = m_inMemory ? tr("memory only, until Knippe is closed") : QString();
    m_form->setText(formText(preview.form));
    m_badge->setVisible(!preview.profile.authority.isEmpty());
    m_badge->setEnvironment(preview.profile.environment());
    m_name->setFurtherProblem(preview.isNameTaken ? tr("There is already a profile with this name.")
                                                  : QString());
    m_key->setText(preview.profile.isPublic()
                       ? tr("none, as the client is public")
                       : preview.key.size() + u" · "_s + preview.key.algorithm);
    m_keyId->setText(preview.key.kid.isEmpty() ? tr("none") : plainText(preview.key.kid));
    m_thumbprint->setText(preview.key.thumbprint);
    m_keyPlace->setText(m_inMemory ? place : tr("the keychain, as %1").arg(preview.keychainItem));
    m_profilePlace->setText(m_inMemory ? place : QDir::toNativeSeparators(preview.profileFile));
    m_notes->setText(notes);
    m_notes->setVisible(hasNotes);
}

ClientProfile ClientForm::profile() const
{
    ClientProfile profile = m_profile;
    profile.name = m_name->text();
    profile.authority = m_authority->text();
    if (m_isHelsenorge->isChecked()) {
        AuthoritySettings &settings = profile.authoritySettings;
        settings.kind = AuthoritySettings::Kind::Helsenorge;
        settings.endpoints.jwks = m_authorityKeys->text();
        settings.discovery = settings.endpoints.jwks.isEmpty();
    }
    profile.clientId = m_clientId->text();
    profile.redirectUri = m_redirectUri->text();
    profile.scopes = scopesIn(m_scopes->text());
    profile.apis = m_apis->apis();
    return profile;
}

QString ClientForm::summary() const
{
    QStringList parts{m_form->text()};
    for (const QLabel *each :
         {static_cast<const QLabel *>(m_badge), static_cast<const QLabel *>(m_notes)}) {
        if (!each->isHidden())
            parts << each->text();
    }
    return parts.join(u'\n');
}

bool ClientForm::isComplete() const
{
    for (const CheckedField *each :
         {m_name, m_authority, m_authorityKeys, m_clientId, m_redirectUri, m_scopes}) {
        if (!each->problem().isEmpty())
            return false;
    }
    return m_apis->problem().isEmpty();
}

bool ClientForm::focusProblem()
{
    for (CheckedField *each :
         {m_name, m_authority, m_authorityKeys, m_clientId, m_redirectUri, m_scopes}) {
        if (each->problem().isEmpty())
            continue;
        each->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace knippe
