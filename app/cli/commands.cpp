// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"

#include <QtCore/qglobal.h>

using namespace Qt::StringLiterals;

namespace knippe {

const std::vector<Command> &commands()
{
    static constexpr Option json{"json", nullptr, QT_TRANSLATE_NOOP("Cli", "Answer in JSON.")};
    static constexpr Option passphrase{
        "passphrase-fd", "N",
        QT_TRANSLATE_NOOP("Cli", "Read the passphrase of FILE's key from this file descriptor, "
                                 "rather than from the terminal.")};
    // under which organisation
    static constexpr Option org{
        "org", "PARENT[:CHILD]",
        QT_TRANSLATE_NOOP("Cli", "Under this organisation, rather than the preset's: its number, "
                                 "and that of the unit below it.")};
    static constexpr Option childOrg{
        "child-org", "CHILD",
        QT_TRANSLATE_NOOP("Cli", "Under this unit of the preset's organisation.")};
    static constexpr Option preset{
        "preset", "NAME",
        QT_TRANSLATE_NOOP("Cli", "With this preset of the profile: none for no organisation, "
                                 "default for what the profile says.")};
    static const std::vector<Command> table{
        {"profile add"_L1,
         {"FILE"},
         {{"name", "NAME",
           QT_TRANSLATE_NOOP("Cli", "Give the profile this name, whatever FILE says.")},
          {"client-id", "ID",
           QT_TRANSLATE_NOOP("Cli", "The client's id, where FILE is only its key.")},
          {"authority", "URL",
           QT_TRANSLATE_NOOP("Cli", "Where the client is registered, where FILE does not say.")},
          {"helsenorge", "KEYS",
           QT_TRANSLATE_NOOP("Cli", "The authority is Helsenorge, and its public keys are in this "
                                    "file (JWKS), at this address, or where its metadata say: "
                                    "discovery.")},
          {"scope", "SCOPE",
           QT_TRANSLATE_NOOP("Cli", "Ask for this scope, rather than for those in FILE; may be "
                                    "repeated. APIs are known by what stands before the slash.")},
          passphrase,
          {"dry-run", nullptr,
           QT_TRANSLATE_NOOP("Cli", "Show what would be stored where, and store nothing.")}},
         QT_TRANSLATE_NOOP("Cli", "Import a client from a file, or from stdin for -."),
         QT_TRANSLATE_NOOP(
             "Cli",
             "FILE is a profile in JSON, a configuration from HelseID Selvbetjening, or a private "
             "key: JWK, JWKS, PEM or PKCS#12. The key goes to the keychain, the rest to the "
             "profile's file. Prints the profile's name; “knippe-cli profile remove” undoes it."),
         profileAdd},
        {"profile list"_L1,
         {},
         {json},
         QT_TRANSLATE_NOOP("Cli", "Show which profiles there are."),
         QT_TRANSLATE_NOOP("Cli", "Managed ones come with this computer: they are changed and "
                                  "removed by those who manage it, and have a key once you have "
                                  "brought one (“knippe-cli key import”, “knippe-cli key new”)."),
         profileList},
        {"profile show"_L1,
         {"NAME"},
         {json},
         QT_TRANSLATE_NOOP("Cli", "Show a profile, without its key."),
         nullptr,
         profileShow},
        {"profile set"_L1,
         {"NAME", "FILE"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Change a profile to what FILE says, or stdin for -."),
         QT_TRANSLATE_NOOP("Cli", "FILE is what “knippe-cli profile show --json” prints, with your "
                                  "changes; the key, the session and tokens of APIs that remain "
                                  "are kept. Prints the profile's name, which may be a new one."),
         profileSet},
        {"profile copy"_L1,
         {"NAME", "COPY"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Make another profile like one, with the same key."),
         nullptr,
         profileCopy},
        {"profile remove"_L1,
         {"NAME"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Sign out, and remove a profile with its key."),
         nullptr,
         profileRemove},
        {"catalogue add"_L1,
         {"FILE"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Add rows of your own to the catalogue, or write rows anew."),
         QT_TRANSLATE_NOOP("Cli", "FILE, or stdin for -, is what “knippe-cli catalogue WORD "
                                  "--json” prints, with your changes. Prints the rows' ids."),
         catalogueAdd},
        {"catalogue import"_L1,
         {"FILE"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Use a newer catalogue than the one that came with Knippe."),
         nullptr,
         catalogueImport},
        {"catalogue remove"_L1,
         {"ID"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Take a row of your own out of the catalogue."),
         nullptr,
         catalogueRemove},
        {"catalogue"_L1,
         {"[WORD]"},
         {json},
         QT_TRANSLATE_NOOP("Cli", "Show what is known of the national APIs."),
         QT_TRANSLATE_NOOP("Cli", "With WORD, of those whose name, resource, scopes or owner have "
                                  "it in them."),
         catalogue},
        {"connection"_L1,
         {"PROFILE"},
         {json},
         QT_TRANSLATE_NOOP("Cli", "Test the way to a profile's authority, step by step."),
         QT_TRANSLATE_NOOP("Cli",
                           "Name, connection, proxy, TLS, metadata, keys and clock. Needs no "
                           "key and no sign-in. Exits as the first step that fails says."),
         connection},
        {"key show"_L1,
         {"PROFILE"},
         {json,
          {"new", nullptr, QT_TRANSLATE_NOOP("Cli", "The new key that is not in use yet.")},
          {"old", nullptr, QT_TRANSLATE_NOOP("Cli", "The key before the last change.")}},
         QT_TRANSLATE_NOOP("Cli", "Show the public half of a profile's key."),
         nullptr,
         keyShow},
        {"key new"_L1,
         {"PROFILE"},
         {{"alg", "ALG",
           QT_TRANSLATE_NOOP("Cli", "How it signs: PS, RS or ES with 256, 384 or 512; as the key "
                                    "in use, unless given. RSA keys have 4096 bits.")}},
         QT_TRANSLATE_NOOP("Cli", "Make a new key for a profile, and print its public JWK."),
         QT_TRANSLATE_NOOP("Cli", "It waits in the keychain until “knippe-cli key use”, so that "
                                  "it can be registered at the authority before."),
         keyNew},
        {"key import"_L1,
         {"PROFILE", "FILE"},
         {passphrase},
         QT_TRANSLATE_NOOP("Cli", "Bring a profile a key of one's own, from a file or from stdin."),
         QT_TRANSLATE_NOOP("Cli", "It waits as a new key does; in a managed profile that has none "
                                  "it is in use at once. Prints its thumbprint."),
         keyImport},
        {"key use"_L1,
         {"PROFILE"},
         {{"old", nullptr, QT_TRANSLATE_NOOP("Cli", "Go back to the key before the last change.")}},
         QT_TRANSLATE_NOOP("Cli", "Sign with the new key from now on."),
         nullptr,
         keyUse},
        {"certificate show"_L1,
         {"PROFILE"},
         {json,
          {"pem", nullptr, QT_TRANSLATE_NOOP("Cli", "The certificate itself, for registering.")},
          {"new", nullptr, QT_TRANSLATE_NOOP("Cli", "The new one that is not in use yet.")},
          {"old", nullptr, QT_TRANSLATE_NOOP("Cli", "The one before the last change.")}},
         QT_TRANSLATE_NOOP("Cli", "Show the certificate by which this computer is known in TLS."),
         nullptr,
         certificateShow},
        {"certificate new"_L1,
         {"PROFILE"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Make a certificate for a profile on this computer, and print it."),
         QT_TRANSLATE_NOOP("Cli", "The first is in use at once; another one waits in the keychain "
                                  "until “knippe-cli certificate use”, so that it can be "
                                  "registered at the authority before."),
         certificateNew},
        {"certificate import"_L1,
         {"PROFILE", "FILE"},
         {passphrase},
         QT_TRANSLATE_NOOP("Cli", "Bring a profile a certificate with its key (PEM or PKCS#12), "
                                  "from a file or from stdin."),
         QT_TRANSLATE_NOOP("Cli", "It waits as a new one does. Prints its x5t#S256."),
         certificateImport},
        {"certificate use"_L1,
         {"PROFILE"},
         {{"old", nullptr, QT_TRANSLATE_NOOP("Cli", "Go back to the one before the last change.")}},
         QT_TRANSLATE_NOOP("Cli", "Show the authority the new certificate from now on."),
         nullptr,
         certificateUse},
        {"certificate remove"_L1,
         {"PROFILE"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Remove a profile's certificates and their keys."),
         nullptr,
         certificateRemove},
        {"test-person list"_L1,
         {},
         {json},
         QT_TRANSLATE_NOOP("Cli", "Show the invented people that tests can sign in."),
         nullptr,
         testPersonList},
        {"test-person add"_L1,
         {"NUMBER", "NAME"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Put somebody invented on that list, or change the name."),
         QT_TRANSLATE_NOOP(
             "Cli", "NUMBER is a synthetic national identity number, with 80, 65 or 40 added "
                    "to the month. Any other is refused, as it may be a living person's."),
         testPersonAdd},
        {"test-person remove"_L1,
         {"NAME"},
         {},
         QT_TRANSLATE_NOOP("Cli", "Take somebody off that list, by name or number."),
         nullptr,
         testPersonRemove},
        {"login"_L1,
         {"PROFILE"},
         {{"browser", "embedded|system|print",
           QT_TRANSLATE_NOOP(
               "Cli",
               "Where to sign in: in Knippe's own window (the default), in the system's browser, "
               "or in any browser, at the address on stdout's first line.")},
          {"api", "RESOURCE",
           QT_TRANSLATE_NOOP("Cli", "Only this API of the profile; may be repeated.")},
          {"timeout", "S",
           QT_TRANSLATE_NOOP("Cli", "Wait at most this many seconds: 1 to 3600; default 300.")},
          {"level", "3|4",
           QT_TRANSLATE_NOOP("Cli", "At this level of assurance or above; a lower one is refused "
                                    "when the ID token says so.")},
          {"idp", "NAME[:METHOD]",
           QT_TRANSLATE_NOOP("Cli", "With this identity provider, such as idporten-oidc:bankid.")},
          {"prompt", "login|consent|select_account|none",
           QT_TRANSLATE_NOOP("Cli", "Ask the person anew, to consent or for the account; or ask "
                                    "nothing, which fails unless somebody is signed in there.")},
          {"max-age", "S",
           QT_TRANSLATE_NOOP("Cli", "Ask the person anew when the last time is more than so many "
                                    "seconds ago.")},
          {"login-hint", "TEXT",
           QT_TRANSLATE_NOOP("Cli", "Who is about to sign in, for the page to fill in.")},
          {"on-behalf-of", "NUMBER",
           QT_TRANSLATE_NOOP("Cli", "For this organisation, at ID-porten.")},
          {"test-person", "NAME",
           QT_TRANSLATE_NOOP("Cli", "In test: as this test person, by name or synthetic number, "
                                    "without a page to fill in.")},
          {"test-level", "3|4",
           QT_TRANSLATE_NOOP("Cli", "In test: at the level that the test person is to have.")},
          org,
          childOrg,
          preset,
          json,
          {"unsafe-no-sandbox", nullptr,
           QT_TRANSLATE_NOOP("Cli", "Run Knippe's window without Chromium's sandbox: for trials "
                                    "with an authority on this machine only.")}},
         QT_TRANSLATE_NOOP("Cli", "Sign in once and fetch one access token for each API."),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Ctrl+C cancels. Exits with 10 when signed in, but at least one API got no token."),
         login},
        {"tokens"_L1,
         {"PROFILE"},
         {json, {"reveal", nullptr, QT_TRANSLATE_NOOP("Cli", "Show the tokens themselves too.")}},
         QT_TRANSLATE_NOOP("Cli", "Show what is known of each API's token."),
         QT_TRANSLATE_NOOP("Cli", "Asks the keychain only, never the network."),
         tokens},
        {"token"_L1,
         {"PROFILE", "RESOURCE"},
         {{"as", "raw|header|json",
           QT_TRANSLATE_NOOP("Cli", "The token alone (the default), an Authorization header, or "
                                    "what `tokens --json --reveal` says of it.")},
          {"fresh", nullptr,
           QT_TRANSLATE_NOOP("Cli", "Fetch a new token even if a valid one is held.")},
          {"min-validity", "S",
           QT_TRANSLATE_NOOP("Cli", "Renew a token that is valid for less than so many seconds: 0 "
                                    "to 86400, or else 30.")},
          org,
          childOrg,
          preset},
         QT_TRANSLATE_NOOP("Cli", "Print a valid access token for one API."),
         QT_TRANSLATE_NOOP("Cli", "Uses the one that is held, and renews it when needed."),
         token},
        {"export"_L1,
         {"PROFILE", "[RESOURCE]"},
         {{"as", "env|http|curl|postman|bruno|json",
           QT_TRANSLATE_NOOP("Cli", "For shells and dotenv, a .http file, one curl command, an "
                                    "environment for Postman or Bruno, or JSON.")},
          {"url", "URL",
           QT_TRANSLATE_NOOP("Cli", "For this request, with a fresh DPoP proof; curl and http need "
                                    "it.")},
          {"method", "METHOD", QT_TRANSLATE_NOOP("Cli", "Of that request; default GET.")}},
         QT_TRANSLATE_NOOP("Cli", "Print tokens in the form that another tool reads."),
         QT_TRANSLATE_NOOP("Cli", "Without RESOURCE, those of all APIs. A proof is good for one "
                                  "request, and for seconds."),
         exportToken},
        {"proof"_L1,
         {"PROFILE", "RESOURCE", "METHOD", "URL"},
         {{"nonce", "N", QT_TRANSLATE_NOOP("Cli", "The DPoP-Nonce that the API has given.")}},
         QT_TRANSLATE_NOOP("Cli", "Print a fresh DPoP proof for one request to an API."),
         QT_TRANSLATE_NOOP("Cli", "It belongs to the token that “knippe-cli token” prints."),
         proof},
        {"call"_L1,
         {"PROFILE", "RESOURCE", "[METHOD]", "URL"},
         {{"data", "FILE",
           QT_TRANSLATE_NOOP("Cli", "Send this file, or stdin for -; METHOD is POST then, unless "
                                    "given.")},
          {"header", "H",
           QT_TRANSLATE_NOOP("Cli", "Send this header, “Name: value”; may be repeated.")},
          org,
          childOrg,
          preset},
         QT_TRANSLATE_NOOP("Cli", "Call an API with its token, and print what it answers."),
         QT_TRANSLATE_NOOP("Cli", "METHOD is GET, unless given. Redirects are not followed. Exits "
                                  "with 11 when the API answers with a status of 400 or more."),
         callApi},
        {"inspect"_L1,
         {"[FILE]"},
         {{"compare", "FILE", QT_TRANSLATE_NOOP("Cli", "Show how this other token differs.")},
          json},
         QT_TRANSLATE_NOOP("Cli", "Show what a token says, and whether that can be believed."),
         QT_TRANSLATE_NOOP("Cli", "Reads the token from FILE, or from stdin. Its signature is "
                                  "checked when a profile has its authority."),
         inspect},
        {"status"_L1,
         {"PROFILE"},
         {json},
         QT_TRANSLATE_NOOP("Cli",
                           "Show who is signed in, until when, and whether the keychain answers."),
         QT_TRANSLATE_NOOP(
             "Cli",
             "Exits with 3 when nobody is signed in, and with 8 when the keychain cannot say."),
         status},
        {"logout"_L1,
         {"PROFILE"},
         {{"all", nullptr,
           QT_TRANSLATE_NOOP("Cli", "Every profile, rather than PROFILE: the end of a shift."),
           true}},
         QT_TRANSLATE_NOOP("Cli", "Forget the sign-in and its tokens, and tell the authority."),
         QT_TRANSLATE_NOOP("Cli", "Works offline, and with nobody signed in."),
         logout},
    };
    return table;
}

} // namespace knippe
