<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; see “knippe-cli %2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no option “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one word too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after “%1” comes one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the profile so, whatever FILE says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a client from a profile in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its private key goes to the keychain, the rest to the profile&apos;s file. Prints the profile&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which profiles there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a profile, without its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out, and remove a profile with its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to sign in: in Knippe&apos;s own window (the default), in the system&apos;s browser, or in any browser that is told the address on stdout&apos;s first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this API of the profile; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for so many seconds at most: 1 to 3600, or else 300.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Knippe&apos;s window without Chromium&apos;s sandbox: for trials with an authority on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in once and fetch one access token for each API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C cancels. Exits with 10 when signed in, but at least one API got no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tokens themselves too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known of each API&apos;s token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the keychain only, never the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token alone (the default), an Authorization header, or what `tokens --json --reveal` says of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch a new token even if a valid one is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew a token that is valid for less than so many seconds: 0 to 86400, or else 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a valid access token for one API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the one that is held, and renews it when needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who is signed in, until when, and how the keychain is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exits with 3 when nobody is signed in, and with 8 when the keychain cannot say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the sign-in and its tokens, and tell the authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works offline, and with nobody signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: knippe-cli COMMAND …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs a person in once and gets one access token for each API. Answers go to stdout, everything else to stderr; secrets live in the keychain only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak nb, nn or en, rather than the system&apos;s language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this; “knippe-cli help COMMAND” tells more of a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fault in Knippe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call&apos;s words are off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed in, or the session has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled, or nobody signed in within the time allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the authority said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer was refused by a security check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network or TLS failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain is locked or out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the profile is invalid or unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in, but at least one API has no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: knippe-cli %1 COMMAND …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: knippe-cli %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> [OPTION]…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the authority what it offers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending it the sign-in request …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a person to sign in in the browser …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the first token …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking who has signed in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no token (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: token, expires %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint: --browser print shows the address, to be opened in any browser here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already signed in; the token requests are brought to their end first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (passed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in %2 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in %2 min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in %2 h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: the scope “offline” is usually meant to be “offline_access”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: RFC 6749 does not allow scopes like these; they are sent as they stand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: this profile trusts the extra anchor in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: the private key is in the keychain now; remove the copy in %1 if it is needed no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>APIs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra trust anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile yet. Import one with “knippe-cli profile add FILE”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key thumbprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushed authorization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: the authority gives no token that is valid for %1 s; this one is for %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: this is a DPoP token; an API accepts it only together with a proof made for that very request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token request under way is brought to its end first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifetime unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not granted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The call&apos;s words are off: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a JSON object that can be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has a field that Knippe does not know: %1. Check its spelling, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile lacks a field that must be there: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the profile has the wrong form. Expected is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the profile has a value that cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s key cannot be used: %1. Needed is the private JWK that belongs to the client, RSA or EC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read or written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a profile named %1. Remove it first, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has no API named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the extra trust anchor holds no PEM certificate: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority did not give its metadata (%1). Check the profile&apos;s authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s metadata cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata belongs to another authority (“%1”). Check the profile&apos;s authority, letter by letter; nothing has been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s metadata lack an address that may be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority does not offer what is needed for a safe sign-in: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s keys cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s answer to the sign-in request cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not belong to this sign-in (its state differs), so it was not used. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not come from the authority that was asked (its iss differs or is missing), so it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s answer after signing in cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knippe cannot listen at %1 for the browser&apos;s return. Close the program that uses the port, or use a loopback redirect URI without a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in page could not be shown: %1. Try again, or sign in with the system&apos;s browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in window cannot run here, because the system does not let it shut web content in (no user namespaces, or started as root). Sign in with the system&apos;s browser, or as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s browser was chosen for signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from the authority&apos;s token endpoint cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority gave a token of another type (“%1”) than the API&apos;s profile asks for, so it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was made without the API “%1”. Sign in again to include it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority gave no refresh token, so only the first API could get its token. The scope offline_access is needed, and the client must be allowed to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority did not say who signed in (no ID token), so nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID token cannot be read: %1. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID token is not signed by the authority: %1. Nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID token is not for this sign-in (claim %1), so nothing was kept. If the claim is exp or iat, check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network, and whether the address is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer from %1 is larger than any that could be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wanted the request sent elsewhere; that is not done with secrets in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not protected by TLS. Only https may be used, or http on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safe connection: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked, or an item in it is gone (%1). Unlock the keychain and try again; signing in again makes new items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain to be reached: %1. On Linux, start a Secret Service such as gnome-keyring or KWallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer within ten seconds. It may be waiting for its password in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no such item: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of the keychain is damaged: %1. Sign out and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in within the time allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in Knippe itself: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority finds the %1 malformed (invalid_request).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority does not accept the client in the %1 (invalid_client). Check the client id and that this key is registered for it and has not expired; a new client may need some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority no longer accepts this sign-in in the %1 (invalid_grant): it has expired, was revoked, or was used elsewhere. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may not make this %1 (unauthorized_client). Check its grant types and redirect URIs at the authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority does not know this kind of %1 (unsupported_grant_type).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority does not offer the code flow for this %1 (unsupported_response_type).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may not ask for all of the scopes in the %1 (invalid_scope). Check which are approved for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 was refused (access_denied), by the person or by the authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority failed at the %1 (server_error). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority cannot handle the %1 just now (temporarily_unavailable). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority does not know the API named in the %1, or the client may not use it (invalid_target). Check the resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority does not accept the DPoP proof of the %1 (invalid_dpop_proof). Check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority asked twice for another DPoP nonce in the %1 (use_dpop_nonce). Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority needs a person to sign in for the %1 (login_required).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority needs to ask the person something for the %1 (interaction_required).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority needs the person&apos;s consent for the %1 (consent_required).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority needs an account to be chosen for the %1 (account_selection_required).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 waited too long or was used before (invalid_request_uri). Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority refused the %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and go back to Knippe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knippe waits here for a sign-in; this was none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>to be asked for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>granted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for, not granted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>granted without being asked for: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>The earlier token is still valid. %1</source>
        <comment>%1: an error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not granted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority did not say for how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obtained: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::ClipboardStatus</name>
    <message>
        <source>C&amp;lear now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the token off the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1 – cleared in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::EnvironmentBadge</name>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority runs on this machine; all people are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test environment; use test people only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real environment, with real patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::HeaderBar</name>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this window and goes on in the system&apos;s web browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the sign-in; the Escape key does the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::MessagePanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::OriginBar</name>
    <message>
        <source>encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted – this machine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on behalf of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the page: none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the page: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::ProfileActions</name>
    <message>
        <source>&amp;Add profile from file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove this profile …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with a client&apos;s id, key and APIs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add profile from file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key, its session and its tokens are removed from the keychain. This cannot be undone; you need the profile&apos;s file to add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile “%1” has been added. Its key is in the keychain, the rest in %2. The file you chose still holds the key: delete it if you do not need it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These scopes look mistyped and are sent as they are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::ProfileChooser</name>
    <message>
        <source>&amp;Profile:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client that signs in, and the APIs it asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or remove profiles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::RestrictedPage</name>
    <message>
        <source>%1 says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::SessionBar</name>
    <message>
        <source>Sign &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the authority&apos;s page in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the sign-in; nothing is kept of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the session and every token from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session lasts %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::SessionStatus</name>
    <message>
        <source>Asking the authority what it offers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the sign-in request …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to sign in, in the window that opened …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the first token …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking who has signed in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the keychain …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching tokens: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Signing in fetches a token for each API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 APIs have a valid token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::SigninWindow</name>
    <message>
        <source>Sign in – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a sandbox: for trials on this machine only. Nothing but this machine can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page cannot be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the sign-in page was refused. Somebody may be listening, the clock of this machine may be wrong, or the page is badly set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is kept out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in page wanted to go on to an address that is not among those allowed for %1. If you trust it, open the sign-in in the browser instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::TokenModel</name>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expiry unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token does not say whom it is for, at least not readably.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::TokenView</name>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each API, with its token&apos;s state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::TokensPanel</name>
    <message>
        <source>&amp;Copy token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected API&apos;s token for half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new token for the selected API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch &amp;all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new token for every API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is bound to a key: no use without a DPoP proof.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>knippe::WelcomePage</name>
    <message>
        <source>Drop a profile file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing registered yet? Run ./demo in Knippe&apos;s source folder: it starts a sandbox with invented people on this machine and signs in to it. The README tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sign-in, one token for each API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knippe signs you in through HelseID and fetches an access token for each of the national health APIs you need. Keys and tokens are kept in this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin, add a profile: a JSON file with the client&apos;s id, its private key and its APIs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
