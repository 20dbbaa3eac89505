// SPDX-License-Identifier: MIT
#include "core/session/apitoken.h"

namespace knippe {

static QStringList difference(const QStringList &from, const QStringList &without)
{
    QStringList rest;
    for (const QString &each : from) {
        if (!without.contains(each))
            rest.append(each);
    }
    return rest;
}

ContextMark markOf(const TokenContext &context, Tenancy tenancy)
{
    return {context.organisation, detailsName(context.details(tenancy))};
}

void ApiToken::want(const ClientProfile &profile)
{
    Result<TokenContext> context = profile.contextOf(request.resource, choice);
    if (!context) {
        choice = {};
        context = profile.contextOf(request.resource, choice);
    }
    wanted = context ? markOf(*context, profile.context.tenancy) : ContextMark();
}

ApiToken::State ApiToken::state(const QDateTime &now) const
{
    if (progress)
        return *progress;
    if (error)
        return State::Failed;
    if (!held)
        return State::None;
    if (!expiresAt.isValid())
        return State::UnknownLifetime;
    return expiresAt > now ? State::Valid : State::Expired;
}

bool ApiToken::isUsable(const QDateTime &now, int seconds) const
{
    return held && !isOutdated() && (!expiresAt.isValid() || expiresAt > now.addSecs(seconds));
}

QStringList ApiToken::missingScopes() const
{
    return held ? difference(request.scopes, grantedScopes) : QStringList();
}

QStringList ApiToken::extraScopes() const
{
    return held ? difference(grantedScopes, request.scopes) : QStringList();
}

} // namespace knippe
