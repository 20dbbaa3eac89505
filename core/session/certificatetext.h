// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/clientcertificate.h"

namespace knippe {

/// What a person has to be told of when a certificate is good; empty when there is nothing.
[[nodiscard]] QString validityWarning(const CertificateFacts &facts, const QDateTime &now);

} // namespace knippe
