// SPDX-License-Identifier: MIT
#include "core/oidc/userinfo.h"

#include "core/base/redact.h"
#include "core/base/strictjson.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace knippe {

namespace {

constexpr qint64 SkewSeconds = 60;

Error unexpected(const HttpResponse &response)
{
    QString detail = u"HTTP %1"_s.arg(response.status);
    if (const QString reason = resourceError(response); !reason.isEmpty())
        detail += u", "_s + reason;
    return {codes::UserInfoAnswer, detail, {}, response.status};
}

Result<QJsonObject> verifiedClaims(const HttpResponse &response, const JwkSet &keys,
                                   const UserInfoExpectation &expected)
{
    const Result<DecodedJws> jws = decodeCompact(response.body.trimmed(), codes::UserInfoAnswer);
    if (!jws)
        return failure(jws.error());
    const QString type = jws->header.value("typ"_L1).toString();
    if (!type.isEmpty() && type.compare("JWT"_L1, Qt::CaseInsensitive) != 0) // RFC 8725 3.11
        return failure(codes::UserInfoAnswer, u"typ"_s);
    if (const Result<> signature =
            verify(*jws, keys, expected.algorithms, codes::UserInfoSignature);
        !signature)
        return failure(signature.error());
    const QJsonObject &claims = jws->payload;
    if (claims.value("iss"_L1).toString() != expected.issuer)
        return failure(codes::UserInfoAnswer, u"iss"_s);
    const QJsonValue aud = claims.value("aud"_L1);
    const bool isForUs =
        aud.isArray() ? aud.toArray().contains(expected.clientId) : aud == expected.clientId;
    if (!isForUs)
        return failure(codes::UserInfoAnswer, u"aud"_s);
    const qint64 now = expected.now.toSecsSinceEpoch();
    if (claims.contains("exp"_L1) // RFC 7519 4.1.4; section 5.3.2 does not ask for it
        && claims.value("exp"_L1).toInteger() <= now - SkewSeconds)
        return failure(codes::UserInfoAnswer, u"exp"_s);
    return claims;
}

} // namespace

Result<ResourceRequest> makeUserInfoRequest(const AuthorityMetadata &metadata)
{
    if (metadata.userInfoEndpoint.isEmpty())
        return failure(codes::UserInfoEndpoint);
    ResourceRequest request;
    request.url = metadata.userInfoEndpoint;
    request.headers = {{"Accept", "application/json, application/jwt"}};
    request.showsCertificate = true; // it is the authority's
    request.deadline = 10s;          // somebody is waiting
    return request;
}

bool isSignedUserInfo(const HttpResponse &response)
{
    const QByteArray type = response.header("Content-Type").split(';').first().trimmed().toLower();
    return response.status == 200 && type == "application/jwt";
}

Result<UserInfo> parseUserInfo(const HttpResponse &response, const JwkSet &keys,
                               const UserInfoExpectation &expected)
{
    if (response.status != 200)
        return failure(unexpected(response));
    if (!isSignedUserInfo(response) && !response.isJson())
        return failure(codes::UserInfoAnswer,
                       plainText(QString::fromLatin1(response.header("Content-Type")), 80));
    const Result<QJsonObject> claims = isSignedUserInfo(response)
                                           ? verifiedClaims(response, keys, expected)
                                           : parseJsonObject(response.body, codes::UserInfoAnswer);
    if (!claims)
        return failure(claims.error());
    const QString subject = claims->value("sub"_L1).toString();
    if (subject.isEmpty() || subject != expected.subject) // section 5.3.2: MUST NOT be used
        return failure(codes::UserInfoSubject);
    return UserInfo{plainText(claims->value("name"_L1).toString(), 100), *claims};
}

} // namespace knippe
