// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/profilestore.h"
#include "core/session/tokenclient.h"
#include "core/vault/secretstore.h"
#include "core/vault/vaultrecord.h"

namespace knippe {

/// A session as the keychain has it, with the client's key.
struct StoredSession
{
    std::shared_ptr<const ClientKeys> keys;
    SessionRecord record;
};

/// Whose items they are.
struct KeyOwner
{
    QString profileId;
    bool isPublic = false; ///< ClientProfile::isPublic(): there is no client's key to look for

    [[nodiscard]] static KeyOwner of(const StoredProfile &stored)
    {
        return {stored.id, stored.profile.isPublic()};
    }
};

/// E-VAULT-LOCKED when there should be one and none is found (see readExpected()),
/// E-VAULT-CONTENT when it is not one of ours. `known`: keys in memory anyway, which are not read
/// again when the session is theirs.
void loadSession(SecretStore &vault, const KeyOwner &owner, QObject *context,
                 std::function<void(Result<StoredSession>)> handler,
                 const std::shared_ptr<const ClientKeys> &known = {});
/// The client's private JWK from the keychain; nothing of a public client.
void loadClientKey(SecretStore &vault, const KeyOwner &owner, QObject *context,
                   std::function<void(Result<std::optional<SigningKey>>)> handler);

} // namespace knippe
