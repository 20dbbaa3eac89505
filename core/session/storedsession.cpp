// SPDX-License-Identifier: MIT
#include "core/session/storedsession.h"

#include "core/base/strictjson.h"

namespace knippe {

static Result<SigningKey> keyOf(const SecretBytes &jwk, const QString &name)
{
    const Result<QJsonObject> json = parseJsonObject(jwk.view(), codes::VaultContent);
    if (!json)
        return failure(codes::VaultContent, name);
    Result<SigningKey> key = SigningKey::fromJwk(*json);
    if (!key)
        return failure(codes::VaultContent, name);
    return key;
}

void loadClientKey(SecretStore &vault, const QString &profileId, QObject *context,
                   std::function<void(Result<SigningKey>)> handler)
{
    const QString item = clientKeyItem(profileId);
    readExpected(vault, item, context,
                 [item, handler = std::move(handler)](const Result<SecretBytes> &jwk) {
                     handler(jwk ? keyOf(*jwk, item) : Result<SigningKey>(failure(jwk.error())));
                 });
}

void loadSession(SecretStore &vault, const QString &profileId, QObject *context,
                 std::function<void(Result<StoredSession>)> handler)
{
    const QString item = sessionItem(profileId);
    loadClientKey(vault, profileId, context, [=, &vault](Result<SigningKey> client) {
        if (!client)
            return handler(failure(client.error()));
        auto key = std::make_shared<SigningKey>(std::move(*client));
        readExpected(vault, item, context, [item, key, handler](const Result<SecretBytes> &json) {
            if (!json)
                return handler(failure(json.error()));
            Result<SessionRecord> record = SessionRecord::fromJson(*json);
            if (!record)
                return handler(failure(record.error()));
            Result<SigningKey> dpop = keyOf(record->dpopKey, item);
            if (!dpop)
                return handler(failure(dpop.error()));
            handler(StoredSession{
                std::make_shared<const ClientKeys>(ClientKeys{std::move(*key), std::move(*dpop)}),
                std::move(*record)});
        });
    });
}

} // namespace knippe
