// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

namespace knippe {

/// A profile as it lies on disk. `id` is made at import and names its keychain items, so that a
/// profile removed and added again never meets the old one's secrets.
struct StoredProfile
{
    ClientProfile profile;
    QString id;
    QString keyThumbprint;   ///< RFC 7638, SHA-256, base64url
    QByteArray trustedCaPem; ///< what trustedCa named when it was imported
};

/// What importing a file would store, and where its key has to go.
struct ProfileImport
{
    StoredProfile stored;
    SigningKey key;
};

/// Profiles as files in `<config>/profiles`, one each, readable by this user only; no secret in
/// them.
class ProfileStore
{
public:
    explicit ProfileStore(QString configDirectory);

    /// Names, sorted. A file that cannot be read is listed too; load() says what is wrong with it.
    [[nodiscard]] QStringList names() const;
    /// E-CONFIG-UNKNOWN, or what parseStoredProfile() says.
    [[nodiscard]] Result<StoredProfile> load(const QString &name) const;
    /// E-CONFIG-EXISTS when the name is taken, E-CONFIG-FILE when writing fails.
    [[nodiscard]] Result<> add(const StoredProfile &profile) const;
    /// Writes one that is there already anew. E-CONFIG-UNKNOWN when it is not, E-CONFIG-FILE.
    [[nodiscard]] Result<> replace(const StoredProfile &profile) const;
    [[nodiscard]] Result<> remove(const QString &name) const;

private:
    [[nodiscard]] Result<> write(const StoredProfile &profile) const;
    [[nodiscard]] QString fileOf(const QString &name) const;

    QString m_directory;
};

/// Reads a file to import (Knippe's own JSON form, at most 256 KiB) and checks everything in it;
/// stores nothing. `name` overrides the profile's own when not empty.
[[nodiscard]] Result<ProfileImport> readProfileFile(const QString &path, const QString &name = {});

} // namespace knippe
