// SPDX-License-Identifier: MIT
#include "core/oidc/pkce.h"

#include "core/base/base64url.h"

#include <QtCore/QCryptographicHash>

namespace knippe {

Pkce Pkce::fromRandom(QByteArrayView random)
{
    // RFC 7636 4.2: BASE64URL(SHA256(ASCII(code_verifier)))
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    sha256.addData(random);
    return {SecretBytes(random), base64UrlEncode(sha256.result())};
}

} // namespace knippe
