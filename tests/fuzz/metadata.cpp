// SPDX-License-Identifier: MIT
#include "core/base/urls.h"
#include "core/oidc/authoritymetadata.h"
#include "tests/fuzz/harness.h"

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static void judgeAs(const QByteArray &input, const QString &issuer)
{
    const auto metadata =
        parseMetadata({200, {{"Content-Type", "application/json"}}, input}, issuer);
    if (!metadata)
        return requirePresentable(metadata.error());
    require(metadata->issuer == issuer, "RFC 8414 3.3: the issuer is the one asked for");
    require(!metadata->authorizationEndpoint.isEmpty() && !metadata->tokenEndpoint.isEmpty()
                && !metadata->jwksUri.isEmpty(),
            "what a sign-in needs is there");
    for (const QUrl &url :
         {metadata->authorizationEndpoint, metadata->tokenEndpoint, metadata->jwksUri,
          metadata->pushedAuthorizationEndpoint, metadata->revocationEndpoint}) {
        require(url.isEmpty() || isProtectedTransport(url), "an endpoint is https or loopback");
        require(url.isEmpty() || issuer.startsWith("http:"_L1) || url.scheme() == "https"_L1,
                "an https authority has no http endpoint");
    }
    require(!metadata->idTokenAlgorithms.isEmpty(), "there is an algorithm for ID tokens");
}

void judge(const QByteArray &input)
{
    judgeAs(input, u"https://a.example"_s);
    judgeAs(input, u"http://127.0.0.1:8000"_s);
}

} // namespace knippe::fuzz
