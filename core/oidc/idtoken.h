// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/jose/jws.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>

#include <optional>

namespace knippe {

/// What an ID token is held against.
struct IdTokenExpectation
{
    QString issuer;
    QString clientId;
    QByteArray nonce;           ///< of the sign-in; a refreshed token may be without (section 12.2)
    QString subject;            ///< of the session, for a refresh (section 12.2); empty at sign-in
    QByteArrayView accessToken; ///< for `at_hash`
    QList<SignatureAlgorithm> algorithms; ///< fixed before the token is parsed (RFC 8725 3.1)
    QDateTime now;
    std::optional<qint64> authTime = {}; ///< of the first token, for a refresh (section 12.2)
    std::optional<qint64> maxAge = {};   ///< seconds; as the request said, if it did
    std::optional<qint64> askedAt = {};  ///< seconds since 1970; of a request with prompt=login
};

/// Claims of a token that passed every check of OpenID Connect Core 3.1.3.7.
struct IdToken
{
    QString subject;
    QString name;                   ///< plain text; empty when the authority does not say
    std::optional<qint64> authTime; ///< when somebody signed in, seconds since 1970
    QJsonObject claims;
};

/// E-IDT-FORMAT, E-IDT-SIGNATURE, or E-IDT-CLAIM with the claim's name. Rules that are not enforced
/// stand in the .cpp with their reason.
[[nodiscard]] Result<IdToken> checkIdToken(QByteArrayView token, const JwkSet &keys,
                                           const IdTokenExpectation &expected);

} // namespace knippe
