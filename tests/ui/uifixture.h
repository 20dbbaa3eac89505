// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/profiles.h"
#include "core/session/session.h"
#include "core/session/sessionstate.h"
#include "core/vault/memorystore.h"

#include <QtCore/QTemporaryDir>

namespace knippe {

/// A clock that stands still until a test moves it.
class HandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now{QDate(2026, 11, 21), QTime(20, 0), Qt::UTC};
};

/// A sign-in page that nobody ever answers.
class SilentAgent final : public UserAgent
{
public:
    Result<QString> prepare(const QString &redirectUri, ResponseMode) override
    {
        return redirectUri;
    }
    void present(const AuthorizationPrompt &, QObject *, Handler) override {}
};

/// Everything a window stands on, in a directory of its own and with a keychain in memory.
class UiFixture
{
    QTemporaryDir m_directory; // first: the rest lives in it

public:
    UiFixture();

    /// Writes the profile, and the session's state when somebody is to be signed in.
    void store(const QList<ApiToken> &tokens, bool signedIn);
    [[nodiscard]] std::unique_ptr<Session> session();
    [[nodiscard]] Session::Environment environment() { return {vault, clock, stateDirectory()}; }
    /// A token for `resource`, held and good for `lifetime` seconds; 0 for an unknown lifetime.
    [[nodiscard]] ApiToken heldToken(const QString &resource, qint64 lifetime) const;
    [[nodiscard]] ApiToken noToken(const QString &resource) const;
    [[nodiscard]] QString configDirectory() const
    {
        return m_directory.filePath(QStringLiteral("config"));
    }
    [[nodiscard]] QString stateDirectory() const
    {
        return m_directory.filePath(QStringLiteral("state"));
    }
    /// A profile to import, with a key made here, or whatever `content` says.
    QString writeFile(const QByteArray &content = {});

    HandClock clock;
    MemoryStore vault;
    StoredProfile profile; ///< APIs example:a, example:b and example:c with scopes read and write
    Profiles profiles;
};

} // namespace knippe
