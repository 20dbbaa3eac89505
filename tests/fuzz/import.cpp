// SPDX-License-Identifier: MIT
// Import of what is dropped or pasted. Keys are put in where the input says so, so that the corpus
// holds none: "@ec" and "@rsa" as JSON, "@string" as JSON in a string, and @pem, @locked and @p12
// as files; a number after it ("@p12:17") spoils one byte.
#include "core/base/strictjson.h"
#include "core/profile/clientimport.h"
#include "tests/fuzz/harness.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

namespace {

constexpr auto Passphrase = "x";
constexpr qint64 Rounds = 5'000;

struct Keys
{
    QByteArray ec = SigningKey::generate(SignatureAlgorithm::ES256).toJwk().reveal();
    QByteArray rsa = SigningKey::generate(SignatureAlgorithm::PS256, 2048).toJwk().reveal();
    EVP_PKEY *key = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"); // for good
    QByteArray pem = pemOf(nullptr);
    QByteArray locked = pemOf(EVP_aes_256_cbc());
    QByteArray pkcs12 = pkcs12Of();

    [[nodiscard]] QByteArray pemOf(const EVP_CIPHER *cipher) const
    {
        BIO *bio = BIO_new(BIO_s_mem());
        PEM_write_bio_PKCS8PrivateKey(bio, key, cipher, Passphrase, cipher ? 1 : 0, nullptr,
                                      nullptr);
        const QByteArray text = contentOf(bio);
        BIO_free(bio);
        return text;
    }
    [[nodiscard]] QByteArray pkcs12Of() const
    {
        PKCS12 *file = PKCS12_create(Passphrase, "key", key, nullptr, nullptr, 0, 0, 100, 100, 0);
        BIO *bio = BIO_new(BIO_s_mem());
        i2d_PKCS12_bio(bio, file);
        const QByteArray der = contentOf(bio);
        BIO_free(bio);
        PKCS12_free(file);
        return der;
    }
    [[nodiscard]] static QByteArray contentOf(BIO *bio)
    {
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio, &data);
        return {data, qsizetype(size)};
    }
};

const Keys &keys()
{
    static const Keys made;
    return made;
}

/// `content` for `token`, with a byte spoilt when a number follows.
void fill(QByteArray *text, const QByteArray &token, const QByteArray &content)
{
    const qsizetype at = text->indexOf(token);
    if (at < 0)
        return;
    qsizetype end = at + token.size();
    QByteArray filling = content;
    if (end < text->size() && text->at(end) == ':') {
        int place = 0;
        for (++end; end < text->size() && place < 10'000 && isdigit(uchar(text->at(end))); ++end)
            place = place * 10 + (text->at(end) - '0');
        const qsizetype spoilt = place % filling.size();
        filling[spoilt] = char(filling[spoilt] ^ 0x11);
    }
    text->replace(at, end - at, filling);
}

QByteArray filled(QByteArray text)
{
    QByteArray inString = keys().ec;
    inString.replace("\"", "\\\"");
    fill(&text, "\"@ec\"", keys().ec);
    fill(&text, "\"@rsa\"", keys().rsa);
    fill(&text, "@string", inString);
    fill(&text, "@pem", keys().pem);
    fill(&text, "@locked", keys().locked);
    fill(&text, "@p12", keys().pkcs12);
    return text;
}

void requireNoSecret(const Error &error)
{
    requirePresentable(error);
    for (const QByteArray &jwk : {keys().ec, keys().rsa}) {
        const QJsonObject key = parseJsonObject(jwk, codes::ConfigKey).value();
        for (const auto name : {"d"_L1, "p"_L1, "q"_L1, "dp"_L1, "dq"_L1, "qi"_L1})
            require(!key.contains(name) || !error.detail.contains(key.value(name).toString()),
                    "an error holds nothing of the key");
    }
    require(error.code.startsWith("E-CONFIG-"_L1), "an import fails as one");
}

void requireSound(const ProfileImport &import)
{
    const ClientProfile &profile = import.stored.profile;
    const auto again = parseStoredProfile(profile.toJson());
    require(again && *again == profile, "what is imported can be stored");
    require(import.key.has_value() != profile.isPublic(), "a public client has no key");
    require(!import.key
                || import.stored.keyThumbprint.toLatin1() == import.key->publicKey().thumbprint(),
            "the thumbprint is the key's");
    if (import.key) {
        const SecretBytes jwk = import.key->toJwk();
        const auto key = SigningKey::fromJwk(parseJsonObject(jwk.view(), codes::ConfigKey).value());
        require(key && key->publicKey().thumbprint() == import.key->publicKey().thumbprint(),
                "the keychain gives back the key that was read");
    }
    for (const ImportNote &note : import.notes)
        require(noteText(note).size() < 600, "a note is short");
}

} // namespace

void judge(const QByteArray &input)
{
    const QByteArray text = filled(input);
    const SecretBytes passphrase(Passphrase);
    const ImportOptions given{
        u"name"_s, u"client"_s, u"https://a.example"_s, {u"a:b/c"_s}, {&passphrase, Rounds}};
    for (const ImportOptions &options : {ImportOptions(), given}) {
        const auto import = importClient(text, options);
        if (import)
            requireSound(*import);
        else
            requireNoSecret(import.error());
    }
}

} // namespace knippe::fuzz
