// SPDX-License-Identifier: MIT
#include "core/session/systembrowseragent.h"

#include "core/base/urls.h"

namespace knippe {

SystemBrowserAgent::SystemBrowserAgent(OpenUrl openUrl)
    : m_openUrl(std::move(openUrl))
{
}

Result<QString> SystemBrowserAgent::prepare(const QString &registeredRedirectUri, ResponseMode)
{
    return m_listener.listen(registeredRedirectUri);
}

void SystemBrowserAgent::present(const AuthorizationPrompt &prompt, QObject *context,
                                 Handler handler)
{
    m_listener.expectState(prompt.state);
    // queued, because the handler may take this object away
    QObject::connect(
        &m_listener, &LoopbackListener::answered, context,
        [handler](const AuthorizationResponse &response) { handler(response); },
        Qt::QueuedConnection);
    if (!m_openUrl(prompt.url)) {
        const Error error{codes::AuthzView, urlForDisplay(prompt.url), {}, 0};
        QMetaObject::invokeMethod(
            context, [handler, error] { handler(failure(error)); }, Qt::QueuedConnection);
    }
}

} // namespace knippe
