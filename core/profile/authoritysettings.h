// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/authoritymetadata.h"

#include <QtCore/QJsonObject>

#include <array>

namespace knippe {

class FieldReader;

/// Addresses as a profile has them; empty ones follow from the authority's, where its kind has a
/// template for them.
struct Endpoints
{
    QString pushedAuthorization;
    QString authorization;
    QString token;
    QString revocation;
    QString extension; ///< where a refresh token's life is prolonged; Helsenorge's own
    QString jwks;
    QString userInfo;

    bool operator==(const Endpoints &) const = default;
};

/// A member of `endpoints`, with what Helsenorge has behind its host; empty where that is unknown.
struct EndpointMember
{
    QLatin1StringView name;
    QString Endpoints::*url;
    QUrl AuthorityMetadata::*metadata;
    QLatin1StringView path;
};
[[nodiscard]] const std::array<EndpointMember, 7> &endpointMembers();

/// What a profile says of its authority: of which kind it is, and what HelseID says of itself in a
/// metadata document (RFC 8414) and Helsenorge may leave to its clients to know.
struct AuthoritySettings
{
    enum class Kind { Helseid, Helsenorge };

    Kind kind = Kind::Helseid;
    QString issuer;            ///< `iss` of its ID tokens, RFC 7519 StringOrURI; empty: its address
    QString assertionAudience; ///< `aud` of client assertions; empty: the issuer
    bool discovery = true;     ///< it has a metadata document
    Endpoints endpoints;       ///< in place of those of the document
    QJsonObject keys;          ///< its public keys, a JWK Set, where no address brings them
    bool extend = false;       ///< prolong the refresh token's life; see Endpoints::extension

    [[nodiscard]] bool isHelsenorge() const { return kind == Kind::Helsenorge; }
    void writeTo(QJsonObject *profile) const;

    bool operator==(const AuthoritySettings &) const = default;
};

/// Reads the members `kind`, `issuer`, `assertionAudience`, `discovery`, `endpoints`, `keys` and
/// `extend`; every error names the field's path.
[[nodiscard]] AuthoritySettings readAuthoritySettings(FieldReader &root, const QString &authority);

} // namespace knippe
