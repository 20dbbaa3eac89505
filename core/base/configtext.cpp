// SPDX-License-Identifier: MIT
#include "core/base/configtext.h"

#include "core/base/error.h"

namespace knippe {

static constexpr Sentence Sentences[] = {
    {codes::CallUsage,
     QT_TRANSLATE_NOOP("Errors",
                       "The command line is not right: %1. Correct it and run the command again.")},
    {codes::CallFile,
     QT_TRANSLATE_NOOP("Errors", "%1 cannot be read, or is too large. Check its name and size.")},
    {codes::CallToken,
     QT_TRANSLATE_NOOP("Errors", "That is no token. Use one whole token, and nothing else.")},

    {codes::ConfigSyntax,
     QT_TRANSLATE_NOOP("Errors", "The file is not a JSON object that can be read: %1. Choose a "
                                 "profile in Knippe's form, or correct the file.")},
    {codes::ConfigUnknownField,
     QT_TRANSLATE_NOOP("Errors", "There is a field that Knippe does not know: %1. Check its "
                                 "spelling, or leave it out.")},
    {codes::ConfigMissingField,
     QT_TRANSLATE_NOOP("Errors",
                       "A field that must be there is missing: %1. Add it, and try again.")},
    {codes::ConfigFieldType,
     QT_TRANSLATE_NOOP("Errors", "A field has the wrong form; this was expected: "
                                 "%1. Correct it, and try again.")},
    {codes::ConfigFieldValue,
     QT_TRANSLATE_NOOP("Errors",
                       "A field has a value that cannot be used: %1. Correct it, and try again.")},
    {codes::ConfigKey,
     QT_TRANSLATE_NOOP("Errors", "The client's key cannot be used: %1. Use the private key that "
                                 "belongs to the client, RSA or EC.")},
    {codes::ConfigFormat,
     QT_TRANSLATE_NOOP("Errors",
                       "This cannot be imported: %1. Choose a client's configuration, a private "
                       "key (JWK, PEM or PKCS#12), or a profile in Knippe's form.")},
    {codes::ConfigPassphraseNeeded,
     QT_TRANSLATE_NOOP("Errors", "The key is locked with a passphrase (%1). Try again, and give "
                                 "the passphrase.")},
    {codes::ConfigPassphraseWrong,
     QT_TRANSLATE_NOOP("Errors", "The passphrase does not open the key (%1). Check it, letter by "
                                 "letter, and try again.")},
    {codes::ConfigFile,
     QT_TRANSLATE_NOOP("Errors", "A file could not be read or written: %1. Check that it is there, "
                                 "that you may use it, and that the disk is not full.")},
    {codes::ConfigExists,
     QT_TRANSLATE_NOOP(
         "Errors",
         "There is already a profile named %1. Remove it first, or choose another name.")},
    {codes::ConfigUnknown,
     QT_TRANSLATE_NOOP(
         "Errors",
         "There is no profile named “%1”. Choose one that there is, or add it from its file.")},
    {codes::ConfigApi,
     QT_TRANSLATE_NOOP("Errors", "The profile has no API named “%1”. Choose one of the profile's "
                                 "APIs, or add the API to its file and the profile anew.")},
    {codes::ConfigCa,
     QT_TRANSLATE_NOOP("Errors", "The file of the extra trust anchor holds no PEM certificate: %1. "
                                 "Choose a file with one, or do without.")},
    {codes::ConfigSignedIn,
     QT_TRANSLATE_NOOP("Errors",
                       "Somebody is signed in with the profile “%1”, so its authority and "
                       "client id stay. Sign out first, or duplicate the profile.")},
    {codes::ConfigTestOnly,
     QT_TRANSLATE_NOOP("Errors",
                       "%1 is for test authorities only, and this one is none, so nothing was "
                       "sent. Remove it, or choose a profile of a test environment.")},
    {codes::ConfigPersonNumber,
     QT_TRANSLATE_NOOP("Errors", "That is no national identity number, so it was not used. Check "
                                 "it, digit by digit; there are eleven.")},
    {codes::ConfigPersonReal,
     QT_TRANSLATE_NOOP(
         "Errors", "That number may be a living person's, so it was not used. Use one from "
                   "a register of invented people, which has 80, 65 or 40 added to the month.")},
    {codes::ConfigPersonName,
     QT_TRANSLATE_NOOP("Errors", "A test person cannot be called that: %1. Choose another name.")},
    {codes::ConfigPersonUnknown,
     QT_TRANSLATE_NOOP("Errors", "There is no test person “%1” on the list. Choose one that there "
                                 "is, or add this one first.")},
    {codes::ConfigManaged,
     QT_TRANSLATE_NOOP("Errors",
                       "The profile “%1” is managed: it comes with this computer and cannot be "
                       "changed or removed here. Ask those who manage this computer, or use "
                       "another name for a profile of your own.")},
    {codes::ConfigKeyless,
     QT_TRANSLATE_NOOP("Errors",
                       "The profile “%1” is managed and comes without a key, and you have given it "
                       "none yet. Add one from a file, or make one and have it registered: “Key of "
                       "this profile …”, “knippe-cli key import”, “knippe-cli key new”.")},
    {codes::ConfigPreset,
     QT_TRANSLATE_NOOP("Errors", "The profile has no preset named “%1”. Choose one of the presets "
                                 "in its context, “none”, or add the preset to the profile.")},
    {codes::ConfigContext,
     QT_TRANSLATE_NOOP("Errors", "This organisation does not go with the profile: %1. Choose "
                                 "another, or correct the context in the profile.")},
    {codes::ConfigCertificate,
     QT_TRANSLATE_NOOP("Errors", "The certificate cannot be used: %1. Use a file with the "
                                 "certificate, those that vouch for it and its private key (PEM "
                                 "or PKCS#12), or let Knippe make one.")},
    {codes::ConfigNoCertificate,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The profile “%1” shows the authority a certificate, and there is none on this computer, "
         "or the keychain is locked. Unlock the keychain; if it stays so, make or import one "
         "(“Certificate of this profile …”, “knippe-cli certificate new”) and have it "
         "registered.")},
    {codes::ConfigPublicClient,
     QT_TRANSLATE_NOOP("Errors", "The client of the profile “%1” is public, so it has no key: the "
                                 "authority knows it by its certificate. Look at that instead "
                                 "(“knippe-cli certificate show”).")},
};

std::span<const Sentence> configSentences()
{
    return Sentences;
}

} // namespace knippe
