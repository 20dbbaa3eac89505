// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>

namespace knippe {

/// Wall-clock time in UTC. An interface because tests let time pass without waiting for it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace knippe
