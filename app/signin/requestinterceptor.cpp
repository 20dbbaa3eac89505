// SPDX-License-Identifier: MIT
#include "app/signin/requestinterceptor.h"

namespace knippe {

void RequestInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    if (!m_policy.allowsRequest(url)) {
        info.block(true);
        emit requestBlocked(url);
        return;
    }
    if (!isSameOrigin(info.initiator(), url))
        info.setHttpHeader("Referer", {});
}

} // namespace knippe
