// SPDX-License-Identifier: MIT
#include "core/session/importpreview.h"

#include "core/vault/vaultrecord.h"

using namespace Qt::StringLiterals;

namespace knippe {

KeyFacts KeyFacts::of(const SigningKey &key)
{
    const Jwk &jwk = key.publicKey();
    return {jwk.kty(),  jwk.crv(),
            jwk.bits(), algorithmName(key.algorithm()),
            jwk.kid(),  QString::fromLatin1(jwk.thumbprint())};
}

QString KeyFacts::size() const
{
    return curve.isEmpty() ? u"%1, %2 bits"_s.arg(kty).arg(bits) : u"%1, %2"_s.arg(kty, curve);
}

ImportPreview previewOf(const ProfileImport &import, const ProfileStore &store)
{
    const StoredProfile &stored = import.stored;
    ImportPreview preview{import.form,
                          stored.profile,
                          import.key ? KeyFacts::of(*import.key) : KeyFacts(),
                          {},
                          false,
                          store.fileOf(stored.profile.name),
                          import.key ? clientKeyItem(stored.id) : certificateItem(stored.id),
                          import.notes};
    for (const QString &name : store.names()) {
        preview.isNameTaken = preview.isNameTaken || name == stored.profile.name;
        const Result<StoredProfile> other = store.load(name);
        if (import.key && other && other->keyThumbprint == stored.keyThumbprint)
            preview.sameKeyAs.append(name);
    }
    return preview;
}

} // namespace knippe
