// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/certificates.h"
#include "ui/profiles/stepcard.h"

namespace knippe {

/// What one certificate of a profile says.
class CertificateCard : public StepCard
{
    Q_OBJECT

public:
    /// `copy` and `use` name the buttons; without a name there is none.
    CertificateCard(const QString &title, const QString &copy, const QString &use, QWidget *parent);

    void showCertificate(const Certificates::Public &certificate);
    /// PEM, for registering.
    [[nodiscard]] const QByteArray &pem() const { return m_pem; }

private:
    QLabel *m_subject;
    QLabel *m_issuer;
    QLabel *m_serial;
    QLabel *m_key;
    QLabel *m_thumbprint;
    QLabel *m_sha256;
    QLabel *m_validity;
    QByteArray m_pem;
};

} // namespace knippe
