// SPDX-License-Identifier: MIT
#include "core/oidc/authoritymetadata.h"

#include "core/base/redact.h"
#include "core/base/strictjson.h"
#include "core/base/urls.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr qint64 MaxDocument = 256 * 1024;

HttpRequest makeMetadataRequest(const QString &issuer)
{
    HttpRequest request;
    request.url = QUrl(issuer + "/.well-known/openid-configuration"_L1);
    request.headers = {{"Accept", "application/json"}};
    request.maxAnswer = MaxDocument;
    return request;
}

static Result<QUrl> endpoint(const QJsonObject &json, QLatin1StringView name, bool required,
                             const QUrl &issuer)
{
    const QJsonValue value = json.value(name);
    if (value.isUndefined() && !required)
        return QUrl();
    const QUrl url(value.toString(), QUrl::StrictMode);
    if (!isProtectedTransport(url) || (issuer.scheme() == "https"_L1 && url.scheme() != "https"_L1))
        return failure(codes::DiscEndpoint, name);
    return url;
}

/// RFC 8414 section 2: without a list of challenge methods there is no PKCE, without one of
/// authentication methods there is client_secret_basic alone, and the list of response types must
/// be there. So a list that is left out offers nothing.
static bool offers(const QJsonObject &json, QLatin1StringView list, QLatin1StringView value)
{
    return json.value(list).toArray().contains(QJsonValue(value));
}

static Result<> checkCapabilities(const QJsonObject &json, QLatin1StringView authentication)
{
    if (!offers(json, "response_types_supported"_L1, "code"_L1))
        return failure(codes::DiscCapability, u"response_types_supported: code"_s);
    if (!offers(json, "code_challenge_methods_supported"_L1, "S256"_L1)) // RFC 7636 4.2
        return failure(codes::DiscCapability, u"code_challenge_methods_supported: S256"_s);
    if (!offers(json, "token_endpoint_auth_methods_supported"_L1, authentication))
        return failure(codes::DiscCapability,
                       u"token_endpoint_auth_methods_supported: %1"_s.arg(authentication));
    return {};
}

/// OpenID Connect Discovery 3: RS256 is what those support who name none.
static QList<SignatureAlgorithm> algorithms(const QJsonObject &json, QLatin1StringView list)
{
    QList<SignatureAlgorithm> algorithms;
    for (const QJsonValue &name : json.value(list).toArray()) {
        if (const auto algorithm = algorithmFromName(name.toString()))
            algorithms.append(*algorithm); // none and HS* have no value here and so drop out
    }
    if (algorithms.isEmpty())
        algorithms.append(SignatureAlgorithm::RS256);
    return algorithms;
}

AuthorityMetadata withTold(AuthorityMetadata document, const AuthorityMetadata &told)
{
    for (QUrl AuthorityMetadata::*const endpoint :
         {&AuthorityMetadata::authorizationEndpoint, &AuthorityMetadata::tokenEndpoint,
          &AuthorityMetadata::pushedAuthorizationEndpoint, &AuthorityMetadata::jwksUri,
          &AuthorityMetadata::revocationEndpoint, &AuthorityMetadata::userInfoEndpoint,
          &AuthorityMetadata::extensionEndpoint}) {
        if (!(told.*endpoint).isEmpty())
            document.*endpoint = told.*endpoint;
    }
    return document;
}

Result<AuthorityMetadata> parseMetadata(const HttpResponse &response, const QString &issuer,
                                        QLatin1StringView clientAuthentication, bool mutualTls)
{
    if (response.status != 200) // RFC 8414 3.2
        return failure(
            Error{codes::DiscStatus, u"HTTP %1"_s.arg(response.status), {}, response.status});
    if (!response.isJson())
        return failure(codes::DiscJson,
                       plainText(QString::fromLatin1(response.header("Content-Type")), 80));
    const Result<QJsonObject> json = parseJsonObject(response.body, codes::DiscJson);
    if (!json)
        return failure(json.error());

    AuthorityMetadata metadata;
    metadata.issuer = json->value("issuer"_L1).toString();
    if (metadata.issuer != issuer) // RFC 8414 3.3
        return failure(codes::DiscIssuer, plainText(urlForDisplay(QUrl(metadata.issuer))));

    struct
    {
        QLatin1StringView name;
        QUrl *url;
        bool required;
    } const endpoints[] = {
        {"authorization_endpoint"_L1, &metadata.authorizationEndpoint, true},
        {"token_endpoint"_L1, &metadata.tokenEndpoint, true},
        {"jwks_uri"_L1, &metadata.jwksUri, true},
        {"pushed_authorization_request_endpoint"_L1, &metadata.pushedAuthorizationEndpoint, false},
        {"revocation_endpoint"_L1, &metadata.revocationEndpoint, false},
        {"userinfo_endpoint"_L1, &metadata.userInfoEndpoint, false},
        {"end_session_endpoint"_L1, &metadata.endSessionEndpoint, false},
    };
    const QJsonObject aliases = json->value("mtls_endpoint_aliases"_L1).toObject();
    for (const auto &entry : endpoints) {
        const bool isOurs =
            entry.url != &metadata.authorizationEndpoint // the rest is the browser's
            && entry.url != &metadata.endSessionEndpoint;
        const bool hasAlias = mutualTls && isOurs && aliases.contains(entry.name); // RFC 8705 5
        Result<QUrl> url =
            endpoint(hasAlias ? aliases : *json, entry.name, entry.required, QUrl(issuer));
        if (!url)
            return failure(url.error());
        *entry.url = *url;
    }
    if (Result<> capable = checkCapabilities(*json, clientAuthentication); !capable)
        return failure(capable.error());
    // some authorities write booleans as strings
    metadata.sendsIssuer =
        json->value("authorization_response_iss_parameter_supported"_L1).toVariant().toBool();
    metadata.idTokenAlgorithms = algorithms(*json, "id_token_signing_alg_values_supported"_L1);
    const auto userInfoList = "userinfo_signing_alg_values_supported"_L1; // optional
    metadata.userInfoAlgorithms =
        json->contains(userInfoList) ? algorithms(*json, userInfoList) : metadata.idTokenAlgorithms;
    return metadata;
}

HttpRequest makeKeysRequest(const AuthorityMetadata &metadata)
{
    HttpRequest request;
    request.url = metadata.jwksUri;
    request.headers = {{"Accept", "application/json"}};
    request.maxAnswer = MaxDocument;
    return request;
}

Result<JwkSet> parseKeys(const HttpResponse &response)
{
    if (response.status != 200)
        return failure(
            Error{codes::DiscKeys, u"HTTP %1"_s.arg(response.status), {}, response.status});
    if (!response.isJson()) // RFC 7517 8.5.2: application/jwk-set+json, or plain JSON
        return failure(codes::DiscKeys, u"Content-Type"_s);
    const Result<QJsonObject> json = parseJsonObject(response.body, codes::DiscKeys);
    if (!json)
        return failure(json.error());
    return JwkSet::fromJson(*json, codes::DiscKeys);
}

} // namespace knippe
