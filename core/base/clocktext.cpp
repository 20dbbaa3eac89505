// SPDX-License-Identifier: MIT
#include "core/base/clocktext.h"

#include <QtCore/QCoreApplication>

using namespace std::chrono_literals;

namespace knippe {

namespace {

struct ClockText
{
    Q_DECLARE_TR_FUNCTIONS(ClockText)
};

QString distanceText(std::chrono::seconds distance)
{
    if (distance < 2min)
        return ClockText::tr("%1 s", "seconds").arg(distance.count());
    if (distance < 2h)
        return ClockText::tr("%1 min", "minutes").arg(distance / 1min);
    return ClockText::tr("%1 h", "hours").arg(distance / 1h);
}

} // namespace

QString clockText(std::chrono::seconds skew, bool corrected)
{
    const QString distance = distanceText(std::chrono::abs(skew));
    if (!corrected) {
        return ClockText::tr("This computer's clock differs from the authority's by %1, too much "
                             "to sign in. Please correct the clock and try again.")
            .arg(distance);
    }
    return (skew > 0s ? ClockText::tr("This computer's clock is %1 behind the authority's. Signing "
                                      "in works all the same; please correct the clock.")
                      : ClockText::tr("This computer's clock is %1 ahead of the authority's. "
                                      "Signing in works all the same; please correct the clock."))
        .arg(distance);
}

} // namespace knippe
