// SPDX-License-Identifier: MIT
#include "core/jose/signaturecontexts_p.h"

#include "core/jose/evpkey_p.h"
#include "core/jose/opensslptr_p.h"

#include <openssl/rsa.h>

#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

struct SignatureContext
{
    KeyCtxPtr key;
    DigestPtr digest;
};

namespace {

const char *digestName(SignatureAlgorithm algorithm)
{
    switch (hashOf(algorithm)) {
    case QCryptographicHash::Sha384:
        return "SHA384";
    case QCryptographicHash::Sha512:
        return "SHA512";
    default:
        return "SHA256";
    }
}

bool isEllipticCurve(SignatureAlgorithm algorithm)
{
    return !curveOf(algorithm).isEmpty();
}

// RFC 7518 section 3.5: MGF1 with the same hash, the salt as long as the hash
bool choosePadding(EVP_PKEY_CTX *context, SignatureAlgorithm algorithm)
{
    if (isEllipticCurve(algorithm))
        return true;
    if (!algorithmName(algorithm).startsWith('P'_L1))
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
           && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

struct Digest
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes;
    unsigned int size = 0;
};

bool digestOf(QByteArrayView input, const EVP_MD *algorithm, Digest &digest)
{
    return EVP_Digest(octets(input), std::size_t(input.size()), digest.bytes.data(), &digest.size,
                      algorithm, nullptr)
           == 1;
}

std::optional<QByteArray> joseFromDer(const QByteArray &der, int size)
{
    const unsigned char *position = octets(QByteArrayView(der));
    const EcdsaSigPtr pair(d2i_ECDSA_SIG(nullptr, &position, long(der.size())));
    QByteArray joined(qsizetype(size) * 2, Qt::Uninitialized);
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), octets(joined), size) != size
        || BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), octets(joined) + size, size) != size)
        return std::nullopt;
    return joined;
}

// Any other length is not an ECDSA signature of this curve (RFC 7518 section 3.4, step 1).
std::optional<QByteArray> derFromJose(QByteArrayView joined, int size)
{
    if (joined.size() != qsizetype(size) * 2)
        return std::nullopt;
    const EcdsaSigPtr pair(ECDSA_SIG_new());
    BnPtr r(BN_bin2bn(octets(joined), size, nullptr));
    BnPtr s(BN_bin2bn(octets(joined) + size, size, nullptr));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return std::nullopt;
    static_cast<void>(r.release()); // the pair's from here on
    static_cast<void>(s.release());
    unsigned char *encoded = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &encoded);
    if (length <= 0)
        return std::nullopt;
    const QByteArray der(reinterpret_cast<const char *>(encoded), length);
    OPENSSL_free(encoded);
    return der;
}

} // namespace

SignatureContexts::SignatureContexts(EVP_PKEY *key)
{
    if (key && EVP_PKEY_up_ref(key) == 1)
        m_key.reset(key);
}

SignatureContexts::~SignatureContexts() = default;

SignatureContext *SignatureContexts::contextFor(SignatureAlgorithm algorithm, Purpose purpose)
{
    Contexts &contexts = purpose == Purpose::Sign ? m_signing : m_verifying;
    if (const auto made = contexts.find(algorithm); made != contexts.end())
        return &made->second;
    SignatureContext context{KeyCtxPtr(EVP_PKEY_CTX_new_from_pkey(nullptr, m_key.get(), nullptr)),
                             DigestPtr(EVP_MD_fetch(nullptr, digestName(algorithm), nullptr))};
    EVP_PKEY_CTX *key = context.key.get();
    const auto begin = purpose == Purpose::Sign ? EVP_PKEY_sign_init : EVP_PKEY_verify_init;
    if (!key || !context.digest || begin(key) != 1 || !choosePadding(key, algorithm)
        || EVP_PKEY_CTX_set_signature_md(key, context.digest.get()) != 1)
        return nullptr;
    return &contexts.emplace(algorithm, std::move(context)).first->second;
}

std::optional<QByteArray> SignatureContexts::sign(SignatureAlgorithm algorithm,
                                                  QByteArrayView input)
{
    const ErrorScope scope;
    const std::scoped_lock lock(m_mutex);
    const SignatureContext *context = contextFor(algorithm, Purpose::Sign);
    Digest digest;
    if (!context || !digestOf(input, context->digest.get(), digest))
        return std::nullopt;
    auto size = std::size_t(EVP_PKEY_get_size(m_key.get()));
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (EVP_PKEY_sign(context->key.get(), octets(signature), &size, digest.bytes.data(),
                      digest.size)
        != 1)
        return std::nullopt;
    signature.truncate(qsizetype(size));
    if (isEllipticCurve(algorithm))
        return joseFromDer(signature, coordinateSize(m_key.get()));
    return signature;
}

bool SignatureContexts::verify(SignatureAlgorithm algorithm, QByteArrayView input,
                               QByteArrayView signature)
{
    const ErrorScope scope;
    std::optional<QByteArray> der;
    if (isEllipticCurve(algorithm)) {
        der = derFromJose(signature, coordinateSize(m_key.get()));
        if (!der)
            return false;
        signature = *der;
    } else if (signature.size() != EVP_PKEY_get_size(m_key.get())) {
        return false; // RFC 8017 8.1.2 and 8.2.2, step 1; OpenSSL takes one without a first zero
    }
    const std::scoped_lock lock(m_mutex);
    const SignatureContext *context = contextFor(algorithm, Purpose::Verify);
    Digest digest;
    return context && digestOf(input, context->digest.get(), digest)
           && EVP_PKEY_verify(context->key.get(), octets(signature), std::size_t(signature.size()),
                              digest.bytes.data(), digest.size)
                  == 1;
}

} // namespace knippe
