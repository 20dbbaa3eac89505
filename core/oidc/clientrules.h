// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// What a client says to its authority where authorities differ; as it stands here, to HelseID.
struct ClientRules
{
    QString clientId;
    bool authenticates = true;  ///< private_key_jwt; a public client has its `client_id` alone
    bool namesItself = true;    ///< `client_id` beside the assertion too, whose `sub` says the same
    bool namesResources = true; ///< RFC 8707; otherwise `scope` tells one access token from another
    bool expectsRotation = true;   ///< a refresh token that went out may be spent (RFC 6749 10.4)
    bool sharesLifetime = false;   ///< `expires_in` of the sign-in is the refresh token's too
    bool extends = false;          ///< and its life can be prolonged, see makeExtension()
    bool representsOthers = false; ///< whoever signs in may do so for somebody else
    QString audience = {};         ///< `aud` of its assertions; empty: the issuer
};

} // namespace knippe
