// SPDX-License-Identifier: MIT
#include "core/jose/clientcertificate.h"

#include "core/base/base64url.h"
#include "core/base/redact.h"
#include "core/jose/certificate_p.h"
#include "core/jose/evpkey_p.h"
#include "core/jose/signaturecontexts_p.h"

#include <QtCore/QCryptographicHash>

#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr int Years = 2;
constexpr qint64 Backdated = 3600; // seconds: the authority's clock may be behind
constexpr int LongestName = 64;    // ub-common-name of X.520
constexpr int PemLine = 64;        // RFC 7468 section 2

QByteArray textOf(const BioPtr &bio)
{
    char *text = nullptr;
    const long size = bio ? BIO_get_mem_data(bio.get(), &text) : 0;
    return {text, size};
}

QString textOf(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (bio)
        X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(textOf(bio));
}

QDateTime momentOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

QString serialOf(const X509 *certificate)
{
    const BnPtr number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    if (!number)
        return {};
    QByteArray bytes(BN_num_bytes(number.get()), Qt::Uninitialized);
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    return QString::fromLatin1(bytes.toHex());
}

CertificateFacts factsOf(const QByteArray &der)
{
    const ErrorScope scope;
    const X509Ptr certificate = certificateOf(der);
    return {textOf(X509_get_subject_name(certificate.get())),
            textOf(X509_get_issuer_name(certificate.get())),
            serialOf(certificate.get()),
            QCryptographicHash::hash(der, QCryptographicHash::Sha256),
            momentOf(X509_get0_notBefore(certificate.get())),
            momentOf(X509_get0_notAfter(certificate.get()))};
}

/// The one property that counts: what the key signs, the certificate's key accepts.
bool belongsTo(const X509 *certificate, const SigningKey &key)
{
    const QByteArrayView trial("knippe");
    EVP_PKEY *theirs = X509_get0_pubkey(certificate);
    return theirs && SignatureContexts(theirs).verify(key.algorithm(), trial, key.sign(trial));
}

bool isItsOwnIssuer(X509 *certificate)
{
    return X509_check_issued(certificate, certificate) == X509_V_OK;
}

/// Its own first, each one issued by the next (RFC 8446 section 4.4.2); a root is the server's.
QList<QByteArray> chainFrom(X509 *own, const std::vector<X509Ptr> &all)
{
    QList<QByteArray> chain{derOf(own)};
    for (X509 *last = own;
         last && !isItsOwnIssuer(last) && chain.size() <= qsizetype(all.size());) {
        X509 *next = nullptr;
        for (const X509Ptr &each : all) {
            if (X509_check_issued(each.get(), last) == X509_V_OK && !isItsOwnIssuer(each.get()))
                next = each.get();
        }
        if (next)
            chain.append(derOf(next));
        last = next;
    }
    return chain;
}

QByteArray pemOf(const QByteArray &der)
{
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    const QByteArray text = der.toBase64();
    for (qsizetype at = 0; at < text.size(); at += PemLine)
        pem += text.mid(at, PemLine) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

QByteArray shortened(const QString &text)
{
    return text.left(LongestName).toUtf8();
}

} // namespace

QString CertificateFacts::thumbprint() const
{
    return QString::fromLatin1(base64UrlEncode(sha256));
}

CertificateFacts::Validity CertificateFacts::validityAt(const QDateTime &now) const
{
    if (now < validFrom)
        return Validity::NotYet;
    if (now >= validUntil)
        return Validity::Ended;
    return now.daysTo(validUntil) < SoonDays ? Validity::EndsSoon : Validity::Good;
}

ClientCertificate::ClientCertificate(SigningKey key, QList<QByteArray> chain)
    : m_key(std::move(key))
    , m_chain(std::move(chain))
    , m_facts(factsOf(m_chain.constFirst()))
{
}

Result<ClientCertificate> ClientCertificate::fromFile(QByteArrayView content, KeyFileAccess access)
{
    access.readsCertificates = true;
    const bool isText = content.indexOf("-----BEGIN ") >= 0;
    Result<KeyFile> file = isText ? readPem(content, access) : readPkcs12(content, access);
    if (!file)
        return failure(file.error());
    return fromParts(std::move(*file));
}

Result<ClientCertificate> ClientCertificate::fromParts(KeyFile file)
{
    const ErrorScope scope;
    std::vector<X509Ptr> all;
    qsizetype size = 0;
    for (const QByteArray &der : file.certificates) {
        all.push_back(certificateOf(der));
        size += der.size();
        if (!all.back())
            return failure(codes::ConfigCertificate, u"not a certificate of X.509"_s);
    }
    if (size > MaxSize)
        return failure(codes::ConfigCertificate, u"more than %1 KiB"_s.arg(MaxSize / 1024));
    const auto own = std::find_if(all.begin(), all.end(),
                                  [&](const X509Ptr &x) { return belongsTo(x.get(), file.key); });
    if (own == all.end())
        return failure(codes::ConfigCertificate,
                       all.empty() ? u"there is none in the file"_s
                                   : u"it belongs to another key than the one beside it"_s);
    // RFC 5280 section 4.2.1.12; one that says nothing of its use will do
    if (X509_check_purpose(own->get(), X509_PURPOSE_SSL_CLIENT, 0) != 1)
        return failure(codes::ConfigCertificate, u"it is not made for TLS clients"_s);
    return ClientCertificate(std::move(file.key), chainFrom(own->get(), all));
}

ClientCertificate ClientCertificate::create(const Wish &wish, SignatureAlgorithm algorithm)
{
    EvpKeyPtr key = generateKey(algorithm, 3072);
    QByteArray serial = wish.serial;
    if (!serial.isEmpty()) // RFC 5280 section 4.1.2.2: positive, and of no more bytes for it
        serial[0] = char(serial.at(0) & 0x7f);
    const QDateTime from = wish.now.addSecs(-Backdated);
    const X509Ptr made =
        key ? selfSigned(key.get(), shortened(wish.clientId),
                         shortened(u"Knippe "_s + wish.installation), serial,
                         from.toSecsSinceEpoch(), from.addYears(Years).toSecsSinceEpoch())
            : X509Ptr();
    if (!made)
        qFatal("OpenSSL cannot make a certificate");
    Result<SigningKey> signing = SigningKey::fromKey(std::move(key));
    if (!signing)
        qFatal("OpenSSL generated a key that does not hold");
    return {std::move(*signing), {derOf(made.get())}};
}

QByteArray ClientCertificate::certificate() const
{
    return pemOf(m_chain.constFirst());
}

QByteArray ClientCertificate::certificates() const
{
    QByteArray all;
    for (const QByteArray &der : m_chain)
        all += pemOf(der);
    return all;
}

SecretBytes ClientCertificate::toPem() const
{
    const SecretBytes key = m_key.toPem();
    const QByteArray rest = certificates();
    QByteArray pem;
    pem.reserve(key.size() + rest.size()); // so that it does not move while the key is in it
    pem += key.view();
    pem += rest;
    return SecretBytes::take(std::move(pem));
}

} // namespace knippe
