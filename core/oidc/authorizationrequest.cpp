// SPDX-License-Identifier: MIT
#include "core/oidc/authorizationrequest.h"

#include "core/base/strictjson.h"
#include "core/oidc/oautherror.h"
#include "core/oidc/parameters.h"

using namespace Qt::StringLiterals;

namespace knippe {

static QList<FormField> fieldsOf(const AuthorizationRequest &request)
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

static QUrl withQuery(QUrl endpoint, const QList<FormField> &fields)
{
    // RFC 6749 3.1: a query component of the endpoint is kept
    QByteArray query = endpoint.query(QUrl::FullyEncoded).toLatin1();
    if (!query.isEmpty())
        query += '&';
    endpoint.setQuery(QString::fromLatin1(query + encodeForm(fields)), QUrl::StrictMode);
    return endpoint;
}

HttpRequest makePushedAuthorization(const AuthorityMetadata &metadata,
                                    const AuthorizationRequest &request,
                                    const QByteArray &assertion)
{
    QList<FormField> fields = fieldsOf(request);
    fields.append(FormField{parameters::ClientAssertionType, parameters::JwtBearerAssertion});
    fields.append(FormField{parameters::ClientAssertion, assertion});
    HttpRequest http;
    http.method = HttpRequest::Method::Post;
    http.url = metadata.pushedAuthorizationEndpoint;
    http.headers = {{"Accept", "application/json"}};
    http.body = SecretBytes::take(encodeForm(fields));
    return http;
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
    return withQuery(metadata.authorizationEndpoint, fieldsOf(request));
}

} // namespace knippe
