// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <QtCore/QStringList>

#include <optional>

namespace knippe {

/// Bytes. A longer one is refused at the sign-in (E-VAULT-SIZE): it would not fit everywhere.
inline constexpr qsizetype MaxRefreshToken = 16 * 1024;

/// What the keychain keeps of a session. One refresh token serves every API.
struct SessionRecord
{
    SecretBytes refreshToken;
    SecretBytes dpopKey; ///< private JWK that the tokens are bound to: in one item, so never apart
    QString issuer;
    QString subject;  ///< `sub` of the ID token, held against that of later ID tokens
    QString userName; ///< for display; may be empty
    QByteArray nonce; ///< of the sign-in, for later ID tokens (OpenID Connect Core 12.2)
    std::optional<qint64> authTime; ///< of the first ID token, seconds since 1970, likewise

    [[nodiscard]] SessionRecord clone() const;
    [[nodiscard]] SecretBytes toJson() const;
    /// E-VAULT-CONTENT when it is not one of ours.
    [[nodiscard]] static Result<SessionRecord> fromJson(const SecretBytes &json);
};

/// Names of a profile's keychain items. The client's private JWK and the session are JSON, a token
/// is itself.
[[nodiscard]] QString clientKeyItem(const QString &profileId);
/// A key that is being registered, and the one before the last change.
[[nodiscard]] QString newClientKeyItem(const QString &profileId);
[[nodiscard]] QString oldClientKeyItem(const QString &profileId);
/// A client certificate with its key, in PEM: of this installation alone, as the session is.
[[nodiscard]] QString certificateItem(const QString &profileId);
[[nodiscard]] QString newCertificateItem(const QString &profileId);
[[nodiscard]] QString oldCertificateItem(const QString &profileId);
[[nodiscard]] QString sessionItem(const QString &profileId);
/// The ID token of the session, as it came.
[[nodiscard]] QString idTokenItem(const QString &profileId);
/// Written to find out whether the keychain takes writes of that size; holds random characters.
[[nodiscard]] QString probeItem(const QString &profileId);
[[nodiscard]] QString accessTokenItem(const QString &profileId, const QString &resource);
/// The name under which one installation of several keeps `item`; see InstallationStore.
[[nodiscard]] QString itemOfInstallation(const QString &item, const QString &installation);
/// The items of a session: its record, the probe, the ID token and a token for each of `resources`.
[[nodiscard]] QStringList sessionItems(const QString &profileId, const QStringList &resources);

} // namespace knippe
