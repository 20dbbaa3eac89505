// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/scriptedauthority.h"

#include <QtCore/QStringList>

namespace knippe {

/// What the OpenID Foundation's conformance suite looks at in every request of every test, held
/// against all requests of one server in order. Each finding names the request and the rule; an
/// empty list is what a test wants. `clock` has to stand where the last request was sent.
[[nodiscard]] QStringList passiveFindings(const QList<RecordedRequest> &requests,
                                          const QString &issuer, const Jwk &clientKey,
                                          const Clock &clock);

} // namespace knippe
