// SPDX-License-Identifier: MIT
#include "core/jose/certificate_p.h"

#include <openssl/x509v3.h>

namespace knippe {

QByteArray derOf(const X509 *certificate)
{
    unsigned char *encoded = nullptr;
    const int length = i2d_X509(certificate, &encoded);
    if (length <= 0)
        return {};
    const QByteArray der(reinterpret_cast<const char *>(encoded), length);
    OPENSSL_free(encoded);
    return der;
}

X509Ptr certificateOf(QByteArrayView der)
{
    const ErrorScope scope;
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const unsigned char *end = at + der.size();
    X509Ptr certificate(d2i_X509(nullptr, &at, long(der.size())));
    if (at != end)
        certificate.reset();
    return certificate;
}

static bool name(X509 *certificate, const char *attribute, QByteArrayView value)
{
    const auto *text = reinterpret_cast<const unsigned char *>(value.data());
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), attribute, MBSTRING_UTF8,
                                      text, int(value.size()), -1, 0)
           == 1;
}

static bool extend(X509 *certificate, int extension, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *made = X509V3_EXT_conf_nid(nullptr, &context, extension, value);
    const bool added = made && X509_add_ext(certificate, made, -1) == 1;
    X509_EXTENSION_free(made);
    return added;
}

static bool number(X509 *certificate, QByteArrayView serial)
{
    const BnPtr value(BN_bin2bn(reinterpret_cast<const unsigned char *>(serial.data()),
                                int(serial.size()), nullptr));
    return value && BN_to_ASN1_INTEGER(value.get(), X509_get_serialNumber(certificate));
}

X509Ptr selfSigned(EVP_PKEY *key, QByteArrayView commonName, QByteArrayView unit,
                   QByteArrayView serial, qint64 from, qint64 until)
{
    const ErrorScope scope;
    X509Ptr made(X509_new());
    X509 *certificate = made.get();
    if (!certificate || X509_set_version(certificate, X509_VERSION_3) != 1
        || !number(certificate, serial) || !name(certificate, "OU", unit)
        || !name(certificate, "CN", commonName)
        || X509_set_issuer_name(certificate, X509_get_subject_name(certificate)) != 1
        || !ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(from))
        || !ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(until))
        || X509_set_pubkey(certificate, key) != 1
        || !extend(certificate, NID_basic_constraints, "critical,CA:FALSE")
        || !extend(certificate, NID_key_usage, "critical,digitalSignature")
        || !extend(certificate, NID_ext_key_usage, "clientAuth")
        || !extend(certificate, NID_subject_key_identifier, "hash")
        || X509_sign(certificate, key, EVP_sha256()) <= 0)
        return {};
    return made;
}

} // namespace knippe
