// SPDX-License-Identifier: MIT
// Import of a profile. A key is put in here where the input says "@ec" or "@rsa", so that the
// corpus holds none.
#include "core/base/strictjson.h"
#include "core/profile/clientprofile.h"
#include "tests/fuzz/harness.h"

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static QByteArray newKey(SignatureAlgorithm algorithm)
{
    return SigningKey::generate(algorithm, 2048).toJwk().reveal();
}

static void requireSound(const ClientProfile &profile)
{
    require(isProfileName(profile.name), "a profile's name can be a file's");
    require(!profile.clientId.isEmpty(), "a profile is of a client");
    require(profile.scopes.contains("openid"_L1), "a profile signs in with OpenID Connect");
    const auto again = parseStoredProfile(profile.toJson());
    require(again && *again == profile, "a profile reads itself");
    require(profile.toJson() == again->toJson(), "a profile has one spelling");
}

static void requireNoSecret(const Error &error, const QByteArray &jwk)
{
    requirePresentable(error);
    const QJsonObject key = parseJsonObject(jwk, codes::ConfigKey).value();
    for (const auto name : {"d"_L1, "p"_L1, "q"_L1, "dp"_L1, "dq"_L1, "qi"_L1})
        require(!key.contains(name) || !error.detail.contains(key.value(name).toString()),
                "an error holds nothing of the key");
}

void judge(const QByteArray &input)
{
    static const QByteArray ec = newKey(SignatureAlgorithm::ES256);
    static const QByteArray rsa = newKey(SignatureAlgorithm::PS256);
    QByteArray text = input;
    text.replace("\"@ec\"", ec);
    text.replace("\"@rsa\"", rsa);
    const auto json = parseJsonObject(text, codes::ConfigSyntax);
    if (!json)
        return requirePresentable(json.error());
    const auto imported = parseProfile(*json);
    if (imported) {
        requireSound(imported->profile);
        require(!imported->profile.apis.isEmpty(), "a profile is for something");
        require(!imported->profile.toJson().contains("privateJwk"_L1),
                "a profile has no key in it");
    } else {
        requireNoSecret(imported.error(), ec);
        requireNoSecret(imported.error(), rsa);
    }
    const auto stored = parseStoredProfile(*json);
    if (stored)
        requireSound(*stored);
    else
        requirePresentable(stored.error());
}

} // namespace knippe::fuzz
