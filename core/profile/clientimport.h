// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/keyfile.h"
#include "core/profile/importnote.h"
#include "core/profile/profilestore.h"

namespace knippe {

/// What importing would store, and where its key has to go. Until Profiles::add() nothing is; what
/// a person wants otherwise is changed in `stored.profile` before.
struct ProfileImport
{
    StoredProfile stored;
    std::optional<SigningKey> key; ///< none of a public client
    ImportForm form;
    QList<ImportNote> notes;
};

/// What a person says about what is imported; what is empty is left to the file.
struct ImportOptions
{
    QString name;
    QString clientId;
    QString authority;
    QStringList scopes; ///< in place of the file's scopes and APIs
    KeyFileAccess access;
    /// A client id or an authority that nobody names stays empty instead of being an error, as does
    /// a name that would have been made of them: somebody is asked before Profiles::add().
    bool leavesGaps = false;
    QJsonObject settings = {}; ///< further members of the profile, as `kind`
};

/// 256 KiB: no client is larger.
inline constexpr qint64 MaxImport = 256 * 1024;

/// Reads what was dropped, pasted or piped in: a profile in Knippe's form, a client configuration,
/// or a private key as JWK, JWKS, XML, PEM or PKCS#12. The form is known from the content alone.
/// Says what is wrong and where (E-CONFIG-…). After E-CONFIG-PASSPHRASE-NEEDED or -WRONG, ask for
/// the passphrase and call again.
[[nodiscard]] Result<ProfileImport> importClient(QByteArrayView content,
                                                 const ImportOptions &options = {});
/// The same from a file, beside which an extra trust anchor may lie. E-CONFIG-FILE, E-CONFIG-CA.
[[nodiscard]] Result<ProfileImport> importFile(const QString &path,
                                               const ImportOptions &options = {});

} // namespace knippe
