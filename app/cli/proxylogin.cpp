// SPDX-License-Identifier: MIT
#include "app/cli/proxylogin.h"

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/secretprompt.h"
#include "app/cli/terminal.h"

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int Attempts = 3; // of this process

std::optional<ProxyLogin> askProxyLogin(const ProxyDemand &demand)
{
    static int asked = 0;
    if (!isTerminal(stderr) || asked++ == Attempts)
        return std::nullopt;
    note(demand.realm.isEmpty()
             ? Cli::tr("The proxy %1 wants to know who you are.").arg(demand.proxy)
             : Cli::tr("The proxy %1 (%2) wants to know who you are.")
                   .arg(demand.proxy, demand.realm));
    const std::optional<SecretBytes> user = askSecret(Cli::tr("User name: "), Typing::Shown);
    if (!user || user->isEmpty())
        return std::nullopt;
    std::optional<SecretBytes> password = askSecret(Cli::tr("Password: "));
    if (!password)
        return std::nullopt;
    return ProxyLogin{QString::fromUtf8(user->view()), std::move(*password)};
}

Result<ProxyLogin> readProxyLogin(const QString &descriptor)
{
    bool isNumber = false;
    const int number = descriptor.toInt(&isNumber);
    if (!isNumber || number < 0 || number > 1023)
        return failure(codes::CallUsage, Cli::tr("--%1 takes a whole number from %2 to %3")
                                             .arg(u"proxy-login-fd"_s)
                                             .arg(0)
                                             .arg(1023));
    const Result<SecretBytes> line = readLine(number);
    if (!line)
        return failure(line.error());
    const qsizetype colon = line->view().indexOf(':'); // RFC 7617 section 2: none in the name
    if (colon < 1)
        return failure(
            codes::CallUsage,
            Cli::tr("--%1 needs a line of the form USER:PASSWORD").arg(u"proxy-login-fd"_s));
    return ProxyLogin{QString::fromUtf8(line->view().first(colon)),
                      SecretBytes(line->view().sliced(colon + 1))};
}

} // namespace knippe
