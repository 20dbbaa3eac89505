// SPDX-License-Identifier: MIT
#pragma once

namespace knippe {

/// One thing that is looked at in every request.
struct PassiveRule
{
    const char *id;
    const char *text;
};

/// PA-01 to PA-37 is what the OpenID Foundation's suite looks at whatever its test is about
/// (tests/conformance/passive.md); the rest is ours.
inline constexpr PassiveRule PassiveRules[] = {
    {"PA-01", "typ of the proof is dpop+jwt"},
    {"PA-02", "the proof has its jwk, the public half alone"},
    {"PA-03", "alg of the proof is PS256, ES256 or EdDSA"},
    {"PA-04", "the proof has a jti"},
    {"PA-05", "jti of the proof is new"},
    {"PA-06", "htm is the method"},
    {"PA-07", "htu is the URL without query and fragment"},
    {"PA-08", "iat of the proof is within five minutes"},
    {"PA-09", "nbf of the proof, if any, has come"},
    {"PA-10", "exp of the proof, if any, is to come"},
    {"PA-11", "no ath for the authority"},
    {"PA-12", "ath for an API is the token's hash"},
    {"PA-13", "nonce of the proof is the last one given"},
    {"PA-14", "jwk of the proof made its signature"},
    {"PA-15", "the code is redeemed with the key it is for"},
    {"PA-16", "client_assertion_type is jwt-bearer"},
    {"PA-17", "alg of the assertion is the registered one"},
    {"PA-18", "the client's key made the assertion"},
    {"PA-19", "iss and sub of the assertion are client_id"},
    {"PA-20", "aud of the assertion is issuer, a string"},
    {"PA-21", "exp of the assertion is at most 60 s ahead"},
    {"PA-22", "iat and nbf of the assertion have come"},
    {"PA-23", "the assertion has a jti"},
    {"PA-24", "jti of the assertion is new"},
    {"PA-25", "code_challenge is there, its method S256"},
    {"PA-26", "code_verifier is well formed and fits"},
    {"PA-27", "code_verifier is random"},
    {"PA-28", "code_verifier is new"},
    {"PA-29", "no request_uri is pushed"},
    {"PA-30", "authorize gets client_id and request_uri"},
    {"PA-31", "response_type is code"},
    {"PA-32", "scope has openid; redirect_uri stays the same"},
    {"PA-33", "request_uri is used once, in time"},
    {"PA-34", "an access token goes to APIs, as a header"},
    {"PA-35", "TLS 1.2 or newer with a suite of BCP 195"},
    {"PA-36", "a refresh is made with the key of its grant"},
    {"PA-37", "keys are long enough and have one use each"},
    {"RFC 6265", "no cookie"},
    {"RFC 6749 2.3.1", "a POST has nothing in its URL"},
    {"RFC 6749 3.2", "no parameter twice"},
    {"RFC 6749 10.12", "state is new, of 128 bits"},
    {"RFC 6749 B", "a POST is form encoded"},
    {"RFC 8707 2.2", "one resource for each token"},
    {"RFC 8707 2.1", "a resource that was asked for at first"},
    {"RFC 9101 4", "a request object is the client's, short-lived and new"},
    {"RFC 9101 10.8", "no sub and no request in a request object"},
    {"RFC 9126 3", "nothing beside a request object"},
    {"RFC 9449 4.2", "a proof's header is alg, jwk, typ"},
    {"RFC 9449 4.3", "one proof"},
    {"OIDC 3.1.2.1", "nonce is new, of 128 bits"},
    {"HelseID scope", "no scope at the token endpoint"},
    {"HelseID typ", "typ is client-authentication+jwt"},
};

} // namespace knippe
