// SPDX-License-Identifier: MIT
#include "core/oidc/tokenresponse.h"
#include "core/base/redact.h"
#include "tests/fuzz/harness.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe::fuzz {

static HttpResponse answer(int status, const QByteArray &body)
{
    return {status, {{"Content-Type", "application/json"}}, body};
}

// RFC 6749 appendix A.12 and A.17: 1*VSCHAR
static bool isVisible(const SecretBytes &token)
{
    const QByteArrayView bytes = token.view();
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

static void requireLegal(const TokenResponse &response)
{
    require(response.expiresIn.value_or(0) >= 0 && response.refreshExpiresIn.value_or(0) >= 0,
            "a lifetime is not negative");
    require(plainText(response.tokenType, 40) == response.tokenType, "a token type is plain");
    for (const QStringList &list :
         {response.scopes.value_or(QStringList()), response.rejectedScopes}) {
        for (const QString &scope : list)
            require(scope.size() <= 201 && plainText(scope) == scope, "a scope is plain");
    }
    for (const TokenType wanted : {TokenType::Dpop, TokenType::Bearer, TokenType::Either}) {
        const auto checked = checkAccessToken(response, wanted);
        if (!checked) {
            requirePresentable(checked.error());
            continue;
        }
        require(isVisible(response.refreshToken), "a refresh token is visible ASCII");
        const QByteArrayView token = response.accessToken.view();
        require(!token.isEmpty() && isVisible(response.accessToken) && !token.contains(' ')
                    && !token.contains('"') && !token.contains('\\'),
                "an access token can be pasted safely");
        require(wanted == TokenType::Either
                    || (wanted == TokenType::Dpop)
                           == (response.tokenType.compare("DPoP"_L1, Qt::CaseInsensitive) == 0),
                "a token is of the type asked for");
    }
}

void judge(const QByteArray &input)
{
    const auto response = parseTokenResponse(answer(200, input));
    if (response)
        requireLegal(*response);
    else
        requirePresentable(response.error());
    const auto refused = parseTokenResponse(answer(400, input));
    require(!refused, "only 200 brings tokens");
    requirePresentable(refused.error());
    require(refused.error().httpStatus == 400, "an error keeps its HTTP status");
}

} // namespace knippe::fuzz
