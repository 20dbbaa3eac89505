// SPDX-License-Identifier: MIT
#include "core/base/redact.h"
#include "core/jose/keyencryption_p.h"
#include "core/jose/keyfile.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

using X509SigPtr = std::unique_ptr<X509_SIG, FreeWith<X509_SIG_free>>;

constexpr qsizetype MaxBlocks = 100;

struct Block
{
    QString label;
    qsizetype line;
    QByteArrayView text; ///< with its first and last line

    [[nodiscard]] QString place() const
    {
        return u"line %1 (%2)"_s.arg(line).arg(plainText(label, 40));
    }
    [[nodiscard]] bool isPrivate() const { return label.endsWith("PRIVATE KEY"_L1); }
    [[nodiscard]] bool isCertificate() const { return label == "CERTIFICATE"_L1; }
};

Result<QList<Block>> findBlocks(QByteArrayView text)
{
    constexpr QByteArrayView begin("-----BEGIN ");
    constexpr QByteArrayView dashes("-----");
    QList<Block> blocks;
    QByteArray awaited; // the line that ends the block we are in
    qsizetype number = 0;
    for (qsizetype at = 0; at < text.size();) {
        ++number;
        const qsizetype newline = text.indexOf('\n', at);
        const qsizetype next = newline < 0 ? text.size() : newline + 1;
        const QByteArrayView line = text.sliced(at, next - at).trimmed();
        if (awaited.isEmpty() && line.startsWith(begin) && line.size() > begin.size() + 5
            && line.endsWith(dashes)) {
            const QByteArrayView label = line.sliced(begin.size()).chopped(dashes.size());
            awaited = "-----END " + label.toByteArray() + "-----";
            blocks.append({QString::fromLatin1(label), number, text.sliced(at)});
        } else if (!awaited.isEmpty() && line == awaited) {
            Block &block = blocks.last();
            block.text.truncate(next - (block.text.data() - text.data()));
            awaited.clear();
        }
        at = next;
        if (blocks.size() > MaxBlocks)
            return failure(codes::ConfigFormat, u"more than %1 blocks"_s.arg(MaxBlocks));
    }
    if (!awaited.isEmpty())
        return failureAt(blocks.last().place(), codes::ConfigFormat, u"its last line is missing"_s);
    if (blocks.isEmpty())
        return failure(codes::ConfigFormat, u"no whole PEM block"_s);
    return blocks;
}

/// What stands between the first line and the last, decoded.
struct Content
{
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0; ///< shrinks when decrypted; the rest is wiped all the same
    long allocated = 0;

    Content() = default;
    Content(const Content &) = delete;
    Content &operator=(const Content &) = delete;
    ~Content()
    {
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(data, std::size_t(allocated));
    }
    [[nodiscard]] bool read(QByteArrayView text)
    {
        const BioPtr bio(BIO_new_mem_buf(text.data(), int(text.size())));
        if (!bio || PEM_read_bio(bio.get(), &name, &header, &data, &size) != 1)
            return false;
        allocated = size;
        return true;
    }
};

int givePassphrase(char *buffer, int size, int, void *passphrase)
{
    const QByteArrayView bytes = static_cast<const SecretBytes *>(passphrase)->view();
    if (bytes.size() > size)
        return -1;
    std::memcpy(buffer, bytes.data(), std::size_t(bytes.size()));
    return int(bytes.size());
}

// "Proc-Type: 4,ENCRYPTED": one round of MD5, so there is nothing to count
Result<> decryptOldStyle(const Block &block, Content *content, const SecretBytes *passphrase)
{
    EVP_CIPHER_INFO cipher{};
    if (PEM_get_EVP_CIPHER_INFO(content->header, &cipher) != 1)
        return failureAt(block.place(), codes::ConfigFormat,
                         u"its encryption is not supported or not described"_s);
    if (!cipher.cipher)
        return {};
    if (!passphrase)
        return failure(codes::ConfigPassphraseNeeded, block.place());
    if (PEM_do_header(&cipher, content->data, &content->size, givePassphrase,
                      const_cast<SecretBytes *>(passphrase)) // OpenSSL's callbacks know no const
        != 1)
        return failure(codes::ConfigPassphraseWrong, block.place());
    return {};
}

