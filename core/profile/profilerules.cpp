// SPDX-License-Identifier: MIT
// What a profile's kind of authority comes to: all that the flow knows of the difference.
#include "core/oidc/parameters.h"
#include "core/profile/clientprofile.h"

using namespace Qt::StringLiterals;

namespace knippe {

/// Nobody says which of them it is, but the keys do (RFC 8725 3.1).
static QList<SignatureAlgorithm> anyAlgorithm()
{
    using enum SignatureAlgorithm;
    return {RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512};
}

ClientRules ClientProfile::rules() const
{
    ClientRules rules{clientId};
    rules.authenticates = clientAuthentication == ClientAuthentication::PrivateKeyJwt;
    if (!authoritySettings.isHelsenorge())
        return rules;
    rules.namesItself = false;
    rules.namesResources = false;
    rules.expectsRotation = false;
    rules.sharesLifetime = true;
    rules.representsOthers = true;
    rules.extends = authoritySettings.extend;
    rules.audience = authoritySettings.assertionAudience;
    return rules;
}

QString ClientProfile::issuer() const
{
    return authoritySettings.issuer.isEmpty() ? authority : authoritySettings.issuer;
}

AuthoritySource ClientProfile::authoritySource() const
{
    const bool hasDocument = authoritySettings.discovery;
    AuthoritySource source{authority, hasDocument, {}};
    source.told.issuer = issuer();
    source.told.idTokenAlgorithms = anyAlgorithm();
    source.told.userInfoAlgorithms = anyAlgorithm();
    if (clientAuthentication == ClientAuthentication::None)
        source.clientAuthentication = "none"_L1;
    source.mutualTls = mutualTls;
    for (const EndpointMember &member : endpointMembers()) {
        const QString &own = authoritySettings.endpoints.*member.url;
        if (!own.isEmpty())
            source.told.*member.metadata = QUrl(own);
        else if (!hasDocument && !member.path.isEmpty())
            source.told.*member.metadata = QUrl(authority + member.path);
    }
    if (const Result<JwkSet> keys = JwkSet::fromJson(authoritySettings.keys, codes::DiscKeys))
        source.keys = *keys;
    return source;
}

QList<FormField> ClientProfile::requestParameters() const
{
    QList<FormField> all = parameters;
    const bool isHelsenorge = authoritySettings.isHelsenorge();
    if (responseMode == ResponseMode::FormPost)
        all.append(FormField{parameters::ResponseMode, "form_post"});
    else if (isHelsenorge) // which wants it said
        all.append(FormField{parameters::ResponseMode, "query"});
    if (isHelsenorge && parameter(parameters::UiLocales).isEmpty())
        all.append(FormField{parameters::UiLocales, "nb"});
    return all;
}

TokenTarget ClientProfile::target(const QString &resource) const
{
    if (rules().namesResources)
        return {resource, {}};
    const ApiRequest *row = api(resource);
    return {{}, row ? row->scopes : QStringList()};
}

QStringList ClientProfile::scopesOf(const ApiRequest &api) const
{
    const bool isWhole = !rules().namesResources && api.scopes.isEmpty();
    return isWhole ? allScopes() : api.scopes;
}

} // namespace knippe
