// SPDX-License-Identifier: MIT
#include "ui/editor/helsenorgepage.h"

#include "core/base/strictjson.h"
#include "core/profile/clientprofile.h"
#include "ui/common/mnemonic.h"
#include "ui/common/wrappedlabel.h"
#include "ui/profiles/checkedfield.h"

#include <QtCore/QJsonDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

using ResponseMode = ClientProfile::ResponseMode;
using Authentication = ClientProfile::ClientAuthentication;

namespace {

struct AddressText
{
    const char *label;
    const char *reason;
};

/// In the order of endpointMembers().
constexpr AddressText Addresses[] = {
    {QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "&Pushed authorization:"),
     QT_TRANSLATE_NOOP("knippe::HelsenorgePage",
                       "Where the sign-in is asked for (RFC 9126). Each address of Helsenorge's "
                       "has a version of its own; empty is the one that is shown in grey.")},
    {QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "Sign-in page (&browser):"),
     QT_TRANSLATE_NOOP("knippe::HelsenorgePage",
                       "Where the person signs in; the only one that a browser opens.")},
    {QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "&Token:"),
     QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "Where tokens are fetched and renewed.")},
    {QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "&Revocation:"),
     QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "Where signing out is told (RFC 7009).")},
    {QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "&Extension:"),
     QT_TRANSLATE_NOOP("knippe::HelsenorgePage",
                       "Where a session is prolonged; needed for that only.")},
    {QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "&Keys:"),
     QT_TRANSLATE_NOOP("knippe::HelsenorgePage",
                       "Where the authority's public keys are (JWKS). Without them, or keys below, "
                       "nobody could tell whether an ID token is genuine.")},
    {QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "&UserInfo:"),
     QT_TRANSLATE_NOOP("knippe::HelsenorgePage", "Needed where UserInfo is asked for.")},
};

} // namespace

HelsenorgePage::HelsenorgePage(const ClientProfile &profile, QWidget *parent)
    : ExplainedRows(parent)
    , m_issuer(new CheckedField(ProfileField::Issuer, tr("Issuer of ID tokens"), this))
    , m_audience(new CheckedField(ProfileField::Issuer, tr("Assertions are for"), this))
    , m_discovery(box(tr("&Metadata from the authority"), profile.authoritySettings.discovery))
    , m_keys(new QPlainTextEdit(this))
    , m_remark(new WrappedLabel(this))
    , m_responseMode(choice(tr("Response mode"), {u"query"_s, u"form_post"_s},
                            profile.responseMode == ResponseMode::FormPost))
    , m_authentication(choice(tr("Authentication"),
                              {u"private_key_jwt"_s, tr("none: a public client")},
                              profile.clientAuthentication == Authentication::None))
    , m_mutualTls(box(tr("Mutua&l TLS"), profile.mutualTls))
    , m_extend(box(tr("Prolong the sessi&on"), profile.authoritySettings.extend))
{
    m_issuer->setText(profile.authoritySettings.issuer);
    m_issuer->setDefault(profile.authority);
    m_audience->setText(profile.authoritySettings.assertionAudience);
    m_audience->setDefault(profile.issuer());
    addRow(tr("I&ssuer of ID tokens:"), m_issuer,
           tr("What an ID token names as iss, letter by letter. At Helsenorge that is a name, and "
              "not its address."));
    addRow(tr("Assertions are &for:"), m_audience,
           tr("aud of the client's assertions (RFC 7523 section 3), where it is not the issuer."));
    addRow({}, m_discovery,
           tr("Where the environment has a metadata document (RFC 8414); the addresses below "
              "outweigh it."));
    createAddresses(profile);
    createKeys(profile);
    createClientRows();
    addStretch();
    review();
}

