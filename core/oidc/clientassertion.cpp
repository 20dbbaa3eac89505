// SPDX-License-Identifier: MIT
#include "core/oidc/clientassertion.h"

#include "core/jose/jws.h"
#include "core/oidc/assertiondetails.h"

#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int LifetimeSeconds = 30; // HelseID refuses more than 60

QByteArray makeClientAssertion(const QString &clientId, const QString &audience,
                               const QDateTime &now, const QByteArray &jti, const SigningKey &key,
                               const QJsonArray &details)
{
    QJsonObject header{{"typ"_L1, "client-authentication+jwt"_L1}};
    if (const QString kid = key.publicKey().kid(); !kid.isEmpty())
        header.insert("kid"_L1, kid);
    const qint64 issuedAt = now.toSecsSinceEpoch();
    QJsonObject payload{{"iss"_L1, clientId},
                        {"sub"_L1, clientId},
                        {"aud"_L1, audience},
                        {"iat"_L1, issuedAt},
                        {"nbf"_L1, issuedAt},
                        {"exp"_L1, issuedAt + LifetimeSeconds},
                        {"jti"_L1, QString::fromLatin1(jti)}};
    if (!details.isEmpty())
        payload.insert("assertion_details"_L1, detailsClaim(details));
    return signCompact(header, payload, key);
}

} // namespace knippe
