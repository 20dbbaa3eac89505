// SPDX-License-Identifier: MIT
#include "app/signin/requestinterceptor.h"

namespace knippe {

/// The page has let it through: that comes first, and only once.
static bool isPostedPage(const QWebEngineUrlRequestInfo &info)
{
    return info.requestMethod() == "POST"
           && info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
}

void RequestInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const bool isAnswer = m_policy.isHandOver(url) && isPostedPage(info);
    if (!isAnswer && !m_policy.allowsRequest(url)) {
        info.block(true);
        emit requestBlocked(url);
        return;
    }
    if (!isSameOrigin(info.initiator(), url))
        info.setHttpHeader("Referer", {});
}

} // namespace knippe
