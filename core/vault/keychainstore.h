// SPDX-License-Identifier: MIT
#pragma once

#include "core/vault/secretstore.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <chrono>
#include <memory>

namespace QKeychain {
class Job;
}

namespace knippe {

/// The keychain of the operating system, through QtKeychain: Secret Service or KWallet, macOS
/// Keychain, Windows Credential Manager. No insecure fallback. One operation after the other, each
/// over within `limit`, waiting included: then E-VAULT-TIMEOUT, and one that has not begun never
/// will. One that has begun is left to end by itself, because QtKeychain's back-ends keep a raw
/// pointer to it; the next begins only then, so that it cannot undo a later one.
class KeychainStore final : public SecretStore
{
public:
    explicit KeychainStore(std::chrono::milliseconds limit = std::chrono::seconds(10));

    void read(const QString &item, QObject *context, ReadHandler handler) override;
    /// E-VAULT-SIZE when the keychain takes less than that.
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override;
    void remove(const QString &item, QObject *context, DoneHandler handler) override;

private:
    using JobHandler = std::function<void(QKeychain::Job *)>;
    void put(const QString &item, const QByteArray &value, QObject *context, DoneHandler handler);
    void tellWhy(const Error &refusal, const QString &item, qsizetype size, QObject *context,
                 DoneHandler handler);
    void run(std::unique_ptr<QKeychain::Job> job, QObject *context, JobHandler handler);
    void beginNext();

    std::chrono::milliseconds m_limit;
    QObject m_waiting; ///< parent of the jobs that have not begun, in order
    QPointer<QKeychain::Job> m_running;
};

} // namespace knippe
