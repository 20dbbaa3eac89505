// SPDX-License-Identifier: MIT
#pragma once

#include "core/vault/secretstore.h"

namespace QKeychain {
class Job;
}

namespace knippe {

/// The keychain of the operating system, through QtKeychain: Secret Service or KWallet, macOS
/// Keychain, Windows Credential Manager. No insecure fallback. Each operation ends after 10 s with
/// E-VAULT-TIMEOUT if the service hangs; the abandoned job is left to end by itself, because
/// QtKeychain's back-ends keep a raw pointer to it.
class KeychainStore final : public SecretStore
{
public:
    void read(const QString &item, QObject *context, ReadHandler handler) override;
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override;
    void remove(const QString &item, QObject *context, DoneHandler handler) override;
};

} // namespace knippe
