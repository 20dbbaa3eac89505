// SPDX-License-Identifier: MIT
#include "core/oidc/dpopproof.h"

#include "core/base/base64url.h"
#include "core/jose/jws.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace knippe {

QString dpopTargetUri(const QUrl &url)
{
    QUrl target = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                               | QUrl::NormalizePathSegments);
    if ((target.scheme() == "https"_L1 && target.port() == 443)
        || (target.scheme() == "http"_L1 && target.port() == 80))
        target.setPort(-1);
    if (target.path().isEmpty())
        target.setPath(u"/"_s);
    return target.toString(QUrl::FullyEncoded);
}

QByteArray makeDpopProof(const DpopProofInput &input, const SigningKey &key)
{
    QJsonObject payload{
        {"jti"_L1, QString::fromLatin1(input.jti)},
        {"htm"_L1, QString::fromLatin1(input.method)},
        {"htu"_L1, dpopTargetUri(input.url)},
        {"iat"_L1, input.now.toSecsSinceEpoch()},
    };
    if (!input.nonce.isEmpty())
        payload.insert("nonce"_L1, QString::fromLatin1(input.nonce));
    if (!input.accessToken.isEmpty()) {
        QCryptographicHash sha256(QCryptographicHash::Sha256);
        sha256.addData(input.accessToken);
        payload.insert("ath"_L1, QString::fromLatin1(base64UrlEncode(sha256.result())));
    }
    return signCompact({{"typ"_L1, "dpop+jwt"_L1}, {"jwk"_L1, key.publicKey().requiredMembers()}},
                       payload, key);
}

} // namespace knippe
