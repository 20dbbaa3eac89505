// SPDX-License-Identifier: MIT
#pragma once

#include "core/vault/secretstore.h"

#include <QtCore/QString>

#include <map>
#include <optional>

namespace knippe {

/// Keeps secrets for as long as it lives.
class MemoryStore final : public SecretStore
{
public:
    void read(const QString &item, QObject *context, ReadHandler handler) override;
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override;
    void remove(const QString &item, QObject *context, DoneHandler handler) override;

    /// The error that every operation answers from now on; nothing for normal service.
    std::optional<Error> fault;
    [[nodiscard]] const std::map<QString, SecretBytes> &items() const { return m_items; }

private:
    std::map<QString, SecretBytes> m_items;
};

} // namespace knippe
