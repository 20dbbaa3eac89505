// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/authoritymetadata.h"
#include "core/oidc/clientassertion.h"
#include "core/oidc/formcodec.h"

namespace knippe {

/// One authorization request: code flow with PKCE (RFC 7636), every API named by `resource`
/// (RFC 8707 section 2.1). Sent to /par (RFC 9126), or, where a profile says so, in the URL.
struct AuthorizationRequest
{
    QString clientId;
    QString redirectUri;
    QStringList scopes;    ///< those of all APIs too
    QStringList resources; ///< opaque names, sent as they are; may be empty
    QByteArray state;
    QByteArray nonce;
    QByteArray codeChallenge;
    QList<FormField> extra; ///< acr_values, ui_locales, prompt …
};

struct PushedAuthorization
{
    QString requestUri;
    int expiresIn = 0; ///< seconds
};

/// The request's parameters, in the order in which they are sent.
[[nodiscard]] QList<FormField> authorizationFields(const AuthorizationRequest &request);

/// RFC 9126 section 2.1. A proof binds the code to its key (RFC 9449 section 10.1).
[[nodiscard]] HttpRequest makePushedAuthorization(const AuthorityMetadata &metadata,
                                                  const AuthorizationRequest &request,
                                                  const ClientAuthentication &client);
/// RFC 9126 section 3: beside a request object stand `client_id` and the authentication alone.
[[nodiscard]] HttpRequest makePushedAuthorization(const AuthorityMetadata &metadata,
                                                  const QByteArray &requestObject,
                                                  const ClientAuthentication &client);
/// RFC 9126 section 2.2: only 201 with `request_uri` and a positive `expires_in` will do.
[[nodiscard]] Result<PushedAuthorization> parsePushedAuthorization(const HttpResponse &response);

/// RFC 9126 section 4: `client_id` and `request_uri`, nothing else.
[[nodiscard]] QUrl pushedAuthorizationUrl(const AuthorityMetadata &metadata,
                                          const QString &clientId, const QString &requestUri);
/// RFC 6749 section 4.1.1, with one `resource` parameter for each API.
[[nodiscard]] QUrl plainAuthorizationUrl(const AuthorityMetadata &metadata,
                                         const AuthorizationRequest &request);

} // namespace knippe
