// SPDX-License-Identifier: MIT
#include "ui/profiles/certificatecard.h"

#include "core/base/redact.h"
#include "core/base/timetext.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace knippe {

/// In groups that can be read out, and wrapped.
static QString inGroups(QString hex)
{
    static const QRegularExpression eight(u"(.{8})(?=.)"_s);
    return hex.replace(eight, u"\\1 "_s);
}

CertificateCard::CertificateCard(const QString &title, const QString &copy, const QString &use,
                                 QWidget *parent)
    : StepCard(title, parent)
    , m_subject(addFact(tr("Subject:")))
    , m_issuer(addFact(tr("Issuer:")))
    , m_serial(addFact(tr("Serial number:")))
    , m_key(addFact(tr("Key:")))
    , m_thumbprint(addFact(u"x5t#S256:"_s))
    , m_sha256(addFact(u"SHA-256:"_s))
    , m_validity(addFact(tr("Valid:")))
{
    addButtons(copy, use);
}

void CertificateCard::showCertificate(const Certificates::Public &certificate)
{
    const CertificateFacts &facts = certificate.facts;
    m_pem = certificate.pem;
    m_subject->setText(plainText(facts.subject));
    m_issuer->setText(facts.issuer == facts.subject ? tr("itself") : plainText(facts.issuer));
    m_serial->setText(facts.serial);
    m_key->setText(certificate.key);
    m_thumbprint->setText(facts.thumbprint());
    m_sha256->setText(inGroups(facts.thumbprintInHex()));
    m_validity->setText(tr("%1 to %2", "two moments")
                            .arg(shortTimeText(facts.validFrom), shortTimeText(facts.validUntil)));
    setAccessibleDescription(m_subject->text());
    show();
}

} // namespace knippe
