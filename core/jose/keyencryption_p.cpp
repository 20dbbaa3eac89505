// SPDX-License-Identifier: MIT
#include "core/jose/keyencryption_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

using PbeParamPtr = std::unique_ptr<PBEPARAM, FreeWith<PBEPARAM_free>>;
using Pbe2ParamPtr = std::unique_ptr<PBE2PARAM, FreeWith<PBE2PARAM_free>>;
using Pbkdf2ParamPtr = std::unique_ptr<PBKDF2PARAM, FreeWith<PBKDF2PARAM_free>>;

// Of each scheme those that OpenSSL 3 still has without its "legacy" provider.
constexpr std::array Ciphers{NID_aes_128_cbc, NID_aes_192_cbc, NID_aes_256_cbc, NID_des_ede3_cbc};
constexpr std::array Pkcs12Schemes{NID_pbe_WithSHA1And3_Key_TripleDES_CBC,
                                   NID_pbe_WithSHA1And2_Key_TripleDES_CBC};

int nidOf(const X509_ALGOR *algorithm)
{
    return algorithm ? OBJ_obj2nid(algorithm->algorithm) : NID_undef;
}

QString nameOf(const X509_ALGOR *algorithm)
{
    const int nid = nidOf(algorithm);
    return nid == NID_undef ? u"?"_s : QString::fromLatin1(OBJ_nid2sn(nid));
}

template <typename Pointer>
Pointer parametersOf(const X509_ALGOR *algorithm, const ASN1_ITEM *form)
{
    void *parameters = ASN1_TYPE_unpack_sequence(form, algorithm->parameter);
    return Pointer(static_cast<typename Pointer::pointer>(parameters));
}

bool contains(const auto &known, int nid)
{
    return std::find(known.begin(), known.end(), nid) != known.end();
}

} // namespace

Result<> spendRounds(const ASN1_INTEGER *wanted, qint64 *rounds, const QString &place)
{
    int64_t count = 1; // what its absence means
    if (wanted && ASN1_INTEGER_get_int64(&count, wanted) != 1)
        count = *rounds + 1;
    if (count < 1 || count > *rounds)
        return failureAt(place, codes::ConfigFormat,
                         u"its key derivation takes too many rounds, or none"_s);
    *rounds -= count;
    return {};
}

// RFC 8018 appendix A.4 (PBES2 with PBKDF2), RFC 7292 appendix C
Result<> checkEncryption(const X509_ALGOR *algorithm, qint64 *rounds, const QString &place)
{
    const ErrorScope scope;
    const auto refuse = [&](const QString &what) {
        return failureAt(
            place, codes::ConfigFormat,
            u"encrypted with %1, which is not supported; AES-256 is usual"_s.arg(what));
    };
    const int nid = nidOf(algorithm);
    if (contains(Pkcs12Schemes, nid)) {
        const auto scheme = parametersOf<PbeParamPtr>(algorithm, ASN1_ITEM_rptr(PBEPARAM));
        return scheme ? spendRounds(scheme->iter, rounds, place) : refuse(nameOf(algorithm));
    }
    if (nid != NID_pbes2)
        return refuse(nameOf(algorithm));
    const auto scheme = parametersOf<Pbe2ParamPtr>(algorithm, ASN1_ITEM_rptr(PBE2PARAM));
    if (!scheme || !contains(Ciphers, nidOf(scheme->encryption)))
        return refuse(scheme ? nameOf(scheme->encryption) : nameOf(algorithm));
    if (nidOf(scheme->keyfunc) != NID_id_pbkdf2)
        return refuse(nameOf(scheme->keyfunc));
    const auto derivation =
        parametersOf<Pbkdf2ParamPtr>(scheme->keyfunc, ASN1_ITEM_rptr(PBKDF2PARAM));
    return derivation ? spendRounds(derivation->iter, rounds, place) : refuse(u"PBKDF2"_s);
}

} // namespace knippe
