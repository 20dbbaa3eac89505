// SPDX-License-Identifier: MIT
#include "core/base/secretbytes.h"

#include <openssl/crypto.h>

namespace knippe {

SecretBytes::SecretBytes(QByteArrayView bytes)
    : m_bytes(bytes.data(), bytes.size())
{
}

SecretBytes SecretBytes::take(QByteArray &&bytes)
{
    SecretBytes secret{QByteArrayView(bytes)};
    knippe::wipe(bytes);
    return secret;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
{
    m_bytes.swap(other.m_bytes);
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes.swap(other.m_bytes);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes SecretBytes::clone() const
{
    return SecretBytes{view()};
}

QByteArray SecretBytes::reveal() const
{
    return QByteArray(m_bytes.constData(), m_bytes.size());
}

void SecretBytes::wipe()
{
    knippe::wipe(m_bytes);
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    return a.size() == b.size()
           && CRYPTO_memcmp(a.m_bytes.constData(), b.m_bytes.constData(), size_t(a.size())) == 0;
}

void wipe(QByteArray &bytes)
{
    // data() would detach a shared buffer and wipe the copy instead
    if (bytes.isDetached() && !bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes = QByteArray();
}

} // namespace knippe
