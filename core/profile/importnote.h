// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace knippe {

/// What a client was imported from.
enum class ImportForm { Profile, Configuration, Yaml, Jwk, JwkSet, Xml, Pem, Pkcs12 };

/// Something about an import that a person should know before agreeing to it. None is an error.
struct ImportNote
{
    enum class Kind {
        FieldsIgnored,    ///< detail: their names
        XmlKeyIgnored,    ///< because there is a JWK beside it
        OthersIgnored,    ///< detail: public keys and certificates beside the private key
        AlgorithmAssumed, ///< detail: which, as the key names none
        NoKeyId,
        ShortKey,          ///< detail: bits
        SizeDiffers,       ///< detail: bits that the file speaks of
        RedirectChosen,    ///< detail: the redirect URIs that were not taken
        RedirectAssumed,   ///< detail: which, as the file names none
        ScopesAdded,       ///< detail: those that a sign-in needs and the file lacks
        NoResourceDerived, ///< detail: scopes with a slash that no API could be read from
        Wildcard,          ///< detail: scopes that stand for several
        NoApi,
        NotForPeople, ///< the client has no grant for signing in
    };
    Kind kind;
    QString detail;

    bool operator==(const ImportNote &) const = default;
};

/// Sentence and name for people, in the application's language.
[[nodiscard]] QString noteText(const ImportNote &note);
[[nodiscard]] QString formText(ImportForm form);

} // namespace knippe
