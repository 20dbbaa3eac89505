// SPDX-License-Identifier: MIT
#include "app/signin/engineage.h"

#include <algorithm>

namespace knippe {

static constexpr int KnownMajor = 94;
static constexpr int DaysPerMajor = 31;
static constexpr int DaysPerMonth = 30;

int engineAge(const QString &securityPatch, const QDate &today)
{
    bool isNumber = false;
    const int major = securityPatch.section(u'.', 0, 0).toInt(&isNumber);
    if (!isNumber || major <= 0 || !today.isValid())
        return -1;
    const QDate released = QDate(2021, 9, 21).addDays(qint64(major - KnownMajor) * DaysPerMajor);
    return static_cast<int>(std::max<qint64>(released.daysTo(today), 0) / DaysPerMonth);
}

} // namespace knippe
