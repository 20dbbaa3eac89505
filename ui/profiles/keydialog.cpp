// SPDX-License-Identifier: MIT
#include "ui/profiles/keydialog.h"

#include "core/base/timetext.h"
#include "ui/common/durationtext.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonic.h"
#include "ui/common/secretclipboard.h"
#include "ui/profiles/keybringing.h"
#include "ui/profiles/keycard.h"

#include <QtCore/QJsonDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

using Which = Profiles::Which;

KeyDialog::KeyDialog(Profiles &profiles, const QString &profile, SecretClipboard &clipboard,
                     bool inMemory, QWidget *window)
    : TwoStepDialog(tr("Key of %1").arg(profile), window)
    , m_profiles(profiles)
    , m_profile(profile)
    , m_clipboard(clipboard)
    , m_inMemory(inMemory)
    , m_algorithm(new QComboBox(this))
    , m_make(new QPushButton(tr("Make a &new key"), this))
    , m_bring(new QPushButton(tr("Take one from a &file …"), this))
    , m_cancel(new QPushButton(tr("S&top"), this))
    , m_progress(createProgress(tr("The key is being made")))
{
    m_algorithm->setAccessibleName(tr("Algorithm"));
    m_algorithm->addItem(tr("RSA, 4096 bits (PS256)"), u"PS256"_s);
    for (const QString &each : {u"ES256"_s, u"ES384"_s, u"ES512"_s})
        m_algorithm->addItem(each, each);
    for (QPushButton *each : {m_make, m_bring, m_cancel})
        each->setAccessibleName(withoutMnemonic(each->text()));
    createCards();
    createBringing();
    layOutAll();
    connect(m_make, &QPushButton::clicked, this, &KeyDialog::make);
    connect(m_cancel, &QPushButton::clicked, this, &KeyDialog::cancelMaking);
    setBusy(false);
    readAll();
}

KeyDialog::~KeyDialog() = default;

void KeyDialog::createCards()
{
    m_inUse = new KeyCard(tr("In use"), tr("&Copy public JWK"), {}, cardColumn());
    m_new = new KeyCard(tr("New, not in use yet"), tr("C&opy the new public JWK"),
                        tr("&Use the new key"), cardColumn());
    m_old = new KeyCard(tr("In use before"), {}, tr("&Go back to this key"), cardColumn());
    for (const KeyCard *each : {m_inUse, m_new})
        connect(each, &KeyCard::copyRequested, this, [this, each] { copy(*each); });
    connect(m_new, &KeyCard::useRequested, this, [this] { use(Which::New); });
    connect(m_old, &KeyCard::useRequested, this, [this] { use(Which::Old); });
}

void KeyDialog::createBringing()
{
    auto *bringing = new KeyBringing(m_profiles, m_profile, this);
    connect(m_bring, &QPushButton::clicked, bringing, &KeyBringing::askForFile);
    connect(bringing, &KeyBringing::failed, &messages(),
            [this](const Error &error) { messages().showError(error); });
    connect(bringing, &KeyBringing::brought, this, [this](const Profiles::PublicKey &key) {
        messages().hide();
        readAll();
        const bool isUsed = m_profiles.load(m_profile)->keyThumbprint == key.facts.thumbprint;
        messages().showInformation(
            isUsed ? tr("This key is in use from now on: %1.").arg(key.facts.thumbprint)
                   : tr("The key is here and not in use yet: %1.").arg(key.facts.thumbprint));
    });
}

void KeyDialog::layOutAll()
{
    QString explanation = tr("A new key is not used until you say so: register its public JWK at "
                             "the authority first. Another new key takes its place.");
    if (m_inMemory)
        explanation =
            tr("Keys are in memory only, and a key made here is gone when Knippe is closed.") + u' '
            + explanation;
    auto *label = new QLabel(tr("&Algorithm:"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_algorithm);
    auto *making = new QHBoxLayout;
    making->addWidget(label);
    making->addWidget(m_algorithm);
    making->addWidget(m_make);
    making->addWidget(m_bring);
    making->addWidget(m_progress, 1);
    making->addWidget(m_cancel);
    making->addStretch();
    layOut({m_inUse, m_new, m_old}, explanation, making);
}

void KeyDialog::readAll()
{
    read(Which::InUse, m_inUse);
    read(Which::New, m_new);
    read(Which::Old, m_old);
}

void KeyDialog::read(Which which, KeyCard *card)
{
    m_profiles.readKey(
        m_profile, which, this, [this, which, card](const Result<Profiles::PublicKey> &key) {
            if (key)
                return card->showKey(*key, which == Which::InUse ? sinceText() : QString());
            card->hide();
            if (which == Which::InUse || key.error().code != codes::VaultMissing)
                messages().showError(key.error());
        });
}

/// With its age.
QString KeyDialog::sinceText() const
{
    const Result<StoredProfile> stored = m_profiles.load(m_profile);
    if (!stored || !stored->keySince.isValid())
        return {};
    const qint64 age = stored->keySince.secsTo(QDateTime::currentDateTimeUtc());
    return tr("%1 (%2)", "a moment, how long ago")
        .arg(shortTimeText(stored->keySince), durationText(qMax<qint64>(0, age)));
}

void KeyDialog::copy(const KeyCard &card)
{
    const QByteArray jwk = QJsonDocument(card.jwk()).toJson(QJsonDocument::Compact);
    m_clipboard.copy(SecretBytes(jwk), tr("public key of %1").arg(m_profile));
    messages().showInformation(
        tr("The public JWK is on the clipboard, for %1 seconds. Register it where the client is "
           "registered.")
            .arg(m_clipboard.lifetime().count()));
}

void KeyDialog::make()
{
    messages().hide();
    setBusy(true);
    m_making = std::make_unique<QObject>();
    const auto algorithm = algorithmFromName(m_algorithm->currentData().toString());
    m_profiles.makeKey(
        m_profile, algorithm, m_making.get(), [this](const Result<Profiles::PublicKey> &key) {
            setBusy(false);
            if (!key)
                return messages().showError(key.error());
            m_new->showKey(*key);
            messages().showInformation(m_inMemory
                                           ? tr("The new key has been made. It is in memory only "
                                                "and not in use yet.")
                                           : tr("The new key has been made. It is in the keychain "
                                                "and not in use yet."));
        });
}

void KeyDialog::cancelMaking()
{
    m_making.reset();
    setBusy(false);
    m_make->setFocus(Qt::OtherFocusReason);
}

void KeyDialog::use(Which which)
{
    messages().hide();
    setEnabled(false);
    m_profiles.useKey(m_profile, which, this, [this](const Result<Profiles::PublicKey> &key) {
        setEnabled(true);
        readAll();
        if (key)
            messages().showInformation(tr("This key is in use from now on: %1. The one before is "
                                          "kept.")
                                           .arg(key->facts.thumbprint));
        else
            messages().showError(key.error());
    });
}

void KeyDialog::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    m_make->setEnabled(!isBusy);
    m_bring->setEnabled(!isBusy);
    m_algorithm->setEnabled(!isBusy);
    cardColumn()->setEnabled(!isBusy);
    if (isBusy)
        m_cancel->setFocus(Qt::OtherFocusReason);
}

} // namespace knippe
