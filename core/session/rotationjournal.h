// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretbytes.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>

namespace knippe {

/// A refresh token that went out and whose fate nobody knows yet: the answer was lost, or the
/// process was. The authority may have spent it (and its successor is gone), or not.
struct RotationDoubt
{
    QByteArray token; ///< refreshTokenName() of it
    QString resource; ///< asked for with it
    QDateTime since;  ///< UTC
    int attempts = 0; ///< times it went out without an answer that says what became of it

    bool operator==(const RotationDoubt &) const = default;
};

/// Short, stable, not secret: 72 bits of SHA-256, base64url.
[[nodiscard]] QByteArray refreshTokenName(const SecretBytes &refreshToken);

/// Notes a refresh token before it leaves and strikes it out when its fate is known, so that
/// whoever comes next, after a crash too, knows what is in doubt. Only for telling people and for
/// bounding retries: no token depends on it, so it is not forced to disk and a lost or damaged file
/// means no doubt. Guarded by the profile's lock.
class RotationJournal
{
public:
    explicit RotationJournal(QString path);

    [[nodiscard]] std::optional<RotationDoubt> load() const;
    void note(const RotationDoubt &doubt);
    /// There is no doubt any more.
    void strikeOut();
    void clear();
    /// Nothing more is noted in this turn. Until then the file stays open, and is there even when
    /// nothing is in doubt: to make and to remove it for each request took longer than the rest.
    void close();

private:
    void overwrite(const QByteArray &text);

    QString m_path;
    QFile m_file;
};

[[nodiscard]] QString rotationJournalOf(const QString &stateDirectory, const QString &profileId);

} // namespace knippe
