// SPDX-License-Identifier: MIT
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/base/strictjson.h"

using namespace Qt::StringLiterals;

namespace knippe {

/// What `profile show --json` gives, changed by somebody.
static Result<ClientProfile> readChanged(const QString &file, const StoredProfile &former)
{
    const Result<SecretBytes> text = readInput(file, MaxImport);
    if (!text)
        return failure(text.error());
    Result<QJsonObject> json = parseJsonObject(text->view(), codes::ConfigSyntax);
    if (!json)
        return failure(json.error());
    // its key is another matter: “knippe-cli key” changes that
    const QJsonValue thumbprint = json->take("keyThumbprint"_L1);
    if (!thumbprint.isUndefined() && thumbprint != former.keyThumbprint)
        return failure(codes::ConfigFieldValue, u"keyThumbprint: %1"_s.arg(former.keyThumbprint));
    if (!json->contains("name"_L1))
        json->insert("name"_L1, former.profile.name);
    return parseStoredProfile(*json);
}

void profileSet(Call &call)
{
    Profiles &profiles = call.composition().profiles();
    const QString name = call.argument(0);
    const Result<StoredProfile> former = profiles.load(name);
    if (!former)
        return call.fail(former.error());
    if (former->isManaged)
        return call.fail({codes::ConfigManaged, name, {}, 0});
    Result<ClientProfile> changed = readChanged(call.argument(1), *former);
    if (!changed)
        return call.fail(changed.error());
    StoredProfile news = *former;
    news.profile = std::move(*changed);
    if (news.profile.trustedCa != former->profile.trustedCa)
        news.trustedCaPem.clear();
    profiles.change(name, news, call.context(), [&call, news](const Result<> &done) {
        if (!done)
            return call.fail(done.error());
        answer(news.profile.name);
        call.succeed();
    });
}

void profileCopy(Call &call)
{
    const QString copy = call.argument(1);
    call.composition().profiles().duplicate(call.argument(0), copy, call.context(),
                                            [&call, copy](const Result<> &done) {
                                                if (!done)
                                                    return call.fail(done.error());
                                                answer(copy);
                                                call.succeed();
                                            });
}

} // namespace knippe
