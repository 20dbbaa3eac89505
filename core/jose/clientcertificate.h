// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/keyfile.h"

#include <QtCore/QDateTime>

namespace knippe {

/// What a certificate says, without its key.
struct CertificateFacts
{
    enum class Validity { NotYet, Good, EndsSoon, Ended };
    static constexpr qint64 SoonDays = 30;

    QString subject; ///< RFC 4514; not plain text yet
    QString issuer;
    QString serial;    ///< hexadecimal
    QByteArray sha256; ///< of its DER form: 32 bytes
    QDateTime validFrom;
    QDateTime validUntil;

    /// `x5t#S256` (RFC 8705 section 3.1)
    [[nodiscard]] QString thumbprint() const;
    [[nodiscard]] QString thumbprintInHex() const { return QString::fromLatin1(sha256.toHex()); }
    [[nodiscard]] Validity validityAt(const QDateTime &now) const;

    bool operator==(const CertificateFacts &) const = default;
};

/// What an installation shows in TLS (RFC 8705): a certificate, those between it and its root, and
/// the private key. Move-only, as its key is.
class ClientCertificate
{
public:
    /// All certificates in DER, bytes: what every keychain takes in its parts.
    static constexpr qsizetype MaxSize = 16 * 1024;

    /// PEM or PKCS#12 with one private key, the certificate made out to it, and others on the way
    /// to its root, which may be there or not. What readPem() and readPkcs12() say, and
    /// E-CONFIG-CERTIFICATE.
    static Result<ClientCertificate> fromFile(QByteArrayView content, KeyFileAccess access = {});

    struct Wish
    {
        QString clientId;
        QString installation;
        QDateTime now;
        QByteArray serial; ///< random; up to 20 bytes
    };
    /// Made out to a client on one installation and to nobody else, signed by itself, good for two
    /// years. Ends the program when OpenSSL has no randomness to make its key from.
    static ClientCertificate create(const Wish &wish,
                                    SignatureAlgorithm algorithm = SignatureAlgorithm::ES256);

    [[nodiscard]] const CertificateFacts &facts() const { return m_facts; }
    [[nodiscard]] const SigningKey &key() const { return m_key; }
    /// What may be shown to everybody: the certificates, its own first, in PEM.
    [[nodiscard]] QByteArray certificates() const;
    /// Its own alone, for registering.
    [[nodiscard]] QByteArray certificate() const;
    /// The key and the certificates in PEM, for the keychain; fromFile() reads it.
    [[nodiscard]] SecretBytes toPem() const;

private:
    ClientCertificate(SigningKey key, QList<QByteArray> chain);
    static Result<ClientCertificate> fromParts(KeyFile file);

    SigningKey m_key;
    QList<QByteArray> m_chain; ///< DER, its own first
    CertificateFacts m_facts;
};

} // namespace knippe
