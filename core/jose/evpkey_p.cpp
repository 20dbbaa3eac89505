// SPDX-License-Identifier: MIT
#include "core/jose/evpkey_p.h"

#include "core/jose/opensslptr_p.h"

#include <openssl/core_names.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

void EvpKeyFree::operator()(EVP_PKEY *key) const
{
    EVP_PKEY_free(key);
}

namespace {

// A "secure" number makes OSSL_PARAM_free() wipe the copy that OSSL_PARAM_BLD_to_param() makes.
BnPtr number(QByteArrayView bytes)
{
    BnPtr result(BN_secure_new());
    if (result && !BN_bin2bn(octets(bytes), int(bytes.size()), result.get()))
        result.reset();
    return result;
}

EvpKeyPtr build(const char *type, OSSL_PARAM_BLD *builder, bool isPrivate)
{
    const ParamsPtr params(OSSL_PARAM_BLD_to_param(builder));
    const KeyCtxPtr context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key,
                             isPrivate ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, params.get())
               != 1)
        return {};
    return EvpKeyPtr(key);
}

// RFC 8725 section 3.4. That EVP_PKEY_fromdata() checks it as well is nowhere promised. The slower
// check would add that the point's order is the curve's, which on curves of prime order it must be.
bool isOnCurve(EVP_PKEY *key)
{
    const KeyCtxPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    return context && EVP_PKEY_public_check_quick(context.get()) == 1;
}

} // namespace

QByteArray kindOf(const EVP_PKEY *key)
{
    const ErrorScope scope;
    if (EVP_PKEY_is_a(key, "EC") != 1)
        return EVP_PKEY_get0_type_name(key);
    std::array<char, 80> group{};
    if (EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) != 1)
        return "EC"; // its parameters are spelt out
    const char *nist = EC_curve_nid2nist(OBJ_sn2nid(group.data()));
    return nist ? nist : group.data();
}

int keyBits(const EVP_PKEY *key)
{
    return EVP_PKEY_get_bits(key);
}

int coordinateSize(const EVP_PKEY *key)
{
    return (keyBits(key) + 7) / 8;
}

EvpKeyPtr importRsaKey(const std::vector<KeyNumber> &numbers)
{
    const ErrorScope scope;
    const ParamBuilderPtr builder(OSSL_PARAM_BLD_new());
    std::vector<BnPtr> held; // the builder only points at them
    bool isPrivate = false;
    for (const KeyNumber &entry : numbers) {
        held.push_back(number(entry.bytes));
        if (!builder || !held.back()
            || OSSL_PARAM_BLD_push_BN(builder.get(), entry.name, held.back().get()) != 1)
            return {};
        isPrivate = isPrivate || qstrcmp(entry.name, OSSL_PKEY_PARAM_RSA_D) == 0;
    }
    return build("RSA", builder.get(), isPrivate);
}

EvpKeyPtr importEcKey(QLatin1StringView curve, QByteArrayView x, QByteArrayView y, QByteArrayView d)
{
    const ErrorScope scope;
    const QByteArray point = '\x04' + x.toByteArray() + y.toByteArray(); // SEC 1: uncompressed
    const ParamBuilderPtr builder(OSSL_PARAM_BLD_new());
    const BnPtr scalar = number(d);
    if (!builder || !scalar
        || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.data(),
                                           std::size_t(curve.size()))
               != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                            std::size_t(point.size()))
               != 1
        || (!d.isEmpty()
            && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar.get()) != 1))
        return {};
    EvpKeyPtr key = build("EC", builder.get(), !d.isEmpty());
    if (key && !isOnCurve(key.get()))
        key.reset();
    return key;
}

EvpKeyPtr generateKey(SignatureAlgorithm algorithm, int bits)
{
    const ErrorScope scope;
    const QLatin1StringView curve = curveOf(algorithm);
    return EvpKeyPtr(curve.isEmpty() ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", std::size_t(bits))
                                     : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve.data()));
}

SecretBytes exportNumber(const EVP_PKEY *key, const char *name, int width)
{
    const ErrorScope scope;
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const BnPtr value(raw);
    const int size = std::max(width, BN_num_bytes(value.get()));
    QByteArray bytes(size, Qt::Uninitialized);
    if (BN_bn2binpad(value.get(), octets(bytes), size) != size)
        return {};
    return SecretBytes::take(std::move(bytes));
}

} // namespace knippe
