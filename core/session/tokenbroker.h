// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/refreshturn.h"

#include <list>

namespace knippe {

/// Turns the one refresh token into access tokens, a turn at a time (see RefreshTurn).
class TokenBroker : public QObject
{
    Q_OBJECT

public:
    explicit TokenBroker(RefreshTurn::Environment environment, QObject *parent = nullptr);
    ~TokenBroker() override;

    void fetch(RefreshJob job);
    /// Answers what has not been sent yet with `error`.
    void withdraw(const Error &error) { m_queue.answerUnsent(error); }
    /// Answers whatever is queued with `error` and leaves the turn to itself: the session that the
    /// requests were made for is about to go.
    void abandon(const Error &error, RefreshTurn::Successor successor);
    [[nodiscard]] bool holdsUnstored() const { return m_turn && m_turn->holdsUnstored(); }
    /// A request is under way, or a refresh token is not where it belongs yet.
    [[nodiscard]] bool isBusy() const { return m_turn || !m_abandoned.empty(); }

signals:
    /// Others may have changed the session; from here on they wait.
    void turnBegun();
    void requesting(const QString &resource);
    void unstoredChanged();
    void extended(const knippe::Result<std::optional<int>> &lifetime); ///< see RefreshTurn

private:
    void beginTurn();
    void onTurnOver();

    RefreshTurn::Environment m_environment;
    RefreshQueue m_queue;
    std::unique_ptr<RefreshTurn> m_turn;
    std::list<std::unique_ptr<RefreshTurn>> m_abandoned;
};

} // namespace knippe
