// SPDX-License-Identifier: MIT
#include "core/inspect/claimmeaning.h"

#include <QtCore/QCoreApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Entry
{
    QLatin1StringView name;
    const char *meaning; ///< source text, to be translated
    bool isTime = false;
};

constexpr Entry Header[] = {
    {"typ"_L1, QT_TRANSLATE_NOOP("Claims", "What kind of token this is")},
    {"alg"_L1, QT_TRANSLATE_NOOP("Claims", "Algorithm of the signature, or of the encryption")},
    {"enc"_L1, QT_TRANSLATE_NOOP("Claims", "Algorithm that the content is encrypted with")},
    {"kid"_L1, QT_TRANSLATE_NOOP("Claims", "Name of the authority's key")},
    {"cty"_L1, QT_TRANSLATE_NOOP("Claims", "What kind of content this is")},
    {"zip"_L1, QT_TRANSLATE_NOOP("Claims", "How the content is compressed")},
    {"crit"_L1, QT_TRANSLATE_NOOP("Claims", "Extensions that a reader has to understand")},
    {"x5t"_L1, QT_TRANSLATE_NOOP("Claims", "Thumbprint of the key's certificate")},
    {"x5t#S256"_L1, QT_TRANSLATE_NOOP("Claims", "Thumbprint of the key's certificate")},
    {"x5c"_L1, QT_TRANSLATE_NOOP("Claims", "The key's certificates; not looked at")},
    {"x5u"_L1, QT_TRANSLATE_NOOP("Claims", "Address of certificates; never visited")},
    {"jku"_L1, QT_TRANSLATE_NOOP("Claims", "Address of keys; never visited")},
    {"jwk"_L1, QT_TRANSLATE_NOOP("Claims", "A public key; no signature is checked with it")},
};

