// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDebug>

namespace knippe {

/// Bytes that must not be left behind: move-only, overwritten before they are freed, and without
/// any implicit way into a QString, a log or a trace. What Qt or the operating system copies
/// further (a request body on its way, a keychain message) is outside its reach.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// Copies `bytes`; the caller's own copy stays the caller's to wipe.
    explicit SecretBytes(QByteArrayView bytes);
    /// Takes `bytes` over and wipes the argument, also when its buffer was shared.
    [[nodiscard]] static SecretBytes take(QByteArray &&bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] SecretBytes clone() const;
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    /// The bytes in place; valid as long as this object.
    [[nodiscard]] QByteArrayView view() const { return m_bytes; }
    /// A copy that nobody wipes, for interfaces that take nothing else. Easy to search for.
    [[nodiscard]] QByteArray reveal() const;
    void wipe();

    /// Takes the same time for equal and unequal contents of one length.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    QByteArray m_bytes; ///< never shared: only this class has ever held it
};

QDebug operator<<(QDebug, const SecretBytes &) = delete;

/// Overwrites the buffer of `bytes`, then empties it. A buffer shared with others is not touched.
void wipe(QByteArray &bytes);

} // namespace knippe
