// SPDX-License-Identifier: MIT
#include "core/base/base64url.h"
#include "core/oidc/authoritymetadata.h"
#include "tests/fuzz/harness.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static void requireSound(const Jwk &key)
{
    const QJsonObject json = key.toJson();
    for (const auto name : {"d"_L1, "p"_L1, "q"_L1, "dp"_L1, "dq"_L1, "qi"_L1, "oth"_L1, "k"_L1})
        require(!json.contains(name), "a key holds no private member");
    if (key.kty() == "RSA"_L1) {
        const auto n = base64UrlDecode(json.value("n"_L1).toString().toLatin1());
        require(n && n->size() >= 256 && n->size() <= 2048, "an RSA key has 2048 to 16384 bits");
    } else {
        require(key.kty() == "EC"_L1, "a key is an RSA or an EC key");
    }
    const auto again = Jwk::fromJson(json, codes::DiscKeys);
    require(again && again->toJson() == json && again->thumbprint() == key.thumbprint(),
            "a key reads itself");
    for (const auto algorithm : {SignatureAlgorithm::RS256, SignatureAlgorithm::ES256}) {
        require(!key.suits(algorithm)
                    || (key.kty() == "EC"_L1) == (algorithm == SignatureAlgorithm::ES256),
                "an algorithm suits its own kind of key");
        require(!key.verifies(algorithm, "input", "signature"), "nonsense is no signature");
    }
}

void judge(const QByteArray &input)
{
    const auto set = parseKeys({200, {{"Content-Type", "application/json"}}, input});
    if (!set)
        return requirePresentable(set.error());
    require(set->keys.size() <= 100, "a set has at most 100 keys");
    for (const Jwk &key : set->keys.first(std::min<qsizetype>(set->keys.size(), 4)))
        requireSound(key); // of a few, as this takes longer than the reading
}

} // namespace knippe::fuzz
