// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLatin1StringView>

/// Names as they go over the wire, in one place. The registries are IANA's "OAuth Parameters" and
/// "JSON Web Token Claims".
namespace knippe::parameters {
inline constexpr char AcrValues[] = "acr_values";
inline constexpr char AuthorizationDetails[] = "authorization_details"; // RFC 9396
inline constexpr char Claims[] = "claims";                              // OpenID Connect Core 5.5
inline constexpr char ClientAssertion[] = "client_assertion";           // RFC 7521 4.2
inline constexpr char ClientAssertionType[] = "client_assertion_type";
inline constexpr char ClientId[] = "client_id"; // RFC 6749
inline constexpr char Code[] = "code";
inline constexpr char CodeChallenge[] = "code_challenge"; // RFC 7636
inline constexpr char CodeChallengeMethod[] = "code_challenge_method";
inline constexpr char CodeVerifier[] = "code_verifier";
inline constexpr char Error[] = "error";
inline constexpr char ErrorDescription[] = "error_description";
inline constexpr char GrantType[] = "grant_type";
inline constexpr char Issuer[] = "iss";              // RFC 9207
inline constexpr char LoginHint[] = "login_hint";    // OpenID Connect Core 3.1.2.1
inline constexpr char MaxAge[] = "max_age";          // OpenID Connect Core 3.1.2.1
inline constexpr char Nonce[] = "nonce";             // OpenID Connect Core 3.1.2.1
inline constexpr char OnBehalfOf[] = "on_behalf_of"; // HelseID's: passed on to ID-porten
inline constexpr char PostLogoutRedirectUri[] = "post_logout_redirect_uri"; // RP-Initiated Logout
inline constexpr char Prompt[] = "prompt"; // OpenID Connect Core 3.1.2.1
inline constexpr char RedirectUri[] = "redirect_uri";
inline constexpr char RefreshToken[] = "refresh_token";
inline constexpr char Request[] = "request";        // RFC 9101
inline constexpr char RequestUri[] = "request_uri"; // RFC 9126
inline constexpr char Resource[] = "resource";      // RFC 8707
inline constexpr char ResponseMode[] = "response_mode"; // OAuth 2.0 Multiple Response Types 2.1
inline constexpr char ResponseType[] = "response_type";
inline constexpr char Scope[] = "scope";
inline constexpr char State[] = "state";
inline constexpr char TestPid[] = "test_pid"; // HelseID's Test IDP
inline constexpr char TestSecurityLevel[] = "test_security_level";
inline constexpr char Token[] = "token"; // RFC 7009
inline constexpr char TokenTypeHint[] = "token_type_hint";
inline constexpr char UiLocales[] = "ui_locales";

inline constexpr char JwtBearerAssertion[] =
    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
} // namespace knippe::parameters
