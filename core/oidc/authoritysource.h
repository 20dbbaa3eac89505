// SPDX-License-Identifier: MIT
#pragma once

#include "core/oidc/authoritymetadata.h"

namespace knippe {

/// Where it is known from what an authority offers: its metadata document, a profile, or both.
struct AuthoritySource
{
    QString address;         ///< the document is below it
    bool hasDocument = true; ///< RFC 8414
    AuthorityMetadata told;  ///< outweighs the document; `issuer` is who it has to be by
    JwkSet keys = {};        ///< its keys, as long as there is no address that brings them
    QLatin1StringView clientAuthentication{"private_key_jwt"}; ///< to be offered by the document
    bool mutualTls = false; ///< the document may have endpoints of its own for it
};

} // namespace knippe
