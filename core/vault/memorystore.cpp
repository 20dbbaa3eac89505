// SPDX-License-Identifier: MIT
#include "core/vault/memorystore.h"

#include <QtCore/QObject>

#include <memory>

namespace knippe {

template <typename Handler, typename Answer>
static void answer(QObject *context, Handler handler, Answer result)
{
    auto kept = std::make_shared<Answer>(std::move(result));
    QMetaObject::invokeMethod(
        context, [handler = std::move(handler), kept] { handler(std::move(*kept)); },
        Qt::QueuedConnection);
}

void MemoryStore::read(const QString &item, QObject *context, ReadHandler handler)
{
    const auto found = m_items.find(item);
    Result<SecretBytes> result = failure(codes::VaultMissing, item);
    if (fault)
        result = failure(*fault);
    else if (found != m_items.end())
        result = found->second.clone();
    answer(context, std::move(handler), std::move(result));
}

void MemoryStore::write(const QString &item, SecretBytes secret, QObject *context,
                        DoneHandler handler)
{
    Result<> result;
    if (fault)
        result = failure(*fault);
    else
        m_items.insert_or_assign(item, std::move(secret));
    answer(context, std::move(handler), std::move(result));
}

void MemoryStore::remove(const QString &item, QObject *context, DoneHandler handler)
{
    Result<> result;
    if (fault)
        result = failure(*fault);
    else
        m_items.erase(item);
    answer(context, std::move(handler), std::move(result));
}

} // namespace knippe
