// SPDX-License-Identifier: MIT
#include "core/vault/secretstore.h"

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

void removeAll(SecretStore &store, QStringList items, QObject *context,
               SecretStore::DoneHandler handler)
{
    if (items.isEmpty())
        return handler({});
    const QString item = items.takeFirst();
    store.remove(item, context, [=, &store](const Result<> &removed) {
        if (!removed)
            return handler(removed);
        removeAll(store, items, context, handler);
    });
}

} // namespace knippe
