// SPDX-License-Identifier: MIT
#include "ui/common/durationtext.h"

#include <QtCore/QCoreApplication>

namespace knippe {

namespace {
struct Duration
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};
} // namespace

static constexpr qint64 Minute = 60;
static constexpr qint64 Hour = 60 * Minute;
static constexpr qint64 Day = 24 * Hour;

QString durationText(qint64 seconds)
{
    if (seconds < Minute)
        return Duration::tr("%1 s", "seconds").arg(seconds);
    if (seconds < Hour)
        return Duration::tr("%1 min", "minutes").arg(seconds / Minute);
    if (seconds < Day)
        return Duration::tr("%1 h %2 min", "hours, minutes")
            .arg(seconds / Hour)
            .arg(seconds % Hour / Minute);
    return Duration::tr("%1 d %2 h", "days, hours").arg(seconds / Day).arg(seconds % Day / Hour);
}

} // namespace knippe
