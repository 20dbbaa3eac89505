// SPDX-License-Identifier: MIT
#include "ui/profiles/certificatedialog.h"

#include "core/session/certificatetext.h"
#include "ui/common/filedialog.h"
#include "ui/common/messagebar.h"
#include "ui/common/mnemonic.h"
#include "ui/common/secretclipboard.h"
#include "ui/profiles/certificatecard.h"
#include "ui/profiles/passphrasepage.h"

#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

CertificateDialog::CertificateDialog(Certificates &certificates, StoredProfile profile,
                                     SecretClipboard &clipboard, QWidget *window)
    : TwoStepDialog(tr("Certificate of %1").arg(profile.profile.name), window)
    , m_certificates(certificates)
    , m_profile(std::move(profile))
    , m_clipboard(clipboard)
    , m_make(new QPushButton(tr("Make a &new certificate"), this))
    , m_import(new QPushButton(tr("&Import …"), this))
    , m_progress(createProgress(tr("The certificate is being made or read")))
{
    for (QPushButton *each : {m_make, m_import})
        each->setAccessibleName(withoutMnemonic(each->text()));
    createCards();
    layOutAll();
    connect(m_make, &QPushButton::clicked, this, &CertificateDialog::make);
    connect(m_import, &QPushButton::clicked, this, &CertificateDialog::chooseFile);
    setBusy(false);
    readAll();
}

CertificateDialog::~CertificateDialog() = default;

void CertificateDialog::createCards()
{
    m_inUse = new CertificateCard(tr("In use"), tr("&Copy certificate"), {}, cardColumn());
    m_new = new CertificateCard(tr("New, not in use yet"), tr("C&opy the new certificate"),
                                tr("&Use the new certificate"), cardColumn());
    m_old = new CertificateCard(tr("In use before"), {}, tr("&Go back to this certificate"),
                                cardColumn());
    for (const CertificateCard *each : {m_inUse, m_new})
        connect(each, &CertificateCard::copyRequested, this, [this, each] { copy(*each); });
    connect(m_new, &CertificateCard::useRequested, this, [this] { use(Which::New); });
    connect(m_old, &CertificateCard::useRequested, this, [this] { use(Which::Old); });
}

void CertificateDialog::layOutAll()
{
    auto *making = new QHBoxLayout;
    making->addWidget(m_make);
    making->addWidget(m_import);
    making->addWidget(m_progress, 1);
    making->addStretch();
    layOut({m_inUse, m_new, m_old},
           tr("Knippe shows it to the authority on every connection of its own, and its key stays "
              "in the keychain of this computer. Register it where the client is registered. The "
              "first one is in use at once; another one is not used until you say so."),
           making);
}

void CertificateDialog::readAll()
{
    read(Which::InUse, m_inUse);
    read(Which::New, m_new);
    read(Which::Old, m_old);
}

void CertificateDialog::read(Which which, CertificateCard *card)
{
    m_certificates.read(
        m_profile, which, this, [this, which, card](const Result<Certificates::Public> &found) {
            const bool isMissing = !found && found.error().code == codes::VaultMissing;
            card->hide();
            if (found)
                card->showCertificate(*found);
            else if (isMissing && which == Which::InUse)
                messages().showInformation(tr("There is none on this computer yet."));
            else if (!isMissing)
                messages().showError(found.error());
            if (!found || which != Which::InUse)
                return;
            const QString warning = validityWarning(found->facts, QDateTime::currentDateTimeUtc());
            if (!warning.isEmpty() && messages().message().isEmpty())
                messages().showInformation(warning);
        });
}

void CertificateDialog::copy(const CertificateCard &card)
{
    m_clipboard.copy(SecretBytes(card.pem()), tr("certificate of %1").arg(m_profile.profile.name));
    messages().showInformation(
        tr("The certificate is on the clipboard, for %1 seconds. Register it where the client is "
           "registered.")
            .arg(m_clipboard.lifetime().count()));
}

void CertificateDialog::make()
{
    messages().hide();
    setBusy(true);
    m_certificates.make(m_profile, this,
                        [this](const Result<Certificates::Public> &made) { onPut(made); });
}

void CertificateDialog::chooseFile()
{
    QFileDialog *dialog = createFileDialog(
        this, tr("Import certificate"), QDir::homePath(),
        tr("Certificates with their keys (%1);;All files (*)").arg(u"*.p12 *.pfx *.pem"_s));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CertificateDialog::bring);
    dialog->open();
}

void CertificateDialog::bring(const QString &path)
{
    bringWith(path, nullptr);
}

void CertificateDialog::bringWith(const QString &path,
                                  const std::shared_ptr<const SecretBytes> &passphrase)
{
    messages().hide();
    setBusy(true);
    m_certificates.bring(m_profile, path, passphrase, this,
                         [this, path](const Result<Certificates::Public> &brought) {
                             const QString code = brought ? QString() : brought.error().code;
                             if (code == codes::ConfigPassphraseNeeded
                                 || code == codes::ConfigPassphraseWrong)
                                 askPassphrase(path, brought.error());
                             else
                                 onPut(brought);
                         });
}

void CertificateDialog::askPassphrase(const QString &path, const Error &error)
{
    setBusy(false);
    auto *question = new QDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Import certificate"));
    auto *page = new PassphrasePage(question);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, question);
    auto *column = new QVBoxLayout(question);
    column->addWidget(page);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, question, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, question, &QDialog::accept);
    connect(question, &QDialog::accepted, this, [this, path, page] {
        bringWith(path, std::make_shared<const SecretBytes>(page->take()));
    });
    question->open();
    page->ask(error);
}

void CertificateDialog::onPut(const Result<Certificates::Public> &certificate)
{
    setBusy(false);
    if (!certificate)
        return messages().showError(certificate.error());
    const bool isInUse = certificate->which == Which::InUse;
    messages().showInformation(
        isInUse ? tr("The certificate is in use from now on. Register it where the client is "
                     "registered.")
                : tr("The new certificate is in the keychain and not in use yet."));
    if (isInUse)
        emit given();
    readAll();
}

void CertificateDialog::use(Which which)
{
    messages().hide();
    setEnabled(false);
    m_certificates.use(m_profile, which, this, [this](const Result<Certificates::Public> &used) {
        setEnabled(true);
        if (used)
            messages().showInformation(tr("This certificate is in use from now on: %1. The one "
                                          "before is kept.")
                                           .arg(used->facts.thumbprint()));
        else
            messages().showError(used.error());
        readAll();
    });
}

void CertificateDialog::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    for (QWidget *each :
         {static_cast<QWidget *>(m_make), static_cast<QWidget *>(m_import), cardColumn()})
        each->setEnabled(!isBusy);
}

} // namespace knippe
