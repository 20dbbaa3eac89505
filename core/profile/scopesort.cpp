// SPDX-License-Identifier: MIT
#include "core/profile/scopesort.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static qsizetype separatorIn(const QString &scope)
{
    const auto at = std::ranges::find_if(scope, [](QChar c) { return c == u'/' || c == u'\\'; });
    return at == scope.end() ? -1 : at - scope.begin();
}

SortedScopes sortScopes(const QStringList &scopes)
{
    SortedScopes sorted;
    QStringList all = scopes;
    all.removeDuplicates();
    for (const QString &scope : all) {
        const qsizetype separator = separatorIn(scope);
        const QString resource = scope.first(std::max<qsizetype>(separator, 0));
        // helseid://scopes/identity/pid is about the person, not of an API
        if (separator < 0 || scope.mid(separator).startsWith("//"_L1)) {
            sorted.own.append(scope);
            continue;
        }
        if (!isResourceIndicator(resource)) {
            sorted.own.append(scope);
            sorted.unclear.append(scope);
            continue;
        }
        auto api = std::ranges::find(sorted.apis, resource, &ApiRequest::resource);
        if (api == sorted.apis.end())
            api = sorted.apis.insert(sorted.apis.end(), ApiRequest{resource, {}});
        api->scopes.append(scope);
    }
    return sorted;
}

} // namespace knippe
