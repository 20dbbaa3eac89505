// SPDX-License-Identifier: MIT
#include "tests/support/testuseragent.h"

#include <QtCore/QObject>

namespace knippe {

TestUserAgent::TestUserAgent(Visit visit, bool isSystemBrowser)
    : m_visit(std::move(visit))
    , m_isSystemBrowser(isSystemBrowser)
{
}

Result<QString> TestUserAgent::prepare(const QString &registeredRedirectUri)
{
    QUrl url(registeredRedirectUri);
    if (url.port() < 0)
        url.setPort(49152);
    return url.toString();
}

void TestUserAgent::present(const AuthorizationPrompt &prompt, QObject *context, Handler handler)
{
    if (const auto answer = m_visit(prompt)) {
        QMetaObject::invokeMethod(
            context, [handler, answer] { handler(*answer); }, Qt::QueuedConnection);
    }
}

} // namespace knippe
