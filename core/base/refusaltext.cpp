// SPDX-License-Identifier: MIT
#include "core/base/refusaltext.h"

#include "core/base/redact.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <span>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Sentence
{
    QLatin1StringView key;
    const char *text;
};

/// By the suffix of the code; %1 is what the authority was asked for.
constexpr Sentence Refusals[] = {
    {"REQUEST"_L1,
     QT_TRANSLATE_NOOP(
         "Errors", "The authority finds the %1 malformed (invalid_request). Check the profile's "
                   "parameters and redirect URI; if they are right, report it with these words.")},
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
                       "The authority does not know this kind of %1 (unsupported_grant_type). "
                       "Check the client's grant types at the authority.")},
    {"RESPONSE-TYPE"_L1,
     QT_TRANSLATE_NOOP(
         "Errors", "The authority does not offer the code flow for this %1 "
                   "(unsupported_response_type). Check the client's settings at the authority.")},
    {"SCOPE"_L1,
     QT_TRANSLATE_NOOP("Errors", "The client may not ask for all of the scopes in the %1 "
                                 "(invalid_scope). Check which are approved for it.")},
    {"DENIED"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The %1 was refused (access_denied), by the person or by the authority. Try "
                       "again; if it stays so, ask those who run the authority.")},
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
     QT_TRANSLATE_NOOP(
         "Errors",
         "The authority needs a person to sign in for the %1 (login_required). Sign in again.")},
    {"INTERACTION"_L1,
     QT_TRANSLATE_NOOP("Errors", "The authority needs to ask the person something for the %1 "
                                 "(interaction_required). Sign in again, and answer on its page.")},
    {"CONSENT"_L1,
     QT_TRANSLATE_NOOP("Errors", "The authority needs the person's consent for the %1 "
                                 "(consent_required). Sign in again, and give it on its page.")},
    {"ACCOUNT"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The authority needs an account to be chosen for the %1 "
                       "(account_selection_required). Sign in again, and choose one on its page.")},
    {"REQUEST-URI"_L1,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The %1 waited too long or was used before (invalid_request_uri). Sign in again.")},
    {"OTHER"_L1, QT_TRANSLATE_NOOP("Errors", "The authority refused the %1. Try again; if it stays "
                                             "so, ask those who run the authority.")},
};

/// HelseID's error numbers, which concern organisations named by the client, as its page "Error
/// messages" gives them: helseid.atlassian.net/wiki, page 750616578. The word is newer: HelseID's
/// profile for the trust framework, at utviklerportal.nhn.no.
constexpr Sentence HelseidCodes[] = {
    {"1001"_L1,
     QT_TRANSLATE_NOOP("Errors", "HelseID does not have this parent organisation on the client's "
                                 "list. Ask those who manage the client in HelseID to add it.")},
    {"1002"_L1,
     QT_TRANSLATE_NOOP("Errors", "HelseID does not have this child organisation on the client's "
                                 "list. Ask those who manage the client in HelseID to add it.")},
    {"1003"_L1,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The parent organisation has a list of its own of child organisations, and this one is "
         "not on it. Ask NHN Kundesenter to remove that list; it should not be used any more.")},
    {"1004"_L1, QT_TRANSLATE_NOOP("Errors", "The organisation number has the wrong form. Use nine "
                                            "digits, without spaces or letters.")},
    {"1005"_L1,
     QT_TRANSLATE_NOOP("Errors", "The client may not name the parent organisation itself. Ask NHN "
                                 "Kundesenter for it; NHN has to approve it first.")},
    {"1006"_L1,
     QT_TRANSLATE_NOOP("Errors", "The client may not name the child organisation itself. Ask NHN "
                                 "Kundesenter for it; NHN has to approve it first.")},
    {"1007"_L1,
     QT_TRANSLATE_NOOP(
         "Errors", "The request object or the client assertion is not as HelseID wants it. Report "
                   "this with HelseID's words, which name the part; Knippe makes both.")},
    {"1008"_L1,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The client proves itself with a shared secret, and then no organisation may be named. "
         "Ask those who manage the client in HelseID to give it a private key instead.")},
    {"1009"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "The organisation was named in the client assertion of a sign-in, where "
                       "HelseID wants a request object. Report this; Knippe chooses the place.")},
    {"1010"_L1,
     QT_TRANSLATE_NOOP("Errors", "The client's settings in HelseID do not let an organisation be "
                                 "named. Ask NHN Kundesenter to correct them.")},
    {"DOUBLE-STRUCTURE"_L1,
     QT_TRANSLATE_NOOP("Errors",
                       "Details of the organisation or the attest were given both at the sign-in "
                       "and with the token request. Use one of the two places only.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Errors", text);
}

const char *textOf(std::span<const Sentence> sentences, QStringView key)
{
    for (const Sentence &sentence : sentences) {
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

QString refusalText(const Error &error)
{
    const QString suffix = error.code.section(u'-', 2);
    const char *known = textOf(Refusals, suffix);
    const char *text = known ? known : textOf(Refusals, u"OTHER");
    QString sentence = translated(text).arg(nameOfRequest(error.group()));
    const bool isNamed = known && suffix != "OTHER"_L1; // the sentence names the OAuth error
    QString words = plainText(error.oauth.description);
    if (words.isEmpty() && !isNamed)
        words = plainText(error.oauth.error);
    if (words.isEmpty())
        return sentence;
    sentence += u' ' + translated(QT_TRANSLATE_NOOP("Errors", "It says: “%1”")).arg(words);
    const QString explanation = helseidExplanation(words);
    return explanation.isEmpty() ? sentence : sentence + u' ' + explanation;
}

QString helseidExplanation(const QString &description)
{
    // numbers, and in newer answers words: HID-1001, HID-DOUBLE-STRUCTURE
    static const QRegularExpression form(u"\\bHID[- ]([0-9]{4}\\b|[A-Z][A-Z-]*[A-Z]\\b)"_s);
    const QRegularExpressionMatch match = form.match(description);
    if (!match.hasMatch())
        return {};
    const QString code = u"HID-"_s + match.captured(1);
    const char *text = textOf(HelseidCodes, match.captured(1));
    if (!text)
        return translated(
                   QT_TRANSLATE_NOOP("Errors",
                                     "The code %1 comes from HelseID, and Knippe does not know it. "
                                     "Look for it among the error messages in HelseID's "
                                     "documentation, or ask NHN Kundesenter."))
            .arg(code);
    return code + u": "_s + translated(text);
}

QStringList wordedRefusals()
{
    QStringList suffixes;
    for (const Sentence &sentence : Refusals)
        suffixes.append(sentence.key);
    return suffixes;
}

QStringList wordedHelseidCodes()
{
    QStringList codes;
    for (const Sentence &sentence : HelseidCodes)
        codes.append(u"HID-"_s + sentence.key);
    return codes;
}

} // namespace knippe
