// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/session.h"

namespace knippe {

/// A request to an API as a person writes it, before anything is made of it.
struct CallDraft
{
    QString method = QStringLiteral("GET");
    QString url;
    QString headers; ///< one in a line, "Name: value"
    QString body;
};

/// A method of which the person expects that it changes nothing (RFC 9110 section 9.2.1).
[[nodiscard]] bool isSafeMethod(const QString &method);
/// What is sent: a body only where there is one, and as JSON when it is and no header says
/// otherwise. E-CALL-USAGE with what is wrong in it; the rest is found by Session::call().
[[nodiscard]] Result<ResourceRequest> requestOf(const CallDraft &draft);
/// Why `text` is no JSON, with the place; empty when it is, or is empty.
[[nodiscard]] QString jsonProblem(const QString &text);

} // namespace knippe
