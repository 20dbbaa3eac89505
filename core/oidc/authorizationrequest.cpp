// SPDX-License-Identifier: MIT
#include "core/oidc/authorizationrequest.h"

#include "core/base/strictjson.h"
#include "core/oidc/oautherror.h"
#include "core/oidc/parameters.h"

using namespace Qt::StringLiterals;

namespace knippe {

QList<FormField> authorizationFields(const AuthorizationRequest &request)
{
    QList<FormField> fields{
        {parameters::ClientId, request.clientId.toUtf8()},
        {parameters::ResponseType, "code"},
        {parameters::RedirectUri, request.redirectUri.toUtf8()},
        {parameters::Scope, request.scopes.join(u' ').toUtf8()},
        {parameters::State, request.state},
        {parameters::Nonce, request.nonce},
        {parameters::CodeChallenge, request.codeChallenge},
        {parameters::CodeChallengeMethod, "S256"},
    };
    for (const QString &resource : request.resources)
        fields.append(FormField{parameters::Resource, resource.toUtf8()});
    return fields + request.extra;
}

static HttpRequest post(const AuthorityMetadata &metadata, QList<FormField> fields,
                        const ClientAuthentication &client)
{
    if (!client.assertion.isEmpty()) {
        fields.append(FormField{parameters::ClientAssertionType, parameters::JwtBearerAssertion});
        fields.append(FormField{parameters::ClientAssertion, client.assertion});
    }
    HttpRequest http;
    http.method = "POST";
    http.url = metadata.pushedAuthorizationEndpoint;
    http.headers = {{"Accept", "application/json"}, {"Content-Type", FormMediaType}};
    if (!client.dpopProof.isEmpty())
        http.headers.append({"DPoP", client.dpopProof});
    http.body = SecretBytes::take(encodeForm(fields));
    return http;
}

HttpRequest makePushedAuthorization(const AuthorityMetadata &metadata,
                                    const AuthorizationRequest &request,
                                    const ClientAuthentication &client)
{
    return post(metadata, authorizationFields(request), client);
}

HttpRequest makePushedAuthorization(const AuthorityMetadata &metadata,
                                    const QByteArray &requestObject,
                                    const ClientAuthentication &client)
{
    return post(
        metadata,
        {{parameters::ClientId, client.clientId.toUtf8()}, {parameters::Request, requestObject}},
        client);
}

Result<PushedAuthorization> parsePushedAuthorization(const HttpResponse &response)
{
    if (response.status != 201)
        return failure(errorAnswer(Endpoint::PushedAuthorization, response, codes::ParAnswer));
    if (!response.isJson()) // RFC 9126 2.2
        return failure(codes::ParAnswer, u"Content-Type"_s);
    const Result<QJsonObject> json = parseJsonObject(response.body, codes::ParAnswer);
    if (!json)
        return failure(json.error());
    const PushedAuthorization pushed{
        json->value(QLatin1StringView(parameters::RequestUri)).toString(),
        json->value("expires_in"_L1).toInt(),
    };
    if (pushed.requestUri.isEmpty())
        return failure(codes::ParAnswer, QLatin1StringView(parameters::RequestUri));
    if (pushed.expiresIn <= 0)
        return failure(codes::ParAnswer, u"expires_in"_s);
    return pushed;
}

QUrl pushedAuthorizationUrl(const AuthorityMetadata &metadata, const QString &clientId,
                            const QString &requestUri)
{
    return withQuery(
        metadata.authorizationEndpoint,
        {{parameters::ClientId, clientId.toUtf8()}, {parameters::RequestUri, requestUri.toUtf8()}});
}

QUrl plainAuthorizationUrl(const AuthorityMetadata &metadata, const AuthorizationRequest &request)
{
    return withQuery(metadata.authorizationEndpoint, authorizationFields(request));
}

} // namespace knippe
