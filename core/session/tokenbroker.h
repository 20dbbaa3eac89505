// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/authority.h"
#include "core/session/profilelock.h"
#include "core/session/rotationjournal.h"
#include "core/session/storedsession.h"

namespace knippe {

/// Turns the one refresh token into access tokens, each request with the newest refresh token,
/// which is in the keychain, read back, before the next request leaves. One API after another while
/// the authority rotates; side by side once an answer of this turn shows that it does not. Holds
/// the profile's lock meanwhile, and reads the refresh token anew whenever it gets the turn.
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
        ProfileLock &lock;
        RotationJournal journal;
        std::chrono::milliseconds secondAttempt; ///< pause before the last of three attempts
        std::chrono::milliseconds keychainRetry; ///< pause while the keychain refuses
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
    /// The keychain would not take the newest refresh token, which is now in memory only. It is
    /// tried again until it does; nothing else is sent meanwhile.
    [[nodiscard]] bool holdsUnstored() const { return !m_unstored.isEmpty(); }

signals:
    void requesting(const QString &resource);
    void unstoredChanged();

private:
    struct Job
    {
        QString resource;
        TokenType type;
        std::vector<Handler> handlers;
        int attempts = 0; ///< requests sent
    };
    using JobPtr = std::shared_ptr<Job>;

    void beginTurn();
    void openVault();
    void prepare(StoredSession session);
    void sendNext();
    void send(const JobPtr &job);
    void onAnswer(const JobPtr &job, Result<TokenResponse> response);
    void onFailed(const JobPtr &job, const Error &error);
    void storeRefreshToken();
    void onStored(const Result<> &stored);
    void judge(const JobPtr &job, const std::shared_ptr<TokenResponse> &response);
    void deliver(const JobPtr &job, const Result<TokenResponse> &result);
    void answerAll(const Error &error);
    void failAll(const Error &error);
    void endTurn();
    void settle();

    QString m_profileId;
    QString m_clientId;
    Environment m_environment;
    QTimer m_keychainRetry;
    std::deque<JobPtr> m_queue;
    // for the length of a turn only
    std::unique_ptr<QObject> m_turn; ///< context of whatever is awaited
    std::shared_ptr<const ClientKeys> m_keys;
    SessionRecord m_record; ///< as the keychain has it
    std::unique_ptr<TokenClient> m_client;
    ProfileLock::Hold m_hold;
    bool m_ready = false;                 ///< requests may leave
    bool m_sideBySide = false;            ///< this authority does not rotate
    std::optional<RotationDoubt> m_doubt; ///< about the refresh token in m_record
    bool m_inherited = false;             ///< that doubt is from an earlier turn
    SecretBytes m_unstored;               ///< newest refresh token, until the keychain has it
    std::deque<std::function<void()>> m_afterStoring;
};

} // namespace knippe
