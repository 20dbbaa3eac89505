// SPDX-License-Identifier: MIT
// Where Knippe is built without QtKeychain (KNIPPE_KEYCHAIN). It is as on a machine without a
// keychain: the window offers to work in memory alone, and knippe-cli says why it cannot go on.
#include "core/vault/keychainstore.h"

using namespace Qt::StringLiterals;

namespace knippe {

template <typename Handler>
static void refuse(QObject *context, Handler handler)
{
    QMetaObject::invokeMethod(
        context,
        [handler = std::move(handler)] {
            handler(failure(codes::VaultAbsent, u"this Knippe was built without QtKeychain"_s));
        },
        Qt::QueuedConnection);
}

KeychainStore::KeychainStore(std::chrono::milliseconds limit)
    : m_limit(limit)
{
}

void KeychainStore::read(const QString &, QObject *context, ReadHandler handler)
{
    refuse(context, std::move(handler));
}

void KeychainStore::write(const QString &, SecretBytes, QObject *context, DoneHandler handler)
{
    refuse(context, std::move(handler));
}

void KeychainStore::remove(const QString &, QObject *context, DoneHandler handler)
{
    refuse(context, std::move(handler));
}

} // namespace knippe
