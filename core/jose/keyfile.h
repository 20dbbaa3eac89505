// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/signingkey.h"

/// Private keys in the files that other programs write. The form is known from the content; what is
/// wrong is said with its place, and nothing of a key is ever in an error.
namespace knippe {

/// How a file may be opened.
struct KeyFileAccess
{
    const SecretBytes *passphrase = nullptr; ///< not known yet; empty is one too
    /// Rounds of key derivation that a file may ask for, all in all: about two seconds.
    qint64 mostRounds = 2'000'000;
    bool readsCertificates = false; ///< also those that only the passphrase opens
};

struct KeyFile
{
    SigningKey key;
    QStringList ignored; ///< what else is in the file, with its place
    QList<QByteArray> certificates = {}; ///< DER, where they are to be read
};

/// Text with the blocks of RFC 7468, of which exactly one is a private key: PKCS#8 (RFC 5958),
/// encrypted or not, PKCS#1 (RFC 8017) or SEC 1 (RFC 5915), also with OpenSSL's old encryption.
/// E-CONFIG-FORMAT, E-CONFIG-KEY, E-CONFIG-PASSPHRASE-NEEDED and -WRONG.
[[nodiscard]] Result<KeyFile> readPem(QByteArrayView text, KeyFileAccess access);
/// PKCS#12 (RFC 7292) with exactly one private key. The same codes.
[[nodiscard]] Result<KeyFile> readPkcs12(QByteArrayView der, KeyFileAccess access);

/// The <RSAKeyValue> of .NET as a private JWK, not checked yet. E-CONFIG-FORMAT.
[[nodiscard]] Result<QJsonObject> jwkFromXml(QByteArrayView xml);

} // namespace knippe
