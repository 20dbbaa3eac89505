// SPDX-License-Identifier: MIT
#include "core/session/storedsession.h"

#include "core/base/background.h"
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
    readExpected(vault, item, context, [=](Result<SecretBytes> jwk) {
        if (!jwk)
            return handler(failure(jwk.error()));
        const auto kept = std::make_shared<const SecretBytes>(std::move(*jwk));
        inBackground( // a large key takes a while to be tried
            [item, kept] { return keyOf(*kept, item); }, context,
            [handler](Result<SigningKey> key) {
                if (!key)
                    return handler(failure(key.error()));
                handler(std::optional(std::move(*key)));
            });
    });
}

static Result<StoredSession> withClientKey(Result<std::optional<SigningKey>> client,
                                           SessionRecord record, const QString &item)
{
    if (!client)
        return failure(client.error());
    Result<SigningKey> dpop = keyOf(record.dpopKey, item);
    if (!dpop)
        return failure(dpop.error());
    return StoredSession{
        std::make_shared<const ClientKeys>(ClientKeys{std::move(*client), std::move(*dpop)}),
        std::move(record)};
}

void loadSession(SecretStore &vault, const KeyOwner &owner, QObject *context,
                 std::function<void(Result<StoredSession>)> handler,
                 const std::shared_ptr<const ClientKeys> &known)
{
    const QString item = sessionItem(owner.profileId);
    readExpected(vault, item, context, [=, &vault](const Result<SecretBytes> &json) {
        Result<SessionRecord> record =
            json ? SessionRecord::fromJson(*json) : failure(json.error());
        if (!record)
            return handler(failure(record.error()));
        if (known && known->dpop.toJwk() == record->dpopKey)
            return handler(StoredSession{known, std::move(*record)});
        const auto held = std::make_shared<SessionRecord>(std::move(*record));
        loadClientKey(vault, owner, context, [=](Result<std::optional<SigningKey>> client) {
            handler(withClientKey(std::move(client), std::move(*held), item));
        });
    });
}

} // namespace knippe
