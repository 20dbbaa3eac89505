// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/addresspolicy.h"

#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>

namespace knippe {

/// Sees every request of every page, frame, script and image, which the navigation check alone does
/// not, and blocks what the policy refuses. No other site is told which page it is asked from: a
/// page's address may hold a request URI or a code, whatever referrer policy the page has set
/// itself.
class RequestInterceptor : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void setPolicy(const AddressPolicy &policy) { m_policy = policy; }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

signals:
    void requestBlocked(const QUrl &url);

private:
    AddressPolicy m_policy;
};

} // namespace knippe
