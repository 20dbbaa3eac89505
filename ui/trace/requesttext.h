// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracedexchange.h"

#include <QtCore/QCoreApplication>

namespace knippe {

/// The words for an exchange, for the table, the details and screen readers.
class RequestText
{
    Q_DECLARE_TR_FUNCTIONS(knippe::RequestText)

public:
    /// "POST /connect/token"
    [[nodiscard]] static QString call(const TracedExchange &exchange);
    /// The status, "…" while it is under way, "–" when there was none.
    [[nodiscard]] static QString answer(const TracedExchange &exchange);
    /// What it was about, and what came of it.
    [[nodiscard]] static QString purpose(const TracedExchange &exchange);
    /// "82 ms", "14 s"; empty while it is under way.
    [[nodiscard]] static QString took(const TracedExchange &exchange);
    /// As wide as took() gets.
    [[nodiscard]] static QString longestTook();
    /// In full, or "43 characters, #4f2a".
    [[nodiscard]] static QString value(const TracedField &field);
};

} // namespace knippe
