// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/algorithm.h"
#include "core/jose/evpkeyptr.h"

#include <QtCore/QByteArray>

#include <map>
#include <mutex>
#include <optional>

namespace knippe {

struct SignatureContext;

/// What OpenSSL keeps ready to sign with one key, or to check: made when first asked for and used
/// again, since to look up digest, signature and padding takes about a third as long as to check
/// an RSA signature does. May be asked from several threads, of which one waits for the other.
class SignatureContexts
{
public:
    explicit SignatureContexts(EVP_PKEY *key); ///< keeps a reference of its own
    ~SignatureContexts();
    SignatureContexts(const SignatureContexts &) = delete;
    SignatureContexts &operator=(const SignatureContexts &) = delete;

    /// r and s of RFC 7518 section 3.4 for ES*, RFC 8017 octets for the others. Nothing when
    /// OpenSSL refuses, as it does with a key of another kind.
    [[nodiscard]] std::optional<QByteArray> sign(SignatureAlgorithm algorithm,
                                                 QByteArrayView input);
    [[nodiscard]] bool verify(SignatureAlgorithm algorithm, QByteArrayView input,
                              QByteArrayView signature);

private:
    using Contexts = std::map<SignatureAlgorithm, SignatureContext>;
    enum class Purpose { Sign, Verify };
    SignatureContext *contextFor(SignatureAlgorithm algorithm, Purpose purpose);

    EvpKeyPtr m_key;
    std::mutex m_mutex; // an EVP_PKEY_CTX serves one thread at a time
    Contexts m_signing;
    Contexts m_verifying;
};

} // namespace knippe
