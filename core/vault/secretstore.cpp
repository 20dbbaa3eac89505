// SPDX-License-Identifier: MIT
#include "core/vault/secretstore.h"

#include <memory>

namespace knippe {

void readExpected(SecretStore &store, const QString &item, QObject *context,
                  SecretStore::ReadHandler handler)
{
    store.read(item, context, [handler = std::move(handler)](Result<SecretBytes> result) {
        if (!result && result.error().code == codes::VaultMissing)
            return handler(failure(codes::VaultLocked, result.error().detail));
        handler(std::move(result));
    });
}

void writeAndReadBack(SecretStore &store, const QString &item, SecretBytes secret, QObject *context,
                      SecretStore::DoneHandler handler)
{
    auto expected = std::make_shared<const SecretBytes>(secret.clone());
    store.write(item, std::move(secret), context, [=, &store](const Result<> &written) {
        if (!written)
            return handler(written);
        store.read(item, context, [=](const Result<SecretBytes> &read) {
            if (!read && read.error().code != codes::VaultMissing)
                return handler(failure(read.error()));
            if (!read || *read != *expected)
                return handler(failure(codes::VaultNotKept, item));
            handler({});
        });
    });
}

static void removeNext(SecretStore &store, QStringList items, QObject *context,
                       const SecretStore::DoneHandler &handler)
{
    if (items.isEmpty())
        return handler({});
    const QString item = items.takeFirst();
    store.remove(item, context, [=, &store](const Result<> &removed) {
        if (!removed)
            return handler(removed);
        removeNext(store, items, context, handler);
    });
}

void removeAll(SecretStore &store, const QStringList &items, QObject *context,
               SecretStore::DoneHandler handler)
{
    if (items.isEmpty())
        return handler({});
    // In a locked Secret Service nothing is found, so nothing would be removed, with success.
    // Writing tells the two apart.
    store.write(items.first(), SecretBytes("removed"), context,
                [=, &store](const Result<> &written) {
                    if (!written)
                        return handler(written);
                    removeNext(store, items, context, handler);
                });
}

} // namespace knippe
