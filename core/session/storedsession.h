// SPDX-License-Identifier: MIT
#pragma once

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

/// E-VAULT-LOCKED when there should be one and none is found (see readExpected()),
/// E-VAULT-CONTENT when it is not one of ours.
void loadSession(SecretStore &vault, const QString &profileId, QObject *context,
                 std::function<void(Result<StoredSession>)> handler);
/// The client's private JWK from the keychain.
void loadClientKey(SecretStore &vault, const QString &profileId, QObject *context,
                   std::function<void(Result<SigningKey>)> handler);

} // namespace knippe
