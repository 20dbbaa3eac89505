// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/http/httpmessage.h"

namespace knippe {

/// Hears of every request that an HttpClient sends, and of its end. It must not keep what it hears:
/// there are secrets in it.
class ExchangeWatcher
{
public:
    virtual ~ExchangeWatcher() = default;
    /// Answers with a number by which the end will be known.
    virtual int sending(const HttpRequest &request) = 0;
    /// Also when nobody waits for the answer any more.
    virtual void answered(int number, const Result<HttpResponse> &answer) = 0;
};

} // namespace knippe