void HelsenorgePage::createAddresses(const ClientProfile &profile)
{
    for (qsizetype i = 0; const EndpointMember &member : endpointMembers()) {
        const AddressText &text = Addresses[i++];
        const QString label = tr(text.label);
        auto *field =
            new CheckedField(ProfileField::Endpoint, withoutMnemonic(label).chopped(1), this);
        field->setText(profile.authoritySettings.endpoints.*member.url);
        if (!member.path.isEmpty())
            field->setDefault(profile.authority + member.path);
        addRow(label, field, tr(text.reason));
        connect(field, &CheckedField::changed, this, &HelsenorgePage::changed);
        m_addresses.append(field);
    }
    for (CheckedField *each : {m_issuer, m_audience})
        connect(each, &CheckedField::changed, this, &HelsenorgePage::changed);
}

void HelsenorgePage::createKeys(const ClientProfile &profile)
{
    const QJsonObject &keys = profile.authoritySettings.keys;
    if (!keys.isEmpty())
        m_keys->setPlainText(QString::fromUtf8(QJsonDocument(keys).toJson()));
    m_keys->setAccessibleName(tr("Keys in the profile"));
    m_keys->setTabChangesFocus(true);
    m_keys->setFixedHeight(6 * fontMetrics().height());
    auto *both = new QWidget(this);
    both->setFocusProxy(m_keys);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_keys);
    column->addWidget(m_remark);
    addRow(tr("Ke&ys in the profile:"), both,
           tr("The authority's public keys as a JWK Set (RFC 7517 section 5), where no address "
              "brings them."));
    connect(m_keys, &QPlainTextEdit::textChanged, this, &HelsenorgePage::review);
}

void HelsenorgePage::createClientRows()
{
    addRow(tr("Response mo&de:"), m_responseMode,
           tr("How the answer comes back from the sign-in page: in the address, or as a form."));
    addRow(tr("Authenti&cation:"), m_authentication,
           tr("A confidential client signs with its key. A public one has nothing but its "
              "certificate, so it needs mutual TLS."));
    addRow({}, m_mutualTls,
           tr("A client certificate at every address but the sign-in page (RFC 8705)."));
    addRow({}, m_extend,
           tr("After each renewal the session is prolonged at the address for that. If it fails, "
              "the session goes on until its time is up."));
}

QCheckBox *HelsenorgePage::box(const QString &text, bool isChecked)
{
    auto *box = new QCheckBox(text, this);
    box->setAccessibleName(withoutMnemonic(text));
    box->setChecked(isChecked);
    return box;
}

QComboBox *HelsenorgePage::choice(const QString &name, const QStringList &texts, bool isSecond)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->addItems(texts);
    choice->setCurrentIndex(isSecond ? 1 : 0);
    return choice;
}

void HelsenorgePage::review()
{
    const QString text = m_keys->toPlainText().trimmed();
    const bool isFine = text.isEmpty() || parseJsonObject(text.toUtf8(), codes::ConfigSyntax);
    m_remark->setText(isFine ? QString() : tr("This is no JSON: {\"keys\": […]} is needed."));
    m_remark->setVisible(!isFine);
    m_keys->setAccessibleDescription(m_remark->text());
    emit changed();
}

void HelsenorgePage::writeTo(ClientProfile *profile) const
{
    AuthoritySettings &settings = profile->authoritySettings;
    settings.issuer = m_issuer->text();
    settings.assertionAudience = m_audience->text();
    settings.discovery = m_discovery->isChecked();
    for (qsizetype i = 0; const EndpointMember &member : endpointMembers())
        settings.endpoints.*member.url = m_addresses.at(i++)->text();
    settings.keys = parseJsonObject(m_keys->toPlainText().toUtf8(), codes::ConfigSyntax)
                        .value_or(QJsonObject());
    settings.extend = m_extend->isChecked();
    profile->responseMode =
        m_responseMode->currentIndex() == 1 ? ResponseMode::FormPost : ResponseMode::Query;
    profile->clientAuthentication = m_authentication->currentIndex() == 1
                                        ? Authentication::None
                                        : Authentication::PrivateKeyJwt;
    profile->mutualTls = m_mutualTls->isChecked();
}

bool HelsenorgePage::isComplete() const
{
    const auto isFine = [](const CheckedField *each) { return each->problem().isEmpty(); };
    return m_remark->isHidden() && isFine(m_issuer) && isFine(m_audience)
           && std::ranges::all_of(m_addresses, isFine);
}

} // namespace knippe
