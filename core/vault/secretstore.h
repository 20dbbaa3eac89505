// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QtCore/QStringList>

#include <functional>

class QObject;

namespace knippe {

/// Where secrets live between two runs. Every operation answers exactly once, from the event loop,
/// or not at all when `context` is gone by then. Item names are globally unique by themselves,
/// because Windows' credential store knows no other name.
class SecretStore
{
public:
    using ReadHandler = std::function<void(Result<SecretBytes>)>;
    using DoneHandler = std::function<void(Result<>)>;

    virtual ~SecretStore() = default;
    /// E-VAULT-MISSING when there is no such item – or, with a Secret Service, when it is locked:
    /// the two look the same there, so callers compare with what they know.
    virtual void read(const QString &item, QObject *context, ReadHandler handler) = 0;
    /// Done means: acknowledged by the store.
    virtual void write(const QString &item, SecretBytes secret, QObject *context,
                       DoneHandler handler) = 0;
    /// Removing what is not there is a success.
    virtual void remove(const QString &item, QObject *context, DoneHandler handler) = 0;
};

/// Reads an item that must be there. With a Secret Service "missing" then means that the keychain
/// is locked, so it becomes E-VAULT-LOCKED and nobody is told that they have been signed out.
void readExpected(SecretStore &store, const QString &item, QObject *context,
                  SecretStore::ReadHandler handler);
/// Writes and then compares what the store gives back: E-VAULT-NOT-KEPT when it differs.
void writeAndReadBack(SecretStore &store, const QString &item, SecretBytes secret, QObject *context,
                      SecretStore::DoneHandler handler);
/// Removes one item after the other and stops at the first that cannot be removed. Nothing is
/// removed when the keychain is locked: E-VAULT-LOCKED.
void removeAll(SecretStore &store, const QStringList &items, QObject *context,
               SecretStore::DoneHandler handler);

} // namespace knippe
