// SPDX-License-Identifier: MIT
#include "tests/support/testuseragent.h"

#include <QtCore/QObject>

namespace knippe {

TestUserAgent::TestUserAgent(Visit visit, bool isSystemBrowser)
    : m_visit(std::move(visit))
    , m_isSystemBrowser(isSystemBrowser)
{
}

Result<QString> TestUserAgent::prepare(const QString &registeredRedirectUri, ResponseMode)
{
    QUrl url(registeredRedirectUri);
    if (url.port() < 0)
        url.setPort(49152);
    return url.toString();
}

void TestUserAgent::present(const AuthorizationPrompt &prompt, QObject *context, Handler handler)
{
    const std::optional<Result<QUrl>> redirect = m_visit(prompt);
    if (!redirect)
        return;
    const auto answer = [handler, redirect = *redirect] {
        if (redirect)
            handler(AuthorizationResponse::ofRedirect(*redirect));
        else
            handler(failure(redirect.error()));
    };
    QMetaObject::invokeMethod(context, answer, Qt::QueuedConnection);
}

} // namespace knippe
