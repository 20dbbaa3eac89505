// SPDX-License-Identifier: MIT
#include "app/signin/redirectmatcher.h"

#include "app/signin/addresspolicy.h"

using namespace Qt::StringLiterals;

namespace knippe {

static QString pathOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path;
}

static int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool matchesRedirect(const QUrl &url, const QUrl &redirectUri)
{
    if (!url.isValid() || !redirectUri.isValid() || redirectUri.host().isEmpty())
        return false;
    if (!url.userInfo().isEmpty())
        return false;
    if (url.scheme() != redirectUri.scheme() || url.host() != redirectUri.host())
        return false;
    if (pathOf(url) != pathOf(redirectUri))
        return false;
    const bool anyPort = redirectUri.port() == -1 && isLoopbackLiteral(redirectUri.host());
    return anyPort || portOf(url) == portOf(redirectUri);
}

} // namespace knippe
