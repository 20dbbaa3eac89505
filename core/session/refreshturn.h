// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/authority.h"
#include "core/session/refreshqueue.h"
#include "core/session/rotationjournal.h"
#include "core/session/storedsession.h"

namespace knippe {

/// One turn at a profile's refresh token: takes the profile's lock, reads the token anew, makes
/// sure that the keychain would take a successor, and sends what is queued, each request with the
/// newest token, which is in the keychain, read back, before the next one leaves. One API after
/// another while the authority rotates; side by side once an answer of this turn shows that it does
/// not.
class RefreshTurn : public QObject
{
    Q_OBJECT

public:
    struct Environment
    {
        QString profileId;
        ClientRules rules;
        Authority &authority;
        HttpClient &http;
        DpopNonces &nonces;
        SecretStore &vault;
        const Clock &clock;
        ProfileLock &lock;
        RotationJournal &journal;
        const std::weak_ptr<AssertionSigner> &signerInUse; ///< of a sign-in that is not over yet
        std::chrono::milliseconds secondAttempt; ///< pause before the last of three attempts
        std::chrono::milliseconds keychainRetry; ///< pause while the keychain refuses
    };
    /// What becomes of a refresh token that arrives, or has arrived, for a session that has gone.
    enum class Successor { Revoked, LeftAlone };

    RefreshTurn(const Environment &environment, RefreshQueue &queue, QObject *parent = nullptr);
    ~RefreshTurn() override;

    void begin();
    /// Something was queued after the beginning.
    void onQueued();
    /// The session is about to go: nothing is stored from now on, and others may have the turn.
    /// Over when the last answer has come, and its refresh token has been dealt with.
    void abandon(Successor successor);
    /// The keychain would not take the newest refresh token, which is now in memory only. It is
    /// tried again until it does; nothing else is sent meanwhile.
    [[nodiscard]] bool holdsUnstored() const { return !m_unstored.isEmpty(); }

signals:
    /// It is ours; whatever others have changed before is to be seen now.
    void begun();
    void requesting(const QString &resource);
    void unstoredChanged();
    /// The refresh token lives longer now, for so many seconds if the authority says so; or why
    /// not.
    void extended(const knippe::Result<std::optional<int>> &lifetime);
    void over();

private:
    void openVault();
    void prepare(StoredSession session);
    void proceed();
    void send(const RefreshJobPtr &job);
    void expectNext();
    void onAnswer(const RefreshJobPtr &job, Result<TokenResponse> response);
    void onLateAnswer(const Result<TokenResponse> &response);
    void onFailed(const RefreshJobPtr &job, const Error &error);
    void storeRefreshToken();
    void writeSuccessor(const SessionRecord &held);
    void onReplaced(const SessionRecord &held);
    void onStored(const Result<> &stored);
    void judgeAnswered();
    void judge(const RefreshJobPtr &job, const std::shared_ptr<TokenResponse> &response);
    void deliver(const RefreshJobPtr &job, TokenResponse response);
    void stop(const Error &error);
    void revoke(SecretBytes refreshToken);
    void leave();
    void settle();
    void extend();
    void onExtended(Result<TokenResponse> response);

    Environment m_environment;
    RefreshQueue &m_queue;
    std::unique_ptr<QObject> m_scope; ///< context of what is awaited, requests aside
    QTimer m_keychainRetry;
    std::shared_ptr<ProfileLock::Hold> m_hold;
    std::shared_ptr<AssertionSigner> m_signer;
    std::unique_ptr<TokenClient> m_client;
    SessionRecord m_record; ///< as the keychain has it
    int m_inFlight = 0;
    bool m_ready = false;   ///< requests may leave
    bool m_stopped = false; ///< none any more in this turn
    bool m_sideBySide;      ///< this authority does not rotate
    enum class Extension { Unwanted, Wanted, Sent } m_extension = Extension::Unwanted;
    std::optional<Successor> m_abandoned;
    std::optional<RotationDoubt> m_doubt; ///< about the refresh token in m_record
    bool m_inherited = false;             ///< that doubt is from an earlier turn
    SecretBytes m_unstored;               ///< newest refresh token, until the keychain has it
    std::deque<std::function<void()>> m_afterStoring;
    /// Answers to look at when the next request, which need not wait for that, has left.
    std::deque<std::function<void()>> m_unjudged;
};

} // namespace knippe
