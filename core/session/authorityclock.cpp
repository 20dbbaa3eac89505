// SPDX-License-Identifier: MIT
#include "core/session/authorityclock.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace knippe {

static constexpr seconds Tolerance = 5s;
static constexpr seconds LargestCorrection = 24h;

AuthorityClock::AuthorityClock(const Clock &local, QObject *parent)
    : QObject(parent)
    , m_local(local)
{
}

QDateTime AuthorityClock::now() const
{
    const QDateTime local = m_local.now();
    return isCorrected() && !wasSetRight(local) ? local.addSecs(m_skew.count()) : local;
}

bool AuthorityClock::isCorrected() const
{
    return m_skew != 0s && std::chrono::abs(m_skew) <= LargestCorrection;
}

// `Date` was written at some moment between sending and now; the smallest correction that explains
// it is the one believed.
void AuthorityClock::hear(const QDateTime &date, std::chrono::milliseconds took)
{
    m_heardAt = m_local.now();
    m_sinceHeard.start();
    const milliseconds atLeast(m_heardAt.msecsTo(date));
    const auto skew =
        std::chrono::round<seconds>(std::clamp<milliseconds>(0s, atLeast, atLeast + took));
    if (std::chrono::abs(skew - m_skew) <= Tolerance) // the network's doing, or none
        return;
    m_skew = std::chrono::abs(skew) <= Tolerance ? 0s : skew;
    emit skewChanged();
}

// This computer's clock has jumped by just what it was wrong: somebody has corrected it. A machine
// that slept shows a jump as well, but hardly of this length.
bool AuthorityClock::wasSetRight(const QDateTime &local) const
{
    const seconds jump(m_heardAt.addMSecs(m_sinceHeard.elapsed()).secsTo(local));
    return std::chrono::abs(jump - m_skew) <= Tolerance;
}

} // namespace knippe
