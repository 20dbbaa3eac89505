// SPDX-License-Identifier: MIT
#include "ui/common/certificatenotice.h"

#include "core/session/certificatetext.h"
#include "core/session/session.h"
#include "ui/common/messagebar.h"

namespace knippe {

CertificateNotice::CertificateNotice(MessageBar *bar)
    : QObject(bar)
    , m_bar(bar)
{
}

void CertificateNotice::setSession(const Session *session)
{
    m_reading.reset();
    const HttpClient::CertificateSource source =
        session ? session->certificates() : HttpClient::CertificateSource();
    if (!source)
        return;
    m_reading = std::make_unique<QObject>();
    const QDateTime now = session->now();
    source(m_reading.get(), [this, now](const Result<HttpClient::Certificate> &found) {
        if (!m_bar->message().isEmpty())
            return;
        const QString warning = found ? validityWarning((*found)->facts(), now) : QString();
        if (!found)
            m_bar->showError(found.error());
        else if (!warning.isEmpty())
            m_bar->showInformation(warning);
    });
}

} // namespace knippe
