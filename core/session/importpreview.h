// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientimport.h"

namespace knippe {

/// What a key is, without the key.
struct KeyFacts
{
    QString kty;
    QString curve; ///< empty for RSA
    int bits = 0;
    QString algorithm;
    QString kid;
    QString thumbprint;

    [[nodiscard]] static KeyFacts of(const SigningKey &key);
    /// "RSA, 4096 bits", "EC, P-256"
    [[nodiscard]] QString size() const;

    bool operator==(const KeyFacts &) const = default;
};

/// What Profiles::add() would do with an import, before it does: plain values for a dialog or a
/// terminal. What is wrong has already been refused by importClient().
struct ImportPreview
{
    ImportForm form;
    ClientProfile profile; ///< with environment() and authorityName()
    KeyFacts key;          ///< empty of a public client
    QStringList sameKeyAs; ///< profiles that have this key already
    bool isNameTaken = false;
    QString profileFile;  ///< where the profile goes
    QString keychainItem; ///< where the key goes
    QList<ImportNote> notes;
};

[[nodiscard]] ImportPreview previewOf(const ProfileImport &import, const ProfileStore &store);

} // namespace knippe
