// SPDX-License-Identifier: MIT
#pragma once

#include "core/vault/secretstore.h"

#include <memory>

namespace knippe {

/// Keeps what is larger than an item of the keychain may be in several items. A small secret stays
/// the one item that it is. Of a large one, the parts are written first, beside those in use; then
/// the item itself is rewritten in one step to name the new parts, their number and the SHA-256 of
/// the whole; then the old parts go. Whoever is stopped on the way leaves the old secret or the new
/// one; what else is left goes with the next write or removal. Writers of one item take turns
/// (see ProfileLock); a reader needs none.
class PartedStore final : public SecretStore
{
public:
    static constexpr qsizetype MaxParts = 16;

    /// `limit`: bytes an item may have; at least 64.
    PartedStore(SecretStore &items, qsizetype limit);

    /// E-VAULT-CONTENT when the parts do not make up what the item names.
    void read(const QString &item, QObject *context, ReadHandler handler) override;
    /// E-VAULT-SIZE, and nothing is touched, when more than MaxParts would be needed.
    void write(const QString &item, SecretBytes secret, QObject *context,
               DoneHandler handler) override;
    void remove(const QString &item, QObject *context, DoneHandler handler) override;

private:
    struct Reading;
    struct Writing;
    struct Parts
    {
        QString item;
        char slot;
        qsizetype begin;
        qsizetype end;
    };
    void readHead(const std::shared_ptr<Reading> &reading);
    void readPart(const std::shared_ptr<Reading> &reading);
    void writePart(const std::shared_ptr<Writing> &writing, qsizetype index);
    void writeHead(const std::shared_ptr<Writing> &writing);
    void clear(const Parts &parts, QObject *context, const DoneHandler &handler);
    void removeLast(const Parts &parts, QObject *context, const DoneHandler &handler);

    SecretStore &m_items;
    qsizetype m_limit;
};

} // namespace knippe
