// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/certificates.h"

#include <QtWidgets/QGroupBox>

class QGridLayout;
class QLabel;

namespace knippe {

/// What one certificate of a profile says, with what can be done with it. Hidden until there is
/// one.
class CertificateCard : public QGroupBox
{
    Q_OBJECT

public:
    /// `copy` and `use` name the buttons; without a name there is none.
    CertificateCard(const QString &title, const QString &copy, const QString &use,
                    QWidget *parent);

    void showCertificate(const Certificates::Public &certificate);
    /// PEM, for registering.
    [[nodiscard]] const QByteArray &pem() const { return m_pem; }

signals:
    void copyRequested();
    void useRequested();

private:
    QLabel *addFact(const QString &label);
    void addButton(const QString &text, void (CertificateCard::*request)());

    QGridLayout *m_rows;
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