Result<Pkcs8Ptr> decrypt(const Block &block, const Content &content, const KeyFileAccess &access)
{
    const unsigned char *at = content.data;
    const X509SigPtr envelope(d2i_X509_SIG(nullptr, &at, content.size));
    if (!envelope || at != content.data + content.size)
        return failureAt(block.place(), codes::ConfigFormat, u"not an encrypted PKCS#8 key"_s);
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(envelope.get(), &algorithm, nullptr);
    qint64 rounds = access.mostRounds;
    if (const Result<> checked = checkEncryption(algorithm, &rounds, block.place()); !checked)
        return failure(checked.error());
    if (!access.passphrase)
        return failure(codes::ConfigPassphraseNeeded, block.place());
    const QByteArrayView passphrase = access.passphrase->view();
    Pkcs8Ptr key(PKCS8_decrypt(envelope.get(), passphrase.data(), int(passphrase.size())));
    if (!key)
        return failure(codes::ConfigPassphraseWrong, block.place());
    return key;
}

Result<EvpKeyPtr> decode(const Block &block, const KeyFileAccess &access)
{
    Content content;
    if (!content.read(block.text))
        return failureAt(block.place(), codes::ConfigFormat, u"not base64, or cut short"_s);
    if (const Result<> open = decryptOldStyle(block, &content, access.passphrase); !open)
        return failure(open.error());
    const unsigned char *at = content.data;
    EvpKeyPtr key;
    if (block.label == "ENCRYPTED PRIVATE KEY"_L1) {
        const Result<Pkcs8Ptr> opened = decrypt(block, content, access);
        if (!opened)
            return failure(opened.error());
        at += content.size; // decrypt() has seen to it
        key.reset(EVP_PKCS82PKEY(opened->get()));
    } else if (block.label == "PRIVATE KEY"_L1) {
        const Pkcs8Ptr info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, content.size));
        key.reset(info ? EVP_PKCS82PKEY(info.get()) : nullptr);
    } else if (block.label == "RSA PRIVATE KEY"_L1 || block.label == "EC PRIVATE KEY"_L1) {
        const int type = block.label.startsWith(u'R') ? EVP_PKEY_RSA : EVP_PKEY_EC;
        key.reset(d2i_PrivateKey(type, nullptr, &at, content.size));
    } else {
        return failureAt(block.place(), codes::ConfigFormat,
                         u"this kind of key is not supported; PKCS#8 is usual"_s);
    }
    if (!key || at != content.data + content.size)
        return failureAt(block.place(), codes::ConfigFormat, u"not a key that OpenSSL can read"_s);
    return key;
}

} // namespace

Result<KeyFile> readPem(QByteArrayView text, KeyFileAccess access)
{
    const ErrorScope scope;
    const Result<QList<Block>> blocks = findBlocks(text);
    if (!blocks)
        return failure(blocks.error());
    const Block *found = nullptr;
    QStringList others;
    QList<QByteArray> certificates;
    for (const Block &block : *blocks) {
        if (block.isCertificate() && access.readsCertificates) {
            Content content;
            if (!content.read(block.text))
                return failureAt(block.place(), codes::ConfigFormat, u"not base64, or cut short"_s);
            certificates.append({reinterpret_cast<const char *>(content.data), content.size});
        } else if (!block.isPrivate())
            others.append(block.place());
        else if (found)
            return failureAt(block.place(), codes::ConfigFormat,
                             u"a second private key, after that in line %1"_s.arg(found->line));
        else
            found = &block;
    }
    if (!found)
        return failureAt(blocks->first().place(), codes::ConfigKey,
                         u"no private key in the file"_s);
    Result<EvpKeyPtr> decoded = decode(*found, access);
    if (!decoded)
        return failure(decoded.error());
    Result<SigningKey> key = SigningKey::fromKey(std::move(*decoded));
    if (!key)
        return failureAt(found->place(), codes::ConfigKey, key.error().detail);
    return KeyFile{std::move(*key), others, certificates};
}

} // namespace knippe
