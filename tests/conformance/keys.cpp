// SPDX-License-Identifier: MIT
#include "tests/conformance/keys.h"

#include <QtCore/QJsonDocument>

namespace knippe {

SigningKey keyWith(const SigningKey &key, const QJsonObject &members)
{
    QJsonObject json = QJsonDocument::fromJson(key.toJwk().reveal()).object();
    for (auto it = members.begin(); it != members.end(); ++it)
        json.insert(it.key(), it.value());
    return std::move(SigningKey::fromJwk(json).value());
}

const SigningKey &rsaKey()
{
    static const SigningKey key = SigningKey::generate(SignatureAlgorithm::RS256, 2048);
    return key;
}

const SigningKey &otherRsaKey()
{
    static const SigningKey key = SigningKey::generate(SignatureAlgorithm::RS256, 2048);
    return key;
}

} // namespace knippe
