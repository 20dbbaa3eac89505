// SPDX-License-Identifier: MIT
#pragma once

#include "core/profile/clientprofile.h"

#include <QtCore/QDateTime>

namespace knippe {

/// A profile as it lies on disk. `id` is made at import and names its keychain items, so that a
/// profile removed and added again never meets the old one's secrets.
struct StoredProfile
{
    ClientProfile profile;
    QString id;
    QString keyThumbprint;   ///< RFC 7638, SHA-256, base64url
    QByteArray trustedCaPem; ///< what trustedCa named when it was imported
    QDateTime keySince{};    ///< when its key came here; invalid in files of older versions
    bool isManaged = false;  ///< it came with the computer; only its key is this user's

    /// Nobody has given it a key yet.
    [[nodiscard]] bool isKeyless() const
    {
        return isManaged && keyThumbprint.isEmpty() && !profile.isPublic();
    }

    [[nodiscard]] static QString newId();
};

/// Profiles as files in `<config>/profiles`, one each, readable by this user only; no secret in
/// them. Beside them stand the managed ones: files in Knippe's form without a key, in directories
/// that only an administrator can write to. What this user adds to a managed one – its key's
/// thumbprint, what is kept fresh – lies in `<config>/managed`. Where both have a name, the managed
/// one has it.
class ProfileStore
{
public:
    /// The first of several `managedDirectories` that has a name counts.
    explicit ProfileStore(QString configDirectory, QStringList managedDirectories = {});

    /// Names, sorted. A file that cannot be read is listed too; load() says what is wrong with it.
    [[nodiscard]] QStringList names() const;
    /// E-CONFIG-UNKNOWN, or what parseStoredProfile() says.
    [[nodiscard]] Result<StoredProfile> load(const QString &name) const;
    [[nodiscard]] bool isManaged(const QString &name) const;
    /// Own profiles that cannot be had, because managed ones have their names.
    [[nodiscard]] QStringList hidden() const;
    /// E-CONFIG-EXISTS when the name is taken, E-CONFIG-MANAGED when by a managed one,
    /// E-CONFIG-FILE when writing fails.
    [[nodiscard]] Result<> add(const StoredProfile &profile) const;
    /// Writes one that is there already anew; it has been called `former` if that is not empty. Of
    /// a managed one only what is this user's. E-CONFIG-UNKNOWN when it is not there,
    /// E-CONFIG-EXISTS, E-CONFIG-MANAGED, E-CONFIG-FILE.
    [[nodiscard]] Result<> replace(const StoredProfile &profile, const QString &former = {}) const;
    /// E-CONFIG-MANAGED, E-CONFIG-UNKNOWN, E-CONFIG-FILE.
    [[nodiscard]] Result<> remove(const QString &name) const;
    [[nodiscard]] QString fileOf(const QString &name) const;

private:
    [[nodiscard]] QString ownFileOf(const QString &name) const;
    [[nodiscard]] QString managedFileOf(const QString &name) const; ///< empty when there is none
    [[nodiscard]] QString factsFileOf(const QString &id) const;
    [[nodiscard]] Result<StoredProfile> loadManaged(const QString &name) const;
    [[nodiscard]] Result<> writeFacts(const StoredProfile &profile) const;
    [[nodiscard]] Result<> write(const StoredProfile &profile) const;

    QString m_directory;
    QString m_facts;
    QStringList m_managed;
};

} // namespace knippe
