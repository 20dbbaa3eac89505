// SPDX-License-Identifier: MIT
#pragma once

#include "app/signin/addresspolicy.h"

#include <QtWebEngineCore/QWebEngineUrlRequestInterceptor>

namespace knippe {

/// Sees every request of every page, frame, script and image, which the navigation check alone does
/// not, and blocks what the policy refuses. A site is not told which other one asks: the page's
/// address may hold a request URI, whatever referrer policy it has set. (A redirect by the page's
/// own site keeps to that policy: a request that is under way cannot be changed here.)
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
