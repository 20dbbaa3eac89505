// SPDX-License-Identifier: MIT
#include "core/oidc/requestobject.h"

#include "core/base/strictjson.h"
#include "core/jose/jws.h"
#include "core/oidc/parameters.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int LifetimeSeconds = 60;

// RFC 9101 section 4: what is a number or JSON in a form is so in the object too, and not a string.
static QJsonValue valueOf(const FormField &field)
{
    const QString text = QString::fromUtf8(field.value);
    if (field.name == parameters::MaxAge) {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    if (field.name == parameters::AuthorizationDetails || field.name == parameters::Claims) {
        const Result<QJsonObject> json =
            parseJsonObject("{\"value\":" + field.value + '}', codes::ConfigSyntax);
        if (json && json->size() == 1)
            return json->value("value"_L1);
    }
    return text;
}

QByteArray makeRequestObject(const AuthorizationRequest &request, const QString &issuer,
                             const QDateTime &now, const QByteArray &jti, const SigningKey &key)
{
    QJsonObject header{{"typ"_L1, "oauth-authz-req+jwt"_L1}};
    if (const QString kid = key.publicKey().kid(); !kid.isEmpty())
        header.insert("kid"_L1, kid);
    const qint64 issuedAt = now.toSecsSinceEpoch();
    QJsonObject payload;
    for (const FormField &field : authorizationFields(request)) {
        if (field.name != parameters::Resource)
            payload.insert(QString::fromUtf8(field.name), valueOf(field));
    }
    // RFC 8707 section 2: the one parameter that repeats becomes a list
    payload.insert("resource"_L1, QJsonArray::fromStringList(request.resources));
    const QJsonObject registered{{"iss"_L1, request.clientId},
                                 {"aud"_L1, issuer},
                                 {"iat"_L1, issuedAt},
                                 {"nbf"_L1, issuedAt},
                                 {"exp"_L1, issuedAt + LifetimeSeconds},
                                 {"jti"_L1, QString::fromLatin1(jti)}};
    for (auto claim = registered.begin(); claim != registered.end(); ++claim)
        payload.insert(claim.key(), claim.value()); // last: no parameter of a profile replaces them
    payload.remove("sub"_L1);
    return signCompact(header, payload, key);
}

} // namespace knippe
