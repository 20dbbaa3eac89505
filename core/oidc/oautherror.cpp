// SPDX-License-Identifier: MIT
#include "core/oidc/oautherror.h"

#include "core/base/redact.h"
#include "core/base/strictjson.h"
#include "core/oidc/parameters.h"

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Registered
{
    QLatin1StringView error;
    QLatin1StringView suffix;
};

constexpr Registered Errors[] = {
    // RFC 6749 4.1.2.1 and 5.2
    {"invalid_request"_L1, "REQUEST"_L1},
    {"invalid_client"_L1, "CLIENT"_L1},
    {"invalid_grant"_L1, "GRANT"_L1},
    {"unauthorized_client"_L1, "UNAUTHORIZED"_L1},
    {"unsupported_grant_type"_L1, "GRANT-TYPE"_L1},
    {"unsupported_response_type"_L1, "RESPONSE-TYPE"_L1},
    {"invalid_scope"_L1, "SCOPE"_L1},
    {"access_denied"_L1, "DENIED"_L1},
    {"server_error"_L1, "SERVER"_L1},
    {"temporarily_unavailable"_L1, "UNAVAILABLE"_L1},
    // RFC 8707 2
    {"invalid_target"_L1, "TARGET"_L1},
    // RFC 9449 5 and 8
    {"invalid_dpop_proof"_L1, "DPOP-PROOF"_L1},
    {"use_dpop_nonce"_L1, "DPOP-NONCE"_L1},
    // OpenID Connect Core 3.1.2.6
    {"login_required"_L1, "LOGIN"_L1},
    {"interaction_required"_L1, "INTERACTION"_L1},
    {"consent_required"_L1, "CONSENT"_L1},
    {"account_selection_required"_L1, "ACCOUNT"_L1},
    {"invalid_request_uri"_L1, "REQUEST-URI"_L1},
};

QLatin1StringView groupOf(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::PushedAuthorization:
        return "PAR"_L1;
    case Endpoint::Authorization:
        return "AUTHZ"_L1;
    case Endpoint::Token:
        break;
    }
    return "TOKEN"_L1;
}

} // namespace

Error oauthFailure(Endpoint endpoint, const QString &error, const QString &description,
                   int httpStatus)
{
    QLatin1StringView suffix = "OTHER"_L1;
    for (const Registered &registered : Errors) {
        if (error == registered.error)
            suffix = registered.suffix;
    }
    return {"E-"_L1 + groupOf(endpoint) + u'-' + suffix,
            {},
            {plainText(error, 80), plainText(description)},
            httpStatus};
}

Error errorAnswer(Endpoint endpoint, const HttpResponse &response, QLatin1StringView code)
{
    const Error unexpected{code, u"HTTP %1"_s.arg(response.status), {}, response.status};
    if (!response.isJson())
        return unexpected;
    const Result<QJsonObject> json = parseJsonObject(response.body, code);
    const QString error =
        json ? json->value(QLatin1StringView(parameters::Error)).toString() : QString();
    if (error.isEmpty())
        return unexpected;
    const QString description =
        json->value(QLatin1StringView(parameters::ErrorDescription)).toString();
    return oauthFailure(endpoint, error, description, response.status);
}

QStringList oauthErrorSuffixes()
{
    QStringList suffixes{u"OTHER"_s};
    for (const Registered &registered : Errors)
        suffixes.append(registered.suffix);
    return suffixes;
}

} // namespace knippe
