// SPDX-License-Identifier: MIT
#include "core/session/scopefacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

using Reason = ScopeFact::Reason;
using Standing = ScopeFact::Standing;

static bool isSeparator(QChar c)
{
    return c == u'/' || c == u'\\';
}

static bool isCalledAfter(const QString &scope, const QString &resource)
{
    return scope.size() > resource.size() && scope.startsWith(resource)
           && isSeparator(scope.at(resource.size()));
}

/// What stands before a scope's first separator; nothing for a plain word and for the scheme of a
/// URI ("helseid://scopes/…").
static QString prefixOf(const QString &scope)
{
    const auto separator = std::ranges::find_if(scope, isSeparator);
    const QString prefix = scope.first(separator - scope.begin());
    return separator == scope.end() || prefix.endsWith(u':') ? QString() : prefix;
}

/// The API of the profile with the longest name that `scope` is called after.
static QString apiOf(const QString &scope, const ClientProfile &profile)
{
    QString found;
    for (const ApiRequest &api : profile.apis) {
        if (isCalledAfter(scope, api.resource) && api.resource.size() > found.size())
            found = api.resource;
    }
    return found;
}

/// The other resource whose scope this seems to be, if any. A prefix of scopes that this API has
/// been granted is its own, whatever it is called.
static QString otherApiOf(const QString &scope, const ApiToken &token, const ClientProfile &profile)
{
    const QString &own = token.request.resource;
    const QString api = apiOf(scope, profile);
    const QString prefix = api.isEmpty() ? prefixOf(scope) : api;
    if (prefix.isEmpty() || prefix == own || isCalledAfter(scope, own))
        return {};
    const bool isOwn = std::ranges::any_of(token.request.scopes, [&](const QString &each) {
        return token.grantedScopes.contains(each) && prefixOf(each) == prefix;
    });
    return isOwn && api.isEmpty() ? QString() : prefix;
}

static bool refusedWith(const ApiToken &token, QLatin1StringView error)
{
    return !token.held && token.error && token.error->oauth.error == error;
}

static Standing standingOf(const QString &scope, const ApiToken &token)
{
    if (token.held)
        return token.grantedScopes.contains(scope) ? Standing::Granted : Standing::Missing;
    const bool isRefused =
        refusedWith(token, "invalid_scope"_L1) || refusedWith(token, "invalid_target"_L1);
    return isRefused && !token.progress ? Standing::Missing : Standing::Asked;
}

static Reason missingReason(const QString &scope, const ApiToken &token, bool isOfOther)
{
    if (token.rejectedScopes.contains(scope))
        return Reason::Rejected;
    if (refusedWith(token, "invalid_target"_L1)) // no matter which scopes
        return Reason::UnknownResource;
    if (isOfOther)
        return Reason::OtherApi;
    return token.held ? Reason::Narrowed : Reason::NotApproved;
}

QList<ScopeFact> scopeFacts(const ApiToken &token, const ClientProfile &profile)
{
    QList<ScopeFact> facts;
    for (const QString &scope : token.request.scopes) {
        ScopeFact fact{scope, standingOf(scope, token), Reason::None, {}};
        if (fact.standing == Standing::Missing) {
            const QString other = otherApiOf(scope, token, profile);
            fact.reason = missingReason(scope, token, !other.isEmpty());
            if (fact.reason == Reason::OtherApi)
                fact.otherApi = other;
        }
        facts.append(fact);
    }
    for (const QString &scope : token.extraScopes()) {
        ScopeFact fact{scope, Standing::Extra, Reason::Unasked, {}};
        fact.otherApi = otherApiOf(scope, token, profile);
        if (profile.scopes.contains(scope))
            fact = {scope, Standing::Extra, Reason::OfSignIn, {}};
        else if (!fact.otherApi.isEmpty())
            fact.reason = Reason::OtherApi;
        facts.append(fact);
    }
    return facts;
}

QString reasonName(ScopeFact::Reason reason)
{
    switch (reason) {
    case Reason::None:
        break;
    case Reason::Rejected:
        return u"rejected_scope"_s;
    case Reason::OtherApi:
        return u"other_api"_s;
    case Reason::NotApproved:
        return u"invalid_scope"_s;
    case Reason::UnknownResource:
        return u"invalid_target"_s;
    case Reason::Narrowed:
        return u"narrowed"_s;
    case Reason::OfSignIn:
        return u"sign_in"_s;
    case Reason::Unasked:
        return u"unasked"_s;
    }
    return {};
}

} // namespace knippe
