// SPDX-License-Identifier: MIT
#include "core/session/refreshqueue.h"

#include "core/base/faultpoint.h"

#include <algorithm>

namespace knippe {

void RefreshQueue::answer(const RefreshJobPtr &job, Result<RefreshAnswer> answer)
{
    const auto place = std::find(m_jobs.begin(), m_jobs.end(), job);
    if (place == m_jobs.end())
        return;
    m_jobs.erase(place);
    faultPoint("K12");
    job->handler(std::move(answer));
}

void RefreshQueue::answerUnsent(const Error &error)
{
    for (const RefreshJobPtr &job : jobs()) {
        if (job->attempts == 0)
            answer(job, failure(error));
    }
}

void RefreshQueue::answerAll(const Error &error)
{
    std::deque<RefreshJobPtr> jobs;
    jobs.swap(m_jobs);
    for (const RefreshJobPtr &job : jobs)
        job->handler(failure(error));
}

} // namespace knippe