constexpr Entry Claims[] = {
    // RFC 7519 and 9068
    {"iss"_L1, QT_TRANSLATE_NOOP("Claims", "Authority that issued the token")},
    {"aud"_L1, QT_TRANSLATE_NOOP("Claims", "Whom the token is for: the API, or the client")},
    {"scope"_L1, QT_TRANSLATE_NOOP("Claims", "What may be done with the token")},
    {"exp"_L1, QT_TRANSLATE_NOOP("Claims", "Valid until"), true},
    {"nbf"_L1, QT_TRANSLATE_NOOP("Claims", "Valid from"), true},
    {"iat"_L1, QT_TRANSLATE_NOOP("Claims", "Issued at"), true},
    {"client_id"_L1, QT_TRANSLATE_NOOP("Claims", "Client that got the token")},
    {"sub"_L1, QT_TRANSLATE_NOOP("Claims", "Who signed in, as the authority names the person")},
    {"jti"_L1, QT_TRANSLATE_NOOP("Claims", "Name of this very token")},
    // RFC 7800 and 9449, RFC 8693
    {"cnf"_L1,
     QT_TRANSLATE_NOOP("Claims", "Key that the token is bound to: useless without a proof by it")},
    {"act"_L1, QT_TRANSLATE_NOOP("Claims", "Who acts on the person's behalf")},
    {"may_act"_L1, QT_TRANSLATE_NOOP("Claims", "Who may act on the person's behalf")},
    {"authorization_details"_L1, QT_TRANSLATE_NOOP("Claims", "What exactly was authorised")},
    // OpenID Connect
    {"auth_time"_L1, QT_TRANSLATE_NOOP("Claims", "When the person signed in"), true},
    {"acr"_L1, QT_TRANSLATE_NOOP("Claims", "How strong the sign-in was")},
    {"amr"_L1, QT_TRANSLATE_NOOP("Claims", "How the person signed in")},
    {"azp"_L1, QT_TRANSLATE_NOOP("Claims", "Client that the ID token was issued to")},
    {"nonce"_L1, QT_TRANSLATE_NOOP("Claims", "Ties the ID token to one sign-in")},
    {"at_hash"_L1, QT_TRANSLATE_NOOP("Claims", "Ties the ID token to an access token")},
    {"c_hash"_L1, QT_TRANSLATE_NOOP("Claims", "Ties the ID token to a code")},
    {"s_hash"_L1, QT_TRANSLATE_NOOP("Claims", "Ties the ID token to a request")},
    {"sid"_L1, QT_TRANSLATE_NOOP("Claims", "Session at the authority")},
    {"name"_L1, QT_TRANSLATE_NOOP("Claims", "The person's whole name")},
    {"given_name"_L1, QT_TRANSLATE_NOOP("Claims", "The person's first name")},
    {"middle_name"_L1, QT_TRANSLATE_NOOP("Claims", "The person's middle name")},
    {"family_name"_L1, QT_TRANSLATE_NOOP("Claims", "The person's last name")},
    {"preferred_username"_L1, QT_TRANSLATE_NOOP("Claims", "What the person likes to be called")},
    {"birthdate"_L1, QT_TRANSLATE_NOOP("Claims", "The person's date of birth")},
    {"email"_L1, QT_TRANSLATE_NOOP("Claims", "The person's e-mail address")},
    {"email_verified"_L1, QT_TRANSLATE_NOOP("Claims", "Whether the e-mail address was checked")},
    {"phone_number"_L1, QT_TRANSLATE_NOOP("Claims", "The person's telephone number")},
    {"locale"_L1, QT_TRANSLATE_NOOP("Claims", "The person's language")},
    {"zoneinfo"_L1, QT_TRANSLATE_NOOP("Claims", "The person's time zone")},
    {"updated_at"_L1, QT_TRANSLATE_NOOP("Claims", "When the person's data were changed"), true},
    // RFC 9449 4.2: a proof
    {"htm"_L1, QT_TRANSLATE_NOOP("Claims", "Method of the request that the proof is for")},
    {"htu"_L1, QT_TRANSLATE_NOOP("Claims", "Address of the request that the proof is for")},
    {"ath"_L1, QT_TRANSLATE_NOOP("Claims", "Ties the proof to an access token")},
    // HelseID
    {"idp"_L1, QT_TRANSLATE_NOOP("Claims", "Service where the person signed in")},
    {"client_amr"_L1, QT_TRANSLATE_NOOP("Claims", "How the client proved who it is")},
    {"helseid://claims/identity/pid"_L1,
     QT_TRANSLATE_NOOP("Claims", "The person's national identity number")},
    {"helseid://claims/identity/pid_pseudonym"_L1,
     QT_TRANSLATE_NOOP("Claims", "Pseudonym of the person's national identity number")},
    {"helseid://claims/identity/security_level"_L1,
     QT_TRANSLATE_NOOP("Claims", "Security level of the sign-in, 4 being the highest")},
    {"helseid://claims/identity/assurance_level"_L1,
     QT_TRANSLATE_NOOP("Claims", "Assurance level of the sign-in")},
    {"helseid://claims/identity/network"_L1,
     QT_TRANSLATE_NOOP("Claims", "Network that the person signed in from")},
    {"helseid://claims/hpr/hpr_number"_L1,
     QT_TRANSLATE_NOOP("Claims", "Number in the register of health personnel (HPR)")},
    {"helseid://claims/client/client_name"_L1, QT_TRANSLATE_NOOP("Claims", "The client's name")},
    {"helseid://claims/client/amr"_L1,
     QT_TRANSLATE_NOOP("Claims", "How the client proved who it is")},
    {"helseid://claims/client/client_tenancy"_L1,
     QT_TRANSLATE_NOOP("Claims", "Whether the client serves one organisation or several")},
    {"helseid://claims/client/claims/orgnr_parent"_L1,
     QT_TRANSLATE_NOOP("Claims", "Organisation number of the legal entity")},
    {"helseid://claims/client/claims/orgnr_child"_L1,
     QT_TRANSLATE_NOOP("Claims", "Organisation number of the unit below it")},
    {"helseid://claims/client/claims/orgnr_supplier"_L1,
     QT_TRANSLATE_NOOP("Claims", "Organisation number of the supplier")},
    {"e-helse:sfm.api/client/claims/sfm-id"_L1,
     QT_TRANSLATE_NOOP("Claims", "The client's name at the prescription module (SFM)")},
    {"nhn:sfm:journal_id"_L1, QT_TRANSLATE_NOOP("Claims", "Journal at the prescription module")},
    {"nhn:vkp/client/claims/vkp-id"_L1,
     QT_TRANSLATE_NOOP("Claims", "The client's name at the welfare technology hub (VKP)")},
};

template <size_t N>
MemberKnowledge find(const Entry (&table)[N], const QString &name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == table[i].name)
            return {QCoreApplication::translate("Claims", table[i].meaning), table[i].isTime,
                    int(i)};
    }
    return {{}, false, int(N)};
}

} // namespace

MemberKnowledge knowledgeOf(TokenPart part, const QString &name)
{
    return part == TokenPart::Header ? find(Header, name) : find(Claims, name);
}

} // namespace knippe
