// SPDX-License-Identifier: MIT
#pragma once

namespace knippe {

class Call;
class Session;

/// On stderr, as soon as the keychain has said so: the certificate of this installation runs out,
/// or has done so.
void warnOfCertificate(Call &call, const Session &session);

} // namespace knippe
