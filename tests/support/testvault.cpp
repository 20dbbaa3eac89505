// SPDX-License-Identifier: MIT
#include "tests/support/testvault.h"

#include <QtCore/QPointer>

#include <memory>

namespace knippe {

void TestVault::set(Operation operation, const QString &item)
{
    m_store.fault = fault ? fault(operation, item) : std::nullopt;
}

void TestVault::read(const QString &item, QObject *context, ReadHandler handler)
{
    set(Operation::Read, item);
    m_store.read(item, context, std::move(handler));
}

void TestVault::write(const QString &item, SecretBytes secret, QObject *context,
                      DoneHandler handler)
{
    auto kept = std::make_shared<SecretBytes>(std::move(secret));
    const auto perform = [this, item, kept, context = QPointer(context), handler] {
        set(Operation::Write, item);
        if (!context)
            return;
        if (item == ignoresWritesTo) // the acknowledgement alone
            m_store.read(item, context, [handler](const Result<SecretBytes> &) { handler({}); });
        else
            m_store.write(item, std::move(*kept), context, handler);
    };
    if (holdsWrites)
        m_held.push_back(perform);
    else
        perform();
}

void TestVault::remove(const QString &item, QObject *context, DoneHandler handler)
{
    set(Operation::Remove, item);
    m_store.remove(item, context, std::move(handler));
}

void TestVault::releaseWrites()
{
    for (const auto &perform : std::exchange(m_held, {}))
        perform();
}

QStringList TestVault::items() const
{
    QStringList names;
    for (const auto &[name, secret] : m_store.items())
        names.append(name);
    return names;
}

QByteArray TestVault::item(const QString &name) const
{
    const auto found = m_store.items().find(name);
    return found == m_store.items().end() ? QByteArray() : found->second.reveal();
}

} // namespace knippe
