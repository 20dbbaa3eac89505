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

void loadClientKey(SecretStore &vault, const KeyOwner &owner, QObject *context,
                   std::function<void(Result<std::optional<SigningKey>>)> handler)
{
    if (owner.isPublic) {
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler)] { handler(std::nullopt); },
            Qt::QueuedConnection);
        return;
    }
    const QString item = clientKeyItem(owner.profileId);
    readExpected(vault, item, context,
                 [item, handler = std::move(handler)](const Result<SecretBytes> &jwk) {
                     Result<SigningKey> key = jwk ? keyOf(*jwk, item) : failure(jwk.error());
                     if (!key)
                         return handler(failure(key.error()));
                     handler(std::optional(std::move(*key)));
                 });
}

void loadSession(SecretStore &vault, const KeyOwner &owner, QObject *context,
                 std::function<void(Result<StoredSession>)> handler)
{
    const QString item = sessionItem(owner.profileId);
    loadClientKey(vault, owner, context, [=, &vault](Result<std::optional<SigningKey>> client) {
        if (!client)
            return handler(failure(client.error()));
        auto key = std::make_shared<std::optional<SigningKey>>(std::move(*client));
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
