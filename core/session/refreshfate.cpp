// SPDX-License-Identifier: MIT
#include "core/session/refreshfate.h"

using namespace Qt::StringLiterals;

namespace knippe {

RefreshFate fateAfter(const Error &error)
{
    const QString &oauth = error.oauth.error;
    if (error.code == codes::NetUnreachable || error.code.startsWith("E-NET-PROXY-"_L1)
        || error.group() == "TLS"_L1 || error.group() == "VAULT"_L1 // without its certificate
        || error.code == codes::ConfigNoCertificate)
        return RefreshFate::Unsent;
    if (error.endsSession())
        return RefreshFate::Spent;
    // an authority may consume the token before it looks at the resource
    const bool afterTheGrant = oauth == "invalid_target"_L1 || oauth == "server_error"_L1
                               || oauth == "temporarily_unavailable"_L1;
    const bool refused = error.httpStatus >= 400 && error.httpStatus < 500;
    return refused && !afterTheGrant ? RefreshFate::Unspent : RefreshFate::Unknown;
}

bool concernsAllApis(const Error &error)
{
    return error.oauth.error == "invalid_client"_L1 || error.httpStatus == 401
           || error.httpStatus == 429;
}

} // namespace knippe
