// SPDX-License-Identifier: MIT
#include "core/oidc/tokenresponse.h"

#include "core/base/redact.h"
#include "core/base/strictjson.h"
#include "core/oidc/oautherror.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int MaxScope = 200; // characters that are shown of one

static std::optional<int> seconds(const QJsonValue &value)
{
    // some authorities send the number as a string
    bool isNumber = value.isDouble();
    const int number = value.isString() ? value.toString().toInt(&isNumber) : value.toInt(-1);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

static QStringList scopeList(const QJsonValue &value)
{
    QStringList scopes;
    if (value.isArray()) {
        for (const QJsonValue &scope : value.toArray()) {
            if (const QString text = scope.toString(); !text.isEmpty()) // nothing but texts
                scopes.append(plainText(text, MaxScope));
        }
    } else {
        for (const QString &scope : value.toString().split(u' ', Qt::SkipEmptyParts))
            scopes.append(plainText(scope, MaxScope));
    }
    return scopes;
}

static TokenResponse responseIn(const QJsonObject &json)
{
    const auto secret = [&json](QLatin1StringView name) {
        return SecretBytes::take(json.value(name).toString().toUtf8());
    };
    TokenResponse answer;
    answer.refreshToken = secret("refresh_token"_L1);
    answer.accessToken = secret("access_token"_L1);
    answer.idToken = secret("id_token"_L1);
    answer.tokenType = plainText(json.value("token_type"_L1).toString(), 20);
    answer.expiresIn = seconds(json.value("expires_in"_L1));
    answer.refreshExpiresIn = seconds(json.value("rt_expires_in"_L1));
    if (json.contains("scope"_L1))
        answer.scopes = scopeList(json.value("scope"_L1));
    answer.rejectedScopes = scopeList(json.value("rejected_scope"_L1));
    return answer;
}

Result<TokenResponse> parseTokenResponse(const HttpResponse &response)
{
    if (response.status != 200)
        return failure(errorAnswer(Endpoint::Token, response, codes::TokenAnswer));
    const Result<QJsonObject> json = parseJsonObject(response.body, codes::TokenAnswer);
    if (!json)
        return failure(json.error());
    TokenResponse answer = responseIn(*json);
    answer.isJson = response.isJson();
    return answer;
}

Result<TokenResponse> parseExtension(const HttpResponse &response)
{
    if (response.status != 200) {
        const Error error = errorAnswer(Endpoint::Token, response, codes::TokenExtension);
        const QString &refusal = error.oauth.error;
        return failure(codes::TokenExtension, refusal.isEmpty() ? error.detail : refusal);
    }
    const Result<QJsonObject> json = parseJsonObject(response.body, codes::TokenExtension);
    return json ? responseIn(*json) : TokenResponse();
}

Result<> checkAccessToken(const TokenResponse &response, TokenType wanted)
{
    if (!response.isJson) // RFC 6749 5.1
        return failure(codes::TokenAnswer, u"Content-Type"_s);
    if (response.accessToken.isEmpty())
        return failure(codes::TokenAnswer, u"access_token"_s);
    const bool isDpop = response.tokenType.compare("DPoP"_L1, Qt::CaseInsensitive) == 0;
    const bool isBearer = response.tokenType.compare("Bearer"_L1, Qt::CaseInsensitive) == 0;
    const bool fits = wanted == TokenType::Dpop     ? isDpop
                      : wanted == TokenType::Bearer ? isBearer
                                                    : isDpop || isBearer;
    if (!fits)
        return failure(codes::TokenType, response.tokenType);
    if (!isB64Token(response.accessToken))
        return failure(codes::TokenAnswer, u"access_token"_s);
    const QByteArrayView refreshToken = response.refreshToken.view();
    if (!std::all_of(refreshToken.begin(), refreshToken.end(),
                     [](char c) { return c >= ' ' && c < 0x7f; })) // RFC 6749 A.17: VSCHAR
        return failure(codes::TokenAnswer, u"refresh_token"_s);
    return {};
}

bool isB64Token(const SecretBytes &token)
{
    QByteArrayView text = token.view();
    while (text.endsWith('='))
        text.chop(1);
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               || QByteArrayView("-._~+/").contains(c);
    });
}

} // namespace knippe
