// SPDX-License-Identifier: MIT
// Under which organisation the tokens of a session are asked for.
#include "core/oidc/parameters.h"
#include "core/session/session.h"

#include <QtCore/QJsonDocument>

namespace knippe {

using Place = ContextSettings::Place;

static QByteArray detailsText(const TokenContext &context, Tenancy tenancy)
{
    const QJsonValue claim = detailsClaim(context.details(tenancy));
    const QJsonDocument document =
        claim.isArray() ? QJsonDocument(claim.toArray()) : QJsonDocument(claim.toObject());
    return document.toJson(QJsonDocument::Compact);
}

Result<> Session::chooseContext(const QStringList &resources, const ContextChoice &choice)
{
    const ClientProfile &profile = m_profile.profile;
    const bool isSettled = isSignedIn() && profile.context.place == Place::RequestObject;
    for (const QString &resource : resources) {
        if (!profile.api(resource))
            return failure(codes::ConfigApi, resource);
        const Result<TokenContext> context = profile.contextOf(resource, choice);
        if (!context)
            return failure(context.error());
        if (isSettled
            && markOf(*context, profile.context.tenancy) != m_shared.value().signedInUnder)
            return failure(codes::TokenContextFixed, resource);
    }
    for (const QString &resource : isSettled ? QStringList() : resources) {
        m_shared.changeRow(resource, [&](ApiToken &token) {
            token.choice = choice;
            token.want(profile);
        });
    }
    m_shared.flush();
    return {};
}

// What is settled at the sign-in is not said again: HelseID refuses both.
QJsonArray Session::detailsFor(const QString &resource) const
{
    const ContextSettings &settings = m_profile.profile.context;
    const Result<TokenContext> context =
        m_profile.profile.contextOf(resource, find(resource)->choice);
    return settings.place == Place::Assertion && context ? context->details(settings.tenancy)
                                                         : QJsonArray();
}

/// Of a token that came while these details were sent for it.
ContextMark Session::issuedUnder(const QJsonArray &details) const
{
    if (m_profile.profile.context.place == Place::RequestObject)
        return m_shared.value().signedInUnder;
    return {organisationIn(details), detailsName(details)};
}

Result<> Session::checkContext(const SignInOptions &options) const
{
    for (const QString &resource : options.resources) {
        const Result<TokenContext> context = m_profile.profile.contextOf(resource, options.context);
        if (!context)
            return failure(context.error());
    }
    return {};
}

/// The profile, with the details of the sign-in (RFC 9396) where they belong there.
ClientProfile Session::withContext(ClientProfile profile, const SignInOptions &options)
{
    if (profile.context.place != Place::RequestObject)
        return profile;
    const Result<TokenContext> context =
        profile.contextOf(options.resources.first(), options.context);
    if (context && !context->isEmpty())
        profile.parameters.append(
            {parameters::AuthorizationDetails, detailsText(*context, profile.context.tenancy)});
    return profile;
}

/// Of a sign-in that has been stored.
void Session::settleContext(const SignInOptions &options)
{
    const ClientProfile &profile = m_profile.profile;
    if (profile.context.place == Place::RequestObject) {
        const auto context = profile.contextOf(options.resources.first(), options.context);
        m_shared.changeSession([&](SessionState &state) {
            state.signedInUnder =
                context ? markOf(*context, profile.context.tenancy) : ContextMark();
            state.want(profile);
        });
        return;
    }
    for (const QString &resource : options.resources) {
        m_shared.changeRow(resource, [&](ApiToken &token) {
            token.choice = options.context;
            token.want(profile);
        });
    }
}

} // namespace knippe
