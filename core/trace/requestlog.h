// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/http/exchangewatcher.h"
#include "core/oidc/authorizationresponse.h"
#include "core/trace/tracedexchange.h"

#include <QtCore/QObject>

#include <deque>

namespace knippe {

/// What a session has said to the network and heard from it, newest last, without a secret. In
/// memory only, and only the last `Capacity` of them.
class RequestLog : public QObject, public ExchangeWatcher
{
    Q_OBJECT

public:
    static constexpr qsizetype Capacity = 500;

    explicit RequestLog(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const std::deque<TracedExchange> &exchanges() const { return m_exchanges; }
    void clear();

    int sending(const HttpRequest &request) override;
    void answered(int number, const Result<HttpResponse> &answer) override;
    /// The authority's page is before a person, and what came back in the end.
    int pageShown(const QUrl &url);
    void pageLeft(int number, const Result<AuthorizationResponse> &response);

signals:
    /// One has been added at the end; the first may have gone to make room.
    void added();
    void changed(int number);
    void cleared();

private:
    int add(TracedExchange exchange);
    /// The end of an exchange; nullptr when it has ended or has been dropped.
    [[nodiscard]] TracedExchange *finish(int number);

    const Clock &m_clock;
    std::deque<TracedExchange> m_exchanges;
    int m_count = 0;
};

} // namespace knippe
