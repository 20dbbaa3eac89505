// SPDX-License-Identifier: MIT
#include "app/cli/exitcode.h"

using namespace Qt::StringLiterals;

namespace knippe {

Exit exitCode(const Error &error, Occasion occasion)
{
    if ((error.endsSession() && occasion == Occasion::Otherwise)
        || error.code == codes::TokenNotAuthorised // either way: sign in again
        || error.code == codes::TokenContextFixed || error.code == codes::IdTokenUnkept)
        return Exit::NotSignedIn;
    if (!error.oauth.error.isEmpty())
        return Exit::AuthorityRefused;
    // Nobody could be asked, so nobody answered; a port that is taken is the network's matter.
    if (error.code == codes::AuthzView || error.code == codes::AuthzSandbox
        || error.code == codes::AuthzBrowser)
        return Exit::NobodyAnswered;
    if (error.code == codes::AuthzPort || error.code == codes::TokenBusy
        || error.code == codes::TokenDoubt)
        return Exit::NoConnection;
    if (error.code == codes::ApiRequest || error.code == codes::ApiBearer
        || error.code.startsWith("E-CONFIG-PERSON-"_L1))
        return Exit::WrongWords;
    if (error.code == codes::ApiStatus)
        return Exit::ApiRefused;

    struct Group
    {
        QLatin1StringView name;
        Exit exit;
    };
    static constexpr Group groups[] = {
        {"CALL"_L1, Exit::WrongWords},        {"USER"_L1, Exit::NobodyAnswered},
        {"DISC"_L1, Exit::AnswerRefused},     {"PAR"_L1, Exit::AnswerRefused},
        {"AUTHZ"_L1, Exit::AnswerRefused},    {"TOKEN"_L1, Exit::AnswerRefused},
        {"IDT"_L1, Exit::AnswerRefused},      {"DPOP"_L1, Exit::AnswerRefused},
        {"UPDATE"_L1, Exit::AnswerRefused},   {"API"_L1, Exit::AnswerRefused},
        {"USERINFO"_L1, Exit::AnswerRefused}, {"NET"_L1, Exit::NoConnection},
        {"TLS"_L1, Exit::NoConnection},       {"VAULT"_L1, Exit::NoKeychain},
        {"CONFIG"_L1, Exit::WrongProfile},
    };
    for (const Group &group : groups) {
        if (error.group() == group.name)
            return group.exit;
    }
    return Exit::OurFault;
}

} // namespace knippe
