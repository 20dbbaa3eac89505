// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <chrono>

namespace knippe {

/// The authority's time: this computer's, corrected by the `Date` of the authority's answers (RFC
/// 9110 section 6.6.1). Assertions and proofs are dated by it, because the authority judges them by
/// its own clock (RFC 9449 section 11.1), and ID tokens are judged by it. Expiry is not:
/// `expires_in` counts from the answer, both ends of the count are read from this computer's clock,
/// and so it is right although the clock is wrong, also in the next process. Only setting the clock
/// meanwhile makes tokens look good, or run out, for as much too long or too short.
class AuthorityClock final : public QObject, public Clock
{
    Q_OBJECT

public:
    explicit AuthorityClock(const Clock &local, QObject *parent = nullptr);

    [[nodiscard]] QDateTime now() const override;
    /// How far the authority's clock is ahead of this computer's; negative: behind. Up to 5 s are 0
    /// (FAPI 2.0 has authorities accept as much), and more than a day is not corrected by now().
    [[nodiscard]] std::chrono::seconds skew() const { return m_skew; }
    [[nodiscard]] bool isCorrected() const;

    /// An answer said `date` and came `took` after its request had been sent.
    void hear(const QDateTime &date, std::chrono::milliseconds took);

signals:
    void skewChanged();

private:
    [[nodiscard]] bool wasSetRight(const QDateTime &local) const;

    const Clock &m_local;
    std::chrono::seconds m_skew{0};
    QDateTime m_heardAt;        ///< by this computer's clock
    QElapsedTimer m_sinceHeard; ///< which nobody can set
};

} // namespace knippe
