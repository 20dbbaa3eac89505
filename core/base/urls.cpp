// SPDX-License-Identifier: MIT
#include "core/base/urls.h"

#include <QtCore/QUrl>
#include <QtNetwork/QHostAddress>

using namespace Qt::StringLiterals;

namespace knippe {

bool isLoopbackLiteral(const QUrl &url)
{
    QHostAddress address;
    return address.setAddress(url.host()) && address.isLoopback();
}

bool isProtectedTransport(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackLiteral(url));
}

QString urlForDisplay(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace knippe
