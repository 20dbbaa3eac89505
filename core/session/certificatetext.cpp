// SPDX-License-Identifier: MIT
#include "core/session/certificatetext.h"

#include "core/base/timetext.h"

#include <QtCore/QCoreApplication>

namespace knippe {

namespace {

struct Certificate
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)
};

} // namespace

QString validityWarning(const CertificateFacts &facts, const QDateTime &now)
{
    switch (facts.validityAt(now)) {
    case CertificateFacts::Validity::Good:
        break;
    case CertificateFacts::Validity::NotYet:
        return Certificate::tr("The certificate of this installation is not good before %1. Check "
                               "this computer's clock.")
            .arg(shortTimeText(facts.validFrom));
    case CertificateFacts::Validity::EndsSoon:
        return Certificate::tr("The certificate of this installation runs out: %1. Make or import "
                               "a new one and have it registered before then.")
            .arg(shortTimeText(facts.validUntil));
    case CertificateFacts::Validity::Ended:
        return Certificate::tr("The certificate of this installation has run out: %1. Make or "
                               "import a new one and have it registered.")
            .arg(shortTimeText(facts.validUntil));
    }
    return {};
}

} // namespace knippe
