// SPDX-License-Identifier: MIT
#include "core/trace/redaction.h"

#include "core/base/redact.h"
#include "core/base/strictjson.h"
#include "core/jose/jws.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

constexpr int LongestText = 400;
constexpr qsizetype MostMembers = 60; // a document of metadata has some forty

// No secret, nobody's identity: shown as they are.
constexpr std::array Shown{
    "grant_type"_L1, "resource"_L1, "scope"_L1, "client_id"_L1, "redirect_uri"_L1,
    "response_type"_L1, "response_mode"_L1, "code_challenge_method"_L1, "client_assertion_type"_L1,
    "token_type_hint"_L1, "prompt"_L1, "test_security_level"_L1, "max_age"_L1, "acr_values"_L1,
    "ui_locales"_L1, "iss"_L1, "error"_L1, "error_description"_L1, "error_uri"_L1,
    // answers
    "token_type"_L1, "expires_in"_L1, "rejected_scope"_L1, "rt_expires_in"_L1, "issuer"_L1,
    "authorization_endpoint"_L1, "token_endpoint"_L1, "jwks_uri"_L1,
    "pushed_authorization_request_endpoint"_L1, "revocation_endpoint"_L1, "end_session_endpoint"_L1,
    "userinfo_endpoint"_L1, "authorization_response_iss_parameter_supported"_L1,
    // of a JWT
    "alg"_L1, "typ"_L1, "kid"_L1, "aud"_L1, "htm"_L1, "htu"_L1, "iat"_L1, "nbf"_L1, "exp"_L1};

// Random or signed, so that a hash gives nothing away. What is in neither table may be guessed from
// its hash – a name, a national identity number – and so only its length is told.
constexpr std::array Hashed{
    "code"_L1,     "code_verifier"_L1, "code_challenge"_L1, "state"_L1,
    "nonce"_L1,    "request_uri"_L1,   "refresh_token"_L1,  "access_token"_L1,
    "id_token"_L1, "token"_L1,         "id_token_hint"_L1,  "jti"_L1,
    "ath"_L1};

// Taken apart: ours, so their claims are known.
constexpr std::array Signed{"client_assertion"_L1, "request"_L1};

template <typename Names>
bool has(const Names &names, QLatin1StringView wanted)
{
    return std::ranges::find(names, wanted) != names.end();
}

TracedField hidden(const QString &name, QByteArrayView value, bool hashed)
{
    TracedField field{name, {}, int(QString::fromUtf8(value).size()), {}, {}};
    if (hashed && !value.isEmpty())
        field.hash = shortHash(value);
    return field;
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 17);
    QStringList items;
    for (const QJsonValue &item : value.toArray())
        items.append(textOf(item));
    return items.join(u' ');
}

TracedField redacted(const QString &name, const QString &value)
{
    const QByteArray latin = name.toLatin1();
    const QLatin1StringView key(latin);
    if (has(Shown, key))
        return {name, plainText(value, LongestText), 0, {}, {}};
    return hidden(plainText(name, 64), value.toUtf8(), has(Hashed, key));
}

bool isDetails(const QString &name)
{
    return name == "assertion_details"_L1 || name == "authorization_details"_L1;
}

/// Of what kind they are (RFC 9396 section 2), and not whom they name.
TracedField withTypes(const QString &name, const QJsonValue &details)
{
    QStringList types;
    for (const QJsonValue &each : details.isArray() ? details.toArray() : QJsonArray{details})
        types.append(each["type"_L1].toString());
    return {name, plainText(types.join(u' '), LongestText), 0, {}, {}};
}

TracedField takenApart(const QString &name, QByteArrayView jwt)
{
    TracedField field = hidden(name, jwt, true);
    const Result<DecodedJws> jws = decodeCompact(jwt, codes::TokenAnswer);
    if (!jws)
        return field;
    for (const QJsonObject &part : {jws->header, jws->payload}) {
        for (auto member = part.begin(); member != part.end(); ++member) {
            if (isDetails(member.key()))
                field.parts.append(withTypes(member.key(), *member));
            else if (!member->isObject()) // the key in a proof's header says nothing to people
                field.parts.append(redacted(member.key(), textOf(*member)));
        }
    }
    return field;
}

TracedField redactedAuthorization(const QString &name, QByteArrayView value)
{
    const qsizetype space = value.indexOf(' ');
    TracedField field = hidden(name, value.sliced(space + 1), true);
    field.parts = {
        {u"scheme"_s, QString::fromLatin1(value.first(std::max<qsizetype>(space, 0))), 0, {}, {}}};
    return field;
}

} // namespace

QString shortHash(QByteArrayView secret)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(secret);
    return QString::fromLatin1(hash.result().first(2).toHex());
}

QList<TracedField> redactedForm(const QList<FormField> &fields)
{
    QList<TracedField> result;
    for (const FormField &field : fields) {
        const QLatin1StringView key(field.name);
        const QString name = QString::fromUtf8(field.name);
        result.append(has(Signed, key) ? takenApart(name, field.value)
                                       : redacted(name, QString::fromUtf8(field.value)));
    }
    return result;
}

QList<TracedField> redactedHeaders(const QList<HttpHeader> &headers)
{
    QList<TracedField> result;
    for (const HttpHeader &header : headers) {
        const QByteArray name = header.name.toLower();
        const QString shown = QString::fromLatin1(header.name);
        if (name == "dpop")
            result.append(takenApart(shown, header.value));
        else if (name == "dpop-nonce")
            result.append(hidden(shown, header.value, true));
        else if (name == "authorization")
            result.append(redactedAuthorization(shown, header.value));
        else if (name == "content-type" || name == "www-authenticate" || name == "retry-after"
                 || name == "date")
            result.append(
                {shown, plainText(QString::fromLatin1(header.value), LongestText), 0, {}, {}});
    }
    return result;
}

QList<TracedField> redactedJson(QByteArrayView body)
{
    const Result<QJsonObject> json = parseJsonObject(body, codes::TokenAnswer);
    if (!json)
        return body.isEmpty() ? QList<TracedField>() : QList{hidden(QString(), body, false)};
    QList<TracedField> fields;
    for (auto member = json->begin(); member != json->end() && fields.size() < MostMembers;
         ++member)
        fields.append(redacted(member.key(), textOf(*member)));
    return fields;
}

} // namespace knippe
