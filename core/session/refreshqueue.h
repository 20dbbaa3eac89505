// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/tokenresponse.h"
#include "core/profile/clientprofile.h"
#include "core/session/profilelock.h"

#include <memory>
#include <optional>

namespace knippe {

/// What came of a request for an API's token.
struct RefreshAnswer
{
    std::optional<TokenResponse> response;   ///< nothing: it was needed no more
    std::shared_ptr<ProfileLock::Hold> turn; ///< other processes wait for as long as this is kept
    QJsonArray details = {};                 ///< that it was asked for with
};

/// An API that waits for a token.
struct RefreshJob
{
    QString resource;
    TokenTarget target; ///< what the request names it by
    TokenType type = TokenType::Dpop;
    std::function<bool()> isNeeded;      ///< asked when its turn has come
    std::function<QJsonArray()> details; ///< likewise: those of its client assertion
    std::function<void(Result<RefreshAnswer>)> handler;
    int attempts = 0;        ///< requests sent
    QJsonArray sent = {};    ///< details of the last one
    bool isAnswered = false; ///< its token is here, and is being looked at
};
using RefreshJobPtr = std::shared_ptr<RefreshJob>;

/// The APIs of one session that wait, in the order they came. A job is answered once, and is no
/// longer in here when it is.
class RefreshQueue
{
public:
    void push(RefreshJob job) { m_jobs.push_back(std::make_shared<RefreshJob>(std::move(job))); }
    [[nodiscard]] bool isEmpty() const { return m_jobs.empty(); }
    /// A copy, as answers may change the queue.
    [[nodiscard]] std::deque<RefreshJobPtr> jobs() const { return m_jobs; }
    /// Passed over when it has been answered before.
    void answer(const RefreshJobPtr &job, Result<RefreshAnswer> answer);
    void answerAll(const Error &error);
    /// Those of which nothing has been sent.
    void answerUnsent(const Error &error);

private:
    std::deque<RefreshJobPtr> m_jobs;
};

} // namespace knippe
