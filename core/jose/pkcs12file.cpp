// SPDX-License-Identifier: MIT
#include "core/jose/certificate_p.h"
#include "core/jose/keyencryption_p.h"
#include "core/jose/keyfile.h"

#include <openssl/pkcs12.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

using Pkcs12Ptr = std::unique_ptr<PKCS12, FreeWith<PKCS12_free>>;

struct FreeSafes
{
    void operator()(STACK_OF(PKCS7) * safes) const { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
struct FreeBags
{
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const
    {
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
};
using SafesPtr = std::unique_ptr<STACK_OF(PKCS7), FreeSafes>;
using BagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreeBags>;

constexpr int MaxBags = 100;

// The parts of RFC 7292 section 4 on their way from a file to the keys in it.
class Reader
{
public:
    explicit Reader(KeyFileAccess access)
        : m_passphrase(access.passphrase)
        , m_rounds(access.mostRounds)
        , m_readsCertificates(access.readsCertificates)
    {
        if (m_passphrase) {
            m_text = m_passphrase->isEmpty() ? "" : m_passphrase->view().data();
            m_length = int(m_passphrase->size());
        }
    }

    std::vector<EvpKeyPtr> keys;
    QList<QByteArray> certificates; ///< DER
    QStringList others;

    Result<> checkIntegrity(PKCS12 *file);
    Result<> readSafes(PKCS12 *file);

private:
    Result<> readSafe(PKCS7 *safe, const QString &place);
    Result<> readBag(const PKCS12_SAFEBAG *bag, const QString &place);
    Result<> keep(EVP_PKEY *key, const QString &place);
    Result<> keepCertificate(const PKCS12_SAFEBAG *bag, const QString &place);

    const SecretBytes *m_passphrase;
    const char *m_text = nullptr;
    int m_length = 0;
    qint64 m_rounds;
    bool m_readsCertificates;
    int m_bags = 0;
};

Result<> Reader::checkIntegrity(PKCS12 *file)
{
    if (PKCS12_mac_present(file) != 1)
        return {};
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, file);
    if (const Result<> spent = spendRounds(rounds, &m_rounds, u"MAC"_s); !spent)
        return spent;
    if (!m_passphrase)
        return failure(codes::ConfigPassphraseNeeded, u"PKCS#12"_s);
    if (PKCS12_verify_mac(file, m_text, m_length) == 1)
        return {};
    // "no passphrase" is written in two ways
    if (m_length > 0 || PKCS12_verify_mac(file, nullptr, 0) != 1)
        return failure(codes::ConfigPassphraseWrong, u"PKCS#12"_s);
    m_text = nullptr;
    return {};
}

Result<> Reader::readSafes(PKCS12 *file)
{
    const SafesPtr safes(PKCS12_unpack_authsafes(file));
    if (!safes)
        return failure(codes::ConfigFormat, u"PKCS#12: its content cannot be read"_s);
    // Those that are not encrypted as a whole come first: usually the key is there, by itself, and
    // certificates under an old cipher need not be opened.
    for (const bool isEncrypted : {false, true}) {
        for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
            PKCS7 *safe = sk_PKCS7_value(safes.get(), i);
            if ((PKCS7_type_is_encrypted(safe) != 0) != isEncrypted)
                continue;
            if (isEncrypted && !keys.empty() && !m_readsCertificates)
                break;
            if (const Result<> read = readSafe(safe, u"PKCS#12, part %1"_s.arg(i + 1)); !read)
                return read;
        }
    }
    return {};
}

Result<> Reader::readSafe(PKCS7 *safe, const QString &place)
{
    BagsPtr bags;
    if (PKCS7_type_is_data(safe)) {
        bags.reset(PKCS12_unpack_p7data(safe));
    } else if (PKCS7_type_is_encrypted(safe) && safe->d.encrypted && safe->d.encrypted->enc_data) {
        const X509_ALGOR *algorithm = safe->d.encrypted->enc_data->algorithm;
        if (const Result<> checked = checkEncryption(algorithm, &m_rounds, place); !checked)
            return checked;
        if (!m_passphrase)
            return failure(codes::ConfigPassphraseNeeded, place);
        bags.reset(PKCS12_unpack_p7encdata(safe, m_text, m_length));
    }
    if (!bags)
        return failureAt(place, codes::ConfigFormat, u"cannot be read"_s);
    m_bags += sk_PKCS12_SAFEBAG_num(bags.get());
    if (m_bags > MaxBags)
        return failureAt(place, codes::ConfigFormat, u"more than %1 entries"_s.arg(MaxBags));
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags.get()); ++i) {
        const Result<> read = readBag(sk_PKCS12_SAFEBAG_value(bags.get(), i),
                                      u"%1, entry %2"_s.arg(place).arg(i + 1));
        if (!read)
            return read;
    }
    return {};
}

Result<> Reader::readBag(const PKCS12_SAFEBAG *bag, const QString &place)
{
    switch (PKCS12_SAFEBAG_get_nid(bag)) {
    case NID_keyBag:
        return keep(EVP_PKCS82PKEY(PKCS12_SAFEBAG_get0_p8inf(bag)), place);
    case NID_pkcs8ShroudedKeyBag: {
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
        if (const Result<> checked = checkEncryption(algorithm, &m_rounds, place); !checked)
            return checked;
        if (!m_passphrase)
            return failure(codes::ConfigPassphraseNeeded, place);
        const Pkcs8Ptr key(PKCS12_decrypt_skey(bag, m_text, m_length));
        if (!key)
            return failure(codes::ConfigPassphraseWrong, place);
        return keep(EVP_PKCS82PKEY(key.get()), place);
    }
    case NID_certBag:
        if (m_readsCertificates)
            return keepCertificate(bag, place);
        break;
    default:
        break;
    }
    others.append(place);
    return {};
}

Result<> Reader::keepCertificate(const PKCS12_SAFEBAG *bag, const QString &place)
{
    const X509Ptr certificate(PKCS12_SAFEBAG_get1_cert(bag));
    QByteArray der = certificate ? derOf(certificate.get()) : QByteArray();
    if (der.isEmpty())
        return failureAt(place, codes::ConfigFormat, u"not a certificate of X.509"_s);
    certificates.append(std::move(der));
    return {};
}

Result<> Reader::keep(EVP_PKEY *key, const QString &place)
{
    if (!key)
        return failureAt(place, codes::ConfigFormat, u"not a key that OpenSSL can read"_s);
    keys.emplace_back(key);
    if (keys.size() > 1)
        return failureAt(place, codes::ConfigFormat, u"a second private key"_s);
    return {};
}

} // namespace

Result<KeyFile> readPkcs12(QByteArrayView der, KeyFileAccess access)
{
    const ErrorScope scope;
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *end = at + der.size();
    const Pkcs12Ptr file(d2i_PKCS12(nullptr, &at, long(der.size())));
    if (!file || at != end)
        return failure(codes::ConfigFormat, u"binary, but not PKCS#12"_s);
    Reader reader(access);
    if (const Result<> checked = reader.checkIntegrity(file.get()); !checked)
        return failure(checked.error());
    if (const Result<> read = reader.readSafes(file.get()); !read)
        return failure(read.error());
    if (reader.keys.empty())
        return failure(codes::ConfigKey, u"PKCS#12: no private key in the file"_s);
    Result<SigningKey> key = SigningKey::fromKey(std::move(reader.keys.front()));
    if (!key)
        return failureAt(u"PKCS#12"_s, codes::ConfigKey, key.error().detail);
    return KeyFile{std::move(*key), reader.others, reader.certificates};
}

} // namespace knippe
