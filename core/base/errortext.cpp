// SPDX-License-Identifier: MIT
#include "core/base/errortext.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Sentence
{
    QLatin1StringView key; ///< a code, or the suffix of an OAuth error
    const char *text;      ///< %1 is the detail
};

constexpr Sentence Sentences[] = {
    {codes::CallUsage, QT_TRANSLATE_NOOP("Errors", "The command line is not right: %1.")},

    {codes::ConfigSyntax,
     QT_TRANSLATE_NOOP("Errors", "The file is not a JSON object that can be read: %1.")},
    {codes::ConfigUnknownField,
     QT_TRANSLATE_NOOP("Errors", "The profile has a field that Knippe does not know: %1. Check its "
                                 "spelling, or leave it out.")},
    {codes::ConfigMissingField,
     QT_TRANSLATE_NOOP("Errors", "The profile lacks a field that must be there: %1.")},
    {codes::ConfigFieldType,
     QT_TRANSLATE_NOOP("Errors", "A field of the profile has the wrong form. Expected: %1.")},
    {codes::ConfigFieldValue,
     QT_TRANSLATE_NOOP("Errors", "A field of the profile has a value that cannot be used: %1.")},
    {codes::ConfigKey,
     QT_TRANSLATE_NOOP("Errors", "The client's key cannot be used: %1. Needed is the private JWK "
                                 "that belongs to the client, RSA or EC.")},
    {codes::ConfigFile, QT_TRANSLATE_NOOP("Errors", "A file could not be read or written: %1.")},
    {codes::ConfigExists,
     QT_TRANSLATE_NOOP(
         "Errors",
         "There is already a profile named %1. Remove it first, or choose another name.")},
    {codes::ConfigUnknown, QT_TRANSLATE_NOOP("Errors", "There is no profile named “%1”.")},
    {codes::ConfigApi, QT_TRANSLATE_NOOP("Errors", "The profile has no API named “%1”.")},
    {codes::ConfigCa,
     QT_TRANSLATE_NOOP("Errors",
                       "The file of the extra trust anchor holds no PEM certificate: %1.")},

    {codes::DiscStatus,
     QT_TRANSLATE_NOOP(
         "Errors", "The authority did not give its metadata (%1). Check the profile's authority.")},
    {codes::DiscJson, QT_TRANSLATE_NOOP("Errors", "The authority's metadata cannot be read: %1.")},
    {codes::DiscIssuer,
     QT_TRANSLATE_NOOP("Errors", "The metadata belongs to another authority (“%1”). Check the "
                                 "profile's authority, letter by letter; nothing has been sent.")},
    {codes::DiscEndpoint,
     QT_TRANSLATE_NOOP("Errors", "The authority's metadata lack an address that may be used: %1.")},
    {codes::DiscCapability,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority does not offer what is needed for a safe sign-in: %1.")},
    {codes::DiscKeys, QT_TRANSLATE_NOOP("Errors", "The authority's keys cannot be read: %1.")},

    {codes::ParAnswer,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority's answer to the sign-in request cannot be used: %1.")},

    {codes::AuthzState,
     QT_TRANSLATE_NOOP("Errors", "The answer does not belong to this sign-in (its state differs), "
                                 "so it was not used. Sign in again.")},
    {codes::AuthzIssuer,
     QT_TRANSLATE_NOOP("Errors", "The answer does not come from the authority that was asked (its "
                                 "iss differs or is missing), so it was not used.")},
    {codes::AuthzAnswer,
     QT_TRANSLATE_NOOP("Errors", "The authority's answer after signing in cannot be used: %1.")},
    {codes::AuthzPort,
     QT_TRANSLATE_NOOP("Errors",
                       "Knippe cannot listen at %1 for the browser's return. Close the program "
                       "that uses the port, or use a loopback redirect URI without a port.")},
    {codes::AuthzView, QT_TRANSLATE_NOOP("Errors", "The sign-in page could not be shown: %1. Try "
                                                   "again, or sign in with the system's browser.")},
    {codes::AuthzSandbox,
     QT_TRANSLATE_NOOP("Errors",
                       "The sign-in window cannot run here, because the system does not let it "
                       "shut web content in (no user namespaces, or started as root). Sign in with "
                       "the system's browser, or run Knippe as an ordinary user.")},
    {codes::AuthzBrowser,
     QT_TRANSLATE_NOOP("Errors", "The system's browser was chosen for signing in.")},

    {codes::TokenAnswer,
     QT_TRANSLATE_NOOP("Errors",
                       "The answer from the authority's token endpoint cannot be used: %1.")},
    {codes::TokenType,
     QT_TRANSLATE_NOOP("Errors", "The authority gave a token of another type (“%1”) than the API's "
                                 "profile asks for, so it was not used.")},
    {codes::TokenSession, QT_TRANSLATE_NOOP("Errors", "Nobody is signed in. Sign in first.")},
    {codes::TokenNotAuthorised,
     QT_TRANSLATE_NOOP("Errors",
                       "The sign-in was made without the API “%1”. Sign in again to include it.")},
    {codes::TokenNoRefresh,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The authority gave no refresh token, so only the first API could get its token. The "
         "scope offline_access is needed, and the client must be allowed to use it.")},

    {codes::IdTokenMissing,
     QT_TRANSLATE_NOOP(
         "Errors", "The authority did not say who signed in (no ID token), so nothing was kept.")},
    {codes::IdTokenFormat,
     QT_TRANSLATE_NOOP("Errors", "The ID token cannot be read: %1. Nothing was kept.")},
    {codes::IdTokenSignature,
     QT_TRANSLATE_NOOP("Errors",
                       "The ID token is not signed by the authority: %1. Nothing was kept.")},
    {codes::IdTokenClaim,
     QT_TRANSLATE_NOOP("Errors", "The ID token is not for this sign-in (claim %1), so nothing was "
                                 "kept. If the claim is exp or iat, check this computer's clock.")},

    {codes::NetUnreachable,
     QT_TRANSLATE_NOOP(
         "Errors", "%1 cannot be reached. Check the network, and whether the address is right.")},
    {codes::NetLost,
     QT_TRANSLATE_NOOP("Errors", "The connection to %1 broke before the answer was complete.")},
    {codes::NetTimeout, QT_TRANSLATE_NOOP("Errors", "%1 did not answer in time.")},
    {codes::NetTooLarge,
     QT_TRANSLATE_NOOP("Errors", "The answer from %1 is larger than Knippe accepts.")},
    {codes::NetRedirect,
     QT_TRANSLATE_NOOP(
         "Errors", "%1 wanted the request sent elsewhere; that is not done with secrets in it.")},
    {codes::TlsRequired,
     QT_TRANSLATE_NOOP(
         "Errors", "%1 is not protected by TLS. Only https may be used, or http on this machine.")},
    {codes::TlsHandshake, QT_TRANSLATE_NOOP("Errors", "No safe connection: %1.")},

    {codes::VaultLocked,
     QT_TRANSLATE_NOOP("Errors", "The keychain is locked, or an item in it is gone (%1). Unlock "
                                 "the keychain and try again; signing in again makes new items.")},
    {codes::VaultAbsent,
     QT_TRANSLATE_NOOP("Errors", "There is no keychain to be reached: %1. On Linux, start a Secret "
                                 "Service such as gnome-keyring or KWallet.")},
    {codes::VaultTimeout,
     QT_TRANSLATE_NOOP("Errors", "The keychain did not answer within ten seconds. It may be "
                                 "waiting for its password in another window.")},
    {codes::VaultMissing, QT_TRANSLATE_NOOP("Errors", "The keychain has no such item: %1.")},
    {codes::VaultContent,
     QT_TRANSLATE_NOOP("Errors", "An item of the keychain is damaged: %1. Sign out and in again.")},

    {codes::UserCancelled, QT_TRANSLATE_NOOP("Errors", "The sign-in was cancelled.")},
    {codes::UserTimeout, QT_TRANSLATE_NOOP("Errors", "Nobody signed in within the time allowed.")},

    {codes::InternalFault, QT_TRANSLATE_NOOP("Errors", "A fault in Knippe itself: %1.")},

    // OAuth errors, by the suffix of their code; %1 is what the authority was asked for
    {"REQUEST"_L1,
     QT_TRANSLATE_NOOP("Errors", "The authority finds the %1 malformed (invalid_request).")},
    {"CLIENT"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority does not accept the client in the %1 (invalid_client). Check "
                       "the client id and that this key is registered for it and has not expired; "
                       "a new client may need some seconds.")},
    {"GRANT"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority no longer accepts this sign-in in the %1 (invalid_grant): it "
                       "has expired, was revoked, or was used elsewhere. Sign in again.")},
    {"UNAUTHORIZED"_L1,
     QT_TRANSLATE_NOOP("Errors", "The client may not make this %1 (unauthorized_client). Check its "
                                 "grant types and redirect URIs at the authority.")},
    {"GRANT-TYPE"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority does not know this kind of %1 (unsupported_grant_type).")},
    {"RESPONSE-TYPE"_L1,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The authority does not offer the code flow for this %1 (unsupported_response_type).")},
    {"SCOPE"_L1,
     QT_TRANSLATE_NOOP("Errors", "The client may not ask for all of the scopes in the %1 "
                                 "(invalid_scope). Check which are approved for it.")},
    {"DENIED"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The %1 was refused (access_denied), by the person or by the authority.")},
    {"SERVER"_L1, QT_TRANSLATE_NOOP(
                      "Errors", "The authority failed at the %1 (server_error). Try again later.")},
    {"UNAVAILABLE"_L1, QT_TRANSLATE_NOOP("Errors", "The authority cannot handle the %1 just now "
                                                   "(temporarily_unavailable). Try again later.")},
    {"TARGET"_L1,
     QT_TRANSLATE_NOOP("Errors", "The authority does not know the API named in the %1, or the "
                                 "client may not use it (invalid_target). Check the resource.")},
    {"DPOP-PROOF"_L1,
     QT_TRANSLATE_NOOP("Errors", "The authority does not accept the DPoP proof of the %1 "
                                 "(invalid_dpop_proof). Check this computer's clock.")},
    {"DPOP-NONCE"_L1, QT_TRANSLATE_NOOP("Errors", "The authority asked twice for another DPoP "
                                                  "nonce in the %1 (use_dpop_nonce). Try again.")},
    {"LOGIN"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority needs a person to sign in for the %1 (login_required).")},
    {"INTERACTION"_L1,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The authority needs to ask the person something for the %1 (interaction_required).")},
    {"CONSENT"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority needs the person's consent for the %1 (consent_required).")},
    {"ACCOUNT"_L1,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The authority needs an account to be chosen for the %1 (account_selection_required).")},
    {"REQUEST-URI"_L1,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The %1 waited too long or was used before (invalid_request_uri). Sign in again.")},
    {"OTHER"_L1, QT_TRANSLATE_NOOP("Errors", "The authority refused the %1.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Errors", text);
}

const char *find(QStringView key)
{
    for (const Sentence &sentence : Sentences) {
        if (key == sentence.key)
            return sentence.text;
    }
    return nullptr;
}

QString nameOfRequest(const QString &group)
{
    if (group == "PAR"_L1)
        return translated(QT_TRANSLATE_NOOP("Errors", "sign-in request"));
    if (group == "AUTHZ"_L1)
        return translated(QT_TRANSLATE_NOOP("Errors", "sign-in"));
    return translated(QT_TRANSLATE_NOOP("Errors", "token request"));
}

} // namespace

QString errorText(const Error &error)
{
    const bool isOAuth = !error.oauth.error.isEmpty();
    const QString key = isOAuth ? error.code.section(u'-', 2) : error.code;
    const char *text = find(key);
    QString sentence = text ? translated(text)
                            : translated(QT_TRANSLATE_NOOP("Errors", "Something went wrong: %1."));
    if (sentence.contains("%1"_L1))
        sentence = sentence.arg(isOAuth ? nameOfRequest(error.group()) : error.detail);
    if (!error.oauth.description.isEmpty())
        sentence +=
            u' '
            + translated(QT_TRANSLATE_NOOP("Errors", "It says: “%1”")).arg(error.oauth.description);
    else if (isOAuth && key == "OTHER"_L1)
        sentence +=
            u' ' + translated(QT_TRANSLATE_NOOP("Errors", "It says: “%1”")).arg(error.oauth.error);
    return sentence;
}

QString errorLine(const Error &error)
{
    return error.code + u": "_s + errorText(error);
}

QString signedInPageText()
{
    return translated(
        QT_TRANSLATE_NOOP("Errors", "You can close this page and go back to Knippe."));
}

QString waitingPageText()
{
    return translated(QT_TRANSLATE_NOOP(
        "Errors", "This address only receives Knippe's sign-in; this request was not one."));
}

QStringList worded()
{
    QStringList keys;
    for (const Sentence &sentence : Sentences)
        keys.append(sentence.key);
    return keys;
}

} // namespace knippe
