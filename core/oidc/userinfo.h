// SPDX-License-Identifier: MIT
#pragma once

#include "core/jose/jws.h"
#include "core/oidc/authoritymetadata.h"
#include "core/oidc/resourcerequest.h"

#include <QtCore/QDateTime>

namespace knippe {

/// What a UserInfo answer is held against.
struct UserInfoExpectation
{
    QString subject; ///< of the ID token
    QString issuer;
    QString clientId;
    QList<SignatureAlgorithm> algorithms; ///< fixed before the answer is parsed (RFC 8725 3.1)
    QDateTime now;
};

/// What the authority says of the person beyond the ID token.
struct UserInfo
{
    QString name; ///< plain text; empty when the authority does not say
    QJsonObject claims;
};

/// OpenID Connect Core 5.3.1. E-USERINFO-ENDPOINT when the metadata name none.
[[nodiscard]] Result<ResourceRequest> makeUserInfoRequest(const AuthorityMetadata &metadata);

/// True when the answer is a JWT, so that parseUserInfo() needs the authority's keys.
[[nodiscard]] bool isSignedUserInfo(const HttpResponse &response);

/// OpenID Connect Core 5.3.2: plain JSON, or a signed JWT whose signature, `iss` and `aud` are
/// checked too. Another `sub` than the ID token's discards it all (E-USERINFO-SUBJECT). Distributed
/// and aggregated claims (section 5.6.2) are neither fetched nor believed.
[[nodiscard]] Result<UserInfo> parseUserInfo(const HttpResponse &response, const JwkSet &keys,
                                             const UserInfoExpectation &expected);

} // namespace knippe
