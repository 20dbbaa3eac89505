// SPDX-License-Identifier: MIT
#include "core/session/assertionsigner.h"

#include "core/base/background.h"
#include "core/base/random.h"
#include "core/oidc/clientassertion.h"

#include <cstdlib>

namespace knippe {

// What was signed ahead is not used after this, nor when the clock has been set meanwhile: it is
// good for 30 s, and the authority's clock may not quite agree.
static constexpr int SecondsAhead = 5;

struct AssertionSigner::Job
{
    AssertionClaims claims;
    QDateTime issuedAt;
    std::optional<QByteArray> assertion = {}; ///< until somebody asks for it
    QPointer<QObject> context = {};
    Handler handler = {};
};

AssertionSigner::AssertionSigner(std::shared_ptr<const ClientKeys> keys, const Clock &clock)
    : m_keys(std::move(keys))
    , m_clock(clock)
{
}

void AssertionSigner::sign(const AssertionClaims &claims, QObject *context, Handler handler)
{
    dropUnlike(claims);
    std::shared_ptr<Job> job;
    if (m_ahead.empty()) {
        job = start(claims);
    } else {
        job = m_ahead.front();
        m_ahead.pop_front();
    }
    if (job->assertion)
        return handler(*job->assertion);
    job->context = context;
    job->handler = std::move(handler);
}

void AssertionSigner::signAhead(const AssertionClaims &claims, std::size_t count)
{
    dropUnlike(claims);
    while (m_ahead.size() < count)
        m_ahead.push_back(start(claims));
}

void AssertionSigner::dropUnlike(const AssertionClaims &claims)
{
    std::erase_if(m_ahead, [&, now = m_clock.now()](const std::shared_ptr<Job> &job) {
        return job->claims != claims || std::abs(job->issuedAt.secsTo(now)) >= SecondsAhead;
    });
}

std::shared_ptr<AssertionSigner::Job> AssertionSigner::start(const AssertionClaims &claims) const
{
    const auto job = std::make_shared<Job>(Job{claims, m_clock.now()});
    inBackground(
        [claims, keys = m_keys, issuedAt = job->issuedAt] {
            return makeClientAssertion(claims.clientId, claims.audience, issuedAt, randomText(128),
                                       *keys->client, claims.details);
        },
        QCoreApplication::instance(),
        [job](const QByteArray &assertion) {
            if (!job->handler)
                job->assertion = assertion;
            else if (job->context)
                job->handler(assertion);
        });
    return job;
}

} // namespace knippe
