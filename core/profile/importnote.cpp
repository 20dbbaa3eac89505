// SPDX-License-Identifier: MIT
#include "core/profile/importnote.h"

#include "core/base/redact.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

const char *sentence(ImportNote::Kind kind)
{
    using enum ImportNote::Kind;
    switch (kind) {
    case FieldsIgnored:
        return QT_TRANSLATE_NOOP("Import", "Ignored, as Knippe has no use for it: %1.");
    case XmlKeyIgnored:
        return QT_TRANSLATE_NOOP("Import", "The key in XML was ignored; the JWK was taken.");
    case OthersIgnored:
        return QT_TRANSLATE_NOOP("Import", "Only the private key was taken, not what is beside "
                                           "it: %1.");
    case AlgorithmAssumed:
        return QT_TRANSLATE_NOOP("Import", "The key does not say how it signs, so %1 was taken. "
                                           "Check that the authority expects that.");
    case NoKeyId:
        return QT_TRANSLATE_NOOP("Import", "The key has no id (kid). The authority has to find it "
                                           "without.");
    case ShortKey:
        return QT_TRANSLATE_NOOP("Import", "A key of %1 bits is short for RSA. Make one of 4096 "
                                           "bits when you can.");
    case SizeDiffers:
        return QT_TRANSLATE_NOOP("Import", "The file speaks of a key of %1 bits, but the key in it "
                                           "has another size.");
    case RedirectChosen:
        return QT_TRANSLATE_NOOP("Import", "There are several redirect URIs; these were not "
                                           "taken: %1.");
    case RedirectAssumed:
        return QT_TRANSLATE_NOOP("Import", "There is no redirect URI, so %1 was taken. It has to "
                                           "be registered at the authority.");
    case ScopesAdded:
        return QT_TRANSLATE_NOOP("Import", "Added, as signing in needs it: %1.");
    case NoResourceDerived:
        return QT_TRANSLATE_NOOP("Import", "No API could be read from these scopes, so they are "
                                           "asked for without one: %1.");
    case Wildcard:
        return QT_TRANSLATE_NOOP("Import", "These scopes stand for several and are sent as they "
                                           "are: %1. Put those that you need in their place.");
    case NoApi:
        return QT_TRANSLATE_NOOP("Import", "There is no API in the profile yet, so nobody can "
                                           "sign in with it. Give the scopes of one.");
    case NotForPeople:
        return QT_TRANSLATE_NOOP("Import", "The client may not sign people in: it lacks the grant "
                                           "type authorization_code.");
    }
    return "%1";
}

const char *name(ImportForm form)
{
    switch (form) {
    case ImportForm::Profile:
        return QT_TRANSLATE_NOOP("Import", "Profile in Knippe's form");
    case ImportForm::Configuration:
        return QT_TRANSLATE_NOOP("Import", "Client configuration, as Selvbetjening hands it out");
    case ImportForm::Yaml:
        return QT_TRANSLATE_NOOP("Import", "Client in YAML");
    case ImportForm::Jwk:
        return QT_TRANSLATE_NOOP("Import", "Private key (JWK)");
    case ImportForm::JwkSet:
        return QT_TRANSLATE_NOOP("Import", "Private key in a set (JWKS)");
    case ImportForm::Xml:
        return QT_TRANSLATE_NOOP("Import", "Private key (XML)");
    case ImportForm::Pem:
        return QT_TRANSLATE_NOOP("Import", "Private key (PEM)");
    case ImportForm::Pkcs12:
        break;
    }
    return QT_TRANSLATE_NOOP("Import", "Private key (PKCS#12)");
}

} // namespace

QString noteText(const ImportNote &note)
{
    const QString text = QCoreApplication::translate("Import", sentence(note.kind));
    return text.contains("%1"_L1) ? text.arg(plainText(note.detail)) : text;
}

QString formText(ImportForm form)
{
    return QCoreApplication::translate("Import", name(form));
}

} // namespace knippe
