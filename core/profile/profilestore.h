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

    [[nodiscard]] static QString newId();
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
    /// Writes one that is there already anew; it has been called `former` if that is not empty.
    /// E-CONFIG-UNKNOWN when it is not there, E-CONFIG-EXISTS, E-CONFIG-FILE.
    [[nodiscard]] Result<> replace(const StoredProfile &profile, const QString &former = {}) const;
    [[nodiscard]] Result<> remove(const QString &name) const;
    [[nodiscard]] QString fileOf(const QString &name) const;

private:
    [[nodiscard]] Result<> write(const StoredProfile &profile) const;

    QString m_directory;
};

} // namespace knippe
