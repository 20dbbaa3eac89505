// SPDX-License-Identifier: MIT
#include "core/oidc/tokenrequest.h"

#include "core/oidc/formcodec.h"
#include "core/oidc/parameters.h"

using namespace std::chrono_literals;

namespace knippe {

static void addUnlessEmpty(SecretForm &form, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        form.add(name, value);
}

static void addClient(SecretForm &form, const ClientAuthentication &client)
{
    addUnlessEmpty(form, parameters::ClientId, client.clientId.toUtf8());
    if (client.assertion.isEmpty())
        return;
    form.add(parameters::ClientAssertionType, parameters::JwtBearerAssertion);
    form.add(parameters::ClientAssertion, client.assertion);
}

static HttpRequest post(const QUrl &endpoint, SecretForm form, const ClientAuthentication &client)
{
    addClient(form, client);
    HttpRequest request;
    request.method = "POST";
    request.url = endpoint;
    request.headers = {{"Accept", "application/json"}, {"Content-Type", FormMediaType}};
    if (!client.dpopProof.isEmpty())
        request.headers.append({"DPoP", client.dpopProof});
    request.body = form.take();
    request.deadline = 30s;
    return request;
}

HttpRequest makeTokenRequest(const AuthorityMetadata &metadata, const CodeGrant &grant,
                             const ClientAuthentication &client)
{
    SecretForm form;
    form.add(parameters::GrantType, "authorization_code");
    form.add(parameters::Code, grant.code.view());
    form.add(parameters::CodeVerifier, grant.codeVerifier.view());
    form.add(parameters::RedirectUri, grant.redirectUri.toUtf8());
    addUnlessEmpty(form, parameters::Resource, grant.resource.toUtf8());
    return post(metadata.tokenEndpoint, std::move(form), client);
}

HttpRequest makeTokenRequest(const AuthorityMetadata &metadata, const RefreshGrant &grant,
                             const ClientAuthentication &client)
{
    SecretForm form;
    form.add(parameters::GrantType, "refresh_token");
    form.add(parameters::RefreshToken, grant.refreshToken.view());
    addUnlessEmpty(form, parameters::Resource, grant.resource.toUtf8());
    addUnlessEmpty(form, parameters::Scope, grant.scopes.join(u' ').toUtf8());
    HttpRequest request = post(metadata.tokenEndpoint, std::move(form), client);
    request.deadline = 25s; // where a spent token may be used again for 30 s, there is time for it
    return request;
}

HttpRequest makeRevocation(const AuthorityMetadata &metadata, const SecretBytes &refreshToken,
                           const ClientAuthentication &client)
{
    SecretForm form;
    form.add(parameters::Token, refreshToken.view());
    form.add(parameters::TokenTypeHint, parameters::RefreshToken);
    HttpRequest request = post(metadata.revocationEndpoint, std::move(form), client);
    request.deadline = 10s;
    return request;
}

HttpRequest makeExtension(const AuthorityMetadata &metadata, const SecretBytes &refreshToken,
                          const ClientAuthentication &client)
{
    SecretForm form;
    form.add(parameters::RefreshToken, refreshToken.view());
    HttpRequest request = post(metadata.extensionEndpoint, std::move(form), client);
    request.deadline = 10s;
    return request;
}

} // namespace knippe
