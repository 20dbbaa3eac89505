// SPDX-License-Identifier: MIT
#pragma once

#include "core/vault/memorystore.h"

namespace knippe {

/// A MemoryStore that can fail for single items and keep a write waiting for its acknowledgement.
class TestVault final : public SecretStore
{
public:
    enum class Operation { Read, Write, Remove };
    using Fault = std::function<std::optional<Error>(Operation, const QString &item)>;

    void read(const QString &item, QObject *context, ReadHandler handler) override;
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override;
    void remove(const QString &item, QObject *context, DoneHandler handler) override;

    Fault fault;
    QString ignoresWritesTo; ///< acknowledges a write to this item and forgets it
    bool holdsWrites = false;
    [[nodiscard]] qsizetype heldWrites() const { return qsizetype(m_held.size()); }
    void releaseWrites();
    [[nodiscard]] QStringList items() const;
    [[nodiscard]] QByteArray item(const QString &name) const;

private:
    void set(Operation operation, const QString &item);

    MemoryStore m_store;
    std::vector<std::function<void()>> m_held;
};

} // namespace knippe
