// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/scriptedauthority.h"

#include <QtCore/QStringList>

namespace knippe {

/// What the OpenID Foundation's conformance suite looks at in every request of every test, held
/// against all requests of one client to one server in order. Each finding begins with the id of
/// its rule in PassiveRules and names the request; an empty list is what a test wants.
[[nodiscard]] QStringList passiveFindings(const QList<RecordedRequest> &requests,
                                          const QString &issuer, const Jwk &clientKey);

} // namespace knippe
