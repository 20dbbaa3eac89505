// SPDX-License-Identifier: MIT
#include "core/base/detailtext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr const char *Known[] = {
    // a key (core/jose)
    QT_TRANSLATE_NOOP("Details", "%1 is missing: p, q, dp, dq and qi go together"),
    QT_TRANSLATE_NOOP("Details", "%1: not base64url"),
    QT_TRANSLATE_NOOP("Details", "alg: %1 does not suit a key of kty %2"),
    QT_TRANSLATE_NOOP("Details", "alg: %1 is not a supported signature"),
    QT_TRANSLATE_NOOP("Details", "crv is missing"),
    QT_TRANSLATE_NOOP("Details", "crv: %1 is not supported; P-256, P-384 or P-521 is needed"),
    QT_TRANSLATE_NOOP("Details", "d is missing: this is the public half"),
    QT_TRANSLATE_NOOP("Details", "d: does not belong to the public part of the key"),
    QT_TRANSLATE_NOOP("Details", "key_ops: does not allow to sign"),
    QT_TRANSLATE_NOOP("Details", "kty is missing"),
    QT_TRANSLATE_NOOP("Details", "kty: %1 is not supported; an RSA or EC key is needed"),
    QT_TRANSLATE_NOOP("Details", "kty: oct is a symmetric key; an RSA or EC key is needed"),
    QT_TRANSLATE_NOOP("Details", "n: %1 bits; at least %2 are needed"),
    QT_TRANSLATE_NOOP("Details", "use: %1; a key for signatures (sig) is needed"),
    // a certificate (core/jose)
    QT_TRANSLATE_NOOP("Details", "it belongs to another key than the one beside it"),
    QT_TRANSLATE_NOOP("Details", "it is not made for TLS clients"),
    QT_TRANSLATE_NOOP("Details", "it was good until %1"),
    QT_TRANSLATE_NOOP("Details", "more than %1 KiB"),
    QT_TRANSLATE_NOOP("Details", "not a certificate of X.509"),
    QT_TRANSLATE_NOOP("Details", "there is none in the file"),
    // an organisation and what goes with it (core/profile)
    QT_TRANSLATE_NOOP("Details", "a name of its own"),
    QT_TRANSLATE_NOOP("Details", "modulus 11: a digit is wrong"),
    QT_TRANSLATE_NOOP("Details", "nine digits"),
    QT_TRANSLATE_NOOP("Details", "no person in a template"),
    QT_TRANSLATE_NOOP("Details", "none without a parent, as tenancy is multi"),
    QT_TRANSLATE_NOOP("Details", "none, as tenancy is single"),
    QT_TRANSLATE_NOOP("Details", "organisation number"),
    // a profile's authority (core/profile)
    QT_TRANSLATE_NOOP("Details", "none, as kind is helseid"),
    QT_TRANSLATE_NOOP("Details", "none, as kind is helsenorge"),
    QT_TRANSLATE_NOOP("Details", "public keys only"),
    // JSON (core/base/strictjson)
    QT_TRANSLATE_NOOP("Details", "a member name is repeated"),
    QT_TRANSLATE_NOOP("Details", "nested too deeply"),
    QT_TRANSLATE_NOOP("Details", "not JSON at byte %1"),
    QT_TRANSLATE_NOOP("Details", "not a JSON object"),
    QT_TRANSLATE_NOOP("Details", "starts with a byte order mark"),
};

/// What stands for the place markers of `text` in the whole of `detail`, or nothing.
static std::optional<QStringList> fillings(const QString &text, const QString &detail)
{
    static const QRegularExpression marker(u"%[12]"_s);
    QString pattern;
    for (const QString &part : text.split(marker))
        pattern += (pattern.isEmpty() ? u"\\A"_s : u"(.+)"_s) + QRegularExpression::escape(part);
    const QRegularExpressionMatch match = QRegularExpression(pattern + u"\\z"_s).match(detail);
    return match.hasMatch() ? std::optional(match.capturedTexts().sliced(1)) : std::nullopt;
}

QString detailText(const QString &detail)
{
    for (const char *text : Known) {
        const auto filled = fillings(QString::fromLatin1(text), detail);
        if (!filled)
            continue;
        const QString translated = QCoreApplication::translate("Details", text);
        if (filled->size() == 2)
            return translated.arg(filled->at(0), filled->at(1));
        return filled->isEmpty() ? translated : translated.arg(filled->at(0));
    }
    // a field's path, and in brackets what would do
    static const QRegularExpression withReason(u"\\A([^ ]+) \\((.+)\\)\\z"_s);
    if (const auto match = withReason.match(detail); match.hasMatch())
        return u"%1 (%2)"_s.arg(match.captured(1), detailText(match.captured(2)));
    return detail;
}

QStringList wordedDetails()
{
    QStringList texts;
    for (const char *text : Known)
        texts.append(QString::fromLatin1(text));
    return texts;
}

} // namespace knippe
