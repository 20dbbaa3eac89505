// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/profiles.h"
#include "ui/profiles/twostepdialog.h"

class QProgressBar;
class QPushButton;

namespace knippe {

class CertificateCard;
class SecretClipboard;

/// The certificate that a profile shows in TLS (RFC 8705): what it says, itself for registering,
/// and another one, made here or brought in a file, in two steps. The one before is the way back.
class CertificateDialog : public TwoStepDialog
{
    Q_OBJECT

public:
    CertificateDialog(Certificates &certificates, StoredProfile profile, SecretClipboard &clipboard,
                      QWidget *window);
    ~CertificateDialog() override;

    /// Without asking which file.
    void bring(const QString &path);

signals:
    /// The profile has its first certificate.
    void given();

private:
    using Which = Certificates::Which;
    void createCards();
    void layOutAll();
    void readAll();
    void read(Which which, CertificateCard *card);
    void copy(const CertificateCard &card);
    void make();
    void chooseFile();
    void bringWith(const QString &path, const std::shared_ptr<const SecretBytes> &passphrase);
    void askPassphrase(const QString &path, const Error &error);
    void onPut(const Result<Certificates::Public> &certificate);
    void use(Which which);
    void setBusy(bool isBusy);

    Certificates &m_certificates;
    StoredProfile m_profile;
    SecretClipboard &m_clipboard;
    CertificateCard *m_inUse = nullptr;
    CertificateCard *m_new = nullptr;
    CertificateCard *m_old = nullptr;
    QPushButton *m_make;
    QPushButton *m_import;
    QProgressBar *m_progress;
};

} // namespace knippe
