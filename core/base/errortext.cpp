// SPDX-License-Identifier: MIT
#include "core/base/errortext.h"

#include "core/base/configtext.h"
#include "core/base/detailtext.h"
#include "core/base/redact.h"
#include "core/base/refusaltext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr Sentence Sentences[] = {
    {codes::DiscStatus,
     QT_TRANSLATE_NOOP("Errors", "The authority did not give its metadata (%1). Check the "
                                 "profile's authority; if it is right, try again later.")},
    {codes::DiscJson,
     QT_TRANSLATE_NOOP("Errors", "The authority's metadata cannot be read: %1. Check the profile's "
                                 "authority; something else may have answered in its place.")},
    {codes::DiscIssuer,
     QT_TRANSLATE_NOOP("Errors",
                       "The metadata belongs to another authority (“%1”), and nothing has been "
                       "sent there. Check the profile's authority, letter by letter.")},
    {codes::DiscEndpoint,
     QT_TRANSLATE_NOOP("Errors", "The authority's metadata lack an address that may be used: %1. "
                                 "Check the profile's authority, or tell those who run it.")},
    {codes::DiscCapability,
     QT_TRANSLATE_NOOP("Errors", "The authority does not offer what is needed for a safe sign-in: "
                                 "%1. Check the profile's authority, or tell those who run it.")},
    {codes::DiscKeys,
     QT_TRANSLATE_NOOP("Errors", "The authority's keys cannot be read: %1. Try again later; if it "
                                 "stays so, tell those who run the authority.")},

    {codes::ParAnswer,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority's answer to the sign-in request cannot be used: %1. Try "
                       "again later; if it stays so, tell those who run the authority.")},

    {codes::AuthzState,
     QT_TRANSLATE_NOOP("Errors", "The answer does not belong to this sign-in (its state differs), "
                                 "so it was not used. Sign in again.")},
    {codes::AuthzIssuer,
     QT_TRANSLATE_NOOP("Errors", "The answer does not come from the authority that was asked (its "
                                 "iss differs or is missing), so it was not used. Sign in again; "
                                 "if it stays so, check the profile's authority and report it.")},
    {codes::AuthzAnswer,
     QT_TRANSLATE_NOOP("Errors", "The authority's answer after signing in cannot be used: %1. Sign "
                                 "in again; if it stays so, tell those who run the authority.")},
    {codes::AuthzMode,
     QT_TRANSLATE_NOOP("Errors", "The code came in another way than was asked for (%1), so it was "
                                 "not used. Correct “responseMode” in the profile to how the "
                                 "client is registered, then sign in again.")},
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
     QT_TRANSLATE_NOOP("Errors", "The sign-in window was left for the system's browser. Sign in "
                                 "again, with that browser from the start.")},

    {codes::TokenAnswer,
     QT_TRANSLATE_NOOP("Errors",
                       "The answer from the authority's token endpoint cannot be used: %1. Try "
                       "again later; if it stays so, tell those who run the authority.")},
    {codes::TokenType,
     QT_TRANSLATE_NOOP("Errors", "The authority gave a token of another type (“%1”) than the API's "
                                 "profile asks for, so it was not used. Check the API's tokenType "
                                 "in the profile, and the client's settings at the authority.")},
    {codes::TokenSession, QT_TRANSLATE_NOOP("Errors", "Nobody is signed in. Sign in first.")},
    {codes::TokenNotAuthorised,
     QT_TRANSLATE_NOOP("Errors",
                       "The sign-in was made without the API “%1”. Sign in again to include it.")},
    {codes::TokenBusy,
     QT_TRANSLATE_NOOP("Errors", "Another Knippe program has been at work with this profile for a "
                                 "minute (%1). Wait for it, or close it, and try again.")},
    {codes::TokenDoubt,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The authority did not say what became of the last renewal (%1), so the session may have "
         "ended. Tokens held stay good until they expire. Try again; if the answer is that the "
         "session has ended, sign in.")},
    {codes::TokenForged,
     QT_TRANSLATE_NOOP(
         "Errors", "The token is not signed by %1, so it is forged or damaged. Fetch a new one.")},
    {codes::TokenContextFixed,
     QT_TRANSLATE_NOOP("Errors", "With this profile the organisation is settled at the sign-in, "
                                 "for all of its tokens. Sign in again with the other one.")},
    {codes::TokenNoRefresh,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The authority gave no refresh token, so only the first API could get its token. Add the "
         "scope offline_access to the profile, and check that the client may use it.")},

    {codes::TokenExtension,
     QT_TRANSLATE_NOOP("Errors",
                       "The session could not be prolonged (%1) and ends when its time is up; the "
                       "tokens are not affected. Sign in again then, or set extend to false.")},

    {codes::IdTokenMissing,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority did not say who signed in (no ID token), so nothing was "
                       "kept. Check that the profile asks for the scope openid.")},
    {codes::IdTokenUnkept,
     QT_TRANSLATE_NOOP(
         "Errors", "The ID token of this sign-in is not kept on this computer. Sign in again to "
                   "see it.")},
    {codes::IdTokenFormat,
     QT_TRANSLATE_NOOP("Errors", "The ID token cannot be read (%1), so nothing was kept. Sign in "
                                 "again; if it stays so, tell those who run the authority.")},
    {codes::IdTokenSignature,
     QT_TRANSLATE_NOOP("Errors",
                       "The ID token is not signed by the authority (%1), so nothing was kept. "
                       "Check the profile's authority; if it is right, sign in again.")},
    {codes::IdTokenClaim,
     QT_TRANSLATE_NOOP("Errors",
                       "The ID token is not for this sign-in (claim %1), so nothing was kept. Sign "
                       "in again; if the claim is exp or iat, check this computer's clock first.")},
    {codes::IdTokenLevel,
     QT_TRANSLATE_NOOP("Errors",
                       "The sign-in was made at a lower level than was asked for (%1), so nothing "
                       "was kept. Sign in again, in a way that reaches the level.")},
    {codes::IdTokenLevelUnsaid,
     QT_TRANSLATE_NOOP(
         "Errors", "The authority does not say at which level the sign-in was made; level %1 was "
                   "asked for. Add the scope helseid://scopes/identity/security_level to the "
                   "profile to have it checked.")},
    {codes::IdTokenAmr,
     QT_TRANSLATE_NOOP("Errors", "The sign-in was made in another way than was asked for (%1), and "
                                 "holds. Sign in again if the way matters.")},

    {codes::UserInfoEndpoint,
     QT_TRANSLATE_NOOP("Errors", "The authority has no userinfo endpoint, so nothing more is known "
                                 "of the person. Remove userInfo from the profile.")},
    {codes::UserInfoAnswer,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority's userinfo cannot be used (%1), so nothing of it "
                       "was used. Tell those who run the authority; the tokens are not affected.")},
    {codes::UserInfoSignature,
     QT_TRANSLATE_NOOP(
         "Errors", "The userinfo is not signed by the authority (%1), so nothing of "
                   "it was used. Tell those who run the authority; the tokens are not affected.")},
    {codes::UserInfoSubject,
     QT_TRANSLATE_NOOP("Errors", "The userinfo is about another person than the one who signed in, "
                                 "so nothing of it was used. Tell those who run the authority.")},

    {codes::ApiRequest,
     QT_TRANSLATE_NOOP("Errors", "The request to the API cannot be sent with a token: %1. Remove "
                                 "that from the request.")},
    {codes::ApiBearer,
     QT_TRANSLATE_NOOP("Errors",
                       "No proof fits the token for %1, a bearer token. Use it without.")},
    {codes::ApiStatus,
     QT_TRANSLATE_NOOP("Errors", "The API answered with an error: %1. Look into its answer.")},
    {codes::ApiToken,
     QT_TRANSLATE_NOOP("Errors", "The token holds characters that may not stand in a request, so "
                                 "it was not sent. Fetch a new one.")},

    {codes::NetUnreachable,
     QT_TRANSLATE_NOOP(
         "Errors", "%1 cannot be reached. Check the network, and whether the address is right.")},
    {codes::NetLost, QT_TRANSLATE_NOOP("Errors", "The connection to %1 broke before the answer was "
                                                 "complete. Check the network, and try again.")},
    {codes::NetTimeout,
     QT_TRANSLATE_NOOP("Errors", "%1 did not answer in time. Check the network, and try again.")},
    {codes::NetTooLarge,
     QT_TRANSLATE_NOOP("Errors",
                       "The answer from %1 is larger than Knippe accepts, so it was not read. "
                       "Check the address; if it is right, tell those who run the authority.")},
    {codes::NetRedirect,
     QT_TRANSLATE_NOOP(
         "Errors", "%1 wanted the request sent elsewhere, which is not done with secrets in it. "
                   "Check the profile's authority: it must be the address that answers itself.")},
    {codes::NetProxyUnreachable,
     QT_TRANSLATE_NOOP("Errors",
                       "The proxy %1, which this computer's settings name, cannot be reached. "
                       "Check the network and those settings, or ask those who run the network.")},
    {codes::NetProxyLookup,
     QT_TRANSLATE_NOOP("Errors", "This computer's proxy settings did not say in time how to reach "
                                 "%1, so nothing was sent. Check the network connection and the "
                                 "proxy script (PAC) in the system's settings.")},
    {codes::NetProxyRefused,
     QT_TRANSLATE_NOOP("Errors", "The proxy %1 does not connect to this address. Ask those who run "
                                 "the network to let it through.")},
    {codes::NetProxyAuth,
     QT_TRANSLATE_NOOP("Errors",
                       "The proxy %1 wants a user name and a password, and has none that it takes. "
                       "Sign in to the proxy; on the command line with --proxy-login-fd.")},
    {codes::NetClock,
     QT_TRANSLATE_NOOP("Errors",
                       "This computer's clock differs from the authority's by %1 seconds, too much "
                       "to sign in. Correct the clock, and try again.")},
    {codes::TlsRequired,
     QT_TRANSLATE_NOOP("Errors", "%1 is not protected by TLS, so nothing was sent. Use an https "
                                 "address, or http on this machine only.")},
    {codes::TlsHandshake,
     QT_TRANSLATE_NOOP("Errors",
                       "No safe connection could be made: %1. Check this computer's clock and the "
                       "address; behind an inspecting proxy, ask those who run it.")},
    {codes::TlsUntrusted,
     QT_TRANSLATE_NOOP(
         "Errors",
         "Nobody that this computer trusts vouches for the certificate of %1, so nothing was sent. "
         "Ask those who run the network: if it opens TLS to look inside, its own certificate "
         "authority belongs in this computer's certificate store, or into the profile as "
         "trustedCa.")},
    {codes::TlsCertificate,
     QT_TRANSLATE_NOOP(
         "Errors", "The certificate of this installation was not accepted at %1, or one is asked "
                   "for there and the profile has none. Check that it has not run out and is "
                   "registered for the client, or change the profile.")},

    {codes::UpdateAnswer,
     QT_TRANSLATE_NOOP("Errors",
                       "What stands at the address for newer versions cannot be used (%1), so it "
                       "is not known whether there is one. Look where you got Knippe from, or tell "
                       "those who look after this computer.")},

    {codes::VaultLocked,
     QT_TRANSLATE_NOOP("Errors", "The keychain is locked, or an item in it is gone (%1). Unlock "
                                 "the keychain and try again. If it is not locked, sign in again; "
                                 "for a client-key, remove the profile and add it anew.")},
    {codes::VaultAbsent,
     QT_TRANSLATE_NOOP("Errors",
                       "There is no keychain to be reached, or it has no keyring yet: %1. Start "
                       "one and try again, and choose a password if it asks for one; on Linux it "
                       "is a Secret Service such as gnome-keyring or KWallet.")},
    {codes::VaultDenied,
     QT_TRANSLATE_NOOP("Errors", "Knippe was not allowed to use the keychain: %1. Try again, and "
                                 "allow it when you are asked.")},
    {codes::VaultSize,
     QT_TRANSLATE_NOOP("Errors",
                       "The keychain is too small for what has to be kept, an item of %1 bytes; it "
                       "takes shorter ones. Use another keychain, or ask those who run the "
                       "authority for shorter tokens.")},
    {codes::VaultTimeout,
     QT_TRANSLATE_NOOP("Errors", "The keychain did not answer within ten seconds. Look for a "
                                 "window in which it waits for its password, and try again. If "
                                 "there is none, log out of this computer and in again.")},
    {codes::VaultMissing,
     QT_TRANSLATE_NOOP("Errors",
                       "The keychain has no such item: %1. Sign in again; if it is the client's "
                       "key, remove the profile and add it anew from its file.")},
    {codes::VaultNotKept,
     QT_TRANSLATE_NOOP("Errors",
                       "The keychain did not keep what it was given (%1). Try again; if "
                       "it happens again, look into it with the keychain's own program.")},
    {codes::VaultPending,
     QT_TRANSLATE_NOOP(
         "Errors", "The keychain refuses the newest refresh token, which only this program has "
                   "now: closing the program would lose the session. Unlock the keychain; Knippe "
                   "tries again every few seconds.")},
    {codes::VaultContent,
     QT_TRANSLATE_NOOP("Errors", "An item of the keychain is damaged: %1. Sign out and in again; "
                                 "for a client-key, remove the profile and add it anew.")},
    {codes::VaultForeign,
     QT_TRANSLATE_NOOP("Errors",
                       "The session was made on another computer, and it stays there: its "
                       "refresh token is not used here. Sign in here to have one of this "
                       "computer's own.")},

    {codes::UserCancelled,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The sign-in was cancelled, and nothing was kept of it. Sign in again when you like.")},
    {codes::UserTimeout,
     QT_TRANSLATE_NOOP(
         "Errors",
         "Nobody signed in within the time allowed. Sign in again when you have the time.")},

    {codes::InternalFault,
     QT_TRANSLATE_NOOP(
         "Errors",
         "A fault in Knippe itself: %1. Try again; if it stays so, report it with these words.")},
};

void forEachSentence(const auto &use)
{
    std::ranges::for_each(configSentences(), use);
    std::ranges::for_each(Sentences, use);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Errors", text);
}

} // namespace

QString errorText(const Error &error)
{
    if (!error.oauth.error.isEmpty())
        return refusalText(error);
    const char *text = QT_TRANSLATE_NOOP("Errors", "Something went wrong: %1. Try again; if it "
                                                   "stays so, report it with these words.");
    forEachSentence([&](const Sentence &sentence) {
        if (error.code == sentence.code)
            text = sentence.text;
    });
    const QString sentence = translated(text);
    return sentence.contains("%1"_L1) ? sentence.arg(plainText(detailText(error.detail)))
                                      : sentence;
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
        "Errors", "This address only receives answers to Knippe; this request was not one."));
}

QStringList worded()
{
    QStringList keys = wordedRefusals();
    forEachSentence([&](const Sentence &sentence) { keys.append(sentence.code); });
    return keys;
}

} // namespace knippe
