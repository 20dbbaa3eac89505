// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"

namespace knippe {

/// Time that passes only when a test says so.
class TestClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now = QDateTime::fromString(QStringLiteral("2026-11-21T20:00:00Z"), Qt::ISODate);
};

} // namespace knippe
