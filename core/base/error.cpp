// SPDX-License-Identifier: MIT
#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace knippe {

bool Error::isTransient() const
{
    return group() == "NET"_L1 || code == codes::VaultLocked || code == codes::VaultAbsent
           || code == codes::VaultDenied || code == codes::VaultTimeout
           || code == codes::VaultPending || code == codes::TokenBusy || code == codes::TokenDoubt
           || oauth.error == "temporarily_unavailable"_L1 || oauth.error == "server_error"_L1
           || httpStatus == 429 || httpStatus >= 500;
}

bool Error::endsSession() const
{
    return code == codes::TokenSession || code == codes::TokenNoRefresh
           || code == codes::VaultForeign || code == "E-TOKEN-GRANT"_L1;
}

QString Error::group() const
{
    return code.section(u'-', 1, 1);
}

} // namespace knippe
