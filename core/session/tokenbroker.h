// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/authority.h"
#include "core/session/tokenclient.h"
#include "core/vault/secretstore.h"
#include "core/vault/vaultrecord.h"

#include <QtCore/QLockFile>
#include <QtCore/QTimer>

#include <deque>

namespace knippe {

/// Turns the one refresh token into access tokens, one API after another, each with the newest
/// refresh token, which is in the keychain before the next request leaves. Takes turns with other
/// processes of the same profile through a lock, and reads the refresh token anew whenever it gets
/// the turn.
class TokenBroker : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const Result<TokenResponse> &)>;

    struct Environment
    {
        Authority &authority;
        HttpClient &http;
        DpopNonces &nonces;
        SecretStore &vault;
        const Clock &clock;
        QString lockFile;
    };

    TokenBroker(QString profileId, QString clientId, Environment environment,
                QObject *parent = nullptr);
    ~TokenBroker() override;

    /// Queues a request. One for a resource that is queued already joins it: one request, both
    /// answered.
    void fetch(const QString &resource, TokenType type, Handler handler);
    /// Answers whatever is queued with `error` and drops the request under way: the session that
    /// the requests were made for is about to go.
    void abandon(const Error &error);
    [[nodiscard]] bool isBusy() const { return !m_queue.empty(); }

signals:
    void requesting(const QString &resource);

private:
    struct Job
    {
        QString resource;
        TokenType type;
        std::vector<Handler> handlers;
    };
    void takeTurn();
    void openVault();
    void onOpened(SessionRecord record);
    void discover();
    void sendNext();
    void onAnswer(Result<TokenResponse> response);
    void storeRefreshToken(SecretBytes refreshToken, std::function<void()> next);
    void judge(const std::shared_ptr<TokenResponse> &response);
    void deliver(const Result<TokenResponse> &result);
    void endTurn();
    void failAll(const Error &error);

    QString m_profileId;
    QString m_clientId;
    Environment m_environment;
    QLockFile m_lock;
    QTimer m_lockRetry;
    int m_lockAttempts = 0;
    std::deque<Job> m_queue; ///< the front one is under way
    // for the length of a turn only
    std::unique_ptr<QObject> m_turn; ///< context of whatever is awaited
    std::shared_ptr<const ClientKeys> m_keys;
    SessionRecord m_record;
    std::unique_ptr<TokenClient> m_client;
    // the newest refresh token if the keychain would not take it, and the one it still has
    SecretBytes m_unstored;
    SecretBytes m_spent;
};

/// A session as the keychain has it, with the client's key.
struct StoredSession
{
    std::shared_ptr<const ClientKeys> keys;
    SessionRecord record;
};
void loadSession(SecretStore &vault, const QString &profileId, QObject *context,
                 std::function<void(Result<StoredSession>)> handler);
/// The client's private JWK from the keychain.
void loadClientKey(SecretStore &vault, const QString &profileId, QObject *context,
                   std::function<void(Result<SigningKey>)> handler);

} // namespace knippe
