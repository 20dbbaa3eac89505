// SPDX-License-Identifier: MIT
// The keychain's session item. A key is put in here where the input says "@key", so that the corpus
// holds none.
#include "core/vault/vaultrecord.h"
#include "core/jose/signingkey.h"
#include "tests/fuzz/harness.h"

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static const QByteArray &keyAsText()
{
    static const QByteArray text =
        SigningKey::generate(SignatureAlgorithm::ES256).toJwk().reveal().replace('"', "\\\"");
    return text;
}

static bool isSame(const SessionRecord &a, const SessionRecord &b)
{
    return a.refreshToken == b.refreshToken && a.dpopKey == b.dpopKey && a.issuer == b.issuer
           && a.subject == b.subject && a.userName == b.userName;
}

void judge(const QByteArray &input)
{
    QByteArray json = input;
    json.replace("@key", keyAsText());
    const auto record = SessionRecord::fromJson(SecretBytes(json));
    if (!record)
        return requirePresentable(record.error());
    const auto again = SessionRecord::fromJson(record->toJson());
    require(again && isSame(*record, *again), "a record reads itself");
}

} // namespace knippe::fuzz
