// SPDX-License-Identifier: MIT
// How a profile's key is looked at and changed; profiles.cpp has the rest of Profiles.
#include "core/base/strictjson.h"
#include "core/base/background.h"
#include "core/session/profiles.h"
#include "core/vault/vaultrecord.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr SignatureAlgorithm FirstAlgorithm = SignatureAlgorithm::PS256;

QString itemOf(const QString &profileId, Profiles::Which which)
{
    switch (which) {
    case Profiles::Which::New:
        return newClientKeyItem(profileId);
    case Profiles::Which::Old:
        return oldClientKeyItem(profileId);
    case Profiles::Which::InUse:
        break;
    }
    return clientKeyItem(profileId);
}

Result<SigningKey> keyIn(const SecretBytes &jwk, const QString &item)
{
    const Result<QJsonObject> json = parseJsonObject(jwk.view(), codes::VaultContent);
    Result<SigningKey> key = json ? SigningKey::fromJwk(*json) : failure(json.error());
    if (!key)
        return failure(codes::VaultContent, item);
    return key;
}

Profiles::PublicKey publicHalf(const SigningKey &key)
{
    return {KeyFacts::of(key), key.publicKey().toJson()};
}

/// With its thumbprint for an id, as HelseID's own tools do it.
SigningKey newKey(SignatureAlgorithm algorithm)
{
    const SigningKey key = SigningKey::generate(algorithm);
    const SecretBytes jwk = key.toJwk();
    QJsonObject json = parseJsonObject(jwk.view(), codes::InternalFault).value();
    json.insert("kid"_L1, QString::fromLatin1(key.publicKey().thumbprint()));
    json.insert("use"_L1, "sig"_L1);
    return std::move(SigningKey::fromJwk(json).value());
}

} // namespace

Result<StoredProfile> Profiles::loadWithKey(const QString &name) const
{
    Result<StoredProfile> stored = m_store.load(name);
    if (stored && stored->profile.isPublic())
        return failure(codes::ConfigPublicClient, name);
    return stored;
}

void Profiles::readKey(const QString &name, Which which, QObject *context, KeyHandler handler)
{
    const Result<StoredProfile> stored = loadWithKey(name);
    if (!stored)
        return handler(failure(stored.error()));
    if (which == Which::InUse && stored->isKeyless())
        return handler(failure(codes::ConfigKeyless, name));
    const QString item = itemOf(stored->id, which);
    m_vault.read(item, context, [=](const Result<SecretBytes> &jwk) {
        const Result<SigningKey> key = jwk ? keyIn(*jwk, item) : failure(jwk.error());
        handler(key ? Result<PublicKey>(publicHalf(*key)) : failure(key.error()));
    });
}

void Profiles::makeKey(const QString &name, std::optional<SignatureAlgorithm> algorithm,
                       QObject *context, KeyHandler handler)
{
    const Result<StoredProfile> stored = loadWithKey(name);
    if (!stored)
        return handler(failure(stored.error()));
    if (!algorithm && stored->isKeyless())
        algorithm = FirstAlgorithm;
    if (!algorithm)
        return readKey(name, Which::InUse, context, [=, this](const Result<PublicKey> &inUse) {
            if (!inUse)
                return handler(failure(inUse.error()));
            makeKey(name, algorithmFromName(inUse->facts.algorithm), context, handler);
        });
    // a large RSA key takes seconds
    inBackground([algorithm] { return newKey(*algorithm); }, context,
                 [=, this, stored = *stored](const SigningKey &key) {
                     putNewKey(stored, key, context, handler);
                 });
}

void Profiles::bringKey(const QString &name, const SigningKey &key, QObject *context,
                        KeyHandler handler)
{
    const Result<StoredProfile> stored = loadWithKey(name);
    if (!stored)
        return handler(failure(stored.error()));
    putNewKey(*stored, key, context,
              [=, this, isFirst = stored->isKeyless()](const Result<PublicKey> &half) {
                  if (half && isFirst)
                      return useKey(name, Which::New, context, handler);
                  handler(half);
              });
}

void Profiles::putNewKey(const StoredProfile &stored, const SigningKey &key, QObject *context,
                         KeyHandler handler)
{
    const PublicKey half = publicHalf(key);
    writeAndReadBack(m_vault, newClientKeyItem(stored.id), key.toJwk(), context,
                     [=](const Result<> &written) {
                         handler(written ? Result<PublicKey>(half) : failure(written.error()));
                     });
}

void Profiles::useKey(const QString &name, Which which, QObject *context, KeyHandler handler)
{
    const Result<StoredProfile> stored = loadWithKey(name);
    if (!stored)
        return handler(failure(stored.error()));
    const QString from = itemOf(stored->id, which);
    m_vault.read(from, context, [=, this, stored = *stored](Result<SecretBytes> next) {
        if (!next)
            return handler(failure(next.error()));
        const auto key = std::make_shared<SecretBytes>(std::move(*next));
        if (stored.isKeyless()) // there is none before it
            return changeOver(stored, from, key, context, handler);
        m_vault.read(clientKeyItem(stored.id), context, [=, this](Result<SecretBytes> inUse) {
            if (!inUse)
                return handler(failure(inUse.error()));
            // Whenever this is cut short, all keys are still there.
            writeAndReadBack(m_vault, oldClientKeyItem(stored.id), std::move(*inUse), context,
                             [=, this](const Result<> &kept) {
                                 if (!kept)
                                     return handler(failure(kept.error()));
                                 changeOver(stored, from, key, context, handler);
                             });
        });
    });
}

void Profiles::changeOver(const StoredProfile &stored, const QString &from,
                          const std::shared_ptr<SecretBytes> &key, QObject *context,
                          const KeyHandler &handler)
{
    const Result<SigningKey> read = keyIn(*key, from);
    if (!read)
        return handler(failure(read.error()));
    const PublicKey half = publicHalf(*read);
    writeAndReadBack(m_vault, clientKeyItem(stored.id), key->clone(), context,
                     [=, this](const Result<> &written) {
                         if (!written)
                             return handler(failure(written.error()));
                         StoredProfile changed = stored;
                         changed.keyThumbprint = half.facts.thumbprint;
                         changed.keySince = QDateTime::currentDateTimeUtc();
                         if (const Result<> replaced = m_store.replace(changed); !replaced)
                             return handler(failure(replaced.error()));
                         if (from != newClientKeyItem(stored.id))
                             return handler(half);
                         m_vault.remove(from, context, [=](const Result<> &) { handler(half); });
                     });
}

} // namespace knippe
