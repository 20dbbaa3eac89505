// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/http/httpmessage.h"

#include <QtCore/QStringList>

#include <optional>

namespace knippe {

/// How an API wants its token presented.
enum class TokenType {
    Dpop,   ///< RFC 9449: bound to our key; an answer of another type is refused
    Bearer, ///< RFC 6750
    Either, ///< a proof is sent, and whichever type comes back will do
};

/// A successful answer of the token endpoint (RFC 6749 section 5.1).
struct TokenResponse
{
    bool isJson = false; ///< Content-Type says so (section 5.1)
    SecretBytes accessToken;
    QString tokenType;            ///< as sent; compared without case (section 5.1)
    std::optional<int> expiresIn; ///< seconds; nothing means unknown, not unlimited
    SecretBytes refreshToken;     ///< empty: the one that was sent stays in force (section 6)
    std::optional<int> refreshExpiresIn; ///< seconds; `rt_expires_in`, an extension of HelseID
    SecretBytes idToken;                 ///< may be empty
    std::optional<QStringList> scopes;   ///< nothing: as asked for (section 5.1)
    QStringList rejectedScopes;          ///< `rejected_scope`, an extension of HelseID
};

/// Reads the answer without judging the access token, so that a rotated refresh token can be kept
/// whatever else is wrong with it. An OAuth error becomes E-TOKEN-…, anything else E-TOKEN-ANSWER.
[[nodiscard]] Result<TokenResponse> parseTokenResponse(const HttpResponse &response);

/// The answer to makeExtension(). Of its form nothing is known: any answer of 200 will do, and what
/// is in it counts where it has the names of a token response. E-TOKEN-EXTENSION, whatever went
/// wrong: no other code, as those may end a session.
[[nodiscard]] Result<TokenResponse> parseExtension(const HttpResponse &response);

/// Judges the access token: an answer that calls itself JSON, the type asked for (E-TOKEN-TYPE, RFC
/// 9449 section 5: no downgrade) and the characters of RFC 6750 section 2.1 (E-TOKEN-ANSWER),
/// without which it could not be pasted safely. A refresh token beside it must be visible ASCII
/// (RFC 6749 A.17).
[[nodiscard]] Result<> checkAccessToken(const TokenResponse &response, TokenType wanted);
/// The characters of RFC 6750 section 2.1: nothing that ends a line or a quotation in a terminal.
[[nodiscard]] bool isB64Token(const SecretBytes &token);

} // namespace knippe
